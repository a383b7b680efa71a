//! The bar at the top: name, what the page is not, undo, redo, link, theme; and the foot.

use super::deed::Deed;
use super::icon::icon;
use super::shown::Shown;
use super::tools::{button, radio};
use crate::app::screen::Theme;
use crate::charts::node::Element;
use crate::words::page::{self, label};

/// The header. Its buttons never move: one with nothing to do is dimmed.
pub fn header(shown: &Shown) -> Element {
    let history = &shown.history;
    // First of all, for who goes by keyboard: a link would take the place of the setup in the address.
    let skip = button("act-btn skip unseen", Deed::Skip).words(label::SKIP);
    let brand = Element::classed("div", "brand").child(icon("#i-feather")).child(Element::new("h1").words(page::NAME));
    let share = button("act-btn", Deed::Share)
        .with("id", "share")
        .with("aria-label", label::COPY)
        .child(icon("#i-link"))
        .child(Element::classed("span", "word").words(label::COPY));
    let apart = || Element::classed("span", "sep");
    let acts = Element::classed("div", "acts")
        .child(step("undo", Deed::Undo, "#i-undo", shown.undo_label(), history.past.is_empty()))
        .child(step("redo", Deed::Redo, "#i-redo", shown.redo_label(), history.future.is_empty()))
        .child(apart())
        .child(share)
        .child(apart())
        .child(themes("theme", shown.screen.theme));
    Element::classed("header", "bar")
        .child(skip)
        .child(brand)
        .child(Element::classed("p", "honest").words(page::HONEST))
        .child(acts)
}

/// A button that takes a step; its name is what it does too.
fn step(name: &'static str, deed: Deed, picture: &'static str, label: String, is_idle: bool) -> Element {
    button("act-btn", deed)
        .with("id", name)
        .attr("aria-label", label.clone())
        .attr("title", label)
        .flag("disabled", is_idle)
        .child(icon(picture))
}

/// The three-way switch between themes; `name` tells two switches on one page apart.
fn themes(name: &'static str, chosen: Theme) -> Element {
    let mut switch =
        Element::classed("fieldset", "seg icons").child(Element::classed("legend", "unseen").words(label::THEME));
    let pictures = ["#i-system", "#i-light", "#i-dark"];
    for ((theme, word), picture) in Theme::ALL.into_iter().zip(label::THEMES).zip(pictures) {
        let option = radio(name.to_string(), Some(theme.key()), Deed::Show(theme), theme == chosen)
            .with("title", word)
            .child(Element::classed("span", "unseen").words(word))
            .child(icon(picture));
        switch = switch.child(option);
    }
    switch
}

/// The foot of the page, with the theme switch where the header has no room for it.
pub fn foot(shown: &Shown) -> Element {
    let words = Element::new("p").words(page::FOOTER);
    Element::classed("footer", "foot").child(words).child(themes("theme-foot", shown.screen.theme))
}
