//! The arithmetic of a hedge, as the page shows it.

use super::super::Key;
use super::super::tests::{check as check_lines, lines};
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
    for key in
        [Key::HedgeCost, Key::HedgePerYear, Key::HedgeWorst, Key::NextLayer, Key::Layer(0), Key::Jump, Key::Ladder]
    {
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
            // 19.7 − 3.7·e^(−4.7·30/365) less 16.
            "comes-down: 17.185607 vix-future - 16 vix = 1.185607",
            "lost-by-expiry: 1.185607 comes-down * 100 multiplier * 1 contracts = 118.560693",
            "layer2: 118.560693 lost-by-expiry * 365 days-of-year / 30 layer-days = 1442.488433",
            // e^(−4.7·3.7·0.679566 / 17.185607).
            "share-lost: 1 constant - 0.502757 kept = 0.497243",
            "layer6: 100 layer-paid * 0.497243 share-lost = 49.724281",
            "hedge-year: 7291.901413 layer1 + 1442.488433 layer2 + 49.724281 layer6 = 8784.114127",
            "bought-anew",
            "vix-stands",
            "bought-once",
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
            "vix-on-map: 9 on-map = 9",
            "against-condor: -9157.895056 hedge-worst + 7740 condor-worst = -1417.895056",
            // The layer bought on the way takes part in the two below.
            "zero-there: -7740 condor-there + 5383.864571 layer1 + 1550.119813 layer2 + 806.015616 layer4 = 0",
            "vix-on-map: 32.686805 on-map = 32.686805",
            "zero-there: -1047.685617 condor-there + 726.294323 layer1 + 385.727251 layer2 - 64.335957 layer4 = 0",
            "vix-on-map: 21.042879 on-map = 21.042879",
            "zero-there: 1062.018632 condor-there - 599.334363 layer1 - 462.68427 layer2 = 0",
            "vix-on-map: 12.558764 on-map = 12.558764",
        ],
    );
}

#[test]
fn next_layer_by_vix() {
    check(
        &[],
        Key::NextLayer,
        &[
            "vix-rise: 20 vix-wanted - 16 vix = 4",
            "under-root: 4 constant * 0.032 map-square * 4 vix-rise + 0.3969 fall-squared = 0.9089",
            "divisor: 0.63 map-fall + 0.953362 root = 1.583362",
            "fall-percent: 2 constant * 4 vix-rise / 1.583362 divisor = 5.052539",
            "fall-points: 6000 spot * 5.052539 fall-percent / 100 constant = 303.152316",
            "spx-there: 6000 spot - 303.152316 fall-points = 5696.847684",
            "next-is",
        ],
    );
    check(
        &[(MapShape, "power")],
        Key::NextLayer,
        &[
            "vix-ratio: 16 vix / 20 vix-wanted = 0.8",
            "spx-there: 6000 spot * 0.941474 power-of-ratio = 5648.841056",
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
            "spx-there: 6000 spot - 240 fall-points = 5760",
            "by-fall: 0.63 map-fall * 4 fall-percent = 2.52",
            "by-square: 0.032 map-square * 4 fall-percent * 4 fall-percent = 0.512",
            "vix-on-map: 16 vix + 2.52 by-fall + 0.512 by-square = 19.032",
            "next-is",
        ],
    );
    check(
        &[(Layer4When, "short-put"), (MapShape, "power")],
        Key::NextLayer,
        &[
            "spx-there: 5650 short-put = 5650",
            "spx-ratio: 6000 spot / 5650 spx-there = 1.061947",
            "vix-on-map: 16 vix * 1.249052 power-of-ratio = 19.984825",
            "next-is",
        ],
    );
    check(
        &[(Layer4When, "break-even"), (MapFall, "20"), (MapSquare, "2")],
        Key::NextLayer,
        &[
            "spx-there: 5638.7 lower-break-even = 5638.7",
            "percent-left: 5638.7 spx-there / 6000 spot * 100 constant = 93.978333",
            "fall-percent: 100 constant - 93.978333 percent-left = 6.021667",
            "by-fall: 20 map-fall * 6.021667 fall-percent = 120.433333",
            "by-square: 2 map-square * 6.021667 fall-percent * 6.021667 fall-percent = 72.520939",
            "vix-on-map: 16 vix + 120.433333 by-fall + 72.520939 by-square = 208.954272",
            "next-is",
            "map-ends",
        ],
    );
    check(&[(Layer4When, "now")], Key::NextLayer, &["no-next-layer"]);
}

