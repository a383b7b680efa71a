//! A foldable group of the form whose summary line still tells its state.

use super::icon::icon;
use crate::app::state::Now;
use crate::model::fields::Group;
use crate::words;
use yew::{Html, html};

/// A group: heading, state, what is in it. Folding is the browser's own, so it needs no state of ours.
pub fn group(now: &Now, which: Group, body: Html) -> Html {
    let wrong =
        now.checked.issues.iter().filter(|issue| issue.problem.is_wrong() && issue.field.field().group == which);
    let count = wrong.count();
    let state = html! {
        <>
            { words::summary::summary(which, &now.checked.setup) }
            if count > 0 { { " · " }<span class="fix">{ words::problem::to_fix(count) }</span> }
        </>
    };
    folding(words::group(which), "", true, state, body)
}

/// Any foldable group.
pub fn folding(name: &'static str, class: &'static str, open: bool, state: Html, body: Html) -> Html {
    html! {
        <details class={yew::classes!("group", class)} {open}>
            <summary>{ icon("#i-chev") }<h2>{ name }</h2><span class="state">{ state }</span></summary>
            <div class="body">{ body }</div>
        </details>
    }
}
