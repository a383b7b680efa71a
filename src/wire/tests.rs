//! Setups from JSON, answers to JSON.

use super::*;
use crate::model::fields::FieldId;
use issue::Issues;
use loose::{LONGEST, Loose, Record};
use serde_json::{Value, json};

/// The types of this folder as JavaScript sees them.
const TYPES: &str = include_str!("tailfeather.d.ts");

/// JSON as the page reads values of JavaScript.
fn loose(value: &Value, depth: u8) -> Loose {
    match value {
        Value::Null => Loose::Missing,
        Value::Bool(flag) => Loose::Flag(*flag),
        Value::Number(number) => Loose::number(number.as_f64().expect("a double")),
        Value::String(text) => Loose::Text(text.clone()),
        Value::Array(items) if depth == 0 => {
            Loose::List(items.iter().take(LONGEST).map(|item| loose(item, 1)).collect(), items.len())
        }
        Value::Object(fields) if depth == 1 => {
            Loose::Named(fields.iter().map(|(name, value)| (name.clone(), loose(value, 2))).collect())
        }
        _ => Loose::Other,
    }
}

fn record(value: Value) -> Record {
    match value {
        Value::Null => Record::Named(vec![]),
        Value::Object(fields) => Record::Named(fields.iter().map(|(n, v)| (n.clone(), loose(v, 0))).collect()),
        _ => Record::NotAnObject,
    }
}

/// Plain values as JSON.
fn json_of(plain: Plain) -> Value {
    match plain {
        Plain::Missing => Value::Null,
        Plain::Flag(flag) => flag.into(),
        Plain::Number(number) => number.into(),
        Plain::Text(text) => text.into_owned().into(),
        Plain::List(items) => items.into_iter().map(json_of).collect(),
        Plain::Record(fields) => fields.into_iter().map(|(name, value)| (name.to_owned(), json_of(value))).collect(),
    }
}

fn answer(setup: Value) -> Value {
    answer_with(setup, Value::Null)
}

fn answer_with(setup: Value, options: Value) -> Value {
    json_of(evaluate(record(setup), record(options)))
}

/// Field, problem and what was found, of every issue.
#[track_caller]
fn check(setup: Value, ok: bool, expected: &[(&str, &str, &str)]) {
    let answer = answer(setup.clone());
    let issues = answer["issues"].as_array().expect("a list");
    let found: Vec<_> = issues.iter().map(|issue| ["field", "problem", "found"].map(|name| &issue[name])).collect();
    assert_eq!(json!(found), json!(expected), "{setup}");
    assert_eq!((&answer["ok"], answer["report"].is_null()), (&json!(ok), !ok), "{setup}");
}

#[test]
fn numbers_and_texts_are_the_same() {
    let numbers = json!({
        "spot": 6100, "vix": 18.5, "days": 30, "rate": 4, "dividendYield": 1.5, "volMode": "flat",
        "strikes": [5700, 5750, 6450, 6500], "premiums": [null, 20.5, 0, null], "contracts": 3, "fees": 12.5,
    });
    let texts = json!({
        "spot": "6,100", "vix": "18,5 %", "days": "30 days", "rate": "4", "dividendYield": "1.5", "volMode": "Flat",
        "strikes": ["5.700,00", "5750", "6450", "$6,500"], "premiums": ["", "20.50", "0", ""], "contracts": "3.0",
        "fees": "12.50 USD",
    });
    let (numbers, texts) = (answer(numbers), answer(texts));
    assert!(numbers["ok"] == true && numbers == texts, "{numbers}\n{texts}");
}

#[test]
fn nothing_given_is_the_default_setup() {
    for setup in
        [json!({}), Value::Null, json!({ "spot": null, "strikes": null, "premiums": [null, null, null, null] })]
    {
        let report = &answer(setup)["report"];
        assert_eq!((&report["best"], &report["breakEvens"]), (&json!(2260.0), &json!([5638.7, 6361.3])));
        assert!(report["legs"].as_array().is_some_and(|legs| legs.iter().all(|leg| leg["premiumOfModel"] == true)));
        assert!(report["curves"].is_null());
    }
}

