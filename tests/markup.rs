//! The page as text, rendered on the host: labels, ids, references, headings.

use std::collections::BTreeSet;
use tailfeather::app::action::{Action, Notice};
use tailfeather::app::shelf::Kept;
use tailfeather::app::state::State;
use tailfeather::charts::node::to_text;
use tailfeather::link::decode::decode;
use tailfeather::link::word;
use tailfeather::model::explain::Key;
use tailfeather::model::fields::Family;
use tailfeather::page::deed::Deed;
use tailfeather::page::shown::Shown;
use tailfeather::page::whole;

#[path = "markup/heard.rs"]
mod heard;
#[path = "markup/tags.rs"]
mod tags;

use tags::{tags, without_tags};

/// The page that a link opens, as text, after some actions.
fn page(link: &str, actions: &[Action]) -> String {
    let shown = Shown::new(State::new(Some(decode(link))));
    to_text(&whole(&actions.iter().fold(shown, |shown, action| shown.after(action.clone()))))
}

#[track_caller]
fn check(link: &str, actions: &[Action]) {
    let page = page(link, actions);
    let tags = tags(&page);
    let mut ids = BTreeSet::new();
    for tag in &tags {
        if let Some(id) = tag.value("id") {
            assert!(ids.insert(id), "id {id} twice");
        }
        assert_eq!(tag.value("style"), None, "a strict policy blocks style attributes: {}", tag.name);
        assert!(tag.attributes.iter().all(|(name, _)| !name.starts_with("on")), "an inline handler on {}", tag.name);
        if let Some(text) = tag.value("data-do") {
            assert!(Deed::parse(text).is_some(), "{} answers to {text:?}, which nobody does", tag.name);
        }
    }
    let labelled: BTreeSet<_> = tags.iter().filter_map(|tag| tag.value("for")).collect();
    for tag in &tags {
        for reference in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
            for id in tag.value(reference).unwrap_or_default().split_ascii_whitespace() {
                assert!(ids.contains(id), "{reference} of {} refers to {id}, which is not there", tag.name);
            }
        }
        let named = tag.value("aria-label").is_some_and(|name| !name.trim().is_empty());
        match tag.name {
            "input" => {
                let by_label = tag.in_label || tag.value("id").is_some_and(|id| labelled.contains(id));
                assert!(named || by_label, "an input without a name: {:?}", tag.attributes);
            }
            "button" | "summary" | "a" => {
                assert!(tag.name != "button" || tag.value("data-do").is_some(), "a button that does nothing");
                assert!(named || !tag.words.is_empty(), "an empty {}: {:?}", tag.name, tag.attributes);
            }
            "figure" => assert!(tag.value("aria-labelledby").is_some(), "a figure without a title"),
            "td" | "th" => assert!(!tag.words.contains("NaN") && !tag.words.contains("inf"), "{}", tag.words),
            _ => {}
        }
        if tag.value("role") == Some("slider") {
            for needed in
                ["aria-label", "aria-valuemin", "aria-valuemax", "aria-valuenow", "aria-valuetext", "tabindex"]
            {
                assert!(tag.value(needed).is_some(), "a handle without {needed}");
            }
        }
    }
    let mut last = 0;
    for heading in tags.iter().filter(|tag| matches!(tag.name, "h1" | "h2" | "h3")) {
        let level = heading.name[1..].parse::<u32>().expect("a level");
        assert!(level <= last + 1, "{} {:?} skips a level", heading.name, heading.words);
        last = level;
    }
    assert_eq!(tags.iter().filter(|tag| tag.name == "h1").count(), 1, "one main heading");
    assert_eq!(tags.iter().filter(|tag| tag.value("aria-live").is_some()).count(), 1, "one live region");
    for known in ["undo", "redo", "share", "f-s", "f-x", "f-d", "f-k1", "f-k2", "f-k3", "f-k4", "f-n", "f-f"] {
        assert!(ids.contains(known), "no element #{known}");
    }
    assert!(!page.contains("NaN"), "NaN on the page");
    let lists = tags.iter().filter(|tag| tag.name == "select");
    let selected = tags.iter().filter(|tag| tag.name == "option" && tag.value("selected").is_some());
    assert_eq!(selected.count(), lists.count(), "a list of fields shows what counts");
}

#[test]
fn the_default_page_is_whole() {
    check("", &[]);
}

#[test]
fn a_page_full_of_errors_is_whole() {
    check("#/?v=1&s=abc&k=5600,-5650,6350x,6400&x=900&d=0&n=1.5&f=-1&r=x&t1=99&zz=1", &[]);
}

