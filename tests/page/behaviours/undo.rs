//! Steps back and forward.

use page_tests::{Outcome, visit};
use serde_json::json;
use thirtyfour::Key;

#[tokio::test]
async fn a_drag_is_one_step_back() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.drag("k3", 40.0).await?;
        let dragged = page.field("f-k3").await?;
        assert_ne!(dragged, "6,350");
        let label = page.attribute("#undo", "aria-label").await?.unwrap_or_default();
        assert!(label.contains("short call"), "{label}");
        page.click("#undo").await?;
        assert_eq!(page.field("f-k3").await?, "6,350");
        page.click("#redo").await?;
        assert_eq!(page.field("f-k3").await?, dragged);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_keys_take_back_what_was_typed() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.type_in("f-x", "24").await?;
        page.press(Key::Tab).await?;
        page.chord(&[Key::Control], "z").await?;
        assert_eq!(page.field("f-x").await?, "16");
        page.chord(&[Key::Control, Key::Shift], "z").await?;
        assert_eq!(page.field("f-x").await?, "24");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn back_to_the_defaults_of_the_market_is_one_step() -> Outcome {
    visit(async |page| {
        page.open("#/?v=1&x=24&r=5&w=-0.2").await?;
        page.click("[data-do=more]").await?;
        page.click("[data-do=defaults]").await?;
        assert_eq!([page.field("f-r").await?, page.field("f-w").await?], ["4", "-0.13"]);
        assert_eq!(page.field("f-x").await?, "24", "VIX is the reader's own");
        page.click("#undo").await?;
        assert_eq!([page.field("f-r").await?, page.field("f-w").await?], ["5", "-0.2"]);
        assert!(page.value::<bool>("document.getElementById('undo').disabled").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_chosen_date_goes_back_to_the_pages_choice_in_one_step() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        for (date, before) in [("t1", "20 days left"), ("t2", "5 days left")] {
            let (slider, auto) = (format!("#f-{date}"), format!("[data-do='model {date}']"));
            let is_seen = format!("getComputedStyle(document.querySelector(\"{auto}\")).display !== 'none'");
            assert!(!page.value::<bool>(&is_seen).await?, "nothing was chosen yet");
            let at = page.middle(&slider).await?;
            page.mouse("mousePressed", at).await?;
            for step in 1..=5 {
                page.mouse("mouseMoved", page_tests::At { x: at.x + f64::from(step) * 6.0, y: at.y }).await?;
                page.settled().await?;
            }
            page.mouse("mouseReleased", page_tests::At { x: at.x + 30.0, y: at.y }).await?;
            page.settled().await?;
            let dragged = page.attribute(&slider, "aria-valuetext").await?;
            assert!(page.value::<f64>(&format!("document.querySelector('{slider}').valueAsNumber")).await? > 30.0);
            page.focus(&slider).await?;
            page.press(Key::Tab).await?;
            page.press(Key::Enter).await?;
            assert_eq!(
                page.attribute(&slider, "aria-valuetext").await?.as_deref().map(|said| said.replace('\u{a0}', " ")),
                Some(before.to_string())
            );
            assert!(!page.value::<bool>(&is_seen).await?);
            assert_eq!(
                page.value::<String>("document.activeElement.id").await?,
                format!("f-{date}"),
                "the focus stays near"
            );
            page.click("#undo").await?;
            assert_eq!(page.attribute(&slider, "aria-valuetext").await?, dragged);
            page.click("#undo").await?;
            assert!(page.value::<bool>("document.getElementById('undo').disabled").await?);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn there_is_nothing_to_undo_at_first() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        assert!(
            page.value::<bool>("document.getElementById('undo').disabled && document.getElementById('redo').disabled")
                .await?
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_arrow_held_down_on_a_slider_is_one_step() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        let slider = "[data-do='slide x']";
        let vix = "document.getElementById('f-x').value";
        page.focus(slider).await?;
        let key = |kind, repeats| json!({ "type": kind, "key": "ArrowRight", "code": "ArrowRight", "windowsVirtualKeyCode": 39, "autoRepeat": repeats });
        for repeat in 0..6 {
            page.cdp("Input.dispatchKeyEvent", key("keyDown", repeat > 0)).await?;
        }
        page.cdp("Input.dispatchKeyEvent", key("keyUp", false)).await?;
        page.settled().await?;
        assert_ne!(page.value::<String>(vix).await?, "16");
        page.cdp("Input.dispatchKeyEvent", key("keyDown", false)).await?;
        page.cdp("Input.dispatchKeyEvent", key("keyUp", false)).await?;
        page.click("#undo").await?;
        assert_ne!(page.value::<String>(vix).await?, "16", "pressed anew it is another step");
        page.click("#undo").await?;
        assert_eq!(page.value::<String>(vix).await?, "16");
        assert!(page.value::<bool>("document.getElementById('undo').disabled").await?);
        // Lifted elsewhere, it has let go all the same.
        page.focus(slider).await?;
        page.cdp("Input.dispatchKeyEvent", key("keyDown", false)).await?;
        page.press(Key::Tab).await?;
        page.cdp("Input.dispatchKeyEvent", key("keyUp", false)).await?;
        assert!(!page.value::<bool>("document.getElementById('undo').disabled").await?);
        Ok(())
    })
    .await
}
