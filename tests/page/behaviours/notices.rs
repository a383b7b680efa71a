//! What the page has to say, and for how long.

use page_tests::{Outcome, visit};
use serde_json::json;
use std::time::Duration;
use thirtyfour::Key;

const STATUS: &str = "document.querySelector('.notice')?.textContent ?? ''";

#[tokio::test]
async fn what_was_done_as_asked_goes_by_itself_and_what_went_wrong_stays() -> Outcome {
    visit(async |page| {
        let rights = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        page.cdp("Browser.grantPermissions", rights).await?;
        page.open("#/?v=1&zz=7").await?;
        page.click("#share").await?;
        page.until(&format!("({STATUS}).includes('Link copied.')")).await?;
        tokio::time::sleep(Duration::from_secs(4)).await;
        assert!(page.value::<String>(STATUS).await?.contains("Link copied."), "there is time to read it");
        page.until(&format!("!({STATUS}).includes('Link copied.')")).await?;
        assert!(page.value::<String>(STATUS).await?.contains("zz"), "a broken link is told until it is closed");
        page.focus("[data-do=dismiss]").await?;
        page.press(Key::Enter).await?;
        assert_eq!(page.value::<String>(STATUS).await?, "");
        page.click("#share").await?;
        page.until(&format!("({STATUS}).includes('Link copied.')")).await?;
        page.until("document.querySelector('.notice') === null").await
    })
    .await
}
