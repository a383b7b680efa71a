//! How an understood number is written once its field is left.

use crate::link::Texts;
use crate::model::check::Checked;
use crate::model::draft::Draft;
use crate::model::fields::{FieldId, Kind};
use crate::model::parse::{number, tidy};

/// The texts of a draft as they would stand if every field had been left; a wrong one stays as it is.
pub fn texts(draft: &Draft, checked: &Checked) -> Texts {
    let mut texts = Texts { draft: draft.clone(), valid: checked.valid.clone() };
    for field in FieldId::all().filter(|field| !checked.is_wrong(*field)) {
        if let Some(text) = tidied(field, draft.text(field)) {
            texts = Texts { draft: texts.draft.with(field, &text), valid: texts.valid.with(field, &text) };
        }
    }
    texts
}

/// The canonical text of what was typed in a field, with the typed decimals ("29.30" stays); none where the text
/// stands for no plain number ("6.5h", a choice, nothing) or is canonical already.
pub(super) fn tidied(field: FieldId, typed: &str) -> Option<String> {
    if let Kind::Choice(_) = field.field().kind {
        return None;
    }
    let value = number(typed).ok()?;
    let canonical = padded(tidy(value), typed.trim());
    (canonical != typed && number(&canonical) == Ok(value)).then_some(canonical)
}

/// The canonical text with zeros up to the decimals that were typed after a decimal point.
fn padded(mut canonical: String, typed: &str) -> String {
    let decimals = match typed.split_once('.') {
        Some((_, fraction)) if fraction.bytes().all(|byte| byte.is_ascii_digit()) => fraction.len(),
        _ => 0,
    };
    let present = canonical.split_once('.').map(|(_, fraction)| fraction.len());
    if decimals > 0 && present.is_none() {
        canonical.push('.');
    }
    for _ in present.unwrap_or(0)..decimals {
        canonical.push('0');
    }
    canonical
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::Opened;
    use crate::link::encode::encode;
    use crate::model::check;

    #[track_caller]
    fn check(field: FieldId, typed: &str, expected: &str) {
        assert_eq!(tidied(field, typed).as_deref().unwrap_or(typed), expected);
    }

    #[test]
    fn numbers_are_grouped_and_keep_their_decimals() {
        for (typed, expected) in [
            ("5600", "5,600"),
            ("5,600", "5,600"),
            ("5600.00", "5,600.00"),
            ("29.30", "29.30"),
            ("29,30", "29.3"),
            (" 16 ", "16"),
            ("007", "7"),
            ("16.", "16"),
            ("$1,500", "1,500"),
            ("6.000,50", "6,000.5"),
            ("\u{ff11}\u{ff16}", "16"),
            ("\u{2212}0.13", "-0.13"),
            ("1e3", "1,000"),
            ("-0.0", "0.0"),
            (".5", "0.5"),
            (".50", "0.50"),
        ] {
            check(FieldId::Spot, typed, expected);
        }
    }

    #[test]
    fn a_whole_draft_is_written_tidily() {
        let given =
            [(FieldId::Spot, "6000"), (FieldId::ShortPut, "5640"), (FieldId::Vix, "1e9"), (FieldId::Days, "6.5h")];
        let draft = given.iter().fold(Draft::default(), |draft, (field, text)| draft.with(*field, text));
        let Texts { draft, valid } = texts(&draft, &check::check(&draft, &Draft::default()));
        assert_eq!(
            encode(&Opened { draft, valid, ..Opened::default() }),
            "?v=1&x=1e9&d=6.5h&k=5600,5640,6350,6400&u.x=16"
        );
    }

    #[test]
    fn what_is_no_plain_number_stays() {
        for (field, typed) in [
            (FieldId::Days, "6.5h"),
            (FieldId::Vix, "1,5oo"),
            (FieldId::Vix, ""),
            (FieldId::VolMode, "5000"),
            (FieldId::ShortPutPremium, ""),
        ] {
            check(field, typed, typed);
        }
    }
}
