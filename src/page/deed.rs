//! What an element answers to: the value of its `data-do`, one word or two. The page listens once, at its root.

use super::field::id;
use super::figure::Figure;
use super::hedge::body_id;
use crate::app::action::Action;
use crate::app::handle::{Handle, Scope};
use crate::app::layers;
use crate::app::screen::Theme;
use crate::app::state::State;
use crate::link;
use crate::model::decimal;
use crate::model::explain::Key;
use crate::model::fields::{Family, FieldId, Group, Kind, of_layer};
use crate::model::presets::Preset;

/// What a reader does by a click, a choice, a text or a slider.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Deed {
    /// Passes over the form, to the payoff figure.
    Skip,
    /// Takes the last step back.
    Undo,
    /// Takes it forward again.
    Redo,
    /// Copies a link.
    Share,
    /// Pins the present setup.
    Pin,
    /// Exchanges it and the pinned one.
    Swap,
    /// Takes the pin away.
    Unpin,
    /// Starts afresh.
    Reset,
    /// Closes the notices.
    Dismiss,
    /// Shows the table of a figure, or hides it.
    Table(Figure),
    /// Replaces all layers of the hedge by a published rule.
    Rule(Preset),
    /// Adds a layer to the hedge or to the perpetual.
    AddLayer(Family),
    /// Shows the rest of the market, or hides it.
    More,
    /// Shows the skew among the rest of the market.
    Skew,
    /// Takes the rest of the market back to its defaults.
    Defaults,
    /// Takes all assumptions back to their defaults.
    Unassume,
    /// Types a name for the present setup.
    Name,
    /// Saves it under that name.
    Save,
    /// Opens the arithmetic of a number, or closes it.
    Open(Key),
    /// Types in a field.
    Edit(FieldId),
    /// Chooses a word of a field.
    Pick(FieldId, &'static str),
    /// Chooses a word of a field from a list.
    Choose(FieldId),
    /// Chooses one of the usual days on which layers are looked at.
    Horizon(usize),
    /// Takes the moves of a dated day, by place.
    Day(usize),
    /// Unfolds a layer, by place, or folds it.
    Unfold(usize),
    /// Moves a layer up.
    Move(usize),
    /// Removes a layer.
    Remove(usize),
    /// Takes a premium back to the model's, a date to the page's choice.
    Model(FieldId),
    /// Moves a slider.
    Slide(Handle),
    /// Reads the values of the payoff figure at a level of SPX.
    Look,
    /// Chooses how far a drag reaches.
    Reach(Scope),
    /// Chooses a theme.
    Show(Theme),
    /// Opens a saved setup, by its place.
    Load(usize),
    /// Deletes a saved setup, by its place.
    Forget(usize),
    /// Puts the setup that is just gone back.
    PutBack,
    /// Saves a figure as a file.
    File(Figure, File),
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// A drawing.
    Svg,
    /// A picture.
    Png,
    /// The numbers.
    Csv,
}

/// The usual days on which layers are looked at.
pub const HORIZONS: [&str; 3] = ["1", "5", "21"];

/// Deeds of one word.
const PLAIN: [(Deed, &str); 19] = [
    (Deed::Skip, "skip"),
    (Deed::Undo, "undo"),
    (Deed::Redo, "redo"),
    (Deed::Share, "share"),
    (Deed::Pin, "pin"),
    (Deed::Swap, "swap"),
    (Deed::Unpin, "unpin"),
    (Deed::Reset, "reset"),
    (Deed::Dismiss, "dismiss"),
    (Deed::AddLayer(Family::Hedge), "add-layer"),
    (Deed::AddLayer(Family::Perp), "add-perp-layer"),
    (Deed::More, "more"),
    (Deed::Skew, "skew"),
    (Deed::Defaults, "defaults"),
    (Deed::Unassume, "unassume"),
    (Deed::Name, "name"),
    (Deed::Save, "save"),
    (Deed::PutBack, "put-back"),
    (Deed::Look, "look"),
];

const SCOPES: [(Scope, &str); 3] = [(Scope::One, "one"), (Scope::Mirror, "mirror"), (Scope::All, "all")];

const FILES: [(File, &str); 3] = [(File::Svg, "svg"), (File::Png, "png"), (File::Csv, "csv")];

