//! How large the perpetual could be, and the hedge that it takes to live through the shock.

use super::line::Lines;
use super::perp::{cash, mark, price, rate, some, spread_sign, unit};
use super::term::{bare, constant, given};
use super::{Name, Quantity, Term, Unit};
use crate::engine::perp::{Basis, Binding, Contract, Side};
use crate::engine::units::{Cash, Price};
use crate::model::margined::{Margined, PREMIUM, Survival};
use crate::model::perp::Perp;

/// What a dollar of position takes of the margin, the fee in and that at the price where nothing is left included; and
/// the size that all of the margin opens.
pub(super) fn largest(held: &Perp, margined: &Margined, lines: &mut Lines) {
    let position = &held.position;
    let fee = given(rate(held.venue.taker_fee), Name::TakerFee);
    lines.plus(&constant(1.0)).over(&given(bare(held.leverage), Name::Leverage));
    let share = lines.gives(Name::InitialShare, Unit::Number);
    lines.plus(&constant(1.0)).signed(spread_sign(position), &share);
    let bankrupt = lines.gives(Name::BankruptShare, Unit::Number);
    let closing = lines.plus(&bankrupt).times(&fee).gives(Name::FeeAtBankruptcy, Unit::Rate);
    let each = lines.plus(&share).plus(&fee).plus(&closing).gives(Name::TakenEach, Unit::Number);
    let (profit, kept) = position.others();
    lines.plus(&given(cash(held, margined.margin), Name::InitialMargin));
    some(held, profit, Name::OthersProfit, lines);
    some(held, Cash(0.0 - kept.0), Name::OthersMaintenance, lines);
    let backing = lines.total(Name::Backing, unit(held));
    if backing.quantity.value <= 0.0 {
        return lines.remark(Name::NothingToOpen);
    }
    lines.plus(&backing).over(&each);
    let notional = lines.gives(Name::LargestNotional, unit(held));
    let mark = mark(held);
    let by_margin = match position.contract {
        Contract::Linear => lines.plus(&notional).over(&mark).gives(Name::LargestSize, Unit::Coin),
        Contract::Inverse => lines.plus(&notional).times(&mark).gives(Name::LargestSize, Unit::Dollars),
    };
    match margined.largest.binding {
        Binding::Margin => {}
        Binding::Tier(None) => lines.remark(Name::TableForbids),
        Binding::Tier(Some(_)) | Binding::Ramp => {
            let unit = by_margin.quantity.unit;
            lines.remark_with(Name::TableAllows, Quantity { value: margined.largest.quantity, unit });
        }
    }
}

/// What is missing at the price of the shock without layers, and how much of each hedge makes it good: a coin of a
/// perpetual gains the move and, margined on the difference, frees what a coin has to leave there; margined on both it
/// has to leave as much again; a coin of an option brings what it pays less its premium.
pub(super) fn survive(held: &Perp, margined: &Margined, lines: &mut Lines) {
    let Some(Survival { price: at, margin, hedges: needed }) = margined.lacking() else { return };
    let position = &held.position;
    let amount = |value: Cash, name| given(cash(held, value), name);
    let there = position.margin_ratio(at);
    let mut missing = amount(Cash(0.0), Name::Shortfall);
    if there.requirement > there.equity {
        lines.plus(&amount(there.requirement, Name::Requirement)).minus(&amount(there.equity, Name::Equity));
        missing = lines.gives(Name::Shortfall, unit(held));
    }
    if (margin - Cash(missing.quantity.value)).0.abs() > 1e-9 * margined.margin.0.abs() {
        lines.remark_with(Name::MoreOnTheWay, cash(held, margin));
    }
    let (strike, premium) = held.option(PREMIUM);
    let term = |value: f64, name| given(price(Price(value)), name);
    let shock = term(at.0, Name::ShockPrice);
    // What a coin has to leave there; by the entry, where the venue reckons so, it goes by the price of that.
    let of_rate = match position.rules.basis {
        Basis::Mark => position.maintenance_terms(at).0 * at.0,
        Basis::Entry => margined.maintenance_rate * position.entry.0,
    };
    let kept = of_rate + position.fee_terms().0 * at.0;
    let mark = mark(held);
    let strike = term(strike.0, Name::StrikePrice);
    let kept_of = |value: f64| term(value, Name::KeptPerCoin);
    let paid = Term { of_model: true, ..term(-premium.0, Name::PremiumPaid) };
    let tools = [
        (mark, kept_of(kept), Name::NetNeeded),
        (mark, kept_of(-kept), Name::GrossNeeded),
        (strike, paid, Name::OptionNeeded),
    ];
    for ((from, with, name), needed) in tools.iter().zip(&needed) {
        let Some(quantity) = needed.quantity else { continue };
        let relief = position.side.sign() * (from.quantity.value - at.0) + with.quantity.value;
        let result = Quantity { value: quantity, unit: Unit::Coin };
        // More than rounding: the missing amount is what two of the notional's size leave.
        let rounding = 1e-12 * (missing.quantity.value + position.notional(at).0.abs());
        if (relief * quantity - missing.quantity.value).abs() > rounding {
            lines.remark_with(Name::OtherTier, result);
            continue;
        }
        match position.side {
            Side::Long => lines.plus(from).minus(&shock),
            Side::Short => lines.plus(&shock).minus(from),
        };
        lines.amount(with);
        let relief = lines.gives(Name::GainPerCoin, Unit::Price);
        lines.plus(&missing).over(&relief).is(*name, result);
    }
}

