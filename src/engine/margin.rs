//! Margin of an iron condor: by Regulation T, and by portfolio margin.

use super::condor::{Condor, MULTIPLIER, Right, ZERO};
use super::domain;
use super::pricing::{Market, price};
use super::units::{Dollars, Points, Vol, Years};

/// Strategy-based margin of a defined-risk condor. Fees play no part in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RegT {
    /// Wider of the wings sold × multiplier × contracts; 0 where none is.
    pub gross: Dollars,
    /// Gross less the credit received, not below zero; also the largest loss by this rule.
    pub net: Dollars,
    /// The same with both wings added, for brokers that do not recognise unequal wings.
    pub two_sided_gross: Dollars,
    /// `two_sided_gross` less the credit, not below zero.
    pub two_sided_net: Dollars,
    /// Credit received; negative is a debit. Also the largest profit by this rule.
    pub credit: Dollars,
    /// Short put − credit and short call + credit, wherever the wings end.
    pub break_evens: [Points; 2],
    /// Credit received / net; none when net is zero.
    pub return_on_margin: Option<f64>,
}

/// Margin under Regulation T: the wider of the wings sold, since the index cannot breach both, less the credit (Cboe
/// margin manual, short iron condor). A wing bought as a debit spread asks for none.
pub fn reg_t(condor: &Condor) -> RegT {
    let scale = condor.scale();
    let (put_wing, call_wing) = (condor.put_width().0.max(0.0), condor.call_width().0.max(0.0));
    let credit = condor.net_credit();
    let gross = put_wing.max(call_wing) * scale;
    let two_sided = (put_wing + call_wing) * scale;
    // A wing that the credit makes good leaves nothing, whatever binary fractions make of the two.
    let left = |gross: f64| if gross - credit.0 > ZERO.0 * scale { gross - credit.0 } else { 0.0 };
    let net = left(gross);
    let [_, short_put, short_call, _] = condor.strikes.map(domain::level);
    let per_unit = domain::premium(condor.credit);
    RegT {
        gross: Dollars(gross),
        net: Dollars(net),
        two_sided_gross: Dollars(two_sided),
        two_sided_net: Dollars(left(two_sided)),
        credit,
        break_evens: [Points(short_put - per_unit), Points(short_call + per_unit)],
        return_on_margin: (net > 0.0).then(|| domain::dollars(credit / net)),
    }
}

/// Moves of a broad index that portfolio margin tries: five equal steps to −8 % and five to +6 %.
pub const BROAD_INDEX_MOVES: [f64; 10] = [-0.08, -0.064, -0.048, -0.032, -0.016, 0.012, 0.024, 0.036, 0.048, 0.06];

/// Least portfolio margin for each contract, bought or sold.
pub const MINIMUM_PER_CONTRACT: Dollars = Dollars(37.5);

/// One option of a portfolio.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MarginLeg {
    /// Put or call.
    pub right: Right,
    /// Strike, index points.
    pub strike: Points,
    /// Contracts; negative is sold.
    pub quantity: f64,
    /// Volatility as a fraction a year, held whatever the index does.
    pub vol: Vol,
}

/// What portfolio margin asks for, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct PortfolioMargin {
    /// Profit after each move, in the order of the moves.
    pub scenarios: Vec<Dollars>,
    /// Largest loss of them, 0 where none loses.
    pub worst_loss: Dollars,
    /// So much for each contract.
    pub minimum: Dollars,
    /// The larger of the two.
    pub requirement: Dollars,
}

/// A teaching approximation of portfolio margin for a broad index: every option valued anew after each move of the
/// index, no time passing and each volatility held (the scenarios of the U.S. portfolio margin rules). Real house
/// requirements are higher.
pub fn portfolio(
    market: &Market,
    time: Years,
    legs: &[MarginLeg],
    moves: &[f64],
    minimum_per_contract: Dollars,
) -> PortfolioMargin {
    let value = |spot: f64| {
        let moved = Market { spot: Points(spot), ..*market };
        let mut sum = 0.0;
        for leg in legs {
            sum += domain::premium(Points(leg.quantity)) * price(leg.right, leg.strike, &moved, leg.vol, time).0;
        }
        MULTIPLIER * sum
    };
    let spot = domain::level(market.spot);
    let now = value(spot);
    let mut scenarios = Vec::with_capacity(moves.len());
    let mut lowest = 0.0_f64;
    for share in moves {
        let profit = value(spot * (1.0 + domain::shape(*share))) - now;
        lowest = lowest.min(profit);
        scenarios.push(Dollars(profit));
    }
    let mut contracts = 0.0;
    for leg in legs {
        contracts += domain::premium(Points(leg.quantity)).abs();
    }
    let minimum = domain::dollars(minimum_per_contract) * contracts;
    PortfolioMargin {
        scenarios,
        worst_loss: Dollars(0.0 - lowest),
        minimum: Dollars(minimum),
        requirement: Dollars(minimum.max(-lowest)),
    }
}
