//! What the words of a choice are called.

use crate::engine::perp::venues::VENUES;

/// Words of the form, each followed by its text. One text weighs half of what a comparison with each word does.
const CHOICES: &str = "skew|VIX with a skew|\
    flat|VIX for every strike|\
    implied|implied by the premiums|\
    legs|four premiums|\
    net|net credit only|\
    quadratic|square of the fall|\
    power|power of the level|\
    month|30 days|\
    quarter|91 days|\
    year|365 days|\
    none|no layer|\
    call|VIX call|\
    call-spread|VIX call spread|\
    future|VIX future|\
    mini|mini VIX future|\
    fund|volatility fund|\
    put|SPX put|\
    put-spread|SPX put spread|\
    delta|by delta|\
    level|by level|\
    contracts|whole contracts|\
    net-delta|% of condor delta|\
    put-delta|% of put delta|\
    budget|$ to spend|\
    now|from the start|\
    vix|when VIX reaches|\
    fall|SPX has fallen by|\
    short-put|at the short put|\
    break-even|lower break-even|\
    signal-on|signal, now on|\
    signal-off|signal, now off|\
    own|your own signal|\
    rsi|RSI (relative strength index)|\
    macd|MACD (moving averages)|\
    ad|A/D line (advance/decline)|\
    edr|EDR (expected daily range)|\
    backwardation|backwardation (term structure)|\
    no|no perpetual|\
    long|long: gains as the coin rises|\
    short|short: gains as it falls|\
    btc|BTC|\
    eth|ETH|\
    sol|SOL|\
    linear|linear, in $|\
    inverse|inverse, in coin|\
    dollars|$ at the entry|\
    coins|number of coins|\
    isolated|isolated margin|\
    cross|cross margin|\
    netted|on the difference|\
    gross|on both|\
    perp|perpetual hedge|\
    inverse-perp|inverse hedge|\
    option|option hedge|\
    margin|added margin|\
    move|after a move of|\
    price|at a price of|\
    ratio|at margin ratio|\
    outside|held outside|\
    inside|in the account";

/// What a choice is called on the page; a word that is none of the choices comes back as it is.
pub fn choice(word: &str) -> &str {
    // Venues first: theirs is the longest list of the form, and looking the words up takes longer.
    if let Some(venue) = VENUES.into_iter().find(|venue| venue.key == word) {
        return venue.name;
    }
    let mut pieces = CHOICES.split('|');
    while let (Some(known), Some(text)) = (pieces.next(), pieces.next()) {
        if known == word {
            return text;
        }
    }
    word
}

/// A choice in the one or two words that a switch has room for.
pub fn short_choice(word: &'static str) -> &'static str {
    match word {
        "skew" => "Skew",
        "flat" => "Flat",
        "implied" => "Implied",
        "legs" => "Each leg",
        "net" => "Net credit",
        "signal-on" => "On",
        "signal-off" => "Off",
        other => other,
    }
}
