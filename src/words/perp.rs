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
    match remark {
        PerpRemark::NoTable => {
            "There is no table here for this coin and contract at this venue: half a percent of the notional, the plain \
             rule of textbooks, stands in."
                .to_string()
        }
        PerpRemark::AboveLimit { limit, tier, is_beyond } => above(limit, tier, is_beyond),
        PerpRemark::AlreadyLiquidated { from: Some(price_from) } => {
            ["It does not meet its maintenance margin at the price now, so it is liquidated already. It would meet it at ",
             &price(price_from.0), "."].concat()
        }
        PerpRemark::AlreadyLiquidated { from: None } => {
            "It meets its maintenance margin at no price, so it is liquidated already.".to_string()
        }
        PerpRemark::NeverLiquidated => "No price liquidates it: its margin covers all it can lose.".to_string(),
        PerpRemark::DiesOfFunding(after) => {
            ["Funding alone uses up its margin after ", &days(after.0), ", before the day looked at."].concat()
        }
        PerpRemark::TriggerReached => "The trigger is reached already, so it stands from the start.".to_string(),
        PerpRemark::NeverOpens => "No price opens it.".to_string(),
        PerpRemark::TooLate { trigger, liquidation } => {
            let at = liquidation.map_or(String::new(), |at| [", at ", &price(at.0)].concat());
            ["Too late: it would open at ", &price(trigger.0), ", and the position is liquidated by then", &at, "."].concat()
        }
        PerpRemark::Outside => {
            "Held outside the margin account, it changes the profit and not the liquidation price.".to_string()
        }
        PerpRemark::StraightInDollars => {
            "In dollars it is as straight as any short future: it is convex in coin only.".to_string()
        }
    }
}

fn above(limit: f64, tier: Option<usize>, is_beyond: bool) -> String {
    let row = tier
        .map_or("this size".to_string(), |tier| ["tier ", &decimal::whole(tier as u64 + 1), " of its table"].concat());
    if is_beyond {
        return [
            "The size lies beyond the venue’s table; its last row, ",
            &row,
            ", stands in, with at most ",
            &short(limit),
            "x.",
        ]
        .concat();
    }
    ["The venue allows at most ", &short(limit), "x here: that is ", &row, "."].concat()
}
