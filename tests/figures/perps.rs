//! The figures of the perpetual and of one shock for all positions.

use super::*;
use tailfeather::app::state::State;
use tailfeather::charts::figure::{account, days, funding, liquidation, stress, venues};
use tailfeather::link::decode::decode;
use tailfeather::model::days::DAYS;
use tailfeather::model::fields::layers::Part::{Instrument, Level, Size, Strike, StrikeBy, Tenor};
use tailfeather::model::fields::perp_layers::Part as P;

/// Name, texts of fields there are once, texts of each layer on the perpetual.
type Perps = (&'static str, &'static [(FieldId, &'static str)], &'static [&'static [(P, &'static str)]]);

const HEDGED: &[&[(P, &str)]] = &[
    &[(P::Kind, "perp"), (P::Size, "50"), (P::When, "move"), (P::Level, "5")],
    &[(P::Kind, "option"), (P::Size, "100"), (P::When, "now"), (P::Strike, "92,000"), (P::Place, "outside")],
    &[(P::Kind, "margin"), (P::Size, "50"), (P::When, "vix"), (P::Level, "18")],
];

const PERPS: &[Perps] = &[
    ("long-10x", &[(PerpSide, "long")], &[]),
    ("hedged", &[(PerpSide, "long")], HEDGED),
    (
        "short-inverse",
        &[(PerpSide, "short"), (PerpContract, "inverse"), (PerpLeverage, "5"), (PerpVenue, "bitmex")],
        &[],
    ),
    ("long-1x", &[(PerpSide, "long"), (PerpLeverage, "1")], &[]),
    ("already", &[(PerpSide, "long"), (PerpEntry, "112,000")], &[]),
    ("large", &[(PerpSide, "long"), (PerpSize, "15,000,000"), (PerpLeverage, "20")], &[]),
    ("late", &[(PerpSide, "long")], &[&[(P::Kind, "margin"), (P::When, "move"), (P::Level, "12")]]),
    ("cross", &[(PerpSide, "long"), (PerpMode, "cross"), (PerpWallet, "6,000")], &[]),
    (
        "saved",
        &[(PerpSide, "long"), (PerpLeverage, "20"), (PerpRate, "0.05")],
        &[&[(P::Kind, "margin"), (P::Size, "50"), (P::When, "ratio"), (P::Level, "60")]],
    ),
    ("never", &[(PerpSide, "long")], &[&[(P::Kind, "perp"), (P::Size, "100"), (P::When, "now")]]),
    ("dies", &[(PerpSide, "long"), (PerpLeverage, "25"), (PerpRate, "0.1"), (PerpEntry, "99,000")], &[]),
];

fn set((_, single, layers): &Perps, hedges: bool) -> Checked {
    let start = Draft::default();
    let mut draft = start.with_all(single);
    for (place, texts) in layers.iter().enumerate() {
        draft = texts.iter().fold(draft, |draft, (part, text)| draft.with(FieldId::perp_layer(place, *part), text));
    }
    if hedges {
        for (place, (level, tenor)) in [("20", "45"), ("26", "110"), ("34", "220")].into_iter().enumerate() {
            let texts = [
                (Instrument, "call"),
                (Tenor, tenor),
                (StrikeBy, "level"),
                (Strike, level),
                (Size, "4"),
                (Level, level),
            ];
            draft = texts.iter().fold(draft, |draft, (part, text)| draft.with(FieldId::layer(place, *part), text));
        }
    }
    let checked = check(&draft, &start);
    assert!(FieldId::all().all(|field| !checked.is_wrong(field)));
    checked
}

fn each(mut see: impl FnMut(&str, &Report, &View)) {
    let all = PERPS.iter().map(|case| (case.0.to_string(), set(case, case.0 == "hedged")));
    for (name, checked) in all.chain([("condor-layers".to_string(), set(&("", &[], &[]), true))]) {
        let report = reported(&checked);
        for width in [560.0, 340.0] {
            let view = View { width, height: 0.0, ghost: None, checked: &checked };
            see(&format!("{name}-{width}"), &report, &view);
        }
    }
}

