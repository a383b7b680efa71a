//! What is taken in, and what the broker asks for.

use super::line::Lines;
use super::term::{self, credit_dollars, dollars, given, leg_name, percent, points};
use super::{Name, Term, Unit};
use crate::engine::condor::Leg;
use crate::engine::units::{Dollars, Points};
use crate::model::report::Report;
use crate::model::setup::{Entry, Origin};

/// Net credit: the four premiums, then dollars, then fees.
pub(super) fn credit(report: &Report, lines: &mut Lines) {
    let (condor, credit) = (&report.setup.condor, &report.credit);
    match &report.setup.entry {
        Entry::Net(net) => lines.remark_with(Name::NetCreditTyped, points(*net)),
        Entry::Legs(premiums) => {
            for leg in [Leg::ShortPut, Leg::LongPut, Leg::ShortCall, Leg::LongCall] {
                let premium = premiums[leg as usize];
                let of_model = premium.origin == Origin::Model;
                lines.signed(-leg.sign(), &Term { of_model, ..given(points(premium.value), leg_name(leg)) });
            }
            lines.is(Name::Credit, points(credit.points));
            if report.setup.entry.is_of_model() {
                lines.remark(Name::PremiumsOfModel);
            }
        }
    }
    let in_all = lines.plus(&term::credit(report)).of_all(condor);
    in_all.is(Name::CreditDollars, dollars(credit.dollars));
    if condor.fees.0 != 0.0 {
        let fees = given(dollars(condor.fees), Name::Fees);
        lines.plus(&credit_dollars(report)).minus(&fees);
        lines.is(Name::CreditAfterFees, dollars(credit.after_fees));
    }
    if credit.points.0 < 0.0 {
        lines.remark(Name::Debit);
    }
}

/// Regulation-T margin: the wider wing, less the credit, and the return on what is left.
pub(super) fn margin(report: &Report, lines: &mut Lines) {
    let (condor, margin) = (&report.setup.condor, &report.margin);
    let leg = |leg: Leg| given(points(condor.strikes[leg as usize]), leg_name(leg));
    let mut width = |name, upper, lower| lines.plus(&leg(upper)).minus(&leg(lower)).gives(name, Unit::Points);
    let put_width = width(Name::PutWidth, Leg::ShortPut, Leg::LongPut);
    let call_width = width(Name::CallWidth, Leg::LongCall, Leg::ShortCall);
    let wider = put_width.quantity.value.max(call_width.quantity.value);
    if wider > 0.0 {
        let wider = given(points(Points(wider)), Name::WiderWing);
        lines.plus(&wider).of_all(condor).is(Name::MarginGross, dollars(margin.gross));
    } else {
        lines.remark_with(Name::NoMargin, dollars(margin.gross));
    }
    let credit = credit_dollars(report);
    if margin.gross.0 >= margin.credit.0 {
        let gross = given(dollars(margin.gross), Name::MarginGross);
        lines.plus(&gross).minus(&credit).is(Name::MarginNet, dollars(margin.net));
    } else {
        lines.remark_with(Name::MarginNotBelowZero, dollars(Dollars(0.0)));
    }
    match margin.return_on_margin {
        Some(share) => {
            let net = given(dollars(margin.net), Name::MarginNet);
            lines.plus(&credit).over(&net).is(Name::ReturnOnMargin, percent(share));
        }
        None => lines.remark(Name::NoReturnOnMargin),
    }
    if condor.can_lose_twice() {
        let both = lines.plus(&put_width).plus(&call_width).gives(Name::BothWings, Unit::Points);
        lines.plus(&both).of_all(condor).is(Name::BothGross, dollars(margin.two_sided_gross));
        if margin.two_sided_gross.0 >= margin.credit.0 {
            let gross = given(dollars(margin.two_sided_gross), Name::BothGross);
            lines.plus(&gross).minus(&credit).is(Name::BothNet, dollars(margin.two_sided_net));
        }
        lines.remark_with(Name::LosesTwice, dollars(margin.two_sided_net));
    }
}
