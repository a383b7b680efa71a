//! How large the payoff figure is drawn: for the width there is, in pixels of the usual text. Where the reader has
//! larger text, figures are those of a smaller window, enlarged with it.

use crate::app::screen::Sizes;
use crate::engine::num;

/// Width and height of a drawing, pixels of the usual text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drawing {
    /// Width, at least 240.
    pub width: f64,
    /// Height, at least 200.
    pub height: f64,
}

/// Before anything was measured: the wide layout.
const WIDE: Drawing = Drawing { width: 1024.0, height: 400.0 };

/// Heights by width, between which the height is interpolated.
const HEIGHTS: [(f64, f64); 4] = [(320.0, 270.0), (704.0, 356.0), (860.0, 388.0), (1024.0, 400.0)];
/// Up to here the figure sticks at the top of a phone and takes 45 % of its height.
const PHONE: f64 = 600.0;
/// Up to here it sticks at the top of one column.
const ONE_COLUMN: f64 = 1100.0;
/// What the drawings under the first one have less on a phone, and the gap between two beside each other.
const SIDES: f64 = 16.0;
const GAP: f64 = 32.0;
/// Head and read-out over the drawing on a phone, and in one column.
const HEAD: (f64, f64) = (54.0, 64.0);
/// In a window lower than this it does not stick, and takes most of it.
const LOW: f64 = 480.0;

/// The size for what was measured.
pub fn drawing(sizes: Option<Sizes>) -> Drawing {
    let Some(sizes) = sizes else { return WIDE };
    let width = sizes.width.max(240.0).floor();
    let mut height = HEIGHTS[0].1;
    for pair in HEIGHTS.windows(2) {
        if let [(from, low), (to, high)] = pair {
            let share = num::clamp((width - from) / (to - from), 0.0, 1.0);
            if width > *from {
                height = low + (high - low) * share;
            }
        }
    }
    let room = match sizes.window_width {
        narrow if narrow < ONE_COLUMN && sizes.window_height <= LOW => sizes.window_height * 0.8,
        narrow if narrow < PHONE => (sizes.window_height * 0.45).min(338.0) - HEAD.0,
        narrow if narrow < ONE_COLUMN => sizes.window_height * 0.45 - HEAD.1,
        _ => f64::INFINITY,
    };
    Drawing { width, height: height.min(room).max(200.0).round() }
}

/// Width of a drawing beside another, or under it where there is one column.
pub fn linked(sizes: Option<Sizes>) -> f64 {
    let width = drawing(sizes).width;
    match sizes.map_or(f64::INFINITY, |sizes| sizes.window_width) {
        narrow if narrow < PHONE => width - SIDES,
        narrow if narrow < ONE_COLUMN => width,
        _ => (width - GAP) / 2.0,
    }
}

/// How large the payoff figure is in a file: that of a phone has its names and units beside it, which no file holds.
pub fn filed(sizes: Option<Sizes>) -> Drawing {
    let drawing = drawing(sizes);
    if drawing.width < PHONE { WIDE } else { drawing }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sizes: [f64; 3], expected: (f64, f64)) {
        let [width, window_width, window_height] = sizes;
        let size = drawing(Some(Sizes { width, window_width, window_height }));
        assert_eq!((size.width, size.height), expected);
    }

    #[test]
    fn a_file_of_a_phone_has_room_for_names() {
        let at = |width| Sizes { width, window_width: width + 32.0, window_height: 740.0 };
        assert_eq!((filed(Some(at(328.0))), filed(None)), (WIDE, WIDE));
        assert_eq!(filed(Some(at(704.0))), drawing(Some(at(704.0))));
    }

    #[test]
    fn a_drawing_suits_its_window() {
        assert_eq!(drawing(None), WIDE);
        check([1024.0, 1440.0, 900.0], (1024.0, 400.0));
        check([704.0, 768.0, 1024.0], (704.0, 356.0));
        check([328.0, 360.0, 740.0], (328.0, 272.0));
        check([100.0, 320.0, 400.0], (240.0, 270.0));
        check([100.0, 320.0, 480.0], (240.0, 270.0));
        check([100.0, 320.0, 481.0], (240.0, 200.0));
        check([676.0, 740.0, 360.0], (676.0, 288.0));
        check([960.0, 1024.0, 768.0], (960.0, 282.0));
        for (width, window_width, expected) in [(1024.0, 1440.0, 496.0), (704.0, 768.0, 704.0), (344.0, 360.0, 328.0)] {
            assert_eq!(linked(Some(Sizes { width, window_width, window_height: 800.0 })), expected);
        }
    }
}
