//! One text to the value of one field.

use super::fields::layers::Part;
use super::fields::perp_layers::Part as PerpPart;
use super::fields::{Chosen, Field, FieldId, Group, Kind};
use super::issue::Problem;
use super::parse;

/// What a field's text says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Value {
    /// A number in the field's range; days for a field of days.
    Number(f64),
    /// One of the field's choices.
    Choice(&'static str),
    /// Nothing: the model or the page chooses.
    Open,
}

/// The values of all fields, in table order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Values(pub(super) [Value; FieldId::COUNT]);

impl Values {
    /// The value of a field.
    pub(super) fn of(&self, field: FieldId) -> Value {
        self.0[field as usize]
    }

    /// The number of a field, if one is typed.
    pub(super) fn given(&self, field: FieldId) -> Option<f64> {
        if let Value::Number(number) = self.of(field) { Some(number) } else { None }
    }

    /// The number of a field that always has one; 0 for a field that is open. Out of line: it has dozens of callers.
    #[inline(never)]
    pub(super) fn number(&self, field: FieldId) -> f64 {
        self.given(field).unwrap_or(0.0)
    }

    /// The word that is chosen in a field; empty for one that is no choice.
    pub(super) fn word(&self, field: FieldId) -> &'static str {
        if let Value::Choice(word) = self.of(field) { word } else { "" }
    }

    /// True when this choice of a field is made.
    pub(super) fn chose(&self, field: FieldId, choice: &str) -> bool {
        self.word(field) == choice
    }
}

/// True when the field takes part in the setup, given the choices made.
pub(super) fn counts(chosen: Chosen, field: FieldId) -> bool {
    use FieldId::*;
    match field {
        AtmShare | Skew | Curvature => chosen(VolMode) != "flat",
        NetCredit => chosen(Entry) == "net",
        LongPutPremium | ShortPutPremium | ShortCallPremium | LongCallPremium => chosen(Entry) != "net",
        MapFall | MapSquare | MapRise | MapFloor | MapCap => chosen(MapShape) == "quadratic",
        PowerFall | PowerRise => chosen(MapShape) == "power",
        PerpSide | CoinBeta | Shock => true,
        _ => match (field.of_layer(), field.of_perp_layer()) {
            (Some((layer, part)), _) => counts_in(chosen, layer, part),
            (None, perp) if perp.is_some() || field.field().group == Group::Perp => counts_in_perp(chosen, field, perp),
            _ => true,
        },
    }
}

/// True when a field of the perpetual, or of a layer on it, takes part in the setup.
fn counts_in_perp(chosen: Chosen, field: FieldId, layer: Option<(usize, PerpPart)>) -> bool {
    use FieldId::*;
    if chosen(PerpSide) == "no" {
        return false;
    }
    let Some((layer, part)) = layer else {
        return !matches!(field, PerpWallet | PerpOthers | PerpOthersKeep) || chosen(PerpMode) == "cross";
    };
    let kind = chosen(FieldId::perp_layer(layer, PerpPart::Kind));
    match part {
        PerpPart::Kind => true,
        _ if kind == "none" => false,
        PerpPart::Strike | PerpPart::Premium | PerpPart::Place => kind == "option",
        PerpPart::Level => chosen(FieldId::perp_layer(layer, PerpPart::When)) != "now",
        PerpPart::Size | PerpPart::When => true,
    }
}

/// True when this part of a layer takes part in the setup.
fn counts_in(chosen: Chosen, layer: usize, part: Part) -> bool {
    let [instrument, when] = [Part::Instrument, Part::When].map(|by| chosen(FieldId::layer(layer, by)));
    match part {
        Part::Instrument => true,
        _ if instrument == "none" => false,
        Part::StrikeBy | Part::Strike => !matches!(instrument, "future" | "mini" | "fund"),
        Part::Short => matches!(instrument, "call-spread" | "put-spread"),
        Part::Level => matches!(when, "vix" | "fall"),
        Part::Beta => !matches!(instrument, "put" | "put-spread"),
        Part::Signal => matches!(when, "signal-on" | "signal-off"),
        Part::Tenor | Part::SizeBy | Part::Size | Part::When => true,
    }
}

