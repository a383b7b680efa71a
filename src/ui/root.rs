//! The whole page: one store, its listeners, and the parts in reading order.

use super::events::{Listeners, listen};
use super::store::{Same, Store};
use super::vnode::html_of;
use crate::app::action::Action;
use crate::app::screen::{Sizes, Theme};
use crate::app::state::State;
use crate::link::Opened;
use crate::page::{shown::Shown, skeleton};
use crate::platform::Refused;
use crate::platform::document;
use crate::platform::resize::{Observer, measure, observe};
use std::rc::Rc;
use yew::{Component, Context, Html, Properties};

/// What the page opens with.
#[derive(Properties, PartialEq, Default)]
pub struct RootProps {
    /// A link, if the address held one.
    #[prop_or_default]
    pub opened: Option<Opened>,
    /// The theme remembered.
    #[prop_or_default]
    pub theme: Theme,
}

/// The page.
pub struct Root {
    store: Rc<Store>,
    _listeners: Listeners,
    observer: Option<Observer>,
}

impl Component for Root {
    type Message = ();
    type Properties = RootProps;

    fn create(context: &Context<Self>) -> Self {
        let RootProps { opened, theme } = context.props();
        let mut state = State::new(opened.clone());
        state.screen.theme = *theme;
        let link = context.link().clone();
        let store = Store::new(Shown::new(state), move || link.send_message(()));
        Self { _listeners: listen(&store), store, observer: None }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let shown: Same<Shown> = self.store.shown();
        html_of(&skeleton(&shown), Some(&shown))
    }

    fn rendered(&mut self, _: &Context<Self>, is_first: bool) {
        if !is_first {
            return;
        }
        // Without an observer the figure keeps the size it was first drawn for.
        if let (Ok(place), Ok(brand)) = (document::find(".plot"), document::find(".brand")) {
            measured(&self.store, measure(&place));
            let store = self.store.clone();
            self.observer = observe(&place, &brand, move |sizes| measured(&store, Ok(sizes))).ok();
        }
        self.store.act(Action::Found(super::effects::found()));
    }
}

/// Draws for the sizes measured, where they are new.
fn measured(store: &Rc<Store>, sizes: Result<[f64; 3], Refused>) {
    let Ok([width, window_width, window_height]) = sizes else { return };
    let sizes = Sizes { width, window_width, window_height };
    if store.shown().screen.sizes != Some(sizes) {
        store.act(Action::Measure(sizes));
    }
}
