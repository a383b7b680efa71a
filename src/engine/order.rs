//! Putting a few things in order.

/// Puts `items` in the order in which `before` says that one stands before another; equal ones keep their places.
///
/// An insertion sort: the page orders a dozen things at most, and the standard library's sorts cost four kilobytes of
/// WebAssembly for every type they are used with.
pub fn order<T>(items: &mut [T], before: impl Fn(&T, &T) -> bool) {
    sink(items.len(), &mut |place| {
        let Some([a, b, ..]) = items.get_mut(place - 1..) else { return false };
        let is_wrong = before(b, a);
        if is_wrong {
            std::mem::swap(a, b);
        }
        is_wrong
    });
}

/// Lets each of so many things sink to its place. `swapped` swaps one with the thing to its left if it stands before
/// that.
#[inline(never)]
fn sink(count: usize, swapped: &mut dyn FnMut(usize) -> bool) {
    for end in 1..count {
        let mut place = end;
        while place > 0 && swapped(place) {
            place -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn equal_items_keep_their_places() {
        let mut items = vec![(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        order(&mut items, |a, b| a.0 < b.0);
        assert_eq!(items, [(1, 'b'), (1, 'e'), (2, 'd'), (3, 'a'), (3, 'c')]);
        order(&mut items, |a, b| a.0 > b.0);
        assert_eq!(items, [(3, 'a'), (3, 'c'), (2, 'd'), (1, 'b'), (1, 'e')]);
        order(&mut [] as &mut [i32], |a, b| a < b);
    }
}
