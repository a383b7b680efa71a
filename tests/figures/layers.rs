//! The figures of the hedge.

use super::*;
use tailfeather::charts::figure::picture::picture;
use tailfeather::charts::figure::{futures, ladder, strip};
use tailfeather::model::fields::layers::Part::{self, *};

type Texts = &'static [(Part, &'static str)];
/// Name, texts of fields there are once, texts of each layer.
type Hedges = (&'static str, &'static [(FieldId, &'static str)], &'static [Texts]);

const LOW: Texts =
    &[(Instrument, "call"), (Tenor, "45"), (StrikeBy, "level"), (Strike, "20"), (Size, "4"), (Level, "20")];
const MIDST: Texts =
    &[(Instrument, "call"), (Tenor, "110"), (StrikeBy, "level"), (Strike, "26"), (Size, "4"), (Level, "26")];
const HIGH: Texts =
    &[(Instrument, "call"), (Tenor, "220"), (StrikeBy, "level"), (Strike, "34"), (Size, "2"), (Level, "34")];
const TRIGGERS: &[Texts] = &[LOW, MIDST, HIGH];

const SETUPS: &[Hedges] = &[
    ("triggers", &[], TRIGGERS),
    (
        "standing",
        &[],
        &[
            &[(Instrument, "call"), (Tenor, "30"), (Size, "4"), (When, "now")],
            &[(Instrument, "call"), (Tenor, "110"), (Size, "4"), (When, "now")],
            &[(Instrument, "call"), (Tenor, "220"), (Size, "2"), (When, "now")],
        ],
    ),
    (
        "six",
        &[],
        &[
            &[(Instrument, "call"), (Size, "4"), (When, "now")],
            &[(Instrument, "future"), (Tenor, "90"), (SizeBy, "net-delta"), (Size, "35"), (Level, "18")],
            &[(Instrument, "call-spread"), (Tenor, "60"), (Level, "22")],
            &[(Instrument, "put"), (When, "short-put"), (Strike, "0.3")],
            &[(Instrument, "fund"), (When, "fall"), (Level, "8"), (Size, "10")],
            &[(Instrument, "mini"), (Tenor, "180"), (Level, "30"), (Beta, "0.2")],
        ],
    ),
    ("vix-40", &[(Vix, "40")], TRIGGERS),
    (
        "future",
        &[],
        &[
            &[(Instrument, "mini"), (Tenor, "30"), (Size, "2"), (When, "now")],
            &[(Instrument, "future"), (Tenor, "60"), (Level, "25")],
            &[(Instrument, "fund"), (When, "break-even"), (Size, "20")],
        ],
    ),
    ("power", &[(MapShape, "power")], TRIGGERS),
    (
        "close",
        &[],
        &[
            &[(Instrument, "call"), (Tenor, "30"), (Level, "25")],
            &[(Instrument, "call"), (Tenor, "60"), (Level, "25.2")],
            &[(Instrument, "call"), (Tenor, "90"), (Level, "25.4")],
            &[(Instrument, "call"), (Tenor, "120"), (Level, "25.6")],
        ],
    ),
    (
        "far",
        &[(Horizon, "5")],
        &[&[(Instrument, "call"), (Level, "90")], &[(Instrument, "put"), (When, "signal-off")], LOW],
    ),
];

fn set(single: &[(FieldId, &str)], layers: &[Texts]) -> Checked {
    let start = Draft::default();
    let mut draft = start.with_all(single);
    for (place, texts) in layers.iter().enumerate() {
        draft = texts.iter().fold(draft, |draft, (part, text)| draft.with(FieldId::layer(place, *part), text));
    }
    let checked = check(&draft, &start);
    assert!(FieldId::all().all(|field| !checked.is_wrong(field)));
    checked
}

fn each(mut see: impl FnMut(&str, &Report, &View)) {
    for (name, single, layers) in SETUPS {
        let checked = set(single, layers);
        let report = reported(&checked);
        for width in [560.0, 340.0] {
            let view = View { width, height: 0.0, ghost: None, checked: &checked };
            see(&format!("{name}-{width}"), &report, &view);
        }
    }
}

#[test]
fn strips_are_as_stored() {
    each(|name, report, view| {
        compare(&format!("strip-{name}.svg"), &stored(&strip::scene(report, view), "", &strip::table(report)));
    });
}

#[test]
fn rungs_name_the_layers_that_are_on() {
    // The second layer wakes before the first.
    let levels = [(FieldId::layer(0, Level), "27.5"), (FieldId::layer(1, Level), "26")];
    let calls = [0, 1].map(|place| (FieldId::layer(place, Instrument), "call"));
    let now = checked(&[calls, levels].concat());
    let view = View { width: 900.0, height: 0.0, ghost: None, checked: &now };
    let mut rungs = Vec::new();
    boxes::visit(&strip::scene(&reported(&now), &view).marks, &mut |element| {
        if element.value("class") == Some("awake") {
            rungs.push(boxes::texts(&element.children).into_iter().map(|text| text.words).collect::<String>());
        }
    });
    assert_eq!(rungs, ["12", "2"]);
}

#[test]
fn ladders_are_as_stored() {
    each(|name, report, view| {
        compare(&format!("ladder-{name}.svg"), &stored(&ladder::scene(report, view), "", &ladder::table(report)));
    });
}

#[test]
fn futures_are_as_stored() {
    each(|name, report, view| {
        compare(&format!("futures-{name}.svg"), &stored(&futures::scene(report, view), "", &futures::table(report)));
    });
}

#[test]
fn every_dot_on_the_curve_has_its_number() {
    let deltas = [[(Tenor, "45"), (Level, "20")], [(Tenor, "110"), (Level, "26")], [(Tenor, "220"), (Level, "34")]];
    let calls = deltas.iter().enumerate().flat_map(|(place, texts)| {
        let call = [(Instrument, "call"), (Size, "4")];
        call.into_iter().chain(*texts).map(move |(part, text)| (FieldId::layer(place, part), text))
    });
    let now = checked(&calls.collect::<Vec<_>>());
    for width in (240..=720).step_by(20).map(f64::from) {
        let view = View { width, height: 0.0, ghost: None, checked: &now };
        let texts = boxes::texts(&futures::scene(&reported(&now), &view).marks);
        for layer in ["1", "2", "3"] {
            let named = format!("layer\u{a0}{layer}:");
            let is_named = texts.iter().any(|text| text.words.starts_with(&named) || text.words == layer);
            assert!(is_named, "layer {layer} at {width}");
        }
    }
}

#[test]
fn tables_of_both_indices_are_as_stored() {
    each(|name, report, view| {
        if let Some(name) = name.strip_suffix("-560") {
            let scene = heat::by_shock(report, view);
            compare(&format!("heat-shock-{name}.html"), &stored(&scene, "", &heat::by_shock_table(report)));
            compare(&format!("heat-shock-{name}.svg"), &(lines(&picture(&scene)) + "\n"));
            let overlaps = boxes::overlaps(&heat::drawing(&scene).1);
            assert!(overlaps.is_empty(), "{name}: {overlaps:?}");
        }
    });
}

#[test]
fn labels_of_the_hedge_do_not_overlap() {
    let mut wrong = Vec::new();
    each(|name, report, view| {
        let figures = [
            ("strip", strip::scene(report, view)),
            ("ladder", ladder::scene(report, view)),
            ("futures", futures::scene(report, view)),
        ];
        for (figure, scene) in figures {
            check_in_figure(&scene, &scene.marks);
            wrong.extend(boxes::overlaps(&scene.marks).into_iter().map(|pair| format!("{figure} {name}: {pair}")));
        }
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn handles_of_levels_can_be_touched() {
    each(|name, report, view| {
        let (mut handles, mut targets) = (0, 0);
        boxes::visit(&strip::scene(report, view).marks, &mut |element| match element.value("class") {
            Some("handle") => {
                handles += 1;
                assert_eq!(element.value("aria-orientation"), Some("vertical"), "{name}");
                let ends = ["aria-valuemin", "aria-valuemax"].map(|end| element.value(end).unwrap_or("").to_string());
                assert!([["5", "150"], ["0.5", "60"]].iter().any(|track| *track == ends), "{name}: {ends:?}");
            }
            Some("hit") => {
                targets += 1;
                for side in ["width", "height"] {
                    let length: f64 = element.value(side).unwrap_or("").parse().unwrap_or(0.0);
                    assert!(length >= 24.0, "{name}: {side} {length}");
                }
            }
            _ => (),
        });
        assert!(handles > 0 && handles == targets, "{name}");
    });
}

/// Labels that lie on a dashed line, or on a stalk without paper between.
pub fn struck(marks: &[Node]) -> Vec<String> {
    let (mut lines, mut covers): (Vec<Vec<f64>>, Vec<[f64; 4]>) = Default::default();
    boxes::visit(marks, &mut |element| {
        let read = |text: &str| text.split(['L', ' ']).filter_map(|number| number.parse().ok()).collect::<Vec<f64>>();
        let numbers = |name| read(element.value(name).unwrap_or(""));
        match element.value("class") {
            Some("long-run" | "guide now" | "limit") => {
                lines.push(["x1", "y1", "x2", "y2"].into_iter().flat_map(numbers).collect());
            }
            Some("curve bought" | "event-stem") => {
                lines.extend(element.value("d").unwrap_or("").split('M').map(read));
            }
            Some("cover" | "cover on-band" | "cover on-gain") => {
                covers.push(["x", "y", "width", "height"].map(|name| numbers(name)[0]))
            }
            _ => (),
        }
    });
    let mut struck = Vec::new();
    for line in &lines {
        for (a, b) in line.chunks_exact(2).zip(line.chunks_exact(2).skip(1)) {
            for step in 0..=64 {
                let at = |axis: usize| a[axis] + (b[axis] - a[axis]) * f64::from(step) / 64.0;
                let on = |text: &boxes::TextBox| {
                    let is_under = |[x, y, width, height]: &[f64; 4]| {
                        // Places are written with one decimal.
                        let holds = |from: f64, size: f64, at: f64| at > from - 0.1 && at < from + size + 0.1;
                        holds(*x, *width, at(0)) && holds(*y, *height, at(1))
                    };
                    // The number in a disc stands where its stalk begins.
                    text.words.parse::<u8>().is_err()
                        && !covers.iter().any(is_under)
                        && text.left < at(0)
                        && at(0) < text.right
                        && text.top < at(1)
                        && at(1) < text.bottom
                };
                struck.extend(boxes::texts(marks).into_iter().filter(on).map(|text| text.words));
            }
        }
    }
    struck
}

#[test]
fn no_label_of_the_futures_is_struck_through() {
    each(|name, report, view| {
        let struck = struck(&futures::scene(report, view).marks);
        assert!(struck.is_empty(), "{name}: {struck:?}");
    });
}

#[test]
fn every_trigger_in_sight_is_labelled() {
    each(|name, report, view| {
        let text = to_text(&strip::scene(report, view).marks);
        let hedged = report.hedge.as_ref().expect("layers");
        for level in hedged.book.layers.iter().filter_map(|layer| layer.trigger.ok()) {
            let label = format!(">{}<", tailfeather::words::number::whole(level.spx.0));
            assert!(text.contains(&label), "{name}: {label}");
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_layers_leave_numbers_beside_the_payoff_too(
        draft in draft(),
        layers in proptest::collection::vec(super::hedged::layer(), 0..7),
        vix in prop_oneof![Just("16".to_string()), (1_u32..300).prop_map(|vix| vix.to_string())],
        width in prop_oneof![Just(0.0), Just(f64::NAN), Just(340.0), Just(560.0), 100.0..2_000.0],
        y in prop_oneof![Just(f64::NAN), -1e3..1e3],
    ) {
        let mut draft = draft.with(Vix, &vix);
        for (i, layer) in layers.iter().enumerate() {
            draft = layer.iter().fold(draft, |draft, (part, text)| draft.with(FieldId::layer(i, *part), text));
        }
        let now = check(&draft, &Draft::default());
        let report = reported(&now);
        let view = View { width, height: 0.0, ghost: None, checked: &now };
        for scene in [strip::scene(&report, &view), ladder::scene(&report, &view), futures::scene(&report, &view)] {
            check_in_figure(&scene, &scene.marks);
            let overlaps = boxes::overlaps(&scene.marks);
            prop_assert!(overlaps.is_empty(), "{} {overlaps:?}", scene.title);
            prop_assert_eq!(scene.marks.is_empty(), report.hedge.is_none());
        }
        // The path over the cells has units of its own: a hundred to a cell.
        let shock = Scene { size: (700.0, 800.0), ..heat::by_shock(&report, &view) };
        check_in_figure(&shock, &shock.marks);
        for table in
            [strip::table(&report), ladder::table(&report), futures::table(&report), heat::by_shock_table(&report)]
        {
            let text = csv(&table);
            prop_assert!(!text.contains("NaN") && !text.contains("inf") && !text.contains("unknown"), "{text}");
            prop_assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
            prop_assert_eq!(table.rows.is_empty(), report.hedge.is_none());
        }
        let frame = strip::frame(&report, &view);
        let (low, high) = report.window.vix;
        let value = frame.value_at(y);
        prop_assert!(value >= low.0 - 1e-9 && value <= high.0 + 1e-9, "{value}");
        prop_assert!(frame.fall_at(&report, y).is_none_or(f64::is_finite));
    }
}
