//! A figure is data first: report to scene, scene to nodes; pictures, summaries and tables are read off the same scene.
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
