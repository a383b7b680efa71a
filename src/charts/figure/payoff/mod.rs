//! Profit and loss over SPX: at expiry, today and at two chosen dates, with the strikes and the spot to take hold of.
//!
//! Never here: a sampled corner (the expiry line is drawn from its exact corners and zeros), or a text set to fit.

mod axes;
mod cursor;
mod curves;
mod flags;
mod frame;
mod handles;
mod hedged;
mod labels;
mod names;
mod outline;
mod place;
mod targets;
mod told;
mod total;
mod twin;

pub use cursor::{Corner, Cursor, Curve, Row, cursor};
pub use frame::{Anatomy, Frame};
pub use twin::{samples, table};

use super::shape::{Rect, group};
use super::stale;
use crate::charts::node::Element;
use crate::charts::say;
use crate::charts::scene::{Scene, View};
use crate::model::report::Report;
use crate::words::figure;
use frame::frame;
use hedged::Layers;
use outline::outline;
use place::Places;

/// The drawn figure, and what reading it off needs.
#[derive(Debug)]
pub struct Payoff {
    /// Its marks and words.
    pub scene: Scene,
    /// Its axes.
    pub frame: Frame,
    /// What flags and arrowheads of layers take, words included; none without layers.
    flags: Option<Vec<Rect>>,
}

/// The figure of a report as it is looked at.
pub fn payoff(report: &Report, view: &View) -> Payoff {
    let frame = frame(report, view);
    let expiry = &report.expiry;
    let mut summary = say::payoff(&report.payoff, expiry);
    if let Some(ghost) = view.ghost {
        summary.push_str(&figure::payoff::pinned_compares(ghost.expiry.best.0, ghost.expiry.worst.0));
    }
    // Kept is the credit, where a stretch of settlements leaves all of it; at a single one it is as good as never all
    // kept.
    let is_kept = expiry.best == report.credit.after_fees && report.endings.middle.is_full;
    let mut lead = figure::payoff::lead(expiry.best.0, expiry.worst.0, is_kept);
    let layers = hedged::layers(&frame, report);
    if let Some(layers) = &layers {
        let fall = layers.fall();
        lead += &fall;
        summary += &fall;
        told::layers(report, &mut summary);
    }
    let scene = Scene {
        size: frame.size,
        title: figure::payoff::PAYOFF,
        lead,
        summary,
        note: String::new(),
        stale: stale::payoff(report, view.checked),
        marks: vec![marks(report, view, &frame, layers.as_ref()).into()],
    };
    Payoff { scene, flags: layers.map(|layers| layers.flags()), frame }
}

/// Its marks and words alone.
pub fn scene(report: &Report, view: &View) -> Scene {
    payoff(report, view).scene
}

/// The drawing, back to front.
fn marks(report: &Report, view: &View, frame: &Frame, layers: Option<&Layers>) -> Element {
    let line = outline(&report.payoff, report.window);
    let ghost = view.ghost.map(|ghost| outline(&ghost.payoff, report.window));
    let band = axes::band(frame, report);
    let knots = handles::knots(frame, report);
    let mut places = Places::new(frame, report, &line, ghost.as_ref(), band);

    let mut stems = Vec::new();
    if let Some(layers) = layers {
        layers.take(&mut places);
        stems = layers.stems();
    }
    let class = fill!("payoff_", stale::of_payoff(report, view.checked));
    let mut back = Element::new("g").attr("class", class);
    back.add(axes::ground(frame, band));
    back.add(curves::areas(frame, &line));
    back.add(axes::axes(frame, report));
    back.add(match band {
        Some(band) => {
            let (node, taken) = axes::bracket(frame, report, band, &stems);
            places.take(taken);
            let top = frame.plot.top;
            places.avoid(&[(band.0, top + 6.0), (band.0, top), (band.1, top), (band.1, top + 6.0)]);
            node
        }
        None => group("deco"),
    });
    let mut behind = group("deco");
    ghost.iter().for_each(|ghost| behind.add(curves::ghost(frame, ghost)));
    back.add(behind);
    let [a, b] = &report.curves.dates;
    back.add(curves::sampled(frame, "curve date-a", a));
    back.add(curves::sampled(frame, "curve date-b", b));
    back.add(curves::sampled(frame, "curve today", &report.curves.today));
    if let Some(layers) = layers {
        layers.lines(&mut places, &mut back);
    }
    curves::expiry(frame, &line, &mut back);
    layers.iter().for_each(|layers| back.add(layers.marks()));

    let at_right = if frame.anatomy == Anatomy::Narrow {
        Vec::new()
    } else {
        names::at_right(frame, report, &line, ghost.as_ref())
    };
    at_right.iter().for_each(|name| places.take(name.bounds(frame)));
    if frame.anatomy == Anatomy::Narrow {
        // The name of the horizontal axis.
        let Rect { right, bottom, .. } = frame.plot;
        places.take(Rect { left: right - 26.0, top: bottom - 16.0, right, bottom });
    }
    handles::take_grips(&mut places, &knots);
    let targets = targets::targets(&knots);
    let strike_labels = handles::strike_labels(frame, report, &knots, &targets, &mut places);
    let mut labels = group("labels");
    handles::spot_word(frame, report, &mut places, &mut labels);
    let with = layers.map_or_else(Vec::new, Layers::zeros);
    labels::zeros(frame, report, (&line, &with, &knots), &mut places, &mut labels);
    labels::extremes(frame, report, &line, &mut places, &mut labels);
    if let Some(layers) = layers {
        layers.labels(&mut places, &mut labels);
    }
    at_right.iter().for_each(|name| labels.add(name.node(frame)));
    names::in_plot(frame, report, &line, &at_right, &mut places, &mut labels);
    back.add(labels);
    back.add(handles::handles(frame, report, &knots, &targets, strike_labels));
    layers.iter().for_each(|layers| back.add(layers.ring()));
    back
}
