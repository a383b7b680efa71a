//! A figure is data first: report to scene, scene to nodes; pictures, summaries and tables are read off the same scene.
//!
//! Never here: a browser, a measurement of the page, or a number the report does not have.

pub mod scale;
pub mod tick;
pub mod measure;
pub mod node;
pub mod scene;
pub mod say;
pub mod table;
pub mod figure;
