//! Compares the engine with published reference vectors, every figure of every case.
//!
//! Reads every `*.json` in the folder named by `REFERENCE_DIR` (default `tests/reference`). A file, a kind of case or
//! an expected figure that is not known here is a failure. `cargo test --test reference -- --nocapture` prints how many
//! cases passed and the largest error of each group of figures as a share of what is allowed.

mod reference_kinds;

use reference_kinds::files::{Family, files};
use reference_kinds::{condor, hedge, perp, perp_tiers};

#[test]
fn every_file_is_known() {
    let unknown: Vec<_> = files().into_iter().filter(|file| file.family == Family::Unknown).collect();
    assert!(
        unknown.is_empty(),
        "no test compares {}",
        unknown.iter().map(|file| &*file.name).collect::<Vec<_>>().join(", ")
    );
}

#[test]
fn condor_files() {
    for file in files().iter().filter(|file| file.family == Family::Condor) {
        file.compare(condor::compare);
    }
}

#[test]
fn hedge_files() {
    for file in files().iter().filter(|file| file.family == Family::Hedge) {
        file.compare(hedge::compare);
    }
}

#[test]
fn perp_files() {
    for file in files().iter().filter(|file| file.family == Family::Perp) {
        file.compare(perp::compare);
    }
}

#[test]
fn perp_tier_files() {
    for file in files().iter().filter(|file| file.family == Family::PerpTiers) {
        file.compare(perp_tiers::compare);
    }
}

/// The file of this repository, whatever `REFERENCE_DIR` says: a venue is not added without its rows.
#[test]
fn every_market_has_its_rows() {
    let text = include_str!("reference/perp_tiers.json");
    let file: serde_json::Value = serde_json::from_str(text).unwrap();
    let rows = ["tiers", "ramps"].iter().flat_map(|kind| file[kind].as_array().unwrap()).cloned();
    perp_tiers::compare_all(&rows.collect::<Vec<_>>());
}
