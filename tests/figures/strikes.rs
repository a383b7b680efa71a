//! Whose labels those of strikes and break-evens are taken for.

use super::*;
use tailfeather::app::state::State;
use tailfeather::link::decode::decode;
use tailfeather::page::shown::Shown;

/// From a label to a point: along a line of text the eye goes twice as far as across lines.
fn far(label: &boxes::TextBox, (x, y): (f64, f64)) -> f64 {
    let beside = (label.left - x).max(x - label.right).max(0.0);
    let above = (label.top - y).max(y - label.bottom).max(0.0);
    beside.hypot(2.0 * above)
}

/// The labels of strikes in a figure that stand nearer to another strike's handle than to their own, and those of
/// break-evens without their name that stand nearer to a handle.
fn mistaken(scene: &Scene, report: &Report, view: &View) -> Vec<String> {
    let (mut knots, mut labels) = (Vec::new(), Vec::new());
    boxes::visit(&scene.marks, &mut |group| {
        if group.value("class") != Some("handles") {
            return;
        }
        boxes::visit_from(&group.children, [0.0; 2], &mut |element, at| {
            if element.value("data-handle").is_some_and(|key| key.starts_with('k')) {
                knots.push((at[0], at[1]));
            }
        });
        for node in &group.children {
            let Node::Element(element) = node else { continue };
            let label = boxes::texts(std::slice::from_ref(node)).pop();
            match (label, element.value("class").unwrap_or_default()) {
                (Some(label), class) if class.starts_with("t-b") => labels.push(label),
                (Some(name), class) if class.starts_with("t-small") => {
                    let label: &mut boxes::TextBox = labels.last_mut().expect("a name under its number");
                    (label.left, label.right) = (label.left.min(name.left), label.right.max(name.right));
                    label.bottom = name.bottom;
                }
                _ => (),
            }
        }
    });
    let own = |label: &boxes::TextBox, leg: usize| number::short(report.setup.condor.strikes[leg].0) == label.words;
    let nearest = |label: &boxes::TextBox, is_own: bool| {
        let all = (0..4).filter(|leg| own(label, *leg) == is_own).map(|leg| far(label, knots[leg]));
        all.fold(f64::MAX, f64::min)
    };
    labels.retain(|label| nearest(label, true) > nearest(label, false) + 0.1);
    let frame = payoff::payoff(report, view).frame;
    for at in &report.expiry.break_evens {
        let level = [number::short(at.0), number::whole(at.0)];
        let texts = boxes::texts(&scene.marks).into_iter().filter(|text| level.contains(&text.words));
        labels.extend(texts.filter(|text| {
            let to_strike = knots.iter().map(|knot| far(text, *knot)).fold(f64::MAX, f64::min);
            // That of a strike at this level is none of a break-even.
            let is_strike = report.setup.condor.strikes.iter().any(|strike| level.contains(&number::short(strike.0)));
            !is_strike && far(text, (frame.x_in_plot(*at), frame.zero())) > to_strike + 0.1
        }));
    }
    labels.into_iter().map(|label| label.words).collect()
}

#[test]
fn a_number_beside_a_handle_is_its_strike() {
    let layers = "?v=1&h1=call,30,,4,,now&h2=call-spread,110,,4,26&h3=future,220,,1,34&h4=put,60,,1,,fall&h5=fund,365,,5,,now&h6=put-spread,60,,1,30";
    let links = ["?v=1", layers, "?v=1&h1=call,30,,4,,now&h2=call,110,,4,26&h3=call,220,,2,34"];
    let mut wrong = Vec::new();
    for link in links {
        let shown = Shown::new(State::new(Some(decode(link))));
        let now = &shown.now;
        for (width, height) in [(619.0, 200.0), (676.0, 288.0), (960.0, 282.0), (344.0, 275.0), (374.0, 282.0), WIDE] {
            let view = View { width, height, ghost: None, checked: &now.checked };
            let mistaken = mistaken(&payoff::scene(&now.report, &view), &now.report, &view);
            wrong.extend(mistaken.into_iter().map(|label| format!("{link} at {width}x{height}: {label}")));
        }
    }
    each_payoff(|name, scene, report, view| {
        wrong.extend(mistaken(scene, report, view).into_iter().map(|label| format!("{name}: {label}")));
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
