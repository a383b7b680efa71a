//! `window.tailfeather`: plain values in, plain values out.

use page_tests::{Outcome, visit};
use serde_json::{Value, json};

#[tokio::test]
async fn a_setup_is_evaluated() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        let answer: Value = page.value("tailfeather.evaluate({ strikes: [5600, 5650, 6350, 6400] })").await?;
        assert_eq!(answer["ok"], true, "{answer}");
        assert_eq!(answer["issues"], json!([]), "{answer}");
        assert!(answer["report"].to_string().contains("5638.7"), "{answer}");
        let hedged = "tailfeather.evaluate({ layers: [{ instrument: 'call', size: 4, when: 'now' }] }).report.hedge";
        let paid: Value = page.value(&format!("Math.round({hedged}.cost.now)")).await?;
        assert_eq!(paid, 599, "{paid}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_examples_of_the_readme_answer() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        let readme = include_str!("../../../README.md");
        let (_, after) = readme.split_once("```js\n").expect("examples");
        let (examples, _) = after.split_once("```").expect("their end");
        let mut answers = Vec::new();
        for example in examples.lines() {
            let answer: Value = page.value(example).await?;
            assert!(!answer.is_null() && answer["ok"] != false, "{example}: {answer}");
            answers.push(answer);
        }
        let [evaluated, cost, liquidation] = &answers[..] else { panic!("{} examples", answers.len()) };
        assert_eq!(evaluated["ok"], true, "{evaluated}");
        assert!(cost["onTheWay"].as_f64().is_some_and(|paid| paid > 0.0), "{cost}");
        assert!(liquidation.as_f64().is_some_and(|price| price < 100_000.0), "{liquidation}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_wrong_is_named_by_its_field() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        let answer: Value = page.value("tailfeather.evaluate({ vix: 'abc', strikes: [1, 2, 'x', 4] })").await?;
        assert_eq!(answer["ok"], false, "{answer}");
        let fields: Vec<&str> =
            answer["issues"].as_array().into_iter().flatten().filter_map(|issue| issue["field"].as_str()).collect();
        assert!(fields.contains(&"vix") && fields.contains(&"strikes[2]"), "{fields:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_given_to_it_makes_it_throw() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        let threw: Vec<String> = page
            .value(
                "(() => { const odd = [undefined, null, 0, NaN, 'x', [], [[[]]], {}, () => 1, Symbol('s'), 10n, new Date(NaN), { spot: {} }, { strikes: 5 }, { layers: [[], 1, new Date(), { size: {} }] },
                    { strikes: [NaN, Infinity, -1e308, null] }, { days: 0 }, { vix: 1e308 }, new Proxy({}, { get() { throw 1 } })];
                   const threw = [];
                   for (const name of ['evaluate', 'encode', 'decode']) for (const value of odd)
                       try { tailfeather[name](value) } catch (error) { threw.push(name + ' ' + typeof value + ' ' + error) }
                   return threw })()",
            )
            .await?;
        assert_eq!(threw, [""; 0]);
        page.until("tailfeather.evaluate({}).ok").await
    })
    .await
}

#[tokio::test]
async fn a_link_goes_there_and_back() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        // Of more than a link holds `decode` would leave the end out.
        let long: Value = page.value("tailfeather.encode({ vix: '1'.repeat(32768) })").await?;
        assert_eq!((&long["ok"], &long["link"]), (&json!(false), &Value::Null), "{long}");
        let problems: Vec<_> = long["issues"].as_array().into_iter().flatten().map(|issue| &issue["problem"]).collect();
        assert!(problems.contains(&&json!("too-long")), "{problems:?}");
        let link: Value = page.value("tailfeather.encode({ vix: 20 })").await?;
        assert_eq!(link["link"], "?v=1&x=20", "{link}");
        for (setup, link) in [
            ("{ spot: 6000 }", "?v=1"),
            ("{ spot: 6100.5, strikes: [5600, 5650, 6350, '6,450'] }", "?v=1&s=6100.5&k=5600,5650,6350,6450"),
            ("{ vix: 'abc' }", "?v=1&x=abc&u.x=16"),
        ] {
            let answer: Value = page.value(&format!("tailfeather.encode({setup})")).await?;
            assert_eq!(answer["link"], link, "{answer}");
        }
        let pinned: Value = page.value("tailfeather.decode('?v=1&x=20&pin.x=30&pin.u.x=zz&d=%FF&zz&zz')").await?;
        assert_eq!((&pinned["setup"]["vix"], &pinned["pin"]["vix"]), (&"20".into(), &"30".into()), "{pinned}");
        assert_eq!(pinned["notices"].as_array().map(Vec::len), Some(3), "each once: {pinned}");
        let single: Value = page.value("tailfeather.decode('?v=1&x=20')").await?;
        assert_eq!((&single["pin"], &single["ok"]), (&Value::Null, &Value::Bool(true)), "{single}");
        let setup: Value = page.value("tailfeather.decode('#/?v=1&x=20').setup.vix").await?;
        assert!(setup == 20 || setup == 20.0 || setup == "20", "{setup}");
        let version: String = page.value("tailfeather.version").await?;
        assert_eq!(version, env!("CARGO_PKG_VERSION"));
        Ok(())
    })
    .await
}
