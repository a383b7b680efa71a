//! Handing a file to the reader.

use super::{Refused, document};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Offers a text as a file of this name and media type.
///
/// # Errors
/// When the browser cannot make the file.
pub fn text(name: &str, media: &str, content: &str) -> Result<(), Refused> {
    blob(name, &text_blob(media, content)?)
}

/// Makes a blob of a text.
pub(super) fn text_blob(media: &str, content: &str) -> Result<Blob, Refused> {
    let options = BlobPropertyBag::new();
    options.set_type(media);
    Ok(Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(content)), &options)?)
}

/// Offers a blob as a file of this name.
///
/// # Errors
/// When the browser cannot make an address for it.
pub fn blob(name: &str, content: &Blob) -> Result<(), Refused> {
    let url = Url::create_object_url_with_blob(content)?;
    let link: HtmlAnchorElement = document()?.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The download has taken its own reference by now; the address would keep the bytes alive for ever.
    Url::revoke_object_url(&url)?;
    Ok(())
}
