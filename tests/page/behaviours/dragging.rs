//! Strikes and spot are taken hold of in the figure.

use page_tests::{At, Outcome, Page, visit};
use thirtyfour::Key;

async fn strikes(page: &Page) -> Result<Vec<String>, page_tests::Failure> {
    let mut texts = Vec::new();
    for id in ["f-k1", "f-k2", "f-k3", "f-k4"] {
        texts.push(page.field(id).await?);
    }
    Ok(texts)
}

#[tokio::test]
async fn a_dragged_strike_writes_its_field() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.drag("k3", 12.0).await?;
        let after = strikes(page).await?;
        let short_call: f64 = after[2].replace(',', "").parse()?;
        assert!(short_call > 6350.0 && short_call < 6400.0 && short_call % 5.0 == 0.0, "{after:?}");
        assert_eq!([&after[0], &after[1], &after[3]], ["5,600", "5,650", "6,400"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_figure_enlarged_with_the_readers_text_is_dragged_under_the_pointer() -> Outcome {
    visit(async |page| {
        let word = "document.querySelector('.fig-main .t-small').getBoundingClientRect().height";
        page.open("#/").await?;
        let usual: f64 = page.value(word).await?;
        page.before_each_document(
            "addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '200%')",
        )
        .await?;
        page.open("#/").await?;
        let large: f64 = page.value(word).await?;
        assert!((large / usual - 2.0).abs() < 0.2, "{usual}, {large}");
        let (short, long) = (page.grip("k3").await?, page.grip("k4").await?);
        page.drag("k3", (long.x - short.x) / 2.0).await?;
        assert_eq!(strikes(page).await?, ["5,600", "5,650", "6,375", "6,400"]);
        // On a phone there is no room for all of that: the drawing is held to the width there is.
        page.resize(360, 740).await?;
        page.open("#/?v=1&k=5000,5400,6600,7000").await?;
        let (short, long) = (page.grip("k3").await?, page.grip("k4").await?);
        page.drag("k3", (long.x - short.x) / 2.0).await?;
        let dragged: f64 = strikes(page).await?[2].replace(',', "").parse()?;
        assert!((dragged - 6800.0).abs() <= 10.0, "{dragged}");
        // The reader makes the text smaller again, with the page open.
        page.value::<bool>("document.documentElement.style.fontSize = '100%', true").await?;
        page.until(&format!("Math.abs({word} - {usual}) < 2")).await
    })
    .await
}

#[tokio::test]
async fn a_finger_drags_as_well_as_a_mouse() -> Outcome {
    visit(async |page| {
        page.cdp("Emulation.setTouchEmulationEnabled", serde_json::json!({ "enabled": true })).await?;
        page.open("#/").await?;
        page.swipe(page.grip("k2").await?, (-20.0, 0.0)).await?;
        let short_put: f64 = strikes(page).await?[1].replace(',', "").parse()?;
        assert!(short_put < 5650.0 && short_put > 5600.0, "{short_put}");
        // As with a mouse, keys then go on where the finger left off.
        page.until("document.activeElement?.dataset.handle === 'k2'").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_finger_drags_a_trigger_upward_and_scrolls_beside_it() -> Outcome {
    visit(async |page| {
        page.cdp("Emulation.setTouchEmulationEnabled", serde_json::json!({ "enabled": true })).await?;
        page.resize(360, 740).await?;
        page.open("#/?v=1&h1=call,45,,4,20").await?;
        let scrolled = "document.scrollingElement.scrollTop";
        let handle = "[aria-label='trigger of layer 1']";
        let trigger = page.middle(&format!("{handle} .grip")).await?;
        let top = format!("document.querySelector(\"{handle}\").closest('svg').getBoundingClientRect().top");
        let before: f64 = page.value(&top).await?;
        page.swipe(trigger, (0.0, -60.0)).await?;
        let level = page.attribute(handle, "aria-valuenow").await?.unwrap_or_default();
        assert!(level.parse::<f64>()? > 25.0, "{level}");
        // Sentences above it may have grown by a line meanwhile; pages scroll by whole pixels.
        let after: f64 = page.value(&top).await?;
        assert!((after - before).abs() <= 1.0, "the figure stays where it is: {before}, {after}");
        let before: f64 = page.value(scrolled).await?;
        let trigger = page.middle(&format!("{handle} .grip")).await?;
        page.swipe(page_tests::At { x: trigger.x - 90.0, y: trigger.y }, (0.0, -60.0)).await?;
        page.until(&format!("{scrolled} > {before} + 20")).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_spot_is_dragged_along_the_axis_and_the_window_waits() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        let short_put = page.grip("k2").await?;
        let spot = page.grip("spot").await?;
        page.mouse("mousePressed", spot).await?;
        for step in 1..=10 {
            page.mouse("mouseMoved", page_tests::At { x: spot.x + f64::from(step) * 12.0, y: spot.y }).await?;
        }
        page.settled().await?;
        let held = page.grip("k2").await?;
        assert!((held.x - short_put.x).abs() < 0.6, "the strikes stand still while the spot is held");
        page.mouse("mouseReleased", page_tests::At { x: spot.x + 120.0, y: spot.y }).await?;
        page.settled().await?;
        let level: f64 = page.field("f-s").await?.replace(',', "").parse()?;
        assert!(level > 6050.0, "{level}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn escape_takes_a_drag_back() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        let from = page.grip("k3").await?;
        page.mouse("mousePressed", from).await?;
        for step in 1..=5 {
            page.mouse("mouseMoved", page_tests::At { x: from.x + f64::from(step) * 3.0, y: from.y }).await?;
        }
        page.settled().await?;
        assert_ne!(page.field("f-k3").await?, "6,350");
        page.press(Key::Escape).await?;
        assert_eq!(page.field("f-k3").await?, "6,350");
        // The button of the mouse is still down.
        page.mouse("mouseMoved", page_tests::At { x: from.x + 30.0, y: from.y }).await?;
        page.settled().await?;
        page.mouse("mouseReleased", page_tests::At { x: from.x + 30.0, y: from.y }).await?;
        page.settled().await?;
        assert_eq!(page.field("f-k3").await?, "6,350", "let go for good");
        assert!(page.value::<bool>("document.getElementById('undo').disabled").await?, "nothing was done");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_switch_makes_a_drag_move_all_four() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.value::<bool>("(document.querySelectorAll('input[name=scope]')[2].click(), true)").await?;
        page.settled().await?;
        page.drag("k3", 30.0).await?;
        let after: Vec<f64> =
            strikes(page).await?.iter().map(|text| text.replace(',', "").parse()).collect::<Result<_, _>>()?;
        let moved: Vec<f64> =
            after.iter().zip([5600.0, 5650.0, 6350.0, 6400.0]).map(|(now, then)| now - then).collect();
        assert!(moved[0] > 0.0 && moved.iter().all(|by| *by == moved[0]), "{moved:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_premium_is_dragged_under_its_box_and_given_back_to_the_model() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        let slider = "[data-do='slide p2']";
        // The track goes to 100 points; the model's 29.30 is left of its middle.
        let middle = page.middle(slider).await?;
        let (x, wide): (f64, f64) = page
            .value(&format!("(() => {{ const b = document.querySelector(\"{slider}\").getBoundingClientRect(); return [b.x, b.width] }})()"))
            .await?;
        // A press on the line beside the thumb is one on the box above it.
        let beside = page_tests::At { x: x + 0.1 * wide, y: middle.y - 4.0 };
        page.mouse("mousePressed", beside).await?;
        page.mouse("mouseReleased", beside).await?;
        page.until("document.activeElement?.id === 'f-p2'").await?;
        assert_eq!(page.field("f-p2").await?, "");
        let thumb = page_tests::At { x: x + 5.5 + 0.293 * (wide - 11.0), y: middle.y };
        page.mouse("mousePressed", thumb).await?;
        for step in 1..=8 {
            page.mouse("mouseMoved", page_tests::At { x: thumb.x + f64::from(step) * 2.0, y: thumb.y }).await?;
        }
        page.mouse("mouseReleased", page_tests::At { x: thumb.x + 16.0, y: thumb.y }).await?;
        page.settled().await?;
        let premium: f64 = page.field("f-p2").await?.parse()?;
        assert!((36.0..50.0).contains(&premium), "{premium}");
        page.until("document.querySelector('[data-key=credit] .val').textContent !== '11.30'").await?;
        page.press(Key::Right).await?;
        let next: f64 = page.field("f-p2").await?.parse()?;
        assert!((next - premium - 0.1).abs() < 1e-9, "{next}");
        page.click("[data-do='model p2']").await?;
        assert_eq!(page.field("f-p2").await?, "");
        page.until(&format!("document.activeElement === document.querySelector(\"{slider}\")")).await?;
        page.until("document.querySelector('[data-key=credit] .val').textContent === '11.30'").await
    })
    .await
}

#[tokio::test]
async fn a_finger_that_scrolls_across_a_slider_moves_nothing() -> Outcome {
    visit(async |page| {
        page.cdp("Emulation.setTouchEmulationEnabled", serde_json::json!({ "enabled": true })).await?;
        page.resize(360, 740).await?;
        page.open("#/").await?;
        page.value::<bool>(
            "(document.querySelector('[data-do=\"slide x\"]').scrollIntoView({ block: 'center' }), true)",
        )
        .await?;
        let slider = page.middle("[data-do='slide x']").await?;
        page.swipe(slider, (0.0, -80.0)).await?;
        assert_eq!(page.field("f-x").await?, "16");
        // Its thumb still answers.
        let thumb: [f64; 2] = page
            .value(
                "(slider => { const box = slider.getBoundingClientRect();
                    const share = (slider.value - slider.min) / (slider.max - slider.min);
                    return [box.left + 15 + share * (box.width - 30), (box.top + box.bottom) / 2];
                })(document.querySelector('[data-do=\"slide x\"]'))",
            )
            .await?;
        page.swipe(page_tests::At { x: thumb[0], y: thumb[1] }, (60.0, 0.0)).await?;
        let moved: f64 = page.field("f-x").await?.parse()?;
        assert!(moved > 20.0, "{moved}");
        Ok(())
    })
    .await
}

/// Two handles at one level look like one: its left half is the put's, its right half the call's.
#[tokio::test]
async fn of_two_handles_at_one_level_the_nearer_side_is_taken() -> Outcome {
    visit(async |page| {
        page.resize(1440, 900).await?;
        for (side, moved, stays) in [(-1.0, "f-k2", "f-k3"), (1.0, "f-k3", "f-k2")] {
            page.open("#/?v=1&k=5900,6000,6000,6100").await?;
            let at = page.grip("k2").await?;
            let beside = |away: f64| At { x: at.x + side * away, y: at.y };
            page.mouse("mousePressed", beside(4.0)).await?;
            page.mouse("mouseMoved", beside(20.0)).await?;
            page.mouse("mouseMoved", beside(44.0)).await?;
            page.mouse("mouseReleased", beside(44.0)).await?;
            page.until(&format!("document.getElementById('{moved}').value !== '6,000'")).await?;
            assert_eq!(page.field(stays).await?, "6,000", "{side}");
        }
        Ok(())
    })
    .await
}
