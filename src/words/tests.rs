//! What the tests of sentences have in common, and what holds sentences to numbers of the model.

use super::figure::perp::account;
use super::key::definition;
use super::number::SPACE;
use super::term::term;
use crate::model::days::MOST_BETA;
use crate::model::explain::{Key, Name};
use crate::model::fields::{FieldId, Kind};
use crate::model::margined::MARGIN_CALL;
use crate::model::perp::STRIKE_AWAY;
use crate::model::tests::report_of;

/// That a text reads as expected, hard spaces as spaces.
#[track_caller]
pub fn check(got: String, expected: &str) {
    assert_eq!(got.replace(SPACE, " "), expected);
}

/// Numbers that sentences say, and what is reckoned with.
#[test]
fn sentences_say_the_numbers_that_are_reckoned_with() {
    let beta = FieldId::CoinBeta.field();
    assert_eq!(beta.kind, Kind::Number { min: 0.0, max: MOST_BETA, whole: false, optional: false });
    let [_, days] = super::day::TAKE;
    assert!(days.contains(&format!("Beta goes back to {} for another coin", beta.default)), "{days}");
    assert!(days.contains(&format!("more than a beta of {MOST_BETA} gives.")), "{days}");

    let away = format!("{} % from the price now", 100.0 * STRIKE_AWAY);
    assert_eq!(super::perp::chosen(FieldId::PerpLayer1Strike), Some(&*away));

    let setup = report_of(&[(FieldId::PerpSide, "long")]).setup;
    let share = format!("{} %", 100.0 * MARGIN_CALL);
    for said in [term(Name::CalledAlready).to_string(), account::note(setup.perp.as_ref().unwrap())] {
        assert!(said.replace(SPACE, " ").contains(&share), "{said}");
    }
    assert_eq!((MARGIN_CALL, definition(Key::Account, &setup).contains("four fifths of")), (4.0 / 5.0, true));
}
