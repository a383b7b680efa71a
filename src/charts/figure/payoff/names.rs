//! The curves' names: at their right ends, and again where a curve is alone.

mod in_plot;

pub use in_plot::in_plot;

use super::super::shape::Rect;
use super::frame::{Anatomy, Frame};
use super::outline::Outline;
use super::told;
use crate::charts::figure::dots::strong;
use crate::charts::figure::label::{Anchor, Place, bounds, text};
use crate::charts::figure::stack::{Item, spread};
use crate::charts::node::Element;
use crate::engine::order::order;
use crate::engine::units::Dollars;
use crate::model::report::Report;
use crate::words::figure::{self, hedge};
use crate::words::time;

/// Least distance between the base lines of two names.
const APART: f64 = 15.0;

/// A name, where its curve ends and where it stands.
pub struct Name {
    words: String,
    class: &'static str,
    ends: f64,
    stands: f64,
}

/// The names at the right ends, apart from each other, topmost first.
pub fn at_right(frame: &Frame, report: &Report, outline: &Outline, ghost: Option<&Outline>) -> Vec<Name> {
    let end = |samples: &[Dollars]| frame.y_in_plot(samples.last().copied().unwrap_or_default());
    let last = |outline: &Outline| frame.y_in_plot(Dollars(outline.vertices.last().map_or(0.0, |v| v.profit)));
    let [a, b] = &report.curves.dates;
    let at_end = outline.vertices.last().map_or(0.0, |v| v.profit);
    let class = if at_end > 0.0 {
        "t-b t-gain"
    } else if at_end < 0.0 {
        "t-b t-loss"
    } else {
        "t-b"
    };
    let mut names = Vec::with_capacity(5);
    let mut push = |words: String, class, ends: f64| names.push(Name { words, class, ends, stands: ends + 4.0 });
    push(figure::TODAY.into(), "t-b", end(&report.curves.today));
    push(time::left(report.setup.dates[0].0), "t-mute", end(a));
    push(time::left(report.setup.dates[1].0), "t-mute", end(b));
    push(figure::AT_EXPIRY.into(), class, last(outline));
    if let Some(hedged) = &report.hedge {
        push(hedge::WITH_LAYERS.into(), "t-b t-hedge", end(&hedged.total));
        if let Some(day) = told::day(report) {
            push(hedge::alone(day, frame.anatomy != Anatomy::Wide), "t-mute", end(&hedged.condor));
        }
    }
    if let Some(ghost) = ghost {
        push(figure::PINNED.into(), "t-b t-mute", last(ghost));
    }
    apart(&mut names, frame.plot.bottom - 2.0);
    names
}

/// Pushes names down from the topmost until they are apart, then the lowest back up where they would leave the plot.
fn apart(names: &mut [Name], lowest: f64) {
    order(names, |a, b| a.ends < b.ends);
    let mut places = Vec::with_capacity(8);
    places.extend(names.iter().map(|name| Item { at: name.stands, half: APART / 2.0 }));
    spread(&mut places, lowest + APART / 2.0);
    for (name, place) in names.iter_mut().zip(places) {
        name.stands = place.at;
    }
}

impl Name {
    /// The name as a text at the right end.
    pub fn node(&self, frame: &Frame) -> Element {
        text(self.class, self.place(frame), self.words.clone().into())
    }

    /// The room it takes.
    pub fn bounds(&self, frame: &Frame) -> Rect {
        bounds(&[strong(&self.words, self.class)], self.place(frame))
    }

    fn place(&self, frame: &Frame) -> Place {
        let gap = if frame.anatomy == Anatomy::Wide { 10.0 } else { 8.0 };
        Place { x: frame.plot.right + gap, y: self.stands, anchor: Anchor::Start }
    }

    /// True when the name stands so far from its curve's end that the reader needs it again elsewhere.
    fn is_adrift(&self) -> bool {
        (self.stands - 4.0 - self.ends).abs() > APART / 2.0
    }
}
