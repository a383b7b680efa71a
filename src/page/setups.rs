//! Setups kept under a name, and the way back to the start.

use super::deed::Deed;
use super::group::folding;
use super::icon::icon;
use super::shown::Shown;
use super::tools::{button, link_button};
use crate::app::shelf::Shelf;
use crate::charts::node::Element;
use crate::words::page::{self, label};

/// The group.
pub fn setups(shown: &Shown) -> Element {
    let shelf = &shown.screen.shelf;
    let blocked = shelf.is_blocked.then(|| Element::classed("p", "hint").words(page::CANNOT_SAVE));
    let input = Element::new("input")
        .with("id", "setup-name")
        .with("type", "text")
        .with("autocomplete", "off")
        .with("maxlength", "60")
        .does(Deed::Name)
        .attr("value", shelf.name.clone());
    let field = Element::classed("div", "field")
        .child(Element::new("label").with("for", "setup-name").words(label::SAVE_AS))
        .child(Element::classed("div", "box").child(input));
    let save = button("plain-btn", Deed::Save).flag("disabled", shelf.chosen().is_none()).words(label::SAVE);
    let list = (!shelf.setups.is_empty()).then(|| {
        let items = shelf.setups.iter().enumerate().map(|(place, kept)| item(place, &kept.name, shelf));
        Element::classed("ul", "saved").each(items)
    });
    let body = Element::classed("div", "body")
        .maybe(blocked)
        .child(Element::classed("div", "save").child(field).child(save))
        .maybe(list)
        .child(Element::classed("p", "hint").child(link_button(Deed::Reset, page::AFRESH)));
    let for_now = shelf.setups.iter().filter(|kept| shelf.is_for_now(&kept.name)).count();
    let count = page::saved_count(shelf.setups.len() - for_now, for_now, shelf.is_blocked);
    let state = Element::classed("span", "state").text(count);
    folding(label::SETUPS, "group saved-group", false, state, body)
}

fn item(place: usize, name: &str, shelf: &Shelf) -> Element {
    let open = button("link-btn", Deed::Load(place)).text(name.to_string());
    let lasts = shelf.is_for_now(name).then(|| Element::classed("span", "sub").words(page::NOT_ON_DEVICE));
    let delete = button("act-btn", Deed::Forget(place)).attr("aria-label", page::delete(name)).child(icon("#i-close"));
    Element::new("li").child(open).maybe(lasts).child(delete)
}
