//! Things that can be taken hold of in a figure.

use super::track;
use crate::engine::condor::Leg;
use crate::model::fields::FieldId;
use crate::model::heat::step_of_days;
use crate::model::setup::Setup;

/// A handle on a figure or a slider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Handle {
    /// A strike, on the payoff figure.
    Strike(Leg),
    /// The spot, on the axis of the payoff figure.
    Spot,
    /// The first (0) or second (1) chosen date.
    Date(usize),
    /// A number on a track of its own: VIX, the trigger of a layer, an assumption.
    Number(FieldId),
}

/// How far a drag of a strike reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scope {
    /// This strike alone.
    #[default]
    One,
    /// This strike and its twin on the other wing, mirrored (Alt).
    Mirror,
    /// All four strikes (Shift).
    All,
}

impl Handle {
    /// The handles of the payoff figure and of its dates.
    pub const ALL: [Handle; 7] = [
        Handle::Strike(Leg::LongPut),
        Handle::Strike(Leg::ShortPut),
        Handle::Strike(Leg::ShortCall),
        Handle::Strike(Leg::LongCall),
        Handle::Spot,
        Handle::Date(0),
        Handle::Date(1),
    ];

    /// The value of `data-handle` in a figure: "k1" to "k4", "spot", "t1", "t2".
    pub fn key(self) -> &'static str {
        match self {
            Handle::Spot => "spot",
            _ => self.field().field().key,
        }
    }

    /// The handle with this key; none when there is none.
    pub fn from_key(key: &str) -> Option<Handle> {
        let tracked = || FieldId::all().find(|field| field.field().key == key && track::is_tracked(*field));
        Handle::ALL.into_iter().find(|handle| handle.key() == key).or_else(|| tracked().map(Handle::Number))
    }

    /// The field whose text the handle writes.
    pub fn field(self) -> FieldId {
        match self {
            Handle::Strike(leg) => FieldId::strike(leg),
            Handle::Spot => FieldId::Spot,
            Handle::Date(0) => FieldId::DateA,
            Handle::Date(_) => FieldId::DateB,
            Handle::Number(field) => field,
        }
    }

    /// Whether it moves up and down in its figure, not along.
    pub fn is_upright(self) -> bool {
        matches!(self, Handle::Number(field) if !matches!(field, FieldId::PerpLeverage | FieldId::Shock))
    }

    /// Where the handle stands: SPX points, days left, or a number in its field's unit.
    pub fn value(self, setup: &Setup) -> f64 {
        let [a, b] = setup.dates;
        match self {
            Handle::Strike(leg) => setup.condor.strikes[leg as usize].0,
            Handle::Spot => setup.spot.0,
            Handle::Date(0) => a.0,
            Handle::Date(_) => b.0,
            Handle::Number(field) => track::value(field, setup),
        }
    }

    /// The distance of two neighbouring places of the handle: strikes have 5 points around SPX 6,000, the spot 1 point,
    /// dates a day; a smaller index and a nearer expiry have finer ones.
    pub fn step(self, setup: &Setup) -> f64 {
        match self {
            Handle::Strike(_) => strike_step(setup.spot.0),
            Handle::Spot => spot_step(setup.spot.0),
            Handle::Date(_) => step_of_days(setup.days).0,
            Handle::Number(field) => track::of(field, setup).map_or(1.0, |track| track.step),
        }
    }
}

/// The grid of strikes at a level of the index: about a thousandth of it, on round numbers.
pub fn strike_step(spot: f64) -> f64 {
    by_size(spot, &[(100_000.0, 100.0), (10_000.0, 10.0), (1_000.0, 5.0), (100.0, 1.0), (10.0, 0.1)], 0.01)
}

/// The grid of the spot.
fn spot_step(spot: f64) -> f64 {
    by_size(spot, &[(100_000.0, 10.0), (1_000.0, 1.0), (100.0, 0.1), (10.0, 0.05), (1.0, 0.01)], 0.01)
}

/// The step beside the first bound that is not above `size`.
fn by_size(size: f64, rows: &[(f64, f64)], otherwise: f64) -> f64 {
    rows.iter().find(|(from, _)| size >= *from).map_or(otherwise, |(_, step)| *step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_back_to_their_handles() {
        for handle in Handle::ALL {
            assert_eq!(Handle::from_key(handle.key()), Some(handle));
        }
        for field in [FieldId::Vix, FieldId::Layer2Level, FieldId::MapFall] {
            assert_eq!(Handle::from_key(field.field().key), Some(Handle::Number(field)));
        }
        assert_eq!(Handle::from_key("k5"), None);
        assert_eq!(Handle::from_key("h1k"), None);
    }

    #[test]
    fn steps_suit_the_size() {
        for (spot, strike, step) in [
            (6_000.0, 5.0, 1.0),
            (12_000.0, 10.0, 1.0),
            (600.0, 1.0, 0.1),
            (45.0, 0.1, 0.05),
            (3.0, 0.01, 0.01),
            (0.01, 0.01, 0.01),
        ] {
            assert_eq!((strike_step(spot), spot_step(spot)), (strike, step), "{spot}");
        }
    }
}
