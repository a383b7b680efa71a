//! Where each layer on the perpetual leaves its liquidation, one after the other as they are opened.

use super::line::{Lines};
use super::term::{bare, given};
use super::perp::{base, cash, dollars_by_coins, price, rate, rates, size, spread_sign, stands_behind, unit};
use super::{Name, Op, Quantity, Term, Unit};
use crate::engine::num;
use crate::engine::perp::{Contract, Firing, Hedge, Hedged, Layer, Liquidation, Margining, Position};
use crate::engine::units::Price;
use crate::model::margined::Margined;
use crate::model::perp::Perp;

/// The layers in turn, from the notional at the entry.
pub(super) fn leaves(held: &Perp, margined: &Margined, lines: &mut Lines) {
    if held.layers.is_empty() {
        return lines.remark(Name::NoPerpLayer, None);
    }
    let [entry, put_up] = base(held, lines);
    layers(held, margined, [&entry, &put_up], lines);
}

/// Layer by layer the price at which equity equals what has to be left, at the tier of the notional there: the dollars that
/// position and layers were opened for, over their coins. With what stands behind them taken off the dollars and what has to be
/// left off the coins for a long, both added for a short; of an inverse contract the margin goes with the coins, and what has
/// to be left with the dollars.
pub(super) fn layers(held: &Perp, margined: &Margined, bases: [&Term; 2], lines: &mut Lines) {
    let mut open: Vec<Open> = Vec::new();
    for fired in &margined.now.fired {
        let place = held.layers.get(fired.place).map_or(0, |(place, _)| *place);
        let [name, after] = Name::perp_layer(place);
        match (fired.firing, fired.layer.hedge) {
            (Firing::TooLate { .. }, _) => lines.remark_of(name, Name::OpensTooLate, None),
            (Firing::Never, _) => lines.remark_of(name, Name::NeverOpened, None),
            (_, Hedge::Option { in_account: false, .. }) => lines.remark_of(name, Name::HeldOutside, None),
            _ => {
                open.push(Open { layer: fired.layer, name });
                match fired.liquidation {
                    Liquidation::Never => lines.remark_of(name, Name::NeverWithIt, None),
                    Liquidation::Already { .. } => lines.remark_of(name, Name::AlreadyWithIt, None),
                    Liquidation::At(_) => (),
                }
                if let Some(at) = fired.liquidation.price() {
                    liquidated(held, bases, &open, (at, after), lines);
                }
            }
        }
    }
}

/// A layer that is open in the account.
struct Open {
    layer: Layer,
    name: Name,
}

/// What a term of a layer is to the sum.
#[derive(Clone, Copy, PartialEq)]
enum Role {
    /// Dollars that it was opened for.
    Dollars,
    /// Coins of those dollars.
    Coins,
    /// Coins of a linear perpetual, margined together with those of a linear position, or beside an inverse one.
    Perp,
    /// Face value of an inverse perpetual, margined together with that of an inverse position, or beside a linear one.
    Face,
    /// What it adds to the margin, in its currency.
    Added,
    /// Dollars that were paid for it, or have to be left.
    Kept,
    /// The size that has to be left.
    KeptSize,
    /// Coins that have to be left, beside an inverse position.
    KeptCoins,
}

/// The terms of all layers.
#[derive(Default)]
struct Parts(Vec<(Role, Term)>);

impl Parts {
    fn add(&mut self, role: Role, term: Term) {
        self.0.push((role, term));
    }

    /// Goes on with a line by all terms of a role.
    #[inline(never)]
    fn join(&self, role: Role, op: Op, lines: &mut Lines) {
        for (_, term) in self.0.iter().filter(|(own, _)| *own == role) {
            lines.join(op, term);
        }
    }

