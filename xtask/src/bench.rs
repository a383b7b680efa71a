//! How long the report takes on this machine and in the browser, and how long a dragged strike waits for its picture.

use anyhow::Result;

use crate::project::{cargo, run};
use crate::{browser, build};

/// Runs the benchmarks of the host, then measures the built page in Chromium.
pub fn bench() -> Result<()> {
    println!("timing on this machine (about 2 minutes)");
    run(cargo().args(["bench", "--no-default-features", "--benches"]))?;
    let browser = browser::install()?;
    build::build()?;
    println!("\ntiming in Chromium (about a minute)");
    run(browser.tell(cargo().args(["run", "--quiet", "--release", "--package", "page-tests", "--bin", "timing"]))?)
}
