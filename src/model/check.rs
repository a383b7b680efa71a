//! Draft to setup: every problem is found, none stops the rest.

use super::draft::Draft;
use super::fields::{FIELDS, Field, FieldId, Group};
use super::heat::share_of_days;
use super::hedge::hedge;
use super::parse;
use super::perp::perp;
use super::premiums::Pricer;
use super::read::{Value, Values, choice, counts, read};
use super::setup::{Entry, Origin, Premium, Setup, SmileShape, VolMode, VolOrigin};
use crate::engine::condor::{Condor, Leg, MULTIPLIER, net_credit};
use crate::engine::order::order;
use crate::engine::pricing::Market;
use crate::engine::units::{Days, Dollars, Points, Rate};
use crate::engine::vix::{Shape, ShockMap};

/// What a draft means.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The setup; a wrong field contributes its last valid value.
    pub setup: Setup,
    /// The last valid text of every field: give it to the next [`check`].
    pub valid: Draft,
    /// All problems and remarks, in table order.
    pub issues: Vec<Issue>,
}

/// Something to say about one field.
#[derive(Debug, Clone, PartialEq)]
pub struct Issue {
    /// The field.
    pub field: FieldId,
    /// What is the matter.
    pub problem: Problem,
    /// What the field accepts, given the other choices made.
    pub row: Field,
}

impl Issue {
    /// Something to say about a field that accepts what its table says.
    pub fn new(field: FieldId, problem: Problem) -> Self {
        Self { field, problem, row: *field.field() }
    }
}

/// What is the matter with a field. `words` has the sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// Nothing was typed where something is needed.
    Empty,
    /// Not a number.
    NotANumber,
    /// One of two numbers: with its separator as a decimal mark, and with it between thousands.
    TwoReadings([f64; 2]),
    /// Below the smallest or above the largest accepted value.
    OutOfRange,
    /// A fraction where only whole numbers are accepted.
    NotWhole,
    /// Not one of the choices.
    NotAChoice,
    /// The floor of the map is not below its cap: where the other of the two lies.
    MapCrossed(Points),
    /// A date further away than expiry.
    AfterExpiry,
    /// Understood; a remark: the long and the short strike of this wing are equal, so the wing is empty.
    EmptyWing,
    /// Understood; a remark: the long strike is nearer than the short one, so this side is bought, not sold.
    ReversedWing,
    /// Understood; a remark: the short put is above the short call.
    InvertedShorts,
    /// Understood; a remark: the credit is more than the widest wing, which has this width.
    AboveWing(Points),
    /// Understood; a remark: VIX now lies beyond this end of the map.
    VixBeyond,
    /// Understood; a remark: the typed premium implies no volatility, the smile is used.
    NoVolatility(crate::engine::implied::NoVol),
    /// Understood; a remark on a hedge layer.
    Layer(super::hedge::Remark),
    /// Understood; a remark on the perpetual or a layer on it.
    Perp(super::perp::PerpRemark),
}

impl Problem {
    /// True when the field's text could not be used and the last valid one stands in.
    pub fn is_wrong(&self) -> bool {
        !matches!(
            self,
            Problem::EmptyWing
                | Problem::ReversedWing
                | Problem::InvertedShorts
                | Problem::AboveWing(_)
                | Problem::VixBeyond
                | Problem::NoVolatility(_)
                | Problem::Layer(_)
                | Problem::Perp(_)
        )
    }
}

impl Checked {
    /// The choice that is made in a field, as the table writes it.
    pub fn choice(&self, field: FieldId) -> &'static str {
        choice(field, self.valid.text(field)).unwrap_or(field.field().default)
    }

    /// True when a field takes part in the setup: a strike does not where a layer is a future.
    pub fn counts(&self, field: FieldId) -> bool {
        counts(&|field, word| self.choice(field) == word, field)
    }

    /// True when this field's text could not be used.
    pub fn is_wrong(&self, field: FieldId) -> bool {
        self.issues.iter().any(|issue| issue.field == field && issue.problem.is_wrong())
    }
}

/// Days left at the two chosen dates while nothing is typed, as shares of the time to expiry.
const DATE_SHARES: [f64; 2] = [4.0 / 9.0, 1.0 / 9.0];