#[test]
fn figures_of_the_perpetual_are_as_stored() {
    each(|name, report, view| {
        if report.perp.is_some() {
            let map = liquidation::scene(report, view);
            compare(&format!("liquidation-{name}.svg"), &stored(&map, "", &liquidation::table(report)));
            compare(
                &format!("account-{name}.svg"),
                &stored(&account::scene(report, view), "", &account::table(report)),
            );
            compare(
                &format!("funding-{name}.svg"),
                &stored(&funding::scene(report, view), "", &funding::table(report)),
            );
        }
        compare(&format!("stress-{name}.svg"), &stored(&stress::scene(report, view), "", &stress::table(report, view)));
    });
}

#[test]
fn what_is_pinned_stands_beside_the_shock() {
    let (now, pin) = (set(&PERPS[1], true), set(&PERPS[2], false));
    let (report, pinned) = (reported(&now), reported(&pin));
    for width in [560.0, 340.0] {
        let view = View { width, height: 0.0, ghost: Some(&pinned), checked: &now };
        let table = stress::table(&report, &view);
        compare(&format!("stress-pinned-{width}.svg"), &stored(&stress::scene(&report, &view), "", &table));
        let column = table.head.len() - 1;
        let at = |row: &Vec<Cell>| Some((row[0].value? / 100.0, row[column].value?));
        let known: Vec<_> = table.rows.iter().filter_map(at).collect();
        assert_eq!(known.len(), table.rows.len());
        // Where its own curve has the same move it says the same; before a liquidation right there, or after it.
        let points = || pinned.stress.iter().flat_map(|stress| &stress.points);
        let same = |share: f64| points().filter(move |at| (at.share - share).abs() < 1e-12).map(|at| at.total.0);
        let met: Vec<_> = known.into_iter().filter(|(share, _)| same(*share).next().is_some()).collect();
        assert!(met.len() >= 9, "{met:?}");
        for (share, total) in met {
            assert!(same(share).any(|own| (own - total).abs() < 1e-6), "{share} {total}");
        }
    }
    // A condor alone has no shock of its own.
    let bare = reported(&set(&("", &[], &[]), false));
    let [with, without] = [Some(&bare), None].map(|ghost| View { width: 560.0, height: 0.0, ghost, checked: &now });
    assert_eq!(stress::scene(&report, &with), stress::scene(&report, &without));
    assert_eq!(stress::table(&report, &with), stress::table(&report, &without));
}

#[test]
fn a_dated_day_tells_its_numbers_and_its_sources() {
    check_dated(&reported(&set(&("", &[(Layer1Instrument, "call")], &[]), false)), false);
    check_dated(&reported(&set(&("", &[(PerpSide, "long")], &[]), false)), true);
}

fn check_dated(report: &Report, has_perp: bool) {
    let (page, file) = (days::table(report), days::sourced(report));
    let note = tailfeather::words::day::note(has_perp);
    let [vix, columns] = if has_perp { [5, 8] } else { [3, 5] };
    for ((page, file), day) in page.rows.iter().zip(&file.rows).zip(DAYS) {
        assert_eq!([page[vix].value, page[vix + 1].value], [Some(day.vix_before), Some(day.vix_after)]);
        let said: Vec<&str> = day.published(has_perp).map(|own| own.name).collect();
        let source = file.last().map(|cell| &*cell.text);
        assert_eq!((source, &*file[0].note, &file[1..columns]), (Some(&*said.join("; ")), "", &page[1..]));
        // Each letter after the day leads to one of its sources in the note.
        let letters: Vec<&str> = page[0].note.split(' ').collect();
        assert_eq!(letters.len(), said.len(), "{}", day.date);
        for (letter, source) in letters.into_iter().zip(said) {
            assert!(note.contains(&format!(" {letter} {source}")), "{letter} {source}: {note}");
        }
    }
    assert_eq!((page.rows.len(), file.head.len(), file.rows[0].len()), (DAYS.len(), columns + 1, columns + 1));
}

