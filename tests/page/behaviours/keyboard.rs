//! Everything by keyboard.

use page_tests::{Outcome, visit};
use thirtyfour::Key;

#[tokio::test]
async fn arrows_and_page_keys_move_a_strike() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.focus("[data-handle=k2]").await?;
        page.press(Key::Right).await?;
        assert_eq!(page.field("f-k2").await?, "5,655");
        page.press(Key::PageDown).await?;
        assert_eq!(page.field("f-k2").await?, "5,605");
        let spoken = page.attribute("[data-handle=k2]", "aria-valuetext").await?.unwrap_or_default();
        assert!(spoken.starts_with("5,605"), "{spoken}");
        assert_eq!(page.value::<String>("document.activeElement.dataset.handle").await?, "k2", "focus stays");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn shift_moves_all_four_and_alt_mirrors() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.focus("[data-handle=k2]").await?;
        page.chord(&[Key::Shift], Key::Right).await?;
        assert_eq!(page.field("f-k1").await?, "5,605");
        assert_eq!(page.field("f-k4").await?, "6,405");
        page.chord(&[Key::Alt], Key::Right).await?;
        assert_eq!(page.field("f-k2").await?, "5,660");
        assert_eq!(page.field("f-k3").await?, "6,350");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn tab_reaches_every_field_handle_and_number_and_the_focus_is_seen() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        let mut met = Vec::new();
        for _ in 0..90 {
            page.press(Key::Tab).await?;
            let here: String = page
                .value("(element => element.id || element.dataset.handle || element.dataset.key || element.tagName)(document.activeElement)")
                .await?;
            met.push(here);
        }
        for wanted in ["undo", "f-s", "f-k1", "f-p4", "k1", "k4", "spot", "even", "delta"] {
            // An undo with nothing to undo takes no focus.
            assert!(wanted == "undo" || met.iter().any(|here| here == wanted), "{wanted} in {met:?}");
        }
        page.focus("#f-k1").await?;
        page.press(Key::Tab).await?;
        let ring: String = page.value("getComputedStyle(document.activeElement).outlineStyle").await?;
        let boxed: String = page.value("getComputedStyle(document.activeElement.parentElement).outlineStyle").await?;
        assert!(ring != "none" || boxed != "none", "no ring around the focus");
        Ok(())
    })
    .await
}
