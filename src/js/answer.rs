//! What the functions of the interface answer.

use super::value::{given, record};
use crate::app::say;
use crate::link::decode::decode as read;
use crate::link::encode::encode as write;
use crate::link::{Opened, Trouble};
use crate::model::check::check;
use crate::model::draft::Draft;
use crate::wire;
use crate::wire::issue::IssueOut;
use crate::wire::link::{decoded, encoded};
use crate::wire::loose::Record;
use crate::wire::setup::{OptionsIn, SetupIn};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// A deep copy as plain data: it runs every getter and gives back what they threw as an error.
    #[wasm_bindgen(js_name = structuredClone, catch)]
    fn plain_copy(value: &JsValue) -> Result<JsValue, JsValue>;
}

/// Every number of a setup, or everything that is wrong with it.
pub fn evaluate(setup: JsValue, options: JsValue) -> JsValue {
    let setup = taken(&setup).map_or_else(SetupIn::unreadable, SetupIn::of);
    let options = taken(&options).map_or_else(OptionsIn::unreadable, OptionsIn::of);
    given(&wire::evaluate(&setup, &options).plain())
}

/// A setup as the text of a link.
pub fn encode(setup: JsValue) -> JsValue {
    let setup = taken(&setup).map_or_else(SetupIn::unreadable, SetupIn::of);
    let draft = setup.draft();
    let checked = check(&draft, &Draft::default());
    let ok = setup.issues.iter().all(|issue| !issue.wrong);
    let mut issues = setup.issues;
    issues.extend(checked.issues.iter().map(|issue| IssueOut::of(issue, draft.text(issue.field))));
    let link = ok.then(|| write(&Opened { draft, valid: checked.valid, ..Opened::default() }));
    given(&encoded(link, &issues))
}

/// The setup that a link holds.
pub fn decode(link: JsValue) -> JsValue {
    let Some(text) = link.as_string() else {
        let notices = vec!["A link is a text, such as \"#/?v=1&x=20\".".to_string()];
        return given(&decoded(&Draft::default(), notices));
    };
    let mut opened = read(&text);
    let checked = check(&opened.draft, &opened.valid);
    for issue in checked.issues.iter().filter(|issue| issue.problem.is_wrong()) {
        opened.troubles.push(Trouble::Kept(issue.field, opened.draft.text(issue.field).to_string()));
    }
    given(&decoded(&opened.draft, opened.troubles.iter().map(say::trouble).collect()))
}

/// An argument as plain data, or why not.
fn taken(value: &JsValue) -> Result<Record, &'static str> {
    match plain_copy(value) {
        Ok(plain) => Ok(record(&plain)),
        Err(_) => Err("a value that holds more than plain data"),
    }
}
