//! The arithmetic of a hedge, as the page shows it.

use super::super::Key;
use super::super::tests::check as check_lines;
use crate::model::fields::FieldId::{self, *};

/// A call and a mini future from the start, and a call bought at VIX 20.
const LAYERS: [(FieldId, &str); 9] = [
    (Layer1Instrument, "call"),
    (Layer1Size, "4"),
    (Layer1When, "now"),
    (Layer2Instrument, "mini"),
    (Layer2When, "now"),
    (Layer4Instrument, "call"),
    (Layer4Tenor, "60"),
    (Layer4StrikeBy, "level"),
    (Layer4Strike, "20"),
];

#[track_caller]
fn check(more: &[(FieldId, &str)], key: Key, expected: &[&str]) {
    check_lines(&[&LAYERS[..], more].concat(), key, expected);
}

#[test]
fn no_layer() {
    for key in [Key::HedgeCost, Key::HedgePerYear, Key::HedgeWorst, Key::NextLayer] {
        check_lines(&[], key, &["no-layer"]);
    }
}

#[test]
fn cost() {
    check(
        &[],
        Key::HedgeCost,
        &[
            "layer1: 1.498336 layer-premium * 100 multiplier * 4 contracts = 599.334363",
            "layer4: 2.332119 layer-premium * 100 multiplier * 1 contracts = 233.211911",
            "hedge-now: 599.334363 layer1 = 599.334363",
            "hedge-on-the-way: 233.211911 layer4 = 233.211911",
            "share-of-credit: 599.334363 hedge-now / 2260 credit-dollars = 0.265192",
            "futures-cost-nothing",
        ],
    );
    check_lines(&[(Layer3Instrument, "call"), (Layer3When, "signal-off")], Key::HedgeCost, &["not-bought"]);
}

#[test]
fn per_year() {
    check(
        &[(Layer6Instrument, "fund"), (Layer6When, "now")],
        Key::HedgePerYear,
        &[
            "layer1: 599.334363 layer-paid * 365 days-of-year / 30 layer-days = 7291.901413",
            "hedge-year: 7291.901413 layer1 = 7291.901413",
            "bought-anew",
            "bought-once",
            "funds-stay",
            "futures-cost-nothing",
        ],
    );
}

#[test]
fn worst() {
    check(
        &[],
        Key::HedgeWorst,
        &[
            "hedge-worst: -7740 condor-there - 599.334363 layer1 - 818.560693 layer2 = -9157.895056",
            "against-condor: -9157.895056 hedge-worst + 7740 condor-worst = -1417.895056",
            "vix-there",
        ],
    );
}

#[test]
fn next_layer_by_vix() {
    check(
        &[],
        Key::NextLayer,
        &[
            "vix-rise: 20 trigger-vix - 16 vix = 4",
            "fall-squared: 0.63 map-fall * 0.63 map-fall = 0.3969",
            "fourfold-rise: 4 constant * 0.032 map-square * 4 vix-rise = 0.512",
            "under-root: 0.3969 fall-squared + 0.512 fourfold-rise = 0.9089",
            "divisor: 0.63 map-fall + 0.953362 root = 1.583362",
            "fall-percent: 2 constant * 4 vix-rise / 1.583362 divisor = 5.052539",
            "fall-points: 6000 spot * 5.052539 fall-percent / 100 constant = 303.152316",
            "next-spx: 6000 spot - 303.152316 fall-points = 5696.847684",
            "next-is",
        ],
    );
    check(
        &[(MapShape, "power")],
        Key::NextLayer,
        &[
            "vix-ratio: 16 vix / 20 trigger-vix = 0.8",
            "next-spx: 6000 spot * 0.941474 power-of-ratio = 5648.841056",
            "next-is",
        ],
    );
}

#[test]
fn next_layer_by_spx() {
    check(
        &[(Layer4When, "fall"), (Layer4Level, "4")],
        Key::NextLayer,
        &[
            "fall-points: 6000 spot * 0.04 share-of-spot = 240",
            "next-spx: 6000 spot - 240 fall-points = 5760",
            "percent-left: 5760 next-spx / 6000 spot * 100 constant = 96",
            "fall-percent: 100 constant - 96 percent-left = 4",
            "by-fall: 0.63 map-fall * 4 fall-percent = 2.52",
            "by-square: 0.032 map-square * 4 fall-percent * 4 fall-percent = 0.512",
            "next-vix: 16 vix + 2.52 by-fall + 0.512 by-square = 19.032",
            "next-is",
        ],
    );
    check(
        &[(Layer4When, "short-put"), (MapShape, "power")],
        Key::NextLayer,
        &[
            "next-spx: 5650 short-put = 5650",
            "spx-ratio: 6000 spot / 5650 next-spx = 1.061947",
            "next-vix: 16 vix * 1.249052 power-of-ratio = 19.984825",
            "next-is",
        ],
    );
    check(
        &[(Layer4When, "break-even"), (MapFall, "20"), (MapSquare, "2")],
        Key::NextLayer,
        &[
            "next-spx: 5638.7 lower-break-even = 5638.7",
            "percent-left: 5638.7 next-spx / 6000 spot * 100 constant = 93.978333",
            "fall-percent: 100 constant - 93.978333 percent-left = 6.021667",
            "by-fall: 20 map-fall * 6.021667 fall-percent = 120.433333",
            "by-square: 2 map-square * 6.021667 fall-percent * 6.021667 fall-percent = 72.520939",
            "next-vix: 16 vix + 120.433333 by-fall + 72.520939 by-square = 208.954272",
            "next-is",
            "map-ends",
        ],
    );
    check(&[(Layer4When, "now")], Key::NextLayer, &["no-next-layer"]);
}
