//! Time of everything that a keystroke or a drag computes, on the default setup.

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
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

criterion_group!(benches, model);
criterion_main!(benches);
