//! The pairs of a link within the address around them.

use super::super::{LONGEST, Trouble};
use super::Reading;
use crate::model::parse::cut_last;

impl Reading {
    /// The text without what is over the limit. It is cut between two pairs: half a number would be a wrong one.
    pub(super) fn cut<'t>(&mut self, text: &'t str) -> &'t str {
        if text.len() <= LONGEST {
            return text;
        }
        self.troubles.push(Trouble::TooLong);
        let mut end = LONGEST;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let kept = text.get(..end).unwrap_or("");
        // What follows decides whether the last pair is whole.
        let is_whole = text.get(end..).is_some_and(|rest| rest.starts_with('&'));
        if is_whole { kept } else { cut_last(kept, '&').map_or("", |(kept, _)| kept) }
    }

    /// The pairs of a link, after the address, the `#/` and the `?`.
    pub(super) fn query<'t>(&mut self, text: &'t str) -> &'t str {
        let text = text.trim();
        let text = text.split_once('#').map_or(text, |(_, fragment)| fragment);
        let text = text.strip_prefix('/').unwrap_or(text);
        match text.split_once('?') {
            Some((path, query)) if !path.contains(['=', '&']) => {
                if !path.is_empty() {
                    self.note(Trouble::UnknownKey, path);
                }
                query
            }
            _ => text,
        }
    }
}
