//! A figure is data first: report to scene, scene to nodes; picture, spoken summary and table of a figure stand side by
//! side.
//!
//! Never here: a browser, a measurement of the page, or a number the report does not have.

pub mod figure;
pub mod measure;
pub mod node;
pub mod say;
pub mod scale;
pub mod scene;
pub mod table;
pub mod tick;
