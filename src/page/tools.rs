//! The row under the payoff figure: reach of a drag, dates, pin, table, files.

use super::deed::{Deed, File};
use super::field::{id, issues, ranged};
use super::figure::Figure;
use super::icon::icon;
use super::shown::Shown;
use super::table::{place, table};
use crate::app::handle::{Handle, Scope};
use crate::app::say::name;
use crate::charts::node::Element;
use crate::model::fields::FieldId;
use crate::words::page::{self, label};
use crate::words::{handle, summary};

/// The row of tools.
pub fn tools(shown: &Shown) -> Element {
    let scene = &shown.payoff().scene;
    let [toggle, twin] = twin(shown, Figure::Payoff, &scene.summary, "payoff-title");
    Element::classed("div", "tools")
        .child(scopes(shown.scope))
        .child(date(shown, 0))
        .child(date(shown, 1))
        .child(
            Element::classed("div", "menus")
                .child(pinned(shown))
                .child(toggle)
                .child(files(Figure::Payoff, scene.title)),
        )
        .child(Element::classed("div", "issues").maybe(issues(&shown.now, &[FieldId::DateA, FieldId::DateB])))
        .child(twin)
}

/// The button that shows the table of a figure, and the place of the table, which is worked out only while it is shown.
pub fn twin(shown: &Shown, figure: Figure, caption: &str, title: &'static str) -> [Element; 2] {
    let is_shown = shown.is_table(figure);
    let id = fill!("_-table", figure.key());
    let toggle = of_titled(fill!("_-toggle", figure.key()), title, Deed::Table(figure))
        .with("aria-expanded", if is_shown { "true" } else { "false" })
        .attr("aria-controls", id.clone())
        .child(icon("#i-table"))
        .child(Element::new("span").words(label::TABLE[usize::from(is_shown)]));
    let twin = is_shown.then(|| table(&shown.table(figure), caption));
    [toggle, place(title).attr("id", id).flag("hidden", !is_shown).maybe(twin)]
}

/// How far a drag reaches, for those who hold no modifier key.
fn scopes(chosen: Scope) -> Element {
    let mut switch =
        Element::classed("fieldset", "seg").child(Element::classed("legend", "unseen").words(label::DRAG_MOVES));
    for (scope, word) in [Scope::One, Scope::Mirror, Scope::All].into_iter().zip(page::SCOPES) {
        switch = switch.child(radio("scope".to_string(), None, Deed::Reach(scope), scope == chosen).words(word));
    }
    switch
}

/// The slider of a chosen date and, once one was chosen, the way back to the page's own choice. The way back is always
/// there, or the slider beside it would be another one as soon as it is moved.
fn date(shown: &Shown, which: usize) -> Element {
    let (date, setup) = (Handle::Date(which), &shown.now.checked.setup);
    let left = date.value(setup);
    let written = handle::date_value(left);
    let slider = Element::new("input").attr("id", id(date.field())).with("type", "range");
    let numbers = [0.0, setup.days.0, date.step(setup), left];
    let slider = ranged(slider, numbers, Deed::Slide(date), name(date).into_owned(), written.clone());
    let curve = if which == 0 { "curve date-a" } else { "curve date-b" };
    let label = Element::new("label")
        .child(swatch(curve).with("class", "swatch"))
        .child(slider)
        .child(Element::new("b").text(written));
    let back = link_button(Deed::Model(date.field()), label::AUTO)
        .attr("aria-label", page::back_to_auto(&name(date)))
        .flag("hidden", shown.now.draft.text(date.field()).is_empty());
    Element::classed("span", "tool date").child(label).child(back)
}

/// A short stroke of a curve.
pub fn swatch(class: &'static str) -> Element {
    let stroke = Element::classed("path", class).with("d", "M1 4H19");
    Element::new("svg").with("aria-hidden", "true").with("viewBox", "0 0 20 8").child(stroke)
}

/// Pinning a setup to compare with.
fn pinned(shown: &Shown) -> Element {
    let tool = Element::classed("span", "tool").child(icon("#i-pin"));
    let Some(pin) = &shown.pin else { return tool.child(link_button(Deed::Pin, label::PIN)) };
    let name = Element::new("span").text(fill!("_ _", label::PINNED, summary::strikes(&pin.checked.setup)));
    tool.child(name).child(link_button(Deed::Swap, label::SWAP)).child(link_button(Deed::Unpin, label::UNPIN))
}

/// One choice of the switch of a name, its words yet to come; some have a value.
pub fn radio(name: String, value: Option<&'static str>, deed: Deed, is_chosen: bool) -> Element {
    let mut input = Element::new("input").with("type", "radio").attr("name", name);
    if let Some(value) = value {
        input = input.with("value", value);
    }
    Element::new("label").child(input.does(deed).flag("checked", is_chosen))
}

/// A button for a deed, in a class.
pub fn button(class: &'static str, deed: Deed) -> Element {
    Element::classed("button", class).with("type", "button").does(deed)
}

/// A button that looks like a link.
pub fn link_button(deed: Deed, words: &'static str) -> Element {
    button("link-btn", deed).words(words)
}

/// A tool of a figure that others have too: the id of the figure's title tells whose it is.
fn of_titled(id: String, title: &'static str, deed: Deed) -> Element {
    button("tool-btn", deed).attr("aria-labelledby", fill!("_ _", &id, title)).attr("id", id)
}

/// The button that saves the numbers of what is a table alone, by the id of its title.
pub fn numbers(figure: Figure, title: &'static str) -> Element {
    let [.., words] = label::FILES;
    of_titled(fill!("_-numbers", figure.key()), title, Deed::File(figure, File::Csv))
        .child(icon("#i-save"))
        .child(Element::new("span").words(words))
}

/// The menu of a figure's files.
pub fn files(figure: Figure, title: &str) -> Element {
    let heading = Element::new("summary")
        .attr("aria-label", page::save_of(title))
        .child(icon("#i-save"))
        .child(Element::new("span").words(label::SAVE));
    let mut list = Element::classed("div", "menu-list");
    for (file, words) in [File::Svg, File::Png, File::Csv].into_iter().zip(label::FILES) {
        let item = Element::new("button").with("type", "button").does(Deed::File(figure, file));
        list = list.child(item.words(words));
    }
    Element::classed("details", "menu").with("name", "files").child(heading).child(list)
}
