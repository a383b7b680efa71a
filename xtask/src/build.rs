//! The static site, ready for any host, and the page in one file.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::alike::ordered;
use crate::loader::{quicken, shorten};
use crate::project::{cargo, command, dist, run};
use crate::slim::slim;
use crate::{csp, first_picture, single_file, styles, tools};

/// Leaves the site in `dist/`, the page in one file beside it as `tailfeather.html`.
pub fn build() -> Result<()> {
    tools::install()?;
    println!("building the page for release (1 to 2 minutes)");
    // With the target, or what the standard library needs for it alone is not fetched.
    run(small_std(cargo().args(["fetch", "--quiet", "--target", tools::TARGET])))?;
    run(small_std(command("trunk").args(["build", "--release", "--offline"])))?;
    shrink()?;
    let file = dist().join("index.html");
    let html = std::fs::read_to_string(&file).context("Trunk left no dist/index.html")?;
    let html = first_picture::put(&styles::join(&html)?)?;
    std::fs::write(&file, csp::put(&html, &csp::of_site(&html))).context("dist/index.html cannot be written")?;
    std::fs::write(dist().join(single_file::NAME), single_file::page(&html)?).context("dist cannot be written")?;
    // Last, for the page in one file is put together from the loader's lines.
    strip_loader()?;
    println!("dist/ is the site: put it in any folder of any static host");
    println!("dist/{} is the page in one file: it opens by a double click", single_file::NAME);
    Ok(())
}

/// A stack of a quarter of a megabyte lets every address be written in three bytes, and values of JavaScript kept in a
/// list of the loader weigh less than those kept in a table of the WebAssembly. Addresses counted along in a loop,
/// results kept from before it or from an equal line above, and what was read from memory kept for later, cost a local
/// each: in WebAssembly they weigh more than working them out again. A call or a branch weighs more than the compiler
/// believes, and a single instruction at the end of two branches is worth sharing.
const SMALLER: &str = " -Clink-arg=-zstack-size=262144 -Ctarget-feature=-reference-types,-multivalue \
    -Cllvm-args=-disable-lsr -Cllvm-args=-disable-machine-licm -Cllvm-args=-disable-machine-cse \
    -Cllvm-args=-enable-load-pre=false -Cllvm-args=-disable-licm-promotion -Cllvm-args=-enable-gvn-memdep=false \
    -Cllvm-args=-inline-call-penalty=40 -Cllvm-args=-tail-merge-size=1 \
    -Cllvm-args=-two-entry-phi-node-folding-threshold=8";

/// Has a command build the standard library along with the page: for size, and without the texts of panics, which no
/// reader sees. That is a tenth of the page. The compiler that `rust-toolchain.toml` pins can do it, but calls it
/// unstable.
fn small_std(command: &mut Command) -> &mut Command {
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .env("RUSTFLAGS", flags() + " -Zunstable-options -Cpanic=immediate-abort" + SMALLER)
}

/// The compiler's flags, with what takes this machine's folders out of the places that panics name: the page is the
/// same wherever it is built, and a little smaller.
fn flags() -> String {
    let mut flags = std::env::var("RUSTFLAGS").unwrap_or_default();
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let sources = home.and_then(|home| std::fs::read_dir(home.join("registry/src")).ok());
    for registry in sources.into_iter().flatten().flatten() {
        flags += &format!(" --remap-path-prefix={}/=", registry.path().display());
    }
    flags
}

/// Takes out of loader and WebAssembly what no browser needs.
fn shrink() -> Result<()> {
    let (script, file) = (the_file(".js")?, the_file("_bg.wasm")?);
    let loader = std::fs::read_to_string(&script).context("the loader cannot be read")?;
    let module = std::fs::read(&file).context("the WebAssembly cannot be read")?;
    let (loader, module) = shorten(&quicken(&loader)?, &slim(&module)?)?;
    let module = ordered(&module)?;
    std::fs::write(&script, loader).context("the loader cannot be written")?;
    std::fs::write(&file, module).context("the WebAssembly cannot be written")
}

/// Takes comments and blanks out of the loader.
fn strip_loader() -> Result<()> {
    let file = the_file(".js")?;
    let loader = std::fs::read_to_string(&file).context("the loader cannot be read")?;
    let small = minifier::js::minify(&loader).map_err(anyhow::Error::msg).context("the loader cannot be read")?;
    std::fs::write(&file, small.to_string()).context("the loader cannot be written")
}

/// The only file of that ending in `dist/`.
pub fn the_file(ending: &str) -> Result<PathBuf> {
    let files = std::fs::read_dir(dist()).context("there is no dist/: run `cargo xtask build`")?;
    let mut found: Vec<PathBuf> = files.filter_map(|entry| Some(entry.ok()?.path())).collect();
    found.retain(|path| path.to_string_lossy().ends_with(ending));
    match found.as_slice() {
        [one] => Ok(one.clone()),
        _ => bail!("dist/ should hold one file *{ending} and holds {}", found.len()),
    }
}
