//! Condor and layers on the figure: the line, its jumps, its zeros and its lowest point, and the flags.

use super::super::shape::{Rect, around, circle, group, line, pieces, polyline};
use super::beyond::{Beyond, arrow, beyond, room, side};
use super::flags::{self, Flag, flags};
use super::frame::{Anatomy, Frame};
use super::handles::knots;
use super::place::{Clear, Places};
use super::told;
use super::total::{Total, total};
use crate::charts::figure::room::{Line, Place, bounds};
use crate::charts::measure::Type;
use crate::charts::node::{Element, Node};
use crate::engine::units::{Dollars, Points};
use crate::model::hedge::Hedged;
use crate::model::report::Report;
use crate::words::figure::{self, hedge};
use crate::words::number;

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
    let flags = flags(frame, report, hedged, &total);
    let beyond = beyond(frame, &total);
    Some(Layers { frame, report, hedged, total, flags, beyond })
}

impl Layers<'_> {
    /// Where the stems stand, pixels.
    pub fn stems(&self) -> Vec<f64> {
        self.flags.iter().map(|flag| flag.x).collect()
    }

    /// True when a flag or its words lie in a box.
    pub fn flags_meet(&self, taken: &Rect) -> bool {
        self.flags.iter().any(|flag| flag.bounds(self.frame.anatomy).is_near(taken, 0.0))
    }

    /// Takes the room of the flags.
    pub fn take(&self, places: &mut Places) {
        for flag in &self.flags {
            flag.take(self.frame.anatomy, places);
            places.avoid(flag.line(self.frame.anatomy).to_vec());
        }
        places.take(around(self.worst(), 3.0));
        self.arrows().for_each(|(x, side)| places.take(room(self.frame, x, side)));
    }

    /// Where the line leaves the plot, and over which edge; with the lowest point, if it lies below the lower edge.
    fn arrows(&self) -> impl Iterator<Item = (f64, f64)> {
        /// Arrowheads nearer to each other than this are one, CSS pixels.
        const NEAR: f64 = 12.0;
        let worst = self.is_worst_below().then(|| self.worst().0);
        let ends = self.beyond.iter().flat_map(|part| part.ends.iter().map(|x| (*x, part.side)));
        let ends = ends.filter(move |(x, side)| *side < 0.0 || worst.is_none_or(|worst| (worst - x).abs() >= NEAR));
        ends.chain(worst.map(|x| (x, 1.0)))
    }

    fn is_worst_below(&self) -> bool {
        side(self.frame, self.frame.y.px(self.hedged.turning.loss).0) > 0.0
    }

    /// Stems and lines, behind the line at expiry.
    pub fn lines(&self, places: &mut Places, nodes: &mut Vec<Node>) {
        let frame = self.frame;
        nodes.push(group("deco", self.flags.iter().map(|flag| flag.stem(frame.anatomy)).collect()));
        if told::day(self.report).is_some() {
            nodes.push(pieces("curve alone", &self.total.runs(frame, |v| v.alone)).0);
        }
        let mut jumps = Vec::new();
        for (a, b) in self.total.jumps() {
            let x = frame.x_in_plot(Points(a.at));
            let y = |with| frame.y_in_plot(Dollars(with));
            jumps.push(line("jump", (x, y(a.with)), (x, y(b.with))).into());
        }
        nodes.push(group("deco", jumps));
        let (node, drawn) = pieces("curve hedged", &self.total.runs(frame, |v| v.with));
        nodes.push(node);
        drawn.into_iter().for_each(|line| places.avoid(line));
    }

    /// The flags with their words and dots, and the zeros and the lowest point of the total.
    pub fn marks(&self) -> Node {
        let frame = self.frame;
        let mut nodes: Vec<Node> = Vec::with_capacity(12);
        for level in &self.hedged.turning.zeros {
            let (x, y) = (frame.x_in_plot(level.spx), frame.zero());
            let shape = polyline(&[(x - 5.0, y), (x, y - 5.0), (x + 5.0, y), (x, y + 5.0)]) + "Z";
            nodes.push(Element::classed("path", "be hedged").attr("d", shape).into());
        }
        if !self.is_worst_below() {
            nodes.push(circle("worst", self.worst(), self.ring()).into());
        }
        nodes.extend(self.arrows().map(|(x, side)| arrow(frame, x, side)));
        nodes.extend(self.flags.iter().map(|flag| flag.node(frame.anatomy)));
        nodes.extend(flags::title(frame.anatomy, &self.flags));
        group("flags", nodes)
    }

    fn worst(&self) -> (f64, f64) {
        let turning = &self.hedged.turning;
        (self.frame.x_in_plot(turning.worst.spx), self.frame.y_in_plot(turning.loss))
    }

    /// Radius of the ring at the lowest point: around a handle, where it lies on one.
    fn ring(&self) -> f64 {
        let around = if self.frame.anatomy == Anatomy::Narrow { 8.5 } else { 10.0 };
        let (x, y) = self.worst();
        let is_at = |knot: &(f64, f64)| (knot.0 - x).abs().max((knot.1 - y).abs()) < around;
        if knots(self.frame, self.report).iter().any(is_at) { around } else { 4.0 }
    }

    /// Labels of the zeros that stand apart from the condor's own, of the lowest point, and of what lies beyond the plot.
    pub fn labels(&self, places: &mut Places, nodes: &mut Vec<Node>) {
        /// Zeros nearer than this to one of the condor's are not labelled, CSS pixels.
        const NEAR: f64 = 34.0;
        let frame = self.frame;
        for level in &self.hedged.turning.zeros {
            let x = frame.x_in_plot(level.spx);
            if self.report.expiry.break_evens.iter().any(|at| (frame.x_in_plot(*at) - x).abs() < NEAR) {
                continue;
            }
            self.label(&number::whole(level.spx.0), (x, frame.zero()), (8, 0.0), places, nodes);
        }
        let loss = number::money_round10(self.hedged.turning.loss.0);
        let words = if frame.anatomy == Anatomy::Wide { figure::named(hedge::WORST_WITH, &loss) } else { loss };
        self.label(&words, self.worst(), (10, self.ring() - 4.0), places, nodes);
        for part in &self.beyond {
            self.label_beyond(part, places, nodes);
        }
    }

    /// The amount farthest out, by an arrowhead, where no line passes; in two lines where there is little room.
    fn label_beyond(&self, part: &Beyond, places: &mut Places, nodes: &mut Vec<Node>) {
        let (frame, loss) = (self.frame, self.hedged.turning.loss.0);
        // The lowest point has a label already.
        if part.side > 0.0 && self.is_worst_below() && part.farthest.with <= 0.99 * loss {
            return;
        }
        let (amount, level) = (number::money_round10(part.farthest.with), hedge::at(part.farthest.at));
        let both = [&*amount, " ", &*level].concat();
        let line = |text| Line { text, kind: Type::LABEL, class: "t-label t-hedge" };
        let two = [line(&amount), Line { text: &level, kind: Type::SMALL, class: "t-small t-hedge" }];
        let label = if frame.anatomy == Anatomy::Narrow { &two[..] } else { &[line(&both)] };
        let base = if part.side < 0.0 { frame.plot.top + 12.0 } else { frame.plot.bottom - 4.0 };
        let mut spots = Vec::with_capacity(12);
        for in_plot in [0.0, 16.0, 32.0] {
            for x in &part.ends {
                spots.extend([-9.0, 9.0].map(|shift| Place::beside(*x, shift, base - part.side * in_plot)));
            }
        }
        spots.retain(|spot| !places.is_near_line(&bounds(label, *spot), 0.0));
        places.put(nodes, label, &spots, Clear::All);
    }

    /// A label close to a place, in as many ways as may be tried and so much farther from it; none where none is free.
    fn label(
        &self,
        words: &str,
        (x, y): (f64, f64),
        (ways, more): (usize, f64),
        places: &mut Places,
        nodes: &mut Vec<Node>,
    ) {
        const TRIED: [(f64, f64); 10] = [
            (8.0, -8.0),
            (-8.0, -8.0),
            (8.0, 17.0),
            (-8.0, 17.0),
            (0.0, 20.0),
            (0.0, -11.0),
            (-10.0, 4.0),
            (10.0, 4.0),
            (8.0, 33.0),
            (-8.0, 33.0),
        ];
        let label = [Line { text: words, kind: Type::LABEL, class: "t-label t-hedge" }];
        let away = |by: f64| if by == 0.0 { 0.0 } else { by + more * by.signum() };
        let spots: Vec<Place> =
            TRIED.iter().take(ways).map(|(shift, down)| Place::beside(x, away(*shift), y + away(*down))).collect();
        places.put(nodes, &label, &spots, Clear::All);
    }

    /// The sentence that goes on where the lead ends.
    pub fn lead(&self) -> String {
        told::fall(self.report, self.hedged, &self.total)
    }

    /// What is read out after the condor's summary.
    pub fn summary(&self) -> String {
        [self.lead(), told::layers(self.report, self.hedged)].concat()
    }
}
