//! The files of a reference folder.

use super::tally::Tally;
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

/// Which layout a file has, told by its header or its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    Condor,
    Hedge,
    Perp,
    PerpTiers,
    Unknown,
}

/// One file of vectors.
pub struct File {
    pub name: String,
    pub family: Family,
    cases: Vec<Value>,
}

/// All `*.json` files of the folder, by name; at least one.
pub fn files() -> Vec<File> {
    let folder = std::env::var_os("REFERENCE_DIR").map_or_else(|| PathBuf::from("tests/reference"), PathBuf::from);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    assert!(!paths.is_empty(), "{} holds no *.json", folder.display());
    paths.iter().map(File::read).collect()
}

impl File {
    fn read(path: &PathBuf) -> Self {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(path).unwrap();
        let content: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let says = |word: &str| {
            let header = ["schema", "name"].iter().filter_map(|key| content[*key].as_str());
            header.chain([&*name]).any(|text| text.starts_with(word))
        };
        let family = match () {
            () if says("condor") => Family::Condor,
            () if says("hedge") => Family::Hedge,
            () if says("perp_tiers") => Family::PerpTiers,
            () if says("perp") => Family::Perp,
            () => Family::Unknown,
        };
        // A table of tiers has rows where the others have cases.
        let rows = |list: &str| content[list].as_array().cloned().unwrap_or_default();
        let cases = match family {
            Family::PerpTiers => [rows("tiers"), rows("ramps")].concat(),
            _ => rows("cases"),
        };
        Self { name, family, cases }
    }

    /// Compares every case; prints the count and the largest errors; fails with every figure that is off.
    pub fn compare(&self, compare: impl Fn(&Value, &mut Tally)) {
        assert!(!self.cases.is_empty(), "{} holds no cases", self.name);
        let mut tally = Tally::default();
        let mut passed = 0;
        for case in &self.cases {
            let words = ["id", "venue", "symbol", "tier"].map(|field| match &case[field] {
                Value::String(word) => word.clone(),
                Value::Null => String::new(),
                other => other.to_string(),
            });
            // A case that cannot be read is that case's failure alone.
            let tried = |tally: &mut Tally| {
                if catch_unwind(AssertUnwindSafe(|| compare(case, tally))).is_err() {
                    tally.fail("cannot be read");
                }
            };
            if tally.case(words.join(" ").trim(), tried) {
                passed += 1;
            }
        }
        println!("{}: {passed} of {} cases\n{tally}", self.name, self.cases.len());
        let failures = tally.failures();
        assert!(failures.is_empty(), "{}: {} figures are off\n{}", self.name, failures.len(), failures.join("\n"));
    }
}
