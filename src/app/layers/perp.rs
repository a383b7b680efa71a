//! What of the perpetual and the layers on it depends on a choice: prices of its coin, where it loses.

use super::{choice_in, to_start};
use crate::app::handle::strike_step;
use crate::app::state::Now;
use crate::model::check::check;
use crate::model::draft::Draft;
use crate::model::fields::FieldId;
use crate::model::fields::perp_layers::{LAYERS, Part};
use crate::model::parse::{number, tidy};
use crate::model::perp::Perp;

/// Puts what depends on a choice in its terms after that was changed for the perpetual or in a layer on it. `before` is
/// what the page showed.
pub(super) fn refit(draft: &mut Draft, field: FieldId, before: &Now) {
    let was = before.report.setup.perp.as_ref();
    let of = |draft: &Draft| check(draft, &before.checked.valid).setup;
    if let Some((place, Part::When)) = field.of_perp_layer() {
        let setup = of(draft);
        return wait(draft, place, setup.perp.as_ref());
    }
    match field {
        // A price of one coin is none of another.
        FieldId::PerpCoin => {
            to_start(draft, FieldId::PerpMark);
            draft.set(FieldId::PerpEntry, "");
            let setup = of(draft);
            reprice(draft, setup.perp.as_ref(), &|_| false);
        }
        // What covers a long covers no short. Nothing is lost of a position put aside for a while.
        FieldId::PerpSide => {
            if let Some(perp) = &of(draft).perp {
                reprice(draft, Some(perp), &|price| loses(perp, price));
            }
        }
        FieldId::PerpSizeBy => match was {
            Some(perp) => {
                let coins = choice_in(draft, field) == "coins";
                let (in_coins, in_dollars) = perp.position.sizes();
                draft.set(FieldId::PerpSize, &tidy(if coins { in_coins } else { in_dollars }));
            }
            None => to_start(draft, FieldId::PerpSize),
        },
        _ => (),
    }
}

/// True where a price lies beyond that of the coin, on the side of a loss.
fn loses(perp: &Perp, price: f64) -> bool {
    perp.position.side.sign() * (price - perp.mark.0) < 0.0
}

/// Puts the layers on another perpetual at prices of its own, but for those that are right for it already.
fn reprice(draft: &mut Draft, perp: Option<&Perp>, is_right: &dyn Fn(f64) -> bool) {
    for place in 0..LAYERS {
        let (strike, level) = (FieldId::perp_layer(place, Part::Strike), FieldId::perp_layer(place, Part::Level));
        let is_wrong = |field| number(draft.text(field)).is_ok_and(|price| !is_right(price));
        let (strikes_anew, waits_anew) = (is_wrong(strike), is_wrong(level) && waits_for_price(draft, place));
        if strikes_anew {
            to_start(draft, strike);
        }
        if waits_anew {
            wait(draft, place, perp);
        }
    }
}

/// True for a layer on the perpetual that a price opens.
fn waits_for_price(draft: &Draft, place: usize) -> bool {
    choice_in(draft, FieldId::perp_layer(place, Part::When)) == "price"
}

/// Has a layer on the perpetual wait for what its kind of trigger starts with: a price, for one as far from that of the
/// coin as the strike of an option would be, where the position loses.
fn wait(draft: &mut Draft, place: usize, perp: Option<&Perp>) {
    let level = FieldId::perp_layer(place, Part::Level);
    let Some(perp) = perp.filter(|_| waits_for_price(draft, place)) else { return to_start(draft, level) };
    let (strike, step) = (perp.option(0.0).0.0, strike_step(perp.mark.0));
    // The grid has no steps for what costs less than a dollar.
    let round = (strike / step).round() * step;
    draft.set(level, &tidy(if round > 0.0 && loses(perp, round) { round } else { strike }));
}
