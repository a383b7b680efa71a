//! When each layer acts: VIX against SPX by the shock map, with today's level and the triggers to take hold of.

mod ground;
mod handles;
mod labels;
mod marks;
mod points;

use super::chart::sane;
use super::shape::Rect;
use super::stale;
use crate::charts::measure::Type;
use crate::charts::scale::{Px, Scale};
use crate::charts::scene::{Scene, View};
use crate::charts::table::Table;
use crate::engine::hedge::layer::known;
use crate::engine::num;
use crate::engine::units::Points;
use crate::model::report::{OneLayer, Report, Window};
use crate::words::{
    hedge::{self, triggers},
    number,
};

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

/// Height of the figure, CSS pixels.
const HEIGHT: f64 = 332.0;
/// From the edges of the figure to the plot: above, below and at the right.
const ROOM: (f64, f64, f64) = (22.0, 66.0, 64.0);
/// From the axis to the middle of a numbered disc, and from there to its level: a disc may stand higher or lower than
/// its level, so that it stands beside the axis, with a leader to the place on it.
const GUTTER: f64 = 26.0;
const LEFT: f64 = 16.0;

/// The scales for a report as it is looked at. They hang on the report's window, which rests while a handle is held.
pub fn frame(report: &Report, view: &View) -> Frame {
    let width = sane(view.width);
    let Window { from, to, vix: (low, high), .. } = report.window;
    // Wide enough for a level with a decimal, in steps.
    let widest = Type::LABEL.width("88.8").max(Type::LABEL.width(&number::whole(high.0)));
    let left = ((widest + LEFT + GUTTER) / 8.0).ceil() * 8.0;
    let plot = Rect { left, top: ROOM.0, right: (width - ROOM.2).max(left + 80.0), bottom: HEIGHT - ROOM.1 };
    Frame {
        size: (width, HEIGHT),
        plot,
        x: Scale::new((from, Px(plot.left)), (to, Px(plot.right))),
        y: Scale::new((high, Px(plot.top)), (low, Px(plot.bottom))),
    }
}

impl Frame {
    /// The level of VIX at a pixel from the figure's upper edge, kept within the plot.
    pub fn value_at(&self, y: f64) -> f64 {
        let y = if y.is_nan() { self.plot.bottom } else { num::clamp(y, self.plot.top, self.plot.bottom) };
        self.y.value(Px(y)).0
    }

    /// The fall of SPX in percent at a pixel from the figure's upper edge: by the map, where it comes there.
    pub fn fall_at(&self, report: &Report, y: f64) -> Option<f64> {
        let spx = report.setup.map().spx(Points(self.value_at(y))).ok()?;
        Some(-100.0 * report.from_spot(spx))
    }

    /// Where a level of SPX and one of VIX stand, kept within the plot.
    fn place(&self, spx: Points, vix: Points) -> (f64, f64) {
        let Rect { left, top, right, bottom } = self.plot;
        let x = self.x.px(spx).0.max(left).min(right);
        (x, self.y.px(vix).0.max(top).min(bottom))
    }
}

/// The figure of a report as it is looked at, as high as it needs to be; without marks where there is no layer.
pub fn scene(report: &Report, view: &View) -> Scene {
    let frame = frame(report, view);
    let setup = &report.setup;
    let marks = report.hedge.iter().map(|hedged| marks::marks(report, hedged, view, &frame).into()).collect();
    Scene {
        size: frame.size,
        title: triggers::TITLE,
        lead: triggers::LEAD.into(),
        summary: triggers::summary(setup.vix, setup.spot.0, &said(report)),
        note: triggers::note(setup.hedge.shape),
        stale: stale::hedged(view.checked),
        marks,
    }
}

/// A sentence for each layer.
fn said(report: &Report) -> Vec<String> {
    let say = |OneLayer { place, woken, .. }: OneLayer| match woken.trigger {
        Ok(level) => {
            let at = triggers::at(level.vix, level.spx, report.setup.spot);
            triggers::acts(place, &at, woken.holding.is_ok())
        }
        Err(absent) => triggers::has_no_point(place, absent.reason),
    };
    report.layers().map(say).collect()
}

/// Levels of VIX and SPX at which each layer acts; no rows where there is no layer.
pub fn table(report: &Report) -> Table {
    let mut table = Table::new(&[hedge::LAYER, triggers::ACTS_AT, triggers::AT_SPX, triggers::FROM_SPOT]);
    let levels = |table: &mut Table, vix: Option<f64>, spx: Option<Points>| {
        table.maybe(hedge::on_axis, vix);
        table.maybe(number::whole, spx.map(|spx| spx.0));
        match spx {
            Some(spx) => table.share(report.from_spot(spx)),
            None => table.words(""),
        }
    };
    for OneLayer { place, woken, .. } in report.layers() {
        let (vix, spx) = known(&woken.trigger);
        let note = match woken.trigger {
            Err(absent) => triggers::short_reason(absent.reason),
            Ok(_) if woken.holding.is_err() => triggers::BUYS_NOTHING,
            Ok(_) => "",
        };
        table.row();
        table.text(hedge::layer(place));
        table.note(note.into());
        levels(&mut table, vix.map(|vix| vix.0), spx);
    }
    if !table.rows.is_empty() {
        table.row();
        table.words(hedge::NOW);
        levels(&mut table, Some(report.setup.vix), Some(report.setup.spot));
    }
    table
}
