//! The payoff figure with hedge layers.

use super::*;
use tailfeather::charts::measure::Type;
use tailfeather::model::fields::layers::Part;

/// Name, layers as (part, text), texts of other fields.
type Layered = (&'static str, &'static [&'static [(Part, &'static str)]], &'static [(FieldId, &'static str)]);

use Part::*;

const LAYERED: &[Layered] = &[
    (
        "standing",
        &[
            &[(Instrument, "call"), (Size, "4"), (When, "now")],
            &[(Instrument, "call"), (Tenor, "110"), (Size, "4"), (When, "now")],
            &[(Instrument, "call"), (Tenor, "220"), (Size, "2"), (When, "now")],
        ],
        &[],
    ),
    ("triggers", &[&AT_20, &AT_26, &AT_34], &[]),
    (
        "close",
        &[
            &AT_26,
            &[(Instrument, "call"), (Tenor, "110"), (Size, "4"), (Level, "26.2")],
            &[(Instrument, "put"), (Tenor, "60"), (Strike, "0.3"), (Level, "26.3")],
            &[(Instrument, "mini"), (Tenor, "60"), (Size, "3"), (Level, "26.5")],
        ],
        &[],
    ),
    (
        "six",
        &[
            &AT_20,
            &AT_26,
            &AT_34,
            &[(Instrument, "put"), (Tenor, "60"), (Strike, "0.3"), (When, "short-put")],
            &[(Instrument, "mini"), (Tenor, "90"), (Size, "3"), (When, "fall"), (Level, "3")],
            &[(Instrument, "call-spread"), (Tenor, "60"), (Short, "0.2"), (Size, "5"), (When, "now")],
        ],
        &[],
    ),
    ("in-5-days", &[&AT_20, &AT_26, &AT_34], &[(Horizon, "5")]),
    ("stale", &[&[(Instrument, "call"), (Size, "4"), (Level, "2o")]], &[]),
    ("large", &[&[(Instrument, "future"), (Tenor, "60"), (Size, "20"), (Level, "20")]], &[]),
    ("deep", &[&[(Instrument, "future"), (Tenor, "60"), (Size, "30"), (When, "now")]], &[]),
    (
        "puts",
        &[&[(Instrument, "put"), (Tenor, "30"), (StrikeBy, "level"), (Strike, "5,700"), (Size, "2"), (When, "now")]],
        &[],
    ),
    (
        "absent",
        &[
            &[(Instrument, "call"), (Level, "12")],
            &[(Instrument, "call"), (Level, "200")],
            &[(Instrument, "call"), (SizeBy, "budget"), (Size, "1")],
            &[(Instrument, "fund"), (When, "signal-off")],
        ],
        &[],
    ),
];

const AT_20: [(Part, &str); 6] =
    [(Instrument, "call"), (Tenor, "45"), (Size, "4"), (StrikeBy, "level"), (Strike, "20"), (Level, "20")];
const AT_26: [(Part, &str); 6] =
    [(Instrument, "call"), (Tenor, "110"), (Size, "4"), (StrikeBy, "level"), (Strike, "26"), (Level, "26")];
const AT_34: [(Part, &str); 6] =
    [(Instrument, "call"), (Tenor, "220"), (Size, "2"), (StrikeBy, "level"), (Strike, "34"), (Level, "34")];

fn layered((_, layers, others): &Layered) -> Checked {
    let mut texts: Vec<(FieldId, &str)> = others.to_vec();
    for (i, layer) in layers.iter().enumerate() {
        texts.extend(layer.iter().map(|(part, text)| (FieldId::layer(i, *part), *text)));
    }
    checked(&texts)
}

/// The figure at the widths it has in windows of 1440, 768 and 360 pixels.
fn each_layered(mut see: impl FnMut(&str, &Scene, &Report, &View)) {
    let pinned = reported(&checked(&[(LongPut, "5,500"), (ShortPut, "5,550")]));
    for case in LAYERED {
        let now = layered(case);
        let report = reported(&now);
        assert!(report.hedge.is_some(), "{}", case.0);
        let ghost = (case.0 == "triggers").then_some(&pinned);
        for (width_name, (width, height)) in [("wide", WIDE), ("middle", MIDDLE), ("narrow", NARROW)] {
            let view = View { width, height, ghost, checked: &now };
            see(&format!("{}-{width_name}", case.0), &payoff::scene(&report, &view), &report, &view);
        }
    }
}

