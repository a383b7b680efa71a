//! The margin account by price.

use super::super::window::Window;
use super::Margined;
use crate::engine::order::order;
use crate::engine::perp::{Course, Firing};
use crate::engine::units::Price;

/// The margin account at a price, in dollars.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AtPrice {
    /// The price.
    pub price: Price,
    /// Equity, as if it had not been liquidated before.
    pub equity: f64,
    /// What has to be left.
    pub requirement: f64,
    /// Whether it has been liquidated.
    pub is_liquidated: bool,
}

impl AtPrice {
    /// Requirement / equity; none where nothing is left.
    pub fn ratio(&self) -> Option<f64> {
        (self.equity > 0.0).then_some(self.requirement / self.equity)
    }
}

impl Margined {
    /// The margin account at a price, with the layers opened by then.
    pub fn at(&self, price: Price) -> AtPrice {
        at(&self.now, price, price)
    }
}

/// Prices looked at.
const STEPS: usize = 80;

/// The account over the window by ascending price: at even steps, where something happens, and on both sides of a price
/// at which a layer is opened.
pub(super) fn account(course: &Course, window: Window) -> Vec<AtPrice> {
    let (from, to) = window.coin;
    let mut points: Vec<[Price; 2]> =
        (0..=STEPS).map(|i| [from + (to - from) * (i as f64 / STEPS as f64); 2]).collect();
    let own = [course.mark].into_iter().chain(course.ends()).map(|price| [price; 2]);
    // A hair before it is opened, of the larger of the prices that are told apart.
    let hair = 4.0 * f64::EPSILON * course.position.side.sign();
    let before = |price: Price| price + Price(hair * price.0.max(course.mark.0));
    let opened = course.fired.iter().filter_map(|fired| match fired.firing {
        Firing::At(price) if fired.layer.hedge.in_account() => Some([[price, before(price)], [price; 2]]),
        _ => None,
    });
    points.extend(own.chain(opened.flatten()).filter(|[price, _]| *price > from && *price < to));
    order(&mut points, |a, b| a[1] < b[1]);
    let mut account: Vec<AtPrice> = points.into_iter().map(|[price, beside]| at(course, price, beside)).collect();
    account.dedup();
    account
}

/// The account at a price, as it is at one right beside it.
fn at(course: &Course, price: Price, beside: Price) -> AtPrice {
    let account = course.account_before(beside);
    AtPrice {
        price,
        equity: account.equity.0,
        requirement: account.requirement.0,
        is_liquidated: course.is_liquidated(beside),
    }
}
