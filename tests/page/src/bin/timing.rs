//! How long a dragged strike waits for its picture, and a report for its numbers, in the browser.
//!
//! `cargo xtask bench` runs it on a fresh build.

use std::time::Duration;

use page_tests::{At, Outcome, Page, visit};
use serde_json::json;

const STEPS: u32 = 200;

/// A condor whose short put has room for a hundred strikes on its way to the long put.
const WIDE: &str = "#/?v=1&k=5100,5650,6350,6400";

/// Three layers, the trigger of the second with room to both sides.
const LAYERS: &str = "#/?v=1&h1=call,45,,4,20&h2=call,110,,4,26&h3=call,220,,2,34";

/// Three layers and a perpetual with one of its own.
const DESK: &str = "#/?v=1&l=long&l1=perp,50,4&h1=call,45,,4,20&h2=call,110,,4,26&h3=call,220,,2,34";

/// Notes, for each move of the pointer, when the page began to hear of it and when it last changed the document.
/// The spoken line is left out: it waits on purpose. The clock is the page's own.
const WATCH: &str = r"(() => {
    globalThis.__moves = [];
    addEventListener('pointermove', () => __moves.push({ start: performance.now(), end: 0 }), true);
    new MutationObserver((changes) => {
        const seen = changes.some(({ target }) => !(target.parentElement ?? target).closest('[aria-live]'));
        const move = __moves.at(-1);
        if (seen && move) move.end = performance.now();
    }).observe(document.getElementById('app'), { subtree: true, childList: true, attributes: true, characterData: true });
    return true;
})()";

const EVALUATE: &str = r"(async () => {
    const setup = { spot: 6000, vix: 16, days: 45, strikes: [5600, 5650, 6350, 6400] };
    const times = [];
    for (let run = 0; run < 60; run++) {
        const start = performance.now();
        for (let again = 0; again < 10; again++) tailfeather.evaluate(setup);
        times.push((performance.now() - start) / 10);
        await new Promise((done) => setTimeout(done));
    }
    return times.slice(10);
})()";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    visit(async |page| {
        page.resize(1440, 2400).await?;
        page.open("#/").await?;
        let times: Vec<f64> = page.value(EVALUATE).await?;
        print("report of one condor through window.tailfeather.evaluate", times);
        for rate in [1, 4] {
            page.open(WIDE).await?;
            page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await?;
            let times = drag_strike(page).await?;
            print(&format!("a dragged strike, pointer event to committed document, {rate}x slower"), times);
            page.open(LAYERS).await?;
            let times = drag_trigger(page).await?;
            print(&format!("a dragged trigger of three layers, the same, {rate}x slower"), times);
            for (handle, what) in [("ll", "leverage"), ("ls", "shock")] {
                page.open(DESK).await?;
                let from = page.grip(handle).await?;
                let times = drag(page, from, |step| (f64::from(step.min(STEPS - step)), 0.0)).await?;
                print(&format!("a dragged {what} with three layers and a perpetual, the same, {rate}x slower"), times);
            }
        }
        Ok(())
    })
    .await
}

/// Drags the short put out by a hundred strikes and back again.
async fn drag_strike(page: &Page) -> Result<Vec<f64>, page_tests::Failure> {
    let (from, other) = (page.grip("k2").await?, page.grip("k3").await?);
    let strike = (other.x - from.x) / 700.0 * 5.0;
    drag(page, from, |step| (-f64::from(step.min(STEPS - step)) * strike, 0.0)).await
}

/// Drags the second layer's trigger up and down by some ten points of VIX.
async fn drag_trigger(page: &Page) -> Result<Vec<f64>, page_tests::Failure> {
    let (from, other) = (page.grip("h2t").await?, page.grip("h3t").await?);
    // Eight points of VIX lie between the two, and a trigger moves by halves.
    let half = (other.y - from.y) / 16.0;
    drag(page, from, |step| (0.0, f64::from((step % 40).min(40 - step % 40)) * half)).await
}

/// Drags what is under the pointer, one picture a step, and returns the milliseconds of the steps that moved it.
/// `away` is how far from where it was taken hold of.
async fn drag(page: &Page, from: At, away: impl Fn(u32) -> (f64, f64)) -> Result<Vec<f64>, page_tests::Failure> {
    page.value::<bool>(WATCH).await?;
    page.mouse("mousePressed", from).await?;
    for step in 1..=STEPS {
        let (x, y) = away(step);
        page.mouse("mouseMoved", At { x: from.x + x, y: from.y + y }).await?;
        page.settled().await?;
    }
    page.mouse("mouseReleased", from).await?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    page.value("__moves.filter(({ end }) => end > 0).map(({ start, end }) => end - start)").await
}

fn print(what: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times.get(((times.len() as f64 - 1.0) * share).round() as usize).copied().unwrap_or(f64::NAN);
    println!("{what}: {} measured", times.len());
    println!(
        "  min {:.2}  median {:.2}  p95 {:.2}  p99 {:.2}  max {:.2} ms",
        at(0.0),
        at(0.5),
        at(0.95),
        at(0.99),
        at(1.0)
    );
}
