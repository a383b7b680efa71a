//! What the page has to say, in one polite live region.

use super::icon::icon;
use super::store::Dispatch;
use crate::app::action::{Action, Notice};
use crate::app::say;
use crate::platform::timer;
use yew::{Html, Properties, classes, component, html, use_effect_with};

/// Milliseconds for which what was done is said; what went wrong stays until it is closed.
const BRIEF: u32 = 6_000;

/// What is to be said.
#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// The notices, newest last.
    pub notices: Vec<Notice>,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// The notices. The region is there from the start, or screen readers would miss its first words.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let close = {
        let dispatch = props.dispatch.clone();
        move |_| dispatch.dispatch(Action::Dismiss)
    };
    let brief = props.notices.iter().all(|notice| matches!(notice, Notice::Copied | Notice::Saved(..)));
    {
        let dispatch = props.dispatch.clone();
        use_effect_with(props.notices.clone(), move |notices| {
            let going =
                (brief && !notices.is_empty()).then(|| timer::after(BRIEF, move || dispatch.dispatch(Action::Dismiss)));
            move || drop(going)
        });
    }
    html! {
        <div class="notices" role="status" aria-live="polite">
            if !props.notices.is_empty() {
                <div class={classes!("notice", brief.then_some("brief"))}>
                    { icon("#i-note") }
                    <div>{ for props.notices.iter().map(|notice| html! { <p>{ say::notice(notice) }</p> }) }</div>
                    <button class="act-btn" type="button" aria-label="Close" onclick={close}>{ icon("#i-close") }</button>
                </div>
            }
        </div>
    }
}
