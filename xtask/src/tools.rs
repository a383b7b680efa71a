//! The tools a build needs, installed under `.tools/` when they are missing or of another version.

use std::path::Path;

use anyhow::{Context, Result};

use crate::project::{cargo, command, locked_version, output, root, run, tools};

/// Newer releases of Trunk need a newer compiler than `rust-toolchain.toml` names.
const TRUNK: &str = "0.21.14";

/// What the page is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Sees to the compiler's wasm target, the source of its standard library, Trunk and wasm-bindgen, and to the libraries
/// that `Cargo.lock` names: Trunk is kept from the network.
pub fn install() -> Result<()> {
    wasm_target()?;
    standard_library()?;
    // The binding tool must match the library to the patch release. No `--locked`: a registry may no longer resolve
    // the exact versions its lock file names.
    let bindgen = locked_version("wasm-bindgen")?;
    tool("trunk", "trunk", TRUNK, true, "builds the page; about 5 minutes, once")?;
    tool(
        "wasm-bindgen",
        "wasm-bindgen-cli",
        &bindgen,
        false,
        "joins the WebAssembly to the page; about 2 minutes, once",
    )?;
    run(cargo().args(["fetch", "--quiet"]))
}

/// Adds the target to the toolchain, unless it is there. A toolchain that rustup does not manage must bring it along.
fn wasm_target() -> Result<()> {
    let Some(folder) = output(command("rustc").args(["--print", "target-libdir", "--target", TARGET])) else {
        return add_target();
    };
    let present = std::fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some());
    if present { Ok(()) } else { add_target() }
}

fn add_target() -> Result<()> {
    println!("adding the compiler target {TARGET} (about half a minute, once)");
    run(command("rustup").args(["target", "add", TARGET]))
        .with_context(|| format!("the compiler target {TARGET} is missing and rustup could not add it"))
}

/// Adds the source of the standard library to the toolchain, unless it is there: the page is built with its own copy.
fn standard_library() -> Result<()> {
    let folder = output(command("rustc").args(["--print", "sysroot"])).context("rustc names no sysroot")?;
    if Path::new(&folder).join("lib/rustlib/src/rust/library/Cargo.lock").is_file() {
        return Ok(());
    }
    println!("adding the source of the standard library (about half a minute, once)");
    run(command("rustup").args(["component", "add", "rust-src"]))
        .context("the source of the standard library is missing and rustup could not add it")
}

fn tool(program: &str, package: &str, version: &str, locked: bool, what_for: &str) -> Result<()> {
    let own = tools().join("bin").join(program).with_extension(std::env::consts::EXE_EXTENSION);
    let found = output(command(&own.to_string_lossy()).arg("--version"));
    if found.is_some_and(|text| text.split_whitespace().any(|word| word == version)) {
        return Ok(());
    }
    println!("installing {package} {version} into .tools ({what_for})");
    let mut install = cargo();
    install.args(["install", "--quiet", "--force", "--root"]).arg(tools()).args([package, "--version", version]);
    if locked {
        install.arg("--locked");
    }
    // Outside the project, or its Cargo configuration and profiles would be taken for the tool's.
    install.current_dir(root().parent().unwrap_or(&root()));
    run(&mut install).with_context(|| format!("{package} {version} could not be installed"))
}
