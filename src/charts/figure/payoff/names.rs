//! The curves' names: at their right ends, and again where a curve is alone.

use super::curves::between_samples;
use super::frame::{Anatomy, Frame};
use super::outline::Outline;
use super::place::{Anchor, Line, Places, Spot, bounds};
use crate::charts::measure::Type;
use crate::charts::node::Node;
use crate::charts::scale::Px;
use crate::engine::units::{Days, Dollars};
use crate::model::report::Report;
use crate::words::{figure, time};

/// Least distance between the base lines of two names.
const APART: f64 = 15.0;

/// A name, where its curve ends and where it stands.
pub struct Name {
    words: String,
    class: &'static str,
    ends: f64,
    stands: f64,
}

/// The name of a chosen date's curve.
pub fn date(left: Days, anatomy: Anatomy) -> String {
    if anatomy == Anatomy::Wide { time::days_left(left.0) } else { time::head(left.0) }
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
    push(date(report.setup.dates[0], frame.anatomy), "t-mute", end(a));
    push(date(report.setup.dates[1], frame.anatomy), "t-mute", end(b));
    push(figure::AT_EXPIRY.into(), class, last(outline));
    if let Some(ghost) = ghost {
        push(figure::PINNED.into(), "t-b t-mute", last(ghost));
    }
    spread(&mut names, frame.plot.bottom - 2.0);
    names
}

/// Pushes names down from the topmost until they are apart, then the lowest back up where they would leave the plot.
fn spread(names: &mut [Name], lowest: f64) {
    names.sort_by(|a, b| a.ends.total_cmp(&b.ends));
    let mut least = f64::NEG_INFINITY;
    for name in names.iter_mut() {
        name.stands = name.stands.max(least);
        least = name.stands + APART;
    }
    let mut most = lowest;
    for name in names.iter_mut().rev() {
        name.stands = name.stands.min(most);
        most = name.stands - APART;
    }
}

impl Name {
    /// The name as a text at the right end.
    pub fn node(&self, frame: &Frame) -> Node {
        let gap = if frame.anatomy == Anatomy::Wide { 10.0 } else { 8.0 };
        super::axes::text(self.class, frame.plot.right + gap, self.stands, Anchor::Start, self.words.clone())
    }

    /// True when the name stands so far from its curve's end that the reader needs it again elsewhere.
    fn is_adrift(&self) -> bool {
        (self.stands - 4.0 - self.ends).abs() > APART / 2.0
    }
}

/// Shares of the plot's width at which a name is tried, best first.
const TRIED: [f64; 13] = [0.5, 0.56, 0.44, 0.62, 0.38, 0.7, 0.3, 0.76, 0.24, 0.84, 0.16, 0.92, 0.08];

/// Names the values before expiry in the plot, each where it is alone: all of them where nothing stands at the right
/// ends, else those that stand far from their ends there.
pub fn in_plot(frame: &Frame, report: &Report, names: &[Name], places: &mut Places, nodes: &mut Vec<Node>) {
    let dates = report.setup.dates;
    let curves = [
        (figure::TODAY.to_string(), "t-b", &report.curves.today),
        (date(dates[0], frame.anatomy), "t-mute", &report.curves.dates[0]),
        (date(dates[1], frame.anatomy), "t-mute", &report.curves.dates[1]),
    ];
    for (words, class, samples) in &curves {
        let needed = match names.iter().find(|name| name.words == *words) {
            Some(name) => name.is_adrift(),
            None => true,
        };
        if !needed {
            continue;
        }
        let kind = if *class == "t-b" { Type::LABEL } else { Type::NOTE };
        let line = [Line { text: words.clone().into(), kind, class }];
        let mut free = Vec::with_capacity(4);
        for share in TRIED {
            let x = frame.plot.left + (frame.plot.right - frame.plot.left) * share;
            let y = height(frame, report, samples, x);
            for y in [y - 6.0, y + 15.0] {
                let spot = Spot { x, y, anchor: Anchor::Middle };
                let rect = bounds(&line, spot);
                let is_alone = (0..=4).all(|i| {
                    let x = rect.left + (rect.right - rect.left) * f64::from(i) / 4.0;
                    curves.iter().all(|(_, _, other)| {
                        let y = height(frame, report, other, x);
                        y < rect.top - 2.0 || y > rect.bottom + 2.0
                    })
                });
                if is_alone && rect.bottom < frame.plot.bottom - 24.0 {
                    free.push(spot);
                }
            }
        }
        places.put(nodes, &line, &free);
    }
}

/// Height of a curve at a pixel.
fn height(frame: &Frame, report: &Report, samples: &[Dollars], x: f64) -> f64 {
    frame.y.px(between_samples(samples, report.window, frame.x.value(Px(x)))).0
}
