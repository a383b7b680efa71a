//! Items in a row or a column, moved until none touches another.

use crate::engine::num::clamp;
use crate::engine::order::order;

/// Something in a column: the middle of the place it would like, and half its height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Item {
    /// Middle, CSS pixels from the upper edge.
    pub at: f64,
    /// Half the height.
    pub half: f64,
}

/// Moves the items away from the first one until none touches another; then all back from whichever end they pass.
/// Items at the same height keep their order, the first one lowest.
pub fn stack(items: &mut [Item], top: f64, bottom: f64) {
    let Some(first) = items.first().copied() else { return };
    let at = |items: &[Item], i: usize| items.get(i).map_or(0.0, |item| item.at);
    let mut up: Vec<usize> = (0..items.len()).collect();
    order(&mut up, |a, b| at(items, *a) > at(items, *b));
    let (lower, higher) = up.split_at(up.iter().take_while(|i| at(items, **i) > first.at).count());
    push(items, &mut lower.iter().rev(), first.at + first.half, 1.0);
    push(items, &mut higher.iter(), first.at + first.half, -1.0);
    push(items, &mut up.iter(), bottom, -1.0);
    push(items, &mut up.iter().rev(), top, 1.0);
}

/// Moves marks in a row, in ascending order, as little as can be: each stands at its own place where there is room,
/// else those that would touch side by side about the middle of theirs.
pub fn along(marks: &mut [Item], (from, to): (f64, f64)) {
    // Where a run would begin if nothing stood before it, and how many marks it has.
    let mut runs: Vec<(f64, f64)> = Vec::with_capacity(marks.len());
    let mut filled = 0.0;
    for mark in &*marks {
        let mut run = (mark.at - mark.half - filled, 1.0);
        while let Some((start, count)) = runs.last().copied()
            && start > run.0
        {
            runs.pop();
            run = ((start * count + run.0 * run.1) / (count + run.1), count + run.1);
        }
        runs.push(run);
        filled += 2.0 * mark.half;
    }
    let last = (to - filled).max(from);
    let mut filled = 0.0;
    let mut marks = marks.iter_mut();
    for (start, count) in runs {
        for mark in marks.by_ref().take(count as usize) {
            mark.at = clamp(start, from, last) + filled + mark.half;
            filled += 2.0 * mark.half;
        }
    }
}

/// Pole and leader of what stands aside in its row: straight down from there, aside between two heights, and down on
/// the place itself.
pub fn leader(from: (f64, f64), (bend, straight): (f64, f64), to: (f64, f64)) -> [(f64, f64); 4] {
    [from, (from.0, bend), (to.0, straight), to]
}

/// Moves items in ascending order on until none touches the one before; then back those that pass the end.
pub fn spread(items: &mut [Item], end: f64) {
    let down: Vec<usize> = (0..items.len()).collect();
    push(items, &mut down.iter(), f64::NEG_INFINITY, 1.0);
    push(items, &mut down.iter().rev(), end, -1.0);
}

/// Pushes items one after another beyond what is taken: downward (1) or upward (-1).
fn push(items: &mut [Item], one_by_one: &mut dyn Iterator<Item = &usize>, mut taken: f64, side: f64) {
    for i in one_by_one {
        let Some(item) = items.get_mut(*i) else { continue };
        let least = taken + side * item.half;
        item.at = if side > 0.0 { item.at.max(least) } else { item.at.min(least) };
        taken = item.at + side * item.half;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(at: &[f64], expected: &[f64]) {
        let mut items: Vec<Item> = at.iter().map(|at| Item { at: *at, half: 8.0 }).collect();
        stack(&mut items, 0.0, 100.0);
        assert_eq!(items.iter().map(|item| item.at).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_column_has_room_for_all() {
        check(&[50.0, 20.0, 80.0], &[50.0, 20.0, 80.0]);
        check(&[50.0, 52.0, 53.0], &[50.0, 66.0, 82.0]);
        check(&[50.0, 50.0, 45.0], &[50.0, 34.0, 18.0]);
        check(&[99.0, 3.0, 4.0], &[92.0, 8.0, 24.0]);
        check(&[90.0, 91.0], &[76.0, 92.0]);
        check(&[], &[]);
    }

    #[test]
    fn a_row_spreads_to_both_sides_and_moves_nothing_else() {
        #[track_caller]
        fn check(at: &[f64], expected: &[f64]) {
            let mut marks: Vec<Item> = at.iter().map(|at| Item { at: *at, half: 8.0 }).collect();
            along(&mut marks, (0.0, 100.0));
            let found: Vec<f64> = marks.iter().map(|mark| (10.0 * mark.at).round() / 10.0).collect();
            assert_eq!(found, expected);
        }
        check(&[20.0, 50.0, 80.0], &[20.0, 50.0, 80.0]);
        check(&[48.0, 50.0, 52.0], &[34.0, 50.0, 66.0]);
        check(&[48.0, 50.0, 52.0, 90.0], &[34.0, 50.0, 66.0, 90.0]);
        check(&[50.0, 50.0, 66.0], &[39.3, 55.3, 71.3]);
        check(&[1.0, 3.0, 97.0, 99.0], &[8.0, 24.0, 76.0, 92.0]);
        check(&[50.0; 7], &[8.0, 24.0, 40.0, 56.0, 72.0, 88.0, 104.0]);
        check(&[], &[]);
    }
}
