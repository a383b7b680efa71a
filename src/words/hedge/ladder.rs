//! The layer ladder: what is awake at each VIX.

use super::vix_named;
use crate::model::hedged::Rung;
use crate::words::figure::{SPX, VIX};
use crate::words::number::{greek, short};

/// Title of the layer ladder.
pub const TITLE: &str = "What is awake at each VIX";
/// The vertical axis of the ladder.
pub const VEGA_AXIS: &str = "vega of VIX options, $ per vol point";
/// The column of the vega of SPX puts.
pub const SPX_VEGA: &str = "vega of SPX puts, $ per vol point";
/// The vertical axis where no VIX option is ever awake.
pub const PER_VIX_AXIS: &str = "gain, $ per VIX point";
/// The note under the ladder.
pub const NOTE: &str = "Each step is worked out at the VIX where it begins; a point of VIX leaves SPX where it is";
/// The column of contracts.
pub const CONTRACTS: &str = "contracts";

/// "4 contracts".
pub fn contracts(count: f64) -> String {
    let count = short(count);
    let unit = if count == "1" { "contract" } else { CONTRACTS };
    fill!("_\u{a0}_", count, unit)
}

/// "+132 $ per VIX point".
pub fn per_vix(dollars: f64) -> String {
    fill!("_\u{a0}$ per VIX point", greek(dollars))
}

/// "puts +1,400 $ per SPX vol point".
pub fn puts_vega(dollars: f64) -> String {
    fill!("puts\u{a0}_\u{a0}$ per SPX vol point", greek(dollars))
}

/// "From VIX 34 up, 10 contracts are awake: they make +21 $ per volatility point of VIX, +260 $ per VIX point."
pub fn lead(rung: &Rung) -> String {
    let from = fill!("From _ up, ", vix_named(rung.level.vix.0));
    if rung.contracts == 0.0 {
        return from + "nothing is awake.";
    }
    let verb = if short(rung.contracts) == "1" { " is awake: it makes " } else { " are awake: they make " };
    let mut text = [&from, &contracts(rung.contracts), verb].concat();
    for (vega, index) in [(rung.vega, VIX), (rung.spx_vega, SPX)] {
        if vega != 0.0 {
            fill!(text += "_\u{a0}$ per volatility point of _, ", greek(vega), index);
        }
    }
    text += &per_vix(rung.per_vix);
    text + "."
}

/// The spoken summary of the ladder: each step with its level of VIX, its contracts and what they gain.
pub fn summary<'a>(steps: impl Iterator<Item = &'a Rung>) -> String {
    let mut text = String::from("What is awake, by VIX.");
    for rung in steps {
        fill!(text += " From _: _", vix_named(rung.level.vix.0), contracts(rung.contracts));
        for (vega, of) in [(rung.vega, ", vega of VIX options "), (rung.spx_vega, ", vega of SPX puts ")] {
            if vega != 0.0 {
                text += of;
                text += &greek(vega);
            }
        }
        if rung.contracts != 0.0 {
            fill!(text += ", _", per_vix(rung.per_vix));
        }
        text.push('.');
    }
    text
}
