//! What the tests of sentences have in common.

use super::number::SPACE;

/// That a text reads as expected, hard spaces as spaces.
#[track_caller]
pub fn check(got: String, expected: &str) {
    assert_eq!(got.replace(SPACE, " "), expected);
}
