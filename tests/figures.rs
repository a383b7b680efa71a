//! The figures as stored pictures: rounded SVG and HTML text, with their summaries and tables.
//!
//! `UPDATE_FIGURES=1 cargo test --no-default-features --test figures` writes them anew; then look at what changed.

use proptest::prelude::*;
use std::fs;
use std::path::PathBuf;
use tailfeather::charts::figure::{heat, payoff};
use tailfeather::charts::node::{Node, to_text};
use tailfeather::charts::scene::{Scene, View};
use tailfeather::charts::table::{Cell, Table, csv};
use tailfeather::engine::units::Points;
use tailfeather::model::check::{Checked, check};
use tailfeather::model::draft::Draft;
use tailfeather::model::fields::FieldId::{self, *};
use tailfeather::model::report::{Report, report};
use tailfeather::model::window::window;
use tailfeather::words::number;

#[path = "figures/apart.rs"]
mod apart;
#[path = "figures/boxes.rs"]
mod boxes;
#[path = "figures/cells.rs"]
mod cells;
#[path = "figures/drawn.rs"]
mod drawn;
#[path = "figures/hedged.rs"]
mod hedged;
#[path = "figures/layers.rs"]
mod layers;
#[path = "figures/perps.rs"]
mod perps;
#[path = "figures/strikes.rs"]
mod strikes;

/// The three anatomies, by figure size.
const WIDE: (f64, f64) = (1024.0, 416.0);
const MIDDLE: (f64, f64) = (704.0, 372.0);
const NARROW: (f64, f64) = (344.0, 282.0);

