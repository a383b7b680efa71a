//! What JavaScript asks for beside the numbers.

use super::issue::Issues;
use super::loose::{Loose, Record};
use super::setup::values;

/// True when the options ask for the samples of the curves; what is wrong with them is added to the issues.
pub(super) fn curves(options: Record, issues: &mut Issues) -> bool {
    const NAMES: [&str; 1] = ["curves"];
    const EXAMPLE: &str = "{ curves: true }";
    let mut curves = false;
    for (name, value) in values(options, "options", &NAMES, EXAMPLE, issues) {
        let (problem, found) = match (&*name, &value) {
            (_, Loose::Missing) => continue,
            ("curves", Loose::Flag(flag)) => {
                curves = *flag;
                continue;
            }
            ("curves", other) => ("not-a-choice", other.kind()),
            (name, _) => ("unknown-name", name),
        };
        let choices = if problem == "not-a-choice" { &["true", "false"][..] } else { &NAMES };
        issues.refuse(&["options.", &name].concat(), problem, found, choices, EXAMPLE);
    }
    curves
}
