//! What is to be said beside the fields of market and condor that were understood.

use crate::engine::condor::Leg;
use crate::engine::units::Points;
use crate::engine::vix::Shape;
use crate::model::fields::FieldId;
use crate::model::issue::{Issue, Problem};
use crate::model::setup::{Entry, Setup, VolOrigin};

impl Setup {
    /// What is unusual about market and condor; silent about what rests on a field that is wrong itself.
    pub(in crate::model) fn remarks(&self, is_wrong: impl Fn(FieldId) -> bool) -> Vec<Issue> {
        let mut issues = Vec::new();
        let mut remark = |field, other, problem: Option<Problem>| {
            if let Some(problem) = problem.filter(|_| !is_wrong(field) && !is_wrong(other)) {
                issues.push(Issue { field, problem });
            }
        };
        let [long_put, short_put, short_call, long_call] = self.condor.strikes;
        let wing = |lower: Points, upper: Points| {
            if lower == upper {
                Some(Problem::EmptyWing)
            } else if lower > upper {
                Some(Problem::ReversedWing)
            } else {
                None
            }
        };
        let inverted = (short_put > short_call).then_some(Problem::InvertedShorts);
        remark(FieldId::LongPut, FieldId::ShortPut, wing(long_put, short_put));
        remark(FieldId::ShortPut, FieldId::ShortCall, inverted);
        remark(FieldId::LongCall, FieldId::ShortCall, wing(short_call, long_call));
        // Sold shorts that lie the other way round bring in what lies between them as well.
        let widest = (short_put - long_put).0.max((long_call - short_call).0);
        let is_above = self.condor.credit.0 - widest > 1e-9 && widest > 0.0 && short_put <= short_call;
        let typed = match self.entry {
            Entry::Net(_) => FieldId::NetCredit,
            Entry::Legs(_) => FieldId::Entry,
        };
        remark(typed, FieldId::LongPut, is_above.then_some(Problem::AboveWing(Points(widest))));
        if let Shape::Quadratic { floor, cap, .. } = self.hedge.shape
            && (!self.hedge.layers.is_empty() || self.perp.is_some())
        {
            let beyond = |is: bool| is.then_some(Problem::VixBeyond);
            remark(FieldId::MapFloor, FieldId::Vix, beyond(self.vix < floor.0));
            remark(FieldId::MapCap, FieldId::Vix, beyond(self.vix > cap.0));
        }
        for leg in Leg::ALL {
            if let VolOrigin::NotImplied(none) = self.vols[leg as usize].origin {
                remark(FieldId::premium(leg), FieldId::strike(leg), Some(Problem::NoVolatility(none)));
            }
        }
        issues
    }
}
