//! Published hedges as texts of the layer fields.

use super::draft::Draft;
use super::fields::layers::{IDS, Part};
use super::fields::{FieldId, layers};
use super::nice::nice;
use super::parse::{number, tidy};
use super::read::choice;
use super::setup::Setup;
use crate::engine::units::{Days, Points};
use crate::engine::vix::vxth_weight;

/// A hedge that somebody has published; `words::preset` says who, and what of it is only a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// No layer.
    None,
    /// VIX calls of 0.5 delta: 4, 4 and 2 contracts at 30, 110 and 220 days.
    Ratio442,
    /// VIX futures of 90 days for 35 % of the condor's initial delta, and VIX calls of 180 days.
    Rolling,
    /// One-month VIX calls of 0.3 delta for the share of the notional that Cboe's VXTH index spends.
    Vxth,
    /// One-month SPX puts 5 % below spot, as Cboe's PPUT index holds them, one for each condor.
    Pput,
}

/// Days of "one month" in the rules of both indices.
const MONTH: Days = Days(30.0);
/// Where PPUT's strikes lie, as a share of spot.
const PPUT_SHARE: f64 = 0.95;
/// Strikes named by level lie on round numbers, about a thousandth of spot apart.
const GRID: f64 = 0.001;
/// The lowest strike and the smallest size that their fields accept.
const LEAST: f64 = 1.0;

/// The texts of one layer that differ from those at the start.
type Texts = &'static [(Part, &'static str)];

const RATIO_442: &[Texts] = &[
    &[(Part::Instrument, "call"), (Part::Tenor, "30"), (Part::Size, "4"), (Part::When, "now")],
    &[(Part::Instrument, "call"), (Part::Tenor, "110"), (Part::Size, "4"), (Part::When, "now")],
    &[(Part::Instrument, "call"), (Part::Tenor, "220"), (Part::Size, "2"), (Part::When, "now")],
];
/// Mini futures, since a full one gains more in a fall than a small condor loses; the put side, since the net delta of
/// a condor is near nothing by design.
const ROLLING: &[Texts] = &[
    &[
        (Part::Instrument, "mini"),
        (Part::Tenor, "90"),
        (Part::SizeBy, "put-delta"),
        (Part::Size, "35"),
        (Part::When, "now"),
    ],
    &[(Part::Instrument, "call"), (Part::Tenor, "180"), (Part::When, "now")],
];
const VXTH: &[Texts] = &[&[
    (Part::Instrument, "call"),
    (Part::Tenor, "30"),
    (Part::Strike, "0.3"),
    (Part::SizeBy, "budget"),
    (Part::When, "now"),
]];
const PPUT: &[Texts] =
    &[&[(Part::Instrument, "put"), (Part::Tenor, "30"), (Part::StrikeBy, "level"), (Part::When, "now")]];

impl Preset {
    /// All of them, in the order of the page.
    pub const ALL: [Preset; 5] = [Preset::None, Preset::Ratio442, Preset::Rolling, Preset::Vxth, Preset::Pput];

    /// Its word in the document.
    pub fn key(self) -> &'static str {
        match self {
            Preset::None => "none",
            Preset::Ratio442 => "442",
            Preset::Rolling => "45-90-180",
            Preset::Vxth => "vxth",
            Preset::Pput => "pput",
        }
    }

    /// The preset whose layers a draft has, at these levels and for this condor; none where they are nobody's. A number
    /// that the rule took from the setup may be what it was before spot, VIX or the condors changed, as long as it
    /// still is what the rule says; how many contracts a rule leaves open may be any number.
    pub fn of(draft: &Draft, setup: &Setup) -> Option<Preset> {
        let is_there = |layer: &usize| {
            let instrument = FieldId::layer(*layer, Part::Instrument);
            choice(instrument, draft.text(instrument)) != Some("none")
        };
        let count = (0..IDS.len()).filter(is_there).count();
        let is = |preset: &Preset| {
            let wanted = preset.apply(draft, setup);
            let mut own = IDS.iter().flatten().copied();
            own.all(|field| draft.text(field) == wanted.text(field) || preset.allows(field, draft.text(field), setup))
        };
        let mut of_as_many = Preset::ALL.into_iter().filter(|preset| preset.texts().len() == count);
        of_as_many.find(is)
    }

    /// Whether a number of the reader's is still what the rule says, though not what it would give now.
    fn allows(self, field: FieldId, text: &str, setup: &Setup) -> bool {
        let Some(place) = field.of_layer() else { return false };
        let Ok(value) = number(text) else { return false };
        match (self, place) {
            (Preset::Rolling, (1, Part::Size)) | (Preset::Pput, (0, Part::Size)) => value >= LEAST,
            (Preset::Pput, (0, Part::Strike)) => (value / setup.spot.0 - PPUT_SHARE).abs() <= 0.005,
            (Preset::Vxth, (0, Part::Size)) => (value / notional(setup) - vxth_share(setup)).abs() <= 0.0025,
            _ => false,
        }
    }

    /// What the fields of its layers say, those that are not at their defaults.
    fn texts(self) -> &'static [Texts] {
        match self {
            Preset::None => &[],
            Preset::Ratio442 => RATIO_442,
            Preset::Rolling => ROLLING,
            Preset::Vxth => VXTH,
            Preset::Pput => PPUT,
        }
    }

    /// The draft with all six layers replaced by those of the preset. `setup` gives the levels and the size that a rule
    /// asks for; nothing else of the draft is touched.
    pub fn apply(self, draft: &Draft, setup: &Setup) -> Draft {
        let mut next = draft.clone();
        IDS.iter().flatten().for_each(|id| next.set(*id, id.field().default));
        for (layer, texts) in self.texts().iter().enumerate() {
            for (part, text) in *texts {
                next.set(FieldId::layer(layer, *part), text);
            }
        }
        let contracts = || tidy(setup.condor.contracts.max(LEAST));
        match self {
            Preset::None | Preset::Ratio442 => {}
            Preset::Rolling => next.set(FieldId::layer(1, Part::Size), &contracts()),
            Preset::Vxth => next.set(FieldId::layer(0, Part::Size), &tidy(vxth_budget(setup).min(layers::MOST_MONEY))),
            Preset::Pput => {
                next.set(FieldId::layer(0, Part::Strike), &tidy(pput_strike(setup.spot)));
                next.set(FieldId::layer(0, Part::Size), &contracts());
            }
        }
        next
    }
}

/// Dollars that VXTH's weight gives one month of calls, whole: the weight at the one-month VIX future × 100 × SPX ×
/// condors.
fn vxth_budget(setup: &Setup) -> f64 {
    (vxth_share(setup) * notional(setup)).round()
}

fn vxth_share(setup: &Setup) -> f64 {
    vxth_weight(setup.hedge.vix.future(Points(setup.vix), MONTH.years()))
}

/// The portfolio that the rules of indices are put to: 100 × SPX for each condor.
fn notional(setup: &Setup) -> f64 {
    setup.condor.scale() * setup.spot.0
}

/// 95 % of spot, on a round number.
fn pput_strike(spot: Points) -> f64 {
    let step = nice(GRID * spot.0);
    ((PPUT_SHARE * spot.0 / step).round() * step).max(LEAST)
}

#[cfg(test)]
mod tests;
