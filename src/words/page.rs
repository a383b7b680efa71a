//! Sentences and labels of the page itself.

use crate::model::decimal;

/// The name of the product.
pub const NAME: &str = "Tailfeather";
/// What it is not, kept in sight.
pub const HONEST: &str = "A teaching model, not advice";
/// The foot of the page.
pub const FOOTER: &str = "A teaching model, not advice. No live prices, no orders; nothing you type leaves this page, \
     which once loaded works offline. SPX and VIX are marks of their owners, with whom this project has no tie.";
/// Beside a number or figure that a wrong field holds back.
pub const LAST_VALID: &str = "last valid";
/// Beside a premium that the model gave.
pub const MODEL: &str = "model";
/// Under an explanation with terms of the model.
pub const ITALICS: &str = "Numbers in italics are the model’s.";
/// After a term of the model, for those who do not see the italics.
pub const BY_MODEL: &str = " by the model";
/// Names of the three reaches of a drag.
pub const SCOPES: [&str; 3] = ["One strike", "Both wings", "All four"];

/// The button that takes a deletion back.
pub const PUT_BACK: &str = "Put it back";
/// The button back to the setup at the start.
pub const AFRESH: &str = "Start afresh";
/// The device does not let the page save.
pub const CANNOT_SAVE: &str = "This browser does not let the page save: a setup named now lasts only until the page is closed. A link keeps a setup.";
/// The link was copied.
pub const COPIED: [&str; 2] = ["Link copied.", "Link copied. It opens on this device only."];
/// The browser refused to copy.
pub const NOT_COPIED: &str = "The browser refused to copy. The link stands in the address bar.";

/// Heads the line of the Greeks.
pub const GREEKS: &str = "Greeks today";
/// Heads the line of the legs' volatilities.
pub const VOLATILITY: &str = "Volatility";
/// Heads the line of the probabilities at expiry.
pub const AT_EXPIRY: &str = "At expiry";
/// Opens the arithmetic of the probabilities.
pub const HOW_WORKED_OUT: &str = "how worked out";

/// A setup was saved under this name; `again` where it replaced an earlier one.
pub fn saved(name: &str, again: bool) -> String {
    fill!("Saved as “_”_", name, if again { ", in place of the earlier one. " } else { "." })
}

/// A saved setup of this name was deleted.
pub fn deleted(name: &str) -> String {
    fill!("Deleted “_”. ", name)
}

/// The browser refused to delete a saved setup of this name.
pub fn not_deleted(name: &str) -> String {
    fill!("The browser refused to delete “_”: it stays on this device.", name)
}

/// The title of a saved figure that a wrong field holds back: "By date and price (last valid)".
pub fn stale_title(title: &str) -> String {
    fill!("_ (_)", title, LAST_VALID)
}

/// The document's title: "Condor 5,600/5,650/6,350/6,400, SPX 6,000 – Tailfeather".
pub fn title(strikes: &str, spot: f64) -> String {
    fill!("Condor _, SPX _ – _", strikes, super::number::short(spot), NAME)
}