#[test]
fn a_layer_that_stands() {
    check(
        &[],
        Key::Layer(0),
        &[
            "layer-years: 30 layer-days / 365 days-of-year = 0.082192",
            "vix-gap: 16 vix - 19.7 long-run = -3.7",
            "vix-future: -3.7 vix-gap * 0.679566 future-beta + 19.7 long-run = 17.185607",
            "deviation-left: 0.884699 future-volatility * 0.286691 root-of-years = 0.253635",
            "delta-distance: 0.126818 half-deviation - 0.004127 delta-quantile = 0.12269",
            "exponent: 0.12269 delta-distance * 0.253635 deviation-left = 0.031119",
            "strike: 17.185607 vix-future * 1.031608 growth = 17.728808",
            "d1: -0.031119 log-of-ratio / 0.253635 deviation-left + 0.126818 half-deviation = 0.004127",
            "d2: 0.004127 d1 - 0.253635 deviation-left = -0.249508",
            "forward-part: 17.185607 vix-future * 0.501647 of-forward * 0.996718 discount = 8.592803",
            "strike-part: 17.728808 strike * 0.401484 of-strike * 0.996718 discount = 7.094468",
            "layer-premium: 8.592803 forward-part - 7.094468 strike-part = 1.498336",
            "layer-paid: 1.498336 layer-premium * 100 multiplier * 4 contracts = 599.334363",
            "at-risk: 599.334363 layer-paid * 4 purchases = 2397.337451",
            // It expires before the horizon, so both break-evens are one.
            "pays-marked: 17.728808 strike + 1.498336 layer-premium = 19.227144",
            "vix-rise: 19.227144 vix-wanted - 16 vix = 3.227144",
            "under-root: 4 constant * 0.032 map-square * 3.227144 vix-rise + 0.3969 fall-squared = 0.809974",
            "divisor: 0.63 map-fall + 0.899986 root = 1.529986",
            "fall-percent: 2 constant * 3.227144 vix-rise / 1.529986 divisor = 4.218528",
            "fall-points: 6000 spot * 4.218528 fall-percent / 100 constant = 253.111659",
            "spx-there: 6000 spot - 253.111659 fall-points = 5746.888341",
            "pays-at-expiry: 17.728808 strike + 1.498336 layer-premium = 19.227144",
            "with-it-alone: -7740 condor-there - 599.334363 layer1 = -8339.334363",
            "vix-on-map: 12.133333 on-map = 12.133333",
            "zero-there: -714.981414 condor-there + 714.981414 layer1 = 0",
            "vix-on-map: 21.014597 on-map = 21.014597",
            "zero-there: 599.334363 condor-there - 599.334363 layer1 = 0",
            "vix-on-map: 12.536401 on-map = 12.536401",
            "strike-not-listed",
        ],
    );
}

/// The lines of an explanation that start with one of these names.
#[track_caller]
fn check_some(more: &[(FieldId, &str)], key: Key, names: &[&str], expected: &[&str]) {
    let lines = super::super::tests::lines(&[&LAYERS[..], more].concat(), key);
    let is_one =
        |line: &String| names.iter().any(|name| line.strip_prefix(name).is_some_and(|rest| rest.starts_with(':')));
    assert_eq!(lines.into_iter().filter(is_one).collect::<Vec<_>>(), expected);
}

