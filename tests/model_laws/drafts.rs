//! Texts of fields: accepted ones, any at all, and layers that go together.

use proptest::prelude::*;
use tailfeather::model::check::Checked;
use tailfeather::model::draft::Draft;
use tailfeather::model::fields::{FIELDS, Family, Field, FieldId, Group, Kind, layers, perp_layers};
use tailfeather::model::parse::{number, tidy};
use tailfeather::model::report::{Report, report, window};

/// A text that the field accepts when it stands alone; extremes of the range are likely.
pub fn accepted(field: &'static Field) -> BoxedStrategy<String> {
    let within = |min: f64, max: f64, whole: bool| {
        let written = move |value: f64| tidy(if whole { value.round() } else { value }.clamp(min, max));
        // Even by logarithm as well, so that small numbers occur; and near the default, where strikes meet.
        let low = min.abs().max(1e-3).ln();
        let logarithmic = (low..=max.ln().max(low)).prop_map(f64::exp);
        let default = number(field.default).unwrap_or(min);
        let near = (-20_i32..=20).prop_map(move |k| default + 50.0 * f64::from(k));
        prop_oneof![Just(min), Just(max), min..=max, logarithmic, near].prop_map(written).boxed()
    };
    match field.kind {
        Kind::Choice(choices) => prop::sample::select(choices).prop_map(str::to_owned).boxed(),
        Kind::Number { min, max, whole, optional: true } => {
            prop_oneof![Just(String::new()), within(min, max, whole)].boxed()
        }
        Kind::Number { min, max, whole, .. } => within(min, max, whole),
        Kind::Days { min, max, optional: true } => prop_oneof![Just(String::new()), within(min, max, false)].boxed(),
        Kind::Days { min, max, .. } => {
            let near = (1..=90_u32).prop_map(|days| days.to_string());
            prop_oneof![near, Just("6.5h".to_owned()), within(min, max, false)].boxed()
        }
    }
}

/// Any text, with those that look like numbers likely.
pub fn any_text() -> BoxedStrategy<String> {
    let likely =
        ["0", "-1", "1e308", "1e999", "nan", "inf", "", " ", "1,50,0", "5,600", "900", "\u{ff16}", "\u{2212}1"];
    let pieces =
        prop::collection::vec(prop::sample::select(&["1", "0", ".", ",", "e", "-", " ", "$", "h", "\u{2019}"]), 0..9);
    prop_oneof![
        prop::sample::select(likely.to_vec()).prop_map(str::to_owned),
        pieces.prop_map(|pieces| pieces.concat()),
        any::<f64>().prop_map(|value| value.to_string()),
        any::<String>(),
    ]
    .boxed()
}

