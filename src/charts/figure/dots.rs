//! Labels of dots and handles: so close to theirs that they can be no other's, or led to it by a line.

use super::label::Line;
use super::room::Room;
use super::shape::line;
use crate::charts::measure::Type;
use crate::charts::node::Element;

/// Places for a label so close to its dot that it can be no other's.
pub const BESIDE: [(f64, f64); 6] = [(9.0, 4.0), (-9.0, 4.0), (8.0, -5.0), (-8.0, -5.0), (8.0, 13.0), (-8.0, 13.0)];

/// Places for the label of a dot or of a handle.
pub const AROUND: [(f64, f64); 12] = [
    (-11.0, -14.0),
    (12.0, 18.0),
    (-11.0, 18.0),
    (12.0, -12.0),
    (0.0, -14.0),
    (0.0, 24.0),
    (12.0, 34.0),
    (-11.0, 34.0),
    (12.0, -30.0),
    (-11.0, -30.0),
    (12.0, 52.0),
    (-11.0, -48.0),
];

/// A line in small type.
#[inline(never)]
pub fn small(text: &str) -> Line<'_> {
    Line { text, kind: Type::SMALL, class: "t-small" }
}

/// What is said first.
#[inline(never)]
pub fn strong<'a>(text: &'a str, class: &'static str) -> Line<'a> {
    Line { text, kind: Type::LABEL, class }
}

/// Writes a label at the first place by its dot that a leader reaches through nothing else; true where it stands.
#[inline(never)]
pub fn led(
    room: &mut Room,
    (lines, labels): (&mut Element, &mut Element),
    (label, class): (&[Line], &'static str),
    at: (f64, f64),
    tried: &[(f64, f64)],
) -> bool {
    for place in tried {
        let end = (at.0 + place.0, at.1 + place.1 - 4.0);
        if room.is_open(at, end) && room.put(labels, label, at, &[*place]) {
            lines.add(line(class, at, end));
            room.line(&[at, end]);
            return true;
        }
    }
    false
}