#[test]
fn issues_name_the_field() {
    check(json!({ "strikes": [5600, 1e308, 6350, 6400] }), false, &[("strikes[1]", "out-of-range", "1e308")]);
    check(
        json!({ "spot": "x", "premiums": [null, null, -1, null], "dates": [90, null], "contracts": 1.5 }),
        false,
        &[
            ("spot", "not-a-number", "x"),
            ("premiums[2]", "out-of-range", "-1"),
            ("contracts", "not-whole", "1.5"),
            ("dates[0]", "after-expiry", "90"),
        ],
    );
    check(json!({ "days": 0 }), false, &[("days", "out-of-range", "0")]);
    check(json!({ "volMode": 3 }), false, &[("volMode", "not-a-choice", "3")]);
    check(json!({ "strikes": [5650, 5650, 6350, 6400] }), true, &[("strikes[0]", "empty-wing", "5650")]);
    check(json!({ "spot": " ", "entry": "x" }), false, &[("spot", "empty", " "), ("entry", "not-a-choice", "x")]);
    check(
        json!({ "strikes": [5600, 6100, 6000, 5900] }),
        true,
        &[("strikes[1]", "inverted-shorts", "6100"), ("strikes[3]", "reversed-wing", "5900")],
    );
    check(
        json!({ "volMode": "implied", "premiums": [0, 0.01, 0.01, 9000], "strikes": [5600, 6050, 6350, 6400] }),
        true,
        &[
            ("premiums[0]", "no-volatility-at-intrinsic", "0"),
            ("premiums[1]", "no-volatility-below-intrinsic", "0.01"),
            ("premiums[3]", "no-volatility-above-maximum", "9000"),
        ],
    );
    let accepted = &answer(json!({ "vix": 900 }))["issues"][0]["accepted"];
    assert_eq!((&accepted["min"], &accepted["max"], &accepted["example"]), (&json!(1.0), &json!(300.0), &json!("16")));
}

#[test]
fn what_is_not_understood_is_named() {
    check(json!({ "spots": 6000 }), false, &[("spots", "unknown-name", "spots")]);
    check(
        json!({ "spot": true, "vix": {}, "days": [1] }),
        false,
        &[
            ("days", "not-a-value", "a list"),
            ("spot", "not-a-value", "true"),
            ("vix", "not-a-value", "neither number nor text"),
        ],
    );
    check(json!({ "strikes": [1, 2, 3] }), false, &[("strikes", "not-a-list-of-its-length", "a list of 3")]);
    check(json!({ "strikes": vec![5600; 12] }), false, &[("strikes", "not-a-list-of-its-length", "a list of 12")]);
    check(json!({ "strikes": 5600 }), false, &[("strikes", "not-a-list-of-its-length", "5600")]);
    check(
        json!({ "premiums": [[1], null, null, null] }),
        false,
        &[("premiums[0]", "not-a-value", "neither number nor text")],
    );
    for setup in [json!(5), json!("spot"), json!([1]), json!(true)] {
        check(setup, false, &[("", "not-an-object", "")]);
    }
    let unreadable = &json_of(evaluate(Record::Unreadable, record(Value::Null)))["issues"][0];
    assert_eq!((&unreadable["field"], &unreadable["problem"]), (&json!(""), &json!("unreadable")));
}

#[test]
fn net_credit_or_premiums() {
    let credit = |setup| answer(setup)["report"]["credit"]["points"].as_f64().expect("a number");
    assert_eq!(credit(json!({ "netCredit": 9.5 })), 9.5);
    assert_eq!(credit(json!({ "netCredit": 9.5, "premiums": [1, 2, 2, 1], "entry": "legs" })), 2.0);
    assert_eq!(credit(json!({ "netCredit": 9.5, "premiums": [1, 2, 2, 1], "entry": "net" })), 9.5);
    check(json!({ "netCredit": 9.5, "premiums": [1, 2, 2, 1] }), false, &[("entry", "needed", "")]);
}

// The shares are those of the lognormal distribution, worked out apart from this program with Python's `math`.
#[test]
fn a_condor_without_full_profit_or_loss_has_no_chance_of_it() {
    #[track_caller]
    fn check(strikes: [u32; 4], expected: [Option<f64>; 3]) {
        let chances = &answer(json!({ "strikes": strikes }))["report"]["probability"];
        for (name, expected) in ["fullProfit", "fullLossBelow", "fullLossAbove"].into_iter().zip(expected) {
            let found = chances[name].as_f64();
            assert_eq!(found.map(|share| (share * 1e4).round() / 1e4), expected, "{name} of {strikes:?}");
        }
    }
    check([5600, 5650, 6350, 6400], [Some(0.7005), Some(0.1040), Some(0.1319)]);
    check([4500, 5800, 6200, 6250], [Some(0.4469), Some(0.0), None]);
    check([5900, 6000, 6000, 6100], [None, Some(0.3706), Some(0.3963)]);
}

