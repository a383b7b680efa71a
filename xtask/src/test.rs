//! Every check of the project, fast ones first.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::project::{cargo, run};
use crate::{browser, build, size, tools};

/// Runs every check. Stops at the first that fails, and says which.
pub fn test() -> Result<()> {
    let mut done = Vec::new();
    let outcome = steps(&mut Steps { done: &mut done });
    println!();
    for (name, time) in &done {
        println!("{:>8.1} s  {name}", time.as_secs_f64());
    }
    let failed = usize::from(outcome.is_err());
    println!("checks: {} passed, {failed} failed", done.len());
    outcome
}

struct Steps<'a> {
    done: &'a mut Vec<(&'static str, Duration)>,
}

impl Steps<'_> {
    fn step<T>(&mut self, name: &'static str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n── {name}");
        let start = Instant::now();
        let value = work().with_context(|| format!("failed: {name}"))?;
        self.done.push((name, start.elapsed()));
        Ok(value)
    }

    fn cargo(&mut self, name: &'static str, words: &str) -> Result<()> {
        self.step(name, || run(cargo().args(words.split_whitespace())))
    }
}

fn steps(steps: &mut Steps) -> Result<()> {
    steps.cargo("format", "fmt --all --check")?;
    steps.cargo("pure tests", "test --no-default-features")?;
    steps.cargo("lints of the pure part", "clippy --no-default-features --all-targets -- -D warnings")?;
    steps.cargo("lints of everything", "clippy --workspace --all-targets -- -D warnings")?;
    steps.cargo("tests of the commands", "test --package xtask")?;
    steps.step("documentation", || {
        let mut doc = cargo();
        run(doc.args(["doc", "--no-deps", "--lib"]).env("RUSTDOCFLAGS", "-D warnings"))
    })?;
    steps.step("tools", tools::install)?;
    let browser = steps.step("browser", browser::install)?;
    steps.cargo(
        "lints for the browser",
        "clippy --target wasm32-unknown-unknown --lib --bins --test web --test golden -- -D warnings",
    )?;
    steps.step("tests in the browser", || {
        let mut test = cargo();
        test.args(["test", "--target", "wasm32-unknown-unknown", "--test", "web", "--test", "golden"]);
        test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
        run(browser.tell(&mut test)?)
    })?;
    steps.step("build", build::build)?;
    steps.step("tests of the built page", || {
        let mut test = cargo();
        run(browser.tell(test.args(["test", "--package", "page-tests"]))?)
    })?;
    steps.step("size", size::weigh)
}
