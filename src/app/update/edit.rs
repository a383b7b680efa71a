//! What the reader types into a field, and fields that are set for the reader.

use crate::app::layers;
use crate::app::state::{State, defaults_of};
use crate::app::tidy::tidied;
use crate::app::undo::Change;
use crate::model::days::DAYS;
use crate::model::draft::Draft;
use crate::model::fields::{FieldId, Group};
use crate::model::parse::{number, tidy};
use crate::model::perp::BITCOIN;
use crate::model::setup::Setup;

impl State {
    /// Writes a text into a field; further texts of the same field are the same step.
    pub(super) fn edit(&mut self, field: FieldId, text: &str) {
        if self.now.draft.text(field) == text {
            return;
        }
        self.release_handle();
        self.note(Change::Edit(field));
        let mut valid = self.now.checked.valid.clone();
        // What turns out to be no number falls back to what stood there, not to its own beginning: to 2, not to the 1
        // of "1.5".
        if let Some(start) = self.history.doing(Change::Edit(field)) {
            valid.set(field, start.valid.text(field));
        }
        let mut draft = self.now.draft.with(field, text);
        layers::refit(&mut draft, field, &self.now);
        if field == FieldId::Entry && text == "net" {
            take_net_credit(&mut draft, &self.now.report.setup);
        }
        self.show(draft, &valid);
    }

    /// Tidies the text of the field that was edited, and closes its step.
    pub(super) fn leave(&mut self, field: FieldId) {
        // Only what was edited is tidied: passing through a field must not change it.
        if self.history.doing(Change::Edit(field)).is_none() {
            return;
        }
        if !self.now.checked.is_wrong(field)
            && let Some(text) = tidied(field, self.now.draft.text(field))
        {
            self.write(self.now.draft.with(field, &text));
        }
        self.history.close(&self.now.draft);
    }

    /// Takes a group of fields back to their defaults.
    pub(super) fn defaults(&mut self, group: Group) {
        if self.is_changed(group) {
            self.arrange(Change::Defaults(group), &|draft| {
                defaults_of(group).for_each(|field| draft.set(field, field.field().default));
            });
        }
    }

    /// Takes over the moves of a dated day.
    pub(super) fn day(&mut self, place: usize) {
        let Some(day) = DAYS.get(place) else { return };
        let shock = tidy((1e4 * day.spx).round() / 100.0);
        // A day without a beta has the one of the start, not that of whichever day was taken before.
        let start = || FieldId::CoinBeta.field().default.to_string();
        // Bitcoin's is no other coin's.
        let is_bitcoin = self.now.checked.setup.perp.as_ref().is_none_or(|perp| perp.coin == BITCOIN);
        let beta = day.beta().filter(|_| is_bitcoin).map_or_else(start, |beta| tidy((100.0 * beta).round() / 100.0));
        // What one day did says nothing of a later one, so it is valued on the day after, or at an expiry before that.
        let horizon = if self.now.checked.setup.days.0 > 1.0 { "1" } else { "" };
        self.arrange(Change::Day(place), &|draft| {
            draft.set(FieldId::Shock, &shock);
            draft.set(FieldId::CoinBeta, &beta);
            draft.set(FieldId::Horizon, horizon);
        });
    }
}

/// Makes the net credit, where none was typed yet, what the four premiums come to: choosing to enter only the net
/// credit must not change it.
fn take_net_credit(draft: &mut Draft, setup: &Setup) {
    let start = FieldId::NetCredit.field().default;
    let credit = (setup.condor.credit.0 * 1e4).round() / 1e4;
    if draft.text(FieldId::NetCredit) == start && number(start) != Ok(credit) {
        draft.set(FieldId::NetCredit, &tidy(credit));
    }
}
