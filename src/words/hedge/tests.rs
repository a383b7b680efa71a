//! What is said of layers and of VIX.

use super::*;
use crate::engine::hedge::markets::Level;
use crate::engine::units::Points;
use crate::engine::vix::Shape;
use crate::model::hedged::Rung;
use crate::words::tests::check;

#[test]
fn layers_speak_of_their_points() {
    let at = triggers::at(Points(20.0), Points(5_696.8), Points(6_000.0));
    check(triggers::acts(0, &at, true), "Layer 1 acts at VIX 20, SPX 5,697, −5.1 % from spot.");
    check(triggers::acts(0, &at, false), "Layer 1 buys nothing at VIX 20, SPX 5,697, −5.1 % from spot.");
    check(triggers::fall(7.5), "7.5 % fall");
    check(on_axis(20.76), "20.8");
    check(on_axis(34.0), "34");
    check(futures::priced(&[1], 18.93, 18.93), "layer 2: 18.9");
    check(futures::priced(&[0, 1], 18.93, 19.1), "layers 1, 2: 18.9–19.1");
    check(futures::vix_between(24.0, 25.5), "VIX 24–25.5");
    check(futures::tenor_and_vol(110.0, 0.472), "110 d, vol 47 %");
    check(layers(&[0, 3]), "1, 4");
    check(layers(&[]), "none");
}

#[test]
fn the_map_is_written_with_its_coefficients() {
    check(triggers::note(Shape::quadratic_fit(Days(45.0))), "SPX down d %: VIX up 0.63 d + 0.032 d²");
    check(triggers::note(Shape::power_fit(Days(1.0))), "In a fall VIX goes with SPX to the power −4.9");
}

#[test]
fn the_ladder_counts_contracts() {
    let rung = |vix, contracts, vega, spx_vega, per_vix| {
        let level = Level { vix: Points(vix), spx: Points(6_000.0) };
        Rung { level, awake: Vec::new(), contracts, vega, spx_vega, per_vix }
    };
    let lead = "From VIX 34 up, 10 contracts are awake: they make +32 $ per volatility point of VIX, \
                +1,400 $ per volatility point of SPX, +243 $ per VIX point.";
    check(ladder::lead(&rung(34.0, 10.0, 32.0, 1_400.0, 243.0)), lead);
    let lead = "From VIX 20 up, 1 contract is awake: it makes +31 $ per VIX point.";
    check(ladder::lead(&rung(20.0, 1.0, 0.0, 0.0, 31.0)), lead);
    check(ladder::lead(&rung(16.0, 0.0, 0.0, 0.0, 0.0)), "From VIX 16 up, nothing is awake.");
    let steps = [rung(16.0, 0.0, 0.0, 0.0, 0.0), rung(20.0, 4.0, 11.0, 0.0, 131.0), rung(25.0, 6.0, 9.0, 52.0, 200.0)];
    let said = "What is awake, by VIX. From VIX 16: 0 contracts. From VIX 20: 4 contracts, vega of VIX options +11, \
                +131 $ per VIX point. From VIX 25: 6 contracts, vega of VIX options +9.0, vega of SPX puts +52, \
                +200 $ per VIX point.";
    check(ladder::summary(steps.iter()), said);
    check(ladder::puts_vega(1_400.0), "puts +1,400 $ per SPX vol point");
}

#[test]
fn the_table_of_both_indices_follows_the_map() {
    check(by_shock::lead(0.0), "Condor and layers today");
    check(by_shock::note(None, None), "The dashed line is the shock map");
    let said = "The dashed line is the shock map; it leaves the table above SPX 6,300 and below SPX 4,800";
    check(by_shock::note(Some(6_300.0), Some(4_800.0)), said);
    let said = "Condor and layers after 5 days, for SPX from 4,500 to 6,600 and VIX from 10 to 43, come to between −8,620 and \
                +2,260 dollars. \
                Along the shock map: SPX 6,000 and VIX 16, +2,260; SPX 5,400 and VIX 26, −6,300.";
    let ends = [(4_500.0, 6_600.0), (10.0, 43.0)];
    let on_map = [(6_000.0, 16.0, 2_260.0), (5_400.0, 26.0, -6_300.0)];
    check(by_shock::summary(5.0, ends, (-8_620.0, 2_260.0), &on_map), said);
    let said = "Condor and layers after 1 day, for SPX from 4,500 to 6,600 and VIX from 10 to 43, come to between −10 and 0 dollars.";
    check(by_shock::summary(1.0, ends, (-10.0, 0.0), &[]), said);
}
