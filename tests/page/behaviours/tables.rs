//! Every figure is a table too, and says itself.

use page_tests::{Outcome, visit};

#[tokio::test]
async fn the_payoff_can_be_read_as_a_table() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.click("[aria-controls=payoff-table]").await?;
        let table = page.text("#payoff-table table").await?;
        assert!(table.contains("5,638.7"), "{table}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn each_figure_has_a_caption_and_a_summary() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        let silent: Vec<String> = page
            .value("[...document.querySelectorAll('figure')].filter(one => !one.querySelector('figcaption')?.textContent.trim()).map(one => one.className)")
            .await?;
        assert_eq!(silent, [""; 0]);
        let spoken = page.text(".plot > .unseen").await?;
        assert!(spoken.contains("2,260") && spoken.contains("7,740"), "{spoken}");
        let heats: usize = page.value("document.querySelectorAll('table.heat').length").await?;
        assert_eq!(heats, 2);
        Ok(())
    })
    .await
}
