//! Draft to link text.

use super::keys::{LISTS, OPEN, PIN, PIN_ALONE, VALID, VERSION, word};
use super::text::{escape, pack};
use super::{Opened, Texts};
use crate::model::draft::Draft;
use crate::model::fields::FieldId;

/// The text of a link after `#/`: "?v=1&x=20&k=5500,5550,6450,6500". What is as at the start is left out.
///
/// `opened.troubles` is not written. `decode(encode(opened))` gives `opened` back, as long as the text is not longer
/// than [`super::LONGEST`].
pub fn encode(opened: &Opened) -> String {
    let mut out = String::with_capacity(96);
    out.push_str("?v=");
    out.push_str(VERSION);
    setup("", &opened.draft, &opened.valid, &mut out);
    if let Some(Texts { draft, valid }) = &opened.pin {
        let before = out.len();
        setup(PIN, draft, valid, &mut out);
        if out.len() == before {
            pair("", PIN_ALONE, "1", &mut out);
        }
    }
    if let Some(key) = opened.open {
        pair("", OPEN, word(key), &mut out);
    }
    out
}

/// Writes one setup, every key with this prefix.
fn setup(prefix: &str, draft: &Draft, valid: &Draft, out: &mut String) {
    for id in FieldId::all() {
        // A list is written where its first field stands in the table, and whole, so that it reads as one thing.
        match LISTS.iter().find(|(_, fields)| fields.contains(&id)) {
            Some((key, fields)) => {
                let is_first = fields.first() == Some(&id);
                if is_first && fields.iter().any(|id| draft.text(*id) != id.field().default) {
                    start(prefix, key, out);
                    items(draft, fields, out);
                }
            }
            None if draft.text(id) != id.field().default => pair(prefix, id.field().key, draft.text(id), out),
            None => (),
        }
    }
    for id in FieldId::all().filter(|id| valid.text(*id) != draft.text(*id)) {
        start(prefix, VALID, out);
        out.truncate(out.len() - 1);
        out.push_str(id.field().key);
        out.push('=');
        escape(&pack(valid.text(id)), out);
    }
}

/// The texts of a list. Those of a layer that are as at the start are left empty, and at the end left out; a text that
/// is itself empty stands as `~`.
fn items(draft: &Draft, fields: &[FieldId], out: &mut String) {
    let is_layer = fields.first().is_some_and(|id| id.layer_place().is_some());
    let as_at_start = |id: &FieldId| draft.text(*id) == id.field().default;
    let written = match fields.iter().rposition(|id| !as_at_start(id)) {
        // A list always has a plain comma: by that it is known from one whose commas were encoded on the way.
        Some(last) if is_layer => (last + 1).max(2),
        _ => fields.len(),
    };
    for (i, id) in fields.iter().take(written).enumerate() {
        if i > 0 {
            out.push(',');
        }
        match draft.text(*id) {
            _ if is_layer && as_at_start(id) => (),
            "" if is_layer => out.push('~'),
            text => escape(&pack(text), out),
        }
    }
}

fn start(prefix: &str, key: &str, out: &mut String) {
    out.push('&');
    out.push_str(prefix);
    out.push_str(key);
    out.push('=');
}

fn pair(prefix: &str, key: &str, text: &str, out: &mut String) {
    start(prefix, key, out);
    escape(&pack(text), out);
}

#[cfg(test)]
mod tests;