    /// Those of a layer at a price, line by line. An option that pays nothing there has no coins.
    fn of(&mut self, held: &Perp, open: &Open, at: Price, lines: &mut Lines) {
        let name = open.name;
        let coins = |quantity: f64| given(bare(quantity), Name::Coins);
        let opened = |fill: Option<Price>| given(price(fill.unwrap_or(at)), Name::OpenedAt);
        let mut bought = |quantity: f64, at: &Term, lines: &mut Lines| {
            let dollars = lines.plus(&coins(quantity)).times(at).gives(name, Unit::Dollars);
            self.add(Role::Dollars, dollars);
            self.add(Role::Coins, Term { name, ..coins(quantity) });
        };
        match open.layer.hedge {
            Hedge::Perp { quantity, price: fill, .. } => {
                bought(quantity, &opened(fill), lines);
                self.add(Role::Perp, Term { name, ..coins(quantity) });
            }
            Hedge::Option { quantity, strike, premium, .. } => {
                if held.position.side.sign() * (strike - at).0 > 0.0 {
                    bought(quantity, &given(price(strike), Name::StrikePrice), lines);
                }
                let each = given(price(Price(premium.0)), Name::PremiumPaid);
                self.add(Role::Kept, lines.plus(&coins(quantity)).times(&each).gives(Name::LayerPaid, Unit::Dollars));
            }
            Hedge::Inverse { face, price: fill, .. } => {
                let face = given(Quantity { value: face, unit: Unit::Dollars }, Name::FaceValue);
                self.add(Role::Coins, lines.plus(&face).over(&opened(fill)).gives(name, Unit::Coin));
                let face = Term { name, ..face };
                self.add(Role::Dollars, face);
                self.add(Role::Face, face);
            }
            Hedge::Margin { amount } => self.add(Role::Added, given(cash(held, amount), name)),
        }
    }

    /// What has to be left: the rates of the size, and of perpetuals of the other contract.
    fn kept(&mut self, held: &Perp, margined: &Position, at: Price, lines: &mut Lines) {
        let is_linear = held.position.contract == Contract::Linear;
        if let Some(rates) = rates(margined, at, lines).filter(|_| margined.quantity > 0.0) {
            // The difference of the legs, or both of them.
            let is_net = held.margining == Margining::Net;
            let with = if is_linear { Role::Perp } else { Role::Face };
            let legs = self.0.iter().filter(|(role, _)| *role == with).map(|(_, term)| term.quantity.value);
            let own = size(held);
            if is_net && num::sum(legs) > own.quantity.value {
                self.join(with, Op::Plus, lines);
                lines.minus(&own);
            } else {
                lines.plus(&own);
                self.join(with, if is_net { Op::Minus } else { Op::Plus }, lines);
            }
            let of = lines.total(Name::SizeMargined, own.quantity.unit);
            self.add(Role::KeptSize, lines.plus(&of).times(&rates).gives(Name::SizeKept, of.quantity.unit));
        }
        let (beside, name, unit, role, kept) = match is_linear {
            true => (Role::Face, Name::FaceValue, Unit::Dollars, Role::Kept, Name::FaceKept),
            false => (Role::Perp, Name::Coins, Unit::Number, Role::KeptCoins, Name::CoinsKept),
        };
        self.join(beside, Op::Plus, lines);
        if lines.is_begun() {
            let sizes = lines.total(name, unit);
            let rates = given(rate(margined.rate_beside(at)), Name::Rates);
            self.add(role, lines.plus(&sizes).times(&rates).gives(kept, unit));
        }
    }
}

