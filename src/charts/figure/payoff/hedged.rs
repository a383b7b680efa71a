//! Condor and layers on the figure: the line, its jumps, its zeros and its lowest point, and the flags.

mod labels;

use super::super::beyond::{Beyond, arrow, beyond, room};
use super::super::path::{closed, pieces};
use super::super::shape::{Rect, circle, group, line};
use super::flags::{self, Flag, flags};
use super::frame::Frame;
use super::place::Places;
use super::told;
use super::total::{Both, Total, total};
use crate::charts::node::Element;
use crate::engine::units::{Dollars, Points};
use crate::model::hedged::Hedged;
use crate::model::report::Report;

/// Everything of the layers that is drawn.
pub struct Layers<'a> {
    frame: &'a Frame,
    report: &'a Report,
    hedged: &'a Hedged,
    total: Total,
    flags: Vec<Flag>,
    beyond: Vec<Beyond>,
}

/// The layers of a report on a figure; none where it has none.
pub fn layers<'a>(frame: &'a Frame, report: &'a Report) -> Option<Layers<'a>> {
    let hedged = report.hedge.as_ref()?;
    let total = total(report, hedged);
    let flags = flags(frame, report, &total);
    let place = |v: &Both| (frame.x_in_plot(Points(v.at)), frame.y.px(Dollars(v.with)).0);
    let beyond = beyond(frame.plot.top, &mut total.vertices.iter().map(|v| (place(v), (v.at, v.with))));
    Some(Layers { frame, report, hedged, total, flags, beyond })
}

impl Layers<'_> {
    /// Where the stems stand, pixels.
    pub fn stems(&self) -> Vec<f64> {
        self.flags.iter().map(|flag| flag.x).collect()
    }

    /// The boxes of the flags with their words, and what arrowheads with theirs may take.
    pub fn flags(&self) -> Vec<Rect> {
        /// How far the words of an arrowhead reach from it.
        const WORDS: f64 = 130.0;
        let top = self.frame.plot.top;
        let words = |x| Rect { left: x - WORDS, top, right: x + WORDS, bottom: top + 16.0 };
        let mut taken: Vec<Rect> = self.flags.iter().map(|flag| flag.bounds(self.frame.anatomy)).collect();
        taken.extend(self.arrows().into_iter().map(words));
        taken
    }

    /// Takes the room of the flags.
    pub fn take(&self, places: &mut Places) {
        for flag in &self.flags {
            flag.take(self.frame.anatomy, places);
            places.avoid(&flag.line(self.frame.anatomy));
        }
        places.take_around(self.worst(), 3.0);
        self.arrows().iter().for_each(|x| places.take(room((*x, self.frame.plot.top), 1.0)));
    }

    /// Where the line leaves the plot.
    fn arrows(&self) -> Vec<f64> {
        let mut ends = Vec::with_capacity(4);
        self.beyond.iter().for_each(|part| ends.extend_from_slice(&part.ends));
        ends
    }

    /// Stems and lines, behind the line at expiry.
    pub fn lines(&self, places: &mut Places, nodes: &mut Element) {
        let frame = self.frame;
        let mut stems = group("deco");
        self.flags.iter().for_each(|flag| stems.add(flag.stem(frame.anatomy)));
        nodes.add(stems);
        if told::day(self.report).is_some() {
            nodes.add(pieces("curve alone", &self.total.runs(frame, |v| v.alone)).0);
        }
        let mut jumps = group("deco");
        for (a, b) in self.total.jumps() {
            let x = frame.x_in_plot(Points(a.at));
            let y = |with| frame.y_in_plot(Dollars(with));
            jumps.add(line("jump", (x, y(a.with)), (x, y(b.with))));
        }
        nodes.add(jumps);
        let (node, drawn) = pieces("curve hedged", &self.total.runs(frame, |v| v.with));
        nodes.add(node);
        drawn.iter().for_each(|line| places.avoid(line));
    }

    /// The flags with their words and dots, and the zeros and the lowest point of the total.
    pub fn marks(&self) -> Element {
        let frame = self.frame;
        let mut nodes = group("flags");
        for x in self.zeros() {
            let y = frame.zero();
            nodes.add(closed("be hedged", &[(x - 5.0, y), (x, y - 5.0), (x + 5.0, y), (x, y + 5.0)]));
        }
        self.arrows().iter().for_each(|x| nodes.add(arrow("off", (*x, frame.plot.top), 1.0)));
        self.flags.iter().for_each(|flag| nodes.add(flag.node(frame.anatomy)));
        if let Some(title) = flags::title(frame.anatomy, &self.flags) {
            nodes.add(title);
        }
        nodes
    }

    /// The ring at the lowest point: over the handle that may lie there.
    pub fn ring(&self) -> Element {
        circle("worst", self.worst(), 4.0).with("aria-hidden", "true")
    }

    /// The zeros, pixels, without those that the condor's own would cover.
    pub fn zeros(&self) -> Vec<f64> {
        const NEAR: f64 = 6.0;
        let own = &self.report.expiry.break_evens;
        let zeros = self.hedged.turning.break_evens.iter().map(|level| self.frame.x_in_plot(level.spx));
        zeros.filter(|x| own.iter().all(|at| (self.frame.x_in_plot(*at) - x).abs() >= NEAR)).collect()
    }

    fn worst(&self) -> (f64, f64) {
        let turning = &self.hedged.turning;
        (self.frame.x_in_plot(turning.worst.spx), self.frame.y_in_plot(turning.loss))
    }

    /// How all fares in a fall: the sentence that goes on where the lead ends.
    pub fn fall(&self) -> String {
        told::fall(self.report, self.hedged, &self.total)
    }
}
