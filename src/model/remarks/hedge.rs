//! What is to be said beside the fields of hedge layers, and of their budget, that were understood.

use crate::engine::hedge::book::Woken;
use crate::engine::hedge::layer::{Absent, Layer, Reason, Trigger};
use crate::model::fields::FieldId;
use crate::model::fields::layers::Part;
use crate::model::hedged::Hedged;
use crate::model::issue::{Issue, Problem};
use crate::model::report::{OneLayer, Report};

/// What is remarkable about a layer that was understood, or about all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LayerRemark {
    /// Nothing is bought, or a point is not there.
    Reason(Reason),
    /// The strikes of a spread were named in the wrong order.
    Reversed,
    /// It expires before the horizon and is settled then.
    Settles,
    /// All layers together can lose more than their budget.
    AboveBudget,
}

/// What a sum may be above a budget that it just keeps, dollars.
const HALF_A_CENT: f64 = 0.005;

impl Hedged {
    /// Adds what is to be said beside the fields of layers that were understood.
    pub(in crate::model) fn remarks(&self, report: &Report, issues: &mut Vec<Issue>) {
        for OneLayer { place, layer, woken, .. } in report.layers() {
            remarks(layer, woken, &mut |part, remark| {
                issues.push(Issue { field: FieldId::layer(place, part), problem: Problem::Layer(remark) });
            });
        }
        if report.setup.hedge.budget.is_some_and(|budget| self.at_risk.0 > budget.0 + HALF_A_CENT && budget.0 > 0.0) {
            issues.push(Issue { field: FieldId::Budget, problem: Problem::Layer(LayerRemark::AboveBudget) });
        }
    }
}

fn remarks(layer: &Layer, woken: &Woken, say: &mut dyn FnMut(Part, LayerRemark)) {
    if woken.settles {
        say(Part::Tenor, LayerRemark::Settles);
    }
    if woken.reversed {
        say(Part::Short, LayerRemark::Reversed);
    }
    match &woken.holding {
        Ok(holding) if holding.is_worthless() => say(Part::Strike, LayerRemark::Reason(Reason::Worthless)),
        Ok(_) => (),
        Err(reason @ (Reason::NoStrike | Reason::Worthless)) => say(Part::Strike, LayerRemark::Reason(*reason)),
        Err(Reason::NoWidth) => say(Part::Short, LayerRemark::Reason(Reason::NoWidth)),
        Err(reason @ (Reason::NoContracts | Reason::NothingToOffset | Reason::NoGain | Reason::NoPremium)) => {
            say(Part::Size, LayerRemark::Reason(*reason))
        }
        // Said of the trigger.
        Err(_) => (),
    }
    // What would be held from the start but buys nothing is not held.
    let is_said = |absent: &Absent| woken.holding.is_ok() || !absent.reason.stands();
    let Some(absent) = woken.trigger.err().filter(is_said) else { return };
    match layer.trigger {
        // They say all there is to say themselves.
        Trigger::Standing | Trigger::Signal(_, true) => (),
        Trigger::Vix(_) | Trigger::Drawdown(_) => say(Part::Level, LayerRemark::Reason(absent.reason)),
        Trigger::ShortPut | Trigger::BreakEven | Trigger::Signal(_, false) => {
            say(Part::When, LayerRemark::Reason(absent.reason));
        }
    }
}
