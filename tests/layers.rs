//! The walls between the folders, read from the sources: who may use whom, and what is written nowhere.
//!
//! The compiler holds the largest of them (the feature `web`, `forbid(unsafe_code)`). These are the rest.

use std::fs;
use std::path::{Path, PathBuf};

/// Each folder with the folders it may use, in reading order, in which each uses only earlier ones.
const MAY_USE: [(&str, &[&str]); 11] = [
    ("engine", &[]),
    ("model", &["engine"]),
    ("link", &["engine", "model"]),
    ("words", &["engine", "model"]),
    ("charts", &["engine", "model", "words"]),
    ("app", &["engine", "model", "link", "words"]),
    ("page", &["engine", "model", "link", "words", "charts", "app"]),
    ("wire", &["engine", "model"]),
    ("platform", &[]),
    ("ui", &["engine", "platform", "model", "link", "words", "charts", "app", "page"]),
    ("js", &["engine", "platform", "model", "link", "words", "charts", "app", "wire"]),
];

/// The folders that know a browser. All others are pure.
const WEB: [&str; 3] = ["js", "platform", "ui"];

/// Written in no source of ours, with the reason.
const NOWHERE: [(&str, &str); 8] = [
    ("unsafe ", "nothing here needs it"),
    ("todo!(", "what is not done is not there"),
    ("unimplemented!(", "what is not done is not there"),
    ("dbg!(", "left over"),
    ("format!(", "brings machinery of 3 kB: fill!, [a, b].concat(), model::decimal::whole"),
    (" style=", "a strict policy refuses it: use a class or a presentation attribute"),
    ("\"style\"", "a strict policy refuses it: use a class or a presentation attribute"),
    ("use crate::{", "one line a folder, so that the walls can be read"),
];

/// Written in no pure folder outside tests, with the reason.
const NOT_IN_PURE: [(&str, &str); 20] = [
    (".unwrap()", "no panic is reachable from a text"),
    (".expect(", "no panic is reachable from a text"),
    ("panic!(", "no panic is reachable from a text"),
    ("unreachable!(", "no panic is reachable from a text"),
    ("assert!(", "no panic is reachable from a text"),
    ("HashMap", "its order differs from run to run"),
    ("HashSet", "its order differs from run to run"),
    ("std::time", "the same link gives the same figure at any hour"),
    ("SystemTime", "the same link gives the same figure at any hour"),
    ("Instant", "the same link gives the same figure at any hour"),
    ("println!(", "the page speaks, the library does not"),
    ("eprintln!(", "the page speaks, the library does not"),
    ("yew::", "knows a browser"),
    ("gloo::", "knows a browser"),
    ("web_sys::", "knows a browser"),
    ("js_sys::", "knows a browser"),
    ("wasm_bindgen::", "knows a browser"),
    (".clamp(", "its panic formats a float, which weighs 8 kB: engine::num::clamp"),
    (".sort", "weighs 2 kB for every type: engine::order::order"),
    ("parse::<f64>", "weighs 12 kB of tables: model::parse::number"),
];

/// Functions of `f64` that give other bits on other machines. `engine::num` has the same on every machine.
const FLOAT: [&str; 24] = [
    "ln", "ln_1p", "log", "log10", "log2", "exp", "exp2", "exp_m1", "sqrt", "cbrt", "powf", "powi", "sin", "cos",
    "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "mul_add", "hypot",
];

#[test]
fn the_table_has_no_circle() {
    for (at, (folder, uses)) in MAY_USE.iter().enumerate() {
        let earlier: Vec<&str> = MAY_USE[..at].iter().map(|(folder, _)| *folder).collect();
        assert!(uses.iter().all(|other| earlier.contains(other)), "{folder} uses a folder that comes after it");
    }
}

