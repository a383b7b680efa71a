//! A person at the built page: a plain host for `dist/`, a Chromium, and what fingers and eyes do.
//!
//! Every visit ends with the same question: did anything go wrong that nobody looked at? An error in the console, a
//! promise nobody caught, something the Content-Security-Policy refused, or a file that was not there fails the test.

mod browser;
mod page;
mod site;

pub use browser::{Failure, Outcome, visit};
pub use page::{At, Page};
pub use site::{Site, dist};