/// The setup a draft stands for, and everything to say about its fields.
///
/// Total: every text of every field is read, whatever is wrong elsewhere. A wrong field contributes its last valid
/// text, and its default where that cannot be used either. Fields that do not count in the present mode (the net
/// credit while premiums are entered by leg, premiums while only the net credit is, the smile while volatility is
/// flat) are read as well, but what is wrong with them is said only when they count. An optional field left empty is
/// right: the model or the page chooses.
pub fn check(draft: &Draft, last_valid: &Draft) -> Checked {
    let mut reading = Reading { draft, last_valid, valid: draft.clone(), issues: Vec::new() };
    let mut values = Values(FIELDS.each_ref().map(|field| reading.value(field)));
    reading.issues.retain(|issue| counts(&|field, word| values.chose(field, word), issue.field));

    reading.ends_of_map(&mut values);
    let days = Days(values.number(FieldId::Days));
    let dates = [
        reading.date(FieldId::DateA, &values, days, DATE_SHARES[0]),
        reading.date(FieldId::DateB, &values, days, DATE_SHARES[1]),
    ];
    let strikes = Leg::ALL.map(|leg| Points(values.number(FieldId::strike(leg))));
    let pricer = pricer(&values, days);
    let entry = entry(&values, &pricer, &strikes);
    let vols = Leg::ALL.map(|leg| pricer.leg_vol(leg, strikes[leg as usize], &entry));
    let hedge = hedge(&values, &pricer, days);
    let map = ShockMap { spx: pricer.market.spot, vix: Points(pricer.vix), shape: hedge.shape };
    let beta = values.number(FieldId::CoinBeta);
    let setup = Setup {
        perp: perp(&values, &map, beta),
        coin_beta: beta,
        shock: values.number(FieldId::Shock) / 100.0,
        spot: pricer.market.spot,
        vix: pricer.vix,
        days,
        rate: pricer.market.rate,
        dividend_yield: pricer.market.dividend_yield,
        vol_mode: pricer.mode,
        smile: pricer.smile,
        condor: Condor {
            strikes,
            credit: credit(&entry),
            multiplier: MULTIPLIER,
            contracts: values.number(FieldId::Contracts),
            fees: Dollars(values.number(FieldId::Fees)),
        },
        hedge,
        entry,
        vols,
        dates,
    };
    reading.remarks(&setup);
    order(&mut reading.issues, |a, b| a.field < b.field);
    Checked { setup, valid: reading.valid, issues: reading.issues }
}

/// What prices the legs, from the fields of the market.
fn pricer(values: &Values, days: Days) -> Pricer {
    let share = |field| values.number(field) / 100.0;
    Pricer {
        market: Market {
            spot: Points(values.number(FieldId::Spot)),
            rate: Rate(share(FieldId::Rate)),
            dividend_yield: Rate(share(FieldId::Yield)),
        },
        years: days.years(),
        vix: values.number(FieldId::Vix),
        mode: if values.chose(FieldId::VolMode, "flat") {
            VolMode::Flat
        } else if values.chose(FieldId::VolMode, "implied") {
            VolMode::Implied
        } else {
            VolMode::Skew
        },
        smile: SmileShape {
            atm_share: share(FieldId::AtmShare),
            skew: values.number(FieldId::Skew),
            curvature: values.number(FieldId::Curvature),
        },
    }
}

/// Where the credit comes from: the typed net credit, or four premiums, the model's where none is typed.
fn entry(values: &Values, pricer: &Pricer, strikes: &[Points; 4]) -> Entry {
    if values.chose(FieldId::Entry, "net") {
        return Entry::Net(Points(values.number(FieldId::NetCredit)));
    }
    Entry::Legs(Leg::ALL.map(|leg| {
        let model = pricer.premium(leg, strikes[leg as usize]);
        match values.of(FieldId::premium(leg)) {
            Value::Number(typed) => Premium { value: Points(typed), model, origin: Origin::Typed },
            Value::Choice(_) | Value::Open => Premium { value: model, model, origin: Origin::Model },
        }
    }))
}

/// Net credit per unit, as typed or of the premiums.
fn credit(entry: &Entry) -> Points {
    match entry {
        Entry::Net(credit) => *credit,
        Entry::Legs(premiums) => net_credit(premiums.map(|premium| premium.value)),
    }
}

/// True of SPX and the strikes, which are thousands by rule: of every text it is the same, so that a link says what it said.
fn is_in_thousands(field: &Field) -> bool {
    let is_level = matches!(field.group, Group::Market | Group::Condor);
    is_level && matches!(read(field, field.example), Ok(Value::Number(usual)) if usual >= 1_000.0)
}

/// The value of a text of a field.
fn usable(row: &Field, text: &str) -> Result<Value, Problem> {
    let value = read(row, text)?;
    match parse::readings(text) {
        Some(readings) if matches!(value, Value::Number(_)) && is_in_thousands(row) => {
            Err(Problem::TwoReadings(readings))
        }
        _ => Ok(value),
    }
}

/// A check under way.
struct Reading<'a> {
    draft: &'a Draft,
    last_valid: &'a Draft,
    valid: Draft,
    issues: Vec<Issue>,
}

