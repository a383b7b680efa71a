//! Hedge layers: from the values of the fields to what the engine needs.

use super::fields::FieldId;
use super::fields::layers::{LAYERS, Part, SIGNALS};
use super::premiums::Pricer;
use super::read::Values;
use super::setup::Setup;
use super::window::Window;
use crate::engine::hedge::layer::{Instrument, Layer, Side, Signal, Size, Strike, Trigger};
use crate::engine::hedge::markets::Markets;
use crate::engine::hedge::plan::Plan;
use crate::engine::units::{Days, Dollars, Points, Rate, Vol};
use crate::engine::vix::{Shape, ShockMap, VixModel};
use crate::engine::vol::Smile;

/// Layers and what is assumed of VIX.
#[derive(Debug, Clone, PartialEq)]
pub struct Hedge {
    /// The layers there are, each with its place in the form, from 0.
    pub layers: Vec<(usize, Layer)>,
    /// Days after the shock at which everything is valued.
    pub horizon: Days,
    /// How VIX answers a move of SPX.
    pub shape: Shape,
    /// Futures on VIX and their volatilities.
    pub vix: VixModel,
    /// Volatility of SPX options by strike.
    pub smile: Smile,
    /// The level VIX jumps to in the comparison with spot intrinsic value.
    pub jump: Points,
    /// Dollars set aside for layers in each timeframe; none where none are.
    pub budget: Option<Dollars>,
    /// The timeframe of the budget: 30, 91 or 365 days.
    pub timeframe: Days,
}

/// Between which levels of VIX a handle moves.
pub const VIX_TRACK: (f64, f64) = (5.0, 150.0);
/// Between which falls of SPX a handle moves, percent.
pub const FALL_TRACK: (f64, f64) = (0.5, 60.0);

/// Days of each timeframe a budget may be for, that of the start first.
const TIMEFRAMES: [(&str, f64); 3] = [("quarter", 91.0), ("month", 30.0), ("year", 365.0)];
/// Beta to spot VIX of a fund whose own is not typed. What has been published for funds of 30-day futures differs by
/// its years: 0.43 for the S&P 500 VIX Short-Term Futures Index (S&P Indices, November 2011), about 0.5 in 2009 and
/// 2010.
const FUND_BETA: f64 = 0.45;

/// Layers and assumptions from the values of their fields.
pub(super) fn hedge(values: &Values, pricer: &Pricer, days: Days) -> Hedge {
    let horizon = values.given(FieldId::Horizon).map_or(days, Days);
    let mut layers = Vec::new();
    for place in 0..LAYERS {
        layers.extend(layer(values, place).map(|layer| (place, layer)));
    }
    let [start, others @ ..] = TIMEFRAMES;
    let timeframe = others.into_iter().find(|(word, _)| values.chose(FieldId::Timeframe, word)).unwrap_or(start);
    Hedge {
        layers,
        horizon,
        shape: shape(values, horizon),
        vix: VixModel {
            theta: Points(values.number(FieldId::LongRun)),
            kappa: Rate(values.number(FieldId::Reversion)),
            xi: Vol(values.number(FieldId::VolOfVol) / 100.0),
            rate: pricer.market.rate,
        },
        smile: pricer.smile(),
        jump: Points(values.number(FieldId::Jump)),
        budget: values.given(FieldId::Budget).map(Dollars),
        timeframe: Days(timeframe.1),
    }
}

/// The map as fitted, with whatever coefficients are typed instead.
fn shape(values: &Values, horizon: Days) -> Shape {
    let or = |field, fitted| values.given(field).unwrap_or(fitted);
    let fit = if values.chose(FieldId::MapShape, "power") {
        Shape::power_fit(horizon)
    } else {
        Shape::quadratic_fit(horizon)
    };
    match fit {
        Shape::Quadratic { a, b, c, .. } => Shape::Quadratic {
            a: or(FieldId::MapFall, a),
            b: or(FieldId::MapSquare, b),
            c: or(FieldId::MapRise, c),
            floor: Points(values.number(FieldId::MapFloor)),
            cap: Points(values.number(FieldId::MapCap)),
        },
        Shape::Power { down, up } => {
            Shape::Power { down: or(FieldId::PowerFall, down), up: or(FieldId::PowerRise, up) }
        }
    }
}

