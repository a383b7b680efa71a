//! The state of the page and what is derived from it.

use super::action::Notice;
use super::handle::{Handle, Scope};
use super::screen::Screen;
use super::undo::History;
use crate::link::encode::encode;
use crate::link::{Opened, PIN, Texts, Trouble, VALID};
use crate::model::check::{Checked, check};
use crate::model::draft::Draft;
use crate::model::explain::Key;
use crate::model::fields::{FieldId, Group};
use crate::model::report::{Report, Window, report, report_after, window};
use std::rc::Rc;

/// Everything the page shows.
#[derive(Debug, Clone)]
pub struct State {
    /// The typed texts, the source of all else, and what they mean. Compare by pointer.
    pub now: Rc<Now>,
    /// The pinned setup to compare with.
    pub pin: Option<Rc<Now>>,
    /// Steps back and forward.
    pub history: History,
    /// How far a drag of a strike reaches when no modifier is held.
    pub scope: Scope,
    /// The key number whose arithmetic is open.
    pub open: Option<Key>,
    /// The handle being held, if any: while it is, the window of the payoff figure stays.
    pub held: Option<Held>,
    /// Sentences to show, newest last.
    pub notices: Vec<Notice>,
    /// What is shown besides the setup.
    pub screen: Screen,
}

/// A handle being held.
#[derive(Debug, Clone)]
pub struct Held {
    /// Which one.
    pub handle: Handle,
    /// Where it was taken hold of: a drag is measured from there, so that its path leaves no trace.
    pub from: Rc<Now>,
}

/// A draft, what it means, and every number that follows. Computed in `update`, never in a component.
#[derive(Debug, Clone)]
pub struct Now {
    /// The texts.
    pub draft: Draft,
    /// Setup and issues.
    pub checked: Checked,
    /// The numbers.
    pub report: Report,
}

/// Fields of the market that are shown only when asked for, and taken back to their defaults together.
pub const MORE: [FieldId; 6] =
    [FieldId::Rate, FieldId::Yield, FieldId::VolMode, FieldId::AtmShare, FieldId::Skew, FieldId::Curvature];

/// The fields that are taken back to their defaults together: rates and volatilities of the market, all assumptions.
pub fn defaults_of(group: Group) -> impl Iterator<Item = FieldId> {
    FieldId::all().filter(move |field| match group {
        Group::Market => MORE.contains(field),
        group => field.field().group == group,
    })
}

/// Two are equal when their texts and windows are: all else follows from these.
impl PartialEq for Now {
    fn eq(&self, other: &Self) -> bool {
        self.draft == other.draft
            && self.checked.valid == other.checked.valid
            && self.report.window == other.report.window
    }
}

impl Now {
    /// What a draft means. A wrong field uses its text in `valid`.
    pub fn of(draft: &Draft, valid: &Draft) -> Now {
        let checked = check(draft, valid);
        let report = report(&checked.setup, window(&checked.setup));
        Now::with(draft, checked, report)
    }

    /// What a draft means after this one. A frozen window stays, whatever the numbers say.
    pub fn after(&self, draft: &Draft, valid: &Draft, frozen: Option<Window>) -> Now {
        let checked = check(draft, valid);
        let window = frozen.unwrap_or_else(|| window(&checked.setup));
        let report = report_after(&self.report, &checked.setup, window);
        Now::with(draft, checked, report)
    }

    fn with(draft: &Draft, mut checked: Checked, report: Report) -> Now {
        checked.issues.extend(report.remarks());
        Now { draft: draft.clone(), checked, report }
    }

    /// The texts a link carries.
    pub fn texts(&self) -> Texts {
        Texts { draft: self.draft.clone(), valid: self.checked.valid.clone() }
    }
}

impl State {
    /// The page as a link or the store opens it, or as it is at the start.
    pub fn new(opened: Option<Opened>) -> State {
        let opened = opened.unwrap_or_default();
        let now = Rc::new(Now::of(&opened.draft, &opened.valid));
        let pin = opened.pin.as_ref().map(|pin| Rc::new(Now::of(&pin.draft, &pin.valid)));
        let notices = notices_of(&opened, &now.checked, pin.as_deref());
        State {
            now,
            pin,
            history: History::default(),
            scope: Scope::default(),
            open: opened.open,
            held: None,
            notices,
            screen: Screen::default(),
        }
    }

    /// True while rates and volatilities of the market are shown: a field that needs fixing is never hidden.
    pub fn is_more(&self) -> bool {
        self.screen.more || MORE.iter().any(|field| self.now.checked.is_wrong(*field))
    }

    /// True when any field that [`defaults_of`] a group are for is not at its default.
    pub fn is_changed(&self, group: Group) -> bool {
        defaults_of(group).any(|field| self.now.draft.text(field) != field.field().default)
    }

    /// What a link to this state restores.
    pub fn opened(&self) -> Opened {
        let Texts { draft, valid } = self.now.texts();
        Opened { draft, valid, pin: self.pin.as_ref().map(|pin| pin.texts()), open: self.open, troubles: Vec::new() }
    }

    /// The text of a link to this state, after `#/`: "?v=1&x=20".
    pub fn link(&self) -> String {
        encode(&self.opened())
    }
}

/// What an opened link held that could not be used: what could not be read, texts that are not understood, and texts to
/// stand in for those that are no better; each once, in the setup and in the pinned one.
pub fn troubles_of(opened: &Opened, checked: &Checked, pin: Option<&Checked>) -> Vec<Trouble> {
    let mut troubles = Vec::new();
    for trouble in &opened.troubles {
        if !troubles.contains(trouble) {
            troubles.push(trouble.clone());
        }
    }
    name_wrong("", (&opened.draft, &opened.valid), checked, &mut troubles);
    if let (Some(checked), Some(Texts { draft, valid })) = (pin, &opened.pin) {
        name_wrong(PIN, (draft, valid), checked, &mut troubles);
    }
    troubles
}

fn name_wrong(prefix: &str, (draft, valid): (&Draft, &Draft), checked: &Checked, troubles: &mut Vec<Trouble>) {
    let last_valid = check(valid, valid);
    for (inner, texts, checked) in [("", draft, checked), (VALID, valid, &last_valid)] {
        for issue in checked.issues.iter().filter(|issue| issue.problem.is_wrong()) {
            let (field, text) = (issue.field, texts.text(issue.field).to_string());
            // Only what the link itself gave to stand in is named.
            if !inner.is_empty() && text == draft.text(field) {
                continue;
            }
            let key = [prefix, inner, field.field().key].concat();
            // A list bears the beginning of its fields' names.
            let is_it = |of: &str| key.starts_with(of) && key.len() <= of.len() + 1;
            let is_same =
                |known: &Trouble| matches!(known, Trouble::Unreadable(of, told) if is_it(of) && *told == text);
            if !troubles.iter().any(is_same) {
                troubles.push(match (prefix, inner) {
                    ("", "") => Trouble::Kept(field, text),
                    (PIN, "") => Trouble::KeptPinned(field, text),
                    _ => Trouble::Unreadable(key, text),
                });
            }
        }
    }
}

/// What to say about an opened link.
pub(super) fn notices_of(opened: &Opened, checked: &Checked, pin: Option<&Now>) -> Vec<Notice> {
    let troubles = troubles_of(opened, checked, pin.map(|pin| &pin.checked));
    if troubles.is_empty() { Vec::new() } else { vec![Notice::Link(troubles)] }
}
