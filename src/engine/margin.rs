//! Regulation-T margin of an iron condor.

use super::condor::Condor;
use super::domain;
use super::units::{Dollars, Points};

/// Strategy-based margin of a defined-risk condor. Fees play no part in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RegT {
    /// Wider wing × multiplier × contracts.
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

/// Margin under Regulation T: the wider wing, since the index cannot breach both, less the credit
/// (Cboe margin manual, short iron condor). A wing bought as a debit spread asks for none.
pub fn reg_t(condor: &Condor) -> RegT {
    let scale = condor.scale();
    let (put_wing, call_wing) = (condor.put_width().0.max(0.0), condor.call_width().0.max(0.0));
    let credit = condor.net_credit();
    let gross = put_wing.max(call_wing) * scale;
    let two_sided = (put_wing + call_wing) * scale;
    let net = (gross - credit.0).max(0.0);
    let [_, short_put, short_call, _] = condor.strikes.map(domain::level);
    let per_unit = domain::premium(condor.credit);
    RegT {
        gross: Dollars(gross),
        net: Dollars(net),
        two_sided_gross: Dollars(two_sided),
        two_sided_net: Dollars((two_sided - credit.0).max(0.0)),
        credit,
        break_evens: [Points(short_put - per_unit), Points(short_call + per_unit)],
        return_on_margin: (net > 0.0).then(|| domain::dollars(credit / net)),
    }
}
