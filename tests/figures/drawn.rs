//! The heat tables as drawings, which is how they are saved.

use super::*;
use tailfeather::app::state::State;
use tailfeather::charts::figure::heat::drawing;
use tailfeather::charts::figure::picture::{self, picture};
use tailfeather::link::decode::decode;
use tailfeather::page::caption::{caption, numbers};
use tailfeather::page::figure::Figure;
use tailfeather::page::shown::Shown;
use tailfeather::words::stress::timeline::event;
use tailfeather::words::summary;

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
        let parts = summary::parts(&report.setup);
        let said = picture::lines(&payoff::scene(&report, &view), &mut parts.iter().map(|part| &**part), " · ");
        assert_eq!(said.iter().map(|line| line.replace('\u{a0}', " ")).collect::<Vec<_>>(), expected);
    }
    let default = ["5,600/5,650/6,350/6,400 · 2 × 11.30 credit", "SPX 6,000 · VIX 16 · 45 days"];
    check(&[], 700.0, &[&default.join(" · ")]);
    check(&[], 328.0, &default);
    let debit = [(Entry, "net"), (NetCredit, "-3.2"), (Days, "6.5h"), (Spot, "abc"), (Contracts, "1")];
    check(&debit, 700.0, &["5,600/5,650/6,350/6,400 · 1 × 3.20 debit · SPX 6,000 · VIX 16 · 6.5 hours"]);
    for (_, scene) in both(&[]) {
        let wide = default.join(" · ");
        assert_eq!(picture::lines(&scene, &mut default.into_iter(), " · "), [wide], "as wide as the table's drawing");
    }
}

#[test]
fn a_picture_of_the_perpetual_says_which_and_that_of_the_shock_what_its_numbers_mean() {
    let link = "?v=1&l=long&le=98000&ls=-8&lx=1.5&h1=call,45,,4,20&l1=margin,50,5";
    let shown = Shown::new(State::new(Some(decode(link))));
    let plain = |lines: &[String]| lines.join(" | ").replace('\u{a0}', " ");
    let perp = "long BTC 10x, Binance · 25,000 $ linear · isolated, margin 2,500 $";
    for figure in [Figure::Liquidation, Figure::Account, Figure::Funding, Figure::Stress] {
        let scene = shown.figure(figure).expect("it is drawn");
        let [above, below] = caption(&shown, figure, &scene);
        let said = plain(&above).replace(" | ", " · ");
        assert!(said.contains(perp) && said.contains(" · entry 98,000 · price now 100,000 · "), "{said}");
        assert!(said.contains(shown.now.report.setup.perp.as_ref().and_then(|perp| perp.schedule).unwrap().date));
        assert!(above.iter().all(|line| line.matches(" · ").count() < 6), "{above:?}");
        let is_all = figure == Figure::Stress;
        assert_eq!(said.contains("5,600/5,650"), is_all, "{said}");
        let (said, stress) = (plain(&below).replace(" | ", " "), shown.now.report.stress.as_ref().unwrap());
        assert!(said.ends_with("A teaching model, not advice") && said.contains("beta of BTC 1.5") == is_all, "{said}");
        let layered = [
            (is_all, "Layer 1: 4 VIX calls 20.66, 45 days, at VIX 20: × 1.92, 770 $."),
            (is_all, "SPX down d %: VIX up 0.63 d + 0.032 d². SPX up u %: VIX down 0.58 u."),
            (is_all || figure != Figure::Liquidation, "Layer P1: adds 1,250 $, "),
        ];
        for (wanted, line) in layered {
            assert_eq!(said.contains(line), wanted, "{figure:?}, {line}: {said}");
        }
        for (place, own) in stress.events.iter().enumerate() {
            let numbered = format!("{}. {}", place + 1, event(own, &shown.now.report)).replace('\u{a0}', " ");
            let (from, to) = shown.now.report.window.moves;
            let is_drawn = is_all && own.share >= from && own.share <= to;
            assert_eq!(said.contains(&numbered), is_drawn, "{numbered}: {said}");
        }
    }
    // A condor's are as they were.
    let scene = shown.figure(Figure::ByDate).expect("it is drawn");
    let [above, below] = caption(&shown, Figure::ByDate, &scene);
    assert_eq!(
        (above.len(), &*plain(&below)),
        (
            1,
            "Rate 4 %, yield 1.3 %, skew −0.13. | At the money 93.75 % of VIX, curvature 0.02. | A teaching model, not advice"
        )
    );
}

