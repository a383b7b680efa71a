//! Flags over the plot: where each layer is bought, or gains from if it is held already.

mod row;

pub use row::flags;

use super::super::beyond::arrow;
use super::super::layer::{layered, number as number_of};
use super::super::path::{closed, open};
use super::super::shape::{Rect, circle};
use super::frame::Anatomy;
use super::place::Places;
use crate::charts::figure::label::{Anchor, LINE, Line, Place, bounds, text};
use crate::charts::figure::stack::leader;
use crate::charts::measure::Type;
use crate::charts::node::Element;
use crate::engine::hedge::markets::Level;
use crate::words::figure::VIX;

/// A flag: its layer's place in the form, what it says, and its pole.
pub struct Flag {
    layer: usize,
    held: bool,
    level: Level,
    lines: Vec<String>,
    width: f64,
    pole: f64,
    /// Where its level stands in the plot.
    pub x: f64,
    y: f64,
    /// 1 where the total is above the plot there, −1 where it is below, 0 where it is in it.
    beyond: f64,
}

/// Size of a flag, CSS pixels, and from its pole to its words.
const SIZE: f64 = 18.0;
const WORDS: f64 = 23.0;

/// Heights of the flags' row: upper edge, first base line, and between which the leaders go to their levels.
struct Row {
    top: f64,
    words: f64,
    bend: (f64, f64),
    gap: f64,
}

impl Anatomy {
    fn row(self) -> Row {
        match self {
            Anatomy::Wide => Row { top: 4.0, words: 13.0, bend: (34.0, 48.0), gap: 12.0 },
            Anatomy::Middle => Row { top: 2.0, words: 11.0, bend: (30.0, 38.0), gap: 10.0 },
            Anatomy::Narrow => Row { top: 2.0, words: 15.0, bend: (21.0, 29.0), gap: 5.0 },
        }
    }
}

impl Flag {
    /// The box of its words from the pole, and their lines.
    fn words(&self, anatomy: Anatomy) -> Option<(Rect, Vec<Line<'_>>)> {
        const KINDS: [(Type, &str); 2] = [(Type::LABEL, "t-b t-hedge"), (Type::SMALL, "t-small")];
        let lines: Vec<Line> =
            self.lines.iter().zip(KINDS).map(|(text, (kind, class))| Line { text, kind, class }).collect();
        let spot = Place { x: self.pole + WORDS, y: anatomy.row().words, anchor: Anchor::Start };
        (!lines.is_empty()).then(|| (bounds(&lines, spot), lines))
    }

    /// Pole, leader and stem: from the flag down to the total.
    pub fn line(&self, anatomy: Anatomy) -> [(f64, f64); 4] {
        let Row { top, bend, .. } = anatomy.row();
        leader((self.pole, top), bend, (self.x, self.y))
    }

    /// The room of flag and words.
    pub fn bounds(&self, anatomy: Anatomy) -> Rect {
        let top = anatomy.row().top;
        let words = self.words(anatomy).map(|(words, _)| words);
        let right = words.map_or(self.pole + SIZE, |words| words.right);
        let bottom = words.map_or(0.0, |words| words.bottom).max(top + SIZE);
        Rect { left: self.pole, top, right, bottom }
    }

    /// Takes the room of the flag with its words, and of its dot.
    pub fn take(&self, anatomy: Anatomy, places: &mut Places) {
        places.take(self.bounds(anatomy));
        places.take_around((self.x, self.y), 3.0);
    }

    /// The stem, behind the curves.
    pub fn stem(&self, anatomy: Anatomy) -> Element {
        layered(self.layer).child(open("stem", &self.line(anatomy)))
    }

    /// The dot on the total; an arrowhead where that lies beyond the plot.
    fn end(&self) -> Element {
        let at = (self.x, self.y);
        if self.beyond == 0.0 { circle("act", at, 4.5) } else { arrow("act", at, self.beyond) }
    }

    /// The flag, its words, and the dot on the total.
    pub fn node(&self, anatomy: Anatomy) -> Element {
        let Row { top, words, .. } = anatomy.row();
        let (left, right, bottom) = (self.pole, self.pole + SIZE, top + SIZE);
        let shape = [(left, top), (right, top), (right - 4.0, top + SIZE / 2.0), (right, bottom), (left, bottom)];
        let (class, class_of_digit) = if self.held { ("flag held", "t-flag held") } else { ("flag", "t-flag") };
        let mut nodes = layered(self.layer).child(self.end()).child(closed(class, &shape));
        nodes.add(number_of(class_of_digit, self.layer, (left + 7.5, top + 9.0)));
        for (i, line) in self.words(anatomy).map_or(Vec::new(), |(_, lines)| lines).into_iter().enumerate() {
            let at = Place { x: left + WORDS, y: words + LINE * i as f64, anchor: Anchor::Start };
            nodes.add(text(line.class, at, line.text.to_owned().into()));
        }
        nodes
    }
}

/// What the numbers beside the flags are, where those have no words.
pub fn title(anatomy: Anatomy, flags: &[Flag]) -> Option<Element> {
    let at = Place { x: 0.0, y: anatomy.row().words, anchor: Anchor::Start };
    let bare = flags.first().filter(|flag| flag.lines.len() == 1);
    bare.map(|_| text("t-small t-hedge", at, VIX.into()))
}
