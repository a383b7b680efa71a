//! The site works from a sub-folder of a plain host.

use page_tests::{Outcome, visit};

#[tokio::test]
async fn the_page_starts_in_a_sub_folder_and_asks_for_nothing_outside() -> Outcome {
    visit(async |page| {
        page.open("").await?;
        let asked: Vec<String> = page.site.requests().into_iter().map(|request| request.path).collect();
        assert!(asked.iter().all(|path| path.starts_with("/some/where/")), "{asked:?}");
        assert!(asked.iter().any(|path| path.ends_with(".wasm")), "{asked:?}");
        Ok(())
    })
    .await
}