#[test]
fn a_layer_bought_on_the_way() {
    check_some(
        &[],
        Key::Layer(3),
        &[
            "spx-there",
            "vix-gap",
            "layer-premium",
            "at-risk",
            "pays-marked",
            "worth-there",
            "pays-at-expiry",
            "with-it-alone",
        ],
        &[
            "spx-there: 6000 spot - 303.152316 fall-points = 5696.847684",
            "vix-gap: 20 vix-wanted - 19.7 long-run = 0.3",
            "layer-premium: 10.84933 forward-part - 8.517211 strike-part = 2.332119",
            "at-risk: 233.211911 layer-paid * 1 purchases = 233.211911",
            // The future on which the option is worth its premium, and the VIX of that future.
            "vix-gap: 21.749347 vix-future - 19.7 long-run = 2.049347",
            "pays-marked: 2.049347 vix-gap / 0.824358 future-beta + 19.7 long-run = 22.185993",
            "worth-there: 15.92768 forward-part - 13.595561 strike-part = 2.332119",
            "spx-there: 6000 spot - 431.511035 fall-points = 5568.488965",
            "pays-at-expiry: 20 strike + 2.332119 layer-premium = 22.332119",
            "spx-there: 6000 spot - 439.521247 fall-points = 5560.478753",
            "with-it-alone: -7740 condor-there - 32.935192 layer4 = -7772.935192",
        ],
    );
}

#[test]
fn contracts_by_money_and_by_delta() {
    let sized = ["contract-costs", "loss-of-condor", "to-make-good", "contract-gains", "not-whole", "contracts"];
    check_some(
        &[(Layer1SizeBy, "budget"), (Layer1Size, "500")],
        Key::Layer(0),
        &sized,
        &[
            "contract-costs: 1.498336 layer-premium * 100 multiplier = 149.833591",
            "not-whole: 500 money / 149.833591 contract-costs = 3.337035",
            "contracts: 3.337035 not-whole - 0.337035 part-left = 3",
        ],
    );
    check_some(
        &[(Layer1SizeBy, "budget"), (Layer1Size, "100")],
        Key::Layer(0),
        &sized,
        &[
            "contract-costs: 1.498336 layer-premium * 100 multiplier = 149.833591",
            "not-whole: 100 money / 149.833591 contract-costs = 0.667407",
            "contracts: 0.667407 not-whole - 0.667407 part-left = 0",
        ],
    );
    check_some(
        &[(Layer2SizeBy, "put-delta"), (Layer2Size, "100")],
        Key::Layer(1),
        &sized,
        &[
            "loss-of-condor: 4.936685 delta * 6000 spot * 0.01 constant = 296.201076",
            "to-make-good: 296.201076 loss-of-condor * 1 share-asked-for = 296.201076",
            "contract-gains: 67.956569 per-vix * 0.662 vix-for-one = 44.987249",
            "not-whole: 296.201076 to-make-good / 44.987249 contract-gains = 6.584112",
            "contracts: 6.584112 not-whole - 0.584112 part-left = 6",
        ],
    );
}

#[test]
fn what_is_no_vix_call() {
    let told =
        ["vix-future", "must-grow", "may-fall", "delta-asked-for", "worth-there", "pays-marked", "pays-at-expiry"];
    check_some(
        &[],
        Key::Layer(1),
        &told,
        &[
            "vix-future: -3.7 vix-gap * 0.679566 future-beta + 19.7 long-run = 17.185607",
            "may-fall: 17.185607 vix-future - 9 lowest-vix = 8.185607",
            "pays-marked: 17.185607 vix-future = 17.185607",
            "pays-at-expiry: 17.185607 vix-future = 17.185607",
        ],
    );
    check_some(
        &[(Layer1Instrument, "fund")],
        Key::Layer(0),
        &told,
        &[
            "must-grow: 1 constant / 0.918716 kept - 1 constant = 0.088476",
            "pays-marked: 16 vix-bought * 1.196613 ratio = 19.145812",
        ],
    );
    check_some(
        &[(Layer1Instrument, "put"), (Layer1Tenor, "110"), (Layer1Strike, "0.25")],
        Key::Layer(0),
        &told,
        &[
            "delta-asked-for: 0.250981 of-forward-put * 0.99609 yield-factor = 0.25",
            "worth-there: 1825.395817 strike-part - 1740.480694 forward-part = 84.915123",
            "pays-at-expiry: 5715.800344 strike - 84.915123 layer-premium = 5630.885221",
        ],
    );
}

