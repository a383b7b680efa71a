//! The menus of files fold when the reader turns elsewhere.

use page_tests::{Outcome, visit};
use thirtyfour::Key;

const OPEN: &str = "document.querySelectorAll('details.menu[open]').length";

#[tokio::test]
async fn a_click_elsewhere_folds_the_menu() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        for (summary, elsewhere) in [(".tools", "h1"), (".tools", ".f-vix .menu > summary"), (".f-date", ".plot-svg")] {
            let heading = page.middle(&format!("{summary} .menu > summary")).await?;
            page.mouse("mousePressed", heading).await?;
            page.mouse("mouseReleased", heading).await?;
            page.until(&format!("document.querySelector('{summary} .menu').open")).await?;
            let there = page.middle(elsewhere).await?;
            page.mouse("mousePressed", there).await?;
            page.mouse("mouseReleased", there).await?;
            page.until(&format!("!document.querySelector('{summary} .menu').open")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn escape_folds_the_menu_and_its_heading_has_the_focus() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.focus(".tools .menu > summary").await?;
        page.press(Key::Enter).await?;
        assert_eq!(page.value::<u32>(OPEN).await?, 1);
        page.press(Key::Tab).await?;
        assert!(page.value::<bool>("document.activeElement.closest('.menu-list') !== null").await?);
        page.press(Key::Escape).await?;
        assert_eq!(page.value::<u32>(OPEN).await?, 0);
        assert!(page.value::<bool>("document.activeElement.matches('.tools .menu > summary')").await?);
        Ok(())
    })
    .await
}
