//! All positions after the shock: where the markets come to, what the perpetual makes of it, and the total.

use super::line::Lines;
use super::perp::{cash, mark, notional, price, unit};
use super::term::{bare, dollars, given, modelled, percent, points, spot};
use super::{Name, Unit, map};
use crate::engine::hedge::markets::Level;
use crate::engine::num;
use crate::engine::perp::{Contract, Fired, Hedge, Layer, Side};
use crate::engine::units::{Cash, Dollars, Price};
use crate::model::margined::Margined;
use crate::model::perp::Perp;
use crate::model::report::Report;
use crate::model::stress::Stressed;

/// The levels after the shock looked at, and the parts of its total.
pub(super) fn stress(report: &Report, lines: &mut Lines) {
    let Some(found) = &report.stress else { return lines.remark(Name::NoStress) };
    let at = &found.at;
    if at.share != 0.0 {
        levels(report, at, lines);
    }
    if let (Some(held), Some(margined), Some(coin)) = (&report.setup.perp, &report.perp, at.coin) {
        perp(held, margined, (at, coin), lines);
    }
    if let Some(hedged) = &report.hedge {
        for own in report.layers() {
            let profit = hedged.book.layer_along(own.at, at.spx);
            lines.amount(&modelled(dollars(profit), Name::layer(own.place)));
        }
        lines.is(Name::StressLayers, dollars(at.layers));
    }
    lines.plus(&modelled(dollars(at.condor), Name::StressCondor));
    if report.hedge.is_some() {
        lines.amount(&given(dollars(at.layers), Name::StressLayers));
    }
    if report.perp.is_some() {
        lines.amount(&given(dollars(at.perp), Name::StressPerp));
    }
    lines.is(Name::StressTotal, dollars(at.total));
}

/// SPX by the shock, VIX by the map, the coin by its beta: price × (SPX there / spot)^β.
fn levels(report: &Report, at: &Stressed, lines: &mut Lines) {
    let spot = spot(report);
    let (there, share) = (points(at.spx), given(percent(at.share.abs()), Name::ShockShare));
    let moved = if at.share < 0.0 { Name::FallPoints } else { Name::RisePoints };
    let moved = lines.plus(&spot).times(&share).gives(moved, Unit::Points);
    lines.plus(&spot).signed(at.share, &moved).is(Name::SpxThere, there);
    map::to_vix(report, Level { vix: at.vix, spx: at.spx }, Some(at.share), lines);
    if let (Some(held), Some(coin)) = (&report.setup.perp, at.coin) {
        lines.plus(&given(there, Name::SpxThere)).over(&spot).gives(Name::SpxMultiple, Unit::Number);
        let power = modelled(bare(coin / held.mark), Name::PowerOfBeta);
        lines.plus(&mark(held)).times(&power).is(Name::CoinThere, price(coin));
    }
}

/// The profit of the perpetual there, less the funding paid by then, with its layers; once it is liquidated, what was
/// lost.
fn perp(held: &Perp, margined: &Margined, (at, coin): (&Stressed, Price), lines: &mut Lines) {
    let (position, later) = (&held.position, &margined.later);
    // What each layer gains; added margin gains nothing, and of a liquidated position options outside the account stay.
    let mut gains = Vec::new();
    for Fired { place, layer: Layer { hedge, .. }, .. } in later.fired_at(coin) {
        if !matches!(hedge, Hedge::Margin { .. }) && (!at.is_liquidated || !hedge.in_account()) {
            let [name, _] = Name::perp_layer(held.place(*place));
            gains.push(given(dollars(Dollars(hedge.profit(position, coin).0)), name));
        }
    }
    if at.is_liquidated {
        lines.remark_with(Name::LiquidatedThere, dollars(at.perp));
        let kept = num::sum(gains.iter().map(|gain| gain.quantity.value));
        lines.amount(&given(dollars(Dollars(at.perp.0 - kept)), Name::MarginLost));
        lines.amounts(&gains);
        lines.is(Name::StressPerp, dollars(at.perp));
        return;
    }
    let name = if at.share == 0.0 { Name::MarkPrice } else { Name::CoinThere };
    let entry = notional(held, Name::EntryNotional, position.entry, Name::EntryPrice, lines);
    let there = notional(held, Name::NotionalThere, coin, name, lines);
    let is_linear = position.contract == Contract::Linear;
    match is_linear == (position.side == Side::Long) {
        true => lines.plus(&there).minus(&entry),
        false => lines.plus(&entry).minus(&there),
    };
    let mut gained = lines.gives(Name::ProfitThere, unit(held));
    let paid = later.position.funding_paid - position.funding_paid;
    if paid.0 != 0.0 {
        lines.plus(&gained).signed(-paid.0, &given(cash(held, Cash(paid.0.abs())), Name::FundingToHorizon));
        gained = lines.gives(Name::ProfitAfterFunding, unit(held));
    }
    lines.plus(&gained);
    if !is_linear {
        lines.times(&given(price(coin), name));
    }
    lines.amounts(&gains);
    lines.total(Name::StressPerp, Unit::Dollars);
}

