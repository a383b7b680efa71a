//! How large the payoff figure is drawn: pixel-true for the measured width, never scaled.

use crate::engine::num;
use crate::platform::resize::{Sizes, measure, observe};
use web_sys::Element;
use yew::{NodeRef, hook, use_effect_with, use_state};

/// Width and height of a drawing, CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drawing {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Before anything was measured: the wide layout.
pub const WIDE: Drawing = Drawing { width: 1024.0, height: 400.0 };

/// Heights by width, between which the height is interpolated.
const HEIGHTS: [(f64, f64); 4] = [(320.0, 270.0), (704.0, 356.0), (860.0, 388.0), (1024.0, 400.0)];
/// Up to here the figure sticks at the top of a phone and takes 45 % of its height.
const PHONE: f64 = 600.0;
/// Up to here it sticks at the top of one column.
const ONE_COLUMN: f64 = 1100.0;
/// Head and read-out over the drawing on a phone.
const HEAD: f64 = 54.0;

/// The size for what was measured.
pub fn drawing(sizes: Sizes) -> Drawing {
    let width = sizes.width.max(240.0);
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
        narrow if narrow < PHONE => (sizes.window_height * 0.45).min(338.0) - HEAD,
        narrow if narrow < ONE_COLUMN => sizes.window_height * 0.45,
        _ => f64::INFINITY,
    };
    Drawing { width, height: height.min(room).max(200.0).round() }
}

/// The size to draw in `place`, measured when the page is first shown and whenever its width changes.
#[hook]
pub fn use_drawing(place: &NodeRef) -> Drawing {
    let size = use_state(|| WIDE);
    let (setter, place) = (size.clone(), place.clone());
    use_effect_with((), move |()| {
        let element = place.cast::<Element>();
        if let Some(sizes) = element.as_ref().and_then(|element| measure(element).ok()) {
            setter.set(drawing(sizes));
        }
        let observer = element.and_then(|element| {
            observe(&element, move |sizes| {
                let next = drawing(sizes);
                if *setter != next {
                    setter.set(next);
                }
            })
            .ok()
        });
        move || drop(observer)
    });
    *size
}
