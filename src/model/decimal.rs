//! Decimal digits to a double and back.
//!
//! The standard library does this for every double there is, with tables and big integers that would be a tenth of what
//! the page loads. Here it is done for what people type: exactly up to nineteen digits, by long division.

/// Powers of ten that a double holds exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];
/// The first whole number whose successor is no double.
const WHOLE: u64 = 1 << 53;

/// The double nearest to `digits` × 10^`exponent`; within a few units of the last place where the exponent is beyond
/// ±21, infinite or 0 where it is far beyond.
pub fn value(digits: u64, exponent: i32) -> f64 {
    let size = exponent.unsigned_abs() as usize;
    match POWERS.get(size) {
        Some(power) if digits < WHOLE => {
            if exponent < 0 {
                digits as f64 / power
            } else {
                digits as f64 * power
            }
        }
        _ if exponent < 0 && size <= 21 => divided(digits, size as u32),
        _ => scaled(digits as f64, exponent),
    }
}

/// `digits` / 10^`places`, rounded once: the quotient has 64 bits, and what is left over is kept in the last one.
fn divided(digits: u64, places: u32) -> f64 {
    if digits == 0 {
        return 0.0;
    }
    // Both end in their highest bits, so that the quotient is from ½ up to below 2; long division, bit by bit.
    let divisor = (0..places).fold(1_u128, |power, _| power * 10);
    let (up, down) = (digits.leading_zeros() + 64, divisor.leading_zeros());
    let (mut rest, divisor) = (u128::from(digits) << up >> 1, divisor << down >> 1);
    let mut quotient = 0_u64;
    for _ in 0..64 {
        let fits = rest >= divisor;
        rest = (rest - if fits { divisor } else { 0 }) << 1;
        quotient = quotient << 1 | u64::from(fits);
    }
    // The first of the 64 bits is worth 2^(down − up); 1023 is the exponent of 1.
    let power = f64::from_bits(u64::from(1023 - 63 + down - up) << 52);
    (quotient | u64::from(rest != 0)) as f64 * power
}

fn scaled(mut value: f64, exponent: i32) -> f64 {
    let mut left = exponent.unsigned_abs().min(400);
    while left > 0 {
        let step = left.min(22);
        let power = POWERS.get(step as usize).copied().unwrap_or(1.0);
        value = if exponent < 0 { value / power } else { value * power };
        left -= step;
    }
    value
}

/// Writes the digits of a whole number with a comma before every third from the end.
pub fn group(digits: &str, out: &mut String) {
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
}

/// The fewest decimals that give the double back when read again, at most fifteen significant digits: `5640`, `29.35`,
/// `-0.13`, `1e300`; `0` for a value that is not finite.
pub fn text(value: f64) -> String {
    let size = value.abs();
    if !value.is_finite() || size == 0.0 {
        return "0".to_owned();
    }
    let sign = if value < 0.0 { "-" } else { "" };
    let (mut shown, mut exponent) = (size, 0_i32);
    while shown >= 1e15 {
        shown /= 10.0;
        exponent += 1;
    }
    while shown < 1e-6 {
        shown *= 10.0;
        exponent -= 1;
    }
    if exponent == 0 {
        return sign.to_owned() + &plain(shown);
    }
    while shown >= 10.0 {
        shown /= 10.0;
        exponent += 1;
    }
    while shown < 1.0 {
        shown *= 10.0;
        exponent -= 1;
    }
    let power = if exponent < 0 { "e-" } else { "e" };
    [sign, &plain(shown), power, &whole(u64::from(exponent.unsigned_abs()))].concat()
}

/// A whole number in digits.
pub fn whole(mut number: u64) -> String {
    let mut digits = String::new();
    loop {
        digits.insert(0, char::from(b'0' + (number % 10) as u8));
        number /= 10;
        if number == 0 {
            return digits;
        }
    }
}

/// A size from a millionth to below 10^15, without exponent.
fn plain(size: f64) -> String {
    let mut places = 0;
    let (mut digits, mut scale) = (size.round(), 1.0);
    for (more, power) in POWERS.iter().enumerate().skip(1) {
        if digits / scale == size || size * power >= 1e15 {
            break;
        }
        (places, scale) = (more, *power);
        digits = (size * scale).round();
    }
    let mut text = whole(digits as u64);
    if places > 0 {
        while text.len() <= places {
            text.insert(0, '0');
        }
        text.insert(text.len() - places, '.');
        text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
    }
    text
}

#[cfg(test)]
mod tests;
