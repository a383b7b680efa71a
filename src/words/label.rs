//! Names of fields, units, groups, choices and legs.

use crate::engine::condor::Leg;
use crate::model::fields::{FieldId, Group};

/// The name of a field as its label in the form: "To expiry", "Short put strike".
pub fn label(field: FieldId) -> &'static str {
    match field {
        FieldId::Spot => "SPX",
        FieldId::Vix => "VIX",
        FieldId::Days => "To expiry",
        FieldId::Rate => "Interest rate",
        FieldId::Yield => "Dividend yield",
        FieldId::VolMode => "Volatility of each leg",
        FieldId::AtmShare => "At the money, of VIX",
        FieldId::Skew => "Skew",
        FieldId::Curvature => "Curvature",
        FieldId::LongPut => "Long put strike",
        FieldId::ShortPut => "Short put strike",
        FieldId::ShortCall => "Short call strike",
        FieldId::LongCall => "Long call strike",
        FieldId::Entry => "Premiums",
        FieldId::LongPutPremium => "Long put premium",
        FieldId::ShortPutPremium => "Short put premium",
        FieldId::ShortCallPremium => "Short call premium",
        FieldId::LongCallPremium => "Long call premium",
        FieldId::NetCredit => "Net credit",
        FieldId::Contracts => "Contracts",
        FieldId::Fees => "Fees in all",
        FieldId::DateA => "First date",
        FieldId::DateB => "Second date",
    }
}

/// The name of a field inside a sentence: "time to expiry", "short put strike", "VIX".
pub fn name(field: FieldId) -> &'static str {
    match field {
        FieldId::Spot => "SPX",
        FieldId::Vix => "VIX",
        FieldId::Days => "time to expiry",
        FieldId::Rate => "interest rate",
        FieldId::Yield => "dividend yield",
        FieldId::VolMode => "volatility of each leg",
        FieldId::AtmShare => "at-the-money volatility",
        FieldId::Skew => "skew",
        FieldId::Curvature => "curvature",
        FieldId::LongPut => "long put strike",
        FieldId::ShortPut => "short put strike",
        FieldId::ShortCall => "short call strike",
        FieldId::LongCall => "long call strike",
        FieldId::Entry => "entry of premiums",
        FieldId::LongPutPremium => "long put premium",
        FieldId::ShortPutPremium => "short put premium",
        FieldId::ShortCallPremium => "short call premium",
        FieldId::LongCallPremium => "long call premium",
        FieldId::NetCredit => "net credit",
        FieldId::Contracts => "number of contracts",
        FieldId::Fees => "fees",
        FieldId::DateA => "first date",
        FieldId::DateB => "second date",
    }
}

/// The unit written after a field; empty where the number needs none.
pub fn unit(field: FieldId) -> &'static str {
    match field {
        FieldId::Days => "days",
        FieldId::Rate | FieldId::Yield | FieldId::AtmShare => "%",
        FieldId::NetCredit => "points",
        FieldId::Fees => "$",
        FieldId::DateA | FieldId::DateB => "days left",
        FieldId::Spot
        | FieldId::Vix
        | FieldId::VolMode
        | FieldId::Skew
        | FieldId::Curvature
        | FieldId::LongPut
        | FieldId::ShortPut
        | FieldId::ShortCall
        | FieldId::LongCall
        | FieldId::Entry
        | FieldId::LongPutPremium
        | FieldId::ShortPutPremium
        | FieldId::ShortCallPremium
        | FieldId::LongCallPremium
        | FieldId::Contracts => "",
    }
}

/// The heading of a group of fields.
pub fn group(group: Group) -> &'static str {
    match group {
        Group::Market => "Market",
        Group::Condor => "Condor",
        Group::View => "Dates shown",
    }
}

/// What a choice is called on the page; a word that is none of the choices comes back as it is.
pub fn choice(word: &str) -> &str {
    match word {
        "skew" => "VIX with a skew",
        "flat" => "VIX for every strike",
        "implied" => "implied by the premiums",
        "legs" => "four premiums",
        "net" => "net credit only",
        other => other,
    }
}

/// A choice in the one or two words that a switch has room for.
pub fn short_choice(word: &'static str) -> &'static str {
    match word {
        "skew" => "Skew",
        "flat" => "Flat",
        "implied" => "Implied",
        "legs" => "Each leg",
        "net" => "Net credit",
        other => other,
    }
}

/// The name of a leg: "short put".
pub fn leg(leg: Leg) -> &'static str {
    match leg {
        Leg::LongPut => "long put",
        Leg::ShortPut => "short put",
        Leg::ShortCall => "short call",
        Leg::LongCall => "long call",
    }
}

/// A text with its first letter in upper case, for the start of a sentence.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => std::iter::once(first.to_ascii_uppercase()).chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fields::Kind;

    #[test]
    fn every_field_and_choice_has_its_own_name() {
        let mut labels: Vec<_> = FieldId::all().map(label).collect();
        labels.sort_unstable();
        labels.dedup();
        assert_eq!(labels.len(), FieldId::COUNT);
        for field in FieldId::all() {
            assert!(!name(field).is_empty());
            if let Kind::Choice(words) = field.field().kind {
                words.iter().for_each(|word| assert_ne!(choice(word), *word));
            }
        }
    }

    #[test]
    fn sentences_begin_with_a_capital() {
        for (text, expected) in [("skew", "Skew"), ("VIX", "VIX"), ("", ""), ("under a", "Under a")] {
            assert_eq!(capital(text), expected);
        }
    }
}