/// A draft whose every text comes from one strategy.
pub fn draft(text: impl Fn(&'static Field) -> BoxedStrategy<String>) -> BoxedStrategy<Draft> {
    let texts: Vec<BoxedStrategy<String>> = FIELDS.iter().map(text).collect();
    texts
        .prop_map(|texts| {
            FIELDS.iter().zip(texts).fold(Draft::default(), |draft, (field, text)| draft.with(field.id, &text))
        })
        .boxed()
}

/// A draft of accepted texts, all of them changed or only a few.
pub fn setup_draft() -> BoxedStrategy<Draft> {
    let seldom = |field: &'static Field| prop_oneof![3 => Just(field.default.to_owned()), 1 => accepted(field)].boxed();
    prop_oneof![draft(accepted), draft(seldom)].boxed()
}

pub fn wild_draft() -> BoxedStrategy<Draft> {
    draft(|field| prop_oneof![any_text(), accepted(field), Just(field.default.to_owned())].boxed())
}

pub fn full_report(checked: &Checked) -> Report {
    report(&checked.setup, window(&checked.setup))
}

/// A draft with up to six layers, each of texts that go with its choices; the market and the condor seldom as at the
/// start.
pub fn layered_draft() -> BoxedStrategy<Draft> {
    let market = draft(|field| match field.id.of_layer() {
        Some(_) => Just(field.default.to_owned()).boxed(),
        None => prop_oneof![5 => Just(field.default.to_owned()), 1 => accepted(field)].boxed(),
    });
    let shares = prop::collection::vec(0.0..1.0_f64, layers::LAYERS * layers::PARTS);
    (market, shares)
        .prop_map(|(draft, shares)| {
            let ids = layers::IDS.iter().flatten().copied();
            let (choices, numbers): (Vec<_>, Vec<_>) =
                ids.zip(shares).partition(|(id, _)| matches!(id.field().kind, Kind::Choice(_)));
            // Choices first: they say what the numbers may be.
            choices.into_iter().chain(numbers).fold(draft, |draft, (id, share)| {
                let row = id.row(&|by| chosen(&draft, by));
                draft.with(id, &text_within(&row, share))
            })
        })
        .boxed()
}

/// A draft with a perpetual and up to four layers on it, each of texts that go with its choices; entry, strikes and
/// prices of triggers lie around the price now. Layers of the condor seldom, market and condor seldom as at the start.
pub fn perp_draft() -> BoxedStrategy<Draft> {
    let is_of_perp = |id: FieldId| matches!(id.field().group, Group::Perp | Group::Stress);
    let shares = prop::collection::vec(0.0..1.0_f64, FieldId::COUNT);
    let bare = setup_draft().prop_map(|draft| without(&draft, Family::Hedge));
    let others = prop_oneof![1 => layered_draft(), 3 => Just(Draft::default()), 1 => bare];
    (others, shares, 0..=perp_layers::LAYERS)
        .prop_map(move |(draft, shares, count)| {
            let ids = FieldId::all().zip(shares).filter(|(id, _)| is_of_perp(*id));
            let (choices, numbers): (Vec<_>, Vec<_>) =
                ids.partition(|(id, _)| matches!(id.field().kind, Kind::Choice(_)));
            let draft = choices.into_iter().chain(numbers).fold(draft, |draft, (id, share)| {
                let row = id.row(&|by| chosen(&draft, by));
                draft.with(id, &text_of_perp(&draft, &row, share))
            });
            let side = if chosen(&draft, FieldId::PerpSide) == "short" { "short" } else { "long" };
            let unused = (count..perp_layers::LAYERS).map(|layer| FieldId::perp_layer(layer, perp_layers::Part::Kind));
            unused.fold(draft.with(FieldId::PerpSide, side), |draft, kind| draft.with(kind, "none"))
        })
        .boxed()
}

/// The same as [`text_within`], prices around the one now.
fn text_of_perp(draft: &Draft, row: &Field, share: f64) -> String {
    use perp_layers::Part;
    let mark = number(draft.text(FieldId::PerpMark)).unwrap_or(100_000.0);
    let near = |within: f64, share: f64| tidy((mark * (1.0 + within * (2.0 * share - 1.0))).clamp(1e-6, 1e9));
    match (row.id, row.id.of_perp_layer()) {
        (FieldId::PerpEntry, _) if share < 0.5 => String::new(),
        (FieldId::PerpEntry, _) => near(0.2, 2.0 * share - 1.0),
        (_, Some((_, Part::Strike))) if share > 0.5 => near(0.3, 2.0 * share - 1.0),
        (_, Some((layer, Part::Level))) if chosen(draft, FieldId::perp_layer(layer, Part::When)) == "price" => {
            near(0.3, share)
        }
        _ => text_within(row, share),
    }
}

/// A draft without layers of a family.
pub fn without(draft: &Draft, family: Family) -> Draft {
    family
        .places()
        .flat_map(tailfeather::model::fields::of_layer)
        .fold(draft.clone(), |draft, id| draft.with(*id, id.field().default))
}

/// The text of a share of what a field accepts: half of them about its default, the others from end to end.
fn text_within(row: &Field, share: f64) -> String {
    let (min, max, whole) = match row.kind {
        Kind::Choice(words) => return words[(share * words.len() as f64) as usize].to_owned(),
        Kind::Number { optional: true, .. } if share < 0.7 => return String::new(),
        Kind::Number { min, max, whole, .. } => (min, max, whole),
        Kind::Days { min, max, .. } => (min, max, false),
    };
    let default = number(row.default).unwrap_or(min);
    let value = if share < 0.5 {
        default * (0.5 + 3.0 * share)
    } else {
        let low = min.max(1e-3);
        low * (max / low).powf(2.0 * share - 1.0)
    };
    // Of a field that may be negative every other one is.
    let value = if min < 0.0 && (share * 1e6) as u64 % 2 == 1 { -value } else { value };
    let value = (value * 1e4).round() / 1e4;
    tidy(if whole { value.round() } else { value }.clamp(min, max))
}

/// The choice that a text names.
pub fn chosen(draft: &Draft, field: FieldId) -> &'static str {
    let Kind::Choice(words) = field.field().kind else { return "" };
    words.iter().find(|word| word.eq_ignore_ascii_case(draft.text(field).trim())).unwrap_or(&"")
}
