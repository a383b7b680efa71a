//! The state with the figures drawn from it: what every part of the page is made from.

use super::figure::Figure;
use super::same::is_same_hedged;
use super::size::{Drawing, drawing, filed, linked};
use crate::app::action::Action;
use crate::app::handle::Handle;
use crate::app::state::State;
use crate::app::track::trigger;
use crate::app::update::update;
use crate::charts::figure::heat::{by_date, by_date_table, by_shock, by_shock_table, by_vix, by_vix_table};
use crate::charts::figure::payoff::{self, Cursor, Payoff};
use crate::charts::figure::{account, days, funding, futures, ladder, liquidation, points, stress, strip, venues};
use crate::charts::scale::Px;
use crate::charts::scene::{Scene, View};
use crate::charts::table::Table;
use crate::engine::hedge::layer::Trigger;
use crate::engine::units::Points;
use crate::model::fields::FieldId;
use crate::model::setup::Setup;
use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;

/// Everything the page shows.
#[derive(Debug)]
pub struct Shown {
    state: State,
    /// Drawn once for all parts that show it.
    payoff: Rc<Payoff>,
    cursor: OnceCell<Cursor>,
}

impl Deref for Shown {
    type Target = State;

    fn deref(&self) -> &State {
        &self.state
    }
}

impl Shown {
    /// What a state looks like.
    pub fn new(state: State) -> Shown {
        let payoff = Rc::new(payoff::payoff(&state.now.report, &view(&state)));
        Shown { state, payoff, cursor: OnceCell::new() }
    }

    /// What an action makes of it. A figure that would be the same stays the same.
    pub fn after(&self, action: Action) -> Shown {
        let state = update(&self.state, action);
        if self.is_same_figure(&state) {
            return Shown { payoff: self.payoff.clone(), state, cursor: OnceCell::new() };
        }
        Shown::new(state)
    }

    /// True when the payoff figure looks the same in another state.
    pub fn is_same_figure(&self, other: &State) -> bool {
        is_same_hedged(&self.now, &other.now) && self.is_same_pin(other) && self.is_same_size(other)
    }

    /// True when every figure is as large in another state. Larger text may have those under the payoff figure alone
    /// wider.
    pub fn is_same_size(&self, other: &State) -> bool {
        let sizes = |state: &State| (drawing(state.screen.sizes), linked(state.screen.sizes));
        sizes(self) == sizes(other)
    }

