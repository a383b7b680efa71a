//! Browser entry: what the address and the device say, then the page.

use tailfeather::app::screen::Theme;
use tailfeather::link::decode::decode;
use tailfeather::platform::{address, theme};
use tailfeather::ui::root::{Root, RootProps};
use wasm_bindgen::UnwrapThrowExt;

fn main() {
    let theme = Theme::from_key(&theme::remembered());
    // A document that cannot be given a theme keeps the system's.
    theme::show(theme.key()).ok();
    let opened = address::fragment().ok().filter(|text| !text.is_empty()).map(|text| decode(&text));
    tailfeather::js::install();
    let place = gloo::utils::document().get_element_by_id("app").expect_throw("the page has no element #app");
    yew::Renderer::<Root>::with_root_and_props(place, RootProps { opened, theme }).render();
}
