//! A perpetual is held to a venue's rules, layered, dragged and put to a shock; the link brings it back.

use page_tests::{Failure, Outcome, Page, visit};

/// A long of the default size at Binance.
const LONG: &str = "#/?v=1&l=long";
/// The same with a perpetual against it, more margin, and a put outside the account.
const LAYERED: &str = "#/?v=1&l=long&l1=perp,50,4&l2=margin,50,50,ratio&l3=option,100,3";

/// The lines that say what the layers on the perpetual are, and what they leave.
async fn layers(page: &Page) -> Result<Vec<String>, Failure> {
    page.value(
        "[...document.querySelectorAll('.layer-head')].filter(head => head.textContent.startsWith('Layer P'))\
         .map(head => head.querySelector('.lines').innerText.replace(/\\s+/g, ' '))",
    )
    .await
}

/// What is said beside a field.
async fn said(page: &Page, field: &str) -> Result<String, Failure> {
    page.value(&format!("document.getElementById('f-{field}-issue')?.textContent ?? ''")).await
}

#[tokio::test]
async fn a_long_is_opened_levered_and_opened_again_from_the_address() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        assert!(page.value::<bool>("document.querySelector('[data-key=liq]') === null").await?);
        page.choose("f-l", "long").await?;
        assert!(page.number("liq").await?.contains("90,361.45"));
        page.type_in("f-ll", "20").await?;
        assert!(page.number("liq").await?.contains("95,381.53"));
        page.choose("f-lv", "textbook").await?;
        assert!(page.number("liq").await?.contains("95,477.39"));
        page.until("location.hash.includes('l=long') && location.hash.includes('lv=textbook')").await?;
        page.reload().await?;
        assert!(page.number("liq").await?.contains("95,477.39"));
        assert_eq!(page.field("f-lv").await?, "textbook");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn leverage_and_shock_are_taken_hold_of() -> Outcome {
    visit(async |page| {
        page.open(LONG).await?;
        page.drag("ll", 40.0).await?;
        let dragged: f64 = page.field("f-ll").await?.parse()?;
        assert!(dragged > 12.0 && dragged.fract() == 0.0, "{dragged}");
        page.focus("[data-handle=ll]").await?;
        page.press(thirtyfour::Key::Right).await?;
        assert_eq!(page.field("f-ll").await?.parse::<f64>()?, dragged + 1.0);
        page.drag("ls", -40.0).await?;
        let shock: f64 = page.field("f-ls").await?.replace('\u{2212}', "-").parse()?;
        assert!(shock < -6.0, "{shock}");
        page.click("#undo").await?;
        assert_eq!(page.field("f-ls").await?, "-5");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn layers_are_added_and_say_what_they_leave() -> Outcome {
    visit(async |page| {
        page.open(LONG).await?;
        page.click("[data-do=add-perp-layer]").await?;
        assert_eq!(layers(page).await?, ["short 0.125 BTC at 95,000.00: with it liquidated at 85,341.37"]);
        page.until("document.activeElement.dataset.do === 'choose l1i'").await?;
        page.choose("f-l1i", "option").await?;
        assert!(said(page, "l1a").await?.contains("not the liquidation"));
        assert_eq!(
            layers(page).await?,
            ["put 95,000 on 0.125 BTC, outside the account at 95,000.00: with it liquidated at 90,361.45"]
        );
        page.choose("f-l1w", "price").await?;
        page.type_in("f-l1t", "90000").await?;
        assert!(said(page, "l1t").await?.starts_with("Too late"));
        page.open(LAYERED).await?;
        let before = layers(page).await?;
        assert_eq!(before.len(), 3);
        page.click("[data-do='unfold 7']").await?;
        page.click("[data-do='move 7']").await?;
        page.click("[data-do='remove 6']").await?;
        assert_eq!(layers(page).await?.len(), 2);
        page.click("#undo").await?;
        page.click("#undo").await?;
        assert_eq!(layers(page).await?, before);
        page.reload().await?;
        assert_eq!(layers(page).await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_wrong_or_dangerous_is_said_beside_the_field() -> Outcome {
    visit(async |page| {
        for (link, field, words) in [
            ("&ll=0", "ll", "takes a number from 0.1 to 1,000,000,000"),
            ("&ll=1e9", "ll", "at most 125x at this size: tier 1"),
            ("&ll=1", "ll", "Before funding no price liquidates it"),
            ("&lv=kraken&lt=inverse", "lr", "none is charged until you type a rate"),
            ("&ll=125&lq=30000000", "ll", "at most 25x at this size: tier 5"),
            ("&le=150000", "le", "liquidated already"),
            ("&lm=cross&lo=-3000", "lo", "liquidated already"),
            ("&lr=1", "lr", "funding alone"),
            ("&lc=sol&lv=kraken", "lv", "table"),
        ] {
            page.open(&format!("{LONG}{link}")).await?;
            let text = said(page, field).await?;
            assert!(text.contains(words), "{link}: {text:?}");
        }
        page.open(&format!("{LONG}&ll=x&lp=1o0000")).await?;
        assert_eq!(page.field("f-lp").await?, "1o0000");
        assert!(page.number("liq").await?.contains("90,361.45"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_shock_is_told_in_words_and_by_dated_days() -> Outcome {
    visit(async |page| {
        page.open(&format!("{LAYERED}&h1=call,45,,4,20&h2=call,110,,4,26")).await?;
        let told: Vec<String> = page
            .value("[...document.querySelectorAll('.timeline li')].map(item => item.textContent.replace(/\\s+/g, ' '))")
            .await?;
        for words in ["layer 1", "layer 2", "short put", "liquidated"] {
            assert!(told.iter().any(|line| line.contains(words)), "{words} in {told:?}");
        }
        let total = page.number("stress").await?;
        page.click("[data-do='day 3']").await?;
        assert_eq!(page.field("f-ls").await?, "-4.1");
        assert_ne!(page.number("stress").await?, total);
        page.click("[data-key=stress]").await?;
        assert!(page.text("#why").await?.contains("perpetual"));
        page.click("[data-key=liq]").await?;
        assert!(page.text("#why").await?.contains("notional at the entry"));
        let rows: usize = page
            .value("document.getElementById('venues-title').closest('figure').querySelectorAll('tbody tr').length")
            .await?;
        assert!(rows >= 8, "{rows}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_pinned_setup_stands_beside_the_shock() -> Outcome {
    visit(async |page| {
        page.open("#/?v=1&l=long&h1=call,45,,4,20&pin.l=long&pin.ll=15").await?;
        let ghosts = |count: u32| format!("document.querySelectorAll('.stress .curve.ghost').length === {count}");
        page.until(&ghosts(1)).await?;
        page.click("[data-do=unpin]").await?;
        page.until(&ghosts(0)).await?;
        page.click("[data-do=pin]").await?;
        page.until(&ghosts(1)).await
    })
    .await
}