#[test]
fn every_folder_is_in_the_table() {
    let mut folders: Vec<String> = fs::read_dir(top().join("src"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    folders.sort();
    let mut known = MAY_USE.map(|(folder, _)| folder);
    known.sort();
    assert_eq!(folders, known);
}

#[test]
fn the_crate_and_the_map_of_the_code_stand_in_reading_order() {
    let order = MAY_USE.map(|(folder, _)| folder);
    let read = |path: &str| fs::read_to_string(top().join(path)).unwrap();
    let (crate_root, map) = (read("src/lib.rs"), read("docs/architecture.md"));
    let modules = crate_root.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    assert_eq!(modules.collect::<Vec<_>>(), order, "src/lib.rs");
    let rows: Vec<(&str, &str)> = map.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` |")).collect();
    let told = rows.iter().filter(|(name, _)| order.contains(name)).map(|(name, rest)| {
        let uses = rest.trim().trim_end_matches('|').rsplit('|').next().unwrap_or_default().trim();
        (*name, if uses == "—" { Vec::new() } else { uses.split(", ").collect() })
    });
    let known = MAY_USE.map(|(folder, uses)| (folder, uses.to_vec()));
    assert_eq!(told.collect::<Vec<(&str, Vec<&str>)>>(), known, "docs/architecture.md");
}

#[test]
fn every_source_keeps_to_its_place() {
    let mut broken = Vec::new();
    let files = sources(&top().join("src"), &["rs"]);
    assert!(files.len() > 40, "the sources were not found");
    for (file, text) in files {
        broken.extend(breaches(&file, &text));
    }
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

/// The widest comment, and line of a file of types: `cargo fmt` keeps code to as many columns, and leaves comments as
/// they are.
const COMMENT: usize = 120;

#[test]
fn no_file_or_comment_is_long_and_none_names_a_machine() {
    let mut broken = Vec::new();
    for folder in ["src", "tests", "benches", "xtask/src", "docs", "styles"] {
        for (file, text) in sources(&top().join(folder), &["rs", "ts", "css", "md", "toml"]) {
            let lines = text.lines().count();
            if lines > 400 && !file.contains("vendor") && !file.ends_with(".md") && !file.ends_with(".d.ts") {
                broken.push(format!("{folder}/{file} has {lines} lines: 400 is the limit"));
            }
            // Nothing formats a file of types: all of its lines are held.
            let is_held = |line: &str| file.ends_with(".d.ts") || line.trim_start().starts_with("//");
            for (at, line) in text.lines().enumerate().filter(|_| file.ends_with(".rs") || file.ends_with(".d.ts")) {
                if is_held(line) && line.chars().count() > COMMENT {
                    broken.push(format!("{folder}/{file}:{} has over {COMMENT} letters", at + 1));
                }
            }
            for place in [concat!("/wo", "rk/"), concat!("/tm", "p/"), concat!("/ro", "ot/"), concat!("/ho", "me/")] {
                if text.contains(place) {
                    broken.push(format!("{folder}/{file} names a place on one machine: {place}"));
                }
            }
        }
    }
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

#[test]
fn each_wall_is_felt() {
    #[track_caller]
    fn check(file: &str, text: &str, expected: usize) {
        let found = breaches(file, text);
        assert_eq!(found.len(), expected, "{file}: {text}\n{found:?}");
    }
    check("engine/leg.rs", "use super::units::Points;\nfn f() -> f64 { num::ln(2.0).max(1.0) }", 0);
    check("engine/leg.rs", "use crate::model::draft::Draft;", 1);
    check("engine/leg.rs", "let draft = crate::model::draft::Draft::new();", 1);
    check("engine/leg.rs", "use super::super::model;", 1);
    check("engine/leg.rs", "use crate::{engine, model};", 1);
    check("charts/figure/payoff.rs", "use super::super::node;", 0);
    check("charts/figure/payoff.rs", "use crate::app::state::State;", 1);
    check("platform/storage.rs", "use crate::app::state::State;", 1);
    check("ui/shell.rs", "use crate::app::state::State;\nuse crate::js::evaluate;", 1);
    check("model/parse.rs", "let x = text.parse::<f64>();", 1);
    check("model/parse.rs", "let x = number(text).unwrap();", 1);
    check("charts/table.rs", "rows.sort_by(|a, b| a.cmp(b));", 1);
    check("charts/table.rs", "let x = x.clamp(0.0, 1.0);", 1);
    check("model/parse.rs", "// .unwrap() is nowhere\nlet x = 1.0;", 0);
    check("model/parse.rs", r#"let page = "https://x.org"; let x = number(text).unwrap();"#, 1);
    check("model/parse.rs", r#"let page = "\"//"; let x = number(text).unwrap();"#, 1);
    check("model/parse.rs", "let page = \"one\n// two\"; let x = number(text).unwrap();", 1);
    check("model/parse.rs", r#"let page = "https://x.org"; // .unwrap() is nowhere"#, 0);
    check("model/parse.rs", "let page = \"one\n  two\"; // .unwrap() is nowhere", 0);
    check("model/parse.rs", r#"let quotes = ['"', '\"']; // .unwrap() is nowhere"#, 0);
    check("model/parse.rs", "#[cfg(test)]\nmod tests {\n    fn f() { g().unwrap() }\n}\n", 0);
    check("model/parse.rs", "#[cfg(test)]\nmod tests {\n    f();\n}\nfn f() { g().unwrap() }", 1);
    check("engine/pwl.rs", "let y = x.sqrt() + f64::powi(x, 2);", 2);
    check("engine/num.rs", "let y = x.sqrt() + f64::powi(x, 2);", 0);
    check("model/setup.rs", "#[derive(serde::Serialize)]", 1);
    check("wire/setup.rs", "#[derive(serde::Serialize)]", 1);
    check("engine/pricing.rs", "let y = libm::exp(x);", 1);
    check("ui/shell.rs", "html! { <p style=\"color: red\"/> }", 1);
    check("charts/node.rs", "node.attribute(\"style\", text)", 1);
    check("engine/vol.rs", "let start = Instant::now();", 1);
    check("model/mod.rs", "//! Fields.\n//!\n//! Never here: numbers.\n", 0);
    check("model/mod.rs", "//! Fields.\npub mod fields;\n", 1);
    check("model/mod.rs", "pub mod fields; // Never here: a charter\n", 1);
}

/// What a source under `src/` does that it may not, in words.
fn breaches(file: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (folder, name) = file.split_once('/').unwrap_or(("", file));
    // A file of tests has the freedom of a test, its walls too: the compiler builds it for tests alone.
    if file.ends_with("/tests.rs") {
        return found;
    }
    let is_pure = !folder.is_empty() && !WEB.contains(&folder);
    if name == "mod.rs" && (!text.starts_with("//! ") || !text.contains("//! Never here: ")) {
        found.push(format!("{file} does not open with its charter and a line `Never here: …`"));
    }
    for (number, line) in code(text) {
        let mut say = |why: String| found.push(format!("{file}:{number} {why}\n    {}", line.trim()));
        let mut check = |word: &str, why: &str| {
            if line.contains(word) {
                say(format!("has `{}`: {why}", word.trim()));
            }
        };
        NOWHERE.iter().for_each(|(word, why)| check(word, why));
        if is_pure {
            NOT_IN_PURE.iter().for_each(|(word, why)| check(word, why));
            check("serde::", "`wire` gives plain values, `js` walks them");
            if file != "engine/num.rs" {
                check("libm::", "engine::num has it");
                for name in FLOAT {
                    check(&format!(".{name}("), "other bits on other machines: engine::num has it");
                    check(&format!("f64::{name}("), "other bits on other machines: engine::num has it");
                }
            }
        }
        for other in used(&line, file) {
            let may = MAY_USE.iter().find(|(own, _)| *own == folder).map_or(&[] as &[&str], |(_, uses)| uses);
            if !folder.is_empty() && other != folder && !may.contains(&other.as_str()) {
                say(format!("{folder} may not use {other}"));
            }
        }
    }
    found
}

/// The folders that a line reaches for: by `crate::…`, or by so many `super::` that they end above its own folder.
fn used(line: &str, file: &str) -> Vec<String> {
    let word =
        |text: &str| text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().map(String::from);
    let mut folders: Vec<String> = line.split("crate::").skip(1).filter_map(word).collect();
    let up = "super::".repeat(file.split('/').count());
    folders.extend(line.split(up.as_str()).skip(1).filter_map(word));
    folders.retain(|folder| MAY_USE.iter().any(|(known, _)| known == folder));
    folders
}

/// The lines with their numbers, without comments and without what is compiled for tests alone.
fn code(text: &str) -> Vec<(usize, String)> {
    let mut kept = Vec::new();
    let mut lines = text.lines().enumerate();
    let mut is_quoted = false;
    while let Some((at, line)) = lines.next() {
        if line.trim_start().starts_with("#[cfg(test)]") {
            // Up to the line that closes the item: the first that is indented no further, unless it is one line.
            let indent = line.len() - line.trim_start().len();
            let closes = |line: &str| line.trim_end() == format!("{}}}", " ".repeat(indent)) || line.ends_with(';');
            let mut first = true;
            for (_, line) in lines.by_ref() {
                if line.trim_end() == format!("{}}}", " ".repeat(indent)) || (first && closes(line)) {
                    break;
                }
                first = line.trim_start().starts_with("#[");
            }
            continue;
        }
        kept.push((at + 1, without_comment(line, &mut is_quoted).to_owned()));
    }
    kept
}

/// A line up to its comment, which no text in quotes begins; `is_quoted` says whether one goes on from the line before,
/// then into the next.
fn without_comment<'a>(line: &'a str, is_quoted: &mut bool) -> &'a str {
    let mut letters = line.char_indices();
    while let Some((at, letter)) = letters.next() {
        let rest = &line[at..];
        match letter {
            '\\' if *is_quoted => drop(letters.next()),
            '"' => *is_quoted = !*is_quoted,
            _ if *is_quoted => {}
            // A quote as a letter of its own begins no text.
            '\'' if rest.starts_with("'\"'") => drop(letters.nth(1)),
            '\'' if rest.starts_with("'\\\"'") => drop(letters.nth(2)),
            '/' if rest.starts_with("//") => return &line[..at],
            _ => {}
        }
    }
    line
}

/// Every file of these endings below a folder, by its path in it, in order.
fn sources(folder: &Path, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|ending| endings.iter().any(|own| ending == *own)) {
            let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    found.sort();
    found
}

fn top() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
