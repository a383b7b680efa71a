//! What is taken in, and what the broker asks for.

use super::line::{dollars, leg_name, percent, points, remark, scaled, signed, sum, sum_to, term};
use super::{Explanation, Name, Op, Remark, Term, Unit};
use crate::engine::condor::Leg;
use crate::engine::units::{Dollars, Points};
use crate::model::report::Report;
use crate::model::setup::{Entry, Origin};

/// Net credit: the four premiums, then dollars, then fees.
pub(super) fn credit(report: &Report) -> Explanation {
    let condor = &report.setup.condor;
    let mut sums = Vec::new();
    let mut remarks = Vec::new();
    match &report.setup.entry {
        Entry::Net(net) => {
            remarks.push(Remark { quantity: Some(points(*net)), ..remark(Name::NetCreditTyped) });
        }
        Entry::Legs(premiums) => {
            let order = [Leg::ShortPut, Leg::LongPut, Leg::ShortCall, Leg::LongCall];
            let terms = order.map(|leg| {
                let premium = premiums[leg as usize];
                let of_model = premium.origin == Origin::Model;
                Term { of_model, ..term(signed(-leg.sign()), points(premium.value), leg_name(leg)) }
            });
            sums.push(sum_to(Name::Credit, &terms, points(report.credit.points)));
            if premiums.iter().any(|premium| premium.origin == Origin::Model) {
                remarks.push(remark(Name::PremiumsOfModel));
            }
        }
    }
    sums.push(sum_to(
        Name::CreditDollars,
        &scaled(report, term(Op::Plus, points(report.credit.points), Name::Credit)),
        dollars(report.credit.dollars),
    ));
    if condor.fees.0 != 0.0 {
        sums.push(sum_to(
            Name::CreditAfterFees,
            &[
                term(Op::Plus, dollars(report.credit.dollars), Name::CreditDollars),
                term(Op::Minus, dollars(condor.fees), Name::Fees),
            ],
            dollars(report.credit.after_fees),
        ));
    }
    if report.credit.points.0 < 0.0 {
        remarks.push(remark(Name::Debit));
    }
    Explanation { sums, remarks }
}

/// Regulation-T margin: the wider wing, less the credit, and the return on what is left.
pub(super) fn margin(report: &Report) -> Explanation {
    let condor = &report.setup.condor;
    let margin = &report.margin;
    let [long_put, short_put, short_call, long_call] = condor.strikes;
    let width = |name, upper: (Points, Leg), lower: (Points, Leg)| {
        let terms =
            [term(Op::Plus, points(upper.0), leg_name(upper.1)), term(Op::Minus, points(lower.0), leg_name(lower.1))];
        sum(name, &terms, Unit::Points)
    };
    let put_width = width(Name::PutWidth, (short_put, Leg::ShortPut), (long_put, Leg::LongPut));
    let call_width = width(Name::CallWidth, (long_call, Leg::LongCall), (short_call, Leg::ShortCall));
    let wider = put_width.result.value.max(call_width.result.value);
    let mut sums = vec![put_width, call_width];
    let mut remarks = Vec::new();
    if wider > 0.0 {
        sums.push(sum_to(
            Name::MarginGross,
            &scaled(report, term(Op::Plus, points(Points(wider)), Name::WiderWing)),
            dollars(margin.gross),
        ));
    } else {
        remarks.push(Remark { quantity: Some(dollars(margin.gross)), ..remark(Name::NoMargin) });
    }
    if margin.gross.0 >= margin.credit.0 {
        sums.push(sum_to(
            Name::MarginNet,
            &[
                term(Op::Plus, dollars(margin.gross), Name::MarginGross),
                term(Op::Minus, dollars(margin.credit), Name::CreditDollars),
            ],
            dollars(margin.net),
        ));
    } else {
        remarks.push(Remark { quantity: Some(dollars(Dollars(0.0))), ..remark(Name::MarginNotBelowZero) });
    }
    match margin.return_on_margin {
        Some(share) => sums.push(sum_to(
            Name::ReturnOnMargin,
            &[
                term(Op::Plus, dollars(margin.credit), Name::CreditDollars),
                term(Op::Over, dollars(margin.net), Name::MarginNet),
            ],
            percent(share),
        )),
        None => remarks.push(remark(Name::NoReturnOnMargin)),
    }
    Explanation { sums, remarks }
}
