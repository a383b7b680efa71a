//! Time of everything that a keystroke or a drag computes, on the default setup.

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use tailfeather::charts::figure::{heat, payoff};
use tailfeather::charts::scene::View;
use tailfeather::model::check::check;
use tailfeather::model::draft::Draft;
use tailfeather::model::explain::{Key, explain};
use tailfeather::model::fields::FieldId;
use tailfeather::model::fields::layers::IDS;
use tailfeather::model::fields::perp_layers;
use tailfeather::model::report::{report, window};

fn model(criterion: &mut Criterion) {
    let draft = Draft::default();
    let setup = check(&draft, &draft).setup;
    let frame = window(&setup);
    let premiums = [
        (FieldId::VolMode, "implied"),
        (FieldId::LongPutPremium, "24"),
        (FieldId::ShortPutPremium, "29.30"),
        (FieldId::ShortCallPremium, "18.20"),
        (FieldId::LongCallPremium, "12.20"),
    ];
    let implied = draft.with_all(&premiums);

    criterion.bench_function("check", |bench| bench.iter(|| check(black_box(&draft), &draft)));
    criterion.bench_function("check, implied", |bench| bench.iter(|| check(black_box(&implied), &draft)));
    criterion.bench_function("report", |bench| bench.iter(|| report(black_box(&setup), frame)));
    criterion.bench_function("check and report", |bench| {
        bench.iter(|| {
            let setup = check(black_box(&draft), &draft).setup;
            report(&setup, window(&setup))
        })
    });
    let report = report(&setup, frame);
    criterion.bench_function("explain, all keys", |bench| {
        bench.iter(|| Key::ALL.map(|key| explain(black_box(&report), key)))
    });
}

/// A condor with six layers of as many kinds, one of them at each trigger.
fn layered() -> Draft {
    let layers: [[&str; 8]; 6] = [
        ["call", "30", "0.5", "4", "20", "now", "delta", "contracts"],
        ["call-spread", "110", "0.5", "4", "22", "vix", "delta", "contracts"],
        ["mini", "90", "0.5", "35", "20", "now", "delta", "put-delta"],
        ["call", "220", "25", "2000", "5", "fall", "level", "budget"],
        ["put", "60", "0.25", "1", "20", "short-put", "delta", "contracts"],
        ["put-spread", "45", "0.3", "2", "30", "vix", "delta", "contracts"],
    ];
    // Each layer's own parts, so that a part added to the form leaves these where they are.
    let texts = IDS.iter().zip(&layers).flat_map(|(own, texts)| own.iter().zip(texts.iter().chain(&["0.15", ""])));
    texts.fold(Draft::default(), |draft, (field, text)| draft.with(*field, text))
}

fn hedge(criterion: &mut Criterion) {
    let draft = layered();
    let checked = check(&draft, &draft);
    let (setup, frame) = (&checked.setup, window(&checked.setup));
    assert_eq!(setup.hedge.layers.len(), 6, "six layers");
    let full = report(setup, frame);
    let hedged =
        full.hedge.as_ref().map(|hedged| hedged.layers.iter().filter(|layer| layer.cost.contracts > 0.0).count());
    assert_eq!(hedged, Some(6), "all of them bought");
    criterion.bench_function("report, six layers", |bench| bench.iter(|| report(black_box(setup), frame)));
    criterion.bench_function("check and report, six layers", |bench| {
        bench.iter(|| {
            let setup = check(black_box(&draft), &draft).setup;
            report(&setup, window(&setup))
        })
    });
    criterion.bench_function("explain, all keys, six layers", |bench| {
        bench.iter(|| Key::ALL.map(|key| explain(black_box(&full), key)))
    });
}

/// The same with a perpetual and four layers on it, one at each kind of trigger.
fn desk() -> Draft {
    let position = [(FieldId::PerpSide, "long"), (FieldId::PerpLeverage, "20")];
    let layers: [[&str; 4]; 4] = [
        ["option", "100", "5", "now"],
        ["perp", "30", "2", "move"],
        ["margin", "50", "18", "vix"],
        ["inverse-perp", "20", "70", "ratio"],
    ];
    let parts = |own: &'static [FieldId]| own.iter().take(4);
    let texts = perp_layers::IDS.iter().flat_map(|own| parts(own)).zip(layers.iter().flatten());
    let draft = texts.fold(layered(), |draft, (field, text)| draft.with(*field, text));
    draft.with_all(&position)
}

fn stress(criterion: &mut Criterion) {
    let draft = desk();
    let checked = check(&draft, &draft);
    let (setup, frame) = (&checked.setup, window(&checked.setup));
    assert_eq!((setup.hedge.layers.len(), setup.perp.as_ref().map(|perp| perp.layers.len())), (6, Some(4)));
    let full = report(setup, frame);
    assert!(full.perp.is_some() && full.stress.is_some_and(|stress| stress.points.len() > 200));
    criterion.bench_function("report, six layers, perpetual with four, shock", |bench| {
        bench.iter(|| report(black_box(setup), frame))
    });
    criterion.bench_function("check and report, six layers, perpetual with four, shock", |bench| {
        bench.iter(|| {
            let setup = check(black_box(&draft), &draft).setup;
            report(&setup, window(&setup))
        })
    });
}

fn figures(criterion: &mut Criterion) {
    let draft = Draft::default();
    let checked = check(&draft, &draft);
    let report = report(&checked.setup, window(&checked.setup));
    let view = View { width: 960.0, height: 430.0, ghost: None, checked: &checked };
    criterion.bench_function("payoff", |bench| bench.iter(|| payoff::scene(black_box(&report), &view)));
    criterion.bench_function("payoff as a table", |bench| bench.iter(|| payoff::table(black_box(&report), &view)));
    criterion.bench_function("both heat tables", |bench| {
        bench.iter(|| (heat::by_date(black_box(&report), &view), heat::by_vix(&report, &view)))
    });
}

criterion_group!(benches, model, hedge, stress, figures);
criterion_main!(benches);