/// Where it is liquidated with all layers that are open, and the row of the table that is read there.
fn liquidated(held: &Perp, [entry, put_up]: [&Term; 2], open: &[Open], ends: (Price, Name), lines: &mut Lines) {
    let (position, at, before) = (&held.position, ends.0, lines.count());
    let layers: Vec<Layer> = open.iter().map(|own| own.layer).collect();
    let margined = Hedged { position: *position, margining: held.margining, layers: &layers }.margined();
    let mut parts = Parts::default();
    open.iter().for_each(|own| parts.of(held, own, at, lines));
    parts.kept(held, &margined, at, lines);
    stands_behind(held, put_up, &margined, at, lines);
    parts.join(Role::Added, Op::Plus, lines);
    let is_linear = position.contract == Contract::Linear;
    if is_linear {
        parts.join(Role::Kept, Op::Minus, lines);
    }
    let backing = lines.total(Name::Backing, unit(held));
    let size = size(held);
    let with = if spread_sign(position) < 0.0 { Op::Minus } else { Op::Plus };
    lines.plus(if is_linear { entry } else { &size });
    parts.join(Role::Dollars, Op::Minus, lines);
    if is_linear {
        lines.join(with, &backing);
    } else {
        parts.join(Role::KeptSize, with, lines);
        parts.join(Role::Kept, with, lines);
    }
    let dollars = lines.total(Name::DollarsInAll, Unit::Dollars);
    lines.plus(if is_linear { &size } else { entry });
    parts.join(Role::Coins, Op::Minus, lines);
    if is_linear {
        parts.join(Role::KeptSize, with, lines);
    } else {
        lines.join(with, &backing);
        parts.join(Role::KeptCoins, if with == Op::Plus { Op::Minus } else { Op::Plus }, lines);
    }
    let coins = lines.total(Name::CoinsInAll, if is_linear { Unit::Number } else { Unit::Coin });
    // What has not changed since the layer before stands there.
    lines.once(before);
    dollars_by_coins(held, [&dollars, &coins], ends, lines);
    let tier = held.tier(&margined, at).filter(|_| margined.quantity > 0.0);
    if let (Some(tier), Some(last)) = (tier, open.last()) {
        lines.remark_of(last.name, Name::TierWithIt, Some(bare(tier as f64 + 1.0)));
    }
}

#[cfg(test)]
mod tests {
    use super::super::Key;
    use super::super::tests::check as check_lines;
    use crate::model::fields::FieldId::{self, *};

    #[track_caller]
    fn check(texts: &[(FieldId, &str)], expected: &[&str]) {
        check_lines(texts, Key::PerpLayers, expected);
    }

    #[test]
    fn a_perpetual_and_more_margin_in_turn() {
        check_lines(&[(PerpSide, "long")], Key::PerpLayers, &["no-perp-layer"]);
        let layers = [(PerpLayer1Kind, "perp"), (PerpLayer1Level, "5"), (PerpLayer2Kind, "margin")];
        let long = [&layers[..], &[(PerpSide, "long"), (PerpLayer2Level, "6"), (PerpLayer3Kind, "perp")]].concat();
        check(
            &[&long[..], &[(PerpLayer3Level, "30")]].concat(),
            &[
                "entry-notional: 0.25 coins * 100000 entry-price = 25000",
                "initial-margin: 25000 entry-notional / 10 leverage = 2500",
                // Half of it sold at 95,000.
                "perp-layer1: 0.125 coins * 95000 opened-at = 11875",
                "size-margined: 0.25 coins - 0.125 perp-layer1 = 0.125",
                "size-kept: 0.125 size-margined * 0.004 maintenance-rate = 0.0005",
                "dollars-in-all: 25000 entry-notional - 11875 perp-layer1 - 2500 backing = 10625",
                "coins-in-all: 0.25 coins - 0.125 perp-layer1 - 0.0005 size-kept = 0.1245",
                "after-perp-layer1: 10625 dollars-in-all / 0.1245 coins-in-all = 85341.365462",
                // The coins are the same.
                "backing: 2500 initial-margin + 1250 perp-layer2 = 3750",
                "dollars-in-all: 25000 entry-notional - 11875 perp-layer1 - 3750 backing = 9375",
                "after-perp-layer2: 9375 dollars-in-all / 0.1245 coins-in-all = 75301.204819",
                "tier-with-it",
                "tier-with-it",
                "opens-too-late",
            ],
        );
    }

