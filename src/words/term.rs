//! Names of the lines and terms of an explanation, and its remarks, by the word keys of [`crate::model::explain`].

/// The words of a line, a term or a remark; a key without words comes back as it is, which a test rules out.
pub fn term(key: &'static str) -> &'static str {
    words_of(key).unwrap_or(key)
}

/// The words for this key; none when there are none.
fn words_of(key: &str) -> Option<&'static str> {
    TERMS.iter().find(|(known, _)| *known == key).map(|(_, words)| *words)
}

/// Every word key and its words: names in lower case, remarks as sentences.
#[rustfmt::skip]
const TERMS: &[(&str, &str)] = &[
    ("long-put",            "long put"),
    ("short-put",           "short put"),
    ("short-call",          "short call"),
    ("long-call",           "long call"),
    ("long-put-pays",       "long put pays"),
    ("short-put-pays",      "short put costs"),
    ("short-call-pays",     "short call costs"),
    ("long-call-pays",      "long call pays"),
    ("credit",              "credit"),
    ("credit-dollars",      "credit in all"),
    ("multiplier",          "dollars a point"),
    ("contracts",           "contracts"),
    ("fees",                "fees"),
    ("fees-per-unit",       "fees per unit"),
    ("spot",                "spot"),
    ("vix",                 "VIX"),

    ("credit-after-fees",   "credit after fees"),
    ("net-credit-typed",    "The net credit was typed, so there are no premiums to add up."),
    ("premiums-of-model",   "A premium left empty is the model’s: the price at the volatility of its strike."),
    ("debit",               "A negative credit is a debit: the position costs money to open."),

    ("best-per-unit",       "best per unit"),
    ("worst-per-unit",      "worst per unit"),
    ("best",                "best"),
    ("worst",               "worst"),
    ("risk",                "risk"),
    ("return-on-risk",      "best on the risk"),
    ("nothing-to-lose",     "Nothing can be lost at expiry, so there is no risk to compare the best with."),
    ("nothing-to-win",      "Nothing can be won at expiry."),

    ("break-even",          "break-even"),
    ("lower-break-even",    "lower break-even"),
    ("upper-break-even",    "upper break-even"),
    ("twice-break-even",    "twice the break-even"),
    ("slope",               "units in the money"),
    ("no-break-even",       "There is no break-even: no settlement ends at exactly nothing."),
    ("no-break-even-gain",  "There is no break-even: every settlement gains."),
    ("no-break-even-loss",  "There is no break-even: no settlement gains."),
    ("zero-stretch",        "The condor ends with nothing won and nothing lost over a whole stretch"),

    ("median",              "median at expiry"),
    ("drift-factor",        "drift"),
    ("deviation",           "deviation to expiry"),
    ("root-of-years",       "√ years"),
    ("log-distance",        "log of level over median"),
    ("distance",            "deviations from the median"),
    ("settles-below",       "settles below"),
    ("any-settlement",      "any settlement"),
    ("chance",              "chance of profit"),
    ("no-chance",           "No settlement gains, so the chance of profit is"),
    ("between-shorts",      "settles between the shorts"),
    ("below-long-put",      "settles below the long put"),
    ("above-long-call",     "settles above the long call"),
    ("mean-per-unit",       "mean per unit"),
    ("mean",                "mean profit"),

    ("days",                "days"),
    ("days-of-year",        "days of a year"),
    ("years",               "years to expiry"),
    ("expected-move",       "expected move"),
    ("move-low",            "lower end"),
    ("move-high",           "upper end"),

    ("put-width",           "width of the put wing"),
    ("call-width",          "width of the call wing"),
    ("wider-wing",          "wider wing"),
    ("margin-gross",        "margin before the credit"),
    ("margin-net",          "margin"),
    ("no-margin",           "No wing is sold, so the margin before the credit is"),
    ("margin-not-below-zero", "The credit covers the margin, which does not fall below"),
    ("return-on-margin",    "credit on the margin"),
    ("no-return-on-margin", "Without a margin there is no return on it."),

    ("delta",               "delta, $ per point"),
    ("delta-per-unit",      "delta per unit"),
    ("gamma",               "gamma, $ per point²"),
    ("gamma-per-unit",      "gamma per unit"),
    ("theta",               "theta, $ per day"),
    ("theta-per-unit",      "theta per unit"),
    ("vega",                "vega, $ per vol point"),
    ("vega-per-unit",       "vega per unit"),
    ("rho",                 "rho, $ per rate point"),
    ("rho-per-unit",        "rho per unit"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::explain::NAMES;

    #[test]
    fn every_name_of_an_explanation_has_words_and_no_words_are_left_over() {
        let mut known: Vec<_> = TERMS.iter().map(|(key, _)| *key).collect();
        let mut used = NAMES.to_vec();
        known.sort_unstable();
        used.sort_unstable();
        assert_eq!(known, used);
        NAMES.iter().for_each(|key| assert!(words_of(key).is_some(), "{key}"));
    }
}