#[test]
fn lines_of_tiers_name_both_sides_and_what_has_no_line_is_named_in_the_note() {
    #[track_caller]
    fn check(texts: &[(FieldId, &str)], named: &[&str], note: &str) {
        let now = checked(texts);
        let view = View { width: 496.0, height: 0.0, ghost: None, checked: &now };
        let map = liquidation::scene(&reported(&now), &view);
        let drawn = lines(&to_text(&map.marks));
        let texts = drawn.lines().filter_map(|line| line.strip_suffix("</text>")?.rsplit_once('>'));
        let mut found: Vec<String> = texts.map(|(_, text)| text.replace('\u{a0}', " ")).collect();
        assert!(found.contains(&"liquidated".to_string()), "{found:?}");
        found.retain(|text| text.contains("tier"));
        assert_eq!(found, named);
        assert!(map.note.replace('\u{a0}', " ").ends_with(note), "{}", map.note);
    }
    let bybit = |size| [(PerpSide, "long"), (PerpVenue, "bybit"), (PerpSize, size), (PerpLeverage, "20")];
    check(&bybit("30,000,000"), &["tier 13, 2.5 %", "tier 12, 2 %", "tier 11, 1.6 %"], "page undated");
    let near =
        ["beyond tier 20", "tier 20, 4.5 %", "tier 19, 4 %", "tier 18, 3.8 %", "tier 17, 3.6 %", "tier 16, 3.5 %"];
    let far = [&near[..], &["tier 15, 3 %", "tier 14, 2.9 %"]].concat();
    check(&bybit("100,000,000"), &far, "page undated; beyond its table");
    let okx = [(PerpSide, "long"), (PerpVenue, "okx"), (PerpContract, "inverse"), (PerpSize, "10,000,000")];
    check(&okx, &[], "; tier 4, 1.5 %, at any price");
}

