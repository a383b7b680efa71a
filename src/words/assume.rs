//! What is assumed of VIX, the smile and the coin's beta, and where each number comes from.

use super::number::{bare_percent, short, significant};
use crate::engine::vix::{Shape, VixModel};
use crate::model::fields::FieldId;

/// The map in a line: "SPX down d %: VIX up 0.63 d + 0.032 d²."
pub fn map(shape: Shape) -> String {
    match shape {
        Shape::Quadratic { a, b, c, floor, cap } => fill!(
            "SPX down d %: VIX up _ d + _ d². SPX up u %: VIX down _ u. Held between _ and _.",
            significant(a, 3),
            significant(b, 3),
            significant(c, 3),
            short(floor.0),
            short(cap.0)
        ),
        Shape::Power { down, up } => {
            fill!("VIX × (SPX there / spot)^_ in a fall, ^_ in a rise.", significant(-down, 3), significant(-up, 3))
        }
    }
}

/// How VIX is taken to move, in a line: "VIX returns to 19.7 at a speed of 4.7 a year, with a volatility of 106 %."
pub fn returns(vix: &VixModel) -> String {
    let way = match vix.half_life() {
        Some(_) => fill!("returns to _ at a speed of _ a year", short(vix.theta.0), short(vix.kappa.0)),
        None => "returns to no level".to_string(),
    };
    fill!("VIX _, with a volatility of _.", way, bare_percent(vix.xi.0))
}

/// Where the beta of a volatility fund comes from.
pub const FUND: &str = "Published betas of funds of 30-day futures differ by their years: 0.43 (S&P Indices, November 2011), \
     about 0.5 (2009 to 2010).";

/// Where the number of an assumption comes from; nothing where its neighbour says it.
pub fn source(field: FieldId) -> &'static str {
    match field {
        FieldId::MapShape => {
            "Fitted, a constant left out, to SPX and VIX closes from 1990 to 2022 over windows of 1, 5 or 21 trading days: the \
             number nearest, as a ratio, to the days until the valuation. It explains about half of what VIX did (R² 0.42 to \
             0.64): a single fall may go otherwise."
        }
        FieldId::AtmShare => {
            "Chosen here: VIX counts strikes far from the money, which cost more, so it stands above the volatility at the \
             money."
        }
        FieldId::Skew => "Chosen here, a mild skew. Set it so that the model’s premiums meet those of your broker.",
        FieldId::Curvature => {
            "Chosen here: strikes far away cost a little more than a straight skew says. Set it in the same way as the skew."
        }
        FieldId::MapFloor => "Chosen here: the lowest close of VIX from 1990 to 2022 is 9.14.",
        FieldId::MapCap => "Chosen here, far above the highest close, 82.69: a map of squares would rise without end.",
        FieldId::LongRun => "The mean of VIX closes from 1990 to 2022 is 19.7, the median 17.8.",
        FieldId::Reversion => {
            "An autoregression of log VIX from day to day, 1990 to 2022, gives 4.7 a year; one of VIX itself over 21, 77 and \
             154 trading days 3.1, 2.2 and 1.6: a single speed is too simple for distant futures."
        }
        FieldId::VolOfVol => {
            "The same autoregression of log VIX gives 106 % a year for spot VIX. Distant futures move less."
        }
        FieldId::CoinBeta => {
            "Chosen here: ln of the coin’s move over ln of SPX’s. On the days listed on this page on which SPX moved by 2 % or \
             more, Bitcoin’s was from −0.1 (4 April 2025) to 7.3 (9 November 2022): a coin often goes its own way."
        }
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::num;
    use crate::engine::units::Days;
    use crate::model::days::{DAYS, Day};
    use crate::model::fields::Group;
    use crate::words::number::rounded;

    #[test]
    fn every_assumption_says_where_it_comes_from() {
        use FieldId::*;
        let of_map = [MapFall, MapSquare, MapRise, PowerFall, PowerRise];
        let is_assumed = |field: &FieldId| field.field().group == Group::Assumptions;
        for field in FieldId::all().filter(is_assumed).chain([AtmShare, Skew, Curvature, CoinBeta]) {
            // What is fitted is said once, under the map.
            assert_eq!(source(field).is_empty(), of_map.contains(&field), "{field:?}");
        }
    }

    #[test]
    fn the_betas_of_bitcoin_are_those_of_the_days_listed() {
        let listed = DAYS.iter().filter(|day| day.spx.abs() >= 0.02);
        let beta = |day: &Day| Some((num::ln_1p(day.btc?) / num::ln_1p(day.spx), day.date));
        let mut betas: Vec<_> = listed.filter_map(beta).collect();
        betas.sort_by(|one, other| one.0.total_cmp(&other.0));
        let ends = [betas[0], betas[betas.len() - 1]];
        assert_eq!(ends.map(|(_, date)| date), ["2025-04-04", "2022-11-09"]);
        let [low, high] = ends.map(|(beta, _)| short(rounded(beta, 1)));
        let said = ["from ", &low, " (4 April 2025) to ", &high, " (9 November 2022)"].concat();
        assert!(source(FieldId::CoinBeta).contains(&said), "{said}");
    }

    #[test]
    fn the_speed_and_the_volatility_are_what_is_said_of_log_vix() {
        for (field, said) in [
            (FieldId::Reversion, "log VIX from day to day, 1990 to 2022, gives {} a year; one of VIX itself over"),
            (FieldId::VolOfVol, "of log VIX gives {} % a year"),
        ] {
            let said = said.replace("{}", field.field().default);
            assert!(source(field).contains(&said), "{said}");
        }
    }

    #[test]
    fn a_map_reads_as_a_line() {
        for (shape, expected) in [
            (
                Shape::quadratic_fit(Days(45.0)),
                "SPX down d %: VIX up 0.63 d + 0.032 d². SPX up u %: VIX down 0.58 u. Held between 9 and 150.",
            ),
            (Shape::power_fit(Days(1.0)), "VIX × (SPX there / spot)^−4.9 in a fall, ^−3.3 in a rise."),
        ] {
            assert_eq!(map(shape), expected);
        }
    }
}
