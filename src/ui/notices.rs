//! What the page has to say, in one polite live region.

use super::icon::icon;
use super::store::{Dispatch, Same};
use crate::app::action::{Action, Notice};
use crate::app::say;
use crate::app::state::Now;
use crate::charts;
use crate::platform::timer;
use yew::{Html, Properties, classes, component, hook, html, use_effect_with, use_mut_ref, use_state};

/// Milliseconds for which what was done is said; what went wrong stays until it is closed.
const BRIEF: u32 = 6_000;
/// Milliseconds between the last change and the result in words: who types on is not talked over.
const SPOKEN_AFTER: u32 = 600;

/// What is to be said.
#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// The numbers.
    pub now: Same<Now>,
    /// True while a handle is held: nothing is said until it is let go.
    pub is_held: bool,
    /// The notices, newest last.
    pub notices: Vec<Notice>,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// The notices, and unseen the result of the last change. The region is there from the start, or screen readers would
/// miss its first words; only what is new in it is read.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let result = use_result(props);
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
        <div class="notices" role="status" aria-live="polite" aria-atomic="false">
            if !props.notices.is_empty() {
                <div class={classes!("notice", brief.then_some("brief"))}>
                    { icon("#i-note") }
                    <div>{ for props.notices.iter().map(|notice| html! { <p>{ say::notice(notice) }</p> }) }</div>
                    <button class="act-btn" type="button" aria-label="Close" onclick={close}>{ icon("#i-close") }</button>
                </div>
            }
            <p class="unseen">{ result }</p>
        </div>
    }
}

/// What the payoff has become, once the reader pauses and where it says something new. A notice that comes meanwhile is
/// read first.
#[hook]
fn use_result(props: &NoticesProps) -> String {
    let said = use_state(String::new);
    let (known, waiting) = (use_mut_ref(|| None::<String>), use_mut_ref(|| None));
    let (watched, setter) = ((props.now.clone(), props.is_held, props.notices.len()), said.setter());
    use_effect_with(watched, move |(now, is_held, _)| {
        // What waited is not said any more.
        waiting.replace(None);
        if *is_held {
            return;
        }
        let result = charts::say::payoff(&now.report.payoff, &now.report.expiry);
        if *known.borrow_mut().get_or_insert_with(|| result.clone()) != result {
            let late = timer::after(SPOKEN_AFTER, move || {
                known.replace(Some(result.clone()));
                setter.set(result);
            });
            waiting.replace(Some(late));
        }
    });
    (*said).clone()
}
