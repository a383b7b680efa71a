//! Labels, discs and leaders that stay out of each other's way, by links that were crowded once.

use super::*;
use tailfeather::app::state::State;
use tailfeather::charts::figure::{account, futures, liquidation, stress};
use tailfeather::link::decode::decode;

const SIX: &str = "?v=1&h1=call,30,,4,,now&h2=call-spread,110,,4,26&h3=future,90,,1,5,fall&h4=mini,90,,35,,short-put,,put-delta&h5=fund,60,,5000,,break-even,,budget&h6=put,60,,1,,signal-on&h6s=rsi&l=long&ls=-8&l1=perp,50,5&l2=margin,100,60,ratio&l3=option,50,24,vix&l4=inverse-perp,25,95000,price";
const CLOSE: &str = "?v=1&h1=call,30,,4,25&h2=call,45,,4,25.3&h3=call,60,,4,25.6&h4=call,90,,4,26&h5=call,120,,4,26.2&h6=call,220,,2,26.5&l=long&ls=-10";
const VIX_80: &str = "?v=1&x=80&h1=call,30,,4,,now&h2=call,110,,4,90&l=long&ls=-8";
const APART: &str = "?v=1&h1=call,30,,4,,now&h2=call,110,,4,26&h3=call,220,,2,34&l=long&ls=-8";
const CROSS: &str = "?v=1&e=net&g=-3.20&h1=call,30,,4,,short-put&l=short&ls=10&lm=cross&lw=20000";

/// The marks of a figure of a link, so wide.
fn drawn(link: &str, (width, height): (f64, f64), scene: fn(&Report, &View) -> Scene) -> Vec<Node> {
    let state = State::new(Some(decode(link)));
    let view = View { width, height, ghost: None, checked: &state.now.checked };
    scene(&state.now.report, &view).marks
}

/// The corners of every line of the paths of a class.
fn paths(marks: &[Node], class: &str) -> Vec<Vec<(f64, f64)>> {
    let mut found = Vec::new();
    boxes::visit(marks, &mut |element| {
        if element.value("class") == Some(class) {
            let number = |text: &str| text.parse::<f64>().expect("a number");
            for part in element.value("d").unwrap_or_default().trim_end_matches('Z').split('M').skip(1) {
                let pairs = part.split('L').filter_map(|pair| pair.split_once(' '));
                found.push(pairs.map(|(x, y)| (number(x), number(y))).collect());
            }
        }
    });
    found
}

/// Middles of the circles whose class begins so.
fn circles(marks: &[Node], class: &str) -> Vec<(f64, f64)> {
    let mut found = Vec::new();
    boxes::visit(marks, &mut |element| {
        let number = |name| element.value(name).and_then(|text| text.parse().ok()).unwrap_or(f64::NAN);
        if element.tag == "circle" && element.value("class").is_some_and(|own| own.starts_with(class)) {
            found.push((number("cx"), number("cy")));
        }
    });
    found
}

fn words(marks: &[Node]) -> Vec<String> {
    boxes::texts(marks).into_iter().map(|text| text.words.replace('\u{a0}', " ")).collect()
}

/// How near a line comes to a point.
fn distance(line: &[(f64, f64)], (x, y): (f64, f64)) -> f64 {
    let near = |pair: &[(f64, f64)]| {
        let ((a, b), (c, d)) = (pair[0], pair[1]);
        let steps = (0..=100).map(|step| f64::from(step) / 100.0);
        steps.map(|share| (a + (c - a) * share - x).hypot(b + (d - b) * share - y)).fold(f64::MAX, f64::min)
    };
    line.windows(2).map(near).fold(f64::MAX, f64::min)
}

#[test]
fn discs_stand_to_both_sides_of_their_places_and_no_leader_passes_through_one() {
    for link in [SIX, CLOSE, VIX_80, APART] {
        for width in [328.0, 416.0, 512.0, 704.0] {
            let marks = drawn(link, (width, 0.0), stress::scene);
            let (discs, stems) = (circles(&marks, "event"), paths(&marks, "event-stem"));
            let mut sides = [0, 0];
            for disc in &discs {
                let own = stems.iter().find(|stem| stem[0] == *disc).expect("a leader from the disc");
                let aside = own[2].0 - disc.0;
                sides[usize::from(aside > 0.0)] += usize::from(aside.abs() > 4.0);
                // From the upper edge of the plot on it stands upright where something happens.
                assert!(aside.abs() < 110.0 && own[2].0 == own[3].0, "{link} at {width}: {aside}");
                for other in stems.iter().filter(|stem| *stem != own && stem.len() == 4) {
                    assert!(distance(other, *disc) > 8.5, "{link} at {width}: {disc:?} {other:?}");
                }
            }
            assert!(discs.len() > 5 && sides.iter().all(|count| *count > 0), "{link} at {width}: {sides:?}");
        }
    }
}

