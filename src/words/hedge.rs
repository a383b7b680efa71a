//! What stands in and under the figures of the hedge, and how they are read out.

use super::figure::hedge::stretch;
use super::figure::{SPX, VIX, named};
use super::join;
use super::layer::signal;
use super::number::{
    SPACE, bare_percent, fixed, greek, money_round10, percent, rounded, short, signed_percent, significant, whole,
};
use super::problem::reason_of;
use super::time;
use crate::engine::hedge::layer::{Reason, Trigger};
use crate::engine::units::Days;
use crate::engine::vix::{Band, CurveShape, Shape};
use crate::model::decimal;
use crate::model::hedged::Rung;
use crate::model::setup::Setup;

/// Title of the figure of triggers.
pub const STRIP: &str = "Triggers by VIX level and SPX level";
/// The sentence under it.
pub const STRIP_LEAD: &str = "A level of VIX read back as a level of SPX. The bands end at VIX 15, 20 and 25.";
/// Title of the layer ladder.
pub const LADDER: &str = "What is awake at each VIX";
/// Title of the futures curve.
pub const FUTURES: &str = "VIX futures by time to expiry";
/// Title of the table of condor and layers.
pub const BY_SHOCK: &str = "Condor and layers by VIX and price";
/// Caption of that table.
pub const BY_SHOCK_CAPTION: &str = "Profit and loss of condor and layers by SPX level and VIX";

/// Where both indices stand.
pub const NOW: &str = "now";
/// The row that names the layers bought.
pub const LAYERS_ON: &str = "layers on";
/// Their numbers, where there is no room for squares: "1 2 4".
pub fn on(numbers: &[&str]) -> String {
    numbers.join(SPACE)
}
/// No layer bought.
pub const NONE: &str = "none";
/// The column of layers.
pub const LAYER: &str = "layer";
/// The column of VIX at triggers.
pub const ACTS_AT: &str = "acts at VIX";
/// The column of SPX at triggers.
pub const AT_SPX: &str = "SPX by the map";
/// The column of distances from spot.
pub const FROM_SPOT: &str = "from spot, %";

/// Names of the handles of triggers, by place of the layer.
const TRIGGERS: [&str; 6] = [
    "trigger of layer 1",
    "trigger of layer 2",
    "trigger of layer 3",
    "trigger of layer 4",
    "trigger of layer 5",
    "trigger of layer 6",
];

/// The name of a trigger's handle, by place of the layer from 0.
pub fn trigger(place: usize) -> &'static str {
    TRIGGERS.get(place).copied().unwrap_or(LAYER)
}

/// The name of the handle of today's VIX.
pub const VIX_NOW: &str = "VIX now";

/// "layer 2", by place from 0.
pub fn layer(place: usize) -> String {
    ["layer", SPACE, &decimal::whole(place as u64 + 1)].concat()
}

/// A level of VIX, to a tenth: "20.8", "34".
pub fn on_axis(level: f64) -> String {
    short(rounded(level, 1))
}

/// What a trigger does that buys nothing.
pub const BUYS_NOTHING: &str = "buys nothing";

/// "VIX 20, SPX 5,697, −5.1 % from spot".
pub fn at(level: f64, spx: f64, from_spot: f64) -> String {
    [&vix_named(level), ", ", &named(SPX, &whole(spx)), ", ", &signed_percent(from_spot, 1), " from spot"].concat()
}

/// "VIX 20", "VIX 22.1".
pub fn vix_named(level: f64) -> String {
    named(VIX, &on_axis(level))
}

/// "VIX 24–25.5".
pub fn vix_between(lowest: f64, highest: f64) -> String {
    named(VIX, &stretch(on_axis(lowest), &on_axis(highest)))
}

/// The same, with two decimals where a tenth would put it on a trigger that it does not reach: "VIX 19.95".
pub fn vix_there(level: f64, setup: &Setup) -> String {
    let said = on_axis(level);
    let mut triggers = setup.hedge.layers.iter().map(|(_, layer)| layer.trigger);
    let is_near = triggers.any(|at| matches!(at, Trigger::Vix(at) if at.0 != level && on_axis(at.0) == said));
    named(VIX, &if is_near { fixed(level, 2) } else { said })
}

/// The name of a band of VIX.
pub fn band(band: Band) -> &'static str {
    match band {
        Band::AllTiers => "calm",
        Band::ConservativeBalanced => "usual",
        Band::Hold => "raised",
        Band::HoldHigh => "high",
    }
}

/// Why a layer has no point in the figure, in a word or two.
pub fn short_reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Standing => "from the start",
        Reason::AlreadyActive | Reason::SignalOn(_) => "already on",
        Reason::SignalOff(named) => signal(named)[0],
        Reason::OutsideRange => "beyond the figure",
        Reason::Map(_) => "not on the map",
        _ => "never",
    }
}

