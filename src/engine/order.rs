//! Putting a few things in order.

/// Puts `items` in the order in which `before` says that one stands before another; equal ones keep their places.
///
/// An insertion sort: the page orders a dozen things at most, and the standard library's sorts cost four kilobytes of
/// WebAssembly for every type they are used with.
pub fn order<T>(items: &mut [T], before: impl Fn(&T, &T) -> bool) {
    for end in 1..items.len() {
        let mut place = end;
        while let Some(left) = place.checked_sub(1)
            && let (Some(a), Some(b)) = (items.get(left), items.get(place))
            && before(b, a)
        {
            items.swap(left, place);
            place = left;
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