#[test]
fn a_page_with_a_net_credit_only_is_whole() {
    check("#/?v=1&e=net&g=11", &[]);
}

#[test]
fn a_page_with_an_opened_number_is_whole() {
    const FULL: &str = "#/?v=1&h1=call,30,,4,20&h2=call,60,,4,22&h3=call,60,,4,24&h4=put,60,0.3,1,,now&h5=fund,30,,5,30\
                        &h6=mini,90,,2,34&l=long&l1=perp,50,4";
    for key in Key::ALL {
        for start in ["#/?v=1", FULL] {
            let link = format!("{start}&o={}", word(key));
            assert_eq!(State::new(Some(decode(&link))).open, Some(key), "{link}");
            check(&link, &[]);
        }
        let page = page(&format!("{FULL}&o={}", word(key)), &[]);
        assert!(page.contains("id=\"why\""), "the arithmetic of {} is nowhere", word(key));
    }
}

#[test]
fn odd_condors_are_whole() {
    for link in [
        "#/?v=1&k=5400,5650,6350,6400",
        "#/?v=1&k=6000,6000,6000,6000",
        "#/?v=1&k=6400,6350,5650,5600",
        "#/?v=1&d=0.01h",
    ] {
        check(link, &[]);
    }
}

#[test]
fn a_page_with_everything_open_is_whole() {
    let kept = |name: &str| Kept { name: name.into(), link: "?v=1".into() };
    let found = Action::Found(Some(vec![kept("<b>"), kept("a \"quote\"")]));
    check("", &[Action::Table(0), Action::More, Action::Pin, found, Action::Look(Some(5_900.0)), Action::Undo]);
    check("#/?v=1&m=flat", &[Action::More, Action::Found(None), Action::Notify(Notice::NotCopied)]);
}

#[test]
fn pages_with_layers_are_whole() {
    let six = "#/?v=1&h=5&h1=call,30,,4,19&h2=call-spread,60,,4,19.3&h3=mini,90,,2,19.6&h4=put,45,0.3,2,19.8&h5=fund,30,,5,30\
               &h6=put-spread,60,0.3,1,4,fall";
    let open: Vec<Action> = (0..6).flat_map(|place| [Action::Unfold(place), Action::Table(place as u8)]).collect();
    for link in
        [six, "#/?v=1&h1=call,30,,4,,now&y=power", "#/?v=1&h2=call-spread,x,20,1,18,,level,,15&h4=mini,9o,,1,200"]
    {
        check(link, &[]);
        check(link, &open);
    }
    check("#/?v=1&h1=Call,30,20,4,20,VIX,Level", &open);
    for key in ["hcost", "hyear", "hworst", "hnext"] {
        check(&format!("{six}&o={key}"), &[]);
        check(&format!("#/?v=1&o={key}"), &[]);
    }
}

#[test]
fn what_is_done_to_layers_is_said_to_who_listens_and_shown_to_nobody() {
    let page = page("", &[Action::AddLayer(Family::Hedge)]);
    assert!(page.replace('\u{a0}', " ").contains("<p class=\"unseen\">Layer 1 added.</p>"));
    assert!(!page.contains("class=\"notice\"") && !page.contains("class=\"notice brief\""));
}

#[test]
fn only_what_rests_on_a_wrong_field_is_the_last_valid() {
    #[track_caller]
    fn check(link: &str, expected: &str) {
        let page = page(link, &[]);
        let part = |start: &str, end: &str| page.split(start).nth(1).and_then(|rest| rest.split(end).next());
        let key = |key: &str| part(&format!("data-key=\"{key}\""), "</button>");
        let head = |words: &str| part(&format!("<h2>{words}"), "</h2>");
        let parts = ["credit", "best", "even", "margin"].map(|own| (own, key(own))).into_iter();
        let parts = parts.chain(["Greeks", "Volatility"].map(|own| (own, head(own))));
        let stale: Vec<_> = parts.filter(|(_, part)| part.expect("is there").contains("last valid")).collect();
        assert_eq!(stale.iter().map(|(own, _)| *own).collect::<Vec<_>>().join(" "), expected, "{link}");
    }
    check("?v=1", "");
    check("?f=abc", "best even");
    check("?n=0", "credit best even margin Greeks");
    check("?x=x", "credit best even margin Greeks Volatility");
    check("?x=x&p=24,29.3,18.2,12.2", "Greeks Volatility");
    check("?p=x", "credit best even margin");
    check("?p=x&m=implied", "credit best even margin Greeks Volatility");
    check("?k=x", "credit best even margin Greeks Volatility");
    check("?e=net&g=x", "credit best even margin");
    check("?t=x", "");
}