#[test]
fn labels_of_the_perpetual_do_not_overlap() {
    let mut wrong = Vec::new();
    each(|name, report, view| {
        for scene in scenes(report, view) {
            check_in_figure(&scene, &scene.marks);
            let title = &scene.title;
            wrong.extend(boxes::overlaps(&scene.marks).into_iter().map(|pair| format!("{title} {name}: {pair}")));
        }
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn neither_a_stalk_nor_the_leverage_runs_through_a_label() {
    let links = [
        "?v=1&h1=call,30,,4,,now&h2=call,110,,4,26&h3=call,220,,2,34&l=long&ls=-8",
        "?v=1&l=long&lv=okx&lt=inverse&ll=10&l1=margin,50,3&l2=perp,40,5&l3=inverse-perp,30,6&l4=option,100,2&ls=-4&h1=call,30,,4,,now&h2=call-spread,110,,4,26&h3=future,220,,1,34&h4=put,60,,1,,fall&h5=fund,365,,5,,now&h6=put-spread,60,,1,30",
    ];
    let mut wrong = Vec::new();
    let mut check = |name: &str, report: &Report, view: &View| {
        for scene in [liquidation::scene(report, view), stress::scene(report, view)] {
            let struck = super::layers::struck(&scene.marks);
            wrong.extend(struck.into_iter().map(|label| format!("{} {name} at {}: {label}", scene.title, view.width)));
        }
    };
    each(&mut check);
    for link in links {
        let state = State::new(Some(decode(link)));
        for width in [328.0, 416.0, 512.0, 619.0, 704.0, 960.0] {
            check(link, &state.now.report, &View { width, height: 0.0, ghost: None, checked: &state.now.checked });
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn scenes(report: &Report, view: &View) -> [Scene; 4] {
    [
        liquidation::scene(report, view),
        account::scene(report, view),
        funding::scene(report, view),
        stress::scene(report, view),
    ]
}

fn perp_layer() -> impl Strategy<Value = Vec<(P, String)>> {
    let word = |words: &'static [&'static str]| proptest::sample::select(words).prop_map(str::to_owned);
    let kind = word(&["none", "perp", "inverse-perp", "option", "margin"]);
    let when = word(&["now", "move", "price", "ratio", "vix"]);
    (kind, when, 0.1..90.0_f64, 1_u32..200, word(&["inside", "outside"])).prop_map(
        |(kind, when, level, size, place)| {
            let level = if when == "price" { format!("{:.2}", level * 1e3) } else { format!("{level:.2}") };
            vec![(P::Kind, kind), (P::When, when), (P::Level, level), (P::Size, size.to_string()), (P::Place, place)]
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_perpetual_leaves_numbers(
        draft in draft(),
        (pin, is_pinned) in (draft(), any::<bool>()),
        side in prop_oneof![Just("no"), Just("long"), Just("short")],
        contract in prop_oneof![Just("linear"), Just("inverse")],
        leverage in prop_oneof![Just(0.1), Just(1.0), Just(125.0), Just(1_000.0), Just(1e9), 0.1..130.0_f64],
        entry in prop_oneof![Just(String::new()), (0.01..1e6_f64).prop_map(|entry| format!("{entry:.2}")), Just("1e9".into())],
        size in prop_oneof![Just(25_000.0), 1.0..1e9_f64],
        layers in proptest::collection::vec(perp_layer(), 0..5),
        hedges in proptest::collection::vec(super::hedged::layer(), 0..3),
        width in prop_oneof![Just(0.0), Just(f64::NAN), Just(340.0), Just(560.0), 100.0..2_000.0],
        x in prop_oneof![Just(f64::NAN), -1e3..3e3],
    ) {
        let mut draft = draft.with(PerpSide, side).with(PerpContract, contract).with(PerpEntry, &entry);
        draft = draft.with(PerpLeverage, &format!("{leverage:.2}")).with(PerpSize, &format!("{size:.2}"));
        for (i, layer) in layers.iter().enumerate() {
            draft = layer.iter().fold(draft, |draft, (part, text)| draft.with(FieldId::perp_layer(i, *part), text));
        }
        for (i, layer) in hedges.iter().enumerate() {
            draft = layer.iter().fold(draft, |draft, (part, text)| draft.with(FieldId::layer(i, *part), text));
        }
        let pin = pin.with(PerpSide, if side == "long" { "short" } else { "long" });
        let now = check(&draft, &Draft::default());
        let report = reported(&now);
        let ghost = if is_pinned { reported(&check(&pin, &Draft::default())) } else { report.clone() };
        let view = View { width, height: 0.0, ghost: is_pinned.then_some(&ghost), checked: &now };
        for (i, scene) in scenes(&report, &view).into_iter().enumerate() {
            check_in_figure(&scene, &scene.marks);
            let overlaps = boxes::overlaps(&scene.marks);
            prop_assert!(overlaps.is_empty(), "{} {overlaps:?}", scene.title);
            let is_there = if i < 3 { report.perp.is_some() } else { report.stress.is_some() };
            prop_assert_eq!(!scene.marks.is_empty(), is_there, "{}", scene.title);
        }
        let tables = [liquidation::table(&report), account::table(&report), funding::table(&report), stress::table(&report, &view)];
        for table in &tables {
            let text = csv(table);
            prop_assert!(!text.contains("NaN") && !text.contains("inf") && !text.contains("unknown"), "{text}");
        }
        let others = [venues::table(&report), venues::filed(&report), days::table(&report), days::sourced(&report)];
        for table in tables.iter().chain(&others) {
            prop_assert!(table.rows.iter().all(|row| row.len() == table.head.len()), "{:?}", table.head);
        }
        let leverage = liquidation::frame(&report, &view).value_at(x);
        prop_assert!((1.0 - 1e-9..=125.0 + 1e-9).contains(&leverage), "{leverage}");
        let (from, to) = report.window.moves;
        let moved = stress::frame(&report, &view).value_at(x) / 100.0;
        prop_assert!(moved >= from - 1e-9 && moved <= to + 1e-9, "{moved}");
    }
}

#[test]
fn a_handle_stands_where_its_pixel_says() {
    each(|name, report, view| {
        let frames = [
            (liquidation::frame(report, view), [1.0, 10.0, 125.0]),
            (stress::frame(report, view), [-20.0, -5.0, 10.0]),
        ];
        for (frame, values) in frames {
            for value in values {
                assert!((frame.value_at(frame.px(value)) - value).abs() < 1e-9, "{name}: {value}");
            }
        }
    });
}
