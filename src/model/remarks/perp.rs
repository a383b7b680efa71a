//! What is to be said beside fields of the perpetual that were understood.

use crate::engine::perp::{Firing, Hedge, Liquidation, Trigger};
use crate::engine::units::{Days, Price};
use crate::model::fields::FieldId;
use crate::model::fields::perp_layers::Part;
use crate::model::issue::{Issue, Problem};
use crate::model::margined::Margined;
use crate::model::perp::Perp;

/// What is remarkable about a perpetual that was understood.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PerpRemark {
    /// The venue has no table here for this coin and contract; the plain rule of textbooks stands in.
    NoTable,
    /// The venue does not allow so much leverage at this size.
    AboveLimit {
        /// What it allows.
        limit: f64,
        /// The row that says so, from 0; none of a rate that grows in a straight line.
        tier: Option<usize>,
        /// Whether the size is beyond the last row.
        is_beyond: bool,
    },
    /// It has no more than its maintenance where the price stands: it is liquidated already.
    AlreadyLiquidated {
        /// Where the two are equal.
        from: Option<Price>,
    },
    /// No price liquidates it.
    NeverLiquidated,
    /// The venue's funding rule is of another form, or not known.
    OtherFunding,
    /// Funding alone has it liquidated after so many days, before the horizon.
    DiesOfFunding(Days),
    /// The trigger is reached already: the layer stands from the start.
    TriggerReached,
    /// No price opens the layer.
    NeverOpens,
    /// No price brings the margin ratio to that of the layer.
    RatioStaysAway,
    /// The trigger lies at or beyond the liquidation that the layers before it leave.
    TooLate {
        /// Where it would open.
        trigger: Price,
        /// Where the position is liquidated; none where it is already.
        liquidation: Option<Price>,
    },
    /// An option held outside the margin account changes the profit, not the liquidation.
    Outside,
    /// An option costs less than it pays where it is bought: no market sells it so.
    BelowIntrinsic {
        /// Where it is bought.
        at: Price,
        /// What it pays there for each coin.
        worth: Price,
        /// What it costs for each coin.
        premium: Price,
    },
    /// Understood as straight in dollars: an inverse perpetual is convex in coin only.
    StraightInDollars,
}

impl Margined {
    /// Adds what is to be said beside the fields of the perpetual.
    pub(in crate::model) fn remarks(&self, perp: &Perp, issues: &mut Vec<Issue>) {
        let mut say = |field, remark| issues.push(Issue { field, problem: Problem::Perp(remark) });
        self.of_position(perp, &mut say);
        for fired in &self.now.fired {
            let (place, layer) = (perp.place(fired.place), &fired.layer);
            let (level, when) = (Part::Level, Part::When);
            let part = if matches!(layer.trigger, Trigger::Standing) { when } else { level };
            let field = FieldId::perp_layer(place, part);
            match fired.firing {
                Firing::Already => say(field, PerpRemark::TriggerReached),
                Firing::Never if matches!(layer.trigger, Trigger::MarginRatio(_)) => {
                    say(field, PerpRemark::RatioStaysAway)
                }
                Firing::Never => say(field, PerpRemark::NeverOpens),
                Firing::TooLate(trigger) => {
                    let liquidation = self.now.liquidation.filter(|end| *end != self.now.mark);
                    say(field, PerpRemark::TooLate { trigger, liquidation });
                }
                Firing::Standing | Firing::At(_) => (),
            }
            if let Hedge::Option { strike, premium, .. } = layer.hedge {
                let bought = fired.firing.opened(self.now.mark);
                let worth = |at: &Price| perp.position.side.sign() * (strike.0 - at.0);
                // Equal but for rounding is equal.
                if let Some(at) = bought.filter(|at| worth(at) > premium.0 + 1e-9 * at.0) {
                    let (worth, premium) = (Price(worth(&at)), Price(premium.0));
                    say(FieldId::perp_layer(place, Part::Premium), PerpRemark::BelowIntrinsic { at, worth, premium });
                }
            }
            match layer.hedge {
                Hedge::Option { in_account: false, .. } => {
                    say(FieldId::perp_layer(place, Part::Place), PerpRemark::Outside);
                }
                Hedge::Inverse { .. } => {
                    say(FieldId::perp_layer(place, Part::Kind), PerpRemark::StraightInDollars);
                }
                _ => (),
            }
        }
    }

    fn of_position(&self, perp: &Perp, say: &mut dyn FnMut(FieldId, PerpRemark)) {
        if perp.schedule.is_none() {
            say(FieldId::PerpVenue, PerpRemark::NoTable);
        }
        if let Some(limit) = self.limit.filter(|limit| perp.leverage > limit.leverage || limit.is_beyond) {
            let (tier, is_beyond) = (limit.row, limit.is_beyond);
            say(FieldId::PerpLeverage, PerpRemark::AboveLimit { limit: limit.leverage, tier, is_beyond });
        }
        if perp.has_other_funding() {
            say(FieldId::PerpRate, PerpRemark::OtherFunding);
        }
        if self.now.is_gone() {
            // Beside what has most to do with it.
            let field = match perp.position.others() {
                _ if perp.position.entry != perp.mark => FieldId::PerpEntry,
                (profit, _) if profit.0 < 0.0 => FieldId::PerpOthers,
                _ => FieldId::PerpLeverage,
            };
            say(field, PerpRemark::AlreadyLiquidated { from: self.standing().price() });
        } else if let Some(days) = self.dies_in_time() {
            say(FieldId::PerpRate, PerpRemark::DiesOfFunding(days));
        }
        if self.now.first_end().is_none() && self.liquidation == Liquidation::Never {
            say(FieldId::PerpLeverage, PerpRemark::NeverLiquidated);
        }
    }
}
