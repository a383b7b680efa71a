//! How much margin, and how much of each hedge, lives through the shock.

use crate::engine::num::least;
use crate::engine::perp::{Contract, Course, Hedge, Layer, Margining, Needed, Position, Tool, Trigger, hedge_needed};
use crate::engine::units::{Cash, Price};
use crate::model::perp::Perp;

/// Premium of the option that is compared, for each coin as a share of the price now: an assumption, no quote.
pub const PREMIUM: f64 = 0.015;

/// What lets the position live to a price.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Survival {
    /// That price of the coin, quote currency.
    pub price: Price,
    /// The margin that is missing there, or on the way where a table steps, in the currency of the margin; 0 where none
    /// is.
    pub margin: Cash,
    /// How much of each hedge lets it live there: a perpetual margined net, gross, and an option held in the account.
    /// With each the margin missing at the price itself.
    pub hedges: [Needed; 3],
}

/// What meets the requirement at a price and on the whole way there, opened now: a premium paid now, or margin for
/// both, may have it liquidated before, and so may a table that steps.
pub(super) fn survival(perp: &Perp, price: Price) -> Survival {
    let (position, whole) = (perp.position, perp.position.sizes().0);
    let way = price - perp.mark;
    // It is not liquidated where it stands, nor before it comes to the price.
    let passes = |course: &Course| {
        let is_beyond =
            |end: Price| (end - perp.mark).0 * way.0 <= 0.0 || (end - price).0 * way.0 >= -1e-9 * price.0 * way.0.abs();
        !course.is_gone() && course.ends().all(is_beyond)
    };
    let (strike, premium) = perp.option(PREMIUM);
    let tools = [Tool::PerpNet, Tool::PerpGross, Tool::Option { strike, premium }];
    let hedges = tools.map(|tool| {
        let course = |quantity: f64| {
            let (hedge, margining) = match tool {
                Tool::PerpNet => (Hedge::Perp { quantity, price: None, cost: Cash(0.0) }, Margining::Net),
                Tool::PerpGross => (Hedge::Perp { quantity, price: None, cost: Cash(0.0) }, Margining::Gross),
                Tool::Option { strike, premium } => {
                    (Hedge::Option { quantity, strike, premium, in_account: true }, perp.margining)
                }
            };
            let layers = [Layer { hedge, trigger: Trigger::Standing }];
            Course::new(position, margining, &layers, perp.mark)
        };
        let needed = hedge_needed(&position, price, perp.mark, 0.0, tool);
        // What has it liquidated now, by margin for both or a premium, does so the more the more there is of it.
        let few = needed.quantity.filter(|few| tool == Tool::PerpNet || !course(*few).is_gone());
        Needed { quantity: few.and_then(|few| enough(few, whole, &|quantity| passes(&course(quantity)))), ..needed }
    });
    let of_margin = |dollars: f64| match position.contract {
        Contract::Linear => dollars,
        Contract::Inverse => dollars / price.0,
    };
    let short = of_margin(hedges[0].shortfall.0);
    let lives = |margin: f64| {
        let with = Position { extra_margin: position.extra_margin + Cash(margin), ..position };
        passes(&Course::new(with, perp.margining, &[], perp.mark))
    };
    let most = short + position.notional(perp.mark).0 + position.notional(price).0;
    Survival { price, margin: Cash(enough(short, most, &lives).unwrap_or(short)), hedges }
}

/// The least amount that is enough, where one that would do at the end may be too little on the way; none up to the
/// most.
fn enough(few: f64, most: f64, lives: &dyn Fn(f64) -> bool) -> Option<f64> {
    /// How finely it is looked for between the two.
    const STEPS: u32 = 64;
    if lives(few) {
        return Some(few);
    }
    let tried = |step: u32| few + (most - few) * f64::from(step) / f64::from(STEPS);
    let step = (1..=STEPS).find(|step| most > few && lives(tried(*step)))?;
    Some(least(tried(step - 1), tried(step), lives))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fields::FieldId::{self, *};
    use crate::model::tests::report_of;

    fn survival_of(texts: &[(FieldId, &str)]) -> Survival {
        let large = [(PerpSide, "long"), (PerpVenue, "bitget"), (PerpSizeBy, "coins"), (CoinBeta, "1")];
        let setup = report_of(&[&large[..], texts].concat()).setup;
        survival(setup.perp.as_ref().unwrap(), setup.coin(setup.shocked()).unwrap())
    }

    #[test]
    fn a_step_of_the_table_on_the_way_asks_for_more() {
        // 1,600 coins with 23 millions. Above a notional of 150 millions, at 93,750, 12 % have to be left, and the fee
        // of 0.06 %: 18.09 millions, where 10 are lost. Below it is less, at the end even nothing.
        let own = [(PerpSize, "1,600"), (PerpLeverage, "6.956521739130435")];
        for shock in ["-10", "-7.84"] {
            let found = survival_of(&[&own[..], &[(Shock, shock)]].concat());
            assert!((found.margin.0 - 5_090_000.0).abs() < 1.0, "{shock}: {found:?}");
            assert!(found.hedges[0].shortfall.0 < 2_000_000.0, "{found:?}");
        }
    }

    #[test]
    fn a_step_on_the_way_of_a_gain_asks_for_more_too() {
        // 1,499 coins with 14.99 millions: from 150 millions on, at 100,066.71, 18.09 have to be left, where 0.1 are
        // gained.
        let own = [(PerpSize, "1,499"), (PerpLeverage, "10"), (Shock, "5")];
        let found = survival_of(&own);
        assert!((found.margin.0 - 3_000_000.0).abs() < 1_000.0, "{found:?}");
    }

    #[test]
    fn margined_on_both_as_much_as_lives_the_way() {
        // 10,460 coins sold against 20,920 keep 12.06 % of both all the way: no step on it.
        let own = [(PerpSize, "20,920"), (PerpMark, "8,849"), (PerpEntry, "8,168.8"), (PerpLeverage, "5")];
        let found = survival_of(&[&own[..], &[(PerpAdded, "14,590,000"), (Shock, "-36")]].concat());
        let [_, gross, _] = found.hedges;
        assert!(gross.quantity.is_some_and(|coins| coins < 10_460.0), "{found:?}");
    }

    #[test]
    fn nothing_opened_now_helps_what_is_gone() {
        let own = [(PerpSize, "1"), (PerpEntry, "120,000"), (PerpLeverage, "10")];
        let found = survival_of(&[&own[..], &[(Shock, "5")]].concat());
        assert_eq!(found.hedges.map(|needed| needed.quantity), [None; 3], "{found:?}");
    }
}
