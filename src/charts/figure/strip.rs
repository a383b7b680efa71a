//! When each layer acts: VIX against SPX by the shock map, with today's level and the triggers to take hold of.

use super::payoff::Rect;
use super::stale;
use crate::charts::scale::{Px, Scale};
use crate::charts::scene::{Scene, View};
use crate::charts::table::Table;
use crate::engine::num;
use crate::engine::units::Points;
use crate::model::report::{Report, Window};
use crate::words::hedge;

/// The figure of a report as it is looked at; without marks where there is no layer.
pub fn scene(_report: &Report, view: &View) -> Scene {
    Scene {
        size: (view.width, 300.0),
        title: hedge::STRIP.into(),
        lead: String::new(),
        summary: String::new(),
        note: String::new(),
        stale: stale::values(view.checked),
        marks: Vec::new(),
    }
}

/// The same as a table; empty where there is no layer.
pub fn table(_report: &Report) -> Table {
    Table::default()
}

/// The scales of the figure; what turns a pixel into a level of VIX.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// Width and height of the figure.
    pub size: (f64, f64),
    /// The plot.
    pub plot: Rect,
    /// Levels of SPX.
    pub x: Scale<Points>,
    /// Levels of VIX.
    pub y: Scale<Points>,
}

/// The scales for a report as it is looked at. They hang on the report's window, which rests while a handle is held.
pub fn frame(report: &Report, view: &View) -> Frame {
    let (width, height) = (view.width.max(240.0), HEIGHT);
    let plot = Rect { left: 48.0, top: 22.0, right: width - 64.0, bottom: height - 66.0 };
    let Window { from, to, vix: (low, high) } = report.window;
    Frame {
        size: (width, height),
        plot,
        x: Scale::new((from, Px(plot.left)), (to, Px(plot.right))),
        y: Scale::new((high, Px(plot.top)), (low, Px(plot.bottom))),
    }
}

/// Height of the figure, CSS pixels.
const HEIGHT: f64 = 332.0;

impl Frame {
    /// The level of VIX at a pixel from the figure's upper edge, kept within the plot.
    pub fn value_at(&self, y: f64) -> f64 {
        self.y.value(Px(num::clamp(y, self.plot.top, self.plot.bottom))).0
    }

    /// The fall of SPX in percent at a pixel from the figure's upper edge: by the map, where it comes there.
    pub fn fall_at(&self, report: &Report, y: f64) -> Option<f64> {
        let spx = report.setup.map().spx(Points(self.value_at(y))).ok()?;
        Some(-100.0 * report.from_spot(spx))
    }
}
