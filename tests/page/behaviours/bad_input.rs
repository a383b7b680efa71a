//! Any text in any field is understood or answered, and never lost.

use page_tests::{Outcome, Page, visit};
use thirtyfour::Key;

/// No number that is none is ever shown.
async fn numbers_are_numbers(page: &Page) -> Outcome {
    let text = page.text("#app").await?;
    for word in ["NaN", "inf", "Infinity", "undefined"] {
        let found = text.split(|letter: char| !letter.is_alphanumeric()).any(|part| part == word);
        assert!(!found, "the page shows {word}: {text}");
    }
    let odd: bool = page.value("/NaN|Infinity|undefined/.test(document.querySelector('.plot-svg').outerHTML)").await?;
    assert!(!odd, "the figure holds what no drawing can");
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_used_stays_and_is_answered_beside_the_field() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.type_in("f-x", "abc").await?;
        assert_eq!(page.field("f-x").await?, "abc");
        assert_eq!(page.attribute("#f-x", "aria-invalid").await?.as_deref(), Some("true"));
        let answer = page.text("#f-x-issue").await?;
        assert!(answer.contains("16"), "says what the figures use meanwhile: {answer}");
        assert!(page.number("even").await?.contains("5,638.70"), "the last valid picture stays");
        page.press(Key::Tab).await?;
        assert_eq!(page.field("f-x").await?, "abc", "not lost on leaving");
        page.type_in("f-x", "20").await?;
        assert_eq!(page.attribute("#f-x", "aria-invalid").await?, None);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn any_text_in_any_field_leaves_the_page_whole() -> Outcome {
    const TEXTS: [&str; 12] =
        ["", "0", "-5", "1e308", "900", "1,5", "$ 6.000,50", "６０００", "−3", "NaN", "1e-320", "<b>\"'&\u{202e}"];
    visit(async |page| {
        page.open("#/").await?;
        let fields: Vec<String> =
            page.value("[...document.querySelectorAll('input[id^=f-][type=text]')].map(one => one.id)").await?;
        assert!(fields.len() >= 12, "{fields:?}");
        for field in fields {
            let before = page.field(&field).await?;
            for text in TEXTS {
                page.value::<bool>(&format!(
                    "(one => {{ one.value = {}; one.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); return true }})(document.getElementById('{field}'))",
                    serde_json::json!(text)
                ))
                .await?;
                page.settled().await?;
                assert_eq!(page.field(&field).await?, text, "{field}");
                numbers_are_numbers(page).await?;
            }
            page.type_in(&field, &before).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn signs_and_separators_of_other_places_are_understood() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.type_in("f-s", "6.050,00").await?;
        assert_eq!(page.attribute("[data-handle=spot]", "aria-valuenow").await?.as_deref(), Some("6050"));
        page.type_in("f-s", "$６０２０").await?;
        assert_eq!(page.attribute("[data-handle=spot]", "aria-valuenow").await?.as_deref(), Some("6020"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_setup_full_of_errors_fits_the_narrowest_screen() -> Outcome {
    visit(async |page| {
        for width in [320, 345, 360, 500] {
            page.resize(width, 640).await?;
            page.open("#/?v=1&s=abc&k=5600,-5650,6350x,6400&x=900&d=0&zz=1").await?;
            let wide: u32 = page.value("document.documentElement.scrollWidth").await?;
            assert!(wide <= width, "{wide} of {width}");
        }
        Ok(())
    })
    .await
}
