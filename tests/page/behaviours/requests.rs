//! Nothing leaves the page, and it works offline.

use page_tests::{Outcome, visit};
use serde_json::json;

#[tokio::test]
async fn no_request_follows_the_load() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        let loaded = page.site.requests().len();
        page.type_in("f-x", "24").await?;
        page.drag("k3", 40.0).await?;
        page.click("[data-key=even]").await?;
        page.click("#undo").await?;
        page.click("input[name=theme][value=dark]").await?;
        tokio::time::sleep(std::time::Duration::from_millis(600)).await;
        assert_eq!(page.requests_since(loaded), []);
        let elsewhere: Vec<String> = page
            .value("performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.startsWith(location.origin) && !name.startsWith('data:') && !name.startsWith('blob:'))")
            .await?;
        assert_eq!(elsewhere, [""; 0]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_loaded_page_works_without_a_network() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.cdp("Network.enable", json!({})).await?;
        let gone = json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 });
        page.cdp("Network.emulateNetworkConditions", gone).await?;
        page.type_in("f-k2", "5630").await?;
        assert!(!page.number("even").await?.contains("5,638.70"));
        page.until("location.hash.includes('5630')").await
    })
    .await
}
