//! Where things stand: anatomy, plot rectangle, scales and ticks.

mod range;

use super::super::shape::Rect;
use crate::charts::figure::chart::{held, margin, sane};
use crate::charts::measure::Type;
use crate::charts::scale::{Px, Scale};
use crate::charts::scene::View;
use crate::charts::tick;
use crate::engine::num;
use crate::engine::units::{Dollars, Points};
use crate::model::report::{Report, Window};
use crate::words::number;
use range::range;

/// How much the figure says, by its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anatomy {
    /// Everything; the read-out has a corner of its own.
    Wide,
    /// Short labels; the read-out is a line above the figure.
    Middle,
    /// Numbers without words.
    Narrow,
}

impl Anatomy {
    /// By the width of the figure, CSS pixels: with its margins, a plot of about 760 and of about 500 pixels.
    pub fn by_width(width: f64) -> Self {
        if width >= 920.0 {
            Anatomy::Wide
        } else if width >= 600.0 {
            Anatomy::Middle
        } else {
            Anatomy::Narrow
        }
    }
}

/// The scales of the payoff figure; what turns a pixel into a level of SPX and back.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// How much is said.
    pub anatomy: Anatomy,
    /// Width and height of the figure.
    pub size: (f64, f64),
    /// The plot: from the top of the expected-move band to the axis.
    pub plot: Rect,
    /// Levels of SPX.
    pub x: Scale<Points>,
    /// Profit and loss.
    pub y: Scale<Dollars>,
    /// Ticks of SPX, ascending.
    pub x_ticks: Vec<f64>,
    /// Ticks of profit and loss, ascending; 0 is always one of them.
    pub y_ticks: Vec<f64>,
    /// Width that is kept for the read-out, where it has a corner of its own.
    pub readout: f64,
}

/// The lowest figure that is drawn.
const LOWEST: f64 = 200.0;

/// Room around the plot and around the lines in it, CSS pixels.
struct Room {
    /// From the upper edge to the expected-move band.
    band: f64,
    /// From the upper edge to the largest profit: under the labels of the short strikes, and under the read-out.
    roof: f64,
    /// From the largest loss to the axis: half a handle's target for each.
    floor: f64,
    /// From the axis to the lower edge.
    axis: f64,
    right: f64,
}

impl Anatomy {
    fn room(self) -> Room {
        match self {
            Anatomy::Wide => Room { band: 44.0, roof: 108.0, floor: 40.0, axis: 28.0, right: 108.0 },
            Anatomy::Middle => Room { band: 32.0, roof: 72.0, floor: 38.0, axis: 28.0, right: 76.0 },
            Anatomy::Narrow => Room { band: 22.0, roof: 48.0, floor: 30.0, axis: 25.0, right: 8.0 },
        }
    }

    /// The same with flags over the plot, and with a row of VIX under the axis.
    fn room_for_layers(self) -> Room {
        let room = self.room();
        match self {
            Anatomy::Wide => Room { band: 66.0, roof: 122.0, axis: 46.0, ..room },
            Anatomy::Middle => Room { band: 54.0, roof: 92.0, axis: 46.0, ..room },
            Anatomy::Narrow => Room { band: 45.0, roof: 68.0, ..room },
        }
    }

    /// Tick labels of the vertical axis are set smaller where there is little room.
    pub(super) fn tick_type(self) -> Type {
        if self == Anatomy::Narrow { Type::SMALL } else { Type::NOTE }
    }

    /// From a tick label of the vertical axis to the plot.
    pub(super) fn tick_gap(self) -> f64 {
        if self == Anatomy::Narrow { 6.0 } else { 10.0 }
    }
}

/// The scales for a report as it is looked at.
pub fn frame(report: &Report, view: &View) -> Frame {
    let (width, height) = (sane(view.width), held(view.height, LOWEST));
    let anatomy = Anatomy::by_width(width);
    let room = if report.hedge.is_some() { anatomy.room_for_layers() } else { anatomy.room() };
    let axis = height - room.axis;
    let (roof, floor) = (room.roof, (axis - room.floor).max(room.roof + 40.0));

    let (low, high) = range(report, view);
    let y = Scale::new((Dollars(high), Px(roof)), (Dollars(low), Px(floor)));
    // With layers the losses are many times the gains: over the roof there is room for the tick that those do not
    // reach.
    let over = if report.hedge.is_some() { roof - room.band - 10.0 } else { 0.0 };
    let y_ticks = tick::fitting(
        low,
        y.value(Px(roof - over)).0,
        floor - roof + over,
        if anatomy == Anatomy::Narrow { 24.0 } else { 28.0 },
    );
    let left = margin(&y_ticks, number::money, anatomy.tick_type(), anatomy.tick_gap());
    let right = (width - room.right).max(left + 80.0);

    let Window { from, to, .. } = report.window;
    let x = Scale::new((from, Px(left)), (to, Px(right)));
    let label = Type::NOTE.width(&number::whole(to.0)) + if anatomy == Anatomy::Narrow { 16.0 } else { 28.0 };
    Frame {
        anatomy,
        size: (width, height),
        plot: Rect { left, top: room.band, right, bottom: axis },
        x,
        y,
        x_ticks: tick::fitting(from.0, to.0, right - left, label),
        y_ticks,
        readout: if anatomy == Anatomy::Wide { super::cursor::width(report, view) } else { 0.0 },
    }
}

impl Frame {
    /// Where a profit at a level stands, also beyond the plot.
    #[inline(never)]
    pub fn place(&self, at: f64, profit: f64) -> (f64, f64) {
        (self.x.px(Points(at)).0, self.y.px(Dollars(profit)).0)
    }

    /// Where a level of SPX stands, kept within the plot.
    pub fn x_in_plot(&self, at: Points) -> f64 {
        let px = self.x.px(at).0;
        if px.is_nan() { self.plot.left } else { num::clamp(px, self.plot.left, self.plot.right) }
    }

    /// Where a profit stands, kept within the figure.
    pub fn y_in_plot(&self, profit: Dollars) -> f64 {
        let px = self.y.px(profit).0;
        if px.is_nan() { self.zero() } else { num::clamp(px, self.plot.top, self.plot.bottom) }
    }

    /// Where zero stands.
    pub fn zero(&self) -> f64 {
        self.y.px(Dollars(0.0)).0
    }

    /// The level of SPX at a pixel from the figure's left edge, kept within the plot.
    pub fn level(&self, x: Px) -> Points {
        self.x.value(Px(num::clamp(x.0, self.plot.left, self.plot.right)))
    }
}