#[test]
fn files_of_the_shock_say_once_when_it_is_valued_and_what_is_pinned() {
    let now = "?v=1&h=21&lx=1.5&l=short&h1=call,45,,4,20";
    let note = "Valued in 21 days, funding until then paid; beta of BTC 1.5.";
    let layers = "layer 1: 1 VIX call 18.81, 60 days, from the start: × 1.84, 180 $ · valued at expiry, in 45 days.";
    for (pin, expected) in [
        ("&pin.k=5500,5550,6350,6400", None),
        ("&pin.h1=call,60,,1,20,now&pin.k=5500,5550,6350,6400", Some(["5,500/5,550/6,350/6,400 · 2 × ", layers])),
        ("&pin.l=long&pin.l1=margin,50,5", Some(["long BTC 10x, Binance · layer P1: adds 1,250 $", ""])),
    ] {
        let shown = Shown::new(State::new(Some(decode(&[now, pin].concat()))));
        let scene = shown.figure(Figure::Stress).expect("it is drawn");
        let [_, below] = caption(&shown, Figure::Stress, &scene);
        for file in [numbers(&shown, Figure::Stress), below.join(" ")] {
            let file = file.replace('\u{a0}', " ");
            assert_eq!((file.matches(note).count(), file.matches("Valued").count()), (1, 1), "{file}");
            assert_eq!(file.matches("Pinned: ").count(), usize::from(expected.is_some()), "{file}");
            assert!(expected.iter().flatten().all(|part| file.contains(part)), "{file}");
        }
    }
}

#[test]
fn files_of_funding_name_its_rate_its_interval_and_that_the_price_stands_still() {
    let shown = Shown::new(State::new(Some(decode("?v=1&l=long&lr=0.02"))));
    let scene = shown.figure(Figure::Funding).expect("it is drawn");
    let [_, below] = caption(&shown, Figure::Funding, &scene);
    for file in [numbers(&shown, Figure::Funding), below.join(" ")] {
        let file = file.replace('\u{a0}', " ");
        assert_eq!(file.matches("0.02 % at each payment: ").count(), 1, "{file}");
        let note = "Where it is liquidated if the price stands still until that day; a payment every 8 hours.";
        assert_eq!(file.matches(note).count(), 1, "{file}");
    }
}

#[test]
fn files_of_payoff_and_cost_name_what_is_pinned_and_the_jump() {
    let shown = Shown::new(State::new(Some(decode("?v=1&h1=call,45,,4,20&pin.k=5500,5550,6350,6400"))));
    let file = |figure| numbers(&shown, figure).replace('\u{a0}', " ");
    assert!(file(Figure::Payoff).contains("Pinned: 5,500/5,550/6,350/6,400 · 2 × "));
    assert!(file(Figure::Cost).contains("VIX jumps from 16 to 40 at once."));
    assert!(!file(Figure::Cost).contains("Pinned") && !file(Figure::Payoff).contains("jumps"));
}

#[test]
fn files_of_the_hedge_name_its_layers_its_day_and_its_map() {
    let plain = |text: &str| text.replace('\u{a0}', " ");
    let link = "?v=1&h=21&ya=1.5&yh=90&h1=call,45,,4,20&h3=put,60,0.3,1,5,fall";
    let shown = Shown::new(State::new(Some(decode(link))));
    let wanted = [
        "Layer 1: 4 VIX calls 20.66, 45 days, at VIX 20: × 1.92, 770 $.",
        "Layer 3: 1 SPX put 5,463.58, 60 days, after a fall of 5 %: ",
        "Valued after 21 days.",
        "SPX down d %: VIX up 1.5 d + 0.032 d². SPX up u %: VIX down 0.58 u. Held between 9 and 90.",
    ];
    // A curve is today's, a cost that of its purchase, and a trigger waits for no day.
    let is_valued = |figure| !matches!(figure, Figure::Strip | Figure::Futures | Figure::Cost | Figure::Stress);
    for figure in Figure::ALL {
        let is_hedge = !matches!(figure, Figure::ByDate | Figure::ByVix);
        let is_perp = matches!(figure, Figure::Liquidation | Figure::Account | Figure::Funding | Figure::Venues);
        let file = plain(&numbers(&shown, figure));
        let (table, of) = file.rsplit_once("\r\n\r\n").expect("the table, then what it is of");
        assert!(table.contains(',') || is_perp && table.is_empty(), "{figure:?}");
        assert!(of.ends_with("\"A teaching model, not advice\"\r\n"), "{of}");
        assert_eq!(of.contains("SPX 6,000 · VIX 16 · 45 days"), !is_perp, "{figure:?}: {of}");
        for (i, line) in wanted.iter().enumerate() {
            // A dated day has its own VIX, one day on; of the shock its note says when it is valued.
            let is_named = is_hedge && !is_perp && (i < 2 || figure != Figure::Days) && (i != 2 || is_valued(figure));
            assert_eq!(of.contains(line), is_named, "{figure:?}, {line}: {of}");
        }
        if let Some(scene) = shown.figure(figure).filter(|_| !is_perp) {
            let [_, below] = caption(&shown, figure, &scene);
            let below = plain(&below.join(" "));
            for line in wanted {
                let is_named = is_hedge && (line != wanted[2] || is_valued(figure));
                assert_eq!(below.contains(line), is_named, "{figure:?}, {line}: {below}");
            }
        }
    }
    // A condor alone has none of it.
    let shown = Shown::new(State::new(None));
    let file = plain(&numbers(&shown, Figure::Payoff));
    let of = "\"5,600/5,650/6,350/6,400 · 2 × 11.30 credit\"\r\n\"SPX 6,000 · VIX 16 · 45 days\"\r\n\
              \"Rate 4 %, yield 1.3 %, skew −0.13.\"\r\n\"At the money 93.75 % of VIX, curvature 0.02.\"\r\n\"A teaching model, not advice\"\r\n";
    assert!(file.ends_with(of), "{file}");
    assert!(file.contains("\r\n\r\nProfit and loss over SPX\r\n"), "{file}");
}

