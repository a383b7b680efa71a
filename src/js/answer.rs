//! What the functions of the interface answer.

use crate::app::say;
use crate::link::decode::decode as read;
use crate::link::encode::encode as write;
use crate::link::{Opened, Trouble};
use crate::model::check::check;
use crate::model::draft::Draft;
use crate::wire;
use crate::wire::issue::IssueOut;
use crate::wire::link::{Decoded, Encoded};
use crate::wire::setup::{OptionsIn, SetupIn, SetupOut};
use serde::{Serialize, de::DeserializeOwned};
use serde_wasm_bindgen::{Serializer, from_value};
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
    let setup = taken(&setup).unwrap_or_else(|why| SetupIn::unreadable(&why));
    let options = taken(&options).unwrap_or_else(|why| OptionsIn::unreadable(&why));
    given(&wire::evaluate(&setup, &options))
}

/// A setup as the text of a link.
pub fn encode(setup: JsValue) -> JsValue {
    let setup: SetupIn = taken(&setup).unwrap_or_else(|why| SetupIn::unreadable(&why));
    let draft = setup.draft();
    let checked = check(&draft, &Draft::default());
    let ok = setup.issues.iter().all(|issue| !issue.wrong);
    let mut issues = setup.issues;
    issues.extend(checked.issues.iter().map(|issue| IssueOut::of(issue, draft.text(issue.field))));
    let link = ok.then(|| write(&Opened { draft, valid: checked.valid, ..Opened::default() }));
    given(&Encoded { ok, link, issues })
}

/// The setup that a link holds.
pub fn decode(link: JsValue) -> JsValue {
    let Some(text) = link.as_string() else {
        let notices = vec!["A link is a text, such as \"#/?v=1&x=20\".".to_string()];
        return given(&Decoded { ok: false, setup: SetupOut(Draft::default()), notices });
    };
    let mut opened = read(&text);
    let checked = check(&opened.draft, &opened.valid);
    for issue in checked.issues.iter().filter(|issue| issue.problem.is_wrong()) {
        opened.troubles.push(Trouble::Kept(issue.field, opened.draft.text(issue.field).to_string()));
    }
    let notices: Vec<String> = opened.troubles.iter().map(say::trouble).collect();
    given(&Decoded { ok: notices.is_empty(), setup: SetupOut(opened.draft), notices })
}

/// A value from JavaScript as one of ours, or why not.
fn taken<T: DeserializeOwned + Default>(value: &JsValue) -> Result<T, String> {
    if value.is_undefined() || value.is_null() {
        return Ok(T::default());
    }
    let plain = plain_copy(value).map_err(|_| "a value that holds more than plain data".to_string())?;
    from_value(plain).map_err(|error| error.to_string())
}

/// One of our values as plain JavaScript.
fn given(value: &impl Serialize) -> JsValue {
    // Plain structures of numbers and texts cannot fail to be written.
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
