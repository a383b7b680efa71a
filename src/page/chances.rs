//! The Greeks and the other probabilities, each in a line.

use super::icon::icon;
use super::keys::{opener, tagged, toggle};
use super::shown::Shown;
use super::why::why;
use crate::charts::figure::stale;
use crate::charts::node::{Element, NOTHING, Node};
use crate::engine::condor::Leg;
use crate::model::explain::Key;
use crate::words;
use crate::words::number::{greek, percent};
use crate::words::page;

/// The five Greeks, in the order of the line.
const GREEKS: [Key; 5] = [Key::Delta, Key::Gamma, Key::Theta, Key::Vega, Key::Rho];

/// The volatility of each leg.
const VOLS: [Key; 4] =
    [Key::LegVol(Leg::LongPut), Key::LegVol(Leg::ShortPut), Key::LegVol(Leg::ShortCall), Key::LegVol(Leg::LongCall)];

/// The Greeks today, the volatilities they rest on, and what else the distribution at expiry says, each with the
/// arithmetic opened from it.
pub fn chances(shown: &Shown) -> Vec<Node> {
    let report = &shown.now.report;
    let checked = &shown.now.checked;
    let head = |words: &'static str, is_stale| tagged(Element::new("h2").words(words), is_stale);
    let all = &report.greeks;
    let theta = if report.setup.is_last_day() { all.theta_per_hour() } else { all.theta_per_day() };
    let numbers = [all.delta, all.gamma, theta, all.vega_per_point(), all.rho_per_point()];
    let mut greeks = Element::classed("div", "greeks").child(head(page::GREEKS, stale::greeks(report, checked)));
    for (key, number) in GREEKS.into_iter().zip(numbers) {
        let one = number_of(shown, key, greek(number))
            .child(Element::new("small").words(words::key::unit(key, &report.setup)))
            .words(" ")
            .child(icon("#i-down"));
        greeks = greeks.child(one);
    }
    let vols = volatilities(shown, head(page::VOLATILITY, stale::volatility(report, checked)));
    let opened = |keys: &[Key], class| {
        let key = shown.open.filter(|key| keys.contains(key));
        key.map_or(NOTHING, |key| why(report, key, class).into())
    };
    let [of_greeks, of_vols] = [opened(&GREEKS, "why of-greeks"), opened(&VOLS, "why of-greeks of-vols")];
    let of_chances = opened(&[Key::AtExpiry], "why of-greeks of-chances");
    let mut chances = Element::classed("div", "chances").child(head(page::AT_EXPIRY, stale::condor(checked)));
    for (name, number) in words::strip::chances(report) {
        let one = Element::new("span").text([name, " "].concat()).child(Element::new("b").text(number));
        chances = chances.child(one);
    }
    let how = toggle(shown, Key::AtExpiry, "greek").text([page::HOW_WORKED_OUT, " "].concat()).child(icon("#i-down"));
    vec![greeks.into(), of_greeks, vols.into(), of_vols, chances.child(how).into(), of_chances]
}

/// The volatility of each leg's strike.
fn volatilities(shown: &Shown, head: Element) -> Element {
    let mut line = Element::classed("div", "greeks vols").child(head);
    for (key, leg) in VOLS.into_iter().zip(shown.now.report.setup.vols) {
        line = line.child(number_of(shown, key, percent(leg.vol.0, 1)).child(icon("#i-down")));
    }
    line
}

/// The button of a number, with its name before it.
fn number_of(shown: &Shown, key: Key, number: String) -> Element {
    let name = [words::key(key), " "].concat();
    opener(shown, key, "greek").text(name).child(Element::new("b").text(number)).words(" ")
}
