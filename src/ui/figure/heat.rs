//! The two heat tables.

use super::export::Export;
use super::vnode::html_of;
use crate::app::state::Now;
use crate::charts::figure::heat::{by_date, by_vix};
use crate::charts::scene::{Scene, View};
use crate::ui::store::Same;
use crate::words::page;
use yew::{Html, Properties, component, html, use_memo};

/// What the tables show.
#[derive(Properties, PartialEq)]
pub struct HeatsProps {
    /// The numbers.
    pub now: Same<Now>,
}

/// Profit by date and price, and by VIX and price.
#[component]
pub fn Heats(props: &HeatsProps) -> Html {
    let both = use_memo(props.now.clone(), |now| {
        // A table takes the width it is given.
        let view = View { width: 0.0, height: 0.0, ghost: None, checked: &now.checked };
        [Same::new(by_date(&now.report, &view)), Same::new(by_vix(&now.report, &view))]
    });
    let [date, vix] = &*both;
    html! {
        <div class="linked">
            <Heat now={props.now.clone()} scene={date.clone()} place="f-date" name="by-date"/>
            <Heat now={props.now.clone()} scene={vix.clone()} place="f-vix" name="by-vix"/>
        </div>
    }
}

/// What one table shows.
#[derive(Properties, PartialEq)]
pub struct HeatProps {
    /// The numbers.
    pub now: Same<Now>,
    /// The figure.
    pub scene: Same<Scene>,
    /// Its class, which places it.
    pub place: &'static str,
    /// Name of its file.
    pub name: &'static str,
}

/// One heat table. It is a table already, so it needs no twin.
#[component]
pub fn Heat(props: &HeatProps) -> Html {
    let HeatProps { now, scene, place, name } = props;
    let title = format!("{name}-title");
    html! {
        <figure class={yew::classes!("fig", *place, scene.stale.then_some("is-stale"))} aria-labelledby={title.clone()}>
            <figcaption class="fig-head">
                <h2 class="fig-title" id={title}>
                    { &scene.title }
                    if scene.stale { <span class="stale-tag">{ page::LAST_VALID }</span> }
                </h2>
                <p class="fig-say">{ &scene.lead }</p>
                <p class="unseen">{ &scene.summary }</p>
            </figcaption>
            { html_of(&scene.marks) }
            <div class="fig-foot">
                <span>{ &scene.note }</span>
                <Export now={now.clone()} scene={scene.clone()} name={*name}/>
            </div>
        </figure>
    }
}
