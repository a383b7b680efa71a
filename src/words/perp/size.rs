//! How large the perpetual could be, and what it takes to survive the shock.

use super::super::join;
use super::super::number::{at_least, at_most, bare_percent, dollars, short, significant, whole};
use super::currency;
use crate::engine::perp::{Binding, Contract, Side};
use crate::model::decimal;
use crate::model::margined::{Margined, PREMIUM, Survival};
use crate::model::perp::Perp;

/// What it takes to survive the shock, layers and funding left out: "To survive the shock price of 90,250 before
/// funding it needs 27.75 $ more margin, or …"; of an inverse position the margin alone. Empty where nothing is missing
/// there, or it is liquidated already.
pub fn survive(margined: &Margined, perp: &Perp) -> String {
    let Some(Survival { price: at, margin, hedges: [net, gross, option] }) = &margined.lacking() else {
        return String::new();
    };
    let price = significant(at.0, 7);
    let left_out = if perp.layers.is_empty() { " before funding" } else { " before funding and without its layers" };
    let margin = match perp.position.contract {
        // No cent too little.
        Contract::Linear => {
            let cents = 100.0 * margin.0;
            dollars((cents - (1e-10 * cents).max(1e-6)).ceil() / 100.0)
        }
        Contract::Inverse => at_least(margin.0, 4),
    };
    let said = fill!(
        "To survive the shock price of __ it needs _\u{a0}_ more margin",
        price,
        left_out,
        margin,
        currency(perp)
    );
    if perp.position.contract == Contract::Inverse {
        return said + ".";
    }
    let (other_side, option_name) = match perp.position.side {
        Side::Long => ("short", "put"),
        Side::Short => ("long", "call"),
    };
    let (strike, _) = perp.option(0.0);
    let short = fill!("a _", other_side);
    let option_name = fill!("a _ _", significant(strike.0, 7), option_name);
    let priced = fill!(" in the account for _ of the price", bare_percent(PREMIUM));
    let tools = [
        (net, &short, " of ", " (netted)"),
        (gross, &short, " of ", " (margined on both)"),
        (option, &option_name, " on ", &priced),
    ];
    let (mut text, mut useless) = (said, Vec::new());
    for (needed, tool, of, how) in tools {
        match needed.quantity {
            Some(quantity) => fill!(text += ", or ___\u{a0}__", tool, of, at_least(quantity, 3), perp.coin, how),
            None => useless.push([tool, how].concat()),
        }
    }
    if useless.len() < tools.len() {
        text += ", opened now";
    }
    text.push('.');
    if !useless.is_empty() {
        fill!(text += " No amount of _ lets it live that long.", join(&useless, " or of "));
    }
    text
}

/// The largest position that its margin opens at its leverage: "Largest position with this margin: 0.2476 BTC at 10x,
/// …".
pub fn largest(margined: &Margined, perp: &Perp) -> String {
    let (size, unit) = match perp.position.contract {
        Contract::Linear => (at_most(margined.largest.quantity, 4), perp.coin),
        Contract::Inverse => (whole(margined.largest.quantity.floor()), "$"),
    };
    let leverage = short(perp.leverage);
    let stop = match margined.largest.binding {
        Binding::Margin => String::new(),
        Binding::Tier(Some(tier)) => fill!(", where tier _ of the table ends", decimal::whole(tier as u64 + 1)),
        Binding::Ramp => ", where the venue’s margin rate for the size allows no more".to_string(),
        Binding::Tier(None) => return fill!("The venue allows _x at no size.", leverage),
    };
    let fee = fill!("_\u{a0}%", significant(100.0 * perp.venue.taker_fee, 3));
    fill!(
        "Largest position with this margin: _\u{a0}_ at _x, after taker fees of _ each way_.",
        size,
        unit,
        leverage,
        fee,
        stop
    )
}

#[cfg(test)]
mod tests {
    use crate::model::fields::FieldId::{self, *};
    use crate::model::margined::Margined;
    use crate::model::perp::Perp;
    use crate::model::tests::report_of;
    use crate::words;

    /// What is said of a position with these texts.
    fn said(texts: &[(FieldId, &str)], say: fn(&Margined, &Perp) -> String) -> String {
        let report = report_of(texts);
        let (held, margined) = report.held().unwrap();
        say(margined, held).replace('\u{a0}', " ")
    }

    #[test]
    fn the_largest_position_and_what_it_takes_to_survive() {
        use words::perp::{largest as of_margin, survive as of_shock};
        const LONG: (FieldId, &str) = (PerpSide, "long");
        let largest = "Largest position with this margin: 0.2476 BTC at 10x, after taker fees of 0.05 % each way.";
        assert_eq!(said(&[LONG], of_margin), largest);
        let survive = "To survive the shock price of 90,250 before funding it needs 27.75 $ more margin, or a short of 0.00275 BTC (netted), or a short of \
                       0.00296 BTC (margined on both), or a 95,000 put on 0.00854 BTC in the account for 1.5 % of the price, \
                       opened now.";
        assert_eq!(said(&[LONG], of_shock), survive);
        // At 50x a coin has 2,000 to lose, and a put on 0.62 coins at 1,500 each takes half of it.
        let text = said(&[LONG, (PerpLeverage, "50")], of_shock);
        let end = "No amount of a 95,000 put in the account for 1.5 % of the price lets it live that long.";
        assert!(text.ends_with(end), "{text}");
        // What is missing at 90,250 put up, nothing more is asked for but what rounding leaves.
        let text = said(&[LONG, (PerpAdded, "27.75"), (PerpVenue, "bybit")], of_margin);
        assert!(text.ends_with("taker fees of 0.055 % each way."), "{text}");
        // 100 dollars are left of the account: over 0.1 + 0.0005 + 0.0005 · 0.9 they are 990.6 of notional.
        let cross = [LONG, (PerpMode, "cross"), (PerpWallet, "5000"), (PerpOthers, "-4900")];
        let text = said(&cross, of_margin);
        assert!(text.starts_with("Largest position with this margin: 0.009905 BTC at 10x"), "{text}");
        let inverse = [LONG, (PerpContract, "inverse"), (PerpVenue, "textbook"), (PerpLeverage, "30")];
        // 25,000 dollars at 30x: 1/120 BTC is there; lost at 90,250 are 25,000/90,250 − 0.25, half a percent has to
        // stay.
        let needed = "To survive the shock price of 90,250 before funding it needs 0.02007 BTC more margin.";
        assert_eq!(said(&inverse, of_shock), needed);
        let formula =
            |margined: &Margined, held: &Perp| words::perp::formula(held, margined.liquidation.price().unwrap());
        assert_eq!(said(&[LONG], formula), "P = (entry × size − margin) / (size × (1 − maintenance))");
    }

    /// A put whose premium takes the margin has it liquidated now, not if the price rises.
    #[test]
    fn what_a_layer_leaves() {
        let put = [
            (PerpSide, "long"),
            (PerpLeverage, "50"),
            (PerpLayer1Kind, "option"),
            (PerpLayer1Size, "249.6"),
            (PerpLayer1When, "now"),
            (PerpLayer1Place, "inside"),
        ];
        let text = said(&put, |margined, held| words::perp::fired(&margined.now.fired[0], held));
        assert_eq!(text, "from the start: with it liquidated already");
    }
}
