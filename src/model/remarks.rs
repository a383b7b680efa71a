//! What is to be said beside the fields of hedge layers that were understood.

use super::check::{Issue, Problem};
use super::fields::FieldId;
use super::fields::layers::Part;
use super::hedged::Hedged;
use super::setup::Setup;
use crate::engine::hedge::book::Woken;
use crate::engine::hedge::layer::{Absent, Layer, Reason, Trigger};

/// What is remarkable about a layer that was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// Nothing is bought, or a point is not there.
    Reason(Reason),
    /// The strikes of a spread were named in the wrong order.
    Reversed,
    /// It expires before the horizon and is settled then.
    Settles,
}

impl Hedged {
    /// What is to be said beside the fields of layers that were understood.
    pub fn remarks(&self, setup: &Setup) -> Vec<Issue> {
        let mut issues = Vec::new();
        for ((place, layer), woken) in setup.hedge.layers.iter().zip(&self.book.layers) {
            remarks(layer, woken, &mut |part, remark| {
                issues.push(Issue::new(FieldId::layer(*place, part), Problem::Layer(remark)));
            });
        }
        issues
    }
}

fn remarks(layer: &Layer, woken: &Woken, say: &mut dyn FnMut(Part, Remark)) {
    if woken.settles {
        say(Part::Tenor, Remark::Settles);
    }
    if woken.reversed {
        say(Part::Short, Remark::Reversed);
    }
    match &woken.holding {
        Ok(holding) if holding.is_worthless() => say(Part::Strike, Remark::Reason(Reason::Worthless)),
        Ok(_) => (),
        Err(reason @ (Reason::NoStrike | Reason::Worthless)) => say(Part::Strike, Remark::Reason(*reason)),
        Err(Reason::NoWidth) => say(Part::Short, Remark::Reason(Reason::NoWidth)),
        Err(reason @ (Reason::NoContracts | Reason::NothingToOffset | Reason::NoGain | Reason::NoPremium)) => {
            say(Part::Size, Remark::Reason(*reason))
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
        Trigger::Vix(_) | Trigger::Drawdown(_) => say(Part::Level, Remark::Reason(absent.reason)),
        Trigger::ShortPut | Trigger::BreakEven | Trigger::Signal(_, false) => {
            say(Part::When, Remark::Reason(absent.reason));
        }
    }
}
