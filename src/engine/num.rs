//! Portable mathematics: every transcendental function of the engine comes from here, and here from `libm`.
//!
//! The standard library's own functions differ between machines in the last bit; these do not, so that one setup gives
//! the same figures in every browser and in every test.

const SQRT_HALF: f64 = std::f64::consts::FRAC_1_SQRT_2;
const INV_SQRT_2PI: f64 = 0.398_942_280_401_432_7;

/// e^x; 0 far below zero, infinite above 709.78.
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// e^x − 1 without losing digits near zero.
pub fn exp_m1(x: f64) -> f64 {
    libm::expm1(x)
}

/// Natural logarithm; −∞ at zero, not a number below.
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// ln(1 + x) without losing digits near zero.
pub fn ln_1p(x: f64) -> f64 {
    libm::log1p(x)
}

/// ln(a / b) for positive `a` and `b`, without losing digits where they are close and without overflow where they are not.
pub fn ln_ratio(a: f64, b: f64) -> f64 {
    let gap = (a - b) / b;
    if gap.abs() < 0.5 { ln_1p(gap) } else { ln(a) - ln(b) }
}

/// The sum; 0 of nothing, which is −0 by the standard library's.
pub fn sum(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(0.0, |sum, value| sum + value)
}

/// Square root; not a number below zero. The one function here that every machine rounds alike (IEEE 754).
pub fn sqrt(x: f64) -> f64 {
    x.sqrt()
}

/// Density of the standard normal distribution.
pub fn normal_pdf(x: f64) -> f64 {
    INV_SQRT_2PI * exp(-0.5 * x * x)
}

/// Share of the standard normal distribution below `x`, from the complementary error function: relative error about
/// x² × 10⁻¹⁶ in the lower tail, absolute error about 10⁻¹⁶ in the upper. For a small upper tail ask for `normal_cdf(-x)`.
pub fn normal_cdf(x: f64) -> f64 {
    0.5 * libm::erfc(-x * SQRT_HALF)
}

/// The error function.
pub fn erf(x: f64) -> f64 {
    libm::erf(x)
}

/// Coefficients of numerator and denominator of [`mills`], lowest power first: a rational fit over all z ≥ 0, made at
/// 50 digits, relative error 1.1 × 10⁻¹⁷. All are positive, so that nothing cancels.
const MILLS: [[f64; 2]; 12] = [
    [1504916.0113931189, 1200749.2507955986],
    [2582193.03228797, 3018351.2420807243],
    [2188844.6923962454, 3554366.615796745],
    [1187883.7799820092, 2593945.849415669],
    [453377.7712090991, 1306900.789456297],
    [126689.5735787671, 478768.1552135258],
    [26233.297829771138, 130613.86998318881],
    [3982.963910124649, 26657.754309839558],
    [426.456480381456, 4012.2976731012777],
    [29.333762973740384, 427.45648038144265],
    [1.0, 29.333762973740406],
    [0.0, 1.0],
];

/// A number kept between two others; NaN stays NaN. The standard library's would end the program on crossed ends, and
/// bring along the writing of every double to say so, a twentieth of what the page loads.
#[inline(never)]
pub fn clamp(value: f64, low: f64, high: f64) -> f64 {
    if value < low {
        low
    } else if value > high {
        high
    } else {
        value
    }
}

/// Mills' ratio of the standard normal distribution, (1 − N(z)) / φ(z), for z ≥ 0: from √(π/2) at zero down to 1/z far
/// out, relative error about 10⁻¹⁵. A negative `z` counts as 0.
///
/// It carries a tail without its exponential, so that tails far too small for a number can still be compared, and two of
/// them cost one exponential.
pub fn mills(z: f64) -> f64 {
    let z = clamp(z, 0.0, 1e20);
    let (above, below) = MILLS.iter().rev().fold((0.0, 0.0), |(above, below), [a, b]| (above * z + a, below * z + b));
    above / below
}

