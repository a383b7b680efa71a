//! Groups of the form, whose summary line still tells their state. Folding is the browser's own.

use super::icon::icon;
use crate::app::state::Now;
use crate::charts::node::Element;
use crate::model::fields::Group;
use crate::words;

/// A group of fields: heading, state, and its body.
pub fn group(now: &Now, which: Group, body: Element) -> Element {
    let wrong =
        now.checked.issues.iter().filter(|issue| issue.problem.is_wrong() && issue.field.field().group == which);
    let count = wrong.count();
    // First, since the end of a long line is cut off.
    let fix =
        (count > 0).then(|| Element::classed("span", "fix").text([&words::problem::to_fix(count), " · "].concat()));
    let state = Element::classed("span", "state").maybe(fix).text(words::summary::summary(which, &now.checked.setup));
    folding(words::group(which), "group", true, state, body)
}

/// Any foldable group.
pub fn folding(name: &'static str, class: &'static str, open: bool, state: Element, body: Element) -> Element {
    let heading = Element::new("h2").words(name);
    let summary = Element::new("summary").child(icon("#i-chev")).child(heading).child(state);
    Element::classed("details", class).flag("open", open).child(summary).child(body)
}
