//! One line that tells the state of a folded group.

use super::figure::perp::{ENTRY, at, liquidation, price_now};
use super::label::choice;
use super::number::{bare_percent, dollars, points, short, signed_percent, significant};
use super::perp::venues::with_stand_in;
use super::perp::{currency, money, received};
use super::time::{days, days_left};
use crate::engine::condor::Leg;
use crate::engine::perp::{Contract, MarginMode, Side};
use crate::engine::vix::Shape;
use crate::model::fields::Group;
use crate::model::hedge::Hedge;
use crate::model::perp::Perp;
use crate::model::setup::{Setup, VolMode, VolOrigin};
use crate::model::window::strike_ends;

/// Rates and volatility in one line: "Rate 4 %, yield 1.3 %, skew −0.13."
pub fn rates(setup: &Setup) -> String {
    let vols = match setup.vol_mode {
        VolMode::Skew => fill!("skew _", short(setup.smile.skew)),
        VolMode::Flat => choice("flat").to_string(),
        VolMode::Implied if setup.vols.iter().any(|vol| vol.origin == VolOrigin::Implied) => {
            choice("implied").to_string()
        }
        // Of a net credit, or of premiums that imply none.
        VolMode::Implied => fill!("no premium implies a volatility: skew _", short(setup.smile.skew)),
    };
    fill!("Rate _, yield _, _.", bare_percent(setup.rate.0), bare_percent(setup.dividend_yield.0), vols)
}

/// What else of the smile prices rest on: "At the money 93.75 % of VIX, curvature 0.02."; none where VIX is taken for
/// every strike.
pub fn smile(setup: &Setup) -> Option<String> {
    let (share, curvature) = (bare_percent(setup.smile.atm_share), short(setup.smile.curvature));
    let is_flat = setup.vol_mode == VolMode::Flat;
    (!is_flat).then(|| fill!("At the money _ of VIX, curvature _.", share, curvature))
}

/// The state of a group: "SPX 6,000 · VIX 16 · 45 days".
pub fn summary(group: Group, setup: &Setup) -> String {
    match group {
        Group::Market => {
            fill!("SPX\u{a0}_ · VIX\u{a0}_ · _", short(setup.spot.0), short(setup.vix), days(setup.days.0))
        }
        Group::Condor => {
            let [low, high] = strike_ends(setup);
            fill!("_ · _ to _", size(setup), short(low), short(high))
        }
        Group::Hedge => match setup.hedge.layers.len() {
            0 => "none".to_string(),
            1 => "1 layer".to_string(),
            count => fill!("_ layers", short(count as f64)),
        },
        // Without layers nothing but the map is asked for there.
        Group::Assumptions if setup.hedge.layers.is_empty() => {
            let word = if matches!(setup.hedge.shape, Shape::Power { .. }) { "power" } else { "quadratic" };
            fill!("map of VIX: _", choice(word))
        }
        Group::Assumptions => {
            let Hedge { vix, .. } = &setup.hedge;
            fill!("long run\u{a0}_, return\u{a0}_", short(vix.theta.0), short(vix.kappa.0))
        }
        Group::Perp => match &setup.perp {
            None => "none".to_string(),
            Some(perp) => perp_line(perp),
        },
        // Without a perpetual no coin moves.
        Group::Stress if setup.perp.is_none() => signed_percent(setup.shock, 1),
        Group::Stress => fill!("_, beta\u{a0}_", signed_percent(setup.shock, 1), short(setup.coin_beta)),
        Group::View => {
            let [a, b] = setup.dates;
            fill!("_, _", days_left(a.0), days_left(b.0))
        }
    }
}

/// A perpetual in one breath: "long BTC 10x at Binance".
fn perp_line(perp: &Perp) -> String {
    let side = if perp.position.side == Side::Long { "long" } else { "short" };
    with_stand_in(fill!("_\u{a0}_\u{a0}_x, _", side, perp.coin, short(perp.leverage), perp.venue.name), perp, true)
}

