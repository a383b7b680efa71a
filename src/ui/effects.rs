//! What follows from the state outside the page: address, title, theme, spoken results, saved setups.

use super::store::Store;
use crate::app::action::{Action, Notice};
use crate::app::say;
use crate::app::shelf::Kept;
use crate::app::state::State;
use crate::charts;
use crate::model::explain::Key;
use crate::page::shown::Shown;
use crate::platform::timer::{Timer, after};
use crate::platform::{address, clipboard, document, storage, theme};
use crate::words::{self, strip};
use std::cell::RefCell;
use std::rc::Rc;

/// Milliseconds between the last change and the address: browsers refuse addresses that change with every key, and
/// setting a title takes as long as drawing the whole figure.
const ADDRESS_AFTER: u32 = 300;
/// Milliseconds for which what was done is said; what went wrong stays until it is closed.
const BRIEF: u32 = 6_000;
/// Milliseconds between the last change and the result in words: who types on is not talked over.
const SPOKEN_AFTER: u32 = 600;

/// What waits to be done, and what was done last. A timer that is replaced does not ring.
pub struct Effects {
    /// What the address holds because of us.
    written: RefCell<String>,
    /// The results last said, or known without being said.
    known: RefCell<Vec<String>>,
    address: RefCell<Option<Timer>>,
    spoken: RefCell<Option<Timer>>,
    notices: RefCell<Option<Timer>>,
}

impl Effects {
    /// Nothing waits. A link just opened stays in the address as it was written until the reader changes something.
    pub fn new(shown: &Shown) -> Self {
        document::set_title(&shown.title()).ok();
        Self {
            written: RefCell::new(address::fragment().unwrap_or_default()),
            known: RefCell::new(results(shown)),
            address: RefCell::default(),
            spoken: RefCell::default(),
            notices: RefCell::default(),
        }
    }

    /// Learns what the address says; true where it is other than what was known.
    pub fn learns(&self, text: &str) -> bool {
        self.written.replace(text.to_string()) != text
    }

    /// Writes the address now. One that changed meanwhile is not written over: the page is about to hear of it.
    pub fn write_now(&self, state: &State) {
        let text = ["/", &state.link()].concat();
        // A page that was opened and left alone has an address already, or needs none.
        let is_new = *self.written.borrow() != text && self.address.borrow().is_some();
        if is_new && address::fragment().is_ok_and(|here| here == *self.written.borrow()) {
            self.write(&text);
        }
    }

    /// Writes a text into the address, if the browser lets it; what is known of it is as the browser has it.
    fn write(&self, text: &str) {
        if address::replace_fragment(text).is_ok() {
            self.written.replace(address::fragment().unwrap_or_default());
            // What was kept to come next stands there now.
            storage::keep_next("", "").ok();
        }
    }

    /// Writes the address as the page is hidden or `gone`. Loaded again, it may still get the address as it was: the
    /// tab keeps what comes after that.
    pub fn leave(&self, state: &State, gone: bool) {
        let before = address::fragment().unwrap_or_default();
        self.write_now(state);
        // Where the browser refuses the address, what was kept with the change stays.
        let after = self.written.borrow();
        if gone && *after != before {
            storage::keep_next(&before, &after).ok();
        }
    }

    /// Copies a link. The address is written first: where copying is refused, the reader finds the link there.
    pub fn share(&self, store: &Rc<Store>) {
        let text = ["/", &store.shown().link()].concat();
        let whole = address::with_fragment(&text);
        self.write(&text);
        let Ok(whole) = whole else { return store.act(Action::Notify(Notice::NotCopied)) };
        let store = store.clone();
        let is_here = whole.starts_with("file:");
        clipboard::copy(&whole, move |is_copied| {
            store.act(Action::Notify(if is_copied { Notice::Copied(is_here) } else { Notice::NotCopied }));
        });
    }

