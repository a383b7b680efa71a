//! The page, built and open in the browser, rebuilt on every change.

use anyhow::Result;

use crate::project::{command, run};
use crate::tools;

/// Serves until it is stopped. Further words go to `trunk serve`, such as `--port 9000` or `--release`.
pub fn serve(words: &[String]) -> Result<()> {
    tools::install()?;
    let said = |name: &str| words.iter().any(|word| word == name || word.starts_with(&format!("{name}=")));
    let joined = words.iter().find_map(|word| word.strip_prefix("--port="));
    let port = joined.or(words.iter().skip_while(|word| *word != "--port").nth(1).map(String::as_str));
    let port = port.unwrap_or("8080");
    println!("building the page (about a minute the first time), then serving it at http://localhost:{port}/");
    println!("it is rebuilt and reloaded on every change; Ctrl-C stops it");
    let mut serve = command("trunk");
    // Not into `dist/`: the site built for hosts stays what it was.
    serve.args(["serve", "--offline", "--public-url", "/", "--dist", "target/serve"]);
    if !said("--open") && opens_a_browser() {
        serve.arg("--open");
    }
    run(serve.args(words))
}

/// Whether there is a screen to open a browser on: never so on a build machine.
fn opens_a_browser() -> bool {
    let screen = cfg!(any(windows, target_os = "macos"))
        || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    screen && std::env::var_os("CI").is_none()
}
