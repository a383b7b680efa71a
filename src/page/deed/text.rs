//! A deed as the value of `data-do`, one word to three, and back.

use super::{Deed, File};
use crate::app::handle::{Handle, Scope};
use crate::app::screen::Theme;
use crate::link;
use crate::model::decimal;
use crate::model::fields::{Family, FieldId, Kind};
use crate::model::presets::Preset;
use crate::page::figure::Figure;

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
fn word<T: PartialEq>(table: &[(T, &'static str)], thing: &T) -> &'static str {
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::explain::Key;

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
