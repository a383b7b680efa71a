//! Whose rule a preset is, and what of it is only a claim.

use crate::model::presets::Preset;

/// What is said of a preset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// Its name in a list of choices.
    pub name: &'static str,
    /// Whose rule it is, and what the layers are; empty without layers.
    pub rule: &'static str,
    /// What of it is a claim, and what had to be chosen here; empty without layers.
    pub claim: &'static str,
}

/// What is said of a preset.
pub fn preset(preset: Preset) -> Said {
    let [name, rule, claim] = match preset {
        Preset::None => ["No layer", "", ""],
        Preset::Ratio442 => [
            "4/4/2 VIX calls",
            "One published form of the Adaptive Layered VIX Hedge: 4, 4 and 2 VIX calls of 0.5 delta at 30, 110 and 220 days.",
            "Its authors claim a cost of 1 to 2 % a year (they do not say of what) and drawdowns smaller by 35 to 40 %. No backtest of either has been \
             published, and other forms of the same hedge differ. What it costs here is arithmetic.",
        ],
        Preset::Rolling => [
            "45/90/180 days",
            "Another published form: a condor of 45 days, VIX futures of 90 days for 30 to 40 % of its initial delta, \
             and a layer of 180 days.",
            "No backtest has been published. Chosen here: 35 % of the put side’s delta, since a condor’s net delta is near \
             nothing; mini futures; and for the layer of 180 days, whose size the rule leaves open, one VIX call of 0.5 \
             delta for each condor.",
        ],
        Preset::Vxth => [
            "VXTH weights",
            "The rule of Cboe’s VXTH index: one-month VIX calls of 0.3 delta for 1 % of the portfolio with the VIX future \
             above 15 and up to 30, 0.5 % up to 50, and nothing at 15 and below or above 50.",
            "The method is published and can be reproduced, but the index hedges shares, not a condor. Chosen here: the \
             portfolio is 100 × SPX for each condor, and the future is the model’s.",
        ],
        Preset::Pput => [
            "PPUT puts",
            "The rule of Cboe’s PPUT index: each month SPX puts struck 5 % below spot.",
            "The method is published and can be reproduced, but the index hedges shares, not a condor. Chosen here: one put \
             for each condor, of 30 days, at the round strike nearest to 95 % of spot.",
        ],
    };
    Said { name, rule, claim }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_says_whose_it_is() {
        for one in Preset::ALL {
            let Said { name, rule, claim } = preset(one);
            assert!(!name.is_empty() && !name.ends_with('.'));
            for text in [rule, claim] {
                assert!(text.is_empty() == (one == Preset::None), "{name}");
                assert!(text.is_empty() || (text.ends_with('.') && !text.contains("  ")), "{text}");
            }
        }
    }
}
