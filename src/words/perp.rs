//! Sentences about the perpetual.

use super::number::{price, short};
use super::time::days;
use crate::model::decimal;
use crate::model::fields::FieldId;
use crate::model::fields::perp_layers::Part;
use crate::model::perp::PerpRemark;

/// What the page takes where nothing is typed; none for fields of all else.
pub(super) fn chosen(field: FieldId) -> Option<&'static str> {
    Some(match field {
        FieldId::PerpEntry => "the price now",
        FieldId::PerpWallet => "the initial margin",
        FieldId::PerpRate => "the venue’s from the premium index",
        _ if matches!(field.of_perp_layer(), Some((_, Part::Strike))) => "5 % from the price now",
        _ => return None,
    })
}

/// What is remarkable about a perpetual or a layer on it.
pub(super) fn remark(remark: PerpRemark) -> String {
    let plain = match remark {
        PerpRemark::NoTable => {
            "This venue has no table here for this coin and contract. The plain rule of textbooks stands in: half a \
             percent of the notional has to be left."
        }
        PerpRemark::AboveLimit { limit, tier, is_beyond } => return above(limit, tier, is_beyond),
        PerpRemark::AlreadyLiquidated { from: Some(at) } => {
            let text = "It is liquidated already: at the price now its equity is no more than the margin it has to keep. \
                        The two are equal at ";
            return [text, &price(at.0), "."].concat();
        }
        PerpRemark::AlreadyLiquidated { from: None } => {
            "It is liquidated already: its equity is less than the margin it has to keep, whatever the price."
        }
        PerpRemark::NeverLiquidated => "No price liquidates it: its margin covers all it can lose.",
        PerpRemark::DiesOfFunding(after) => {
            let text = "If the price stands still, funding alone has it liquidated after ";
            return [text, &days(after.0), ", before the day looked at."].concat();
        }
        PerpRemark::TriggerReached => "The trigger is reached already, so it stands from the start.",
        PerpRemark::NeverOpens => "Its trigger does not lie where the position loses, so it is never opened.",
        PerpRemark::TooLate { trigger, liquidation } => {
            let gone = match liquidation {
                Some(at) => ["and the position is liquidated at ", &price(at.0), "."].concat(),
                None => "and the position is liquidated already.".to_string(),
            };
            return ["Too late: it would open at ", &price(trigger.0), ", ", &gone].concat();
        }
        PerpRemark::Outside => "Held outside the margin account, it changes the profit and not the liquidation price.",
        PerpRemark::StraightInDollars => {
            "In dollars its profit is a straight line, as that of any future: it is convex in coin only."
        }
    };
    plain.to_string()
}

/// That the leverage is higher than allowed, or the size beyond the table.
fn above(limit: f64, tier: Option<usize>, is_beyond: bool) -> String {
    let row = tier.map(|tier| ["tier ", &decimal::whole(tier as u64 + 1), " of its table"].concat());
    let most = [&short(limit), "x"].concat();
    match row {
        Some(row) if is_beyond => {
            ["The size lies beyond the venue’s table. Its last row stands in, ", &row, ": at most ", &most, "."]
                .concat()
        }
        Some(row) => ["The venue allows at most ", &most, " at this size: ", &row, "."].concat(),
        None => ["The venue allows at most ", &most, " at this size."].concat(),
    }
}

#[cfg(test)]
mod tests;