#[test]
fn layers() {
    let layer = json!({ "instrument": "call", "days": 60, "strikeBy": "level", "strike": "20", "size": 4 });
    let hedge = |setup| answer(setup)["report"]["hedge"].clone();
    assert!(hedge(json!({})).is_null() && hedge(json!({ "layers": [null, {}] })).is_null());
    let with = hedge(json!({ "layers": [null, layer] }));
    let [one] = &with["layers"].as_array().expect("a list")[..] else { panic!("one layer: {with}") };
    assert_eq!((&one["place"], &one["instrument"], &one["contracts"]), (&json!(1.0), &json!("call"), &json!(4.0)));
    assert_eq!((&one["strike"], &one["notBought"]), (&json!(20.0), &Value::Null));
    assert_eq!((&one["trigger"]["vix"], &one["trigger"]["reason"]), (&json!(20.0), &Value::Null));
    assert!((one["paid"].as_f64().expect("a premium") - 932.8476).abs() < 1e-3);
    assert!(with["curves"].is_null());
    // By hand: 24 points are a fall of 2·24 / (0.63 + √(0.63² + 4·0.032·24)) percent.
    assert_eq!(with["jumpsTo"]["vix"], json!(40.0));
    assert!((with["jumpsTo"]["spx"].as_f64().expect("a level") - 4_844.53).abs() < 0.01);
    assert!(hedge(json!({ "layers": [layer], "jump": 200 }))["jumpsTo"]["spx"].is_null());
    let curves =
        answer_with(json!({ "layers": [layer] }), json!({ "curves": true }))["report"]["hedge"]["curves"].clone();
    assert_eq!(curves["total"].as_array().map(Vec::len), curves["spots"].as_array().map(Vec::len));
    // Remarks stand beside what is wrong, with what that field accepts there.
    check(
        json!({ "layers": [{ "instrument": "call", "level": 12 }] }),
        true,
        &[("layers[0].days", "expires-before-horizon", "30"), ("layers[0].level", "already-active", "12")],
    );
    let put = json!({ "instrument": "put", "strikeBy": "level", "strike": "x", "when": "now" });
    let poor = json!({ "instrument": "call", "sizeBy": "budget", "size": 10, "when": "now", "days": 60 });
    for (layer, most, example) in [(put, 1_000_000.0, "5,700"), (poor, 1e9, "500")] {
        let accepted = &answer(json!({ "layers": [layer] }))["issues"][0]["accepted"];
        assert_eq!((&accepted["max"], &accepted["example"]), (&json!(most), &json!(example)));
    }
}

