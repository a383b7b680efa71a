//! Answers about links. The link itself is read and written elsewhere; these only carry it.

use super::issue::Issues;
use super::plain::{Plain, record, text};
use super::setup;
use crate::model::draft::Draft;

/// A setup as a link, the part of the address after `#/`; none when a name could not be used. `issues` are what is
/// wrong, and remarks.
pub fn encoded(link: Option<String>, issues: Issues) -> Plain {
    record(|to| to.flag("ok", link.is_some()).put_if("link", link.map(text)).put("issues", issues.plain()))
}

/// A link as a setup, the texts of all fields, to be given to `evaluate`, and as the pinned one where it holds one;
/// `notices` are what could not be used, one sentence each.
pub fn decoded(draft: &Draft, pin: Option<&Draft>, notices: Vec<String>) -> Plain {
    record(|to| {
        to.flag("ok", notices.is_empty())
            .put("setup", setup::plain(draft))
            .put_if("pin", pin.map(setup::plain))
            .list("notices", notices, text)
    })
}