/// The word of a choice that a text names, whatever its case and the spaces around it; none where it names none of the
/// field's words, and for a field that is no choice.
pub fn choice(field: FieldId, text: &str) -> Option<&'static str> {
    let Kind::Choice(words) = field.field().kind else { return None };
    words.iter().find(|word| word.eq_ignore_ascii_case(text.trim())).copied()
}

/// The value of a text.
///
/// # Errors
///
/// The one [`Problem`] that keeps the text from being used.
pub(super) fn read(field: &Field, text: &str) -> Result<Value, Problem> {
    let empty = text.trim().is_empty();
    let not_a_number = |_: parse::NotANumber| if empty { Problem::Empty } else { Problem::NotANumber };
    let (number, min, max, whole) = match field.kind {
        Kind::Choice(_) => return choice(field.id, text).map(Value::Choice).ok_or(Problem::NotAChoice),
        Kind::Number { optional: true, .. } | Kind::Days { optional: true, .. } if empty => return Ok(Value::Open),
        Kind::Number { min, max, whole, .. } => (parse::number(text).map_err(not_a_number)?, min, max, whole),
        Kind::Days { min, max, .. } => (parse::days(text).map_err(not_a_number)?.0, min, max, false),
    };
    if !(min..=max).contains(&number) {
        return Err(Problem::OutOfRange);
    }
    if whole && number != number.floor() {
        return Err(Problem::NotWhole);
    }
    Ok(Value::Number(number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fields::FIELDS;

    #[track_caller]
    fn check(field: FieldId, text: &str, expected: Result<Value, Problem>) {
        assert_eq!(read(field.field(), text), expected, "{field:?} {text:?}");
    }

    #[test]
    fn defaults_and_examples_are_accepted() {
        for field in &FIELDS {
            assert!(read(field, field.default).is_ok(), "default of {:?}", field.id);
            if !field.example.contains("or ") {
                assert!(read(field, field.example).is_ok(), "example of {:?}", field.id);
            }
        }
    }

    #[test]
    fn texts_to_values() {
        check(FieldId::Spot, "6.000,50 $", Ok(Value::Number(6000.5)));
        check(FieldId::Spot, "", Err(Problem::Empty));
        check(FieldId::Spot, " \u{a0}", Err(Problem::Empty));
        check(FieldId::Spot, "x", Err(Problem::NotANumber));
        check(FieldId::Spot, "1e308", Err(Problem::OutOfRange));
        check(FieldId::Spot, "-6000", Err(Problem::OutOfRange));
        check(FieldId::Vix, "0", Err(Problem::OutOfRange));
        check(FieldId::Vix, "1", Ok(Value::Number(1.0)));
        check(FieldId::Vix, "300", Ok(Value::Number(300.0)));
        check(FieldId::Vix, "900", Err(Problem::OutOfRange));
        check(FieldId::Days, "0", Err(Problem::OutOfRange));
        check(FieldId::Days, "6h", Ok(Value::Number(0.25)));
        check(FieldId::Contracts, "1.5", Err(Problem::NotWhole));
        check(FieldId::Contracts, "0.5", Err(Problem::OutOfRange));
        check(FieldId::Contracts, "2.0", Ok(Value::Number(2.0)));
        check(FieldId::LongPutPremium, "", Ok(Value::Open));
        check(FieldId::LongPutPremium, "-1", Err(Problem::OutOfRange));
        check(FieldId::LongPutPremium, "0", Ok(Value::Number(0.0)));
        check(FieldId::DateA, "", Ok(Value::Open));
        check(FieldId::DateA, "0", Ok(Value::Number(0.0)));
        check(FieldId::Entry, " Net ", Ok(Value::Choice("net")));
        check(FieldId::Entry, "", Err(Problem::NotAChoice));
        check(FieldId::Entry, "gross", Err(Problem::NotAChoice));
    }
}
