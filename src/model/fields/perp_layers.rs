//! The fields of layers on the perpetual: the same seven for each of four.

use super::{A_VIX, Accepts, COIN, Chosen, FITTED_COIN, FieldId, Kind, ids_from, number};

/// The most layers there are.
pub const LAYERS: usize = 4;
/// The fields of one layer.
pub const PARTS: usize = 7;
/// The place of the first layer's first field in the table.
pub const FIRST: usize = super::layers::FIRST + super::layers::LAYERS * super::layers::PARTS;

/// A field of a layer, whichever layer it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Part {
    /// What is opened; `none`: there is no such layer.
    Kind,
    /// Percent of the position; of added margin, percent of the initial margin.
    Size,
    /// The move against the position in percent, the price, the share of the margin in percent or the VIX that opens
    /// it.
    Level,
    /// When it is opened: `now`, `move`, `price`, `ratio` or `vix`.
    When,
    /// Strike of an option, dollars; empty: 5 % from the price now, on the side of a loss.
    Strike,
    /// Premium of an option for each coin, percent of the price now.
    Premium,
    /// Where an option is held: `inside` the margin account or `outside`.
    Place,
}

const ALL: [Part; PARTS] = [Part::Kind, Part::Size, Part::Level, Part::When, Part::Strike, Part::Premium, Part::Place];

/// The fields of every layer, in the order of the table, which is that of a layer in a link.
pub const IDS: [[FieldId; PARTS]; LAYERS] = ids_from(FIRST);

/// Names in a link: the layer's, then a letter.
pub(super) const KEYS: [[&str; PARTS]; LAYERS] = keys!("l1" "l2" "l3" "l4", "i" "n" "t" "w" "k" "p" "a");

#[rustfmt::skip]
pub(super) const ROWS: [Accepts; PARTS] = [
    (Kind::Choice(&["none", "perp", "inverse-perp", "option", "margin"]), "none", "perp"),
    (number(0.1, 1_000.0), "50", "50"),
    (number(0.01, 99.0), "5", "5"),
    (Kind::Choice(&["now", "move", "price", "ratio", "vix"]), "move", "now"),
    (FITTED_COIN, "", "95,000"),
    (number(0.0, 100.0), "1.5", "1.5"),
    (Kind::Choice(&["outside", "inside"]), "outside", "inside"),
];

/// What a level is, where it is not a move, by the choice of when.
#[rustfmt::skip]
const LEVELS: [(&str, Accepts); 3] = [
    ("price", (COIN, "95,000", "95,000")),
    ("ratio", (number(1.0, 99.0), "50", "50")),
    ("vix", (A_VIX, "25", "25")),
];

/// Round prices that a coin starts from: examples, not quotes.
const PRICES: [(&str, &str); 2] = [("eth", "4,000"), ("sol", "200")];

impl FieldId {
    /// The field of a layer on the perpetual, the first one for a layer that is not there.
    pub fn perp_layer(layer: usize, part: Part) -> FieldId {
        IDS.get(layer).unwrap_or(&IDS[0])[part as usize]
    }

    /// The layer on the perpetual, from 0, and the part of it that this field is; none for any other field.
    pub fn of_perp_layer(self) -> Option<(usize, Part)> {
        let place = (self as usize).checked_sub(FIRST)?;
        Some((place / PARTS, ALL[place % PARTS]))
    }

    /// What this field of the perpetual, or of a layer on it, accepts where these choices are made; none for what its
    /// own row says.
    pub(super) fn perp_row(self, chosen: Chosen) -> Option<Accepts> {
        if self == FieldId::PerpSize {
            return (chosen(FieldId::PerpSizeBy) == "coins").then_some((number(1e-6, 1e12), "0.25", "0.25"));
        }
        let coin = chosen(FieldId::PerpCoin);
        let price = PRICES.iter().find(|(word, _)| *word == coin).map(|(_, price)| *price);
        let layer = self.of_perp_layer();
        if self == FieldId::PerpMark {
            return price.map(|price| (COIN, price, price));
        }
        if self == FieldId::PerpEntry || matches!(layer, Some((_, Part::Strike))) {
            return price.map(|price| (FITTED_COIN, "", price));
        }
        let (layer, Part::Level) = layer? else { return None };
        let when = chosen(FieldId::perp_layer(layer, Part::When));
        let (_, (kind, default, example)) = *LEVELS.iter().find(|(word, _)| *word == when)?;
        let of_coin = price.filter(|_| when == "price");
        Some((kind, of_coin.unwrap_or(default), of_coin.unwrap_or(example)))
    }
}
