//! The page, or a part of it, as Yew's one component.

use super::store::Same;
use super::vnode::html_of;
use crate::page::part;
use crate::page::{shown::Shown, skeleton};
use yew::{Component, Context, Html, Properties};

/// What a part is made from.
#[derive(Properties, PartialEq)]
pub struct PartProps {
    /// Which part; none for the page round them.
    pub part: Option<part::Part>,
    /// What the page shows.
    pub shown: Same<Shown>,
}

/// A part, drawn again only when something it shows has changed.
pub struct Part;

impl Component for Part {
    type Message = ();
    type Properties = PartProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn changed(&mut self, context: &Context<Self>, old: &PartProps) -> bool {
        let PartProps { part, shown } = context.props();
        part.is_none_or(|part| !part.is_same(&old.shown, shown))
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let PartProps { part, shown } = context.props();
        let nodes = part.map_or_else(|| skeleton(shown).into(), |part| part.draw(shown));
        html_of(&nodes, Some(shown))
    }
}