/// The word beside a thing.
pub(super) fn word<T: PartialEq>(table: &[(T, &'static str)], thing: &T) -> &'static str {
    table.iter().find(|(known, _)| known == thing).map_or("", |(_, word)| *word)
}

/// The thing beside a word.
fn thing<T: Copy>(table: &[(T, &'static str)], word: &str) -> Option<T> {
    table.iter().find(|(_, known)| *known == word).map(|(thing, _)| *thing)
}

fn numbered(verb: &str, place: usize) -> String {
    [verb, &decimal::whole(place as u64)].concat()
}

impl Deed {
    /// The value of `data-do`: "undo", "open credit", "pick v flat".
    pub fn text(self) -> String {
        let (verb, object) = match self {
            Deed::Open(key) => ("open", link::word(key)),
            Deed::Edit(field) => ("edit", field.field().key),
            Deed::Pick(field, choice) => return ["pick ", field.field().key, " ", choice].concat(),
            Deed::Model(field) => ("model", field.field().key),
            Deed::Slide(handle) => ("slide", handle.key()),
            Deed::Reach(scope) => ("reach", word(&SCOPES, &scope)),
            Deed::Show(theme) => ("show", theme.key()),
            Deed::Choose(field) => ("choose", field.field().key),
            Deed::Table(figure) => ("table", figure.key()),
            Deed::Rule(preset) => ("rule", preset.key()),
            Deed::Load(place) => return numbered("load ", place),
            Deed::Forget(place) => return numbered("forget ", place),
            Deed::Horizon(place) => return numbered("horizon ", place),
            Deed::Day(place) => return numbered("day ", place),
            Deed::Unfold(place) => return numbered("unfold ", place),
            Deed::Move(place) => return numbered("move ", place),
            Deed::Remove(place) => return numbered("remove ", place),
            Deed::File(figure, file) => return ["file ", figure.key(), " ", word(&FILES, &file)].concat(),
            plain => return word(&PLAIN, &plain).to_string(),
        };
        [verb, " ", object].concat()
    }

    /// The deed of a text; none when the text names none.
    pub fn parse(text: &str) -> Option<Deed> {
        let mut words = text.split(' ');
        let (verb, object, rest) = (words.next()?, words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let figure = || Figure::ALL.into_iter().find(|figure| figure.key() == object);
        let field = || FieldId::all().find(|field| field.field().key == object);
        Some(match verb {
            "open" => Deed::Open(link::key_number(object)?),
            "edit" => Deed::Edit(field()?),
            "pick" => {
                let Kind::Choice(choices) = field()?.field().kind else { return None };
                Deed::Pick(field()?, choices.iter().find(|choice| **choice == rest)?)
            }
            "model" => Deed::Model(field()?),
            "slide" => Deed::Slide(Handle::from_key(object)?),
            "reach" => Deed::Reach(thing(&SCOPES, object)?),
            "show" => Deed::Show(Theme::from_key(object)),
            "choose" => Deed::Choose(field()?),
            "rule" => Deed::Rule(Preset::ALL.into_iter().find(|preset| preset.key() == object)?),
            "horizon" => Deed::Horizon(object.parse().ok()?),
            "day" => Deed::Day(object.parse().ok()?),
            "unfold" => Deed::Unfold(object.parse().ok()?),
            "move" => Deed::Move(object.parse().ok()?),
            "remove" => Deed::Remove(object.parse().ok()?),
            "load" => Deed::Load(object.parse().ok()?),
            "forget" => Deed::Forget(object.parse().ok()?),
            "file" => Deed::File(figure()?, thing(&FILES, rest)?),
            "table" => Deed::Table(figure()?),
            _ => thing(&PLAIN, verb)?,
        })
    }

    /// The action of a click or a choice; none where the deed is one of typing or sliding, or needs the browser.
    pub fn action(self, state: &State) -> Option<Action> {
        Some(match self {
            Deed::Undo => Action::Undo,
            Deed::Redo => Action::Redo,
            Deed::Pin => Action::Pin,
            Deed::Swap => Action::Swap,
            Deed::Unpin => Action::Unpin,
            Deed::Reset => Action::Reset,
            Deed::Dismiss => Action::Dismiss,
            Deed::Table(figure) => Action::Table(figure as u8),
            Deed::More | Deed::Skew => Action::More,
            Deed::Defaults => Action::Defaults(Group::Market),
            Deed::Unassume => Action::Defaults(Group::Assumptions),
            Deed::Open(key) => Action::Open(Some(key).filter(|key| state.open != Some(*key))),
            Deed::Pick(field, word) => Action::Pick(field, word),
            Deed::Rule(preset) => Action::Rule(preset),
            Deed::AddLayer(family) => Action::AddLayer(family),
            Deed::Horizon(place) => Action::Pick(FieldId::Horizon, HORIZONS.get(place)?),
            Deed::Day(place) => Action::Day(place),
            Deed::Unfold(place) => Action::Unfold(place),
            Deed::Move(place) => Action::MoveLayer(place),
            Deed::Remove(place) => Action::RemoveLayer(place),
            Deed::Model(field) => Action::Pick(field, ""),
            Deed::Reach(scope) => Action::Choose(scope),
            Deed::Show(theme) => Action::Show(theme),
            _ => return None,
        })
    }

    /// The element that has the focus where this deed's own is gone or has nothing left to do. None of them is a box.
    pub fn stand_in(self) -> Option<&'static str> {
        match self {
            Deed::Undo | Deed::Redo => Some(":is(#undo, #redo):enabled"),
            Deed::Save => Some(".saved-group > summary"),
            Deed::Defaults | Deed::Pick(FieldId::VolMode, _) => Some("[data-do=more]"),
            Deed::Dismiss => Some("#share"),
            _ => None,
        }
    }

    /// The element that this deed has opened, to be scrolled into sight; `state` is what it led to.
    pub fn opens(self, state: &State) -> Option<String> {
        match self {
            Deed::AddLayer(_) | Deed::Unfold(_) => Some(["#", &body_id(state.screen.layer?)].concat()),
            _ => None,
        }
    }

    /// The element that has the focus next, where the one pressed is gone; `state` is what it led to. None of them is a
    /// box, which would bring up the keyboard of a phone.
    pub fn leads_to(self, state: &State) -> Option<String> {
        let unfold = |place: usize| ["[data-do='", &Deed::Unfold(place).text(), "']"].concat();
        Some(match self {
            Deed::Skip => "[data-do=look]".into(),
            Deed::Model(field) => {
                ["[data-do='", &Deed::Slide(Handle::from_key(field.field().key)?).text(), "']"].concat()
            }
            Deed::Unassume => ["#", &id(FieldId::MapShape), " :checked"].concat(),
            // How volatility is chosen stands right over the skew, and is there without one.
            Deed::Skew => ["#", &id(FieldId::VolMode), " :checked"].concat(),
            Deed::AddLayer(_) => ["select#", &id(*of_layer(state.screen.layer?).first()?)].concat(),
            Deed::Move(place) if place > Family::of(place).places().start + 1 => {
                ["[data-do='", &Deed::Move(place - 1).text(), "']"].concat()
            }
            Deed::Move(place) => unfold(Family::of(place).places().start),
            Deed::Remove(place) => {
                let family = Family::of(place);
                match layers::count(&state.now.draft, family) {
                    0 => ["[data-do=", &Deed::AddLayer(family).text(), "]"].concat(),
                    count => unfold(place.min(family.places().start + count - 1)),
                }
            }
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_leads_back_to_its_deed() {
        let mut deeds: Vec<Deed> = PLAIN.iter().map(|(deed, _)| *deed).collect();
        deeds.extend(Key::ALL.map(Deed::Open));
        deeds.extend(FieldId::all().flat_map(|field| [Deed::Edit(field), Deed::Model(field)]));
        deeds.extend(Handle::ALL.map(Deed::Slide));
        deeds.extend(Theme::ALL.map(Deed::Show));
        deeds.extend(Preset::ALL.map(Deed::Rule));
        deeds.extend(SCOPES.map(|(scope, _)| Deed::Reach(scope)));
        deeds.extend(Figure::ALL.map(|figure| Deed::File(figure, File::Csv)));
        deeds.extend(Figure::ALL.map(Deed::Table));
        deeds.extend(FILES.map(|(file, _)| Deed::File(Figure::ByVix, file)));
        deeds.extend([
            Deed::Load(0),
            Deed::Forget(12),
            Deed::Unfold(5),
            Deed::Day(11),
            Deed::Horizon(2),
            Deed::Move(1),
            Deed::Remove(0),
            Deed::Choose(FieldId::Layer1When),
            Deed::Pick(FieldId::VolMode, "flat"),
        ]);
        for deed in deeds {
            assert_eq!(Deed::parse(&deed.text()), Some(deed), "{}", deed.text());
        }
    }

    #[test]
    fn a_text_of_no_deed_leads_nowhere() {
        for text in
            ["", "dance", "open", "open sesame", "pick v", "pick v none", "pick s flat", "load -1", "file x csv"]
        {
            assert_eq!(Deed::parse(text), None, "{text}");
        }
    }
}
