//! The browser that the tests drive, and its driver: used where found, otherwise installed by the system.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project::{command, find, output, root, run};

/// A Chromium and the driver of the same release.
pub struct Browser {
    pub chromium: PathBuf,
    pub driver: PathBuf,
}

const CHROMIUM: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// What makes a headless browser run in a container, as any user, and call nobody.
const FLAGS: [&str; 8] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// The browser, installed by the system's package manager if it is missing.
pub fn install() -> Result<Browser> {
    if let Some(browser) = present() {
        return same_release(browser);
    }
    println!("installing Chromium and its driver with the system's package manager (about 2 minutes, once)");
    let mut tried = Vec::new();
    for manager in MANAGERS {
        if find(manager.program).is_none() {
            continue;
        }
        tried.push(manager.program);
        // The driver's own package is not in every release of a system: whatever fails, what counts is what is there.
        for words in manager.commands {
            if let Err(error) = run(&mut as_root(manager, words)) {
                println!("{error:#}");
            }
        }
        if let Some(browser) = present() {
            return same_release(browser);
        }
    }
    let tried = if tried.is_empty() { "no package manager known here".into() } else { tried.join(", ") };
    bail!(
        "The tests need Chromium (or Chrome) and the chromedriver of the same release, and they could not be installed \
         (tried: {tried}). Install both, or name them in the variables CHROME and CHROMEDRIVER."
    )
}

struct Manager {
    program: &'static str,
    needs_root: bool,
    commands: &'static [&'static [&'static str]],
}

const MANAGERS: &[Manager] = &[
    Manager {
        program: "apt-get",
        needs_root: true,
        commands: &[
            &["update", "-qq"],
            &["install", "-y", "-qq", "--no-install-recommends", "chromium", "chromium-driver"],
        ],
    },
    Manager { program: "dnf", needs_root: true, commands: &[&["install", "-y", "-q", "chromium", "chromedriver"]] },
    Manager { program: "pacman", needs_root: true, commands: &[&["-Sy", "--noconfirm", "--needed", "chromium"]] },
    Manager {
        program: "brew",
        needs_root: false,
        commands: &[&["install", "--cask", "chromium"], &["install", "--cask", "chromedriver"]],
    },
];

/// The package manager's command, by way of `sudo` for those who are not root. `sudo` never asks: it works or fails.
fn as_root(manager: &Manager, words: &[&str]) -> Command {
    let is_root = output(Command::new("id").arg("-u")).is_some_and(|user| user == "0");
    let mut command = if manager.needs_root && !is_root {
        let mut sudo = command("sudo");
        sudo.args(["-n", manager.program]);
        sudo
    } else {
        command(manager.program)
    };
    command.args(words).env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
    command
}

fn present() -> Option<Browser> {
    let named = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|file| file.is_file());
    let chromium = named("CHROME")
        .or_else(|| CHROMIUM.iter().find_map(|name| find(name)))
        .or_else(|| MAC.iter().map(PathBuf::from).find(|file| file.is_file()))?;
    let driver = named("CHROMEDRIVER").or_else(|| find("chromedriver"))?;
    Some(Browser { chromium, driver })
}

/// The driver refuses a browser of another release, in words that help nobody: say it here.
fn same_release(browser: Browser) -> Result<Browser> {
    let release = |program: &Path| -> Option<String> {
        let text = output(Command::new(program).arg("--version"))?;
        let number = text.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))?;
        number.split('.').next().map(str::to_owned)
    };
    if let (Some(own), Some(drivers)) = (release(&browser.chromium), release(&browser.driver))
        && own != drivers
    {
        let (browser, driver) = (browser.chromium.display(), browser.driver.display());
        bail!("{browser} is of release {own} and {driver} of {drivers}: install two of the same release");
    }
    Ok(browser)
}

impl Browser {
    /// Lets the command find the browser and the driver, and start the browser the way the page tests do.
    pub fn tell<'a>(&self, command: &'a mut Command) -> Result<&'a mut Command> {
        Ok(command
            .env("CHROME", &self.chromium)
            .env("CHROMEDRIVER", &self.driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", self.capabilities()?))
    }

    /// What the runner of the wasm tests asks of the driver, as a file.
    fn capabilities(&self) -> Result<PathBuf> {
        let file = root().join("target").join("webdriver.json");
        let flags = FLAGS.map(|flag| format!("\"{flag}\"")).join(", ");
        let binary = self.chromium.to_string_lossy().replace('\\', "\\\\");
        let text = format!(r#"{{"goog:chromeOptions": {{"binary": "{binary}", "args": [{flags}]}}}}"#);
        std::fs::create_dir_all(root().join("target"))
            .and_then(|()| std::fs::write(&file, text))
            .with_context(|| format!("{} cannot be written", file.display()))?;
        Ok(file)
    }
}
