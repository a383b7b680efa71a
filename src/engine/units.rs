//! Units as types, so that points are never added to dollars nor days to years.

/// Defines a number with a unit: same-unit arithmetic keeps the unit, a ratio of two is bare.
macro_rules! unit {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
        pub struct $name(pub f64);

        impl std::ops::Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self { Self(self.0 + other.0) }
        }
        impl std::ops::Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self { Self(self.0 - other.0) }
        }
        impl std::ops::Neg for $name {
            type Output = Self;
            fn neg(self) -> Self { Self(-self.0) }
        }
        impl std::ops::Mul<f64> for $name {
            type Output = Self;
            fn mul(self, ratio: f64) -> Self { Self(self.0 * ratio) }
        }
        impl std::ops::Div<f64> for $name {
            type Output = Self;
            fn div(self, ratio: f64) -> Self { Self(self.0 / ratio) }
        }
        impl std::ops::Div for $name {
            type Output = f64;
            fn div(self, other: Self) -> f64 { self.0 / other.0 }
        }
    };
}

unit! {
    /// Index points: a level of SPX, a strike, or a premium per unit of the index.
    Points
}
unit! {
    /// US dollars for the whole position; profit positive, loss negative.
    Dollars
}
unit! {
    /// Price of one coin in the quote currency of a perpetual.
    Price
}
unit! {
    /// Money in the currency that a perpetual is margined in: the quote currency of a linear contract, the coin of an
    /// inverse one. Profit positive, loss negative.
    Cash
}
unit! {
    /// Calendar days, fractions included (6.5 hours are 6.5 / 24).
    Days
}
unit! {
    /// Years of 365 calendar days (Actual/365 Fixed).
    Years
}
unit! {
    /// Annualised volatility as a fraction: 0.16 is 16 %.
    Vol
}
unit! {
    /// Continuously compounded rate per year as a fraction: 0.04 is 4 %. May be negative.
    Rate
}

impl Days {
    /// The same time in years of 365 days.
    pub fn years(self) -> Years {
        Years(self.0 / 365.0)
    }
}

impl Price {
    /// How far it lies from another, which is above zero, as a fraction of that: −0.096 is 9.6 % below.
    pub fn away_from(self, other: Price) -> f64 {
        self / other - 1.0
    }
}
