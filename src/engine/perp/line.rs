//! A function of the price that is a straight line between a few bends, and where it is zero.

use super::super::order::order;

/// Prices between which a zero counts; a zero outside is none.
const PRICES: (f64, f64) = (1e-50, 1e50);

/// A straight line over one stretch of prices: constant + slope × price.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Line {
    constant: f64,
    slope: f64,
    /// Sums of the sizes of what was added, to tell a rest of rounding from an amount.
    sizes: (f64, f64),
}

impl Line {
    /// The line with a constant and a slope added.
    pub(super) fn plus(self, constant: f64, slope: f64) -> Self {
        Self {
            constant: self.constant + constant,
            slope: self.slope + slope,
            sizes: (self.sizes.0 + constant.abs(), self.sizes.1 + slope.abs()),
        }
    }

    /// The sum of two lines.
    pub(super) fn and(self, other: Line) -> Self {
        Self {
            constant: self.constant + other.constant,
            slope: self.slope + other.slope,
            sizes: (self.sizes.0 + other.sizes.0, self.sizes.1 + other.sizes.1),
        }
    }

    /// The line times a number.
    pub(super) fn times(self, factor: f64) -> Self {
        Self {
            constant: self.constant * factor,
            slope: self.slope * factor,
            sizes: (self.sizes.0 * factor.abs(), self.sizes.1 * factor.abs()),
        }
    }

    /// The value at a price.
    pub(super) fn at(self, price: f64) -> f64 {
        let Line { constant, slope, .. } = self.settled();
        constant + slope * price
    }

    /// Whether nothing is left at a price, or no more than rounding of its parts; where nothing ever was, nothing is
    /// used up.
    pub(super) fn is_used_up(self, price: f64) -> bool {
        self.at(price) <= 4e-15 * (self.sizes.0 + self.sizes.1 * price) && !self.is_zero()
    }

    /// What is no more than rounding of its parts is zero: the margin of a long at 1x is its whole notional, to the bit
    /// or not.
    fn settled(self) -> Self {
        let zero_small = |sum: f64, size: f64| if sum.abs() <= 4e-15 * size { 0.0 } else { sum };
        Self {
            constant: zero_small(self.constant, self.sizes.0),
            slope: zero_small(self.slope, self.sizes.1),
            sizes: self.sizes,
        }
    }

    /// Whether it is zero at every price.
    fn is_zero(self) -> bool {
        let Line { constant, slope, .. } = self.settled();
        constant == 0.0 && slope == 0.0
    }

    /// Its zero; of no account where it has no slope.
    fn zero(self) -> f64 {
        let Line { constant, slope, .. } = self.settled();
        -constant / slope
    }

    /// Its sign at the end of a stretch, which may be no price or any price.
    fn sign(self, price: f64) -> f64 {
        let Line { constant, slope, .. } = self.settled();
        let value = if price.is_finite() { constant + slope * price } else { slope };
        if value == 0.0 && !price.is_finite() { sign(constant) } else { sign(value) }
    }
}

/// −1, 0 or 1.
fn sign(value: f64) -> f64 {
    if value == 0.0 { 0.0 } else { value.signum() }
}

/// A way along the prices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

/// The first zero at or beyond a price in one way, of a function given by its bends and by its line around any price
/// that is not a bend. Where the function jumps over zero the place of the jump is the answer.
pub(super) fn first_zero(bends: &[f64], from: f64, way: Way, line: &dyn Fn(f64) -> Line) -> Option<f64> {
    let before = |a: f64, b: f64| match way {
        Way::Up => a < b,
        Way::Down => a > b,
    };
    let mut stops = vec![from];
    for bend in bends {
        if *bend > PRICES.0 && *bend < PRICES.1 && before(from, *bend) {
            stops.push(*bend);
        }
    }
    order(&mut stops, |a, b| before(*a, *b));
    stops.push(match way {
        Way::Up => f64::INFINITY,
        Way::Down => 0.0,
    });
    // The start may be a bend itself: it then belongs to the stretch before it.
    let mut last = line(from).sign(from);
    for pair in stops.windows(2) {
        let [near, far] = *pair else { continue };
        if near == far {
            continue;
        }
        let here = line(middle(near, far));
        if here.is_zero() {
            continue;
        }
        let (starts, ends) = (here.sign(near), here.sign(far));
        // A sign that changed at the bend itself: a jump, or a zero that rounding put beside it.
        if starts == 0.0 || last * starts < 0.0 {
            return Some(near);
        }
        if starts * ends < 0.0 || (ends == 0.0 && far.is_finite() && far > 0.0) {
            let (low, high) = if near < far { (near, far) } else { (far, near) };
            let zero = here.zero().max(low).min(high);
            return (zero > PRICES.0 && zero < PRICES.1).then_some(zero);
        }
        last = if ends == 0.0 { starts } else { ends };
    }
    None
}

/// A price inside a stretch, whose upper end may be any price.
fn middle(near: f64, far: f64) -> f64 {
    let (low, high) = if near < far { (near, far) } else { (far, near) };
    if high.is_finite() { low + 0.5 * (high - low) } else { 2.0 * low }
}