#[cfg(test)]
mod tests {
    use super::super::Key;
    use super::super::tests::lines;
    use crate::model::fields::FieldId;

    /// Lines of the shock that are there, one after another, beginning with one.
    #[track_caller]
    fn check(texts: &[(FieldId, &str)], key: Key, expected: &[&str]) {
        let said = lines(&[&[(FieldId::PerpSide, "long")], texts].concat(), key);
        let from = said.iter().position(|line| Some(line.as_str()) == expected.first().copied());
        let part = from.and_then(|from| said.get(from..(from + expected.len()).min(said.len())));
        assert!(part.is_some_and(|part| part == expected), "{said:#?}");
    }

    #[test]
    fn markets_and_perpetual_after_a_shock() {
        // 0.25 BTC bought at 100,000; 0.98² of that is 96,040; 135 payments of 2.50.
        let fall = [(FieldId::Shock, "-2")];
        check(
            &fall,
            Key::Stress,
            &[
                "fall-points: 6000 spot * 0.02 shock-share = 120",
                "spx-there: 6000 spot - 120 fall-points = 5880",
                "by-fall: 0.63 map-fall * 2 fall-percent = 1.26",
            ],
        );
        check(
            &fall,
            Key::Stress,
            &[
                "spx-multiple: 5880 spx-there / 6000 spot = 0.98",
                "coin-there: 100000 mark-price * 0.9604 power-of-beta = 96040",
                "entry-notional: 0.25 coins * 100000 entry-price = 25000",
                "notional-there: 0.25 coins * 96040 coin-there = 24010",
                "profit-there: 24010 notional-there - 25000 entry-notional = -990",
                "profit-after-funding: -990 profit-there - 337.5 funding-to-horizon = -1327.5",
                "stress-total: 2260 stress-condor - 1327.5 stress-perp = 932.5",
            ],
        );
        // Half of it is sold at 98,000: 0.125 × 1,960 more.
        let layer = [(FieldId::PerpLayer1Kind, "perp"), (FieldId::PerpLayer1Level, "2")];
        check(
            &[&fall[..], &layer].concat(),
            Key::Stress,
            &[
                "stress-perp: -1327.5 profit-after-funding + 245 perp-layer1 = -1082.5",
                "stress-total: 2260 stress-condor - 1082.5 stress-perp = 1177.5",
            ],
        );
        // Put up in coin, a short of 25,000 dollars at 10x gains 25,000/96,040 − 0.25.
        let short =
            [(FieldId::PerpSide, "short"), (FieldId::PerpContract, "inverse"), (FieldId::PerpVenue, "textbook")];
        check(
            &[&fall[..], &short].concat(),
            Key::Stress,
            &[
                "notional-there: 25000 face-value / 96040 coin-there = 0.260308",
                "profit-there: 0.260308 notional-there - 0.25 entry-notional = 0.010308",
                "profit-after-funding: 0.010308 profit-there + 0.003375 funding-to-horizon = 0.013683",
                "stress-perp: 0.013683 profit-after-funding * 96040 coin-there = 1314.135",
            ],
        );
        check(
            &[(FieldId::Shock, "-5")],
            Key::Stress,
            &["stress-total: 2260 stress-condor - 2500 stress-perp = -240", "liquidated-there"],
        );
        check(
            &[(FieldId::Shock, "0")],
            Key::Stress,
            &[
                "notional-there: 0.25 coins * 100000 mark-price = 25000",
                "profit-there: 25000 notional-there - 25000 entry-notional = 0",
            ],
        );
    }

    #[test]
    fn funding_ends_with_the_position() {
        // 250 each time; 2,400 of the margin may go.
        check(
            &[(FieldId::PerpRate, "1")],
            Key::Funding,
            &[
                "funding-payment: 25000 mark-notional * 0.01 named-rate * -1 paid-by-long = -250",
                "funding-to-end: -250 funding-payment * 9.6 payments-to-end = -2400",
                "no-liquidation",
            ],
        );
        check(
            &[(FieldId::PerpEntry, "120000")],
            Key::Funding,
            &[
                "funding-payment: 20833.333333 mark-notional * 0.0001 rate-held * -1 paid-by-long = -2.083333",
                "liquidated-already",
            ],
        );
    }
}