#[test]
fn jump_and_ladder() {
    check(
        &[],
        Key::Jump,
        &[
            "years-left: 30 days-left / 365 days-of-year = 0.082192",
            "vix-gap: 40 vix-in-jump - 19.7 long-run = 20.3",
            "vix-future: 20.3 vix-gap * 0.679566 future-beta + 19.7 long-run = 33.495184",
            "deviation-left: 0.884699 future-volatility * 0.286691 root-of-years = 0.253635",
            "d1: 0.636211 log-of-ratio / 0.253635 deviation-left + 0.126818 half-deviation = 2.635185",
            "d2: 2.635185 d1 - 0.253635 deviation-left = 2.381549",
            "forward-part: 33.495184 vix-future * 0.995795 of-forward * 0.996718 discount = 33.244873",
            "strike-part: 17.728808 strike * 0.99138 of-strike * 0.996718 discount = 17.518296",
            "worth-there: 33.244873 forward-part - 17.518296 strike-part = 15.726576",
            "gain-by-model: 15.726576 worth-there - 1.498336 layer-premium = 14.22824",
            "layer1: 14.22824 gain-by-model * 100 multiplier * 4 contracts = 5691.296086",
            "over-strike: 40 vix-in-jump - 17.728808 strike = 22.271192",
            "gain-by-spot: 22.271192 over-strike - 1.498336 layer-premium = 20.772856",
            "layer1: 20.772856 gain-by-spot * 100 multiplier * 4 contracts = 8309.142545",
            // The future of the same day stands above.
            "gain-by-model: 33.495184 vix-future - 17.185607 layer-entry = 16.309577",
            "layer2: 16.309577 gain-by-model * 100 multiplier * 1 contracts = 1630.957666",
            "asleep-in-jump",
        ],
    );
    check_some(
        &[(Jump, "18")],
        Key::Jump,
        &["layer1", "layer4"],
        &[
            "layer1: 0.761033 gain-by-model * 100 multiplier * 4 contracts = 304.413228",
            "layer1: -1.227144 gain-by-spot * 100 multiplier * 4 contracts = -490.857455",
        ],
    );
    // A put at its own volatility, which moves with VIX, where the map has the index then; a fund by its beta.
    check_some(
        &[(Layer1Instrument, "put"), (Layer1StrikeBy, "level"), (Layer1Strike, "5700"), (Layer2Instrument, "fund")],
        Key::Jump,
        &["spx-there", "volatility-there", "worth-there", "vix-grows", "layer1", "layer2"],
        &[
            "spx-there: 6000 spot - 1155.467177 fall-points = 4844.532823",
            "volatility-there: 0.178911 volatility * 40 vix-in-jump / 16 vix-bought = 0.447276",
            "worth-there: 5145.763902 strike-part - 4269.926706 forward-part = 875.837196",
            "layer1: 852.893909 gain-by-model * 100 multiplier * 4 contracts = 341157.563453",
            "vix-grows: 40 vix-in-jump / 16 vix-bought - 1 constant = 1.5",
            "worth-there: 1.5 vix-grows * 0.45 fund-beta + 1 constant = 1.675",
            "layer2: 0.675 gain-by-model * 100 multiplier * 1 contracts = 67.5",
        ],
    );
    // A jump that the map does not come to, from above and from below, and what hangs on it.
    for level in ["300", "5"] {
        let of = |instrument| lines(&[(Layer1Instrument, instrument), (Layer1When, "now"), (Jump, level)], Key::Jump);
        let is_said = |lines: Vec<String>| lines.contains(&"jump-off-map".to_string());
        assert_eq!((is_said(of("put")), is_said(of("call"))), (true, false), "{level}");
    }
    check(
        &[],
        Key::Ladder,
        &[
            "contracts-awake: 4 layer1 + 1 layer2 = 5",
            "vega-awake: 7.836418 layer1 = 7.836418",
            "per-vix-awake: 135.913139 layer1 + 67.956569 layer2 = 203.869708",
            "contracts-awake: 4 layer1 + 1 layer2 + 1 layer4 = 6",
            "vega-awake: 7.657178 layer1 + 3.162254 layer4 = 10.819431",
            "per-vix-awake: 195.093925 layer1 + 67.956569 layer2 + 25.255504 layer4 = 288.305998",
        ],
    );
}