#[cfg(test)]
mod tests {
    use super::super::Key;
    use super::super::tests::{check, lines};
    use crate::model::fields::FieldId;

    #[test]
    fn largest_position_and_what_it_takes_to_live_through_the_shock() {
        // 2,500 dollars at 10x: 25,000 of notional before fees; at 90,250 a quarter of a coin has lost 2,437.50 of
        // them.
        check(
            &[(FieldId::PerpSide, "long")],
            Key::Largest,
            &[
                "initial-share: 1 constant / 10 leverage = 0.1",
                "bankrupt-share: 1 constant - 0.1 initial-share = 0.9",
                "fee-at-bankruptcy: 0.9 bankrupt-share * 0.0005 taker-fee = 0.00045",
                "taken-each: 0.1 initial-share + 0.0005 taker-fee + 0.00045 fee-at-bankruptcy = 0.10095",
                "largest-notional: 2500 backing / 0.10095 taken-each = 24764.735017",
                "largest-size: 24764.735017 largest-notional / 100000 mark-price = 0.247647",
                "shortfall: 90.25 requirement - 62.5 equity = 27.75",
                "gain-per-coin: 100000 mark-price - 90250 shock-price + 361 kept-per-coin = 10111",
                "net-needed: 27.75 shortfall / 10111 gain-per-coin = 0.002745",
                "gain-per-coin: 100000 mark-price - 90250 shock-price - 361 kept-per-coin = 9389",
                "gross-needed: 27.75 shortfall / 9389 gain-per-coin = 0.002956",
                "gain-per-coin: 95000 strike-price - 90250 shock-price - 1500 premium-paid = 3250",
                "option-needed: 27.75 shortfall / 3250 gain-per-coin = 0.008538",
            ],
        );
    }

    #[test]
    fn margin_call_and_bankruptcy() {
        // 0.001 P = 0.8 × (0.25 P − 22,500), so P = 18,000 / 0.199.
        check(
            &[(FieldId::PerpSide, "long")],
            Key::Account,
            &[
                "equity: 2500 initial-margin - 2386.934673 profit-there = 113.065327",
                "notional-there: 0.25 coins * 90452.261307 margin-call-price = 22613.065327",
                "maintenance-by-rate: 22613.065327 notional-there * 0.004 maintenance-rate = 90.452261",
                "ratio-now: 90.452261 requirement / 113.065327 equity = 0.8",
                "entry-notional: 0.25 coins * 100000 entry-price = 25000",
                "notional-less: 25000 entry-notional - 2500 backing = 22500",
                "bankruptcy-price: 22500 notional-less / 0.25 coins = 90000",
            ],
        );
        // A short margined in coin, 25,000 dollars at 10x: of 0.25 coins owed 0.025 are there, so 0.225 are left at
        // bankruptcy.
        let short =
            [(FieldId::PerpSide, "short"), (FieldId::PerpContract, "inverse"), (FieldId::PerpVenue, "textbook")];
        let said = lines(&short, Key::Account);
        let last = "bankruptcy-price: 25000 face-value / 0.225 notional-less = 111111.111111";
        assert_eq!(said.last().map(String::as_str), Some(last));
    }
}