#[test]
fn a_heavy_line_is_named_where_there_is_one() {
    for (link, expected) in
        [("?v=1", 2), ("?d=6.5h&t=3h,1h", 0), ("?k=5900,6000,6000,6100&p=,29.30,,", 0), ("?e=net&g=80", 0)]
    {
        assert_eq!(page(link, &[]).matches("The heavy line is zero.").count(), expected, "{link}");
    }
}

#[test]
fn a_wrong_layer_leaves_the_lines_of_the_others_alone() {
    #[track_caller]
    fn check(link: &str, expected: &[bool]) {
        let page = page(link, &[]);
        let lines =
            page.split("class=\"lines\"").skip(1).map(|line| line.split("</button>").next().unwrap_or_default());
        assert_eq!(lines.map(|line| line.contains("last valid")).collect::<Vec<_>>(), expected, "{link}");
    }
    check("?h1=call,30&h2=call,x&l=long&l1=perp,50&l2=margin,50", &[false, true, false, false]);
    check("?h1=call,30&h2=call,60&l=long&l1=perp,x&l2=margin,50", &[false, false, true, true]);
    check("?x=x&h1=call,30&h2=call,60&l=long&l1=perp,50", &[true; 3]);
    check("?k=x,5650&h1=call,30&l=long&ll=20&l1=perp,50", &[true, false]);
    check("?h1=call,30&l=long&ll=0&l1=perp,50", &[false, true]);
}

#[test]
fn a_key_number_shows_the_pinned_one_under_it_where_that_has_one() {
    #[track_caller]
    fn check(link: &str, expected: usize) {
        let page = page(link, &[]).replace('\u{a0}', " ");
        let found: Vec<&str> = page
            .split("<span class=\"sub\">Pinned ")
            .skip(1)
            .map(|rest| rest.split('<').next().unwrap_or_default())
            .collect();
        assert_eq!(found.len(), expected, "{link}: {found:?}");
        assert!(!page.contains("Pinned none"), "{link}");
    }
    // Fees change nothing but best and worst, and break-evens.
    check("?pin.k=5600", 0);
    check("?f=100&pin.k=5600", 2);
    // A hedge where none is pinned, and another one.
    check("?h1=call,30&pin.k=5600", 0);
    check("?h1=call,30,,4,,now&pin.h1=call,30,,8,,now", 4);
}

#[test]
fn a_signal_is_chosen_by_name_and_switched_beside_it() {
    for (word, other) in [("on", "off"), ("off", "on")] {
        let link = format!("#/?v=1&h1=call,30,,4,,signal-{word}&h1s=rsi");
        check(&link, &[Action::Unfold(0)]);
        let page = page(&link, &[Action::Unfold(0)]);
        let all = tags(&page);
        let shown = |name: &str, value: String| {
            let found = all.iter().find(|tag| tag.name == name && tag.value("value") == Some(&value));
            found.map(|tag| tag.value("selected").or(tag.value("checked")).is_some())
        };
        assert_eq!(shown("option", "rsi".into()), Some(true));
        assert_eq!(shown("option", "own".into()), Some(false));
        assert_eq!(shown("option", format!("signal-{word}")), Some(true));
        assert_eq!(shown("option", format!("signal-{other}")), None, "that is the switch's");
        assert_eq!(shown("input", format!("signal-{word}")), Some(true));
        assert_eq!(shown("input", format!("signal-{other}")), Some(false));
        let row = "<div class=\"body\"><div class=\"field\"><label for=\"f-h1s\">Signal</label>";
        assert!(page.contains(row), "its names are long, and have the row for themselves");
        assert!(page.contains("It is your own reading of the market’s quotes, not of this page’s model"));
    }
}

#[test]
fn assumptions_are_summed_up_by_what_can_be_set_among_them() {
    let (curve, square) = ("long run\u{a0}19.7, return\u{a0}4.7", "map of VIX: square of the fall");
    for (link, said, unsaid) in [
        ("?l=long", square, "return\u{a0}"),
        ("?l=long&y=power", "map of VIX: power of the level", "return\u{a0}"),
        ("?l=long&h1=call", curve, "map of VIX: "),
    ] {
        let page = page(link, &[]);
        assert!(page.contains(said) && !page.contains(unsaid), "{link}");
    }
}

