//! The form: market, condor.

use super::field::{issues, labelled, text_box};
use super::group::group;
use super::store::{Dispatch, Same};
use crate::app::action::Action;
use crate::app::state::Now;
use crate::engine::condor::Leg;
use crate::model::fields::{FieldId, Group, Kind};
use crate::model::setup::{Entry, Premium, VolMode};
use crate::words;
use crate::words::number::{self, MINUS, bare_percent, points};
use yew::{AttrValue, Html, Properties, classes, component, html, use_state};

/// What a group of the form shows.
#[derive(Properties, Clone)]
pub struct GroupProps {
    /// Texts, issues and numbers.
    pub now: Same<Now>,
    /// The group.
    pub group: Group,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// Equal as long as this group would look the same: a drag of a strike leaves the market group alone.
impl PartialEq for GroupProps {
    fn eq(&self, other: &Self) -> bool {
        let alike = |field: FieldId| {
            self.now.draft.text(field) == other.now.draft.text(field)
                && self.now.checked.valid.text(field) == other.now.checked.valid.text(field)
        };
        let own = |now: &Now| -> Vec<_> {
            now.checked.issues.iter().filter(|issue| issue.field.field().group == self.group).cloned().collect()
        };
        self.now == other.now
            || (self.group == Group::Market
                && FieldId::all().filter(|field| field.field().group == self.group).all(alike)
                && own(&self.now) == own(&other.now))
    }
}

/// Fields that the market group shows only when asked, and takes back to their defaults together.
const MORE: [FieldId; 6] =
    [FieldId::Rate, FieldId::Yield, FieldId::VolMode, FieldId::AtmShare, FieldId::Skew, FieldId::Curvature];

/// The market: index, VIX, time; and, unfolded, rates and the volatility of each leg.
#[component]
pub fn Market(props: &GroupProps) -> Html {
    let GroupProps { now, dispatch, .. } = props;
    let asked = use_state(|| false);
    // A field that needs fixing is never hidden.
    let open = *asked || MORE.iter().any(|field| now.checked.is_wrong(*field));
    let toggle = {
        let asked = asked.clone();
        move |_| asked.set(!open)
    };
    let changed = MORE.iter().any(|field| now.draft.text(*field) != field.field().default);
    let reset = {
        let (dispatch, now) = (dispatch.clone(), now.clone());
        move |_| {
            for field in MORE.iter().filter(|field| now.draft.text(**field) != field.field().default) {
                dispatch.dispatch(Action::Edit(*field, field.field().default.to_string()));
                dispatch.dispatch(Action::Leave(*field));
            }
        }
    };
    let body = html! {
        <>
            <div class="three">
                { for [FieldId::Spot, FieldId::Vix, FieldId::Days].map(|field| labelled(now, field, dispatch)) }
            </div>
            { issues(now, &[FieldId::Spot, FieldId::Vix, FieldId::Days]) }
            <p class="hint">
                { assumptions(now) }{ " " }
                <button class="link-btn" type="button" aria-expanded={open.to_string()} aria-controls="more-market" onclick={toggle}>
                    { if open { "Less" } else { "Change" } }
                </button>
                if open && changed {
                    { " " }<button class="link-btn" type="button" onclick={reset}>{ "Back to the defaults" }</button>
                }
            </p>
            <div id="more-market" class="body" hidden={!open}>
                if open {
                    <div class="two">{ for [FieldId::Rate, FieldId::Yield].map(|field| labelled(now, field, dispatch)) }</div>
                    { issues(now, &[FieldId::Rate, FieldId::Yield]) }
                    { choice(now, FieldId::VolMode, dispatch) }
                    if now.checked.setup.vol_mode != VolMode::Flat {
                        <div class="three first-wide">
                            { for [FieldId::AtmShare, FieldId::Skew, FieldId::Curvature].map(|field| labelled(now, field, dispatch)) }
                        </div>
                    }
                    { issues(now, &[FieldId::VolMode, FieldId::AtmShare, FieldId::Skew, FieldId::Curvature]) }
                }
            </div>
        </>
    };
    group(now, Group::Market, body)
}

/// Rates and volatility in one line: "Rate 4 %, yield 1.3 %, VIX with a skew of −0.13."
fn assumptions(now: &Now) -> String {
    let setup = &now.checked.setup;
    let vols = match setup.vol_mode {
        VolMode::Skew => format!("skew {}", number::short(setup.smile.skew)),
        VolMode::Flat => words::choice("flat").to_string(),
        VolMode::Implied => words::choice("implied").to_string(),
    };
    format!("Rate {}, yield {}, {vols}.", bare_percent(setup.rate.0), bare_percent(setup.dividend_yield.0))
}

/// A field that takes one of a few words, as a switch.
fn choice(now: &Now, field: FieldId, dispatch: &Dispatch) -> Html {
    let Kind::Choice(options) = field.field().kind else { return Html::default() };
    let chosen = now.checked.valid.text(field);
    let option = |word: &'static str| {
        let dispatch = dispatch.clone();
        let choose = move |_| {
            dispatch.dispatch(Action::Edit(field, word.to_string()));
            dispatch.dispatch(Action::Leave(field));
        };
        html! {
            <label>
                <input type="radio" name={format!("f-{}", field.field().key)} value={word} checked={chosen == word} onchange={choose}/>
                { short(word) }
            </label>
        }
    };
    html! {
        <div class="row" role="radiogroup" aria-label={words::label(field)}>
            <span aria-hidden="true">{ words::label(field) }</span>
            <span class="seg" id={super::field::id(field)}>{ for options.iter().map(|word| option(word)) }</span>
        </div>
    }
}