/// One layer; none where there is none.
fn layer(values: &Values, place: usize) -> Option<Layer> {
    let field = |part| FieldId::layer(place, part);
    let (chose, number) = (|part, word| values.chose(field(part), word), |part| values.number(field(part)));
    let strike = |part| {
        if chose(Part::StrikeBy, "level") { Strike::Level(Points(number(part))) } else { Strike::Delta(number(part)) }
    };
    let beta = values.given(field(Part::Beta));
    let instrument = match values.word(field(Part::Instrument)) {
        "call" => Instrument::VixCall,
        "call-spread" => Instrument::VixCallSpread { short: strike(Part::Short) },
        "future" => Instrument::VixFuture,
        "mini" => Instrument::MiniFuture,
        "fund" => Instrument::VolEtf { beta: beta.unwrap_or(FUND_BETA) },
        "put" => Instrument::SpxPut,
        "put-spread" => Instrument::SpxPutSpread { short: strike(Part::Short) },
        _ => return None,
    };
    let share = |side| Size::DeltaShare { side, share: number(Part::Size) / 100.0 };
    let size = match values.word(field(Part::SizeBy)) {
        "net-delta" => share(Side::Net),
        "put-delta" => share(Side::PutSide),
        "budget" => Size::Budget(Dollars(number(Part::Size))),
        _ => Size::Contracts(number(Part::Size)),
    };
    let named = SIGNALS.iter().find(|(word, _)| chose(Part::Signal, word));
    let signal = || named.map_or(Signal::Own, |(_, signal)| *signal);
    let trigger = match values.word(field(Part::When)) {
        "vix" => Trigger::Vix(Points(number(Part::Level))),
        "fall" => Trigger::Drawdown(number(Part::Level) / 100.0),
        "short-put" => Trigger::ShortPut,
        "break-even" => Trigger::BreakEven,
        "signal-on" => Trigger::Signal(signal(), true),
        "signal-off" => Trigger::Signal(signal(), false),
        _ => Trigger::Standing,
    };
    // A fund's beta is of its whole value; it says nothing of the curve that its futures slide down.
    let beta = beta.filter(|_| !matches!(instrument, Instrument::VolEtf { .. }));
    Some(Layer { instrument, tenor: Days(number(Part::Tenor)), strike: strike(Part::Strike), size, trigger, beta })
}

impl Hedge {
    /// The layer in a place of the form; none where there is none.
    pub fn layer(&self, place: usize) -> Option<&Layer> {
        self.layers.iter().find(|(own, _)| *own == place).map(|(_, layer)| layer)
    }
}

impl Setup {
    /// The beta to spot VIX of the layer in a place: of a fund its own, of all else on VIX that of the future of the
    /// same expiry; none where nothing hangs on it.
    pub fn beta(&self, place: usize) -> Option<f64> {
        let layer = self.hedge.layer(place)?;
        match layer.instrument {
            Instrument::VolEtf { beta } => Some(beta),
            Instrument::SpxPut | Instrument::SpxPutSpread { .. } => None,
            _ => Some(layer.beta.unwrap_or_else(|| self.hedge.vix.beta(layer.tenor.years()))),
        }
    }

    /// How VIX goes with SPX from where both stand. Out of line: it has a dozen callers.
    #[inline(never)]
    pub fn map(&self) -> ShockMap {
        ShockMap { spx: self.spot, vix: Points(self.vix), shape: self.hedge.shape }
    }

    /// What layers are bought against, looked at over a stretch of SPX.
    pub fn plan(&self, window: Window) -> Plan {
        let Hedge { vix: model, smile, shape, horizon, .. } = self.hedge;
        let markets = Markets { spx: self.market(), vix: Points(self.vix), model, smile };
        let range = (window.from, window.to);
        Plan { position: self.position(), days: self.days, markets, shape, horizon, range }
    }
}
