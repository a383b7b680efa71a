//! Layers on a perpetual as they are opened in turn, line by line.

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
