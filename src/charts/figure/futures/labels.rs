//! The labels of the dots, and of the curves that begin at another VIX.

use super::super::dots::{led, small, strong};
use super::super::label::Line;
use super::super::layer::layered;
use super::super::shape::around;
use super::super::sheet::Sheet;
use super::{is_today, priced};
use crate::engine::hedge::holding::Holding;
use crate::engine::order::order;
use crate::model::report::Report;
use crate::words::hedge::{self, futures};

/// The dot of a layer.
#[derive(Clone, Copy)]
pub(super) struct Dot<'a> {
    /// Place of the layer in the form, from 0.
    pub place: usize,
    /// Where it stands.
    pub at: (f64, f64),
    /// What the layer holds.
    pub holding: &'a Holding,
}

/// Names the first of some dots and those that touch it: beside the highest or the lowest of them, else with a leader,
/// at the least with their numbers. Leaves the others.
pub(super) fn name<'a>(dots: Vec<Dot<'a>>, Sheet { room, leads, labels, .. }: &mut Sheet) -> Vec<Dot<'a>> {
    const NEAR: f64 = 14.0;
    let Some(mut high) = dots.first().copied() else { return dots };
    let mut low = high;
    let first = around(high.at, 0.0);
    let (own, others): (Vec<Dot>, Vec<Dot>) =
        dots.into_iter().partition(|dot| first.is_near(&around(dot.at, 0.0), NEAR));
    let vol_of = |dot: &Dot| futures::tenor_and_vol(dot.holding.lot.tenor.0, dot.holding.vols[0].0);
    let vol = vol_of(&high);
    let mut is_one = true;
    for dot in &own {
        high = if dot.at.1 < high.at.1 { *dot } else { high };
        low = if dot.at.1 > low.at.1 { *dot } else { low };
        is_one &= vol_of(dot) == vol;
    }
    let places: Vec<usize> = own.iter().map(|dot| dot.place).collect();
    let priced = futures::priced(&places, low.holding.forward.0, high.holding.forward.0);
    let label = [strong(&priced, "t-b t-hedge"), small(&vol)];
    let count = 1 + usize::from(is_one);
    let full = label.get(..count).unwrap_or_default();
    if room.put(labels, full, high.at, &AROUND) || room.put(labels, full, low.at, &AROUND) {
        return others;
    }
    for Dot { place, at, .. } in [high, low] {
        let mut leader = layered(place);
        if led(room, (&mut leader, labels), (&label[..1], "lead"), at, &FAR) {
            leads.add(leader);
            return others;
        }
    }
    let number = hedge::layers(&places);
    room.put(labels, &[Line { text: &number, ..label[0] }], high.at, &AROUND);
    others
}

/// Names the curves at which VIX they begin, those that begin close together by one name.
pub(super) fn starts(report: &Report, sheet: &mut Sheet) {
    let chart = sheet.chart;
    const CLOSE: f64 = 14.0;
    let bought = priced(report).filter(|(_, holding)| !is_today(report, holding));
    let mut starts: Vec<f64> = bought.map(|(_, holding)| holding.bought.vix.0).collect();
    order(&mut starts, |a, b| a < b);
    let at = |vix: f64| chart.place(0.0, vix);
    let mut rest = starts.into_iter().peekable();
    while let Some(lowest) = rest.next() {
        let mut highest = lowest;
        while let Some(next) = rest.next_if(|next| at(highest).1 - at(*next).1 < CLOSE) {
            highest = next;
        }
        let words = futures::vix_between(lowest, highest);
        let _ = sheet.put(&[small(&words)], at(highest), &[(6.0, -6.0)])
            || sheet.put(&[small(&words)], at(lowest), &[(6.0, 14.0)]);
    }
}

/// Places for the label of a dot; the last one only where no curve goes on from it.
pub(super) const AROUND: [(f64, f64); 7] =
    [(7.0, -8.0), (7.0, 18.0), (-7.0, -8.0), (-7.0, 18.0), (0.0, -11.0), (0.0, 21.0), (9.0, 4.0)];

/// Places farther off, first those off a curve that falls.
const FAR: [(f64, f64); 13] = [
    (12.0, -22.0),
    (12.0, 25.0),
    (12.0, 32.0),
    (-12.0, -22.0),
    (-12.0, 32.0),
    (12.0, -36.0),
    (-12.0, -36.0),
    (0.0, -25.0),
    (0.0, -39.0),
    (12.0, 46.0),
    (-12.0, 46.0),
    (0.0, 35.0),
    (0.0, 49.0),
];
