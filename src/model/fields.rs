//! One table of all fields. A field's id serves form, link key, issue, word key and test.

/// Names in a link of the fields of several layers: of each the layer's own name, then a letter.
macro_rules! keys {
    ($($layer:literal)*, $($letter:tt)*) => { keys!(@ [$($layer)*] [$($letter)*]) };
    (@ [$($layer:literal)*] $letters:tt) => { [$(keys!(@ $layer $letters)),*] };
    (@ $layer:literal [$($letter:literal)*]) => { [$(concat!($layer, $letter)),*] };
}

mod family;
mod id;
pub mod layers;
mod lookup;
pub mod perp_layers;
mod single;

pub use family::{Family, of_layer};
pub use id::FieldId;
use single::SINGLE;

/// The group of the form a field stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Index, VIX, time, rates, volatility.
    Market,
    /// Strikes, premiums, size.
    Condor,
    /// What the figures show.
    View,
    /// Hedge layers.
    Hedge,
    /// What is assumed of VIX.
    Assumptions,
    /// The perpetual future and its layers.
    Perp,
    /// The shock that all positions are put to.
    Stress,
}

/// What a field accepts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// A number between two bounds, both included.
    Number {
        /// Smallest accepted value.
        min: f64,
        /// Largest accepted value.
        max: f64,
        /// Only whole numbers.
        whole: bool,
        /// An empty text is accepted: the model or the page chooses; of the budget, there is none.
        optional: bool,
    },
    /// A number of days; a trailing `h` means hours, `min` or `m` minutes.
    Days {
        /// Smallest accepted value, days.
        min: f64,
        /// Largest accepted value, days.
        max: f64,
        /// An empty text is accepted: the page chooses.
        optional: bool,
    },
    /// One of these words.
    Choice(&'static [&'static str]),
}

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Field {
    /// Which field this is; equals its place in [`FIELDS`].
    pub id: FieldId,
    /// Name in a link, for ever; JavaScript has names of its own.
    pub key: &'static str,
    /// Where it stands.
    pub group: Group,
    /// What it accepts.
    pub kind: Kind,
    /// Text at the start.
    pub default: &'static str,
    /// A text that would be accepted, for the sentence beside a wrong field; of days several, the first before a comma.
    pub example: &'static str,
}

const fn number(min: f64, max: f64) -> Kind {
    Kind::Number { min, max, whole: false, optional: false }
}

/// A number that need not be typed: the model or the page chooses; of the budget, there is none.
const fn fitted(min: f64, max: f64) -> Kind {
    Kind::Number { min, max, whole: false, optional: true }
}

/// The least and the greatest VIX that a field takes.
pub const VIX: (f64, f64) = (1.0, 300.0);
/// The longest time to expiry that a field takes, days: ten years.
pub const LONGEST: f64 = 3_650.0;

const A_VIX: Kind = number(VIX.0, VIX.1);
const EXPIRY: Kind = Kind::Days { min: 0.0006, max: LONGEST, optional: false };
const CONTRACTS: Kind = Kind::Number { min: 1.0, max: 100_000.0, whole: true, optional: false };
const COIN: Kind = number(1e-6, 1e9);
const FITTED_COIN: Kind = fitted(1e-6, 1e9);

const fn row(
    id: FieldId,
    key: &'static str,
    group: Group,
    kind: Kind,
    default: &'static str,
    example: &'static str,
) -> Field {
    Field { id, key, group, kind, default, example }
}

/// All fields, in the order of [`FieldId`].
pub const FIELDS: [Field; FieldId::COUNT] = all();

/// The fields there are once, then those of every layer.
const fn all() -> [Field; FieldId::COUNT] {
    let mut all = [SINGLE[0]; FieldId::COUNT];
    let mut place = 0;
    while place < FieldId::COUNT {
        all[place] = if place < layers::FIRST {
            SINGLE[place]
        } else if place < perp_layers::FIRST {
            of_part(place, layers::FIRST, &layers::KEYS, &layers::ROWS, Group::Hedge)
        } else {
            of_part(place, perp_layers::FIRST, &perp_layers::KEYS, &perp_layers::ROWS, Group::Perp)
        };
        place += 1;
    }
    all
}

/// The word that is chosen in a field, the one that stands in for it where none is.
pub type Chosen<'a> = &'a dyn Fn(FieldId) -> &'static str;

/// What a part of a layer accepts, with its text at the start and one that would be accepted.
type Accepts = (Kind, &'static str, &'static str);

/// The row of a place in the table, which is that of a part of a layer; the fields of such layers begin at `first`.
const fn of_part<const PARTS: usize>(
    place: usize,
    first: usize,
    keys: &[[&'static str; PARTS]],
    rows: &[Accepts; PARTS],
    group: Group,
) -> Field {
    let (layer, part) = ((place - first) / PARTS, (place - first) % PARTS);
    let (kind, default, example) = rows[part];
    row(FieldId::ALL[place], keys[layer][part], group, kind, default, example)
}

/// The fields of several layers, whose first one has this place in the table.
const fn ids_from<const PARTS: usize, const LAYERS: usize>(first: usize) -> [[FieldId; PARTS]; LAYERS] {
    let mut ids = [[FieldId::ALL[0]; PARTS]; LAYERS];
    let mut place = 0;
    while place < PARTS * LAYERS {
        ids[place / PARTS][place % PARTS] = FieldId::ALL[first + place];
        place += 1;
    }
    ids
}
