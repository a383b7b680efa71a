//! The page with room for its parts.

use super::part::Part;
use super::payoff;
use super::shown::Shown;
use crate::charts::node::{Element, Node};
use crate::words::page::label;

/// The page, its parts as slots. What is not in a part changes with the payoff figure at most.
pub fn skeleton(shown: &Shown) -> Vec<Node> {
    let place = |made: Element, parts: &[Part]| parts.iter().fold(made, |made, part| made.node(part.slot()));
    let column = |parts: &[Part]| place(Element::new("div"), parts);
    // Tab of some browsers stops at whatever scrolls: the form is none of its stops.
    let form = Element::classed("form", "inputs")
        .with("tabindex", "-1")
        .with("aria-label", label::INPUTS)
        .child(column(&[Part::Market, Part::Condor]))
        .child(column(&[Part::Hedge]))
        .child(column(&[Part::Assumptions]))
        .child(column(&[Part::Perp, Part::Shock]))
        .child(column(&[Part::Setups]));
    let keys = Element::classed("section", "keys")
        .with("aria-label", label::KEYS)
        .node(Part::Keys.slot())
        .node(Part::Chances.slot());
    let hedge =
        Element::classed("section", "hedge-keys").with("aria-label", label::HEDGE_KEYS).node(Part::HedgeKeys.slot());
    let perp =
        Element::classed("section", "hedge-keys").with("aria-label", label::PERP_KEYS).node(Part::PerpKeys.slot());
    let parts = [
        Part::Stress,
        Part::Timeline,
        Part::Liquidation,
        Part::Account,
        Part::Funding,
        Part::Venues,
        Part::Days,
        Part::Points,
        Part::Strip,
        Part::Ladder,
        Part::Futures,
        Part::Cost,
        Part::ByDate,
        Part::ByVix,
        Part::ByShock,
    ];
    let linked = place(Element::classed("div", "linked"), &parts);
    let main = Element::classed("main", "page")
        .node(Part::Notices.slot())
        .child(payoff::figure(shown))
        .node(Part::Tools.slot())
        .child(keys)
        .child(hedge)
        .child(perp)
        .child(form)
        .child(linked)
        .node(Part::Foot.slot());
    vec![Part::Header.slot(), main.into()]
}

/// The page with its parts in their places.
pub fn whole(shown: &Shown) -> Vec<Node> {
    filled(shown, skeleton(shown))
}

fn filled(shown: &Shown, nodes: Vec<Node>) -> Vec<Node> {
    let mut whole = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Slot(slot) => {
                whole.extend(Part::of_slot(slot).into_iter().flat_map(|part| part.draw(shown).into_owned()))
            }
            Node::Element(element) => whole.push(element.map_children(|children| filled(shown, children)).into()),
            text => whole.push(text),
        }
    }
    whole
}
