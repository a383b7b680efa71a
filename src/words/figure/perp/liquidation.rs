//! The liquidation map.

use super::{from_now, leverage, on_axis, opened, spoken};
use crate::engine::perp::{Collateral, Liquidation};
use crate::engine::units::Price;
use crate::model::margined::Margined;
use crate::model::perp::Perp;
use crate::words::number::{bare_percent, price, short};
use crate::words::perp::by_layers;
use crate::words::perp::venues::{edition, with_stand_in};
use crate::words::stress::on_move_axis;

/// Title of the liquidation map.
pub const TITLE: &str = "Where the perpetual is liquidated";
/// The column of tiers.
pub const TIER: &str = "tier";
/// What the venue lends at most.
pub const ALLOWED: &str = "allowed at this size";
/// The chosen one among several.
pub const CHOSEN: &str = "chosen";
/// Whether a venue allows something.
pub const YES: &str = "yes";
/// The same where it does not.
pub const NO: &str = "no";

/// "tier 2, 0.5 %".
pub fn tier(row: usize, rate: f64) -> String {
    fill!("_, _", tier_of(row), bare_percent(rate))
}

/// "tier 2".
pub fn tier_of(row: usize) -> String {
    fill!("_\u{a0}_", TIER, short(row as f64 + 1.0))
}

/// "beyond tier 20": of a size that the table says nothing of.
pub fn beyond(row: usize) -> String {
    fill!("beyond _", tier_of(row))
}

/// "; tier 2, 0.5 %, at any price".
pub fn always(row: usize, rate: f64) -> String {
    fill!("; _, at any price", tier(row, rate))
}

/// "at most 50x at this size".
pub fn at_most(limit: f64) -> String {
    fill!("at most _ at this size", leverage(limit))
}

/// "shock −5 %: 90,250".
pub fn shock(share: f64, price: Price) -> String {
    fill!("shock _: _", on_move_axis(100.0 * share), on_axis(price.0))
}

/// "9.8x survives", rounded down: beside the shock, where more would find no room.
pub fn survives(at: f64) -> String {
    leverage((at * 10.0).floor() / 10.0) + " survives"
}

/// The sentence under the title of the liquidation map.
pub fn lead(perp: &Perp, margined: &Margined) -> String {
    let is_bare = perp.layers.is_empty();
    let words = if is_bare { "Liquidated" } else { "Now, without its layers, liquidated" };
    let mut now = opened(words, margined.liquidation, perp.mark);
    if let Some(moved) = margined.moved_by_layers() {
        now += match margined.liquidation {
            Liquidation::At(_) => " With its layers it is ",
            Liquidation::Never | Liquidation::Already { .. } => " That is without its layers: with them it is ",
        };
        fill!(
            now += "_.",
            by_layers(perp, &moved, "liquidated at ", |at| fill!("_, _", price(at.0), from_now(at, perp.mark)))
        );
    } else if let (true, Some(at)) = (is_bare, margined.alone.liquidation_on_gain) {
        fill!(now += " On the other way too, at _, where the venue’s table steps.", price(at.0));
    }
    if matches!(perp.position.collateral, Collateral::Wallet(_)) {
        now += " Its margin is the wallet, whatever the leverage; the curve is that of the initial margin.";
    }
    now
}

/// The spoken summary of the liquidation map: the position and where it is liquidated at leverages of half and twice as
/// much.
pub fn summary(perp: &Perp, margined: &Margined) -> String {
    let mut text = fill!("At _: _", leverage(perp.leverage), lead(perp, margined));
    for other in perp.half_and_twice() {
        fill!(text += " At _.", spoken(other.leverage, other.liquidation, perp.mark));
    }
    if let Some(limit) = margined.allowed() {
        fill!(text += " The venue allows _.", at_most(limit));
    }
    text
}

