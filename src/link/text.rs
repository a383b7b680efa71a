//! One typed text inside a link: numbers without their commas, anything unsafe percent-encoded.
//!
//! A field shows "5,600" where a link should say `5600`. [`unpack`] therefore groups the digits of a plain number and
//! takes what follows a `~` as it stands; [`pack`] picks the shortest writing that unpacks to the text it was given,
//! so nothing is lost: "5,600" is `5600`, an ungrouped "5600" is `~5600`, "1,5oo" is `1%2C5oo`.

use crate::model::decimal;
use std::borrow::Cow;

/// Says that the rest stands as it is.
const AS_IT_STANDS: &str = "~";

/// The link's writing of a typed text, before percent-encoding.
pub(super) fn pack(text: &str) -> Cow<'_, str> {
    if text.contains(',') {
        let plain = text.replace(',', "");
        if unpack(&plain) == text {
            return Cow::Owned(plain);
        }
    }
    if unpack(text) == text {
        return Cow::Borrowed(text);
    }
    Cow::Owned([AS_IT_STANDS, text].concat())
}

/// The typed text that [`pack`] wrote.
pub(super) fn unpack(packed: &str) -> Cow<'_, str> {
    match packed.strip_prefix(AS_IT_STANDS) {
        Some(rest) => Cow::Borrowed(rest),
        None => grouped(packed).map_or(Cow::Borrowed(packed), Cow::Owned),
    }
}

/// A plain number of four digits or more with a comma before every third; none for any other text.
fn grouped(text: &str) -> Option<String> {
    let (sign, number) = match text.strip_prefix('-') {
        Some(number) => ("-", number),
        None => ("", text),
    };
    let (whole, fraction) = match number.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (number, None),
    };
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() < 4 || !is_digits(whole) || !is_digits(fraction.unwrap_or("")) {
        return None;
    }
    let mut out = String::with_capacity(text.len() + whole.len() / 3);
    out.push_str(sign);
    decimal::group(whole, &mut out);
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    Some(out)
}

/// Appends a text with everything but letters, digits and `- . _ ~` percent-encoded, byte by byte of its UTF-8.
pub(super) fn escape(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.extend(char::from_digit(u32::from(half), 16).map(|digit| digit.to_ascii_uppercase()));
            }
        }
    }
}

/// A text with its percent-encoding undone, and whether all of it was UTF-8; what was not is U+FFFD.
///
/// A `%` without two hexadecimal digits after it stands for itself, so that a hand-written `5%` is read.
pub(super) fn unescape(text: &str) -> (Cow<'_, str>, bool) {
    if !text.contains('%') {
        return (Cow::Borrowed(text), true);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        match (first, escaped(tail)) {
            (b'%', Some((byte, after))) => {
                bytes.push(byte);
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    let text = String::from_utf8_lossy(&bytes);
    let is_whole = matches!(text, Cow::Borrowed(_));
    (Cow::Owned(text.into_owned()), is_whole)
}

/// The byte that two hexadecimal digits name, and what follows them.
fn escaped(text: &[u8]) -> Option<(u8, &[u8])> {
    let [high, low, after @ ..] = text else { return None };
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    let byte = u8::try_from(digit(high)? * 16 + digit(low)?).ok()?;
    Some((byte, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, in_link: &str) {
        let mut out = String::new();
        escape(&pack(typed), &mut out);
        assert_eq!(out, in_link);
        let (text, whole) = unescape(&out);
        assert!(whole);
        assert_eq!(unpack(&text), typed);
    }

    #[test]
    fn typed_texts_survive() {
        for (typed, in_link) in [
            ("5,600", "5600"),
            ("5600", "~5600"),
            ("16", "16"),
            ("29.30", "29.30"),
            ("1,000,000", "1000000"),
            ("-1,500.25", "-1500.25"),
            ("-1500.25", "~-1500.25"),
            ("999", "999"),
            ("9,99", "9%2C99"),
            ("1,5oo", "1%2C5oo"),
            ("5,600.", "5600."),
            (",", "%2C"),
            ("", ""),
            ("~", "~~"),
            ("~5600", "~~5600"),
            ("6.5h", "6.5h"),
            ("29,30", "29%2C30"),
            ("5 600", "5%20600"),
            ("50%", "50%25"),
            ("−0.13", "%E2%88%920.13"),
            ("a&b=c#d?e/f+g", "a%26b%3Dc%23d%3Fe%2Ff%2Bg"),
            ("\u{ff16}\u{ff10}\u{ff10}\u{ff10}", "%EF%BC%96%EF%BC%90%EF%BC%90%EF%BC%90"),
            ("00006", "~00006"),
            ("5,600,", "5%2C600%2C"),
        ] {
            check(typed, in_link);
        }
    }

    #[test]
    fn broken_percent_encoding_is_read() {
        for (link, text, whole) in [
            ("5%", "5%", true),
            ("%", "%", true),
            ("%4", "%4", true),
            ("%zz", "%zz", true),
            ("%41%", "A%", true),
            ("%%41", "%A", true),
            ("%FF", "\u{fffd}", false),
            ("6%E2%88", "6\u{fffd}", false),
            ("%2c", ",", true),
        ] {
            assert_eq!(unescape(link), (Cow::Borrowed(text), whole), "{link}");
        }
    }
}
