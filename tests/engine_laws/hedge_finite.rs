//! The hedge on any finite number at all.

use super::setups::{any_number, cases};
use proptest::prelude::*;
use tailfeather::engine::condor::{Condor, Right};
use tailfeather::engine::hedge::black::{Black, CallSpread};
use tailfeather::engine::hedge::book::book;
use tailfeather::engine::hedge::layer::{Activation, Instrument, Layer, Side, Signal, Size, Strike, Trigger};
use tailfeather::engine::hedge::markets::Markets;
use tailfeather::engine::hedge::plan::Plan;
use tailfeather::engine::margin::{BROAD_INDEX_MOVES, MINIMUM_PER_CONTRACT, MarginLeg, portfolio};
use tailfeather::engine::position::Position;
use tailfeather::engine::pricing::Market;
use tailfeather::engine::units::{Days, Dollars, Points, Rate, Vol, Years};
use tailfeather::engine::vix::{DailyRange, Shape, VixModel, band, vxth_weight};
use tailfeather::engine::vol::{Smile, Svi};

fn plan() -> impl Strategy<Value = Plan> {
    let numbers = || proptest::collection::vec(any_number(), 32);
    (numbers(), any::<bool>()).prop_map(|(x, quadratic)| {
        let at = |i: usize| x[i];
        let (rate, dividend_yield) = (Rate(at(0)), Rate(at(1)));
        let shape = if quadratic {
            Shape::Quadratic { a: at(2), b: at(3), c: at(4), floor: Points(at(5)), cap: Points(at(6)) }
        } else {
            Shape::Power { down: at(2), up: at(3) }
        };
        Plan {
            position: Position {
                condor: Condor {
                    strikes: [at(7), at(8), at(9), at(10)].map(Points),
                    credit: Points(at(11)),
                    multiplier: at(12),
                    contracts: at(13),
                    fees: Dollars(at(14)),
                },
                vols: [at(15), at(16), at(17), at(18)].map(Vol),
                rate,
                dividend_yield,
            },
            days: Days(at(19)),
            markets: Markets {
                spx: Market { spot: Points(at(20)), rate, dividend_yield },
                vix: Points(at(21)),
                model: VixModel { theta: Points(at(22)), kappa: Rate(at(23)), xi: Vol(at(24)), rate },
                smile: Smile { atm: Vol(at(25)), skew: at(26), curvature: at(27), clip: at(28), floor: Vol(0.05) },
            },
            shape,
            horizon: Days(at(29)),
            range: (Points(at(30)), Points(at(31))),
        }
    })
}

fn layer() -> impl Strategy<Value = Layer> {
    let strike = || {
        (any_number(), any::<bool>())
            .prop_map(|(x, delta)| if delta { Strike::Delta(x) } else { Strike::Level(Points(x)) })
    };
    (
        0..7_u8,
        0..6_u8,
        0..4_u8,
        strike(),
        strike(),
        [any_number(), any_number(), any_number(), any_number()],
        any::<bool>(),
    )
        .prop_map(|(instrument, trigger, size, strike, short, [tenor, a, b, c], own_beta)| Layer {
            instrument: match instrument {
                0 => Instrument::VixCall,
                1 => Instrument::VixCallSpread { short },
                2 => Instrument::VixFuture,
                3 => Instrument::MiniFuture,
                4 => Instrument::VolEtf { beta: c },
                5 => Instrument::SpxPut,
                _ => Instrument::SpxPutSpread { short },
            },
            tenor: Days(tenor),
            strike,
            size: match size {
                0 => Size::Contracts(a),
                1 => Size::DeltaShare { side: Side::Net, share: a },
                2 => Size::DeltaShare { side: Side::PutSide, share: a },
                _ => Size::Budget(Dollars(a)),
            },
            trigger: match trigger {
                0 => Trigger::Standing,
                1 => Trigger::Vix(Points(b)),
                2 => Trigger::Drawdown(b),
                3 => Trigger::ShortPut,
                4 => Trigger::BreakEven,
                _ => Trigger::Signal(Signal::Own, true),
            },
            beta: own_beta.then_some(c),
        })
}