/// The spoken summary of the figure of triggers: where both stand, then what is said of each layer.
pub fn strip_summary(level: f64, spx: f64, layers: &[String]) -> String {
    let mut text =
        ["VIX against SPX by the shock map. Now VIX is ", &short(level), " and SPX ", &whole(spx), "."].concat();
    for layer in layers {
        text.push(' ');
        text.push_str(layer);
    }
    text
}

/// "Layer 1 acts at VIX 20, SPX 5,697, −5.1 % from spot."
pub fn acts(place: usize, level: f64, spx: f64, from_spot: f64) -> String {
    ["Layer ", &decimal::whole(place as u64 + 1), " acts at ", &at(level, spx, from_spot), "."].concat()
}

/// "Layer 1: the trigger is reached already, so it stands from the start."
pub fn has_no_point(place: usize, reason: Reason) -> String {
    ["Layer ", &decimal::whole(place as u64 + 1), ": ", &*reason_of(reason)].concat()
}

/// The note under the figure of triggers: the map.
pub fn strip_note(shape: Shape) -> String {
    match shape {
        Shape::Quadratic { a, b, .. } => {
            let (a, b) = (significant(a, 3), significant(b, 3));
            ["SPX down d", SPACE, "%: VIX up ", &a, SPACE, "d + ", &b, SPACE, "d²"].concat()
        }
        Shape::Power { down, .. } => ["In a fall VIX goes with SPX to the power −", &significant(down, 3)].concat(),
    }
}

/// A fall as its handle says it: "5 % fall".
pub fn fall(percent: f64) -> String {
    [&bare_percent(percent / 100.0), " fall"].concat()
}

/// The vertical axis of the ladder.
pub const VEGA_AXIS: &str = "vega of VIX options, $ per vol point";
/// The column of the vega of SPX puts.
pub const SPX_VEGA: &str = "vega of SPX puts, $ per vol point";
/// The vertical axis where no VIX option is ever awake.
pub const PER_VIX_AXIS: &str = "gain, $ per VIX point";
/// The note under the ladder.
pub const LADDER_NOTE: &str =
    "Each step is worked out at the VIX where it begins; a point of VIX leaves SPX where it is";
/// The column of contracts.
pub const CONTRACTS: &str = "contracts";

/// "4 contracts".
pub fn contracts(count: f64) -> String {
    let count = short(count);
    let unit = if count == "1" { "contract" } else { CONTRACTS };
    [&count, SPACE, unit].concat()
}

/// "+132 $ per VIX point".
pub fn per_vix(dollars: f64) -> String {
    [&greek(dollars), SPACE, "$ per VIX point"].concat()
}

/// "puts +1,400 $ per SPX vol point".
pub fn puts_vega(dollars: f64) -> String {
    ["puts", SPACE, &greek(dollars), SPACE, "$ per SPX vol point"].concat()
}

/// "From VIX 34 up, 10 contracts are awake: they make +21 $ per volatility point of VIX, +260 $ per VIX point."
pub fn ladder_lead(rung: &Rung) -> String {
    let from = ["From ", &vix_named(rung.level.vix.0), " up, "].concat();
    if rung.contracts == 0.0 {
        return from + "nothing is awake.";
    }
    let verb = if short(rung.contracts) == "1" { " is awake: it makes " } else { " are awake: they make " };
    let mut text = [&from, &contracts(rung.contracts), verb].concat();
    for (vega, index) in [(rung.vega, VIX), (rung.spx_vega, SPX)] {
        if vega != 0.0 {
            text += &[&greek(vega), SPACE, "$ per volatility point of ", index, ", "].concat();
        }
    }
    text += &per_vix(rung.per_vix);
    text + "."
}

/// The spoken summary of the ladder: each step with its level of VIX, its contracts and what they gain.
pub fn ladder_summary<'a>(steps: impl Iterator<Item = &'a Rung>) -> String {
    let mut text = String::from("What is awake, by VIX.");
    for rung in steps {
        text += &[" From ", &vix_named(rung.level.vix.0), ": ", &contracts(rung.contracts)].concat();
        for (vega, of) in [(rung.vega, ", vega of VIX options "), (rung.spx_vega, ", vega of SPX puts ")] {
            if vega != 0.0 {
                text += of;
                text += &greek(vega);
            }
        }
        if rung.contracts != 0.0 {
            text += ", ";
            text += &per_vix(rung.per_vix);
        }
        text.push('.');
    }
    text
}

/// "1, 2 and 4": layers by place from 0; "none".
pub fn layers(places: &[usize]) -> String {
    let numbers: Vec<String> = places.iter().map(|place| decimal::whole(*place as u64 + 1)).collect();
    if numbers.is_empty() { NONE.to_string() } else { join(&numbers, ", ") }
}