    /// Does what a change asks for.
    pub fn follow(store: &Rc<Store>, before: &Shown, shown: &Shown) {
        let effects = store.effects();
        let is_same = Rc::ptr_eq(&before.now, &shown.now);
        // A drag is written when it ends.
        let is_let_go = before.held.is_some() && shown.held.is_none();
        let is_changed = !is_same || !before.is_same_pin(shown) || before.open != shown.open;
        if is_let_go || is_changed && shown.held.is_none() {
            // What is written on leaving may come too late for the tab to keep.
            storage::keep_next(&effects.written.borrow(), &["/", &shown.link()].concat()).ok();
            let late = later(store, ADDRESS_AFTER, |store| {
                let shown = store.shown();
                store.effects().write_now(&shown);
                document::set_title(&shown.title()).ok();
            });
            effects.address.replace(Some(late));
        }
        if before.screen.theme != shown.screen.theme {
            let key = shown.screen.theme.key();
            theme::show(key).ok();
            // A theme that cannot be remembered still holds for this visit.
            theme::remember(key).ok();
        }
        if before.notices != shown.notices {
            let brief = shown.notices.iter().any(say::is_brief);
            effects.notices.replace(brief.then(|| later(store, BRIEF, |store| store.act(Action::Fade))));
        }
        let is_news =
            !is_same || before.held.is_some() != shown.held.is_some() || before.notices.len() != shown.notices.len();
        // Nothing is said while a handle is held.
        if is_news && (before.held.is_none() || shown.held.is_none()) {
            effects.spoken.replace(shown.held.is_none().then(|| later(store, SPOKEN_AFTER, speak)));
        }
    }
}

/// Rings once, unless the page is gone by then.
fn later(store: &Rc<Store>, milliseconds: u32, call: fn(&Rc<Store>)) -> Timer {
    let store = Rc::downgrade(store);
    after(milliseconds, Box::new(move || store.upgrade().iter().for_each(call)))
}

/// Says which results are new.
fn speak(store: &Rc<Store>) {
    let results = results(&store.shown());
    let mut new = String::new();
    for result in &results {
        if !store.effects().known.borrow().contains(result) {
            new += if new.is_empty() { "" } else { " " };
            new += result;
        }
    }
    store.effects().known.replace(results);
    // Nothing new empties the region, so that the same can be said again.
    store.act(Action::Say(new));
}

/// What is heard of a state: the payoff and what hangs on the market alone, the chief numbers of each other position,
/// and what is the matter with fields.
fn results(state: &State) -> Vec<String> {
    let (report, checked) = (&state.now.report, &state.now.checked);
    let mut results = vec![charts::say::payoff(&report.payoff, &report.expiry)];
    let spoken = [
        (Key::Chance, true),
        (Key::ExpectedMove, true),
        (Key::HedgeWorst, report.hedge.is_some()),
        (Key::HedgeCost, report.hedge.is_some()),
        (Key::Liquidation, report.perp.is_some()),
        (Key::Stress, report.stress.is_some()),
    ];
    results.extend(spoken.iter().filter(|(_, is_there)| *is_there).map(|(key, _)| strip::spoken(report, *key)));
    results.extend(checked.issues.iter().map(|issue| words::problem(issue, checked)));
    results
}

/// The setups kept on this device; none when it does not let the page look.
pub fn found() -> Option<Vec<Kept>> {
    let names = storage::names().ok()?;
    let mut found = Vec::new();
    for name in names {
        // The page saves nothing without a name: what has none is not its own, and could not be chosen.
        if !name.trim().is_empty()
            && let Ok(Some(link)) = storage::open(&name)
        {
            found.push(Kept { name, link });
        }
    }
    Some(found)
}

/// Looks which setups are kept by now: another tab may have changed them.
pub fn look_again(store: &Rc<Store>) {
    store.act(Action::Found(found()));
}

/// Saves the present setup under the name typed, if there is one.
pub fn save(store: &Rc<Store>) {
    let shown = store.shown();
    let Some(name) = shown.screen.shelf.chosen() else { return };
    keep(store, Kept { name: name.to_string(), link: shown.link() });
}

/// Puts the setup that is just gone back.
pub fn put_back(store: &Rc<Store>) {
    for notice in &store.shown().notices {
        notice.gone().into_iter().for_each(|kept| keep(store, kept.clone()));
    }
}

fn keep(store: &Rc<Store>, kept: Kept) {
    // What another tab keeps under this name can be put back too.
    look_again(store);
    // So can what stands on the device behind one that it did not take.
    let hidden = store.shown().screen.shelf.is_for_now(&kept.name).then(|| storage::open(&kept.name).ok()?);
    let hidden = hidden.flatten().map(|link| Kept { link, name: kept.name.clone() });
    let on_device = storage::save(&kept.name, &kept.link).is_ok();
    store.act(Action::Saved(kept, on_device));
    if let Some(hidden) = hidden.filter(|_| on_device) {
        store.act(Action::Notify(Notice::Replaced(hidden)));
    }
}
