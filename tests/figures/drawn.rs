//! The heat tables as drawings, which is how they are saved.

use super::*;
use tailfeather::charts::figure::heat::drawing;
use tailfeather::charts::figure::picture::{caption, picture};

fn both(texts: &[(FieldId, &str)]) -> [(&'static str, Scene); 2] {
    let now = checked(texts);
    let report = reported(&now);
    let view = View { width: 0.0, height: 0.0, ghost: None, checked: &now };
    [("date", heat::by_date(&report, &view)), ("vix", heat::by_vix(&report, &view))]
}

#[test]
fn drawn_tables_are_as_stored() {
    for (name, texts, _) in CASES.iter().filter(|(name, ..)| ["default", "stale"].contains(name)) {
        for (table, scene) in both(texts) {
            compare(&format!("heat-{table}-{name}.svg"), &(lines(&picture(&scene)) + "\n"));
        }
    }
}

/// The words of every element of these tags, in order.
fn words(nodes: &[Node], tags: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    boxes::visit(nodes, &mut |element| {
        if tags.contains(&element.tag) {
            let text = to_text(&element.children);
            let parts = text.split(['<', '>']).enumerate().filter(|(i, _)| i % 2 == 0);
            found.push(parts.map(|(_, words)| words).collect());
        }
    });
    found
}

#[test]
fn a_drawn_table_says_what_the_table_says() {
    for (name, texts, _) in CASES {
        for (table, scene) in both(texts) {
            let (size, marks) = drawing(&scene);
            let mut expected = vec![scene.lead.clone()];
            expected.extend(words(&scene.marks, &["th", "td"]));
            expected.push(scene.note.clone());
            assert_eq!(words(&marks, &["text"]), expected, "{table} {name}");
            let overlaps = boxes::overlaps(&marks);
            assert!(overlaps.is_empty(), "{table} {name}: {overlaps:?}");
            let drawn = Scene { size, marks: marks.clone(), ..scene };
            check_in_figure(&drawn, &marks);
        }
    }
}

#[test]
fn a_picture_says_what_it_is_of() {
    #[track_caller]
    fn check(texts: &[(FieldId, &str)], width: f64, expected: &[&str]) {
        let now = checked(texts);
        let report = reported(&now);
        let view = View { width, height: 300.0, ghost: None, checked: &now };
        let said = caption(&payoff::scene(&report, &view), &report.setup);
        assert_eq!(said.iter().map(|line| line.replace('\u{a0}', " ")).collect::<Vec<_>>(), expected);
    }
    let default = ["5,600/5,650/6,350/6,400 · 2 × 11.30 credit", "SPX 6,000 · VIX 16 · 45 days"];
    check(&[], 700.0, &[&default.join(" · ")]);
    check(&[], 328.0, &default);
    let debit = [(Entry, "net"), (NetCredit, "-3.2"), (Days, "6.5h"), (Spot, "abc"), (Contracts, "1")];
    check(&debit, 700.0, &["5,600/5,650/6,350/6,400 · 1 × 3.20 debit · SPX 6,000 · VIX 16 · 6.5 hours"]);
    for (_, scene) in both(&[]) {
        assert_eq!(caption(&scene, &checked(&[]).setup).len(), 1, "as wide as the table's drawing");
    }
}