/// A choice in the one or two words a switch has room for.
fn short(word: &'static str) -> &'static str {
    match word {
        "skew" => "Skew",
        "flat" => "Flat",
        "implied" => "Implied",
        "legs" => "Each leg",
        "net" => "Net credit",
        other => other,
    }
}

/// The condor: four strikes with their premiums, or the net credit alone; contracts and fees.
#[component]
pub fn Condor(props: &GroupProps) -> Html {
    let GroupProps { now, dispatch, .. } = props;
    let premiums = match &now.checked.setup.entry {
        Entry::Legs(premiums) => Some(premiums),
        Entry::Net(_) => None,
    };
    let body = html! {
        <>
            { choice(now, FieldId::Entry, dispatch) }
            { issues(now, &[FieldId::Entry]) }
            <table class="legs">
                <thead><tr>
                    <th scope="col"><span class="unseen">{ "Leg" }</span></th>
                    <th scope="col" class={classes!(premiums.is_some().then_some("c-strike"))}>{ "Strike" }</th>
                    if premiums.is_some() { <th scope="col" class="c-prem">{ "Premium" }</th> }
                </tr></thead>
                <tbody>{ for Leg::ALL.map(|leg| leg_rows(now, leg, premiums, dispatch)) }</tbody>
            </table>
            if premiums.is_none() {
                { labelled(now, FieldId::NetCredit, dispatch) }
                { issues(now, &[FieldId::NetCredit]) }
            }
            <div class="inline">
                { for [FieldId::Contracts, FieldId::Fees].map(|field| labelled(now, field, dispatch)) }
            </div>
            { issues(now, &[FieldId::Contracts, FieldId::Fees]) }
        </>
    };
    group(now, Group::Condor, body)
}

/// One leg: its row, and under it what is the matter with it.
fn leg_rows(now: &Now, leg: Leg, premiums: Option<&[Premium; 4]>, dispatch: &Dispatch) -> Html {
    let (strike, premium) = (FieldId::strike(leg), FieldId::premium(leg));
    let model = premiums.and_then(|all| all.get(leg as usize)).map(|one| AttrValue::from(points(one.model.0)));
    let sign = if leg.sign() > 0.0 { '+' } else { MINUS };
    let shown: &[FieldId] = if premiums.is_some() { &[strike, premium] } else { &[strike] };
    let told = now.checked.issues.iter().any(|issue| shown.contains(&issue.field));
    let columns = if premiums.is_some() { "3" } else { "2" };
    html! {
        <>
            <tr>
                <th scope="row"><span class="sgn">{ sign }</span>{ words::leg(leg) }</th>
                <td>{ text_box(now, strike, dispatch, Some(words::label(strike).into()), None) }</td>
                if premiums.is_some() {
                    <td>{ text_box(now, premium, dispatch, Some(words::label(premium).into()), model) }</td>
                }
            </tr>
            if told { <tr class="issues"><td colspan={columns}>{ issues(now, shown) }</td></tr> }
        </>
    }
}
