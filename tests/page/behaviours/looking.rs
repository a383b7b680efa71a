//! A level of SPX is looked at in the payoff figure.

use page_tests::{At, Outcome, Page, visit};
use serde_json::json;

/// The level of SPX that the read-out is about.
async fn level(page: &Page) -> Result<f64, page_tests::Failure> {
    let head = page.text(".readout-line b").await?;
    let level = head.split(' ').nth(1).ok_or("no level")?;
    Ok(level.replace(',', "").parse()?)
}

async fn touch(page: &Page, step: &str, at: Option<At>) -> Outcome {
    let points: Vec<_> = at.map(|at| json!({ "x": at.x, "y": at.y })).into_iter().collect();
    page.cdp("Input.dispatchTouchEvent", json!({ "type": step, "touchPoints": points })).await?;
    page.settled().await
}

#[tokio::test]
async fn a_finger_reads_values_off_and_they_stay_when_it_is_lifted() -> Outcome {
    visit(async |page| {
        page.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await?;
        page.resize(360, 740).await?;
        page.open("#/").await?;
        assert_eq!(level(page).await?, 6000.0);
        let (spot, middle) = (page.grip("spot").await?, page.middle(".plot-svg").await?);
        let first = At { x: spot.x - 60.0, y: middle.y };
        touch(page, "touchStart", Some(first)).await?;
        let touched = level(page).await?;
        assert!(touched < 5900.0, "{touched}");
        for step in 1..=5 {
            touch(page, "touchMove", Some(At { x: first.x + f64::from(step) * 8.0, y: first.y })).await?;
        }
        let moved = level(page).await?;
        let per_pixel = (6000.0 - touched) / 60.0;
        assert!(
            (moved - touched - 40.0 * per_pixel).abs() < 2.0 * per_pixel,
            "{touched} to {moved}: follows the finger"
        );
        touch(page, "touchEnd", None).await?;
        assert_eq!(level(page).await?, moved, "its reader has only begun to read");
        assert!(page.value::<bool>("document.getElementById('undo').disabled").await?, "looking changes nothing");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mouse_that_leaves_the_figure_looks_away() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        let middle = page.middle(".plot-svg").await?;
        page.mouse("mouseMoved", At { x: middle.x - 100.0, y: middle.y }).await?;
        page.until("!document.querySelector('.readout-line b').textContent.startsWith('SPX 6,000')").await?;
        page.mouse("mouseMoved", At { x: 2.0, y: 2.0 }).await?;
        page.until("document.querySelector('.readout-line b').textContent.startsWith('SPX 6,000')").await
    })
    .await
}
