//! A figure as marks over scales, with its summary and its table.

use super::node::Node;
use super::table::Table;
use crate::model::check::Checked;
use crate::model::report::Report;

/// A figure before it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Width and height in CSS pixels.
    pub size: (f64, f64),
    /// Title of the figure.
    pub title: String,
    /// Spoken summary: one or two sentences.
    pub summary: String,
    /// The drawing, back to front.
    pub marks: Vec<Node>,
    /// The same numbers as a table.
    pub table: Table,
}

/// How a figure is looked at.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// Width of the plot in CSS pixels, as measured.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// The pinned setup, drawn as a ghost.
    pub ghost: Option<&'a Report>,
    /// Which fields are wrong: what depends on them is drawn stale.
    pub checked: &'a Checked,
}
