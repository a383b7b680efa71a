//! Between values and pixels: a pixel is never taken for a value.

use crate::engine::units::{Dollars, Points};

/// A place on the figure, pixels of the usual text from its left or upper edge.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Px(pub f64);

/// A unit that an axis can have.
pub trait Value: Copy {
    /// The bare number.
    fn number(self) -> f64;
    /// A value from a bare number.
    fn of(number: f64) -> Self;
}

macro_rules! value {
    ($($unit:ident),*) => { $(impl Value for $unit {
        fn number(self) -> f64 { self.0 }
        fn of(number: f64) -> Self { $unit(number) }
    })* };
}
value!(Points, Dollars);

/// A straight-line relation between values of one unit and pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale<V> {
    from: (V, f64),
    /// Pixels per unit: kept, because a curve of 401 points asks 401 times.
    slope: f64,
}

impl<V: Value> Scale<V> {
    /// The scale through two pairs of value and pixel. Two equal values give a scale that maps all to the first pixel.
    pub fn new(from: (V, Px), to: (V, Px)) -> Self {
        let span = to.0.number() - from.0.number();
        let slope = (to.1.0 - from.1.0) / span;
        let slope = if slope.is_finite() { slope } else { 0.0 };
        Self { from: (from.0, from.1.0), slope }
    }

    /// Where a value stands. Not limited to the ends.
    #[inline(never)]
    pub fn px(&self, value: V) -> Px {
        Px(self.from.1 + (value.number() - self.from.0.number()) * self.slope)
    }

    /// Which value stands at a pixel; the first end where the scale is flat.
    pub fn value(&self, at: Px) -> V {
        if self.slope == 0.0 {
            return self.from.0;
        }
        V::of(self.from.0.number() + (at.0 - self.from.1) / self.slope)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(from: (f64, f64), to: (f64, f64), value: f64, expected: f64) {
        let scale = Scale::new((Points(from.0), Px(from.1)), (Points(to.0), Px(to.1)));
        assert_eq!(scale.px(Points(value)), Px(expected));
        if expected != from.1 {
            assert!((scale.value(Px(expected)).0 - value).abs() < 1e-9);
        }
    }

    #[test]
    fn values_and_pixels_correspond() {
        check((0.0, 10.0), (100.0, 210.0), 50.0, 110.0);
        check((0.0, 300.0), (10.0, 100.0), 2.5, 250.0);
        check((0.0, 10.0), (100.0, 210.0), 150.0, 310.0);
        check((5.0, 10.0), (5.0, 210.0), 7.0, 10.0);
    }
}
