//! The page as a person meets it: what can be seen, typed, dragged and pressed.

use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::TypingData;
use thirtyfour::prelude::*;

use crate::browser::{Failure, Outcome};
use crate::site::{Request, Site};

/// A place in the window, in pixels from its upper left corner.
#[derive(Clone, Copy, Debug, serde::Deserialize)]
pub struct At {
    pub x: f64,
    pub y: f64,
}

/// One browser window.
pub struct Page {
    browser: WebDriver,
    pub site: Site,
}

/// Long enough for a slow machine under load; nobody waits this long when things work.
const PATIENCE: Duration = Duration::from_secs(20);

impl Page {
    pub(crate) fn new(browser: WebDriver, site: Site) -> Self {
        Self { browser, site }
    }

    /// The driver, for what only one test does.
    pub fn browser(&self) -> &WebDriver {
        &self.browser
    }

    /// A command of Chromium's own protocol.
    pub async fn cdp(&self, method: &str, words: Value) -> Result<Value, Failure> {
        Ok(self.browser.cdp().send_raw(method, words).await?)
    }

    /// Has every document run this script before its own.
    pub async fn before_each_document(&self, script: &str) -> Outcome {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
        Ok(())
    }

    /// Opens the page at a link such as `#/?v=1&x=20`, and waits for the calculator.
    pub async fn open(&self, link: &str) -> Outcome {
        self.load(&format!("{}{link}", self.site.address())).await
    }

    /// Opens an address as a new document, and waits for the calculator.
    pub async fn load(&self, address: &str) -> Outcome {
        // A link that differs in its fragment alone would not load anything.
        self.browser.goto("about:blank").await?;
        self.browser.goto(address).await?;
        self.ready().await
    }

    /// Loads the same address again, and waits for the calculator.
    pub async fn reload(&self) -> Outcome {
        self.browser.refresh().await?;
        self.ready().await
    }

    /// Waits until the calculator has taken the place of the first picture.
    pub async fn ready(&self) -> Outcome {
        self.until(
            "document.querySelector('#app #undo') !== null && document.querySelector('[data-handle=k1]') !== null",
        )
        .await
    }

    /// The value of an expression in the page; a promise is waited for.
    pub async fn value<T: DeserializeOwned>(&self, expression: &str) -> Result<T, Failure> {
        let words = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let answer = self.cdp("Runtime.evaluate", words).await?;
        if let Some(details) = answer.get("exceptionDetails") {
            return Err(format!("{expression}: {details}").into());
        }
        let value = answer.pointer("/result/value").cloned().unwrap_or(Value::Null);
        serde_json::from_value(value.clone()).map_err(|error| format!("{expression} is {value}: {error}").into())
    }