    #[test]
    fn options_inside_and_outside_the_account_margined_on_both() {
        check(
            &[
                (PerpSide, "long"),
                (PerpMargining, "gross"),
                (PerpLayer1Kind, "option"),
                (PerpLayer1When, "now"),
                (PerpLayer2Kind, "option"),
                (PerpLayer2When, "now"),
                (PerpLayer2Place, "inside"),
                (PerpLayer3Kind, "perp"),
                (PerpLayer3Size, "20"),
            ],
            &[
                "entry-notional: 0.25 coins * 100000 entry-price = 25000",
                "initial-margin: 25000 entry-notional / 10 leverage = 2500",
                "perp-layer2: 0.125 coins * 95000 strike-price = 11875",
                "layer-paid: 0.125 coins * 1500 premium-paid = 187.5",
                "size-kept: 0.25 size-margined * 0.004 maintenance-rate = 0.001",
                "backing: 2500 initial-margin - 187.5 layer-paid = 2312.5",
                "dollars-in-all: 25000 entry-notional - 11875 perp-layer2 - 2312.5 backing = 10812.5",
                "coins-in-all: 0.25 coins - 0.125 perp-layer2 - 0.001 size-kept = 0.124",
                "after-perp-layer2: 10812.5 dollars-in-all / 0.124 coins-in-all = 87197.580645",
                // What was paid stays as it is.
                "perp-layer3: 0.05 coins * 95000 opened-at = 4750",
                "size-margined: 0.25 coins + 0.05 perp-layer3 = 0.3",
                "size-kept: 0.3 size-margined * 0.004 maintenance-rate = 0.0012",
                "dollars-in-all: 25000 entry-notional - 11875 perp-layer2 - 4750 perp-layer3 - 2312.5 backing = 6062.5",
                "coins-in-all: 0.25 coins - 0.125 perp-layer2 - 0.05 perp-layer3 - 0.0012 size-kept = 0.0738",
                "after-perp-layer3: 6062.5 dollars-in-all / 0.0738 coins-in-all = 82147.696477",
                "held-outside",
                "tier-with-it",
                "tier-with-it",
            ],
        );
    }

    #[test]
    fn inverse_contracts_as_position_and_as_layer() {
        // Put up in coin: the margin goes with the coins.
        check(
            &[
                (PerpSide, "short"),
                (PerpContract, "inverse"),
                (PerpVenue, "textbook"),
                (PerpLayer1Kind, "inverse-perp"),
                (PerpLayer2Kind, "margin"),
            ],
            &[
                "entry-notional: 25000 face-value / 100000 entry-price = 0.25",
                "initial-margin: 0.25 entry-notional / 10 leverage = 0.025",
                "perp-layer1: 12500 face-value / 105000 opened-at = 0.119048",
                // Half of it bought back: the same contract nets.
                "size-margined: 25000 face-value - 12500 perp-layer1 = 12500",
                "size-kept: 12500 size-margined * 0.005 maintenance-rate = 62.5",
                "dollars-in-all: 25000 face-value - 12500 perp-layer1 - 62.5 size-kept = 12437.5",
                "coins-in-all: 0.25 entry-notional - 0.119048 perp-layer1 - 0.025 backing = 0.105952",
                "after-perp-layer1: 12437.5 dollars-in-all / 0.105952 coins-in-all = 117387.640449",
                "backing: 0.025 initial-margin + 0.0125 perp-layer2 = 0.0375",
                "coins-in-all: 0.25 entry-notional - 0.119048 perp-layer1 - 0.0375 backing = 0.093452",
                "after-perp-layer2: 12437.5 dollars-in-all / 0.093452 coins-in-all = 133089.171975",
                "tier-with-it",
                "tier-with-it",
            ],
        );
        // The account's other positions stand behind it too.
        check(
            &[
                (PerpSide, "long"),
                (PerpVenue, "hyperliquid"),
                (PerpMode, "cross"),
                (PerpOthers, "-300"),
                (PerpOthersKeep, "150"),
                (PerpLayer1Kind, "inverse-perp"),
                (PerpLayer1Level, "3"),
            ],
            &[
                "entry-notional: 0.25 coins * 100000 entry-price = 25000",
                "initial-margin: 25000 entry-notional / 10 leverage = 2500",
                "perp-layer1: 12500 face-value / 97000 opened-at = 0.128866",
                "size-kept: 0.25 size-margined * 0.0125 maintenance-rate = 0.003125",
                "face-kept: 12500 face-value * 0.0125 rates = 156.25",
                "backing: 2500 initial-margin - 300 others-profit - 150 others-maintenance - 156.25 face-kept = 1893.75",
                "dollars-in-all: 25000 entry-notional - 12500 perp-layer1 - 1893.75 backing = 10606.25",
                "coins-in-all: 0.25 coins - 0.128866 perp-layer1 - 0.003125 size-kept = 0.118009",
                "after-perp-layer1: 10606.25 dollars-in-all / 0.118009 coins-in-all = 89876.603877",
                "tier-with-it",
            ],
        );
    }
}