#[test]
fn perpetual_and_shock() {
    let of = |setup: Value, name: &str| answer(setup)["report"][name].clone();
    assert!(of(json!({ "perpSide": "no" }), "perp").is_null() && of(json!({}), "stress").is_null());
    let layers =
        json!([null, { "kind": "margin", "size": 50, "level": 4 }, { "kind": "option", "when": "now", "size": 100 }]);
    let setup = json!({ "perpSide": "long", "horizon": 1, "perpLayers": layers, "shock": -20 });
    let perp = of(setup.clone(), "perp");
    assert_eq!(
        (&perp["margin"], &perp["notional"], &perp["equity"]),
        (&json!(2500.0), &json!(25000.0), &json!(2500.0))
    );
    assert_eq!((&perp["venue"], &perp["tier"], &perp["maxLeverage"]), (&json!("binance"), &json!(1.0), &json!(125.0)));
    assert!(
        (perp["liquidation"].as_f64().expect("a price") - 90_361.445_8).abs() < 1e-3 && perp["isLiquidated"] == false
    );
    // 1,250 more of margin at 96,000.
    let [put, margin] = &perp["now"]["layers"].as_array().expect("a list")[..] else { panic!("two layers: {perp}") };
    assert_eq!((&put["place"], &put["what"], &put["price"]), (&json!(2.0), &json!("standing"), &Value::Null));
    assert_eq!((&margin["place"], &margin["what"], &margin["price"]), (&json!(1.0), &json!("opens"), &json!(96_000.0)));
    assert_eq!(perp["now"]["liquidation"], margin["liquidation"]);
    assert!((perp["now"]["liquidation"].as_f64().expect("a price") - 85_341.365_5).abs() < 1e-3);
    assert!(perp["table"].as_str().is_some_and(|table| table.contains("freqtrade") && table.contains("2024")));
    assert!(perp["curves"].is_null() && perp["survive"]["shortfall"].as_f64().is_some_and(|missing| missing > 0.0));
    // Down a fifth times the beta: of a margin of 1 / leverage as much less the maintenance is left.
    let leverage = perp["survive"]["leverage"].as_f64().expect("a leverage");
    let at = perp["survive"]["price"].as_f64().expect("a price") / 100_000.0;
    assert!((1.0 / leverage - (1.0 - at + 0.004 * at)).abs() < 1e-9, "{leverage} at {at}");
    let venues = perp["venues"].as_array().expect("a list");
    assert!(venues.len() > 5 && venues.iter().any(|venue| venue["liquidation"] == perp["liquidation"]));
    let stress = of(setup.clone(), "stress");
    let of_events =
        |name: &str| stress["events"].as_array().expect("a list").iter().map(|event| event[name].clone()).collect();
    let what: Vec<Value> = of_events("what");
    let expected =
        ["perp-layer-opens", "short-put", "break-even", "margin-call", "liquidated", "short-call", "break-even"];
    assert_eq!(what, expected.map(Value::from));
    assert!(stress["points"].is_null() && stress["at"]["move"] == json!(-0.2));
    let parts = ["condor", "layers", "perp"].map(|part| stress["at"][part].as_f64().expect("dollars"));
    assert_eq!(stress["at"]["total"].as_f64(), Some(parts.iter().sum()));
    let with = answer_with(setup, json!({ "curves": true }))["report"].clone();
    assert!(with["stress"]["points"].as_array().is_some_and(|points| points.len() > 200));
    assert!(with["perp"]["curves"]["byLeverage"].as_array().is_some_and(|points| points.len() > 50));
    check(
        json!({ "perpSide": "long", "perpLeverage": 125, "perpSize": 1_000_000, "horizon": 1, "perpLayers": [{ "kind": "perp", "level": 9 }] }),
        true,
        &[("perpLeverage", "above-leverage-limit", "125"), ("perpLayers[0].level", "too-late", "9")],
    );
    check(
        json!({ "perpLayers": [{}, {}, {}, {}, {}] }),
        false,
        &[("perpLayers", "not-a-list-of-its-length", "more than 4")],
    );
    check(json!({ "perpLayers": [{ "size": 3 }] }), false, &[("perpLayers[0].kind", "needed", "")]);
}

#[test]
fn a_perpetual_without_equity_has_no_margin_ratio() {
    let gone = answer(json!({ "perpSide": "long", "perpVenue": "bybit", "perpEntry": 120_000 }));
    let perp = &gone["report"]["perp"];
    assert_eq!((&perp["marginRatio"], &perp["isLiquidated"]), (&Value::Null, &json!(true)), "{perp}");
    assert!(perp["equity"].as_f64() < Some(0.0));
}

#[test]
fn layers_that_are_not_understood_are_named() {
    check(json!({ "layers": 5 }), false, &[("layers", "not-a-list-of-its-length", "5")]);
    check(json!({ "layers": {} }), false, &[("layers", "not-a-list-of-its-length", "neither number nor text")]);
    check(json!({ "layers": [0, 0, 0, 0, 0, 0, 0] }), false, &[("layers", "not-a-list-of-its-length", "more than 6")]);
    let signal = |name: &str| json!({ "layers": [{ "instrument": "call", "when": "signal-off", "signal": name }] });
    check(signal("macd"), true, &[("layers[0].when", "signal-off", "signal-off")]);
    check(signal("stars"), false, &[("layers[0].signal", "not-a-choice", "stars")]);
    check(json!({ "layers": ["call"] }), false, &[("layers[0]", "not-an-object", "call")]);
    check(json!({ "layers": [[]] }), false, &[("layers[0]", "not-an-object", "neither number nor text")]);
    check(json!({ "layers": [{ "days": 30 }] }), false, &[("layers[0].instrument", "needed", "")]);
    check(
        json!({ "layers": [{ "instrument": "call", "dte": 60, "size": {} }] }),
        false,
        &[("layers[0].dte", "unknown-name", "dte"), ("layers[0].size", "not-a-value", "neither number nor text")],
    );
    check(
        json!({ "layers": [{}, { "instrument": "calls", "days": 0 }] }),
        false,
        &[("layers[1].instrument", "not-a-choice", "calls")],
    );
}

