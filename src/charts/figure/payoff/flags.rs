//! Flags over the plot: where each layer is bought, or gains from if it is held already.

use super::super::layer::{layered, number as number_of};
use super::super::shape::{Rect, around, circle, polyline};
use super::frame::{Anatomy, Frame};
use super::place::Places;
use super::total::Total;
use crate::charts::figure::room::{Anchor, Item, LINE, Line, Place, bounds, spread, text};
use crate::charts::measure::Type;
use crate::charts::node::{Element, Node};
use crate::engine::hedge::markets::Level;
use crate::engine::order::order;
use crate::engine::units::Dollars;
use crate::model::hedged::Hedged;
use crate::model::report::Report;
use crate::words::figure::{SPX, VIX, hedge, named};
use crate::words::hedge::on_axis;
use crate::words::{layer, number};

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
/// Width of the read-out and the gap before it.
const READOUT: f64 = 160.0;

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

/// All flags, from the right. They stand in one row, so that the plot rests while triggers move: each over its level if
/// there is room, else moved aside, with a leader. All say as much as there is room for, those of nearly one level together.
pub fn flags(frame: &Frame, report: &Report, hedged: &Hedged, total: &Total) -> Vec<Flag> {
    let plot = frame.plot;
    let mut flags: Vec<Flag> = Vec::with_capacity(6);
    for ((layer, _), woken) in report.setup.hedge.layers.iter().zip(&hedged.book.layers) {
        let held = woken.trigger.is_err_and(|absent| absent.reason.stands());
        let point = if held { woken.marked } else { woken.trigger };
        if let (Ok(level), Ok(_)) = (point, &woken.holding) {
            let with = Dollars(total.with(level.spx.0));
            let (x, y) = (frame.x_in_plot(level.spx), frame.y_in_plot(with));
            let out = y - frame.y.px(with).0;
            let beyond = if out == 0.0 { 0.0 } else { out.signum() };
            flags.push(Flag { layer: *layer, held, level, lines: Vec::new(), width: 0.0, pole: 0.0, x, y, beyond });
        }
    }
    order(&mut flags, |a, b| a.x > b.x);
    // The read-out stands at the right where it has a corner of its own.
    let end = if frame.anatomy == Anatomy::Wide { frame.size.0 - READOUT } else { plot.right };
    // From all there is to say of each to the levels alone; where that is too much, of more together, and last to nothing.
    let room = end - plot.left;
    let (mut form, mut near) = (frame.anatomy as usize, SIZE);
    loop {
        say(&mut flags, (form, near), report, frame.anatomy);
        if form == NOTHING || flags.iter().map(|flag| flag.width).sum::<f64>() <= room {
            break;
        }
        form += 1;
        if form == NOTHING && near < room {
            (form, near) = (frame.anatomy as usize, 2.0 * near);
        }
    }
    // Away from spot, counted leftward, and towards it: halfway between the two is apart as well, and near the levels.
    let item = |flag: &Flag, side: f64| {
        let half = flag.width / 2.0;
        Item { at: side * (flag.x.min(end - flag.width) + half), half }
    };
    let mut away: Vec<Item> = flags.iter().map(|flag| item(flag, -1.0)).collect();
    spread(&mut away, 0.0 - plot.left);
    let mut towards: Vec<Item> = flags.iter().rev().map(|flag| item(flag, 1.0)).collect();
    spread(&mut towards, end);
    for ((flag, away), towards) in flags.iter_mut().zip(away).zip(towards.into_iter().rev()) {
        flag.pole = (towards.at - away.at) / 2.0 - flag.width / 2.0;
    }
    flags
}

/// The form in which a flag has no words.
const NOTHING: usize = 3;