/// Name, texts that differ from the default, texts of the pinned setup.
type Case = (&'static str, &'static [(FieldId, &'static str)], Option<&'static [(FieldId, &'static str)]>);

const STRIKES: [FieldId; 4] = [LongPut, ShortPut, ShortCall, LongCall];

const CASES: &[Case] = &[
    ("default", &[], None),
    ("ghost", &[], Some(&[(LongPut, "5,500"), (ShortPut, "5,550"), (ShortCall, "6,450"), (LongCall, "6,500")])),
    ("broken-wing", &[(LongPut, "5,450"), (LongCall, "6,375")], None),
    ("far-wing", &[(LongPut, "1,000")], None),
    ("one-break-even", &[(LongCall, "6,355"), (Entry, "net"), (NetCredit, "11.30")], None),
    ("iron-fly", &[(LongPut, "5,900"), (ShortPut, "6,000"), (ShortCall, "6,000"), (LongCall, "6,100")], None),
    ("inverted", &[(ShortPut, "6,100"), (ShortCall, "5,900"), (LongPut, "5,700"), (LongCall, "6,300")], None),
    ("debit", &[(LongPut, "5,900"), (ShortPut, "5,800"), (ShortCall, "6,200"), (LongCall, "6,100")], None),
    ("all-loss", &[(Entry, "net"), (NetCredit, "-3"), (Fees, "25.50")], None),
    ("all-gain", &[(Entry, "net"), (NetCredit, "60")], None),
    ("zero-stretch", &[(Entry, "net"), (NetCredit, "50")], None),
    ("zero-roof", &[(Entry, "net"), (NetCredit, "0")], None),
    ("empty-wing", &[(LongPut, "5,650")], None),
    (
        "nothing",
        &[
            (LongPut, "6,000"),
            (ShortPut, "6,000"),
            (ShortCall, "6,000"),
            (LongCall, "6,000"),
            (Entry, "net"),
            (NetCredit, "0"),
        ],
        None,
    ),
    (
        "last-day",
        &[(Days, "6.5h"), (LongPut, "5,920"), (ShortPut, "5,940"), (ShortCall, "6,060"), (LongCall, "6,080")],
        None,
    ),
    ("vix-80", &[(Vix, "80")], None),
    ("small-credit", &[(Entry, "net"), (NetCredit, "0.35")], None),
    ("fractions", &[(Spot, "6,012.37"), (ShortPut, "5,652.5"), (Fees, "10.40"), (Contracts, "137")], None),
    ("stale", &[(ShortPut, "5,65o")], None),
];

fn checked(texts: &[(FieldId, &str)]) -> Checked {
    let start = Draft::default();
    let draft = start.with_all(texts);
    check(&draft, &start)
}

fn reported(checked: &Checked) -> Report {
    report(&checked.setup, window(&checked.setup))
}

/// One element a line, so that a difference is a line.
fn lines(text: &str) -> String {
    text.replace("><", ">\n<")
}

fn stored(scene: &Scene, extra: &str, table: &Table) -> String {
    let (width, height) = scene.size;
    let body = lines(&to_text(&scene.marks));
    let open = if width > 0.0 {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\n"
        )
    } else {
        String::new()
    };
    let close = if width > 0.0 { "\n</svg>\n" } else { "\n" };
    let words = format!("{}\n{}\n{}\n{}\n", scene.title, scene.lead, scene.summary, scene.note);
    format!("{open}{body}{close}<!--\n{words}{extra}\n{}-->\n", csv(table).replace("\r\n", "\n"))
}

#[track_caller]
fn compare(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/figures").join(name);
    if std::env::var_os("UPDATE_FIGURES").is_some() {
        fs::write(&path, text).expect("the folder of stored figures can be written to");
        return;
    }
    let stored = fs::read_to_string(&path).unwrap_or_default();
    if stored != text {
        let differing = stored.lines().zip(text.lines()).find(|(a, b)| a != b);
        panic!("{name} differs from what is stored, first at {differing:?}; look at it, then UPDATE_FIGURES=1");
    }
}

fn each_payoff(mut see: impl FnMut(&str, &Scene, &Report, &View)) {
    for (name, texts, pin) in CASES {
        let now = checked(texts);
        let report = reported(&now);
        let ghost = pin.map(|texts| reported(&checked(texts)));
        for (width_name, (width, height)) in [("wide", WIDE), ("middle", MIDDLE), ("narrow", NARROW)] {
            let view = View { width, height, ghost: ghost.as_ref(), checked: &now };
            see(&format!("{name}-{width_name}"), &payoff::scene(&report, &view), &report, &view);
        }
    }
}

/// Every case wide; the default and the ghost at all widths.
fn is_stored(name: &str) -> bool {
    name.ends_with("-wide") || name.starts_with("default") || name.starts_with("ghost")
}

/// What the cursor reads at a level of SPX.
fn read(report: &Report, view: &View, at: f64) -> String {
    let cursor = payoff::cursor(report, view, &payoff::payoff(report, view), Points(at));
    let rows: String = cursor.rows.iter().map(|row| format!("{} {} {}\n", row.class, row.name, row.text)).collect();
    let vix = cursor.vix.map_or(String::new(), |vix| format!(" VIX {vix}"));
    let head = format!("{} {}{vix} {:?}\n", cursor.level, cursor.from_spot, cursor.corner);
    [head, rows, lines(&to_text(&cursor.marks))].concat()
}

#[test]
fn payoffs_are_as_stored() {
    each_payoff(|name, scene, report, view| {
        if is_stored(name) {
            let at = if name.starts_with("ghost") { 6200.0 } else { 5125.0 };
            let read = read(report, view, at);
            compare(&format!("payoff-{name}.svg"), &stored(scene, &read, &payoff::table(report, view)));
        }
    });
}

/// Where an attribute of this name is a place on the figure: along its width, or down its height.
fn axis(name: &str) -> Option<usize> {
    match name {
        "x" | "x1" | "x2" | "cx" => Some(0),
        "y" | "y1" | "y2" | "cy" => Some(1),
        _ => None,
    }
}

/// Every number of a scene is one, and lies in the figure or at most half a target outside.
#[track_caller]
fn check_in_figure(scene: &Scene, nodes: &[Node]) {
    const OUTSIDE: f64 = 30.0;
    let size = [scene.size.0, scene.size.1];
    let inside = |value: f64, axis: usize| (-OUTSIDE..=size[axis] + OUTSIDE).contains(&value);
    boxes::visit_from(nodes, [0.0; 2], &mut |element, from| {
        for (axis, place) in from.into_iter().enumerate() {
            assert!(inside(place, axis), "{} at {place} of {size:?}", element.tag);
        }
        for (name, value) in &element.attrs {
            assert!(!value.contains("NaN") && !value.contains("inf"), "{name}={value:?}");
            if let Some(axis) = axis(name) {
                let place = from[axis] + value.parse().unwrap_or(f64::NAN);
                assert!(inside(place, axis), "{} {name}={value:?} of {size:?}", element.tag);
            }
            if *name == "d" {
                let numbers = value.split(['M', 'L', 'Z', ' ']).filter(|text| !text.is_empty());
                for (i, text) in numbers.enumerate() {
                    let place: f64 = text.parse().unwrap_or(f64::NAN);
                    assert!(inside(place, i % 2), "path {text} of {size:?} in {value}");
                }
            }
        }
    });
    for text in [scene.title, &scene.lead, &scene.summary, &scene.note, &to_text(nodes)] {
        assert!(!text.contains("NaN") && !text.contains("inf") && !text.contains("unknown"), "{text}");
    }
}

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        (0.0..10_000.0).prop_map(|value: f64| format!("{value:.2}")),
        (4_000_u32..8_000).prop_map(|value| value.to_string()),
        (0_u32..300).prop_map(|value| value.to_string()),
        (-8.0..8.0).prop_map(|power: f64| format!("{:e}", 10_f64.powf(power))),
        Just("-5".to_string()),
        Just("1000000".to_string()),
        Just("0.01".to_string()),
        Just("3650".to_string()),
        Just("flat".to_string()),
        Just("implied".to_string()),
        Just("net".to_string()),
    ]
}

fn draft() -> impl Strategy<Value = Draft> {
    let fields: Vec<FieldId> = FieldId::all().collect();
    proptest::collection::vec((proptest::sample::select(fields), typed()), 0..9)
        .prop_map(|texts| texts.iter().fold(Draft::default(), |draft, (field, text)| draft.with(*field, text)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_but_numbers_leaves_a_scene(
        draft in draft(),
        pinned in proptest::option::of(draft()),
        width in prop_oneof![Just(0.0), Just(f64::NAN), 100.0..2_000.0],
        height in prop_oneof![Just(0.0), 100.0..900.0],
        at in prop_oneof![Just(f64::NAN), Just(-1.0), 0.0..1e7],
    ) {
        let now = check(&draft, &Draft::default());
        let report = reported(&now);
        let ghost = pinned.map(|draft| reported(&check(&draft, &Draft::default())));
        let view = View { width, height, ghost: ghost.as_ref(), checked: &now };
        let scene = payoff::scene(&report, &view);
        check_in_figure(&scene, &scene.marks);
        let cursor = payoff::cursor(&report, &view, &payoff::payoff(&report, &view), Points(at));
        check_in_figure(&scene, &cursor.marks);
        for scene in [heat::by_date(&report, &view), heat::by_vix(&report, &view)] {
            check_in_figure(&scene, &scene.marks);
        }
        for table in [payoff::table(&report, &view), heat::by_date_table(&report), heat::by_vix_table(&report)] {
            let text = csv(&table);
            prop_assert!(!text.contains("NaN") && !text.contains("inf") && !text.contains("unknown"), "{text}");
            prop_assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
        }
        prop_assert!(boxes::overlaps(&scene.marks).is_empty(), "{:?}", boxes::overlaps(&scene.marks));
        let written: f64 = cursor.level.replace(',', "").replace('−', "-").parse().unwrap();
        prop_assert!((written - cursor.at.0).abs() <= 1e-8 * cursor.at.0.abs(), "{} at {}", cursor.level, cursor.at.0);
        for level in [&cursor.level, &cursor.from_spot] {
            prop_assert!(!level.contains("unknown") && !level.contains('∞'), "{level}");
        }
    }
}

#[test]
fn heat_tables_are_as_stored() {
    for (name, texts, _) in
        CASES.iter().filter(|(name, ..)| ["default", "last-day", "debit", "vix-80", "stale"].contains(name))
    {
        let now = checked(texts);
        let report = reported(&now);
        let view = View { width: 500.0, height: 0.0, ghost: None, checked: &now };
        let (by_date, by_vix) = (heat::by_date_table(&report), heat::by_vix_table(&report));
        compare(&format!("heat-date-{name}.html"), &stored(&heat::by_date(&report, &view), "", &by_date));
        compare(&format!("heat-vix-{name}.html"), &stored(&heat::by_vix(&report, &view), "", &by_vix));
    }
}

#[test]
fn the_read_out_covers_no_strike() {
    for (spot, expected) in [("6,000", payoff::Corner::Left(56.0)), ("7,000", payoff::Corner::Right)] {
        let now = checked(&[(Spot, spot)]);
        let report = reported(&now);
        let view = View { width: WIDE.0, height: WIDE.1, ghost: None, checked: &now };
        let corner = payoff::cursor(&report, &view, &payoff::payoff(&report, &view), report.setup.spot).corner;
        assert_eq!(corner, expected, "{spot}");
    }
}

/// The cursor is drawn under labels and handles, so its level covers nothing that is one of them.
#[test]
fn no_label_lies_over_the_level_under_the_cursor() {
    each_payoff(|name, scene, report, view| {
        let level = payoff::payoff(report, view).frame.plot.bottom + 5.0;
        let mut groups = 0;
        boxes::visit(&scene.marks, &mut |element| {
            if matches!(element.value("class"), Some("labels" | "handles")) {
                groups += 1;
                let below = boxes::texts(&element.children).into_iter().find(|label| label.bottom > level);
                assert!(below.is_none(), "{name}: {}", below.map_or(String::new(), |label| label.words));
            }
        });
        assert_eq!(groups, 3, "{name}: labels, handles, and among them their own");
    });
}

#[test]
fn labels_do_not_overlap() {
    let mut wrong = Vec::new();
    each_payoff(|name, scene, _, _| {
        wrong.extend(boxes::overlaps(&scene.marks).into_iter().map(|pair| format!("{name}: {pair}")));
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_strike_is_labelled() {
    each_payoff(|name, scene, report, _| {
        let text = to_text(&scene.marks);
        for (field, strike) in STRIKES.iter().zip(report.setup.condor.strikes) {
            let label = format!(">{}<", tailfeather::words::number::short(strike.0));
            assert!(text.contains(&label), "{name}: {field:?} {label}");
        }
    });
}

/// Points close together on the first path of a class.
fn path(scene: &Scene, class: &str) -> Vec<(f64, f64)> {
    let mut corners: Vec<(f64, f64)> = Vec::new();
    boxes::visit(&scene.marks, &mut |element| {
        if corners.is_empty() && element.value("class") == Some(class) {
            let pairs =
                element.value("d").unwrap_or_default().split(['M', 'L']).filter_map(|pair| pair.split_once(' '));
            corners
                .extend(pairs.map(|(x, y)| (x.parse::<f64>().expect("a number"), y.parse::<f64>().expect("a number"))));
        }
    });
    let between = |a: (f64, f64), b: (f64, f64)| {
        (0..=20)
            .map(move |i| f64::from(i) / 20.0)
            .map(move |share| (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share))
    };
    corners.windows(2).flat_map(|pair| between(pair[0], pair[1])).collect()
}

#[test]
fn todays_value_crosses_no_break_even() {
    for (vix, (width, height)) in
        ["20", "25", "30", "40", "50"].into_iter().flat_map(|vix| [WIDE, MIDDLE, NARROW].map(|size| (vix, size)))
    {
        let now = checked(&[(Vix, vix)]);
        let report = reported(&now);
        let scene = payoff::scene(&report, &View { width, height, ghost: None, checked: &now });
        let today = path(&scene, "curve today");
        assert!(today.len() > 100);
        let levels: Vec<String> =
            report.expiry.break_evens.iter().flat_map(|at| [number::short(at.0), number::whole(at.0)]).collect();
        let labels = boxes::texts(&scene.marks)
            .into_iter()
            .filter(|label| levels.iter().any(|level| label.words.ends_with(level)));
        for label in labels {
            let is_in =
                |(x, y): &(f64, f64)| *x > label.left && *x < label.right && *y > label.top && *y < label.bottom;
            assert!(!today.iter().any(is_in), "VIX {vix}, {width}: {}", label.words);
        }
    }
}
