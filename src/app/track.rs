//! Numbers that a handle or a slider moves along a track: VIX, premiums, triggers, leverage, the shock, and what is
//! assumed of VIX, the smile and the coin's beta.

use crate::engine::condor::Leg;
use crate::engine::hedge::layer::Trigger;
use crate::engine::vix::Shape;
use crate::model::fields::FieldId;
use crate::model::fields::layers::Part;
use crate::model::hedge::{FALL_TRACK, VIX_TRACK};
use crate::model::perp::{LEVERAGE_TRACK, SHOCK_TRACK};
use crate::model::premiums::price_step;
use crate::model::setup::{Entry, Setup};

/// Where a number may be moved to, and in which steps.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Track {
    /// Lower end.
    pub from: f64,
    /// Upper end.
    pub to: f64,
    /// The distance of two neighbouring places.
    pub step: f64,
}

const fn track(from: f64, to: f64, step: f64) -> Track {
    Track { from, to, step }
}

/// A level of VIX.
const LEVEL: Track = track(VIX_TRACK.0, VIX_TRACK.1, 0.5);
/// A fall of SPX, percent.
const FALL: Track = track(FALL_TRACK.0, FALL_TRACK.1, 0.5);

/// Numbers with a slider, or a handle of their own.
const TRACKS: [(FieldId, Track); 18] = [
    (FieldId::AtmShare, track(50.0, 150.0, 0.25)),
    (FieldId::Skew, track(-0.5, 0.5, 0.01)),
    (FieldId::Curvature, track(0.0, 0.2, 0.005)),
    (FieldId::Vix, LEVEL),
    (FieldId::MapFall, track(0.0, 3.0, 0.01)),
    (FieldId::MapSquare, track(0.0, 0.2, 0.001)),
    (FieldId::MapRise, track(0.0, 3.0, 0.01)),
    (FieldId::MapFloor, track(1.0, 30.0, 0.5)),
    (FieldId::MapCap, track(40.0, 300.0, 1.0)),
    (FieldId::PowerFall, track(0.1, 12.0, 0.1)),
    (FieldId::PowerRise, track(0.1, 12.0, 0.1)),
    (FieldId::LongRun, track(9.0, 60.0, 0.1)),
    (FieldId::Reversion, track(0.0, 20.0, 0.1)),
    (FieldId::VolOfVol, track(20.0, 300.0, 1.0)),
    (FieldId::Jump, track(10.0, 150.0, 1.0)),
    (FieldId::PerpLeverage, track(LEVERAGE_TRACK.0, LEVERAGE_TRACK.1, 1.0)),
    (FieldId::CoinBeta, track(0.0, 5.0, 0.1)),
    (FieldId::Shock, track(SHOCK_TRACK.0, SHOCK_TRACK.1, 0.5)),
];

/// Upper ends of the track of a premium, points.
const PREMIUM_ENDS: [f64; 12] = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1_000.0, 2_000.0, 5_000.0];

/// The track of a premium, the same for all legs: to about twice the dearest that the model asks for any of them. What
/// is typed has no part in its ends, so that they stay while a premium is moved; its steps are the exchange's at that
/// price.
fn of_premium(leg: Leg, setup: &Setup) -> Option<Track> {
    let Entry::Legs(premiums) = &setup.entry else { return None };
    let twice = 2.0 * premiums.iter().fold(0.0_f64, |dearest, premium| dearest.max(premium.model.0));
    let to = PREMIUM_ENDS.into_iter().find(|end| *end >= twice).unwrap_or(10_000.0);
    Some(track(0.0, to, price_step(premiums[leg as usize].value)))
}

/// The track of a field; none where it has none.
pub fn of(field: FieldId, setup: &Setup) -> Option<Track> {
    if let Some(leg) = field.leg_of_premium() {
        return of_premium(leg, setup);
    }
    if field.of_layer().is_some() {
        return match trigger(field, setup)? {
            Trigger::Vix(_) => Some(LEVEL),
            Trigger::Drawdown(_) => Some(FALL),
            _ => None,
        };
    }
    TRACKS.iter().find(|(own, _)| *own == field).map(|(_, track)| *track)
}

/// True for a field that may have a track.
pub fn is_tracked(field: FieldId) -> bool {
    match field.of_layer() {
        Some((_, part)) => part == Part::Level,
        None => field.leg_of_premium().is_some() || TRACKS.iter().any(|(own, _)| *own == field),
    }
}