    /// Waits until a condition holds in the page.
    pub async fn until(&self, condition: &str) -> Outcome {
        let start = Instant::now();
        while !self.value::<bool>(&format!("Boolean({condition})")).await? {
            if start.elapsed() > PATIENCE {
                let trouble: Vec<String> = self.value("globalThis.__trouble ?? []").await?;
                return Err(format!("never came true: {condition} ({trouble:?})").into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Waits for two pictures: whatever the last action led to has been drawn.
    pub async fn settled(&self) -> Outcome {
        self.value::<bool>(
            "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))",
        )
        .await?;
        Ok(())
    }

    /// The visible text of the first element of a selector, white space made single spaces.
    pub async fn text(&self, selector: &str) -> Result<String, Failure> {
        let found = format!("document.querySelector({})", json!(selector));
        self.until(&format!("{found} !== null")).await?;
        self.value(&format!("{found}.textContent.replace(/\\s+/g, ' ').trim()")).await
    }

    /// An attribute of the first element of a selector.
    pub async fn attribute(&self, selector: &str, name: &str) -> Result<Option<String>, Failure> {
        self.value(&format!("document.querySelector({})?.getAttribute({}) ?? null", json!(selector), json!(name))).await
    }

    /// What stands in a field.
    pub async fn field(&self, id: &str) -> Result<String, Failure> {
        self.value(&format!("document.getElementById({}).value", json!(id))).await
    }

    /// Replaces what stands in a field, key by key, and stays there.
    pub async fn type_in(&self, id: &str, text: &str) -> Outcome {
        let field = json!(id);
        let select =
            format!("(field => {{ field.focus(); field.select(); return true }})(document.getElementById({field}))");
        self.value::<bool>(&select).await?;
        if text.is_empty() {
            self.press(Key::Delete).await?;
        } else {
            self.press(text).await?;
        }
        self.settled().await
    }

    /// Chooses a word from a list, as a reader does.
    pub async fn choose(&self, field: &str, word: &str) -> Outcome {
        self.value::<bool>(&format!(
            "(list => {{ list.value = '{word}'; list.dispatchEvent(new Event('change', {{ bubbles: true }})); return true }})\
             (document.getElementById('{field}'))"
        ))
        .await?;
        self.settled().await
    }

    /// Presses keys, one after the other, wherever the focus is.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Outcome {
        self.browser.action_chain().send_keys(keys).perform().await?;
        self.settled().await
    }

    /// Presses a key while others are held.
    pub async fn chord(&self, held: &[Key], key: impl Into<TypingData>) -> Outcome {
        let mut actions = self.browser.action_chain();
        for held in held {
            actions = actions.key_down(char::from(held.clone()));
        }
        actions = actions.send_keys(key);
        for held in held {
            actions = actions.key_up(char::from(held.clone()));
        }
        actions.perform().await?;
        self.settled().await
    }

    /// Puts the focus on an element.
    pub async fn focus(&self, selector: &str) -> Outcome {
        self.value::<bool>(&format!("(document.querySelector({}).focus(), true)", json!(selector))).await?;
        self.settled().await
    }

    /// Presses a button, a link or a box, as soon as it is there.
    pub async fn click(&self, selector: &str) -> Outcome {
        let found = format!("document.querySelector({})", json!(selector));
        self.until(&format!("{found} !== null")).await?;
        self.value::<bool>(&format!("({found}.click(), true)")).await?;
        self.settled().await
    }

    /// Where an element's middle is, once it has been brought into sight.
    pub async fn middle(&self, selector: &str) -> Result<At, Failure> {
        let found = format!("document.querySelector({})", json!(selector));
        self.until(&format!("{found} !== null")).await?;
        self.value(&format!(
            "(element => {{ element.scrollIntoView({{ block: 'nearest', behavior: 'instant' }}); \
             const box = element.getBoundingClientRect(); \
             return {{ x: box.x + box.width / 2, y: box.y + box.height / 2 }} }})({found})"
        ))
        .await
    }

    /// Where a handle is gripped.
    pub async fn grip(&self, handle: &str) -> Result<At, Failure> {
        self.middle(&format!("[data-handle={handle}] .grip")).await
    }

    /// One step of the mouse: `mousePressed`, `mouseMoved` or `mouseReleased`, with the left button.
    pub async fn mouse(&self, step: &str, at: At) -> Outcome {
        let held = u8::from(step != "mouseReleased");
        let words = json!({ "type": step, "x": at.x, "y": at.y, "button": "left", "buttons": held, "clickCount": 1, "pointerType": "mouse" });
        self.cdp("Input.dispatchMouseEvent", words).await?;
        Ok(())
    }

    /// Drags a handle by so many pixels to the right, in ten moves of the mouse.
    pub async fn drag(&self, handle: &str, dx: f64) -> Outcome {
        let from = self.grip(handle).await?;
        self.mouse("mousePressed", from).await?;
        for step in 1..=10 {
            self.mouse("mouseMoved", At { x: from.x + dx * f64::from(step) / 10.0, y: from.y }).await?;
        }
        self.settled().await?;
        self.mouse("mouseReleased", At { x: from.x + dx, y: from.y }).await?;
        self.settled().await
    }

    /// Moves a finger from a place by so many pixels to the right and downward, in ten moves.
    pub async fn swipe(&self, from: At, (dx, dy): (f64, f64)) -> Outcome {
        let finger = |share: f64| json!([{ "x": from.x + dx * share, "y": from.y + dy * share }]);
        self.cdp("Input.dispatchTouchEvent", json!({ "type": "touchStart", "touchPoints": finger(0.0) })).await?;
        for step in 1..=10 {
            let points = finger(f64::from(step) / 10.0);
            self.cdp("Input.dispatchTouchEvent", json!({ "type": "touchMove", "touchPoints": points })).await?;
        }
        self.settled().await?;
        self.cdp("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await?;
        self.settled().await
    }

    /// A number the page shows, as it is written.
    pub async fn number(&self, key: &str) -> Result<String, Failure> {
        self.text(&format!("[data-key={key}]")).await
    }

    /// Gives the window a size, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        let words = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", words).await?;
        Ok(())
    }

    /// Has the system prefer `light` or `dark`.
    pub async fn prefer(&self, theme: &str) -> Outcome {
        let features = json!([{ "name": "prefers-color-scheme", "value": theme }]);
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        Ok(())
    }

    /// What the page asked the host for since `count` requests.
    pub fn requests_since(&self, count: usize) -> Vec<Request> {
        self.site.requests().split_off(count)
    }

    pub(crate) async fn nothing_went_wrong(&self) -> Outcome {
        let trouble: Vec<String> = self.value("globalThis.__trouble ?? []").await?;
        let missing: Vec<Request> = self.site.requests().into_iter().filter(|request| !request.found).collect();
        if trouble.is_empty() && missing.is_empty() {
            return Ok(());
        }
        Err(format!("something went wrong on the page: {trouble:?}, not found: {missing:?}").into())
    }
}