/// Contracts and what one of them brings or costs: "2 × 11.30 credit".
fn size(setup: &Setup) -> String {
    let (size, side) = match setup.condor.credit.0 {
        credit if credit < 0.0 => (-credit, "debit"),
        credit => (credit, "credit"),
    };
    fill!("_ × _ _", short(setup.condor.contracts), points(size), side)
}

/// What a picture is of, in two parts: "5,600/5,650/6,350/6,400 · 2 × 11.30 credit", "SPX 6,000 · VIX 16 · 45 days".
pub fn parts(setup: &Setup) -> [String; 2] {
    [fill!("_ · _", strikes(setup), size(setup)), summary(Group::Market, setup)]
}

/// What is taken off every profit: "fees 500 $"; none where there are none.
pub fn fees(setup: &Setup) -> Option<String> {
    let fees = setup.condor.fees.0;
    (fees != 0.0).then(|| fill!("fees _\u{a0}$", dollars(fees)))
}

/// The same of a perpetual: "long BTC 10x, Binance", "25,000 $ linear", "isolated, margin 2,500 $", "entry 100,000",
/// "price now 100,000", and the venue's table with its date.
pub fn perp_parts(perp: &Perp) -> impl Iterator<Item = String> + use<> {
    let position = &perp.position;
    let contract = if position.contract == Contract::Linear { " $ linear" } else { " $ inverse" };
    let mode = if position.mode == MarginMode::Isolated { "isolated" } else { "cross" };
    let parts = [
        perp_line(perp),
        [&significant(position.sizes().1, 7), contract].concat(),
        fill!("_, margin _", mode, money(position.margin().0, perp)),
        others(perp),
        at(ENTRY, position.entry),
        price_now(perp.mark),
        liquidation::note(perp),
    ];
    parts.into_iter().filter(|part| !part.is_empty())
}

/// What else the account of cross margin holds: "other positions −300 $, keeping 50 $"; nothing where there is nothing.
fn others(perp: &Perp) -> String {
    let (profit, kept) = perp.position.others();
    if profit.0 == 0.0 && kept.0 == 0.0 {
        return String::new();
    }
    fill!("other positions _\u{a0}_, keeping _", received(profit.0, perp), currency(perp), money(kept.0, perp))
}

/// The four strikes in one breath: "5,600/5,650/6,350/6,400".
pub fn strikes(setup: &Setup) -> String {
    let mut text = String::new();
    for leg in Leg::ALL {
        if !text.is_empty() {
            text.push('/');
        }
        text += &setup.condor.strikes.get(leg as usize).map_or(String::new(), |strike| short(strike.0));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{rates, summary};
    use crate::model::check::check;
    use crate::model::draft::Draft;
    use crate::model::fields::FieldId::{self, *};
    use crate::model::fields::Group;
    use crate::model::tests::report_of;
    use crate::words::tests::check as check_words;

    #[test]
    fn a_shock_names_the_beta_of_a_perpetual_alone() {
        for (held, expected) in [((Layer1Instrument, "call"), "−5.0 %"), ((PerpSide, "long"), "−5.0 %, beta 2")] {
            check_words(summary(Group::Stress, &report_of(&[held]).setup), expected);
        }
    }

    #[test]
    fn volatility_is_implied_by_premiums_that_are_typed() {
        #[track_caller]
        fn check_said(texts: &[(FieldId, &str)], expected: &str) {
            let draft = Draft::default().with_all(texts);
            let said = rates(&check(&draft, &Draft::default()).setup).replace('\u{a0}', " ");
            assert_eq!(said, ["Rate 4 %, yield 1.3 %, ", expected].concat());
        }
        check_said(&[], "skew −0.13.");
        check_said(&[(VolMode, "implied"), (ShortPutPremium, "29.30")], "implied by the premiums.");
        let none = "no premium implies a volatility: skew −0.13.";
        check_said(&[(VolMode, "implied")], none);
        check_said(&[(VolMode, "implied"), (ShortPutPremium, "29.30"), (Entry, "net")], none);
    }
}