/// The note under the liquidation map: whose table it is, and of when.
pub fn note(perp: &Perp) -> String {
    edition(perp).map_or_else(|| "The plain rule of textbooks".to_string(), |table| with_stand_in(table, perp, true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::explain::Key;
    use crate::model::fields::FieldId::{self, *};
    use crate::model::tests::report_of;
    use crate::words::figure::perp::{account, funding};
    use crate::words::number::SPACE;
    use crate::words::strip;

    /// The end of the sentence under the map, of the summaries of account and funding, and of the key number as it is
    /// said.
    #[track_caller]
    fn check_said(texts: &[(FieldId, &str)], [lead_end, account_end, key]: [&str; 3]) {
        let report = report_of(&[&[(PerpSide, "long"), (PerpLayer1When, "now")], texts].concat());
        let (perp, margined) = report.held().unwrap();
        let plain = |text: String| text.replace(SPACE, " ");
        let (map, account) = (plain(lead(perp, margined)), plain(account::summary(perp, margined)));
        assert!(map.ends_with(lead_end) && account.ends_with(account_end), "{map} | {account}");
        let paid = plain(funding::summary(perp, margined));
        assert!(margined.now.is_gone() || paid.contains(account_end), "{paid}");
        assert_eq!(plain(strip::spoken(&report, Key::Liquidation)), key);
    }

    #[test]
    fn what_layers_change_is_said_of_every_position() {
        // 2,000 of wallet less 1,900 lost elsewhere; 2,500 more are put in from the start.
        check_said(
            &[
                (PerpMode, "cross"),
                (PerpWallet, "2,000"),
                (PerpOthers, "-1,900"),
                (PerpOthersKeep, "50"),
                (PerpLayer1Kind, "margin"),
                (PerpLayer1Size, "100"),
            ],
            [
                "The two are equal at 100,200.80. That is without its layers: with them it is liquidated at 90,160.64, 9.8 % below. Its \
                 margin is the wallet, whatever the leverage; the curve is that of the initial margin.",
                "Liquidated at 90,160.64, 9.8 % below the price now.",
                "Liquidated at: already, nothing is left over its maintenance; with layers 90,160.64.",
            ],
        );
        // A quarter of a coin at 1x, three eighths sold against it: 62,500 − 0.125·P = 0.004·0.125·P on the way up.
        check_said(
            &[(PerpLeverage, "1"), (PerpLayer1Kind, "perp"), (PerpLayer1Size, "150")],
            [
                "can lose. That is without its layers: with them it is liquidated at 298,804.78, 198.8 % above.",
                "Liquidated at 298,804.78, 198.8 % above the price now.",
                "Liquidated at: none, its margin covers all it can lose, before funding; with layers 298,804.78.",
            ],
        );
        // As large as itself: nothing moves it.
        check_said(
            &[(PerpLayer1Kind, "perp"), (PerpLayer1Size, "100")],
            [
                "9.6 % below the price now. With its layers it is not liquidated.",
                "Before funding no price liquidates it: its margin covers all it can lose.",
                "Liquidated at 90,361.45 $, −9.6 %, 10x, before funding, without layers; with layers not liquidated.",
            ],
        );
        // Opened at 95,000 it is larger than the position: 13,125 − 0.125·P = 0.004·0.125·P on the way back.
        check_said(
            &[(PerpLayer1Kind, "perp"), (PerpLayer1Size, "150"), (PerpLayer1When, "move"), (PerpLayer1Level, "5")],
            [
                "With its layers it is liquidated at 104,581.67, 4.6 % above, once P1 is open.",
                "With P1 open it is liquidated at 104,581.67.",
                "Liquidated at 90,361.45 $, −9.6 %, 10x, before funding, without layers; with layers 104,581.67, once P1 is open.",
            ],
        );
        // A step of the table at 150 millions is passed on the way up: no layer has to do with it.
        check_said(
            &[(PerpVenue, "bitget"), (PerpSize, "149,900,000")],
            [
                "On the other way too, at 100,066.71, where the venue’s table steps.",
                "below the price now.",
                "Liquidated at 95,805.83 $, −4.2 %, 10x, before funding.",
            ],
        );
        // Half a percent is all there is, and half a percent has to be left, for long and short.
        for (side, at) in [("long", "100,000.00"), ("short", "100,000.00")] {
            let equal = ["The two are equal at ", at, "."].concat();
            let key = "Liquidated at: already, nothing is left over its maintenance.";
            let texts = [(PerpSide, side), (PerpVenue, "textbook"), (PerpLeverage, "200")];
            check_said(&texts, [&equal, &equal, key]);
        }
        // A put of 12 % of the price, bought out of the margin.
        check_said(
            &[
                (PerpLayer1Kind, "option"),
                (PerpLayer1Premium, "12"),
                (PerpLayer1Size, "100"),
                (PerpLayer1Place, "inside"),
            ],
            [
                "9.6 % below the price now. With its layers it is liquidated already.",
                "The two are equal at 102,409.64.",
                "Liquidated at 90,361.45 $, −9.6 %, 10x, before funding, without layers; with layers liquidated already.",
            ],
        );
    }
}
