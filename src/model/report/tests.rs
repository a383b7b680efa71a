//! A report that follows another.

use super::*;
use crate::model::check::check;
use crate::model::draft::Draft;
use crate::model::fields::{FieldId, Kind};

#[test]
fn a_report_after_another_is_what_it_would_be_anew() {
    let draft = Draft::default().with(FieldId::Layer1Instrument, "call").with(FieldId::PerpSide, "long");
    let setup = check(&draft, &draft).setup;
    let before = report(&setup, window(&setup));
    for field in FieldId::all() {
        let texts = match field.field().kind {
            Kind::Choice(words) => words,
            _ => &["7", "0.5", "5,700"],
        };
        for text in texts {
            let next = check(&draft.with(field, text), &draft).setup;
            if next != setup {
                let after = report_after(&before, &next, before.window);
                assert!(after == report(&next, before.window), "{field:?}: {text}");
            }
        }
    }
}
