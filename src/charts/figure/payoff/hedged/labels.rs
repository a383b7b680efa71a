//! Labels of the zeros of the total, of its lowest point, and of what lies beyond the plot.

use super::super::frame::Anatomy;
use super::super::labels::own;
use super::super::place::{Clear, Places};
use super::Layers;
use crate::charts::figure::beyond::Beyond;
use crate::charts::figure::dots::strong;
use crate::charts::figure::label::{Line, Place, bounds};
use crate::charts::measure::Type;
use crate::charts::node::Element;
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

impl Layers<'_> {
    /// Labels of the zeros, of the lowest point, and of what lies beyond the plot.
    pub fn labels(&self, places: &mut Places, nodes: &mut Element) {
        let frame = self.frame;
        let own = self.report.expiry.break_evens.iter().map(|at| frame.x_in_plot(*at));
        let zeros = self.zeros();
        let mut marks = zeros.clone();
        marks.extend(own);
        for level in &self.hedged.turning.break_evens {
            let x = frame.x_in_plot(level.spx);
            if zeros.contains(&x) {
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
    fn label_beyond(&self, part: &Beyond, places: &mut Places, nodes: &mut Element) {
        let frame = self.frame;
        let (amount, level) = (number::money_round10(part.farthest.1), hedge::at(part.farthest.0));
        let both = fill!("_ _", &*amount, &*level);
        let line = |text| strong(text, "t-label t-hedge");
        let two = [line(&amount), Line { text: &level, kind: Type::SMALL, class: "t-small t-hedge" }];
        let labels = [&[line(&both)], &two[..], &two[..1]];
        let skipped = usize::from(frame.anatomy == Anatomy::Narrow);
        let _ = labels.into_iter().skip(skipped).any(|label| {
            let mut spots = Vec::with_capacity(16);
            for down in &[12.0, 28.0, 44.0] {
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
        nodes: &mut Element,
    ) -> bool {
        let label = [strong(words, "t-label t-hedge")];
        let mut spots: Vec<Place> =
            TRIED.iter().take(tried).map(|(shift, down)| Place::beside(x, *shift, y + down)).collect();
        let aside = 0.3 * Type::LABEL.width(words);
        for (side, down) in [(aside, 20.0), (-aside, 20.0), (aside, -11.0), (-aside, -11.0)] {
            spots.push(Place { x: x + side, ..Place::beside(x, 0.0, y + down) });
        }
        places.put_within(nodes, &label, &own(&label, x, marks, spots), Clear::All, worst)
    }
}
