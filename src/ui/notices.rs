//! What the page has to say, in one polite live region.

use super::icon::icon;
use super::store::Dispatch;
use crate::app::action::{Action, Notice};
use crate::app::say;
use yew::{Html, Properties, component, html};

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
    html! {
        <div class="notices" role="status" aria-live="polite">
            if !props.notices.is_empty() {
                <div class="notice">
                    { icon("#i-note") }
                    <div>{ for props.notices.iter().map(|notice| html! { <p>{ say::notice(notice) }</p> }) }</div>
                    <button class="act-btn" type="button" aria-label="Close" onclick={close}>{ icon("#i-close") }</button>
                </div>
            }
        </div>
    }
}
