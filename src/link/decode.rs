//! Link text to draft: total, any text gives a draft and a list of troubles.

use super::keys::{OPEN, PIN, PIN_ALONE, VALID, VERSION, field, key_number, list};
use super::text::{unescape, unpack};
use super::{LONGEST, Opened, Texts, Trouble};
use crate::model::draft::Draft;
use crate::model::fields::FieldId;
use crate::model::parse::cut_last;

/// What a link holds. Takes a whole address, or what follows `#`, `#/` or `#/?`.
///
/// Never fails: what cannot be read is left as at the start and named in `troubles`.
pub fn decode(text: &str) -> Opened {
    let mut reading = Reading::default();
    let text = reading.cut(text);
    for pair in reading.query(text).split('&').filter(|pair| !pair.is_empty()) {
        reading.pair(pair);
    }
    reading.opened()
}

/// A text of a link: which field's, whether of the pinned setup, and whether the one that was valid before.
type Place = (FieldId, bool, bool);

#[derive(Default)]
struct Reading {
    /// The texts read so far.
    texts: Vec<(Place, String)>,
    has_pin: bool,
    open: Option<crate::model::explain::Key>,
    seen: [bool; 3],
    troubles: Vec<Trouble>,
}

impl Reading {
    /// The text without what is over the limit. It is cut between two pairs: half a number would be a wrong one.
    fn cut<'t>(&mut self, text: &'t str) -> &'t str {
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
    fn query<'t>(&mut self, text: &'t str) -> &'t str {
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
        if let Some(fields) = list(name) {
            self.list(&key, fields, is_pin, is_valid, value);
        } else if let Some(id) = field(name) {
            let text = self.text(&key, value);
            self.set(&key, id, is_pin, is_valid, text);
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
    fn list(&mut self, key: &str, fields: &[FieldId], is_pin: bool, is_valid: bool, value: &str) {
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
            repeated |= self.store(*id, is_pin, is_valid, text);
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

    fn set(&mut self, key: &str, id: FieldId, is_pin: bool, is_valid: bool, text: String) {
        if self.store(id, is_pin, is_valid, text) {
            self.note(Trouble::Repeated, key);
        }
    }

    /// Stores a text; true when there was one before.
    fn store(&mut self, id: FieldId, is_pin: bool, is_valid: bool, text: String) -> bool {
        self.has_pin |= is_pin;
        let place = (id, is_pin, is_valid);
        match self.texts.iter_mut().find(|(known, _)| *known == place) {
            Some((_, before)) => *before = text,
            None => {
                self.texts.push((place, text));
                return false;
            }
        }
        true
    }

    /// Notes what is the matter with a key.
    fn note(&mut self, trouble: fn(String) -> Trouble, key: &str) {
        self.troubles.push(trouble(key.to_string()));
    }

    /// The texts of one of the two setups, over those at the start.
    fn texts(&self, is_pin: bool) -> Texts {
        let with = |start: Draft, is_valid: bool| {
            let own = self.texts.iter().filter(|((_, pin, valid), _)| (*pin, *valid) == (is_pin, is_valid));
            own.fold(start, |draft, ((id, ..), text)| draft.with(*id, text))
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
mod tests {
    use super::*;
    use crate::model::explain::Key;

    #[track_caller]
    fn check(link: &str, texts: &[(FieldId, &str)], troubles: &[Trouble]) {
        let opened = decode(link);
        let expected = texts.iter().fold(Draft::default(), |draft, (id, text)| draft.with(*id, text));
        assert_eq!(opened.draft, expected, "{link}");
        assert_eq!(opened.troubles, troubles, "{link}");
    }

    #[test]
    fn every_form_of_an_address_is_read() {
        for form in [
            "https://example.org/tailfeather/#/?v=1&x=20",
            "https://example.org/?a=b#/?v=1&x=20",
            "#/?v=1&x=20",
            "#?v=1&x=20",
            "/?v=1&x=20",
            "?v=1&x=20",
            "v=1&x=20",
            "x=20",
            " &&x=20&&\n",
        ] {
            check(form, &[(FieldId::Vix, "20")], &[]);
        }
        for empty in ["", "#", "#/", "#/?", "?", "?v=1"] {
            check(empty, &[], &[]);
        }
    }

    #[test]
    fn lists_may_be_short_single_or_encoded_twice() {
        use FieldId::*;
        check("k=5500,5550", &[(LongPut, "5,500"), (ShortPut, "5,550")], &[]);
        check("k3=6300&k=5500", &[(LongPut, "5,500"), (ShortCall, "6,300")], &[]);
        check("t=20%2C5", &[(DateA, "20"), (DateB, "5")], &[]);
        check("p=,29,3", &[(ShortPutPremium, "29"), (ShortCallPremium, "3")], &[]);
        check("t=20,5,1", &[(DateA, "20"), (DateB, "5")], &[Trouble::TooMany("t".into())]);
        check("k=5500,5550,,", &[(LongPut, "5,500"), (ShortPut, "5,550"), (ShortCall, ""), (LongCall, "")], &[]);
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        use Trouble::*;
        check("v=2&x=20", &[(FieldId::Vix, "20")], &[Version("2".into())]);
        check("z=1&x=20&fbclid", &[(FieldId::Vix, "20")], &[UnknownKey("z".into()), UnknownKey("fbclid".into())]);
        check("x=20&x=30", &[(FieldId::Vix, "30")], &[Repeated("x".into())]);
        check("k=5500&k1=5400", &[(FieldId::LongPut, "5,400")], &[Repeated("k1".into())]);
        check("o=what", &[], &[Unreadable("o".into(), "what".into())]);
        check("pin=yes", &[], &[Unreadable("pin".into(), "yes".into())]);
        check("pin&pin=1", &[], &[Repeated("pin".into())]);
        check("x=%FF", &[(FieldId::Vix, "\u{fffd}")], &[Unreadable("x".into(), "\u{fffd}".into())]);
        check("x=5%&r", &[(FieldId::Vix, "5%"), (FieldId::Rate, "")], &[]);
        check("#/lab/cascade?x=20", &[(FieldId::Vix, "20")], &[UnknownKey("lab/cascade".into())]);
        check("v=1&v=1&o=rho&o=rho", &[], &[Repeated("v".into()), Repeated("o".into())]);
    }

    #[test]
    fn a_link_that_is_too_long_is_cut_between_two_pairs() {
        let head = "x=20&s=";
        let link = format!("{head}{}&d=30", "6".repeat(LONGEST));
        check(&link, &[(FieldId::Vix, "20")], &[Trouble::TooLong]);
        let exact = format!("x=20&s={}", "6".repeat(LONGEST - head.len()));
        assert_eq!(decode(&exact).troubles, []);
        assert_eq!(decode(&format!("{exact}&d=30")).troubles, [Trouble::TooLong]);
        assert_eq!(decode(&format!("{exact}&d=30")).draft, decode(&exact).draft);
        check(&"é".repeat(LONGEST), &[], &[Trouble::TooLong]);
    }

    #[test]
    fn the_pin_and_valid_texts_are_read() {
        let opened = decode("x=abc&u.x=20&pin.k=5500,5550,6450,6500&pin.u.x=30&o=even");
        assert_eq!(opened.draft.text(FieldId::Vix), "abc");
        assert_eq!(opened.valid.text(FieldId::Vix), "20");
        let pin = opened.pin.unwrap_or_default();
        assert_eq!(pin.draft.text(FieldId::LongCall), "6,500");
        assert_eq!(pin.draft.text(FieldId::Vix), "16");
        assert_eq!(pin.valid.text(FieldId::Vix), "30");
        assert_eq!(opened.open, Some(Key::BreakEvens));
        assert_eq!(opened.troubles, []);
    }
}