#[test]
fn layers_are_as_stored() {
    each_layered(|name, scene, report, view| {
        compare(
            &format!("payoff-layers-{name}.svg"),
            &stored(scene, &read(report, view, 5125.0), &payoff::table(report, view)),
        );
    });
}

/// The box of each flag in a tree, by the corners of its path.
fn flags(nodes: &[Node]) -> Vec<[f64; 4]> {
    let mut found = Vec::new();
    boxes::visit(nodes, &mut |element| {
        if element.value("class").is_some_and(|class| class.split(' ').next() == Some("flag")) {
            let path = element.value("d").unwrap_or("").replace(['M', 'L', 'Z'], " ");
            let numbers: Vec<f64> = path.split_whitespace().filter_map(|text| text.parse().ok()).collect();
            let ends = |skip: usize| {
                let places = numbers.iter().skip(skip).step_by(2).copied();
                (places.clone().fold(f64::MAX, f64::min), places.fold(f64::MIN, f64::max))
            };
            let ((left, right), (top, bottom)) = (ends(0), ends(1));
            found.push([left, right, top, bottom]);
        }
    });
    found
}

#[test]
fn each_layer_in_sight_has_a_flag_of_its_own() {
    each_layered(|name, scene, _, _| {
        let flags = flags(&scene.marks);
        let expected = if name.starts_with("six") {
            6
        } else if name.starts_with("close") {
            4
        } else if ["large", "deep", "puts", "absent", "stale"].iter().any(|one| name.starts_with(one)) {
            1
        } else {
            3
        };
        assert_eq!(flags.len(), expected, "{name}");
        for (i, [left, right, top, bottom]) in flags.iter().enumerate() {
            for text in boxes::texts(&scene.marks) {
                let is_own = text.words.len() == 1 && text.left > *left && text.right < *right;
                let meets = text.left < *right && *left < text.right && text.top < *bottom && *top < text.bottom;
                assert!(is_own || !meets, "{name}: a flag on “{}”", text.words);
            }
            for other in flags.iter().skip(i + 1) {
                assert!(other[0] >= *right || other[1] <= *left, "{name}: {flags:?}");
            }
        }
    });
}

#[test]
fn a_gain_beyond_the_plot_has_an_arrowhead() {
    each_layered(|name, scene, _, _| {
        let (mut arrows, mut rings) = (0, 0);
        boxes::visit(&scene.marks, &mut |element| match element.value("class") {
            Some("off") => arrows += 1,
            Some("worst") => rings += 1,
            _ => (),
        });
        // Only gains: the scale reaches every loss.
        let expected =
            if ["deep", "large", "puts", "six"].iter().any(|one| name.starts_with(one)) { (1, 1) } else { (0, 1) };
        assert_eq!((arrows, rings), expected, "{name}");
    });
}

#[test]
fn the_read_out_covers_no_words_of_an_arrowhead() {
    let mut seen = 0;
    each_layered(|name, scene, report, view| {
        let drawn = payoff::payoff(report, view);
        let cursor = payoff::cursor(report, view, &drawn, report.setup.spot);
        let (from, to) = read_out(&drawn.frame, &cursor);
        for text in boxes::texts(&scene.marks).into_iter().filter(|text| text.words.contains(" at ")) {
            seen += 1;
            let covered = text.left < to && text.right > from && text.top < 170.0;
            assert!(!covered || !name.ends_with("-wide"), "{name}: {}", text.words);
        }
    });
    assert!(seen > 3);
}

/// Where the page puts the read-out, along the figure.
fn read_out(frame: &payoff::Frame, cursor: &payoff::Cursor) -> (f64, f64) {
    let from = match cursor.corner {
        payoff::Corner::Left(left) => left,
        payoff::Corner::Right => frame.size.0 - frame.readout,
    };
    (from, from + frame.readout)
}

