//! Browser entry: what the address and the device say, then the page.

use tailfeather::app::screen::Theme;
use tailfeather::link::decode;
use tailfeather::platform::{address, document, storage, theme};
use tailfeather::ui::root;
use wasm_bindgen::UnwrapThrowExt;

fn main() {
    let theme = Theme::from_key(&theme::remembered());
    // A document that cannot be given a theme keeps the system's.
    theme::show(theme.key()).ok();
    // Left before its last change stood in the address: that comes first.
    if address::is_again()
        && let Some(text) = address::fragment().ok().and_then(|text| storage::next(&text))
    {
        address::replace_fragment(&text).ok();
    }
    let opened = address::fragment().ok().filter(|text| !text.is_empty()).map(|text| decode::fragment(&text));
    tailfeather::js::install();
    let place = document::find("#app").expect_throw("the page has no element #app");
    // It listens for as long as the document is there.
    std::mem::forget(root::open(place, opened, theme));
}
