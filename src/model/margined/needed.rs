//! How much of each hedge lives through the shock.

use crate::engine::num::least;
use crate::engine::perp::{Course, Hedge, Layer, Margining, Needed, Tool, Trigger, hedge_needed};
use crate::engine::units::{Cash, Price};
use crate::model::perp::Perp;

/// Premium of the option that is compared, as a share of the price.
pub const PREMIUM: f64 = 0.015;

/// How much of each hedge, opened now, meets the requirement at a price and on the whole way there: a premium paid now, or
/// margin for both, may have it liquidated before.
pub(super) fn needed(perp: &Perp, price: Price) -> [Needed; 3] {
    let (strike, premium) = perp.option(PREMIUM);
    let tools = [Tool::PerpNet, Tool::PerpGross, Tool::Option { strike, premium }];
    tools.map(|tool| {
        let lives = |quantity: f64| {
            let (hedge, margining) = match tool {
                Tool::PerpNet => (Hedge::Perp { quantity, price: None, cost: Cash(0.0) }, Margining::Net),
                Tool::PerpGross => (Hedge::Perp { quantity, price: None, cost: Cash(0.0) }, Margining::Gross),
                Tool::Option { strike, premium } => {
                    (Hedge::Option { quantity, strike, premium, in_account: true }, perp.margining)
                }
            };
            let layers = [Layer { hedge, trigger: Trigger::Standing }];
            let dies = Course::new(perp.position, margining, &layers, perp.mark).liquidation;
            let left = |dies: Price| perp.position.side.sign() * (price.0 - dies.0);
            dies.is_none_or(|dies| left(dies) >= -1e-9 * price.0)
        };
        let needed = hedge_needed(&perp.position, price, perp.mark, 0.0, tool);
        let enough = needed.quantity.filter(|quantity| lives(*quantity));
        // A table that steps may ask for more on the way than at its end.
        let (whole, _) = perp.position.sizes();
        let more = || needed.quantity.filter(|few| tool == Tool::PerpNet && *few < whole && lives(whole));
        Needed { quantity: enough.or_else(|| Some(least(more()?, whole, lives))), ..needed }
    })
}
