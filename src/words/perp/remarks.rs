//! What is said beside fields of the perpetual that were understood.

use crate::model::decimal;
use crate::model::remarks::PerpRemark;
use crate::words::number::{price, short};
use crate::words::time::days;

/// What is remarkable about a perpetual or a layer on it.
pub(in crate::words) fn remark(remark: PerpRemark) -> String {
    let plain = match remark {
        PerpRemark::NoTable => {
            "This venue has no table here for this coin and contract. The plain rule of textbooks stands in: half a \
             percent of the notional has to be left."
        }
        PerpRemark::AboveLimit { limit, tier, is_beyond } => return above(limit, tier, is_beyond),
        PerpRemark::AlreadyLiquidated { from: Some(at) } => {
            let text = "It is liquidated already: at the price now its equity is no more than the margin it has to keep. \
                        The two are equal at ";
            return fill!("__.", text, price(at.0));
        }
        PerpRemark::AlreadyLiquidated { from: None } => {
            "It is liquidated already: its equity is less than the margin it has to keep, whatever the price."
        }
        PerpRemark::NeverLiquidated => "Before funding no price liquidates it: its margin covers all it can lose.",
        PerpRemark::OtherFunding => {
            "This venue’s funding rate is not worked out here: none is charged until you type a rate."
        }
        PerpRemark::DiesOfFunding(after) => {
            let text = "If the price stands still, funding alone has it liquidated after ";
            return fill!("__, before the valuation date.", text, days(after.0));
        }
        PerpRemark::TriggerReached => "The trigger is reached already, so it is held from the start.",
        PerpRemark::RatioStaysAway => {
            "With the layers before it the margin ratio does not come there as the price moves, so it is not opened; funding may \
             bring it there."
        }
        PerpRemark::NeverOpens => "Its trigger does not lie where the position loses, so it is never opened.",
        PerpRemark::TooLate { trigger, liquidation } => {
            let gone = match liquidation {
                Some(at) => fill!("and the position is liquidated at _.", price(at.0)),
                None => "and the position is liquidated already.".to_string(),
            };
            return fill!("Too late: it would open at _, _", price(trigger.0), gone);
        }
        PerpRemark::Outside => "Held outside the margin account, it changes the profit and not the liquidation price.",
        PerpRemark::BelowIntrinsic { at, worth, premium } => {
            let paid = fill!("pays _ per coin at once: no market sells it for _", price(worth.0), price(premium.0));
            return fill!("Bought at _ it _.", price(at.0), paid);
        }
        PerpRemark::StraightInDollars => {
            "In dollars its profit is a straight line, as that of any future: it is convex in coin only."
        }
    };
    plain.to_string()
}

/// That the leverage is higher than allowed, or the size beyond the table.
fn above(limit: f64, tier: Option<usize>, is_beyond: bool) -> String {
    let row = tier.map(|tier| fill!("tier _ of its table", decimal::whole(tier as u64 + 1)));
    let most = fill!("_x", short(limit));
    match row {
        Some(row) if is_beyond => {
            fill!("The size lies beyond the venue’s table here. Its last row stands in, _: at most _.", row, most)
        }
        Some(row) => fill!("The venue allows at most _ at this size: _.", most, row),
        None => fill!("The venue allows at most _ at this size.", most),
    }
}
