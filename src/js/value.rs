//! Values of JavaScript to plain ones and back.

use crate::wire::loose::{LONGEST, Loose, Record};
use crate::wire::plain::Plain;
use js_sys::{Array, BigInt, Object, Reflect, Symbol};
use wasm_bindgen::{JsCast, JsValue};

/// An argument as names and values; nothing at all is an object without any.
pub fn record(value: &JsValue) -> Record {
    if value.is_undefined() || value.is_null() {
        return Record::Named(Vec::new());
    }
    named(value, Depth::Field).map_or(Record::NotAnObject, Record::Named)
}

/// Where a value stands.
#[derive(Clone, Copy, PartialEq)]
enum Depth {
    /// In the argument.
    Field,
    /// In a list of it.
    Item,
    /// In an object of such a list.
    Part,
}

/// The names and values of an object; none for anything else.
fn named(value: &JsValue, depth: Depth) -> Option<Vec<(String, Loose)>> {
    // What can be walked through (a list, a text, a map) is not an object of named fields; nor is what has a kind of
    // its own (a date, an error): it is no object's nearest heir.
    let walks = |object: &Object| Reflect::has(object, &Symbol::iterator()).unwrap_or(true);
    let parent = |object: &JsValue| JsValue::from(Object::get_prototype_of(object));
    let is_plain =
        |object: &Object| Some(parent(object)).filter(|own| !own.is_null()).is_none_or(|own| parent(&own).is_null());
    // One without a prototype is no instance of anything.
    let object = value.is_object().then(|| value.unchecked_ref::<Object>());
    let object = object.filter(|object| !walks(object) && is_plain(object))?;
    let mut fields = Vec::new();
    for entry in Object::entries(object).iter() {
        let entry = Array::from(&entry);
        fields.push((entry.get(0).as_string().unwrap_or_default(), loose(&entry.get(1), depth)));
    }
    Some(fields)
}

fn loose(value: &JsValue, depth: Depth) -> Loose {
    if value.is_undefined() || value.is_null() {
        Loose::Missing
    } else if let Some(flag) = value.as_bool() {
        Loose::Flag(flag)
    } else if let Some(number) = value.as_f64() {
        Loose::number(number)
    } else if let Some(text) = value.as_string() {
        Loose::Text(text)
    } else if let Some(number) = value.dyn_ref::<BigInt>() {
        number.to_string(10).map_or(Loose::Other, |digits| Loose::Number(digits.into()))
    } else if depth == Depth::Field && Array::is_array(value) {
        // As it is: a copy of a long one with nothing in it would take seconds, or all memory.
        let list: &Array = value.unchecked_ref();
        let mut kept = Vec::new();
        for item in list.iter().take(LONGEST) {
            kept.push(loose(&item, Depth::Item));
        }
        Loose::List(kept, list.length() as usize)
    } else if depth == Depth::Item {
        named(value, Depth::Part).map_or(Loose::Other, Loose::Named)
    } else {
        Loose::Other
    }
}

/// A plain value as JavaScript's own.
pub fn given(value: &Plain) -> JsValue {
    match value {
        Plain::Missing => JsValue::NULL,
        Plain::Flag(flag) => JsValue::from_bool(*flag),
        Plain::Number(number) => JsValue::from_f64(*number),
        Plain::Text(text) => JsValue::from_str(text),
        Plain::List(items) => {
            let list = Array::new();
            for item in items {
                list.push(&given(item));
            }
            list.into()
        }
        Plain::Record(fields) => {
            let object = Object::new();
            for (name, value) in fields {
                // A plain new object takes any property.
                Reflect::set(&object, &JsValue::from_str(name), &given(value)).ok();
            }
            object.into()
        }
    }
}
