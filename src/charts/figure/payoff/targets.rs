//! Where a finger takes hold: 44 pixels for each handle, parted where two would meet.

use super::super::shape::{Rect, around};
use crate::engine::order::order;

/// Side of a target, CSS pixels.
const SIDE: f64 = 44.0;
const HALF: f64 = SIDE / 2.0;

/// The targets of four handles at these places. Those nearer than 44 pixels to each other part at the midpoint and
/// each reaches outward, so that every one keeps its full size and still holds its own handle.
pub fn targets(at: &[(f64, f64); 4]) -> [Rect; 4] {
    let mut targets = at.map(|at| around(at, HALF));
    let mut seen = [false; 4];
    for first in 0..at.len() {
        if seen[first] {
            continue;
        }
        let mut group = vec![first];
        seen[first] = true;
        let mut next = 0;
        while let Some(one) = group.get(next).copied() {
            for other in 0..at.len() {
                if !seen[other] && meets(at[one], at[other]) {
                    seen[other] = true;
                    group.push(other);
                }
            }
            next += 1;
        }
        // Left to right; where two stand on one another, the order of the legs is the order of a condor's strikes.
        order(&mut group, |a, b| at[*a].0 < at[*b].0 || (at[*a].0 == at[*b].0 && a < b));
        part(&group, at, &mut targets);
    }
    targets
}

fn meets(a: (f64, f64), b: (f64, f64)) -> bool {
    (a.0 - b.0).abs() < SIDE && (a.1 - b.1).abs() < SIDE
}

fn part(group: &[usize], at: &[(f64, f64); 4], targets: &mut [Rect; 4]) {
    match *group {
        [a, b] if (at[a].0 - at[b].0).abs() >= (at[a].1 - at[b].1).abs() => side_by_side(&[a], &[b], at, targets),
        [a, b] => one_over_other(a, b, at, targets),
        [a, b, c] => {
            if at[b].0 - at[a].0 > at[c].0 - at[b].0 {
                side_by_side(&[a], &[b, c], at, targets);
                one_over_other(b, c, at, targets);
            } else {
                side_by_side(&[a, b], &[c], at, targets);
                one_over_other(a, b, at, targets);
            }
        }
        [a, b, c, d] => {
            side_by_side(&[a, b], &[c, d], at, targets);
            one_over_other(a, b, at, targets);
            one_over_other(c, d, at, targets);
        }
        _ => {}
    }
}

/// Parts two neighbouring sets at the midpoint between them.
fn side_by_side(left: &[usize], right: &[usize], at: &[(f64, f64); 4], targets: &mut [Rect; 4]) {
    let most = left.iter().map(|i| at[*i].0).fold(f64::NEG_INFINITY, f64::max);
    let least = right.iter().map(|i| at[*i].0).fold(f64::INFINITY, f64::min);
    let middle = (most + least) / 2.0;
    for i in left {
        (targets[*i].left, targets[*i].right) = (middle - SIDE, middle);
    }
    for i in right {
        (targets[*i].left, targets[*i].right) = (middle, middle + SIDE);
    }
}

/// Parts two at the midpoint of their heights; on equal heights the second, a short put or a long call's neighbour,
/// lies above for puts and below for calls, as on a condor.
fn one_over_other(a: usize, b: usize, at: &[(f64, f64); 4], targets: &mut [Rect; 4]) {
    if (at[a].1 - at[b].1).abs() >= SIDE {
        return;
    }
    let middle = (at[a].1 + at[b].1) / 2.0;
    let is_short = |leg: usize| leg == 1 || leg == 2;
    let a_above = if at[a].1 == at[b].1 { is_short(a) && !is_short(b) } else { at[a].1 < at[b].1 };
    let (upper, lower) = if a_above { (a, b) } else { (b, a) };
    (targets[upper].top, targets[upper].bottom) = (middle - SIDE, middle);
    (targets[lower].top, targets[lower].bottom) = (middle, middle + SIDE);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(at: [(f64, f64); 4], gap: f64) {
        let targets = targets(&at);
        for (i, target) in targets.iter().enumerate() {
            assert_eq!((target.right - target.left, target.bottom - target.top), (SIDE, SIDE), "{i}");
            let (x, y) = at[i];
            let holds = target.left <= x && x <= target.right && target.top <= y && y <= target.bottom;
            assert!(holds, "target {i} does not hold its handle: {target:?} {:?}", at[i]);
            for other in targets.iter().skip(i + 1) {
                assert!(!target.is_near(other, gap), "targets meet: {target:?} {other:?}");
            }
        }
    }

    #[test]
    fn targets_part_and_hold_their_handles() {
        check([(100.0, 300.0), (110.0, 100.0), (400.0, 100.0), (410.0, 300.0)], 0.0);
        check([(200.0, 300.0), (250.0, 100.0), (250.0, 100.0), (300.0, 300.0)], -1e-9);
        check([(250.0, 100.0), (250.0, 100.0), (400.0, 100.0), (410.0, 300.0)], -1e-9);
        check([(250.0, 100.0), (250.0, 100.0), (250.0, 100.0), (250.0, 100.0)], -1e-9);
        check([(250.0, 110.0), (258.0, 100.0), (262.0, 100.0), (270.0, 110.0)], -1e-9);
        check([(270.0, 110.0), (258.0, 100.0), (262.0, 100.0), (250.0, 110.0)], -1e-9);
        check([(100.0, 130.0), (110.0, 100.0), (400.0, 100.0), (410.0, 120.0)], -1e-9);
        check([(100.0, 130.0), (110.0, 100.0), (130.0, 100.0), (410.0, 120.0)], -1e-9);
    }
}
