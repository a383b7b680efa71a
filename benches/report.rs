//! Time of everything that a keystroke or a drag computes, on the default setup.

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use tailfeather::charts::figure::{heat, payoff};
use tailfeather::charts::scene::View;
use tailfeather::model::check::check;
use tailfeather::model::draft::Draft;
use tailfeather::model::explain::{Key, explain};
use tailfeather::model::fields::FieldId;
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
    let implied = premiums.iter().fold(draft.clone(), |draft, (field, text)| draft.with(*field, text));

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

criterion_group!(benches, model, figures);
criterion_main!(benches);
