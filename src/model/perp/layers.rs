//! The layers on the perpetual: fields to hedge and trigger.

use super::Perp;
use crate::engine::num;
use crate::engine::perp::{Course, Hedge, Layer, Side, Trigger};
use crate::engine::units::{Cash, Days, Points, Price};
use crate::engine::vix::ShockMap;
use crate::model::coin::coin_at;
use crate::model::fields::FieldId;
use crate::model::fields::perp_layers::{LAYERS, Part};
use crate::model::read::Values;

/// Distance of a strike that the page chooses, as a share of the price.
pub const STRIKE_AWAY: f64 = 0.05;

impl Perp {
    /// Takes its layers from the values of their fields.
    pub(super) fn read_layers(&mut self, values: &Values, map: &ShockMap, beta: f64) {
        for place in 0..LAYERS {
            let number = |part| values.number(FieldId::perp_layer(place, part));
            let Some(hedge) = self.hedge(values, place) else { continue };
            let trigger = match values.word(FieldId::perp_layer(place, Part::When)) {
                "move" => Trigger::Drawdown(number(Part::Level) / 100.0),
                "price" => Trigger::Price(Price(number(Part::Level))),
                "ratio" => Trigger::MarginRatio(number(Part::Level) / 100.0),
                "vix" => {
                    let level = Points(number(Part::Level));
                    if level > map.vix {
                        self.wait_for_vix.push((self.layers.len(), level));
                    }
                    self.at_vix(level, map, beta)
                }
                _ => Trigger::Standing,
            };
            self.layers.push((place, Layer { hedge, trigger }));
        }
    }

    fn hedge(&self, values: &Values, place: usize) -> Option<Hedge> {
        let field = |part| FieldId::perp_layer(place, part);
        let share = values.number(field(Part::Size)) / 100.0;
        let (coins, face) = self.position.sizes();
        Some(match values.word(field(Part::Kind)) {
            "perp" => Hedge::Perp { quantity: coins * share, price: None, cost: Cash(0.0) },
            "inverse-perp" => Hedge::Inverse { face: face * share, price: None, cost: Cash(0.0) },
            "option" => Hedge::Option {
                quantity: coins * share,
                strike: self.strike(values.given(field(Part::Strike))),
                premium: Cash(self.mark.0 * values.number(field(Part::Premium)) / 100.0),
                in_account: values.chose(field(Part::Place), "inside"),
            },
            "margin" => Hedge::Margin { amount: self.initial_margin() * share },
            _ => return None,
        })
    }

    /// What a new layer with this strike, or none, is struck at.
    pub(super) fn strike(&self, typed: Option<f64>) -> Price {
        let away = 1.0 - self.position.side.sign() * STRIKE_AWAY;
        typed.map_or(self.mark * away, Price)
    }

    /// The strike of an option that the page would choose, and its premium for each coin at a share of the price.
    pub fn option(&self, premium: f64) -> (Price, Cash) {
        (self.strike(None), Cash(self.mark.0 * premium))
    }

    /// The price that goes with a level of VIX as it rises. A level that the map has left behind stands from the start;
    /// one that the coin only comes to while the position gains, or never, opens nothing.
    fn at_vix(&self, level: Points, map: &ShockMap, beta: f64) -> Trigger {
        if level <= map.begins() {
            return Trigger::Price(self.mark);
        }
        match map.spx(level) {
            Ok(spx) if self.position.side == Side::Long && beta > 0.0 => {
                Trigger::Price(coin_at(self.mark, beta, spx / map.spx))
            }
            _ => Trigger::Never,
        }
    }

    /// Its course after some days, the last of which moves the coin by a share while VIX goes from one level to
    /// another, each as evenly as the other in logarithms: what waits for a level of VIX is opened where the coin
    /// stands then. A day on which the position gains opens none.
    pub fn on_day(&self, days: Days, share: f64, [from, to]: [Points; 2]) -> Course<'static> {
        let mut layers = self.all_layers();
        let loses = self.position.side.sign() * share < 0.0;
        for (place, level) in &self.wait_for_vix {
            if let Some(layer) = layers.get_mut(*place) {
                layer.trigger = match num::ln_ratio(level.0, from.0) / num::ln_ratio(to.0, from.0) {
                    way if *level <= to && loses => Trigger::Price(coin_at(self.mark, way, 1.0 + share)),
                    _ => Trigger::Never,
                };
            }
        }
        self.course_after(days, &layers)
    }
}