    /// True when the same setup is pinned in another state, or none in both.
    pub fn is_same_pin(&self, other: &State) -> bool {
        match (&self.pin, &other.pin) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        }
    }

    /// The payoff figure.
    pub fn payoff(&self) -> &Payoff {
        &self.payoff
    }

    /// How large the payoff figure is.
    pub fn size(&self) -> Drawing {
        drawing(self.screen.sizes)
    }

    /// How the payoff figure is looked at.
    pub fn view(&self) -> View<'_> {
        view(&self.state)
    }

    /// How the drawn figures beside it are looked at.
    pub fn linked_view(&self) -> View<'_> {
        View { width: linked(self.screen.sizes), ..view(&self.state) }
    }

    /// The pixel of a handle along its axis: from the left in the payoff figure, from above in that of the triggers.
    pub fn middle(&self, handle: Handle) -> f64 {
        let setup = &self.now.checked.setup;
        let value = handle.value(setup);
        match handle {
            Handle::Number(FieldId::PerpLeverage) => {
                liquidation::frame(&self.now.report, &self.linked_view()).px(value)
            }
            Handle::Number(FieldId::Shock) => stress::frame(&self.now.report, &self.linked_view()).px(value),
            Handle::Number(field) => {
                let vix =
                    if is_fall(field, setup) { setup.map().vix(setup.spot * (1.0 - value / 100.0)).0 } else { value };
                strip::frame(&self.now.report, &self.linked_view()).y.px(Points(vix)).0
            }
            _ => self.payoff.frame.x_in_plot(Points(value)),
        }
    }

    /// The value of a handle at a pixel along its axis; none where the shock map does not come there.
    pub fn value_at(&self, handle: Handle, at: f64) -> Option<f64> {
        let Handle::Number(field) = handle else { return Some(self.payoff.frame.level(Px(at)).0) };
        let (report, view) = (&self.now.report, self.linked_view());
        match field {
            FieldId::PerpLeverage => return Some(liquidation::frame(report, &view).value_at(at)),
            FieldId::Shock => return Some(stress::frame(report, &view).value_at(at)),
            _ => (),
        }
        let frame = strip::frame(report, &view);
        if is_fall(field, &self.now.checked.setup) {
            return frame.fall_at(&self.now.report, at);
        }
        Some(frame.value_at(at))
    }

    /// The level looked at; none while a handle is held.
    pub fn looked_at(&self) -> Option<f64> {
        self.screen.at.filter(|_| self.held.is_none())
    }

    /// What the cursor reads off the payoff figure: at the level looked at, else at the spot.
    pub fn cursor(&self) -> &Cursor {
        self.cursor.get_or_init(|| {
            let at = self.looked_at().unwrap_or(self.now.report.setup.spot.0);
            payoff::cursor(&self.now.report, &self.view(), &self.payoff, Points(at))
        })
    }

    /// True while the table of a figure is shown.
    pub fn is_table(&self, figure: Figure) -> bool {
        self.screen.tables >> (figure as u16) & 1 == 1
    }

    /// The numbers of a figure.
    pub fn table(&self, figure: Figure) -> Table {
        let report = &self.now.report;
        match figure {
            Figure::Payoff => payoff::table(report, &self.view()),
            Figure::ByDate => by_date_table(report),
            Figure::ByVix => by_vix_table(report),
            Figure::Strip => strip::table(report),
            Figure::Ladder => ladder::table(report),
            Figure::Futures => futures::table(report),
            Figure::ByShock => by_shock_table(report),
            Figure::Points => points::points(report),
            Figure::Cost => points::costs(report),
            Figure::Stress => stress::table(report, &self.view()),
            Figure::Liquidation => liquidation::table(report),
            Figure::Account => account::table(report),
            Figure::Funding => funding::table(report),
            Figure::Venues => venues::table(report),
            Figure::Days => days::table(report),
        }
    }

    /// The same as a file holds them: of dated days with their sources in full, of the payoff with all that is drawn,
    /// of venues with distances as numbers.
    pub fn file(&self, figure: Figure) -> Table {
        match figure {
            Figure::Days => days::sourced(&self.now.report),
            Figure::Payoff => payoff::samples(&self.now.report, &self.view()),
            Figure::Venues => venues::filed(&self.now.report),
            _ => self.table(figure),
        }
    }

    /// A figure, drawn anew; none where it is a table alone.
    pub fn figure(&self, figure: Figure) -> Option<Scene> {
        let (report, view) = (&self.now.report, self.linked_view());
        Some(match figure {
            Figure::Payoff => payoff::scene(report, &self.view()),
            Figure::ByDate => by_date(report, &view),
            Figure::ByVix => by_vix(report, &view),
            Figure::Strip => strip::scene(report, &view),
            Figure::Ladder => ladder::scene(report, &view),
            Figure::Futures => futures::scene(report, &view),
            Figure::ByShock => by_shock(report, &view),
            Figure::Stress => stress::scene(report, &view),
            Figure::Liquidation => liquidation::scene(report, &view),
            Figure::Account => account::scene(report, &view),
            Figure::Funding => funding::scene(report, &view),
            Figure::Points | Figure::Cost | Figure::Venues | Figure::Days => return None,
        })
    }

    /// A figure for a file, where nothing stands beside it.
    pub fn picture(&self, figure: Figure) -> Option<Scene> {
        let Drawing { width, height } = filed(self.screen.sizes);
        match figure {
            Figure::Payoff => Some(payoff::scene(&self.now.report, &View { width, height, ..self.view() })),
            _ => self.figure(figure),
        }
    }
}

/// True for a trigger named as a fall of SPX.
fn is_fall(field: FieldId, setup: &Setup) -> bool {
    matches!(trigger(field, setup), Some(Trigger::Drawdown(_)))
}

fn view(state: &State) -> View<'_> {
    let Drawing { width, height } = drawing(state.screen.sizes);
    View { width, height, ghost: state.pin.as_ref().map(|pin| &pin.report), checked: &state.now.checked }
}
