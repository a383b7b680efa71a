//! A setup as JavaScript writes it, and as it is given back.

use super::issue::Issues;
use super::loose::{Loose, Record};
use super::names::{self, Layers};
use super::plain::{Plain, list, text};
use crate::engine::condor::Leg;
use crate::model::decimal;
use crate::model::draft::Draft;
use crate::model::fields::{Field, FieldId, Kind, of_layer};

/// A setup as it was given.
#[derive(Debug, PartialEq)]
pub struct SetupRead {
    /// The texts given, over the defaults.
    pub draft: Draft,
    /// What is wrong with how the setup is built.
    pub issues: Issues,
}

/// Reads some or all fields of a setup, numbers or texts by long names.
///
/// This never fails: unknown names, lists of the wrong length and values that are neither number nor text come back as
/// issues that name them. A net credit given without premiums and without `entry` is used as the entry.
pub fn read(setup: Record) -> SetupRead {
    let mut reading = Reading { draft: Draft::default(), given: Vec::new(), issues: Issues::default() };
    let known = names::all();
    for (name, value) in values(setup, "", &known, EXAMPLE, &mut reading.issues) {
        if let Some(field) = names::single(&name) {
            reading.take(field, value);
        } else if let Some(fields) = names::list(&name) {
            reading.take_list(&name, fields, value);
        } else if let Some(layers) = names::LAYERS.into_iter().find(|layers| layers.name == name) {
            reading.take_layers(&layers, value);
        } else {
            reading.issues.refuse(&name, "unknown-name", &name, &known, "");
        }
    }
    let gives = |field: FieldId| reading.given.contains(&field);
    if gives(FieldId::NetCredit) && !gives(FieldId::Entry) {
        reading.draft.set(FieldId::Entry, "net");
        if Leg::ALL.into_iter().any(|leg| gives(FieldId::premium(leg))) {
            reading.issues.refuse("entry", "needed", "", &["legs", "net"], "legs");
        }
    }
    SetupRead { draft: reading.draft, issues: reading.issues }
}

/// A setup being read.
struct Reading {
    draft: Draft,
    /// The fields that were given.
    given: Vec<FieldId>,
    issues: Issues,
}

impl Reading {
    fn take(&mut self, field: FieldId, value: Loose) {
        match value {
            Loose::Missing => {}
            Loose::Number(text) | Loose::Text(text) => {
                self.draft.set(field, &text);
                self.given.push(field);
            }
            other => {
                let (path, example) = (names::path(field), field.field().example);
                self.issues.refuse(&path, "not-a-value", other.kind(), &[], example);
            }
        }
    }

    fn take_list(&mut self, name: &str, fields: &[FieldId], value: Loose) {
        match value {
            Loose::Missing => {}
            Loose::List(values, length) if length == fields.len() => {
                for (field, value) in fields.iter().zip(values) {
                    self.take(*field, value);
                }
            }
            other => {
                let found = match &other {
                    Loose::List(_, length) => ["a list of ", &decimal::whole(*length as u64)].concat(),
                    other => other.kind().to_owned(),
                };
                let mut example = String::from("[");
                for (i, field) in fields.iter().enumerate() {
                    example.push_str(if i > 0 { ", \"" } else { "\"" });
                    example.push_str(field.field().example);
                    example.push('"');
                }
                example.push(']');
                self.issues.refuse(name, "not-a-list-of-its-length", &found, &[], &example);
            }
        }
    }

    /// Takes up to so many objects as there are layers, each a layer.
    fn take_layers(&mut self, layers: &Layers, value: Loose) {
        let Layers { name, family, example, .. } = *layers;
        match value {
            Loose::Missing => {}
            Loose::List(values, length) if length <= family.places().len() => {
                for (place, value) in values.into_iter().enumerate() {
                    self.take_layer(layers, place, value);
                }
            }
            Loose::List(..) => {
                let found = ["more than ", &decimal::whole(family.places().len() as u64)].concat();
                self.issues.refuse(name, "not-a-list-of-its-length", &found, &[], example);
            }
            other => self.issues.refuse(name, "not-a-list-of-its-length", other.kind(), &[], example),
        }
    }

    fn take_layer(&mut self, layers: &Layers, place: usize, layer: Loose) {
        let Layers { name, family, parts: known, example } = *layers;
        let path = [name, "[", &decimal::whole(place as u64), "]"].concat();
        let parts = match layer {
            Loose::Missing => return,
            Loose::Named(parts) => parts,
            other => return self.issues.refuse(&path, "not-an-object", other.kind(), known, example),
        };
        let fields = of_layer(family.places().start + place);
        let before = self.given.len();
        for (name, value) in parts {
            match known.iter().zip(fields).find(|(known, _)| **known == name) {
                Some((_, field)) => self.take(*field, value),
                None => self.issues.refuse(&[&path, ".", &name].concat(), "unknown-name", &name, known, ""),
            }
        }
        let Some(first) = fields.first() else { return };
        let own = self.given.get(before..).unwrap_or_default();
        if !own.is_empty() && !own.contains(first) {
            let Field { kind: Kind::Choice(choices), example, .. } = first.field() else { return };
            self.issues.refuse(&names::path(*first), "needed", "", choices, example);
        }
    }
}

/// A setup that would be accepted.
const EXAMPLE: &str = "{ spot: 6000, vix: 16, days: 45 }";

/// The names and values of an argument, `field`; none where it is no object, which is noted.
pub(super) fn values(
    record: Record,
    field: &str,
    names: &[&'static str],
    example: &str,
    issues: &mut Issues,
) -> Vec<(String, Loose)> {
    let (problem, found, names) = match record {
        Record::Named(values) => return values,
        Record::NotAnObject => ("not-an-object", "", names),
        Record::Unreadable => ("unreadable", "a value that holds more than plain data", &[][..]),
    };
    issues.refuse(field, problem, found, names, example);
    Vec::new()
}

/// The texts of a draft by long names, in the shape that a setup is read from; an empty text is `null` where the field
/// is empty at the start, for what is missing is read as it is at the start.
pub fn plain(draft: &Draft) -> Plain {
    let given = |field: FieldId| match draft.text(field) {
        "" if field.field().default.is_empty() => Plain::Missing,
        given => text(given.to_owned()),
    };
    let mut fields = Vec::with_capacity(names::SINGLE.len() + names::LISTS.len() + names::LAYERS.len());
    for (name, field) in names::SINGLE {
        fields.push((name, given(field)));
    }
    for (name, of_list) in names::LISTS {
        fields.push((name, list(of_list, |field| given(*field))));
    }
    let as_at_start = |ids: &[FieldId]| ids.iter().all(|id| draft.text(*id) == id.field().default);
    for Layers { name, family, parts, .. } in names::LAYERS {
        let places = family.places();
        let last = places.clone().rev().find(|place| !as_at_start(of_layer(*place)));
        let layer = |place| {
            let named = parts.iter().zip(of_layer(place));
            Plain::Record(named.map(|(name, id)| (*name, given(*id))).collect())
        };
        let used = places.start..last.map_or(places.start, |last| last + 1);
        fields.push((name, list(used, layer)));
    }
    Plain::Record(fields)
}
