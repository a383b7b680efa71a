//! Condor and layers on the figure: the line, its jumps, its zeros and its lowest point, and the flags.

use super::super::beyond::{Beyond, arrow, beyond, room};
use super::super::shape::{Rect, around, circle, group, line, pieces, polyline};
use super::flags::{self, Flag, flags};
use super::frame::{Anatomy, Frame};
use super::labels::own;
use super::place::{Clear, Places};
use super::told;
use super::total::{Both, Total, total};
use crate::charts::figure::room::{Line, Place, bounds};
use crate::charts::measure::Type;
use crate::charts::node::{Element, Node};
use crate::engine::units::{Dollars, Points};
use crate::model::hedged::Hedged;
use crate::model::report::Report;
use crate::words::figure::{self, hedge};
use crate::words::number;

/// Places of a label by a mark, and how many of them are near.
const TRIED: [(f64, f64); 17] = [
    (8.0, -8.0),
    (-8.0, -8.0),
    (8.0, 17.0),
    (-8.0, 17.0),
    (0.0, 20.0),
    (0.0, -11.0),
    (-10.0, 4.0),
    (10.0, 4.0),
    // Between a steep line and a stem.
    (1.0, -8.0),
    (-1.0, -8.0),
    (1.0, 17.0),
    (-1.0, 17.0),
    (8.0, 33.0),
    (-8.0, 33.0),
    (-8.0, -24.0),
    (8.0, -24.0),
    (-8.0, -38.0),
];
const NEAR: usize = 12;

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
        self.flags.iter().map(|flag| flag.bounds(self.frame.anatomy)).chain(self.arrows().map(words)).collect()
    }

    /// Takes the room of the flags.
    pub fn take(&self, places: &mut Places) {
        for flag in &self.flags {
            flag.take(self.frame.anatomy, places);
            places.avoid(flag.line(self.frame.anatomy).to_vec());
        }
        places.take(around(self.worst(), 3.0));
        self.arrows().for_each(|x| places.take(room(self.frame.plot.top, x)));
    }

    /// Where the line leaves the plot.
    fn arrows(&self) -> impl Iterator<Item = f64> {
        self.beyond.iter().flat_map(|part| part.ends.iter().copied())
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
        for x in self.zeros() {
            let y = frame.zero();
            let shape = polyline(&[(x - 5.0, y), (x, y - 5.0), (x + 5.0, y), (x, y + 5.0)]) + "Z";
            nodes.push(Element::classed("path", "be hedged").attr("d", shape).into());
        }
        nodes.extend(self.arrows().map(|x| arrow(frame.plot.top, x)));
        nodes.extend(self.flags.iter().map(|flag| flag.node(frame.anatomy)));
        nodes.extend(flags::title(frame.anatomy, &self.flags));
        group("flags", nodes)
    }

    /// The ring at the lowest point: over the handle that may lie there.
    pub fn ring(&self) -> Node {
        circle("worst", self.worst(), 4.0).with("aria-hidden", "true").into()
    }

    /// The zeros, pixels, without those that the condor's own would cover.
    pub fn zeros(&self) -> impl Iterator<Item = f64> {
        const NEAR: f64 = 6.0;
        let own = &self.report.expiry.break_evens;
        let zeros = self.hedged.turning.break_evens.iter().map(|level| self.frame.x_in_plot(level.spx));
        zeros.filter(|x| own.iter().all(|at| (self.frame.x_in_plot(*at) - x).abs() >= NEAR))
    }

    fn worst(&self) -> (f64, f64) {
        let turning = &self.hedged.turning;
        (self.frame.x_in_plot(turning.worst.spx), self.frame.y_in_plot(turning.loss))
    }

    /// Labels of the zeros, of the lowest point, and of what lies beyond the plot.
    pub fn labels(&self, places: &mut Places, nodes: &mut Vec<Node>) {
        let frame = self.frame;
        let own = self.report.expiry.break_evens.iter().map(|at| frame.x_in_plot(*at));
        let marks: Vec<f64> = self.zeros().chain(own).collect();
        for level in &self.hedged.turning.break_evens {
            let x = frame.x_in_plot(level.spx);
            if self.zeros().any(|shown| shown == x) {
                let words = number::whole(level.spx.0);
                // Farther off it could be another's.
                self.label((&words, 2), (x, frame.zero()), (&marks, NEAR), places, nodes);
            }
        }
        let loss = number::money_round10(self.hedged.turning.loss.0);
        let whole = figure::named(hedge::WORST_WITH, &loss);
        let all = [(&*whole, 1), (&loss, 1), (&whole, 3), (&loss, 3)];
        let skipped = if frame.anatomy == Anatomy::Wide { 0 } else { 3 };
        let _ =
            all.into_iter().skip(skipped).any(|way| self.label(way, self.worst(), (&[], TRIED.len()), places, nodes));
        for part in &self.beyond {
            self.label_beyond(part, places, nodes);
        }
    }

    /// The amount farthest out, by an arrowhead, where no line passes; in two lines where there is little room.
    fn label_beyond(&self, part: &Beyond, places: &mut Places, nodes: &mut Vec<Node>) {
        let frame = self.frame;
        let (amount, level) = (number::money_round10(part.farthest.1), hedge::at(part.farthest.0));
        let both = [&*amount, " ", &*level].concat();
        let line = |text| Line { text, kind: Type::LABEL, class: "t-label t-hedge" };
        let two = [line(&amount), Line { text: &level, kind: Type::SMALL, class: "t-small t-hedge" }];
        let labels = [&[line(&both)], &two[..], &two[..1]];
        let skipped = usize::from(frame.anatomy == Anatomy::Narrow);
        let _ = labels.into_iter().skip(skipped).any(|label| {
            let mut spots = Vec::with_capacity(16);
            for down in [12.0, 28.0, 44.0] {
                for x in &part.ends {
                    spots.extend([-9.0, 9.0, 24.0].map(|shift| Place::beside(*x, shift, frame.plot.top + down)));
                }
            }
            spots.retain(|spot| !places.is_near_line(&bounds(label, *spot), 0.0));
            places.put_within(nodes, label, &spots, Clear::All, 3)
        });
    }

    /// A label at one of so many places close to a mark, none worse than a grade; true where it stands.
    fn label(
        &self,
        (words, worst): (&str, u8),
        (x, y): (f64, f64),
        (marks, tried): (&[f64], usize),
        places: &mut Places,
        nodes: &mut Vec<Node>,
    ) -> bool {
        let label = [Line { text: words, kind: Type::LABEL, class: "t-label t-hedge" }];
        let mut spots: Vec<Place> =
            TRIED.iter().take(tried).map(|(shift, down)| Place::beside(x, *shift, y + down)).collect();
        let aside = 0.3 * Type::LABEL.width(words);
        for (side, down) in [(aside, 20.0), (-aside, 20.0), (aside, -11.0), (-aside, -11.0)] {
            spots.push(Place { x: x + side, ..Place::beside(x, 0.0, y + down) });
        }
        places.put_within(nodes, &label, &own(&label, x, marks, spots), Clear::All, worst)
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
