//! Every link ever published opens for ever, with the texts it had: `tests/links/v1.txt`, which only grows.

use tailfeather::link::decode::decode;
use tailfeather::link::encode::encode;
use tailfeather::link::{Opened, Texts, word};
use tailfeather::model::draft::Draft;
use tailfeather::model::fields::FieldId;

/// One link a line, then ` | ` and what it restores, as `describe` writes it. `#` at the start is a remark.
const PUBLISHED: &str = include_str!("links/v1.txt");

/// How many links the file held when this line was last touched. It may only be raised.
const AT_LEAST: usize = 76;

/// Texts that differ from those at the start, by key; then the pin, the open number and the troubles.
fn describe(opened: &Opened) -> String {
    let mut parts = Vec::new();
    setup("", &Texts { draft: opened.draft.clone(), valid: opened.valid.clone() }, &mut parts);
    if let Some(pin) = &opened.pin {
        parts.push("pin".to_string());
        setup("pin.", pin, &mut parts);
    }
    parts.extend(opened.open.map(|key| format!("o: {}", word(key))));
    parts.extend(opened.troubles.iter().map(|trouble| format!("{trouble:?}")));
    parts.join(" | ")
}

fn setup(prefix: &str, texts: &Texts, parts: &mut Vec<String>) {
    let start = Draft::default();
    for id in FieldId::all().filter(|id| texts.draft.text(*id) != start.text(*id)) {
        parts.push(format!("{prefix}{}: {}", id.field().key, texts.draft.text(id)));
    }
    for id in FieldId::all().filter(|id| texts.valid.text(*id) != texts.draft.text(*id)) {
        parts.push(format!("{prefix}u.{}: {}", id.field().key, texts.valid.text(id)));
    }
}

#[track_caller]
fn check(line: &str) {
    let (link, expected) = line.split_once(" | ").unwrap_or((line, ""));
    let opened = decode(link);
    assert_eq!(describe(&opened), expected, "{link}");
    // What was understood can be passed on.
    let again = decode(&encode(&opened));
    assert_eq!(again, Opened { troubles: Vec::new(), ..opened }, "{link}");
}

#[test]
fn every_published_link_opens_with_its_texts() {
    let lines: Vec<_> = PUBLISHED.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")).collect();
    lines.iter().for_each(|line| check(line));
    assert!(lines.len() >= AT_LEAST, "tests/links/v1.txt only grows: {} of {AT_LEAST}", lines.len());
    println!("links/v1.txt: {} of {} links", lines.len(), lines.len());
}
