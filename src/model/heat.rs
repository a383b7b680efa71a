//! Tables of profit and loss: by date and price, by VIX and price.

mod days;

pub(super) use days::share_of_days;
pub use days::step_of_days;

use super::fields;
use super::nice::nice;
use super::setup::{CondorAlone, Setup};
use super::window::strike_ends;
use crate::engine::hedge::book::Book;
use crate::engine::position::{Position, Slice};
use crate::engine::units::{Dollars, Points};

/// A table of profit and loss.
#[derive(Debug, Clone, PartialEq)]
pub struct Heat {
    /// Levels of SPX, highest first; one of them is the spot.
    pub spots: Vec<Points>,
    /// Days left, or levels of VIX, by column.
    pub columns: Vec<f64>,
    /// Profit by row, then column.
    pub cells: Vec<Vec<Dollars>>,
    /// Row and column of the present spot and date (or VIX).
    pub here: (usize, usize),
}

/// Rows above and below the one of the spot.
const ROWS: usize = 3;
/// The step between rows is the round number nearest to this share of an expected move …
const MOVES: f64 = 1.0 / 1.7;
/// … but not less than this share of the distance between the outermost strikes, so that the table reaches them.
const STRIKES: f64 = 0.2;

/// Days left by column, as shares of the time to expiry; the chosen dates' default shares are among them.
const DATES: [f64; 6] = [1.0, 2.0 / 3.0, 4.0 / 9.0, 2.0 / 9.0, 1.0 / 9.0, 0.0];

/// Columns of VIX, and how many of them lie below the present level unless an end of the range is near.
const LEVELS: i32 = 7;
const LOWER_LEVELS: i32 = 2;
/// Ratio between neighbouring levels of VIX.
const RATIO: f64 = 1.28;
/// From here up levels of VIX are whole.
const WHOLE_FROM: f64 = 8.0;
/// Moves of SPX by row in the table by shock; the third is none.
const SHOCKS: [f64; 8] = [0.1, 0.05, 0.0, -0.05, -0.1, -0.15, -0.2, -0.25];

/// Profit by days left and price, each strike's volatility staying as it is.
pub(super) fn by_date(setup: &CondorAlone, position: &Position) -> Heat {
    let (mut columns, mut slices) = (Vec::new(), Vec::new());
    for share in DATES {
        let left = share_of_days(setup.days, share);
        columns.push(left.0);
        slices.push(position.slice(left));
    }
    table(setup, columns, &slices, 0)
}

/// Profit today by VIX and price, every leg's volatility moving in proportion to VIX.
pub(super) fn by_vix(setup: &CondorAlone, position: &Position) -> Heat {
    let (columns, here) = vix_levels(setup.vix, LOWER_LEVELS);
    let mut slices = Vec::new();
    for vix in &columns {
        let vols = position.vols.map(|vol| vol * (vix / setup.vix));
        slices.push(Position { vols, ..*position }.slice(setup.days));
    }
    table(setup, columns, &slices, here)
}

/// Condor and layers at the horizon by VIX and SPX, far enough down and up for a crash.
pub(super) fn by_shock(setup: &Setup, book: &Book) -> Heat {
    let (columns, column) = vix_levels(setup.vix, 1);
    let spots: Vec<Points> = SHOCKS.iter().map(|shock| setup.spot * (1.0 + shock)).collect();
    let cells = cells(&spots, &|spot, row| columns.iter().for_each(|vix| row.push(book.total(spot, Points(*vix)))));
    Heat { spots, columns, cells, here: (2, column) }
}

/// Fills the table: one slice a column.
fn table(setup: &CondorAlone, columns: Vec<f64>, slices: &[Slice], here: usize) -> Heat {
    let spots = rows(setup);
    let cells = cells(&spots, &|spot, row| slices.iter().for_each(|slice| row.push(slice.profit(spot))));
    Heat { spots, columns, cells, here: (ROWS, here) }
}

/// A row for each level of SPX, as it is filled.
fn cells(spots: &[Points], fill: &dyn Fn(Points, &mut Vec<Dollars>)) -> Vec<Vec<Dollars>> {
    let mut cells = Vec::new();
    for spot in spots {
        let mut row = Vec::new();
        fill(*spot, &mut row);
        cells.push(row);
    }
    cells
}

/// Levels of SPX, highest first, the spot in the middle, all above 0.
fn rows(setup: &CondorAlone) -> Vec<Points> {
    let spot = setup.spot.0;
    let [low, high] = strike_ends(setup);
    let wanted = (MOVES * setup.expected_move().one_sigma.0).max(STRIKES * (high - low));
    // Rounding goes up by less than a half, so that a fifth of the spot leaves the lowest row above nothing.
    let step = nice(wanted.min(spot / 5.0));
    let mut rows = Vec::new();
    for row in 0..=2 * ROWS {
        rows.push(Points(spot + (ROWS as f64 - row as f64) * step));
    }
    rows
}

/// Seven levels of VIX in the accepted range, ascending, and the place of the present one.
fn vix_levels(vix: f64, lower: i32) -> (Vec<f64>, usize) {
    let level = |k: i32| {
        let factor = (0..k.abs()).fold(1.0, |power, _| power * RATIO);
        let exact = if k < 0 { vix / factor } else { vix * factor };
        match k {
            0 => vix,
            _ if exact >= WHOLE_FROM => exact.round(),
            _ => (exact * 10.0).round() / 10.0,
        }
    };
    let mut first = -lower;
    while first < 0 && level(first) < fields::VIX.0 {
        first += 1;
    }
    while first > 1 - LEVELS && level(first + LEVELS - 1) > fields::VIX.1 {
        first -= 1;
    }
    ((first..first + LEVELS).map(level).collect(), first.unsigned_abs() as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_of_vix() {
        #[track_caller]
        fn check(vix: f64, here: usize, expected: [f64; 7]) {
            assert_eq!(vix_levels(vix, LOWER_LEVELS), (expected.to_vec(), here));
        }
        check(16.0, 2, [10.0, 13.0, 16.0, 20.0, 26.0, 34.0, 43.0]);
        check(1.0, 0, [1.0, 1.3, 1.6, 2.1, 2.7, 3.4, 4.4]);
        check(300.0, 6, [68.0, 87.0, 112.0, 143.0, 183.0, 234.0, 300.0]);
        check(16.37, 2, [10.0, 13.0, 16.37, 21.0, 27.0, 34.0, 44.0]);
    }

    #[test]
    fn levels_of_vix_ascend() {
        for tenth in 10..=3000 {
            let (levels, here) = vix_levels(f64::from(tenth) / 10.0, LOWER_LEVELS);
            assert!(levels.is_sorted_by(|a, b| a < b), "{levels:?}");
            assert_eq!(levels[here], f64::from(tenth) / 10.0);
        }
    }
}
