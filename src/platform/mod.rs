//! One file per browser facility; each returns an option or a result, never panics.
//!
//! Never here: a rule of the product, or a word the reader sees.

pub mod address;
pub mod clipboard;
pub mod document;
pub mod download;
pub mod frame;
pub mod picture;
pub mod png;
pub mod pointer;
pub mod resize;
pub mod storage;
pub mod theme;
pub mod timer;

/// The browser refused, or lacks the facility.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

impl From<wasm_bindgen::JsValue> for Refused {
    fn from(_: wasm_bindgen::JsValue) -> Self {
        Self
    }
}

/// The window, where there is one.
fn window() -> Result<web_sys::Window, Refused> {
    web_sys::window().ok_or(Refused)
}

/// Its document.
fn document() -> Result<web_sys::Document, Refused> {
    window()?.document().ok_or(Refused)
}

/// The outermost element of that.
fn root() -> Result<web_sys::Element, Refused> {
    document()?.document_element().ok_or(Refused)
}