/// Sets what the flags say in one of four forms, the fullest first. Of those nearer to each other than so many pixels the
/// rightmost says it for all.
fn say(flags: &mut [Flag], (form, near): (usize, f64), report: &Report, anatomy: Anatomy) {
    let mut rest = flags;
    while let Some(Flag { x, held, level: Level { vix, spx }, .. }) = rest.first() {
        let (x, held, vix, spx) = (*x, *held, *vix, *spx);
        let count = rest.iter().take_while(|flag| flag.held == held && x - flag.x < near).count();
        let Some((own, others)) = rest.split_at_mut_checked(count.max(1)) else { return };
        for flag in &mut *own {
            (flag.lines, flag.width) = (Vec::new(), SIZE + 2.0);
        }
        let farthest = own.last().map_or(vix, |flag| flag.level.vix);
        let lowest = own.last().map_or(spx, |flag| flag.level.spx);
        let several = own.len() > 1;
        if let Some(first) = own.first_mut() {
            let vix = hedge::stretch(on_axis(vix.0), &on_axis(farthest.0));
            let levels = hedge::stretch(number::whole(lowest.0), &number::whole(spx.0));
            first.lines = match form {
                0 if several => vec![hedge::flag(&vix, held, false), named(SPX, &levels)],
                0 => vec![hedge::flag(&vix, held, false), layer::spx(spx, report.setup.spot)],
                1 => vec![hedge::flag(&vix, held, false), levels],
                NOTHING => Vec::new(),
                _ => vec![hedge::flag(&vix, held, true)],
            };
            first.width = first.words(anatomy).map_or(SIZE, |(words, _)| words.right - first.pole) + anatomy.row().gap;
        }
        rest = others;
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
        let Row { top, bend: (from, to), .. } = anatomy.row();
        [(self.pole, top), (self.pole, from), (self.x, to), (self.x, self.y)]
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
        places.take(around((self.x, self.y), 3.0));
    }

    /// The stem, behind the curves.
    pub fn stem(&self, anatomy: Anatomy) -> Node {
        let path = polyline(&self.line(anatomy));
        layered(self.layer, vec![Element::classed("path", "stem").attr("d", path).into()])
    }

    /// The dot on the total; an arrowhead where that lies beyond the plot.
    fn end(&self) -> Element {
        let (x, y) = (self.x, self.y);
        if self.beyond == 0.0 {
            return circle("act", (x, y), 4.5);
        }
        let back = y + 8.0 * self.beyond;
        Element::classed("path", "act").attr("d", polyline(&[(x, y), (x - 5.0, back), (x + 5.0, back)]) + "Z")
    }

    /// The flag, its words, and the dot on the total.
    pub fn node(&self, anatomy: Anatomy) -> Node {
        let Row { top, words, .. } = anatomy.row();
        let (left, right, bottom) = (self.pole, self.pole + SIZE, top + SIZE);
        let shape = [(left, top), (right, top), (right - 4.0, top + SIZE / 2.0), (right, bottom), (left, bottom)];
        let (class, class_of_digit) = if self.held { ("flag held", "t-flag held") } else { ("flag", "t-flag") };
        let mut nodes =
            vec![self.end().into(), Element::classed("path", class).attr("d", polyline(&shape) + "Z").into()];
        nodes.push(number_of(class_of_digit, self.layer, (left + 7.5, top + 9.0)));
        for (i, line) in self.words(anatomy).map_or(Vec::new(), |(_, lines)| lines).into_iter().enumerate() {
            let at = Place { x: left + WORDS, y: words + LINE * i as f64, anchor: Anchor::Start };
            nodes.push(text(line.class.into(), at, line.text.to_owned().into()));
        }
        layered(self.layer, nodes)
    }
}

/// What the numbers beside the flags are, where those have no words.
pub fn title(anatomy: Anatomy, flags: &[Flag]) -> Option<Node> {
    let at = Place { x: 0.0, y: anatomy.row().words, anchor: Anchor::Start };
    let bare = flags.first().filter(|flag| flag.lines.len() == 1);
    bare.map(|_| text("t-small t-hedge".into(), at, VIX.into()))
}
