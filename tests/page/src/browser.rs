//! A Chromium of its own for every visit, closed again however the visit ends.

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use thirtyfour::common::capabilities::desiredcapabilities::DesiredCapabilities;
use thirtyfour::prelude::*;

use crate::page::Page;
use crate::site::{Site, dist};

/// Why a visit could not be made or came to nothing.
pub type Failure = Box<dyn Error + Send + Sync>;

/// How a visit ends.
pub type Outcome = Result<(), Failure>;

const FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1440,900",
];

/// Kept on every page before its own scripts run: what went wrong there.
const WATCH: &str = r"
    globalThis.__trouble = [];
    const note = (kind, what) => globalThis.__trouble.push(kind + ': ' + what);
    addEventListener('error', (event) => note('error', event.message || event.target?.src || event.target?.href), true);
    addEventListener('unhandledrejection', (event) => note('rejection', event.reason));
    addEventListener('securitypolicyviolation', (event) =>
        note('policy', event.violatedDirective + ' refused ' + (event.blockedURI || event.sample)));
    for (const level of ['error', 'warn']) {
        const said = console[level];
        console[level] = (...words) => { note(level, words.join(' ')); said.apply(console, words); };
    }
";

/// Serves the built site, opens a browser, lets `visit` use it, and closes it. Fails as well if anything went wrong
/// that the visit did not look at.
pub async fn visit(visit: impl AsyncFnOnce(&Page) -> Outcome) -> Outcome {
    if !dist().join("index.html").is_file() {
        return Err("there is no built page: run `cargo xtask build` first".into());
    }
    let site = Site::serve()?;
    let driver = Driver::start()?;
    let mut wanted = DesiredCapabilities::chrome();
    for flag in FLAGS {
        wanted.add_arg(flag)?;
    }
    if let Ok(chromium) = std::env::var("CHROME") {
        wanted.set_binary(&chromium)?;
    }
    let browser = WebDriver::new(format!("http://127.0.0.1:{}", driver.port), wanted).await?;
    let outcome = browser
        .run_and_quit(async |browser| {
            let page = Page::new(browser, site);
            page.before_each_document(WATCH).await?;
            visit(&page).await?;
            page.nothing_went_wrong().await
        })
        .await;
    outcome.map_err(|error| error.to_string().into())
}

/// The program that drives the browser; it ends with the visit.
struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts it on a port of its choice. Now and then another program takes that port first: then once more.
    fn start() -> Result<Self, Failure> {
        Self::try_start().or_else(|_| Self::try_start()).or_else(|_| Self::try_start())
    }

    fn try_start() -> Result<Self, Failure> {
        let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
        let mut command = Command::new(&program);
        let mut process = command
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{program} could not be started ({error}): name it in CHROMEDRIVER"))?;
        let said = process.stdout.take().ok_or("the driver has no output")?;
        let mut lines = BufReader::new(said).lines();
        let port = loop {
            let line = lines.next().ok_or("the driver ended before it named its port")??;
            if let Some(port) = line.split("successfully on port ").nth(1) {
                break port.trim_end_matches('.').parse()?;
            }
        };
        // It goes on talking, and would stop if nobody listened.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        Ok(Self { process, port })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
