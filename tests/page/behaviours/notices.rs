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

#[tokio::test]
async fn a_newer_word_about_copying_replaces_the_older() -> Outcome {
    visit(async |page| {
        let rights = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        page.cdp("Browser.grantPermissions", rights).await?;
        page.open("#/").await?;
        page.click("#share").await?;
        page.until(&format!("({STATUS}).includes('Link copied.')")).await?;
        page.value::<bool>("(navigator.clipboard.writeText = () => Promise.reject(new Error('no')), true)").await?;
        page.click("#share").await?;
        page.until(&format!("({STATUS}).includes('refused to copy')")).await?;
        assert!(!page.value::<String>(STATUS).await?.contains("Link copied."));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everything_that_a_link_got_wrong_is_named() -> Outcome {
    visit(async |page| {
        page.open("#/?a1=1&b1=2&c1=3&d1=4&e1=5&f1=6&g1=7&i1=8").await?;
        let told: String = page.value(STATUS).await?;
        for key in ["a1", "b1", "c1", "d1", "e1", "f1", "g1", "i1"] {
            assert!(told.contains(&format!("“{key}”")), "{key} in {told}");
        }
        Ok(())
    })
    .await
}
