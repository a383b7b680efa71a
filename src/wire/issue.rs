//! What is wrong with a setup, or unusual about it, as plain values.

use super::names;
use super::plain::{Plain, record, text};
use crate::engine::hedge::layer::Reason;
use crate::engine::implied::NoVol;
use crate::model::check::Checked;
use crate::model::draft::Draft;
use crate::model::fields::{Field, Kind};
use crate::model::issue::{Issue, Problem};
use crate::model::remarks::{LayerRemark, PerpRemark};

/// What is wrong with a setup, and remarks on what is unusual, as plain values.
#[derive(Debug, PartialEq, Default)]
pub struct Issues {
    list: Vec<Plain>,
    /// True when something that was given could not be used.
    pub wrong: bool,
}

/// What a field accepts, where a number or a text was read. Of how the argument is built ([`Issues::refuse`]) only
/// `choices` and `example` say something.
struct Accepted<'a> {
    /// Smallest and largest number, both included; none where words are accepted.
    range: Option<(f64, f64)>,
    /// Whole numbers only.
    whole: bool,
    /// An empty text is accepted: the model or the page chooses; of the budget, there is none.
    optional: bool,
    /// The words accepted; empty where numbers are. Of an unknown name, or what should be an object, the names there
    /// are.
    choices: &'a [&'static str],
    /// A text that would be accepted; of a list or an object what to write in JavaScript. May be empty.
    example: &'a str,
}

impl Issues {
    /// Adds what was found when a draft was checked.
    pub fn add_all(&mut self, checked: &Checked, draft: &Draft) {
        self.add_each(&checked.issues, checked, draft);
    }

    /// Adds what is to be said of fields of a draft.
    pub(super) fn add_each(&mut self, issues: &[Issue], checked: &Checked, draft: &Draft) {
        for issue in issues {
            self.add(issue, &checked.row(issue.field), draft.text(issue.field));
        }
    }

    fn add(&mut self, issue: &Issue, field: &Field, found: &str) {
        let (range, whole, optional, choices) = match field.kind {
            Kind::Choice(choices) => (None, false, false, choices),
            Kind::Number { min, max, whole, optional } => (Some((min, max)), whole, optional, &[][..]),
            Kind::Days { min, max, optional } => (Some((min, max)), false, optional, &[][..]),
        };
        // Of a time the first of several; in other examples a comma parts thousands.
        let mut example = field.example;
        if let (Kind::Days { .. }, Some((first, _))) = (field.kind, example.split_once(',')) {
            example = first;
        }
        let accepted = Accepted { range, whole, optional, choices, example };
        self.push(&names::path(issue.field), word(&issue.problem), issue.problem.is_wrong(), found, accepted);
    }

    /// Adds something wrong with how the argument is built; `choices` are what could stand there.
    pub fn refuse(&mut self, field: &str, problem: &'static str, found: &str, choices: &[&'static str], example: &str) {
        let accepted = Accepted { range: None, whole: false, optional: false, choices, example };
        self.push(field, problem, true, found, accepted);
    }

    fn push(&mut self, field: &str, problem: &'static str, wrong: bool, found: &str, accepted: Accepted) {
        let Accepted { range, whole, optional, choices, example } = accepted;
        let (min, max) = range.unzip();
        let accepted = record(|to| {
            to.maybe("min", min)
                .maybe("max", max)
                .flag("whole", whole)
                .flag("optional", optional)
                .list("choices", choices, |choice| text(*choice))
                .put("example", text(example.to_owned()))
        });
        self.list.push(record(|to| {
            to.put("field", text(field.to_owned()))
                .word("problem", problem)
                .flag("wrong", wrong)
                .put("found", text(found.to_owned()))
                .put("accepted", accepted)
        }));
        self.wrong |= wrong;
    }

    /// The issues as plain values, in their order.
    pub fn plain(self) -> Plain {
        Plain::List(self.list)
    }
}

/// A problem in one word.
fn word(problem: &Problem) -> &'static str {
    match problem {
        Problem::Empty => "empty",
        Problem::NotANumber => "not-a-number",
        Problem::TwoReadings(_) => "two-readings",
        Problem::OutOfRange => "out-of-range",
        Problem::NotWhole => "not-whole",
        Problem::NotAChoice => "not-a-choice",
        Problem::AfterExpiry => "after-expiry",
        Problem::MapCrossed(_) => "floor-not-below-cap",
        Problem::EmptyWing => "empty-wing",
        Problem::ReversedWing => "reversed-wing",
        Problem::InvertedShorts => "inverted-shorts",
        Problem::AboveWing(_) => "above-widest-wing",
        Problem::VixBeyond => "vix-beyond-map",
        Problem::NoVolatility(NoVol::BelowIntrinsic) => "no-volatility-below-intrinsic",
        Problem::NoVolatility(NoVol::AtIntrinsic) => "no-volatility-at-intrinsic",
        Problem::NoVolatility(NoVol::AboveMaximum) => "no-volatility-above-maximum",
        Problem::Layer(LayerRemark::Reversed) => "reversed-spread",
        Problem::Layer(LayerRemark::Settles) => "expires-before-horizon",
        Problem::Layer(LayerRemark::AboveBudget) => "above-budget",
        Problem::Layer(LayerRemark::Reason(reason)) => reason_word(*reason),
        Problem::Perp(remark) => perp_word(remark),
    }
}

fn perp_word(remark: &PerpRemark) -> &'static str {
    match remark {
        PerpRemark::NoTable => "no-table",
        PerpRemark::AboveLimit { .. } => "above-leverage-limit",
        PerpRemark::AlreadyLiquidated { .. } => "already-liquidated",
        PerpRemark::NeverLiquidated => "never-liquidated",
        PerpRemark::OtherFunding => "other-funding",
        PerpRemark::DiesOfFunding(_) => "dies-of-funding",
        PerpRemark::TriggerReached => "already-active",
        PerpRemark::NeverOpens => "never-opens",
        PerpRemark::RatioStaysAway => "ratio-stays-away",
        PerpRemark::TooLate { .. } => "too-late",
        PerpRemark::Outside => "outside-account",
        PerpRemark::BelowIntrinsic { .. } => "below-intrinsic",
        PerpRemark::StraightInDollars => "straight-in-dollars",
    }
}

/// Why a layer is not bought, or a point of it is not there, in one word.
pub(super) fn reason_word(reason: Reason) -> &'static str {
    match reason {
        Reason::Standing => "standing",
        Reason::AlreadyActive | Reason::SignalOn(_) => "already-active",
        Reason::SignalOff(_) => "signal-off",
        Reason::NoBreakEven => "no-break-even",
        Reason::Map(_) => "off-map",
        Reason::OutsideRange => "outside-range",
        Reason::NoContracts => "no-contracts",
        Reason::NothingToOffset => "nothing-to-offset",
        Reason::NoGain => "no-gain",
        Reason::NoPremium => "no-premium",
        Reason::Worthless => "worthless",
        Reason::NoStrike => "no-strike",
        Reason::NoWidth => "no-width",
        Reason::NeverExpires => "never-expires",
        Reason::BeforePurchase => "before-purchase",
        Reason::AlwaysGains => "always-gains",
        Reason::NeverGains => "never-gains",
    }
}
