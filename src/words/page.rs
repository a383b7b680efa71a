//! Sentences of the page that depend on nothing.

/// The name of the product.
pub const NAME: &str = "Tailfeather";
/// What it is not, kept in sight.
pub const HONEST: &str = "A teaching model, not advice";
/// The foot of the page.
pub const FOOTER: &str = "A teaching model, not advice. No live prices, no orders; nothing you type leaves this page, \
     and it works offline. SPX and VIX are marks of their owners, with whom this project has no tie.";
/// Beside a number or figure that a wrong field holds back.
pub const LAST_VALID: &str = "last valid";
/// Beside a premium that the model gave.
pub const MODEL: &str = "model";
/// Under an explanation with terms of the model.
pub const ITALICS: &str = "Numbers in italics are the model’s.";
/// Names of the three reaches of a drag.
pub const SCOPES: [&str; 3] = ["One strike", "Both wings", "All four"];

/// The button back to the setup at the start.
pub const AFRESH: &str = "Start afresh";
/// The device does not let the page save.
pub const CANNOT_SAVE: &str =
    "This browser does not let the page save, so named setups last only until it is closed. A link keeps a setup.";
/// The link was copied.
pub const COPIED: &str = "Link copied.";
/// The browser refused to copy.
pub const NOT_COPIED: &str = "The browser refused to copy. The link stands in the address bar.";

/// Heads the line of the Greeks.
pub const GREEKS: &str = "Greeks today";
/// Heads the line of the probabilities at expiry.
pub const AT_EXPIRY: &str = "At expiry";
/// Opens the arithmetic of the probabilities.
pub const HOW_WORKED_OUT: &str = "how worked out";

/// A setup was saved under this name; `again` where it replaced an earlier one.
pub fn saved(name: &str, again: bool) -> String {
    format!("Saved as “{name}”{}.", if again { ", in place of the earlier one" } else { "" })
}

/// The title of a saved figure that a wrong field holds back: "By date and price (last valid)".
pub fn stale_title(title: &str) -> String {
    format!("{title} ({LAST_VALID})")
}

/// The document's title: "Condor 5,600/5,650/6,350/6,400, SPX 6,000 – Tailfeather".
pub fn title(strikes: &str, spot: f64) -> String {
    format!("Condor {strikes}, SPX {} – {NAME}", super::number::short(spot))
}