impl Reading<'_> {
    /// The value of a field's text, or of the text that stands in for it.
    fn value(&mut self, field: &Field) -> Value {
        let row = field.id.row(|by| self.chosen(by));
        let text = self.draft.text(field.id);
        match usable(&row, text) {
            Ok(value) => value,
            Err(problem) => {
                self.issues.push(Issue { field: field.id, problem, row });
                self.stand_in(&row, |_| true)
            }
        }
    }

    /// The choice made in a field, or the one that stands in for it.
    fn chosen(&self, field: FieldId) -> &'static str {
        let made = [self.draft, self.last_valid].into_iter().find_map(|texts| choice(field, texts.text(field)));
        made.unwrap_or(field.field().default)
    }

    /// The last valid value that also meets a condition, else the default's; its text is the valid one from now on.
    fn stand_in(&mut self, field: &Field, fits: impl Fn(Value) -> bool) -> Value {
        let last = usable(field, self.last_valid.text(field.id)).ok().filter(|value| fits(*value));
        let text = if last.is_some() { self.last_valid.text(field.id) } else { field.default };
        self.valid = self.valid.with(field.id, text);
        last.unwrap_or_else(|| read(field, field.default).unwrap_or(Value::Open))
    }

    /// Floor and cap of the map, the floor below the cap. Said beside the one that was changed; where its last valid text is
    /// no better, and its default neither, both are at their defaults.
    fn ends_of_map(&mut self, values: &mut Values) {
        let ends = [FieldId::MapFloor, FieldId::MapCap];
        let number = |values: &Values, end: usize| values.number(ends[end]);
        let is_wrong = |values: &Values| number(values, 0) >= number(values, 1);
        let cap_is_as_before = self.draft.text(ends[1]) == self.last_valid.text(ends[1]);
        for end in if cap_is_as_before { [0, 1] } else { [1, 0] } {
            if !is_wrong(values) {
                return;
            }
            let other = number(values, 1 - end);
            if counts(&|field, word| values.chose(field, word), ends[end]) && !self.is_wrong(ends[end]) {
                self.issues.push(Issue::new(ends[end], Problem::MapCrossed(Points(other))));
            }
            let fits = |value| matches!(value, Value::Number(own) if (own < other) == (end == 0) && own != other);
            values.0[ends[end] as usize] = self.stand_in(ends[end].field(), fits);
        }
    }

    /// Days left at a chosen date, which may not lie after expiry.
    fn date(&mut self, id: FieldId, values: &Values, days: Days, share: f64) -> Days {
        let in_time = |value| !matches!(value, Value::Number(left) if left > days.0);
        let mut value = values.of(id);
        if !in_time(value) {
            if !self.is_wrong(id) {
                self.issues.push(Issue::new(id, Problem::AfterExpiry));
            }
            value = self.stand_in(id.field(), in_time);
        }
        match value {
            Value::Number(left) => Days(left),
            Value::Choice(_) | Value::Open => share_of_days(days, share),
        }
    }

    fn is_wrong(&self, field: FieldId) -> bool {
        self.issues.iter().any(|issue| issue.field == field && issue.problem.is_wrong())
    }

    /// Says what is unusual about a setup that was understood; silent about fields that are wrong themselves.
    fn remarks(&mut self, setup: &Setup) {
        let [long_put, short_put, short_call, long_call] = setup.condor.strikes;
        let wing = |lower: Points, upper: Points| {
            if lower == upper {
                Some(Problem::EmptyWing)
            } else if lower > upper {
                Some(Problem::ReversedWing)
            } else {
                None
            }
        };
        let inverted = (short_put > short_call).then_some(Problem::InvertedShorts);
        self.remark(FieldId::LongPut, FieldId::ShortPut, wing(long_put, short_put));
        self.remark(FieldId::ShortPut, FieldId::ShortCall, inverted);
        self.remark(FieldId::LongCall, FieldId::ShortCall, wing(short_call, long_call));
        // Sold shorts that lie the other way round bring in what lies between them as well.
        let widest = (short_put - long_put).0.max((long_call - short_call).0);
        let is_above = setup.condor.credit.0 - widest > 1e-9 && widest > 0.0 && short_put <= short_call;
        let typed = match setup.entry {
            Entry::Net(_) => FieldId::NetCredit,
            Entry::Legs(_) => FieldId::Entry,
        };
        self.remark(typed, FieldId::LongPut, is_above.then_some(Problem::AboveWing(Points(widest))));
        if let Shape::Quadratic { floor, cap, .. } = setup.hedge.shape
            && (!setup.hedge.layers.is_empty() || setup.perp.is_some())
        {
            let beyond = |is: bool| is.then_some(Problem::VixBeyond);
            self.remark(FieldId::MapFloor, FieldId::Vix, beyond(setup.vix < floor.0));
            self.remark(FieldId::MapCap, FieldId::Vix, beyond(setup.vix > cap.0));
        }
        for leg in Leg::ALL {
            if let VolOrigin::NotImplied(none) = setup.vols[leg as usize].origin {
                self.remark(FieldId::premium(leg), FieldId::strike(leg), Some(Problem::NoVolatility(none)));
            }
        }
    }

    /// Adds a remark on a field that also rests on another one.
    fn remark(&mut self, field: FieldId, other: FieldId, remark: Option<Problem>) {
        if let Some(problem) = remark.filter(|_| !self.is_wrong(field) && !self.is_wrong(other)) {
            self.issues.push(Issue::new(field, problem));
        }
    }
}

#[cfg(test)]
mod tests;
