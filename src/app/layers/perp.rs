//! What of the perpetual and the layers on it depends on a choice: prices of its coin, where it loses.

use super::{at_start, choice_in};
use crate::app::handle::strike_step;
use crate::app::state::Now;
use crate::model::check::check;
use crate::model::draft::Draft;
use crate::model::fields::FieldId;
use crate::model::fields::perp_layers::{LAYERS, Part};
use crate::model::parse::{number, tidy};
use crate::model::perp::Perp;

/// The texts after a choice of the perpetual or of a layer on it was changed. `before` is what the page showed.
pub(super) fn refitted(draft: Draft, field: FieldId, before: &Now) -> Draft {
    let was = before.report.setup.perp.as_ref();
    let of = |draft: &Draft| check(draft, &before.checked.valid).setup.perp;
    if let Some((place, Part::When)) = field.of_perp_layer() {
        let perp = of(&draft);
        return waiting(draft, place, perp.as_ref());
    }
    match field {
        // A price of one coin is none of another.
        FieldId::PerpCoin => {
            let draft = at_start(draft, FieldId::PerpMark).with(FieldId::PerpEntry, "");
            let perp = of(&draft);
            repriced(draft, perp.as_ref(), &|_| false)
        }
        // What covers a long covers no short. Nothing is lost of a position put aside for a while.
        FieldId::PerpSide => match of(&draft) {
            Some(perp) => repriced(draft, Some(&perp), &|price| loses(&perp, price)),
            None => draft,
        },
        FieldId::PerpSizeBy => match was {
            Some(perp) => {
                let coins = choice_in(&draft, field) == "coins";
                let (in_coins, in_dollars) = perp.position.sizes();
                draft.with(FieldId::PerpSize, &tidy(if coins { in_coins } else { in_dollars }))
            }
            None => at_start(draft, FieldId::PerpSize),
        },
        _ => draft,
    }
}

/// True where a price lies beyond that of the coin, on the side of a loss.
fn loses(perp: &Perp, price: f64) -> bool {
    perp.position.side.sign() * (price - perp.mark.0) < 0.0
}

/// The texts with the layers on another perpetual at prices of its own, but for those that are right for it already.
fn repriced(draft: Draft, perp: Option<&Perp>, is_right: &dyn Fn(f64) -> bool) -> Draft {
    (0..LAYERS).fold(draft, |draft, place| {
        let (strike, level) = (FieldId::perp_layer(place, Part::Strike), FieldId::perp_layer(place, Part::Level));
        let is_wrong = |field| number(draft.text(field)).is_ok_and(|price| !is_right(price));
        let (strikes_anew, waits_anew) = (is_wrong(strike), is_wrong(level) && waits_for_price(&draft, place));
        let draft = if strikes_anew { at_start(draft, strike) } else { draft };
        if waits_anew { waiting(draft, place, perp) } else { draft }
    })
}

/// True for a layer on the perpetual that a price opens.
fn waits_for_price(draft: &Draft, place: usize) -> bool {
    choice_in(draft, FieldId::perp_layer(place, Part::When)) == "price"
}

/// The texts with a layer on the perpetual waiting for what its kind of trigger starts with: a price, for one as far
/// from that of the coin as the strike of an option would be, where the position loses.
fn waiting(draft: Draft, place: usize, perp: Option<&Perp>) -> Draft {
    let level = FieldId::perp_layer(place, Part::Level);
    let Some(perp) = perp.filter(|_| waits_for_price(&draft, place)) else { return at_start(draft, level) };
    let (strike, step) = (perp.option(0.0).0.0, strike_step(perp.mark.0));
    // The grid has no steps for what costs less than a dollar.
    let round = (strike / step).round() * step;
    draft.with(level, &tidy(if round > 0.0 && loses(perp, round) { round } else { strike }))
}