/// The zero of an increasing function between `low` and `high`, which must bracket it: Newton's step where it stays inside
/// the bracket and shrinks, else the middle. `f` returns the value and the slope.
///
/// Ends after a Newton step no longer than `precision` or when the bracket cannot be divided, at the latest after 200 steps.
/// Where the sign does not change the end nearer to zero is approached.
pub fn root(mut low: f64, mut high: f64, start: f64, precision: f64, f: impl Fn(f64) -> (f64, f64)) -> f64 {
    let mut x = if start > low && start < high { start } else { low + 0.5 * (high - low) };
    let mut last_step = high - low;
    for _ in 0..200 {
        let (value, slope) = f(x);
        if value == 0.0 {
            return x;
        }
        if value < 0.0 {
            low = x;
        } else {
            high = x;
        }
        let newton = x - value / slope;
        let step = (newton - x).abs();
        if step <= precision {
            return newton;
        }
        let shrinks = newton > low && newton < high && step < last_step;
        let next = if shrinks { newton } else { low + 0.5 * (high - low) };
        if next == low || next == high {
            return next;
        }
        last_step = (next - x).abs();
        x = next;
    }
    x
}

/// The least amount that is enough, between one that is not and one that is.
pub fn least(mut few: f64, mut enough: f64, is_enough: impl Fn(f64) -> bool) -> f64 {
    loop {
        let middle = few + 0.5 * (enough - few);
        if !(middle > few && middle < enough) {
            return enough;
        }
        if is_enough(middle) {
            enough = middle;
        } else {
            few = middle;
        }
    }
}

/// The point below which a share of the standard normal distribution lies: the inverse of [`normal_cdf`]. None for a
/// share that is not between 0 and 1.
///
/// Abramowitz and Stegun 26.2.23 (error 4.5 × 10⁻⁴), then two of Halley's steps on the tail, each of which triples the digits.
pub fn normal_quantile(share: f64) -> Option<f64> {
    let tail = share.min(1.0 - share);
    if tail.is_nan() || tail < f64::MIN_POSITIVE {
        return None;
    }
    let t = sqrt(-2.0 * ln(tail));
    let above = 2.515_517 + t * (0.802_853 + t * 0.010_328);
    let below = 1.0 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308));
    let mut x = above / below - t;
    for _ in 0..2 {
        let step = (normal_cdf(x) - tail) / normal_pdf(x);
        x -= step / (1.0 + 0.5 * x * step);
    }
    Some(if share > 0.5 { -x } else { x })
}

/// A zero of a continuous function between two points at which its signs differ; none where they do not. An end that is
/// zero is the answer.
///
/// Chandrupatla's method (1997): inverse quadratic interpolation where it is safe, else the middle; down to the last digits.
/// The function is not a type of its own, so that one copy of this serves all.
pub fn zero(low: f64, high: f64, f: &dyn Fn(f64) -> f64) -> Option<f64> {
    let (mut a, mut b) = (high, low);
    let (mut at_a, mut at_b) = (f(a), f(b));
    if at_b == 0.0 || at_a == 0.0 {
        return Some(if at_b == 0.0 { b } else { a });
    }
    if (at_a < 0.0) == (at_b < 0.0) {
        return None;
    }
    let mut share = 0.5;
    for _ in 0..200 {
        let x = a + share * (b - a);
        let at_x = f(x);
        let (c, at_c);
        if (at_x < 0.0) == (at_a < 0.0) {
            (c, at_c) = (a, at_a);
        } else {
            (c, at_c) = (b, at_b);
            (b, at_b) = (a, at_a);
        }
        (a, at_a) = (x, at_x);
        let (best, at_best) = if at_a.abs() < at_b.abs() { (a, at_a) } else { (b, at_b) };
        let smallest = 2.0 * f64::EPSILON * best.abs() / (b - a).abs();
        if at_best == 0.0 || smallest.is_nan() || smallest > 0.5 {
            return Some(best);
        }
        let xi = (a - b) / (c - b);
        let phi = (at_a - at_b) / (at_c - at_b);
        share = if phi * phi < xi && (1.0 - phi) * (1.0 - phi) < 1.0 - xi {
            at_a / (at_b - at_a) * at_c / (at_b - at_c)
                + (c - a) / (b - a) * at_a / (at_c - at_a) * at_b / (at_c - at_b)
        } else {
            0.5
        };
        share = clamp(share, smallest, 1.0 - smallest);
    }
    Some(a)
}
