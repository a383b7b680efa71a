//! The separators within a number: which of them parts the fraction off, and which part thousands.

use super::{NotANumber, cut_last, is_digits, plain, value_of};

/// The digits of a mantissa before and after its decimal mark, without separators of thousands.
pub(super) fn ungrouped(text: &str) -> Result<(String, &str), NotANumber> {
    let (whole, fraction) = match decimal_mark(text) {
        Some(mark) => cut_last(text, mark).unwrap_or((text, "")),
        None => (text, ""),
    };
    if !(fraction.is_empty() || is_digits(fraction)) || (whole.is_empty() && fraction.is_empty()) {
        return Err(NotANumber);
    }
    Ok((ungroup(whole)?, fraction))
}

/// The two numbers that a text may stand for where thousands are usual: with its only separator as a decimal mark, and
/// with it between thousands, typed in part or by another custom. None of a text with one meaning there.
///
/// A comma after one to three digits, unless three follow: `5,65` is 5.65 or 5,650 on its way, `5,6500` is 5.65 or
/// 56,500. A point after one or two digits, where three follow: `5.600` is 5.6 or 5,600.
pub fn readings(text: &str) -> Option<[f64; 2]> {
    let text = plain(text);
    // Without what money and units are written as.
    let text = text
        .trim_start_matches(|c: char| !c.is_ascii_digit())
        .trim_end_matches(|c: char| c != ',' && !c.is_ascii_digit());
    let (before, after) = text.split_once([',', '.'])?;
    let is_open = match text.contains(',') {
        true => before.len() <= 3 && after.len() != 3,
        false => before.len() <= 2 && after.len() == 3,
    };
    let are_digits = is_digits(before) && (after.is_empty() || is_digits(after));
    if !is_open || !are_digits || before.starts_with('0') {
        return None;
    }
    let zeros = "000".get(after.len()..).unwrap_or_default();
    Some([value_of(before, after, 0), value_of(&[before, after, zeros].concat(), "", 0)])
}

/// Which character, if any, parts the whole from the fraction: the table in [`number`].
fn decimal_mark(text: &str) -> Option<char> {
    let count = |mark: char| text.chars().filter(|&c| c == mark).count();
    match (count(','), count('.')) {
        (0, 1) => Some('.'),
        (1, 0) => {
            let (before, after) = text.split_once(',').unwrap_or((text, ""));
            let thousands = after.len() == 3
                && is_digits(before)
                && before.len() <= 3
                && !before.starts_with('0')
                && is_digits(after);
            (!thousands).then_some(',')
        }
        (0, _) | (_, 0) => None,
        _ => text.chars().rev().find(|c| matches!(c, ',' | '.')),
    }
}

/// The digits of a whole number, its separators of thousands taken out.
fn ungroup(text: &str) -> Result<String, NotANumber> {
    let Some(mark) = text.chars().find(|c| matches!(c, ',' | '.' | '\'' | ' ' | '_')) else {
        return if text.is_empty() || is_digits(text) { Ok(text.to_owned()) } else { Err(NotANumber) };
    };
    let mut groups = text.split(mark);
    let first = groups.next().unwrap_or("");
    let mut digits = first.to_owned();
    if !is_digits(first) || first.len() > 3 {
        return Err(NotANumber);
    }
    for group in groups {
        if group.len() != 3 || !is_digits(group) {
            return Err(NotANumber);
        }
        digits.push_str(group);
    }
    Ok(digits)
}
