//! Condor and layers by SPX and VIX, with the path of a shock over them.

use super::super::stale;
use super::cell::{WIDEST, ends, unit};
use super::{Words, Written, levels_of, scene, twin};
use crate::charts::scene::{Scene, View};
use crate::charts::table::Table;
use crate::engine::units::Points;
use crate::model::heat::Heat;
use crate::model::report::Report;
use crate::words::{
    figure,
    hedge::{self, by_shock},
};

/// Profit of condor and layers at the horizon by level of SPX (rows) and of VIX (columns), to 10 dollars, with the
/// shock map drawn over them; without rows where there is no layer.
pub fn by_shock(report: &Report, view: &View) -> Scene {
    let lead = by_shock::lead(report.setup.hedge.horizon.0);
    let written = written(report, view.width);
    let note = note(&written);
    let words =
        Words { title: by_shock::TITLE, lead: &lead, note: &note, caption: by_shock::CAPTION, is_stale: stale::hedged };
    Scene { summary: summary(report, &written), ..scene(report, view, &written, &words) }
}

/// What the line is, and where it leaves the table.
fn note(written: &Written) -> String {
    let crossed: Vec<bool> = written.path.iter().map(Option::is_some).collect();
    let level = |row: usize, is_last: bool| written.heat.spots.get(row).filter(|_| !is_last).map(|spot| spot.0);
    let (first, last) = (crossed.iter().position(|crossed| *crossed), crossed.iter().rposition(|crossed| *crossed));
    let above = first.and_then(|row| level(row, row == 0));
    by_shock::note(above, last.and_then(|row| level(row, row + 1 == crossed.len())))
}

/// The exact values of condor and layers by level of SPX and of VIX, for export; no rows where there is no layer.
pub fn by_shock_table(report: &Report) -> Table {
    twin(&written(report, WIDEST))
}

fn written(report: &Report, width: f64) -> Written<'_> {
    const NONE: &Heat = &Heat { spots: Vec::new(), columns: Vec::new(), cells: Vec::new(), here: (0, 0) };
    let heat = report.hedge.as_ref().map_or(NONE, |hedged| &hedged.by_shock);
    let path = report.hedge.iter().flat_map(|hedged| &hedged.path);
    Written { path: path.map(|vix| place(&heat.columns, *vix)).collect(), ..levels_of(heat, unit(&[heat], width)) }
}

/// Where a level stands between columns, counted from the middle of the first: at most half a column beyond the ends.
fn place(columns: &[f64], vix: Points) -> Option<f64> {
    let last = columns.len().checked_sub(2)?;
    // The stretch between two columns that holds the level, the outer ones going on beyond the ends.
    let left = columns.iter().skip(1).position(|column| vix.0 < *column).unwrap_or(last).min(last);
    let (from, to) = (*columns.get(left)?, *columns.get(left + 1)?);
    let place = left as f64 + (vix.0 - from) / (to - from);
    (place > -0.5 && place < last as f64 + 1.5).then_some(place)
}

/// What is said of the table: its ends, and what comes of each row on the map.
fn summary(report: &Report, written: &Written) -> String {
    let heat = written.heat;
    let path = report.hedge.iter().flat_map(|hedged| hedged.path.iter().zip(&hedged.on_path));
    let rows = heat.spots.iter().zip(path).zip(&written.path).filter(|(_, crossed)| crossed.is_some());
    let on_path: Vec<_> = rows.map(|((spot, (vix, profit)), _)| (spot.0, vix.0, profit.0)).collect();
    let ([high, .., low], [first, .., last]) = (&heat.spots[..], &heat.columns[..]) else {
        return figure::named(by_shock::TITLE, hedge::NONE);
    };
    by_shock::summary(report.setup.hedge.horizon.0, [(low.0, high.0), (*first, *last)], ends(heat), &on_path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_stand_between_columns() {
        #[track_caller]
        fn check(vix: f64, expected: Option<f64>) {
            assert_eq!(place(&[10.0, 20.0, 40.0], Points(vix)), expected);
        }
        check(10.0, Some(0.0));
        check(15.0, Some(0.5));
        check(30.0, Some(1.5));
        check(40.0, Some(2.0));
        check(49.0, Some(2.45));
        check(50.0, None);
        check(6.0, Some(-0.4));
        check(5.0, None);
        assert_eq!(place(&[], Points(16.0)), None);
    }
}
