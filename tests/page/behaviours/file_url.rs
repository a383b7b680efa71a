//! The page in one file opens by a double click.

use page_tests::{Outcome, dist, visit};

#[tokio::test]
async fn the_single_file_works_without_a_host() -> Outcome {
    visit(async |page| {
        let file = dist().canonicalize()?.join("tailfeather.html");
        page.load(&format!("file://{}#/?v=1&x=20", file.display())).await?;
        assert_eq!(page.field("f-x").await?, "20");
        page.type_in("f-k2", "5630").await?;
        assert_eq!(page.attribute("[data-handle=k2]", "aria-valuenow").await?.as_deref(), Some("5630"));
        page.until("location.hash.includes('5630')").await?;
        assert!(page.site.requests().is_empty(), "it asked for {:?}", page.site.requests());
        let styled: String = page.value("getComputedStyle(document.querySelector('.page')).display").await?;
        assert_eq!(styled, "grid", "the styles came along");
        Ok(())
    })
    .await
}
