//! A figure as marks over scales, with its summary and its table.

use super::node::Node;
use super::table::Table;

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
