//! What is typed is what counts.

use page_tests::{Outcome, visit};
use thirtyfour::Key;

#[tokio::test]
async fn the_page_opens_with_the_condor_of_the_model() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        assert!(page.number("even").await?.contains("5,638.70"));
        assert!(page.number("even").await?.contains("6,361.30"));
        assert!(page.number("best").await?.contains("+2,260"));
        assert!(page.number("best").await?.contains("−7,740"));
        assert_eq!(page.field("f-p1").await?, "", "the model's premiums are not typed");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_typed_strike_moves_the_numbers_and_the_figure() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        let before = page.attribute("[data-handle=k2]", "aria-valuetext").await?;
        page.type_in("f-k2", "5,630").await?;
        assert_eq!(page.field("f-k2").await?, "5,630");
        assert_eq!(page.attribute("[data-handle=k2]", "aria-valuenow").await?.as_deref(), Some("5630"));
        assert_ne!(page.attribute("[data-handle=k2]", "aria-valuetext").await?, before);
        assert!(!page.number("even").await?.contains("5,638.70"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_typed_premium_replaces_the_models_and_can_be_given_back() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.type_in("f-p2", "30").await?;
        assert!(page.number("even").await?.contains("5,638.00"), "{}", page.number("even").await?);
        page.type_in("f-p2", "").await?;
        assert!(page.number("even").await?.contains("5,638.70"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn each_key_counts_while_a_number_is_half_typed() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.type_in("f-x", "2").await?;
        let at_2 = page.number("move").await?;
        page.press("4").await?;
        assert_eq!(page.field("f-x").await?, "24");
        assert_ne!(page.number("move").await?, at_2);
        page.press(Key::Tab).await?;
        assert_eq!(page.field("f-x").await?, "24");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn premiums_of_ones_own_lead_to_the_volatility_that_they_imply() -> Outcome {
    visit(async |page| {
        const IMPLY: &str = "[data-do='pick m implied']";
        page.open("#/").await?;
        assert!(page.value::<bool>(&format!("document.querySelector(`{IMPLY}`) === null")).await?);
        page.type_in("f-p2", "35").await?;
        page.focus(IMPLY).await?;
        page.press(Key::Enter).await?;
        page.until(&format!("document.querySelector(`{IMPLY}`) === null")).await?;
        page.until("location.hash.includes('m=implied')").await?;
        page.until("document.activeElement.dataset.do === 'more'").await?;
        assert!(page.text(".hint").await?.contains("implied by the premiums"));
        Ok(())
    })
    .await
}
