//! Link text to draft: total, any text gives a draft and a list of troubles.

mod address;

use super::keys::{OPEN, PIN, PIN_ALONE, VALID, VERSION, field, key_number, list};
use super::text::{unescape, unpack};
use super::{Opened, Texts, Trouble};
use crate::model::draft::Draft;
use crate::model::fields::FieldId;

/// What a link holds. Takes a whole address, or what follows `#`, `#/` or `#/?`.
///
/// Never fails: what cannot be read is left as at the start and named in `troubles`.
pub fn decode(text: &str) -> Opened {
    let mut reading = Reading::default();
    let query = reading.query(text);
    for pair in reading.cut(query).split('&').filter(|pair| !pair.is_empty()) {
        reading.pair(pair);
    }
    reading.opened()
}

/// What the part of an address after `#` holds: a `#` in it is one of its letters.
pub fn fragment(text: &str) -> Opened {
    decode(&["#", text].concat())
}

/// Whose text of a field it is.
#[derive(Clone, Copy, PartialEq)]
struct Whose {
    /// The pinned setup's.
    is_pin: bool,
    /// The one that was valid before.
    is_valid: bool,
}

#[derive(Default)]
struct Reading {
    /// The texts read so far.
    texts: Vec<(FieldId, Whose, String)>,
    has_pin: bool,
    open: Option<crate::model::explain::Key>,
    seen: [bool; 3],
    troubles: Vec<Trouble>,
}

impl Reading {
    /// Reads `key=text`. A key without `=` has the empty text.
    fn pair(&mut self, pair: &str) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (key, _) = unescape(key);
        let (inner, is_pin) = match key.strip_prefix(PIN) {
            Some(inner) => (inner, true),
            None => (&*key, false),
        };
        let (name, is_valid) = match inner.strip_prefix(VALID) {
            Some(name) => (name, true),
            None => (inner, false),
        };
        let whose = Whose { is_pin, is_valid };
        if let Some(fields) = list(name) {
            self.list(&key, fields, whose, value);
        } else if let Some(id) = field(name) {
            let text = self.text(&key, value);
            if self.store(id, whose, text) {
                self.note(Trouble::Repeated, &key);
            }
        } else {
            self.single(&key, value);
        }
    }

    /// Reads a key that is no field's.
    fn single(&mut self, key: &str, value: &str) {
        let text = self.text(key, value);
        let place = match key {
            "v" => {
                if text != VERSION {
                    self.troubles.push(Trouble::Version(text));
                }
                0
            }
            OPEN => {
                self.open = key_number(&text);
                if self.open.is_none() {
                    self.troubles.push(Trouble::Unreadable(key.to_string(), text));
                }
                1
            }
            PIN_ALONE => {
                // `pin` alone, as people write it, says as much as `pin=1`.
                if matches!(&*text, "1" | "") {
                    self.has_pin = true;
                } else {
                    self.troubles.push(Trouble::Unreadable(key.to_string(), text));
                }
                2
            }
            _ => {
                self.note(Trouble::UnknownKey, key);
                return;
            }
        };
        if self.seen.get_mut(place).is_some_and(|seen| std::mem::replace(seen, true)) {
            self.note(Trouble::Repeated, key);
        }
    }

    /// Reads texts separated by commas. Fields without one stay as they are.
    fn list(&mut self, key: &str, fields: &[FieldId], whose: Whose, value: &str) {
        // Some programs encode the commas of an address once more. The page writes all commas of a list, so a list
        // without a plain one was not written so.
        let mended;
        let value = if value.contains(',') {
            value
        } else {
            mended = with_commas(value);
            &mended
        };
        let mut repeated = false;
        for (id, item) in fields.iter().zip(value.split(',')) {
            if item.is_empty() && id.layer_place().is_some() {
                continue;
            }
            let text = self.text(key, item);
            repeated |= self.store(*id, whose, text);
        }
        if repeated {
            self.note(Trouble::Repeated, key);
        }
        if value.split(',').nth(fields.len()).is_some() {
            self.note(Trouble::TooMany, key);
        }
    }

    fn text(&mut self, key: &str, value: &str) -> String {
        let (text, is_whole) = unescape(value);
        if !is_whole {
            self.troubles.push(Trouble::Unreadable(key.to_string(), text.to_string()));
        }
        unpack(&text).into_owned()
    }

    /// Stores a text; true when there was one before.
    fn store(&mut self, id: FieldId, whose: Whose, text: String) -> bool {
        self.has_pin |= whose.is_pin;
        let before = self.texts.iter_mut().find(|(known, of, _)| (*known, *of) == (id, whose));
        let is_there = before.is_some();
        match before {
            Some((.., before)) => *before = text,
            None => self.texts.push((id, whose, text)),
        }
        is_there
    }

    /// Notes what is the matter with a key.
    fn note(&mut self, trouble: fn(String) -> Trouble, key: &str) {
        self.troubles.push(trouble(key.to_string()));
    }

    /// The texts of one of the two setups, over those at the start.
    fn texts(&self, is_pin: bool) -> Texts {
        let with = |start: Draft, is_valid: bool| {
            let own = self.texts.iter().filter(|(_, whose, _)| *whose == Whose { is_pin, is_valid });
            own.fold(start, |draft, (id, _, text)| draft.with(*id, text))
        };
        let draft = with(Draft::default(), false);
        Texts { valid: with(draft.clone(), true), draft }
    }

    fn opened(self) -> Opened {
        let Texts { draft, valid } = self.texts(false);
        let pin = self.has_pin.then(|| self.texts(true));
        Opened { draft, valid, pin, open: self.open, troubles: self.troubles }
    }
}

/// A text with its encoded commas decoded, and nothing else.
fn with_commas(text: &str) -> String {
    let mut parts = text.split('%');
    let mut mended = parts.next().unwrap_or("").to_owned();
    for part in parts {
        match part.strip_prefix("2C").or(part.strip_prefix("2c")) {
            Some(rest) => mended.extend([",", rest]),
            None => mended.extend(["%", part]),
        }
    }
    mended
}

#[cfg(test)]
mod tests;
