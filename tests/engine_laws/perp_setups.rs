//! Perpetual positions to try the laws on: usual ones within wide limits, and any numbers at all.

use super::setups::any_number;
use proptest::prelude::*;
use tailfeather::engine::perp::venues::{Listed, TABLES, Venue};
use tailfeather::engine::perp::{
    Basis, Collateral, Contract, FeeBasis, Hedge, Layer, Maintenance, MarginMode, Position, Rules, Side, Tier, Trigger,
};
use tailfeather::engine::units::{Cash, Price};

pub fn side() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::Long), Just(Side::Short)]
}

pub fn contract() -> impl Strategy<Value = Contract> {
    prop_oneof![Just(Contract::Linear), Just(Contract::Inverse)]
}

/// Every table, of every market, with its venue.
pub fn tables() -> impl Iterator<Item = (&'static Venue, &'static Listed)> {
    TABLES.into_iter().flat_map(|(venue, tables)| tables.iter().map(move |table| (venue, table)))
}

/// The rules of every venue, of every market.
pub fn venue_rules() -> Vec<(Contract, Rules<'static>)> {
    tables().map(|(venue, own)| (own.schedule.contract, venue.rules(&own.schedule))).collect()
}

/// Rules whose maintenance has no jump: venues' tables and plain rates, on either basis, with and without a fee.
fn smooth_rules() -> impl Strategy<Value = Rules<'static>> {
    let cumulative = tables().filter(|(_, listed)| listed.is_cumulative);
    let tables: Vec<Maintenance<'static>> = cumulative.map(|(_, listed)| listed.schedule.maintenance()).collect();
    let plain = (0.002..0.1).prop_map(|rate| Maintenance::Rate { rate, amount: Cash(0.0) });
    let maintenance = prop_oneof![proptest::sample::select(tables).boxed(), plain.boxed()];
    let basis = prop_oneof![Just(Basis::Mark), Just(Basis::Entry)];
    let fee_basis = prop_oneof![Just(FeeBasis::Mark), Just(FeeBasis::Bankruptcy)];
    (maintenance, basis, prop_oneof![Just(0.0), 0.0..0.001], fee_basis)
        .prop_map(|(maintenance, basis, close_fee, fee_basis)| Rules { maintenance, basis, close_fee, fee_basis })
}

/// An isolated position of a usual size, of one coin at 100 to 100,000.
pub fn position() -> impl Strategy<Value = Position<'static>> {
    let size = (-2.0..3.0_f64, 100.0..100_000.0, 1.0..125.0);
    (contract(), side(), size, smooth_rules()).prop_map(|(contract, side, (ln_size, entry, leverage), rules)| {
        let coins = 10.0_f64.powf(ln_size);
        Position {
            contract,
            side,
            quantity: if contract == Contract::Linear { coins } else { coins * entry },
            entry: Price(entry),
            collateral: Collateral::Leverage(leverage),
            extra_margin: Cash(0.0),
            fees_paid: Cash(0.0),
            funding_paid: Cash(0.0),
            mode: MarginMode::Isolated,
            rules,
        }
    })
}

/// Any number at all, what is not one included.
pub fn wild() -> impl Strategy<Value = f64> {
    let none = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
    prop_oneof![12 => any_number().boxed(), 1 => proptest::sample::select(none.to_vec()).boxed()]
}

/// Rows of any numbers.
pub fn any_rows() -> impl Strategy<Value = Vec<Tier>> {
    let upper = prop_oneof![Just(None), wild().prop_map(Some)];
    let row = (wild(), upper, wild(), wild(), wild()).prop_map(|(lower, upper, rate, amount, max_leverage)| Tier {
        lower,
        upper,
        rate,
        amount,
        max_leverage,
    });
    proptest::collection::vec(row, 0..5)
}

fn cash() -> impl Strategy<Value = Cash> {
    wild().prop_map(Cash)
}

pub fn price() -> impl Strategy<Value = Price> {
    wild().prop_map(Price)
}

/// A position of any numbers under any venue's rules.
pub fn any_position() -> impl Strategy<Value = Position<'static>> {
    let rules = prop_oneof![
        proptest::sample::select(venue_rules()).prop_map(|(_, rules)| rules).boxed(),
        (wild(), cash(), wild())
            .prop_map(|(rate, amount, close_fee)| Rules {
                maintenance: Maintenance::Rate { rate, amount },
                basis: Basis::Mark,
                close_fee,
                fee_basis: FeeBasis::Bankruptcy,
            })
            .boxed(),
    ];
    let collateral = prop_oneof![cash().prop_map(Collateral::Wallet), wild().prop_map(Collateral::Leverage)];
    let mode = prop_oneof![
        Just(MarginMode::Isolated),
        (cash(), cash()).prop_map(|(profit, maintenance)| MarginMode::Cross { profit, maintenance }),
    ];
    let amounts = (cash(), cash(), cash());
    (contract(), side(), wild(), price(), collateral, amounts, mode, rules).prop_map(
        |(contract, side, quantity, entry, collateral, (extra_margin, fees_paid, funding_paid), mode, rules)| {
            Position { contract, side, quantity, entry, collateral, extra_margin, fees_paid, funding_paid, mode, rules }
        },
    )
}

/// A layer of any numbers.
pub fn any_layer() -> impl Strategy<Value = Layer> {
    let filled = || prop_oneof![Just(None), price().prop_map(Some)];
    let hedge = prop_oneof![
        (wild(), filled(), cash()).prop_map(|(quantity, price, cost)| Hedge::Perp { quantity, price, cost }),
        (wild(), filled(), cash()).prop_map(|(face, price, cost)| Hedge::Inverse { face, price, cost }),
        (wild(), price(), cash(), any::<bool>()).prop_map(|(quantity, strike, premium, in_account)| {
            Hedge::Option { quantity, strike, premium, in_account }
        }),
        cash().prop_map(|amount| Hedge::Margin { amount }),
    ];
    let trigger = prop_oneof![
        Just(Trigger::Standing),
        price().prop_map(Trigger::Price),
        wild().prop_map(Trigger::Drawdown),
        wild().prop_map(Trigger::MarginRatio),
    ];
    (hedge, trigger).prop_map(|(hedge, trigger)| Layer { hedge, trigger })
}
