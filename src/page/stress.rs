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
use crate::charts::node::{Element, NOTHING, Node};
use crate::model::days::DAYS;
use crate::model::decimal;
use crate::model::explain::Key;
use crate::model::fields::{FieldId, Group};
use crate::words::{day, stress};

/// The group of the shock; nothing for a condor alone.
pub fn panel(shown: &Shown) -> Vec<Node> {
    let now = &shown.now;
    let own = [FieldId::Shock, FieldId::CoinBeta];
    if now.report.stress.is_none() && !own.iter().any(|field| now.checked.is_wrong(*field)) {
        return vec![NOTHING];
    }
    let days = DAYS
        .iter()
        .enumerate()
        .map(|(place, day)| button("link-btn", Deed::Day(place)).text(day::date(day.date)).into());
    let days = Element::classed("p", "rules")
        .words(day::TAKE[usize::from(now.report.perp.is_some())])
        .children(days.collect());
    let end = now.report.stress.as_ref().map(|_| beside(now, Key::Stress));
    let mut body = vec![assumed(now, FieldId::Shock), end.map_or(NOTHING, Node::Element), days.into()];
    if now.report.perp.is_some() || now.checked.is_wrong(FieldId::CoinBeta) {
        body.push(assumed(now, FieldId::CoinBeta));
    }
    group(now, Group::Stress, body)
}

/// What happens on the way, an item each; nothing for a condor alone.
pub fn timeline(shown: &Shown) -> Vec<Node> {
    let report = &shown.now.report;
    let Some(found) = &report.stress else { return vec![NOTHING] };
    let is_stale = stale::values(&shown.now.checked);
    let items = |falls: bool| {
        let events = found.events.iter().filter(|event| (event.share <= 0.0) == falls);
        let items: Vec<Node> =
            events.map(|event| Element::new("li").text(stress::timeline::event(event, report)).into()).collect();
        let start = if falls { 1 } else { found.events.iter().filter(|event| event.share <= 0.0).count() + 1 };
        let none = items.is_empty().then(|| Element::classed("p", "hint").words(stress::timeline::NOTHING));
        [
            Element::new("h3").words(stress::timeline::WAYS[usize::from(!falls)]).into(),
            Element::classed("ol", "timeline").attr("start", decimal::whole(start as u64)).children(items).into(),
            none.map_or(NOTHING, Node::Element),
        ]
    };
    let lead = stress::timeline::LEAD[usize::from(report.setup.is_funded())];
    let made = framed("fig f-right", "timeline-title", stress::timeline::TITLE.into(), lead.into(), is_stale)
        .children(items(true).into())
        .children(items(false).into());
    vec![made.into()]
}

/// The table of dated days; nothing for a condor alone.
pub fn dated(shown: &Shown) -> Vec<Node> {
    match shown.now.report.stress {
        Some(_) => tabled(shown, Figure::Days, ["fig f-all", "days-title"], [day::TITLE, day::LEAD], day::note()),
        None => vec![NOTHING],
    }
}
