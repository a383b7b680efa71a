//! A perpetual future: its margin, where it is liquidated, what funding and deleveraging do to it, and what a hedge
//! does.
//!
//! Never here: a forecast of price or funding, or a price that is not typed by the reader.

mod account;
mod course;
mod deleverage;
mod drain;
mod drift;
mod fund;
mod funding;
mod hedged;
mod layers;
mod line;
mod liquidation;
mod needed;
mod position;
mod rules;
mod size;
mod tiers;
pub mod venues;
mod walk;

pub use account::{Leg, bankruptcy_share};
pub use course::{Course, MarginAccount};
pub use deleverage::{Account, Queue, Rank, Settlement, binance_score, queue, rank, settlement};
pub use drain::Drain;
pub use drift::Drift;
pub use fund::{Fund, Socialised, by_profit, by_quantity, insurance};
pub use funding::{Funding, Twap, premium_index};
pub use hedged::Hedged;
pub use layers::{Hedge, Layer, Margining, Trigger};
pub use liquidation::{Liquidation, MarginRatio};
pub use needed::{Needed, Tool, hedge_needed};
pub use position::{Collateral, Contract, MarginMode, Position, Side};
pub use rules::{Basis, FeeBasis, Maintenance, Ramp, Rules};
pub use size::{Binding, LeverageLimit, MaxPosition, Opening};
pub use tiers::{By, Table, Tier, amount_step};
pub use walk::{Fired, Firing};
