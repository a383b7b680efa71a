//! A figure as marks over scales, with its summary.

use super::node::Node;
use crate::model::check::Checked;
use crate::model::report::Report;

/// A figure, ready to be put on the page, read out, exported or compared with a stored picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {
    /// Width and height in CSS pixels; (0, 0) for a figure that is an HTML table and takes the width it is given.
    pub size: (f64, f64),
    /// Title of the figure.
    pub title: &'static str,
    /// The sentence in sight under the title.
    pub lead: String,
    /// Spoken summary: one or two sentences.
    pub summary: String,
    /// The note under the figure; empty where there is none.
    pub note: String,
    /// True when any mark rests on the last valid text of a field that is wrong now.
    pub stale: bool,
    /// The drawing, back to front: children of an `<svg>`, or one `<table>`.
    pub marks: Vec<Node>,
}

/// How a figure is looked at.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// Width of the figure in CSS pixels, as measured.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// The pinned setup, drawn as a ghost.
    pub ghost: Option<&'a Report>,
    /// Which fields are wrong: what depends on them is drawn stale.
    pub checked: &'a Checked,
}
