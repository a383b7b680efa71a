//! Light, dark, or as the system has it.

use page_tests::{Outcome, Page, visit};

async fn ground(page: &Page) -> Result<String, page_tests::Failure> {
    page.value("getComputedStyle(document.documentElement).backgroundColor").await
}

#[tokio::test]
async fn the_page_follows_the_system_until_told_otherwise() -> Outcome {
    visit(async |page| {
        page.prefer("light").await?;
        page.open("#/").await?;
        let light = ground(page).await?;
        page.prefer("dark").await?;
        let dark = ground(page).await?;
        assert_ne!(light, dark);
        page.click("input[name=theme][value=light]").await?;
        assert_eq!(ground(page).await?, light);
        page.reload().await?;
        assert_eq!(ground(page).await?, light, "the choice is remembered");
        page.click("input[name=theme][value=system]").await?;
        assert_eq!(ground(page).await?, dark);
        Ok(())
    })
    .await
}
