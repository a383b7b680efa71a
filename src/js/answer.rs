//! What the functions of the interface answer.

use super::value::{given, record};
use crate::app::state::troubles_of;
use crate::app::{say, tidy};
use crate::link::decode::decode as read;
use crate::link::encode::encode as write;
use crate::link::{LONGEST, Opened, Texts};
use crate::model::check::check;
use crate::model::draft::Draft;
use crate::wire;
use crate::wire::link::{decoded, encoded};
use crate::wire::loose::Record;
use crate::wire::setup::{SetupRead, read as read_setup};
use crate::words::trouble;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    /// A deep copy as plain data: it runs every getter and gives back what they threw as an error.
    #[wasm_bindgen(js_name = structuredClone, catch)]
    fn plain_copy(value: &JsValue) -> Result<JsValue, JsValue>;

    /// Whether it is a list; what refuses to say so gives an error.
    #[wasm_bindgen(js_namespace = Array, js_name = isArray, catch)]
    fn is_list(value: &JsValue) -> Result<bool, JsValue>;
}

/// Every number of a setup, or everything that is wrong with it.
pub fn evaluate(setup: JsValue, options: JsValue) -> JsValue {
    given(&wire::evaluate(taken(&setup), taken(&options)))
}

/// A setup as the text of a link.
pub fn encode(setup: JsValue) -> JsValue {
    let SetupRead { draft, mut issues } = read_setup(taken(&setup));
    let ok = !issues.wrong;
    let checked = check(&draft, &Draft::default());
    issues.add_all(&checked, &draft);
    let link = ok.then(|| {
        let Texts { draft, valid } = tidy::texts(&draft, &checked);
        write(&Opened { draft, valid, ..Opened::default() })
    });
    // Of a longer one `decode` would leave the end out.
    let link = link.filter(|link| link.len() <= LONGEST);
    if ok && link.is_none() {
        issues.refuse("", "too-long", "", &[], "");
    }
    given(&encoded(link, issues))
}

/// The setup that a link holds.
pub fn decode(link: JsValue) -> JsValue {
    let Some(text) = link.as_string() else {
        let notices = vec![trouble::NO_TEXT.to_string()];
        return given(&decoded(&Draft::default(), None, notices));
    };
    let opened = read(&text);
    let checked = check(&opened.draft, &opened.valid);
    let pin = opened.pin.as_ref().map(|pin| check(&pin.draft, &pin.valid));
    let troubles = troubles_of(&opened, &checked, pin.as_ref());
    let pin = opened.pin.as_ref().map(|pin| &pin.draft);
    given(&decoded(&opened.draft, pin, troubles.iter().map(say::trouble).collect()))
}

/// An argument as names and values. Of an object that holds more than plain data, name by name.
fn taken(value: &JsValue) -> Record {
    match plain_copy(value).or_else(|_| plain_parts(value)) {
        Ok(plain) => record(&plain),
        Err(_) => Record::Unreadable,
    }
}

/// An object with a symbol, which no field takes, for each of its values that holds more than plain data or throws when
/// it is read.
fn plain_parts(value: &JsValue) -> Result<JsValue, JsValue> {
    // Without a prototype a name such as `__proto__` is one like any other.
    let parts: Object = Object::create(JsValue::NULL.unchecked_ref());
    let mut is_plain = true;
    if !value.is_function() && !is_list(value)? {
        for name in Reflect::own_keys(value)?.iter() {
            let part = Reflect::get(value, &name).and_then(|part| plain_copy(&part));
            is_plain &= part.is_ok();
            Reflect::set(&parts, &name, &part.unwrap_or_else(|_| JsValue::symbol(None)))?;
        }
    }
    if is_plain { Err(JsValue::NULL) } else { Ok(parts.into()) }
}