fn is_finite(point: Activation) -> bool {
    match point {
        Ok(level) => level.vix.0.is_finite() && level.spx.0.is_finite(),
        Err(absent) => [absent.vix, absent.spx].iter().all(|level| level.is_none_or(|level| level.0.is_finite())),
    }
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn books(plan in plan(), layers in proptest::collection::vec(layer(), 0..4), spx in any_number(), vix in any_number()) {
        let book = book(&plan, &layers);
        let (spx, vix) = (Points(spx), Points(vix));
        prop_assert!(book.vix(spx).0.is_finite());
        prop_assert!(plan.map().spx(vix).is_ok_and(|spx| spx.0.is_finite() && spx.0 >= 0.0) || plan.map().spx(vix).is_err());
        prop_assert!(book.total(spx, vix).0.is_finite(), "{:?}", book.total(spx, vix));
        prop_assert!(book.along(spx).1.0.is_finite());
        for layer in &book.layers {
            prop_assert!(is_finite(layer.trigger) && is_finite(layer.marked) && is_finite(layer.at_expiry), "{layer:?}");
            if let Ok(holding) = layer.holding {
                let parts = holding.sensitivity(Days(vix.0), spx, vix);
                prop_assert!([parts.vix, parts.spx, parts.vega].into_iter().all(f64::is_finite), "{parts:?} {layer:?}");
                prop_assert!(holding.cost().is_none_or(|cost| cost.0.is_finite()), "{holding:?}");
                prop_assert!(holding.spot_intrinsic(vix).is_none_or(|dollars| dollars.0.is_finite()));
            }
        }
        let turning = book.turning();
        prop_assert!(turning.loss.0.is_finite() && turning.worst.spx.0.is_finite(), "{turning:?}");
        prop_assert!(turning.zeros.iter().all(|zero| zero.spx.0.is_finite() && zero.vix.0.is_finite()));
        let cost = book.cost();
        prop_assert!([cost.now, cost.on_the_way, cost.per_year, cost.worst].iter().all(|dollars| dollars.0.is_finite()), "{cost:?}");
        prop_assert!(cost.share_of_credit.is_none_or(f64::is_finite), "{cost:?}");
    }

    #[test]
    fn small_pieces(x in proptest::collection::vec(any_number(), 12)) {
        let black = Black { forward: Points(x[0]), rate: Rate(x[1]), vol: Vol(x[2]), time: Years(x[3]) };
        let spread = CallSpread { long: Points(x[4]), short: Points(x[5]) }.terms(&black, x[6]);
        prop_assert!([spread.debit.0, spread.cost.0, spread.max_gain.0, spread.break_even.0].into_iter().all(f64::is_finite), "{spread:?}");
        prop_assert!(black.call_of_delta(x[7]).is_none_or(|strike| strike.0.is_finite()));
        let svi = Svi { a: x[0], b: x[1], rho: x[2], m: x[3], sigma: x[4] };
        prop_assert!(svi.vol(Points(x[5]), Points(x[6]), Years(x[7])).is_none_or(|vol| vol.0.is_finite()));
        let range = DailyRange { vix: Points(x[0]), vix9d: Points(x[1]), hv20: Points(x[2]), weight_vix9d: x[3], multiplier: x[4] };
        prop_assert!(range.of_vix().is_finite() && range.of_blend().is_finite() && DailyRange::vix_at(x[5]).0.is_finite());
        prop_assert!(vxth_weight(Points(x[0])) <= 0.01);
        band(Points(x[0]));
        let leg = MarginLeg { right: Right::Put, strike: Points(x[8]), quantity: x[9], vol: Vol(x[10]) };
        let market = Market { spot: Points(x[0]), rate: Rate(x[1]), dividend_yield: Rate(x[2]) };
        let margin = portfolio(&market, Years(x[3]), &[leg], &BROAD_INDEX_MOVES, MINIMUM_PER_CONTRACT);
        prop_assert!(margin.requirement.0.is_finite() && margin.requirement.0 >= 0.0, "{margin:?}");
    }
}
