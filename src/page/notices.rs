//! What the page has to say, in one polite live region.

use super::deed::Deed;
use super::icon::icon;
use super::shown::Shown;
use super::tools::{button, link_button};
use crate::app::action::Notice;
use crate::app::say;
use crate::charts::node::Element;
use crate::words::page::{PUT_BACK, label};

/// The notices, and unseen the result of the last change. The region is there from the start, or screen readers would
/// miss its first words; only what is new in it is read.
pub fn notices(shown: &Shown) -> Element {
    let (seen, notices): (Vec<&Notice>, Vec<&Notice>) = shown.notices.iter().partition(|notice| say::is_seen(notice));
    let class = if notices.iter().all(|notice| say::is_brief(notice)) { "notice brief" } else { "notice" };
    let notice = (!notices.is_empty()).then(|| {
        let sentences = notices.iter().map(|notice| {
            let back = notice.gone().map(|_| link_button(Deed::PutBack, PUT_BACK));
            Element::new("p").text(say::notice(notice)).maybe(back)
        });
        let close = button("act-btn", Deed::Dismiss).with("aria-label", label::CLOSE).child(icon("#i-close"));
        Element::classed("div", class).child(icon("#i-note")).child(Element::new("div").each(sentences)).child(close)
    });
    Element::classed("div", "notices")
        .with("role", "status")
        .with("aria-live", "polite")
        .with("aria-atomic", "false")
        .maybe(notice)
        .child(Element::classed("p", "unseen").text(seen.into_iter().map(say::notice).collect::<String>()))
        .child(Element::classed("p", "unseen").text(shown.screen.said.clone()))
}