#[test]
fn the_read_out_has_room_for_its_words_and_covers_no_number_of_the_axis() {
    let mut sides = [0, 0];
    each_layered(|name, scene, report, view| {
        let drawn = payoff::payoff(report, view);
        for at in report.window.spots().step_by(10).filter(|_| name.ends_with("-wide")) {
            let cursor = payoff::cursor(report, view, &drawn, at);
            let widest = |of: fn(&payoff::Row) -> &str| {
                cursor.rows.iter().map(|row| Type::NOTE.width(of(row))).fold(0.0, f64::max)
            };
            let words = widest(|row| &row.name) + widest(|row| &row.text);
            // The sample of a stroke, the gap between name and amount, and the edges.
            assert!(drawn.frame.readout >= words + 26.0 + 12.0 + 16.0, "{name} at {at:?}");
            let (from, to) = read_out(&drawn.frame, &cursor);
            sides[usize::from(from > view.width / 2.0)] += 1;
            let is_tick =
                |text: &boxes::TextBox| text.right <= drawn.frame.plot.left && text.words.contains(['+', '−']);
            let covered = boxes::texts(&scene.marks).into_iter().filter(is_tick).find(|text| text.right > from);
            assert!(covered.is_none() && to <= view.width, "{name} at {at:?}");
        }
    });
    assert!(sides.iter().all(|seen| *seen > 20), "{sides:?}");
}

#[test]
fn the_read_out_covers_no_curve() {
    each_layered(|name, scene, report, view| {
        let curves =
            ["hedged", "alone", "today", "expiry gain", "expiry loss"].map(|of| path(scene, &format!("curve {of}")));
        for at in report.window.spots().step_by(20).filter(|_| name.ends_with("-wide")) {
            let drawn = payoff::payoff(report, view);
            let cursor = payoff::cursor(report, view, &drawn, at);
            let (from, to) = read_out(&drawn.frame, &cursor);
            let bottom = 24.0 + 18.0 * (cursor.rows.len() + 1) as f64;
            let is_under = |(x, y): &(f64, f64)| *x > from && *x < to && *y < bottom;
            assert!(!curves.iter().flatten().any(is_under), "{name} at {at:?}: {:?}", cursor.corner);
        }
    });
}