/// Labels of the buttons, and what else stands on the page by itself.
pub mod label {
    /// Beside premiums that are not the model's.
    pub const VALUED_BY_MODEL: &str = "Your premiums set the payoff at expiry. Before it each leg is worth the model’s price, so today may not start at 0.";
    /// Takes the volatility of each leg from its premium.
    pub const IMPLY: &str = "Imply volatility from them";
    /// Passes over figure and numbers.
    pub const SKIP: &str = "Skip to the fields";
    /// Copies a link to the present setup.
    pub const COPY: &str = "Copy link";
    /// Names the form.
    pub const INPUTS: &str = "Inputs";
    /// Names the switch of themes.
    pub const THEME: &str = "Theme";
    /// The three themes.
    pub const THEMES: [&str; 3] = ["As the system has it", "Light", "Dark"];
    /// Names the strip of numbers.
    pub const KEYS: &str = "Key numbers";
    /// Names the strip of the hedge.
    pub const HEDGE_KEYS: &str = "Key numbers of the hedge";
    /// Name of the key numbers of the perpetual and the shock.
    pub const PERP_KEYS: &str = "Key numbers of the perpetual and the shock";
    /// Over the condor's strip, once there is more than it.
    pub const CONDOR_ALONE: &str = "Condor alone";
    /// Over the strip of the hedge.
    pub const WITH_LAYERS: &str = "Condor with its layers";
    /// Over the strip of the shock, without and with a perpetual.
    pub const UNDER_SHOCK: [&str; 2] = ["Under one shock", "Perpetual, and all under one shock"];
    /// Names the switch of what a drag moves.
    pub const DRAG_MOVES: &str = "A drag moves";
    /// Shows a figure's table, and hides it.
    pub const TABLE: [&str; 2] = ["Show as table", "Hide table"];
    /// Opens the menu of files.
    pub const SAVE: &str = "Save";
    /// The files of a figure.
    pub const FILES: [&str; 3] = ["Picture, SVG", "Picture, PNG", "Numbers, CSV"];
    /// Pins the present setup.
    pub const PIN: &str = "Pin to compare";
    /// Stands before the pinned setup.
    pub const PINNED: &str = "Pinned";
    /// Exchanges the pinned setup and the present one.
    pub const SWAP: &str = "Swap";
    /// Takes the pin away.
    pub const UNPIN: &str = "Unpin";
    /// Closes a notice.
    pub const CLOSE: &str = "Close";
    /// Shows the rest of the market, and hides it.
    pub const MORE: [&str; 2] = ["Change", "Less"];
    /// Takes the rest of the market back.
    pub const DEFAULTS: &str = "Back to the defaults";
    /// Names the table of legs; its heads.
    pub const LEGS: [&str; 4] = ["Legs of the condor", "Leg", "Strike", "Premium"];
    /// Said before and after the number of a layer.
    pub const LAYER: [&str; 2] = ["Layer ", ": "];
    /// The group of saved setups.
    pub const SETUPS: &str = "Saved setups";
    /// Asks for a name.
    pub const SAVE_AS: &str = "Save this setup as";
    /// Names the choice of a day, its days, and the last of them.
    pub const HORIZON: &str = "Valued after";
    /// The days.
    pub const HORIZONS: [&str; 3] = ["1 day", "5 days", "21 days"];
    /// The condor's expiry.
    pub const AT_EXPIRY: &str = "at the condor’s expiry";
    /// Shows the skew, by which SPX puts are priced.
    pub const SKEW_TOO: &str = "SPX puts are priced by the skew under Market";
    /// Names the published rules.
    pub const RULES: &str = "Layers by a published rule";
    /// Adds the first hedge layer, and another.
    pub const ADD_LAYER: [&str; 2] = ["Add a layer", "Add another layer"];
    /// Names the switch of a signal.
    pub const SIGNAL_IS: &str = "The signal is";
    /// What a signal is to a hedge, and who reads it off what.
    pub const SIGNALS: &str = "A signal triggers a hedge; it is not one itself. It is your own reading of the market’s quotes, \
         not of this page’s model: say here whether it is on.";
    /// Stands where a layer is empty.
    pub const NO_LAYER: &str = "Empty";
    /// Moves a layer up.
    pub const MOVE_UP: &str = "Move up";
    /// Removes a layer.
    pub const REMOVE: &str = "Remove";
    /// Takes a chosen date back to the page's own choice.
    pub const AUTO: &str = "auto";
    /// Names the read-out.
    pub const AT_CURSOR: &str = "Values at the cursor";
    /// Names what moves the cursor by keyboard.
    pub const READ_AT: &str = "Read the values at SPX";
}

/// How many setups are saved, in the summary of their group, and how many of others only until the page is closed.
pub fn saved_count(count: usize, for_now: usize, is_blocked: bool) -> String {
    let saved = fill!("_ on this device", decimal::whole(count as u64));
    match (count, for_now) {
        (0, 1..) => NOT_ON_DEVICE.to_string(),
        (0, _) if is_blocked => NOT_ON_DEVICE.to_string(),
        (0, _) => "none saved".to_string(),
        (_, 0) => saved,
        (_, others) => fill!("_, _ not", saved, decimal::whole(others as u64)),
    }
}
/// Beside a setup that lasts until the page is closed, and where there is no other.
pub const NOT_ON_DEVICE: &str = "not on this device";

/// The label of the button that deletes a saved setup.
pub fn delete(name: &str) -> String {
    fill!("Delete _", name)
}

/// The label of the menu of a figure's files.
pub fn save_of(title: &str) -> String {
    fill!("_: _", label::SAVE, title)
}

/// The label of the way back to the model's premium.
pub fn back_to_model(field: &str, model: &str) -> String {
    fill!("_: back to the model’s _", field, model)
}

/// The label of the way back to the date that the page chooses.
pub fn back_to_auto(date: &str) -> String {
    fill!("_: _, the page’s choice", date, label::AUTO)
}

/// The name of a premium's box where the model's number stands in it.
pub fn from_model(field: &str, model: &str) -> String {
    fill!("_, from the model: _", field, model)
}

/// The label of an opened arithmetic.
pub fn arithmetic_of(name: &str) -> String {
    fill!("Arithmetic of _", name)
}