#[test]
fn every_element_of_a_perpetual_is_named_and_linked() {
    let layers = "l1=perp,50,4&l2=margin,,25,vix&l3=option,100,,now,,,inside&l4=inverse-perp,,95000,price";
    let unfolded: Vec<Action> = Family::Perp.places().map(Action::Unfold).collect();
    for start in
        ["#/?v=1&l=long", "#/?v=1&l=short&lc=eth&lk=inverse", "#/?v=1&l=long&lm=cross&h1=call", "#/?v=1&l=long&ll=0"]
    {
        check(start, &[]);
        for unfold in &unfolded {
            check(&format!("{start}&{layers}"), std::slice::from_ref(unfold));
        }
        for key in ["liq", "ratio", "funding", "account", "largest", "stress"] {
            check(&format!("{start}&o={key}"), &[]);
        }
    }
}

#[test]
fn a_choice_written_otherwise_shows_the_same_page() {
    let open = [Action::Unfold(Family::Perp.places().start)];
    let [one, other] = ["l=long&lm=cross&l1=option,100,,now", "l=Long&lm=Cross&l1=Option,100,,Now"]
        .map(|texts| page(&format!("#/?v=1&{texts}"), &open));
    assert_eq!(one, other);
}

#[test]
fn a_jump_beside_the_map_says_so_at_its_table_and_in_its_arithmetic() {
    let put = "#/?v=1&h1=put,60,0.3,1,,now&o=hjump";
    for (more, times) in [("", 0), ("&j=300", 2), ("&j=5", 2), ("&yh=30", 2), ("&yh=50", 0)] {
        let page = page(&[put, more].concat(), &[]);
        assert_eq!(page.matches("The map never has that VIX, so SPX is left where it is.").count(), times, "{more}");
    }
}

/// A phone's figure has no room for its name.
#[test]
fn the_read_out_of_a_phone_names_the_pinned_curve() {
    for layers in ["", "&h1=call,60"] {
        let page = page(&["?v=1&pin.k=5500,5550,6450,6500", layers].concat(), &[]);
        let (_, line) = page.split_once("class=\"readout-line\"").expect("the line above the plot");
        let named = line.split("<span").find(|one| one.contains(">pinned <b>")).expect("a value of the pinned curve");
        assert!(!named.contains("class=\"more\""), "{layers}: {named}");
    }
}

#[test]
fn what_layers_come_to_is_said_where_it_is_true() {
    #[track_caller]
    fn check(link: &str, is_said: &[&str], is_not_said: &[&str]) {
        let page = page(&format!("?v=1&{link}"), &[]).replace('\u{a0}', " ");
        let words = without_tags(&page);
        for said in is_said {
            assert!(words.contains(said) || page.contains(said), "{link} says {said}");
        }
        for said in is_not_said {
            assert!(!words.contains(said), "{link} does not say {said}");
        }
    }
    // Four mini futures come down by 2.5388 in 90 days; 500 lots of a fund keep e^(−0.446375) in a year.
    check("h1=mini,90,,4,,now", &["4,120$ a year if rolled while VIX stands still", "4,119"], &["without what"]);
    check("h1=fund,60,,500,,now", &["18,000$ a year while VIX stands still"], &[]);
    check("h1=mini,90,,4,20", &["nonenothing is held from the start"], &["stands still"]);
    // VIX never trades at 20 in a jump from 16 to 40.
    check("h1=call,30,,4,20", &["is not held before the jump"], &["past its break-even"]);
    check("h1=call,30,,4,,now", &[], &["is not held before the jump"]);
    check("h1=call,220,,2,34", &["It pays where it is bought: past its break-even.VIX 33.1, SPX 5,082"], &[]);
    check("x=25&h1=call,30,,4,20", &["from the start: ×", "held from the start."], &["at VIX 20:", "6,517"]);
    // The budget pays for none, and the condor alone is as low anywhere below 5,600, where VIX is 16 + 4.2 + 1.42.
    let flat = "worst −7,740 $ at SPX 5,600 (VIX 21.6) and below";
    check(
        "h1=call,30,,10,20,now,,budget",
        &[flat, "No layer is bought.", "$ at SPX 5,600 and below"],
        &["With the layers"],
    );
    check("h1=call,30,,4,20&yb=0.033", &["aria-valuetext=\"0.033 points\""], &[]);
    check("h1=call,30,,4,20&y=power", &["VIX × (SPX there / spot)^−3.7 in a fall, ^−2.4 in a rise."], &[]);
    let caption = "Profit and loss of condor and layers by SPX level and VIX, thousands of $<";
    check("h1=call,30,,4,20", &[caption], &["in dollars"]);
}
