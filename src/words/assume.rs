//! What is assumed of VIX, and where each number comes from.

use super::number::{short, significant};
use crate::engine::vix::Shape;
use crate::model::fields::FieldId;

/// The map in a line: "SPX down d %: VIX up 0.63 d + 0.032 d²."
pub fn map(shape: Shape) -> String {
    match shape {
        Shape::Quadratic { a, b, c, floor, cap } => [
            "SPX down d %: VIX up ",
            &significant(a, 3),
            " d + ",
            &significant(b, 3),
            " d². SPX up u %: VIX down ",
            &significant(c, 3),
            " u. Held between ",
            &short(floor.0),
            " and ",
            &short(cap.0),
            ".",
        ]
        .concat(),
        Shape::Power { down, up } => {
            ["VIX × (SPX there / spot)^", &significant(-down, 3), " in a fall, ^", &significant(-up, 3), " in a rise."]
                .concat()
        }
    }
}

/// Where the beta of a volatility fund comes from.
pub const FUND: &str = "Published betas of funds of 30-day futures differ by their years: 0.43 (S&P Indices, November 2011), \
     about 0.5 (2009 to 2010).";

/// Where the number of an assumption comes from; nothing where its neighbour says it.
pub fn source(field: FieldId) -> &'static str {
    match field {
        FieldId::MapShape => {
            "Fitted to SPX and VIX closes from 1990 to 2022 over windows of 1, 5 or 21 trading days; taken is the one \
             whose number is nearest, as a ratio, to the days until the valuation. It explains about half of what VIX did (R² 0.42 to 0.64): a single fall may go \
             otherwise."
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
            "An autoregression of log VIX from day to day, 1990 to 2022, gives 4.7 a year; over 21, 77 and 154 days it \
             gives 3.1, 2.2 and 1.6, so that one speed is too simple for distant futures."
        }
        FieldId::VolOfVol => "The same regression gives 106 % a year for spot VIX. Distant futures move less.",
        FieldId::CoinBeta => {
            "Chosen here: ln of the coin’s move over ln of SPX’s. On days when SPX moved by 2 % or more it was anywhere from \
             −0.1 (4 April 2025) to 7.3 (9 November 2022): the coin often goes its own way."
        }
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::units::Days;
    use crate::model::fields::Group;

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
