//! How a number is written in a cell: in which unit, and how finely.

use crate::charts::measure::Type;
use crate::model::heat::Heat;
use crate::words::{figure, number};

/// In what the cells of a table are written.
#[derive(Clone, Copy)]
pub(super) struct Unit {
    /// How many dollars it is.
    pub(super) dollars: f64,
    /// Its name.
    pub(super) name: &'static str,
    /// Whether a tenth of tens of it has room.
    pub(super) tenths: bool,
    /// Whether cents have room where the unit is a dollar.
    cents: bool,
}

/// Width of a table, CSS pixels, that has room for any number that is not written in another unit.
pub(super) const WIDEST: f64 = 2_000.0;

/// The unit of the cells of tables beside each other: dollars, or thousands or more of them where a number would be
/// wider than its cell in a table so wide.
pub(super) fn unit(heats: &[&Heat], width: f64) -> Unit {
    // As the style sheet has it: up to which width the type is small, the first column, the size of the type, and what
    // of a cell stays free.
    const NARROW: f64 = 440.0;
    let (first, size, free) = if width < NARROW { (46.0, 11.0, 4.0) } else { (96.0, 13.0, 10.0) };
    let columns = heats.iter().map(|heat| heat.columns.len()).fold(1, usize::max);
    let room = (width - first) / columns as f64 - free;
    let largest = heats.iter().map(|heat| largest(heat)).fold(0.0, f64::max);
    // What stands now is bold.
    let fits = |text: &str| Type { size, bold: true }.width(text) <= room;
    let (dollars, name) = figure::heat::cell_unit(largest, &fits);
    // Cents stand at expiry alone, and nothing there is bold.
    let cents = Type { size, bold: false }.width(&number::money(-largest.floor() - 0.88)) <= room;
    Unit { dollars, name, tenths: fits("−88.8"), cents }
}

/// The lowest and the highest profit of a table, dollars.
pub(super) fn ends(heat: &Heat) -> (f64, f64) {
    let cells = heat.cells.iter().flatten();
    cells.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), profit| (low.min(profit.0), high.max(profit.0)))
}

/// The largest profit or loss of a table, dollars without a sign; 0 for a table without cells.
pub(super) fn largest(heat: &Heat) -> f64 {
    let (low, high) = ends(heat);
    high.max(-low).max(0.0)
}

/// A profit as it is written, and the number that was written.
pub(super) struct Shown {
    pub(super) text: String,
    pub(super) value: f64,
}

impl Shown {
    /// Below `tenths` of a unit it has a decimal.
    pub(super) fn new(profit: f64, unit: Unit, tenths: f64, is_exact: bool) -> Self {
        if unit.dollars > 1.0 {
            let value = profit / unit.dollars;
            let (decimals, steps) = if value.abs() < tenths { (1, 10.0) } else { (0, 1.0) };
            let value = (value * steps).round() / steps;
            Self { text: number::signed(value, if value == 0.0 { 0 } else { decimals }), value }
        } else if is_exact {
            let value = if unit.cents { profit } else { profit.round() };
            Self { text: number::money(value), value }
        } else {
            // The contour follows what is written: a cell that says 0 is no gain.
            Self { text: number::money_round10(profit), value: (profit / 10.0).round() * 10.0 }
        }
    }

    /// Whether what was written is a gain.
    pub(super) fn is_gain(&self) -> bool {
        self.value > 0.0
    }
}