/// The horizontal axis of the futures curve, and its column.
pub const DAYS: &str = "days";
/// The column of VIX at the purchase.
pub const BOUGHT_AT: &str = "bought at VIX";
/// The column of futures.
pub const FUTURE: &str = "future";
/// The column of volatilities of futures.
pub const VOLATILITY: &str = "volatility, %";
/// The column of betas.
pub const BETA: &str = "beta to VIX";

/// Which way the curve lies, and why.
pub fn curve_lead(shape: CurveShape, long_run: f64) -> String {
    let (name, where_to) = match shape {
        CurveShape::Contango => ("Contango: VIX is below its long-run level of ", ", and its futures lie above VIX."),
        CurveShape::Backwardation => {
            ("Backwardation: VIX is above its long-run level of ", ", and its futures lie below VIX.")
        }
        CurveShape::Flat => ("Flat: VIX is at its long-run level of ", ", and so are its futures."),
    };
    [name, &short(long_run), where_to].concat()
}

/// The note under the futures curve.
pub fn futures_note(half_life: Option<f64>) -> String {
    match half_life {
        Some(days) => ["Half-life ", &time::days(days.round()), ". Dashed: the curve when a layer is bought"].concat(),
        None => "VIX does not return to a long-run level".to_string(),
    }
}

/// "now 16".
pub fn now(level: f64) -> String {
    named(NOW, &short(level))
}

/// "long run 19".
pub fn long_run(level: f64) -> String {
    named("long run", &short(level))
}

/// "layer 2: 18.9"; "layers 1, 2: 18.9–19.1" of several.
pub fn priced(places: &[usize], lowest: f64, highest: f64) -> String {
    let name = if places.len() > 1 { "layers" } else { "layer" };
    [name, SPACE, &layers(places), ": ", &stretch(fixed(lowest, 1), &fixed(highest, 1))].concat()
}

/// "110 d, vol 47 %".
pub fn tenor_and_vol(days: f64, vol: f64) -> String {
    [&time::head(days), ", vol ", &percent(vol, 0)].concat()
}

/// "Layer 2 is priced on the future of 110 days, 18.9, with a volatility of 47 %."
pub fn priced_on(place: usize, days: f64, future: f64, vol: f64) -> String {
    [
        "Layer ",
        &decimal::whole(place as u64 + 1),
        " is priced on the future of ",
        &time::days(days),
        ", ",
        &fixed(future, 1),
        ", with a volatility of ",
        &percent(vol, 0),
        ".",
    ]
    .concat()
}

/// The spoken summary of the futures curve.
pub fn futures_summary(level: f64, shape: CurveShape, long_run: f64, layers: impl Iterator<Item = String>) -> String {
    let mut text = ["VIX is ", &short(level), ". ", &curve_lead(shape, long_run)].concat();
    for layer in layers {
        text.push(' ');
        text.push_str(&layer);
    }
    text
}

/// What stands in the cells of the table of condor and layers: "Condor and layers after 45 days".
pub fn shock_lead(horizon: f64) -> String {
    ["Condor and layers ", &time::later("after", horizon)].concat()
}

/// The day of the valuation: "Valued after 45 days."
pub fn valued(horizon: Days) -> String {
    ["Valued ", &time::later("after", horizon.0), "."].concat()
}

/// What its dashed line is, and beyond which levels of SPX it leaves the table.
pub fn shock_note(above: Option<f64>, below: Option<f64>) -> String {
    let mut text = String::from("The dashed line is the shock map");
    let mut join = "; it leaves the table";
    for (side, level) in [(" above ", above), (" below ", below)] {
        let Some(level) = level else { continue };
        text += join;
        text += side;
        text += &named(SPX, &whole(level));
        join = " and";
    }
    text
}

/// The spoken summary of that table: its levels of SPX and VIX, its least and most, then level of SPX, VIX and profit of each row
/// on the map.
pub fn shock_summary(
    horizon: f64,
    [spx, vix]: [(f64, f64); 2],
    ends: (f64, f64),
    on_map: &[(f64, f64, f64)],
) -> String {
    let (low, high) = (money_round10(ends.0), money_round10(ends.1));
    let mut text = [
        &shock_lead(horizon),
        ", for SPX from ",
        &whole(spx.0),
        " to ",
        &whole(spx.1),
        " and VIX from ",
        &short(vix.0),
        " to ",
        &short(vix.1),
        ", come to between ",
        &low,
        " and ",
        &high,
        " dollars.",
    ]
    .concat();
    for (i, (spx, level, profit)) in on_map.iter().enumerate() {
        let join = if i == 0 { " Along the shock map: " } else { "; " };
        let parts = [join, &named(SPX, &whole(*spx)), " and ", &vix_named(*level), ", ", &money_round10(*profit)];
        text.push_str(&parts.concat());
    }
    text.push_str(if on_map.is_empty() { "" } else { "." });
    text
}

#[cfg(test)]
mod tests;
