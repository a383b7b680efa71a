//! Everything by keyboard.

use page_tests::{Outcome, visit};
use serde_json::json;
use std::collections::BTreeSet;
use thirtyfour::Key;

#[tokio::test]
async fn arrows_and_page_keys_move_a_strike() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.focus("[data-handle=k2]").await?;
        page.press(Key::Right).await?;
        assert_eq!(page.field("f-k2").await?, "5,655");
        page.press(Key::PageDown).await?;
        assert_eq!(page.field("f-k2").await?, "5,605");
        let spoken = page.attribute("[data-handle=k2]", "aria-valuetext").await?.unwrap_or_default();
        assert!(spoken.starts_with("5,605"), "{spoken}");
        assert_eq!(page.value::<String>("document.activeElement.dataset.handle").await?, "k2", "focus stays");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn shift_moves_all_four_and_alt_mirrors() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.focus("[data-handle=k2]").await?;
        page.chord(&[Key::Shift], Key::Right).await?;
        assert_eq!(page.field("f-k1").await?, "5,605");
        assert_eq!(page.field("f-k4").await?, "6,405");
        page.chord(&[Key::Alt], Key::Right).await?;
        assert_eq!(page.field("f-k2").await?, "5,660");
        assert_eq!(page.field("f-k3").await?, "6,350");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn tab_reaches_every_field_handle_and_number_and_the_focus_is_seen() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        let mut met = Vec::new();
        for _ in 0..90 {
            page.press(Key::Tab).await?;
            let here: String = page
                .value("(element => element.id || element.dataset.handle || element.dataset.key || element.tagName)(document.activeElement)")
                .await?;
            met.push(here);
        }
        for wanted in ["undo", "f-s", "f-k1", "f-p4", "k1", "k4", "spot", "even", "delta"] {
            // An undo with nothing to undo takes no focus.
            assert!(wanted == "undo" || met.iter().any(|here| here == wanted), "{wanted} in {met:?}");
        }
        page.focus("#f-k1").await?;
        page.press(Key::Tab).await?;
        let ring: String = page.value("getComputedStyle(document.activeElement).outlineStyle").await?;
        let boxed: String = page.value("getComputedStyle(document.activeElement.parentElement).outlineStyle").await?;
        assert!(ring != "none" || boxed != "none", "no ring around the focus");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_first_stop_passes_over_figure_and_numbers() -> Outcome {
    visit(async |page| {
        for (width, height) in [(1440, 900), (360, 740)] {
            page.resize(width, height).await?;
            page.open("#/?v=1&x=20").await?;
            page.press(Key::Tab).await?;
            let seen: bool =
                page.value("(({ width, height }) => width > 100 && height > 20)(document.activeElement.getBoundingClientRect())").await?;
            assert!(seen, "it is seen while it has the focus");
            page.press(Key::Enter).await?;
            page.until("document.activeElement.matches('.inputs summary')").await?;
            assert_eq!(page.value::<String>("location.hash").await?, "#/?v=1&x=20");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn tab_meets_every_control_once_on_narrow_screens_too() -> Outcome {
    // What Tab stops at: of a group of choices the chosen one.
    const CONTROLS: &str = "[...document.querySelectorAll('button, input, select, summary, [tabindex]')].filter(one => \
         one.tabIndex >= 0 && !one.matches(':disabled') && (one.type !== 'radio' || one.checked) && \
         one.checkVisibility({ visibilityProperty: true }))";
    // Every stop, and what the stop is called.
    const WATCH: &str = "(globalThis.met = [], addEventListener('focusin', event => met.push(event.target)), \
         getSelection().removeAllRanges(), document.activeElement.blur(), true)";
    visit(async |page| {
        for (width, height) in [(768, 1024), (360, 740), (1440, 900)] {
            page.resize(width, height).await?;
            page.open("#/?v=1&l=long&l1=perp,50,4&h1=call,30,,4,20&pin=1").await?;
            page.value::<bool>(WATCH).await?;
            let count: usize = page.value(&format!("(globalThis.controls = {CONTROLS}).length")).await?;
            for step in ["rawKeyDown", "keyUp"].repeat(count + 10) {
                let words = json!({ "type": step, "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9 });
                page.cdp("Input.dispatchKeyEvent", words).await?;
            }
            let odd: Vec<String> = page
                .value(
                    "controls.filter(one => met.slice(0, controls.length).filter(other => other === one).length !== 1)\
                     .map(one => one.id || one.dataset.do || one.outerHTML.slice(0, 60))",
                )
                .await?;
            let order: Vec<String> =
                page.value("met.map(one => one.id || one.dataset.do || one.outerHTML.slice(0, 60))").await?;
            assert!(count > 60 && odd.is_empty(), "{width}: of {count} not met once: {odd:?} in {order:?}");
            // In the order of the document, which every browser keeps: figure, numbers, what they come from, the rest.
            const ROOMS: &str = "met.slice(0, controls.length).map(one => \
                 one.closest('.fig-main, .tools, .keys, .hedge-keys, .inputs, .linked')?.classList[0])\
                 .filter((room, at, all) => room && room !== all[at - 1]).join(' ')";
            let rooms = "fig-main tools keys hedge-keys inputs linked";
            assert_eq!(page.value::<String>(ROOMS).await?, rooms, "{width}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_list_keeps_the_focus_when_what_it_leads_to_comes_and_goes() -> Outcome {
    visit(async |page| {
        page.open("#/?v=1&l=long&l1=perp,50,4&h1=call,30").await?;
        for (unfold, list, words) in [
            ("", "f-l", ["no", "short"]),
            ("", "f-lm", ["cross", "isolated"]),
            ("unfold 6", "f-l1i", ["option", "margin"]),
            ("", "f-l1w", ["now", "price"]),
            ("unfold 0", "f-h1i", ["fund", "put-spread"]),
            ("", "f-h1w", ["now", "fall"]),
        ] {
            if !unfold.is_empty() {
                page.click(&format!("[data-do='{unfold}']")).await?;
            }
            for word in words {
                page.focus(&format!("#{list}")).await?;
                page.choose(list, word).await?;
                let here: String = page.value("document.activeElement.id").await?;
                assert_eq!(here, list, "after {word}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_values_at_any_level_are_read_by_keys() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.focus("[data-do=look]").await?;
        for _ in 0..4 {
            page.press(Key::Left).await?;
        }
        page.until("document.querySelector('.plot-svg .t-chip')?.textContent === '5,980'").await?;
        assert!(page.text(".readout thead").await?.contains("5,980"));
        let said = page.attribute("[data-do=look]", "aria-valuetext").await?.unwrap_or_default();
        assert!(said.starts_with("5,980, −0.3\u{a0}%, ") && said.contains("at expiry +2,260"), "{said}");
        page.press(Key::Home).await?;
        page.until("document.querySelector('.plot-svg .t-chip')?.textContent === '5,000'").await?;
        page.press(Key::Tab).await?;
        page.until("document.querySelector('.plot-svg .t-chip') === null").await
    })
    .await
}

#[tokio::test]
async fn the_focus_outlives_what_is_pressed() -> Outcome {
    visit(async |page| {
        page.open("#/?v=1&h1=call,45,,4,20").await?;
        for (press, stays) in [
            ("[data-do='rule 442']", "[data-do='rule 442']"),
            ("[data-do='rule none']", "[data-do='rule none']"),
            ("#undo", "#undo"),
            ("[data-do='pick y power']", "[data-do='pick y power']"),
        ] {
            page.focus(press).await?;
            page.press(if press.contains("pick") { " " } else { "\u{e007}" }).await?;
            page.settled().await?;
            page.until(&format!("document.activeElement?.matches(\"{stays}\")")).await?;
        }
        // With nothing left to undo the way forward takes over.
        page.open("#/?v=1&x=18").await?;
        page.focus("#f-x").await?;
        page.type_in("f-x", "19").await?;
        page.focus("#undo").await?;
        page.press(Key::Enter).await?;
        page.until("document.querySelector('#undo').disabled && document.activeElement?.id === 'redo'").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn escape_closes_what_was_opened() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.focus("[data-key=even]").await?;
        page.press(Key::Enter).await?;
        page.until("document.querySelector('#why') !== null").await?;
        page.press(Key::Escape).await?;
        page.until("document.querySelector('#why') === null").await?;
        page.until("document.activeElement?.dataset.key === 'even'").await?;
        Ok(())
    })
    .await
}

/// What covers the middle of what has the focus, as text; empty where nothing does.
const COVER: &str = "(() => {
    const own = document.activeElement, box = (own.querySelector('.grip') ?? own).getBoundingClientRect();
    const seen = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return seen && (own.contains(seen) || seen.contains(own) || own.closest('svg')?.contains(seen)) ? '' : own.outerHTML.slice(0, 90);
})()";

#[tokio::test]
async fn what_has_the_focus_is_covered_by_nothing_on_the_way_back() -> Outcome {
    visit(async |page| {
        for (width, height) in [(1100, 700), (768, 900)] {
            page.resize(width, height).await?;
            page.open("#/?v=1&h1=call,30,,4,20").await?;
            page.focus(".f-vix summary").await?;
            let mut stops = BTreeSet::new();
            for _ in 0..60 {
                page.chord(&[Key::Shift], Key::Tab).await?;
                let covered: String = page.value(COVER).await?;
                assert_eq!(covered, "", "{width}");
                stops.insert(page.value::<String>("document.activeElement.outerHTML").await?);
            }
            assert!(stops.len() > 40, "{} stops", stops.len());
        }
        Ok(())
    })
    .await
}