#[test]
fn a_flag_with_room_beside_it_stands_over_its_level() {
    for size in [WIDE, MIDDLE] {
        for stem in paths(&drawn(APART, size, payoff::scene), "stem") {
            assert_eq!(stem[0].0, stem[3].0, "{size:?}: {stem:?}");
        }
    }
}

#[test]
fn no_stem_passes_through_the_expected_move() {
    for size in [WIDE, MIDDLE] {
        for link in [VIX_80, SIX, APART] {
            let marks = drawn(link, size, payoff::scene);
            let texts = boxes::texts(&marks);
            let is_label = |text: &&boxes::TextBox| text.words.starts_with("expected") || text.words.starts_with('±');
            let label = texts.iter().find(is_label).expect("the label");
            for stem in paths(&marks, "stem") {
                let is_in = stem[3].0 > label.left && stem[3].0 < label.right;
                assert!(!is_in, "{link} {size:?}: {}", label.words);
            }
        }
    }
}

#[test]
fn a_liquidation_beyond_the_prices_shown_has_an_arrowhead() {
    for (link, count) in [(CROSS, 1), (APART, 0)] {
        let marks = drawn(link, (512.0, 0.0), liquidation::scene);
        assert_eq!(paths(&marks, "off").len(), count, "{link}");
    }
}

#[test]
fn labels_have_the_ground_of_what_they_stand_on() {
    let marks = drawn(CROSS, (512.0, 0.0), liquidation::scene);
    let mut halos = Vec::new();
    boxes::visit(&marks, &mut |element| {
        if element.tag == "text" && element.value("class").is_some_and(|class| class.contains("halo")) {
            let is_gone = element.value("class").is_some_and(|class| class.ends_with(" on-band"));
            halos.push((to_text(&element.children).replace('\u{a0}', " "), is_gone));
        }
    });
    for (text, is_gone) in [("liquidated", true), ("179,282.87", true), ("price now 100,000", false)] {
        assert!(halos.contains(&(text.to_string(), is_gone)), "{text}: {halos:?}");
    }
}

#[test]
fn badges_side_by_side_have_their_prices_together() {
    let said = words(&drawn(SIX, (512.0, 0.0), account::scene));
    assert!(said.iter().any(|text| text == "75,657–95,000"), "{said:?}");
}

#[test]
fn todays_point_and_every_dashed_curve_of_the_futures_are_named_and_no_leader_runs_through_a_label() {
    let said = words(&drawn(VIX_80, (512.0, 0.0), futures::scene));
    for name in ["now 80", "VIX 90", "long run 19.7"] {
        assert!(said.iter().any(|text| text == name), "{name}: {said:?}");
    }
    let marks = drawn(CLOSE, (496.0, 0.0), futures::scene);
    let mut leaders: Vec<Vec<(f64, f64)>> = Vec::new();
    boxes::visit(&marks, &mut |element| {
        let number = |name| element.value(name).and_then(|text| text.parse().ok()).unwrap_or(f64::NAN);
        if element.value("class") == Some("lead") {
            leaders.push(vec![(number("x1"), number("y1")), (number("x2"), number("y2"))]);
        }
    });
    let inside = |text: &boxes::TextBox, (x, y): (f64, f64)| {
        x > text.left + 1.0 && x < text.right - 1.0 && y > text.top + 1.0 && y < text.bottom - 1.0
    };
    for leader in &leaders {
        let (from, to) = (leader[0], leader[1]);
        for step in 0..=50 {
            let share = f64::from(step) / 50.0;
            let at = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
            let struck = boxes::texts(&marks).into_iter().find(|text| inside(text, at));
            assert!(struck.is_none(), "{}", struck.map_or(String::new(), |text| text.words));
        }
    }
    assert!(leaders.len() > 1 && words(&marks).iter().any(|text| text.starts_with("layer 4:")));
}
