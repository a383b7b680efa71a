//! Names of the lines and terms of an explanation, by word key.

/// The name of a line or term; a key without a word comes back as it is.
pub fn term(key: &'static str) -> &'static str {
    TERMS.iter().find(|(known, _)| *known == key).map_or(key, |(_, words)| words)
}

/// Whether there is a word for this key.
pub fn is_known(key: &str) -> bool {
    TERMS.iter().any(|(known, _)| *known == key)
}

/// Every word key and its words.
const TERMS: &[(&str, &str)] = &[("credit", "credit")];
