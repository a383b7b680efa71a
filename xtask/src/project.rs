//! Where the project's files are, and how its commands are run.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// The top folder of the project.
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_path_buf()
}

/// The built site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The folder of the project's own tools. Git ignores it; deleting it is safe.
pub fn tools() -> PathBuf {
    root().join(".tools")
}

/// A program that is run in the project's top folder, with `.tools/bin` first in the search path and no input.
pub fn command(program: &str) -> Command {
    let mut path = OsString::from(tools().join("bin"));
    if let Some(rest) = std::env::var_os("PATH") {
        path.push(if cfg!(windows) { ";" } else { ":" });
        path.push(rest);
    }
    let mut command = Command::new(program);
    command.current_dir(root()).env("PATH", path).stdin(Stdio::null());
    command
}

/// The Cargo that runs this.
pub fn cargo() -> Command {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let mut command = command(&cargo);
    // What `cargo run` sets for this program means nothing to the Cargo it starts.
    command.env_remove("CARGO_MANIFEST_DIR").env_remove("CARGO_PKG_NAME").env_remove("CARGO_PKG_VERSION");
    command
}

/// Runs the command to its end, its output going where ours goes. An error names the command.
pub fn run(command: &mut Command) -> Result<()> {
    let said = spoken(command);
    let status = command.status().with_context(|| format!("`{said}` could not be started"))?;
    if !status.success() {
        bail!("`{said}` failed ({status})");
    }
    Ok(())
}

/// What the command prints, when it can be started and succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as it would be typed.
fn spoken(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// The full path of a program in the search path, `.tools/bin` first.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::iter::once(tools().join("bin"))
        .chain(std::env::split_paths(&path))
        .map(|folder| folder.join(program).with_extension(std::env::consts::EXE_EXTENSION))
        .find(|file| file.is_file())
}

/// The version of a package in `Cargo.lock`.
pub fn locked_version(package: &str) -> Result<String> {
    let text = std::fs::read_to_string(root().join("Cargo.lock")).context("Cargo.lock cannot be read")?;
    let name = format!("name = \"{package}\"");
    let mut lines = text.lines().skip_while(|line| *line != name).skip(1);
    let version = lines.next().and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    version.map(str::to_owned).with_context(|| format!("Cargo.lock names no {package}"))
}
