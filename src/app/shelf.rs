//! Setups kept under a name: on the device where that is allowed, else for as long as the page is open.

use crate::engine::order::order;
use std::rc::Rc;

/// The setups known here, and the name being typed for the next. Cloning is cheap.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shelf {
    /// The setups, by name.
    pub setups: Rc<Vec<Kept>>,
    /// The name typed for the present setup.
    pub name: String,
    /// Names of those that the device did not take: they last until the page is closed.
    pub for_now: Rc<Vec<String>>,
    /// True when the device does not let the page save.
    pub is_blocked: bool,
}

/// A setup kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Its name.
    pub name: String,
    /// Its link's text.
    pub link: String,
}

impl Shelf {
    /// The name typed, as a setup would bear it; none where there is nothing but spaces.
    pub fn chosen(&self) -> Option<&str> {
        Some(self.name.trim()).filter(|name| !name.is_empty())
    }

    /// True for a setup that lasts until the page is closed.
    pub fn is_for_now(&self, name: &str) -> bool {
        self.for_now.iter().any(|own| own == name)
    }

    /// Fills the shelf with what was found on the device; none when that is blocked. What the device did not take
    /// stays.
    pub(super) fn fill(&mut self, found: Option<Vec<Kept>>) {
        self.is_blocked = found.is_none();
        let mut setups = found.unwrap_or_default();
        setups.retain(|kept| !self.is_for_now(&kept.name));
        for kept in self.setups.iter().filter(|kept| self.is_for_now(&kept.name)) {
            setups.push(kept.clone());
        }
        order(&mut setups, |a, b| a.name < b.name);
        self.setups = Rc::new(setups);
    }

    /// Keeps a setup in place of one of the same name, and returns that. Its name, where it is typed, is used up.
    /// Whether the device took it decides how long it lasts.
    pub(super) fn keep(&mut self, kept: Kept, on_device: bool) -> Option<Kept> {
        let before = self.forget(&kept.name);
        self.is_blocked = !on_device;
        if !on_device {
            Rc::make_mut(&mut self.for_now).push(kept.name.clone());
        }
        if self.chosen() == Some(&kept.name) {
            self.name.clear();
        }
        let setups = Rc::make_mut(&mut self.setups);
        setups.push(kept);
        order(setups, |a, b| a.name < b.name);
        before
    }

    /// Takes a setup away, and returns it.
    pub(super) fn forget(&mut self, name: &str) -> Option<Kept> {
        let place = self.setups.iter().position(|kept| kept.name == name)?;
        Rc::make_mut(&mut self.for_now).retain(|own| own != name);
        Some(Rc::make_mut(&mut self.setups).remove(place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(name: &str, link: &str) -> Kept {
        Kept { name: name.into(), link: link.into() }
    }

    #[test]
    fn setups_stand_by_name_and_one_of_a_name_is_enough() {
        let mut shelf = Shelf::default();
        shelf.fill(Some(vec![kept("b", "1"), kept("a", "2")]));
        shelf.name = "  ".into();
        assert_eq!(shelf.chosen(), None);
        shelf.name = " ab ".into();
        assert_eq!(shelf.chosen(), Some("ab"));
        assert_eq!(shelf.keep(kept("ab", "3"), true), None, "a new name");
        assert_eq!(shelf.keep(kept("a", "4"), true), Some(kept("a", "2")), "a known name");
        assert_eq!(*shelf.setups, [kept("a", "4"), kept("ab", "3"), kept("b", "1")]);
        assert!(shelf.name.is_empty(), "the name is used up");
        shelf.name = "b2".into();
        assert_eq!((shelf.forget("ab"), shelf.setups.len()), (Some(kept("ab", "3")), 2));
        assert_eq!(shelf.forget("ab"), None, "gone");
        shelf.keep(kept("ab", "3"), true);
        assert_eq!(shelf.name, "b2", "what is put back uses up no other name");
        shelf.fill(None);
        assert!(shelf.is_blocked && shelf.setups.is_empty());
    }

    #[test]
    fn what_the_device_did_not_take_stays_beside_what_it_holds() {
        let mut shelf = Shelf::default();
        let device = || Some(vec![kept("a", "old"), kept("b", "2")]);
        shelf.fill(device());
        shelf.keep(kept("full", "3"), false);
        shelf.keep(kept("a", "new"), false);
        assert!(shelf.is_blocked);
        let all = [kept("a", "new"), kept("b", "2"), kept("full", "3")];
        // Another tab has changed something.
        shelf.fill(device());
        assert_eq!((&**shelf.setups, shelf.is_blocked), (&all[..], false));
        assert!(shelf.is_for_now("a") && shelf.is_for_now("full") && !shelf.is_for_now("b"));
        shelf.keep(kept("a", "new"), true);
        assert!(!shelf.is_for_now("a"), "there is room again");
        shelf.forget("full");
        shelf.fill(None);
        assert!(shelf.setups.is_empty());
    }
}
