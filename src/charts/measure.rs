//! How wide a text will be, near enough to keep labels apart before anything is drawn.

/// Size and weight of a text in a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// CSS pixels.
    pub size: f64,
    /// Weight 600 or above.
    pub bold: bool,
}

impl Type {
    /// Tick labels and notes.
    pub const NOTE: Type = Type { size: 12.0, bold: false };
    /// Labels.
    pub const LABEL: Type = Type { size: 12.0, bold: true };
    /// The second line of a label.
    pub const SMALL: Type = Type { size: 11.0, bold: false };

    /// Estimated width in CSS pixels in a system typeface with tabular figures, a few percent on the wide side.
    pub fn width(self, text: &str) -> f64 {
        let ems: f64 = text.chars().map(advance).sum();
        ems * self.size * if self.bold { 1.06 } else { 1.0 }
    }

    /// Height above the base line, figures and capitals.
    pub fn ascent(self) -> f64 {
        self.size * 0.74
    }

    /// Depth below the base line.
    pub fn descent(self) -> f64 {
        self.size * 0.22
    }
}

/// Width of a character in ems: the wider of the common system typefaces.
fn advance(letter: char) -> f64 {
    match letter {
        '0'..='9' => 0.575,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.29,
        ' ' | '\u{a0}' | '\u{202f}' => 0.29,
        'f' | 'r' | 't' | '(' | ')' | '/' | '-' => 0.37,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.88,
        '+' | '−' | '±' | '=' | '<' | '>' | '×' | '–' | '…' => 0.62,
        'A'..='Z' => 0.68,
        _ => 0.57,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: Type, text: &str, at_least: f64, at_most: f64) {
        let width = kind.width(text);
        assert!((at_least..=at_most).contains(&width), "{text}: {width}");
    }

    /// The bounds are widths measured in Arial, Roboto, Segoe UI and San Francisco, the narrowest and the widest
    /// with a margin.
    #[test]
    fn widths_are_near() {
        check(Type::NOTE, "+2,500", 36.0, 42.0);
        check(Type::NOTE, "expected move ±337 in 45 days", 158.0, 184.0);
        check(Type::LABEL, "max profit +2,260", 99.0, 118.0);
        check(Type::SMALL, "short put", 43.0, 52.0);
        check(Type::NOTE, "", 0.0, 0.0);
    }
}