#[test]
fn options() {
    let with = |options| answer_with(Value::Null, options);
    let curves = &with(json!({ "curves": true }))["report"]["curves"];
    let dates = curves["dates"].as_array().expect("a list");
    assert_eq!(dates.iter().map(|curve| &curve["daysLeft"]).collect::<Vec<_>>(), [45.0, 20.0, 5.0]);
    let length = |list: &Value| list.as_array().map(Vec::len);
    assert!(dates.iter().all(|curve| length(&curve["profits"]) == length(&curves["spots"])));
    for (value, field) in
        [(json!({ "curves": 1 }), "options.curves"), (json!({ "curve": true }), "options.curve"), (json!(1), "options")]
    {
        let answer = with(value);
        assert_eq!((&answer["ok"], &answer["issues"][0]["field"]), (&json!(false), &json!(field)));
    }
}

#[test]
fn setups_given_back_are_read_as_they_were() {
    let draft = Draft::default()
        .with(FieldId::Spot, "6.100,5")
        .with(FieldId::ShortCall, "half ty")
        .with(FieldId::LongPutPremium, "24")
        .with(FieldId::Entry, "net")
        .with(FieldId::DateB, "3")
        .with(FieldId::Layer2Instrument, "call")
        .with(FieldId::Layer2Level, "2o");
    let value = json_of(setup::plain(&draft));
    assert_eq!(setup::read(record(value.clone())), SetupRead { draft, issues: Issues::default() });
    let names: Vec<_> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(names.len(), names::all().len());
    // Through text as well.
    let text = value.to_string();
    assert_eq!(serde_json::from_str::<Value>(&text).expect("JSON"), value);
}

#[test]
fn every_field_has_one_name() {
    let mut paths: Vec<String> = FieldId::all().map(names::path).collect();
    assert!(paths.iter().all(|path| !path.is_empty()));
    paths.sort();
    paths.dedup();
    assert_eq!(paths.len(), FieldId::COUNT);
}

/// Adds the names of a value and of everything in it.
fn collect(value: &Value, names: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                names.push(name.clone());
                collect(value, names);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, names)),
        _ => {}
    }
}

#[test]
fn the_types_have_every_name() {
    let setup = json!({ "strikes": [1, 2, 3], "netCredit": "x", "premiums": [1, 1, 1, 1] });
    let layers = json!([{ "instrument": "put" }, { "instrument": "call-spread", "when": "now", "days": 60 }]);
    let perp_layers = json!([{ "kind": "perp" }, { "kind": "margin", "level": 90 }]);
    let perp = json!({ "layers": layers, "perpSide": "long", "perpLayers": perp_layers });
    let full = answer_with(perp, json!({ "curves": true }));
    let encoded = json_of(link::encoded(None, Issues::default()));
    let decoded = json_of(link::decoded(&Draft::default(), Some(&Draft::default()), vec![]));
    let mut found = Vec::new();
    for value in [full, answer(setup), encoded, decoded] {
        collect(&value, &mut found);
    }
    for name in found {
        let declared = TYPES.lines().any(|line| {
            let line = line.trim();
            line.starts_with(&format!("{name}:")) || line.starts_with(&format!("{name}?:"))
        });
        assert!(declared, "{name} is not declared");
    }
}

/// What stands between quotes after each of these beginnings.
fn quoted<'a>(text: &'a str, beginning: &str) -> Vec<&'a str> {
    let after = text.split(beginning).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
    after.filter_map(|rest| rest.split_once('"').map(|(word, _)| word)).collect()
}

#[test]
fn the_types_have_every_problem_and_reason_and_no_other() {
    let others = [include_str!("setup.rs"), include_str!("../js/answer.rs")].concat();
    let declared = [quoted(TYPES, "\n    |"), quoted(TYPES, "\n  |")].concat();
    let given = quoted(include_str!("issue.rs"), "=>");
    assert!(given.len() > 40 && declared.len() > 50, "{} and {} were found", given.len(), declared.len());
    for word in &given {
        assert!(declared.contains(word), "{word} is not declared");
    }
    for word in declared {
        let is_given = given.contains(&word) || others.contains(&format!("\"{word}\""));
        assert!(is_given, "{word} is never given");
    }
}
