//! Answers about links. The link itself is read and written elsewhere; these only carry it.

use super::issue::IssueOut;
use super::setup::SetupOut;
use serde::Serialize;

/// A setup as a link.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Encoded {
    /// True when everything given stands in the link; remarks may still be in `issues`.
    pub ok: bool,
    /// The part of the address after `#/`; none when a name could not be used.
    pub link: Option<String>,
    /// What is wrong, and remarks.
    pub issues: Vec<IssueOut>,
}

/// A link as a setup.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Decoded {
    /// True when everything in the link could be read.
    pub ok: bool,
    /// The texts of all fields, to be given to `evaluate`.
    pub setup: SetupOut,
    /// What could not be read, one sentence each.
    pub notices: Vec<String>,
}