#[test]
fn a_break_even_with_layers_has_its_number() {
    let calls = [[(Tenor, "45"), (Level, "20")], [(Tenor, "110"), (Level, "26")], [(Tenor, "220"), (Level, "34")]];
    let call = |(i, texts): (usize, &[(Part, &'static str); 2])| {
        let all = [(Instrument, "call"), (Size, if i == 2 { "2" } else { "4" })].into_iter().chain(*texts);
        all.map(move |(part, text)| (FieldId::layer(i, part), text)).collect::<Vec<_>>()
    };
    let now = checked(&calls.iter().enumerate().flat_map(call).collect::<Vec<_>>());
    let report = reported(&now);
    let lowest = report.hedge.as_ref().unwrap().turning.zeros[0].spx.0;
    assert!(lowest < 5_000.0, "far from the condor's own");
    for (width, height) in [WIDE, MIDDLE] {
        let view = View { width, height, ghost: None, checked: &now };
        let words = boxes::texts(&payoff::scene(&report, &view).marks);
        let number = number::whole(lowest);
        assert!(words.iter().any(|text| text.words == number), "{number} at {width}");
    }
}

#[test]
fn no_line_runs_through_a_break_even_between_the_total_and_a_stem() {
    const LAYERS: &[&[(Part, &str)]] = &[
        &[(Instrument, "call"), (Tenor, "60"), (Size, "4"), (When, "now")],
        &[(Instrument, "put"), (Tenor, "60"), (Size, "2"), (Level, "2"), (When, "fall")],
        &[(Instrument, "future"), (Tenor, "90"), (Size, "1"), (Level, "24")],
    ];
    let now = layered(&("", LAYERS, &[]));
    let report = reported(&now);
    let scene = payoff::scene(&report, &View { width: 864.0, height: 388.0, ghost: None, checked: &now });
    let texts = boxes::texts(&scene.marks);
    let label = texts.iter().find(|text| text.words == "5,799").expect("the break-even on the way down");
    let mut lines = path(&scene, "curve hedged");
    boxes::visit(&scene.marks, &mut |element| {
        if element.value("class") == Some("stem") {
            let own = Node::Element(element.clone());
            lines.extend(path(&Scene { marks: vec![own], ..scene.clone() }, "stem"));
        }
    });
    assert!(!lines.iter().any(|(x, y)| *x > label.left && *x < label.right && *y > label.top && *y < label.bottom));
}

#[test]
fn flags_and_labels_do_not_overlap() {
    let mut wrong = Vec::new();
    each_layered(|name, scene, _, _| {
        wrong.extend(boxes::overlaps(&scene.marks).into_iter().map(|pair| format!("{name}: {pair}")));
        check_in_figure(scene, &scene.marks);
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

pub fn layer() -> impl Strategy<Value = Vec<(Part, String)>> {
    let word = |words: &'static [&'static str]| proptest::sample::select(words).prop_map(str::to_owned);
    let instrument = word(&["call", "call-spread", "future", "mini", "fund", "put", "put-spread"]);
    let when = word(&["now", "vix", "fall", "short-put", "break-even", "signal-on", "signal-off"]);
    let number = |range: std::ops::Range<f64>| range.prop_map(|value| format!("{value:.2}"));
    (instrument, when, number(1.0..90.0), number(1.0..400.0), 1_u32..60).prop_map(
        |(instrument, when, level, tenor, size)| {
            vec![(Instrument, instrument), (When, when), (Level, level), (Tenor, tenor), (Size, size.to_string())]
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_layers_leave_numbers_and_clear_labels(
        draft in draft(),
        layers in proptest::collection::vec(layer(), 1..7),
        horizon in prop_oneof![Just(String::new()), (0_u32..90).prop_map(|days| days.to_string())],
        width in prop_oneof![Just(1024.0), Just(704.0), Just(344.0), 100.0..2_000.0],
        at in 0.0..9_000.0,
    ) {
        let mut draft = draft.with(Horizon, &horizon);
        for (i, layer) in layers.iter().enumerate() {
            draft = layer.iter().fold(draft, |draft, (part, text)| draft.with(FieldId::layer(i, *part), text));
        }
        let now = check(&draft, &Draft::default());
        let report = reported(&now);
        let view = View { width, height: 400.0, ghost: None, checked: &now };
        let scene = payoff::scene(&report, &view);
        check_in_figure(&scene, &scene.marks);
        check_in_figure(&scene, &payoff::cursor(&report, &view, &payoff::payoff(&report, &view), Points(at)).marks);
        let overlaps = boxes::overlaps(&scene.marks);
        prop_assert!(overlaps.is_empty(), "{overlaps:?}");
        let table = payoff::table(&report, &view);
        // A file has these rows and those of the curves, and no level twice without a name.
        let samples = payoff::samples(&report, &view).rows;
        assert!(table.rows.iter().all(|row| samples.contains(row)));
        assert!(report.window.spots().all(|at| samples.iter().any(|row| row[0].value.is_some_and(|own| (own - at.0).abs() <= 1e-9 * at.0))));
        assert!(samples.windows(2).all(|rows| rows[0][0].value < rows[1][0].value || !rows[1][0].note.is_empty()));
        let text = csv(&table);
        prop_assert!(!text.contains("NaN") && !text.contains("inf") && !text.contains("unknown"), "{text}");
        prop_assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
    }
}

#[test]
fn a_wrong_layer_leaves_the_condor_as_it_is() {
    let now = checked(&[(FieldId::layer(0, Instrument), "call"), (FieldId::layer(0, Level), "2o")]);
    let report = reported(&now);
    let view = View { width: WIDE.0, height: WIDE.1, ghost: None, checked: &now };
    assert!(payoff::scene(&report, &view).stale && heat::by_shock(&report, &view).stale);
    assert!(!heat::by_date(&report, &view).stale && !heat::by_vix(&report, &view).stale);
}
