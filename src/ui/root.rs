//! The page: one store, its effects, and the panels in reading order.

use super::effects::{use_address, use_share, use_theme, use_undo_keys};
use super::figure::heat::Heats;
use super::figure::payoff::Payoff;
use super::foot::foot;
use super::header::Header;
use super::icon::sprite;
use super::inputs::{Condor, Market};
use super::keys::Keys;
use super::notices::Notices;
use super::setups::Setups;
use super::store::{Same, Store};
use crate::link::Opened;
use crate::model::fields::Group;
use crate::platform::theme::Theme;
use yew::{Callback, Html, Properties, component, html, use_reducer};

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

/// The whole page.
#[component]
pub fn Root(props: &RootProps) -> Html {
    let store = use_reducer(|| Store::new(props.opened.clone()));
    let dispatch = store.dispatcher();
    use_address(&store);
    use_undo_keys(&dispatch);
    let share = use_share(&store);
    let (theme, choose) = use_theme(props.theme);
    let present = {
        let store = store.clone();
        Callback::from(move |()| store.link())
    };
    let now = Same::from(&store.now);
    let pin = store.pin.as_ref().map(Same::from);
    let can = (!store.history.past.is_empty(), !store.history.future.is_empty());
    html! {
        <>
            { sprite() }
            <Header {can} undo={store.undo_label()} redo={store.redo_label()} {theme} choose={choose.clone()} {share} dispatch={dispatch.clone()}/>
            <main class="page">
                <form class="inputs" aria-label="Inputs" onsubmit={|event: yew::SubmitEvent| event.prevent_default()}>
                    <div>
                        <Market now={now.clone()} group={Group::Market} dispatch={dispatch.clone()}/>
                    </div>
                    <div>
                        <Condor now={now.clone()} group={Group::Condor} dispatch={dispatch.clone()}/>
                        <Setups {present} dispatch={dispatch.clone()}/>
                    </div>
                </form>
                <Notices now={now.clone()} is_held={store.held.is_some()} notices={store.notices.clone()} dispatch={dispatch.clone()}/>
                <Payoff now={now.clone()} {pin} scope={store.scope} held={store.held} dispatch={dispatch.clone()}/>
                <Keys now={now.clone()} open={store.open} {dispatch}/>
                <Heats {now}/>
                { foot(theme, &choose) }
            </main>
        </>
    }
}
