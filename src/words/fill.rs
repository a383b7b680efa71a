//! Sentences with blanks: a blank is written `_`, and what stands in them comes after the sentence, in order.

use std::borrow::Cow;

/// A sentence with its blanks filled; the compiler counts them. What is made for a blank is handed over as it is: it is
/// let go here, not by each caller. `fill!(text += "…", …)` puts the sentence behind a text.
macro_rules! fill {
    ($into:ident += $text:expr, $($piece:expr),+ $(,)?) => {
        $crate::words::fill::fill_in::<{ $crate::words::fill::blanks($text) }>(
            &mut $into,
            $text,
            [$(std::borrow::Cow::from($piece)),+],
        )
    };
    ($text:expr, $($piece:expr),+ $(,)?) => {
        $crate::words::fill::filled::<{ $crate::words::fill::blanks($text) }>(
            $text,
            [$(std::borrow::Cow::from($piece)),+],
        )
    };
}

/// How many blanks a sentence has.
pub(crate) const fn blanks(text: &str) -> usize {
    let (bytes, mut count, mut at) = (text.as_bytes(), 0, 0);
    while at < bytes.len() {
        count += (bytes[at] == b'_') as usize;
        at += 1;
    }
    count
}

/// The sentence with a piece in each of its blanks. Out of line: it has hundreds of callers.
#[inline(never)]
pub(crate) fn filled<const BLANKS: usize>(text: &str, pieces: [Cow<'_, str>; BLANKS]) -> String {
    let mut filled = String::new();
    add(&mut filled, text, &pieces);
    filled
}

/// The same behind a text.
#[inline(never)]
pub(crate) fn fill_in<const BLANKS: usize>(into: &mut String, text: &str, pieces: [Cow<'_, str>; BLANKS]) {
    add(into, text, &pieces);
}

/// The same for any number of blanks.
#[inline(never)]
fn add(into: &mut String, text: &str, pieces: &[Cow<'_, str>]) {
    let mut rest = text.split('_');
    *into += rest.next().unwrap_or_default();
    for (piece, words) in pieces.iter().zip(rest) {
        *into += piece;
        *into += words;
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_blank_has_its_piece() {
        assert_eq!(fill!("VIX from _ to _ at once", "20", &["8", "0_"].concat()), "VIX from 20 to 80_ at once");
        assert_eq!(fill!("__%", "5", "\u{a0}"), "5\u{a0}%");
        let mut text = String::from("SPX");
        fill!(text += ", VIX _", "20");
        assert_eq!(text, "SPX, VIX 20");
    }
}
