//! The shock: its fields, what happens on the way in words, and what dated days would have done.

use super::assumptions::assumed;
use super::deed::Deed;
use super::figure::Figure;
use super::framed::framed;
use super::group::group;
use super::keys::beside;
use super::shown::Shown;
use super::tabled::tabled;
use super::tools::button;
use crate::charts::figure::stale;
use crate::charts::node::Element;
use crate::model::days::DAYS;
use crate::model::decimal;
use crate::model::explain::Key;
use crate::model::fields::{FieldId, Group};
use crate::words::{day, stress};

/// The group of the shock; nothing for a condor alone.
pub fn panel(shown: &Shown) -> Option<Element> {
    let now = &shown.now;
    let own = [FieldId::Shock, FieldId::CoinBeta];
    if now.report.stress.is_none() && !own.iter().any(|field| now.checked.is_wrong(*field)) {
        return None;
    }
    let days =
        DAYS.iter().enumerate().map(|(place, day)| button("link-btn", Deed::Day(place)).text(day::date(day.date)));
    let days = Element::classed("p", "rules")
        .with("role", "group")
        .with("aria-label", day::PAST)
        .words(day::TAKE[usize::from(now.report.perp.is_some())])
        .each(days);
    let end = now.report.stress.as_ref().map(|_| beside(now, Key::Stress));
    let mut body = Element::classed("div", "body").child(assumed(now, FieldId::Shock)).maybe(end).child(days);
    if now.report.perp.is_some() || now.checked.is_wrong(FieldId::CoinBeta) {
        body = body.child(assumed(now, FieldId::CoinBeta));
    }
    Some(group(now, Group::Stress, body))
}

/// What happens on the way, an item each; nothing for a condor alone.
pub fn timeline(shown: &Shown) -> Option<Element> {
    let report = &shown.now.report;
    let found = report.stress.as_ref()?;
    let is_stale = stale::values(&shown.now.checked);
    let lead = stress::timeline::LEAD[usize::from(report.setup.is_funded())];
    let mut made = framed("fig f-right", "timeline-title", stress::timeline::TITLE, lead.into(), is_stale);
    let mut start = 1;
    for falls in [true, false] {
        let events = found.events.iter().filter(|event| (event.share <= 0.0) == falls);
        let items = Element::classed("ol", "timeline")
            .attr("start", decimal::whole(start))
            .each(events.map(|event| Element::new("li").text(stress::timeline::event(event, report))));
        let count = items.children.len();
        start += count as u64;
        let none = (count == 0).then(|| Element::classed("p", "hint").words(stress::timeline::NOTHING));
        let way = Element::new("h3").words(stress::timeline::WAYS[usize::from(!falls)]);
        made = made.child(way).child(items).maybe(none);
    }
    Some(made)
}

/// The table of dated days; nothing for a condor alone.
pub fn dated(shown: &Shown) -> Option<Element> {
    let report = &shown.now.report;
    report.stress.as_ref()?;
    let has_perp = report.perp.is_some();
    let said = [day::TITLE, day::LEAD[usize::from(has_perp)]];
    Some(tabled(shown, Figure::Days, ["fig f-all", "days-title"], said, day::note(has_perp)))
}
