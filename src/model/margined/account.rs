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
    let mut points = Vec::new();
    for i in 0..=STEPS {
        points.push([from + (to - from) * (i as f64 / STEPS as f64); 2]);
    }
    let mut look = |price: Price, beside: Price| {
        if price > from && price < to {
            points.push([price, beside]);
        }
    };
    look(course.mark, course.mark);
    course.ends().for_each(|end| look(end, end));
    // A hair before it is opened, of the larger of the prices that are told apart.
    let hair = 4.0 * f64::EPSILON * course.position.side.sign();
    for fired in &course.fired {
        if let Firing::At(price) = fired.firing
            && fired.layer.hedge.in_account()
        {
            look(price, price + Price(hair * price.0.max(course.mark.0)));
            look(price, price);
        }
    }
    order(&mut points, |a, b| a[1] < b[1]);
    let mut account = Vec::with_capacity(points.len());
    for [price, beside] in points {
        account.push(at(course, price, beside));
    }
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
