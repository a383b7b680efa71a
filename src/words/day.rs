//! Dated days, and what they would have done.

use crate::model::days::{Source, sources};

/// Over the days whose moves may be taken for the shock, without a perpetual and with one.
pub const TAKE: [&str; 2] = [
    "The move of SPX on a past day, valued the day after. VIX goes by the map: “Past shocks” has what VIX did.",
    "The move of SPX on a past day and Bitcoin’s beta, valued the day after. Beta goes back to 2 for another coin and where \
     Bitcoin’s move is not known, was against that of SPX, or was more than a beta of 10 gives. VIX goes by the map: “Past \
     shocks” has what VIX and Bitcoin did.",
];
/// Names the buttons of the days.
pub const PAST: &str = "Shock of a past day";
/// The name of the table.
pub const TITLE: &str = "Past shocks";
/// The sentence under it, without a perpetual and with one.
pub const LEAD: [&str; 2] = [
    "The moves from one close of SPX to the next, put to what is held here: SPX moves by the same percentage, VIX by the same \
     multiple, valued one day from now, or at expiry before that: what one day did says nothing of a VIX that stays there for weeks.",
    "The moves from one close of SPX to the next (Bitcoin’s of a Monday hold the weekend), put to what is held here: SPX and Bitcoin \
     move by the same percentage, VIX by the same multiple, valued one day from now, or at expiry before that: what one day did says nothing of a VIX that stays there \
     for weeks.",
];
/// The note under it: what closes leave out, and the sources by the letters after the days.
pub fn note(has_perp: bool) -> String {
    let liquidated = if has_perp { ", and liquidated more" } else { "" };
    let mut text = fill!("Closes only: lows within the day went further_.", liquidated);
    for (place, Source { letter, name, .. }) in sources(has_perp).enumerate() {
        text += if place > 0 { "; " } else { " " };
        fill!(text += "_ _", letter, name);
    }
    text + "."
}
/// Its columns: the results before what they came of, since a phone shows the first ones.
pub const COLUMNS: [&str; 8] =
    ["Day", "SPX, %", "Condor and layers, $", "Perpetual, $", "All, $", "VIX before", "VIX after", "Bitcoin, %"];
/// The column of sources in its file.
pub const SOURCE: &str = "Source";
/// What stands where a number is not known.
pub const UNKNOWN: &str = "not known";

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A date as written: "2018-02-05" is "5 Feb 2018"; a text of another form comes back as it is.
pub fn date(iso: &str) -> String {
    let mut parts = iso.split('-');
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return iso.to_string();
    };
    let month = month.parse::<usize>().ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
    match month {
        Some(month) => fill!("_ _ _", day.trim_start_matches('0'), *month, year),
        None => iso.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{LEAD, date, note};

    #[test]
    fn bitcoin_is_spoken_of_with_a_perpetual_alone() {
        for (has_perp, place) in [(false, 0), (true, 1)] {
            for said in [LEAD[place], &note(has_perp)] {
                assert_eq!(said.contains("Bitcoin"), has_perp, "{said}");
            }
            assert_eq!(note(has_perp).contains("liquidated"), has_perp);
        }
    }

    #[test]
    fn dates_read_as_written() {
        for (iso, expected) in
            [("2018-02-05", "5 Feb 2018"), ("2025-10-10", "10 Oct 2025"), ("2018-13-05", "2018-13-05"), ("x", "x")]
        {
            assert_eq!(date(iso), expected);
        }
    }
}
