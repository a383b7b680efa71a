//! The figures of the hedge.

use super::*;
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
    let mut draft = single.iter().fold(start.clone(), |draft, (field, text)| draft.with(*field, text));
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
