//! Without JavaScript, and before the WebAssembly has arrived, the page says what it is and shows its figure.

use page_tests::{Outcome, visit};
use serde_json::json;

#[tokio::test]
async fn the_page_is_worth_reading_without_javascript() -> Outcome {
    visit(async |page| {
        page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        page.browser().goto(page.site.address()).await?;
        let text = page.text("body").await?;
        for part in [
            "Tailfeather",
            "iron condor",
            "hedge layers",
            "leveraged perpetual",
            "nothing is sent anywhere",
            "needs JavaScript",
            "not advice",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(page.value::<bool>("document.querySelector('.plot-svg .curve.expiry') !== null").await?);
        let drawn: f64 = page.value("document.querySelector('.plot-svg').getBoundingClientRect().height").await?;
        assert!(drawn > 200.0, "{drawn}");
        assert!(page.value::<bool>("document.querySelector('[tabindex], [role=slider]') === null").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_first_picture_shows_the_same_numbers_as_the_page() -> Outcome {
    visit(async |page| {
        let html = std::fs::read_to_string(page_tests::dist().join("index.html"))?.replace('\u{a0}', " ");
        page.open("#/").await?;
        let said = page.text(".fig-main .fig-say").await?;
        assert!(html.contains(&said), "{said}");
        assert!(page.value::<bool>("document.querySelector('.first') === null").await?, "the page takes its place");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_calculator_that_cannot_start_is_said() -> Outcome {
    visit(async |page| {
        const SAID: &str = "document.querySelector('.failed')?.checkVisibility() && \
             document.querySelector('.failed').textContent.includes('could not be started') && \
             !document.querySelector('.grip').checkVisibility()";
        page.cdp("Network.enable", json!({})).await?;
        for kind in ["*.wasm", "*.js"] {
            page.cdp("Network.setBlockedURLs", json!({ "urls": [kind] })).await?;
            page.browser().goto("about:blank").await?;
            page.browser().goto(page.site.address()).await?;
            page.until(SAID).await?;
        }
        page.cdp("Network.setBlockedURLs", json!({ "urls": [] })).await?;
        page.open("#/").await?;
        assert!(page.value::<bool>("document.querySelector('.failed') === null").await?);
        page.before_each_document("delete globalThis.WebAssembly").await?;
        let file = page_tests::dist().canonicalize()?;
        for address in [page.site.address(), format!("file://{}/tailfeather.html", file.display())] {
            page.browser().goto("about:blank").await?;
            page.browser().goto(address).await?;
            page.until(SAID).await?;
        }
        page.value::<bool>("(__trouble.length = 0, true)").await?;
        Ok(())
    })
    .await
}