/// Two condors of the same strikes, credit and market are told apart by what else their numbers rest on.
#[test]
fn files_name_fees_rates_and_how_vix_moves() {
    let plain = |text: &str| text.replace('\u{a0}', " ");
    let link = "?v=1&m=flat&r=0&f=500&vl=22&vr=3&vv=90&h1=call,45,,4,20";
    let shown = Shown::new(State::new(Some(decode(link))));
    let vix = "VIX returns to 22 at a speed of 3 a year, with a volatility of 90 %.";
    for (figure, has_vix, has_rates) in [
        (Figure::Payoff, true, true),
        (Figure::ByDate, false, true),
        (Figure::Futures, true, false),
        (Figure::Strip, false, false),
        (Figure::Stress, true, true),
    ] {
        let scene = shown.figure(figure).expect("it is drawn");
        let drawn = plain(&caption(&shown, figure, &scene).concat().join(" "));
        for file in [plain(&numbers(&shown, figure)), drawn] {
            // No number of the other two knows fees.
            assert_eq!(file.contains("fees 500 $"), has_rates, "{figure:?}: {file}");
            assert_eq!(file.contains(vix), has_vix, "{figure:?}: {file}");
            assert_eq!(file.contains("Rate 0 %, yield 1.3 %, VIX for every strike."), has_rates, "{figure:?}: {file}");
        }
    }
}

/// Without a hedge nothing rests on how VIX returns, under the shock neither.
#[test]
fn files_without_a_hedge_do_not_say_how_vix_moves() {
    let shown = Shown::new(State::new(Some(decode("?v=1&l=long"))));
    assert!(!numbers(&shown, Figure::Stress).contains("VIX returns"));
}

/// What a wrong field holds back says so in a file too.
#[test]
fn files_say_what_is_stale_and_of_which_positions_they_are() {
    let shown = Shown::new(State::new(Some(decode("?v=1&x=abc&u.x=20&k=5500,5550,6450,6500&h1=call,45,,4,now"))));
    for (figure, line) in [
        (Figure::ByDate, "By date and price (last valid)\r\n\"Condor alone, by time left\"\r\n"),
        (Figure::Points, "\r\n\r\nLast valid\r\n"),
    ] {
        let file = numbers(&shown, figure);
        assert!(file.contains(line), "{figure:?}: {file}");
    }
}

/// The total is what the figure is for: it stands there also where nothing is free beside its dot.
#[test]
fn the_total_under_the_shock_is_always_named() {
    for link in [
        "?v=1&l=short&ls=-12&k=5400,5650,6350,6400",
        "?v=1&l=short&ls=-12&h1=call,30,,4,,now&h2=call,110,,4,26",
        "?v=1&x=18.43&d=38&s=5987.25&h1=call,110,,4,,now&h2=mini,90,,35,22,vix&l=long&ll=20&ls=-8&h=5",
    ] {
        let scene = Shown::new(State::new(Some(decode(link)))).figure(Figure::Stress).expect("it is drawn");
        let said = words(&scene.marks, &["text"]);
        assert!(said.iter().any(|said| said.starts_with("total\u{a0}") && said.len() > 8), "{link}: {said:?}");
    }
}

/// What is won at one settlement alone is not kept.
#[test]
fn a_butterfly_gains_up_to_its_credit() {
    for (link, verb) in [("?v=1", "keeps"), ("?v=1&k=5900,6000,6000,6100", "gains up to")] {
        let scene = Shown::new(State::new(Some(decode(link)))).figure(Figure::Payoff).expect("it is drawn");
        assert!(scene.lead.starts_with(&format!("The condor {verb} ")), "{}", scene.lead);
    }
}

/// A layer whose money buys no contract is not bought at its trigger either.
#[test]
fn a_layer_that_buys_nothing_has_no_purchase_in_its_file() {
    let shown = Shown::new(State::new(Some(decode("?v=1&h1=call,30,,100,22,,,budget"))));
    let file = numbers(&shown, Figure::Points);
    let row = file.lines().nth(1).expect("a row");
    // One whose trigger lies off the map keeps its level.
    let far = Shown::new(State::new(Some(decode("?v=1&h1=call,30,,4,151"))));
    assert!(numbers(&far, Figure::Points).lines().nth(1).expect("a row").contains("151"));
    assert!(!row.contains("5579") && row.matches("less than one contract").count() >= 3, "{row}");
}