/// The number of a field that has a track, in its own unit; 0 for any other.
pub fn value(field: FieldId, setup: &Setup) -> f64 {
    if let (Some(leg), Entry::Legs(premiums)) = (field.leg_of_premium(), &setup.entry) {
        return premiums[leg as usize].value.0;
    }
    let hedge = &setup.hedge;
    let ([a, b, c, floor, cap], [down, up]) = match hedge.shape {
        Shape::Quadratic { a, b, c, floor, cap } => ([a, b, c, floor.0, cap.0], [0.0; 2]),
        Shape::Power { down, up } => ([0.0; 5], [down, up]),
    };
    match field {
        FieldId::Vix => setup.vix,
        FieldId::AtmShare => 100.0 * setup.smile.atm_share,
        FieldId::Skew => setup.smile.skew,
        FieldId::Curvature => setup.smile.curvature,
        FieldId::MapFall => a,
        FieldId::MapSquare => b,
        FieldId::MapRise => c,
        FieldId::MapFloor => floor,
        FieldId::MapCap => cap,
        FieldId::PowerFall => down,
        FieldId::PowerRise => up,
        FieldId::LongRun => hedge.vix.theta.0,
        FieldId::Reversion => hedge.vix.kappa.0,
        FieldId::VolOfVol => 100.0 * hedge.vix.xi.0,
        FieldId::Jump => hedge.jump.0,
        FieldId::PerpLeverage => setup.perp.as_ref().map_or(1.0, |perp| perp.leverage),
        FieldId::CoinBeta => setup.coin_beta,
        FieldId::Shock => 100.0 * setup.shock,
        _ => match trigger(field, setup) {
            Some(Trigger::Vix(level)) => level.0,
            Some(Trigger::Drawdown(share)) => 100.0 * share,
            _ => 0.0,
        },
    }
}

/// The trigger that a field of a layer sets; none of any other field.
pub fn trigger(field: FieldId, setup: &Setup) -> Option<Trigger> {
    let (place, Part::Level) = field.of_layer()? else { return None };
    setup.hedge.layer(place).map(|layer| layer.trigger)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check::check;
    use crate::model::draft::Draft;
    use crate::model::fields::Kind;

    #[test]
    fn every_place_on_a_track_is_accepted_by_its_field() {
        for (field, track) in TRACKS {
            let (Kind::Number { min, max, .. } | Kind::Days { min, max, .. }) = field.field().kind else {
                panic!("{field:?} is no number")
            };
            assert!(min <= track.from && track.to <= max && track.step > 0.0, "{field:?}");
        }
    }

    #[test]
    fn premiums_share_a_track_that_their_own_texts_leave_alone() {
        let premium = FieldId::premium(Leg::ShortPut);
        let setup = |texts: &[(FieldId, &str)]| {
            let draft = texts.iter().fold(Draft::default(), |draft, (field, text)| draft.with(*field, text));
            check(&draft, &draft).setup
        };
        let start = setup(&[]);
        // The dearest is the short put's, at 29.30.
        assert!(Leg::ALL.into_iter().all(|leg| of(FieldId::premium(leg), &start) == Some(track(0.0, 100.0, 0.1))));
        assert_eq!(value(premium, &start), 29.3);
        let typed = setup(&[(premium, "70")]);
        assert_eq!((of(premium, &typed), value(premium, &typed)), (of(premium, &start), 70.0));
        let small = [(FieldId::Spot, "10"), (FieldId::LongPut, "9"), (FieldId::ShortPut, "9.5")];
        let small = setup(&[&small[..], &[(FieldId::ShortCall, "10.5"), (FieldId::LongCall, "11")]].concat());
        assert_eq!(of(premium, &small), Some(track(0.0, 1.0, 0.05)));
        assert_eq!(of(premium, &setup(&[(FieldId::Entry, "net")])), None);
        assert!(is_tracked(premium));
    }

    #[test]
    fn values_are_those_of_the_fields() {
        let layer = |part| FieldId::layer(1, part);
        let draft = Draft::default()
            .with(FieldId::MapFall, "1.5")
            .with(FieldId::VolOfVol, "90")
            .with(layer(Part::Instrument), "put")
            .with(layer(Part::When), "fall")
            .with(layer(Part::Level), "7.5");
        let setup = check(&draft, &draft).setup;
        for (field, expected) in [
            (FieldId::Vix, 16.0),
            (FieldId::MapFall, 1.5),
            (FieldId::MapRise, 0.58),
            (FieldId::MapFloor, 9.0),
            (FieldId::MapCap, 150.0),
            (FieldId::VolOfVol, 90.0),
            (FieldId::LongRun, 19.7),
            (layer(Part::Level), 7.5),
            (layer(Part::Tenor), 0.0),
        ] {
            assert!((value(field, &setup) - expected).abs() < 1e-12, "{field:?}");
        }
        assert_eq!(of(layer(Part::Level), &setup), Some(FALL));
        assert_eq!(of(layer(Part::Size), &setup), None);
    }
}
