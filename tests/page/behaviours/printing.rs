//! The page on paper.

use page_tests::{Outcome, Page, visit};
use serde_json::json;

/// The width of A4 and of A5 within the margins of the style sheet.
const WIDTHS: [u32; 2] = [688, 453];

/// Opens a link as it would be printed on paper of a width.
async fn print(page: &Page, link: &str, width: u32) -> Outcome {
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    page.resize(width, 1016).await?;
    page.open(link).await?;
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    Ok(())
}

/// Figures, numbers and arithmetic that are asked to stay on one page and are taller than one, and the parts of a table
/// around arithmetic, within which Firefox leaves pages empty.
const TORN: &str = "[...document.querySelectorAll('.keys *, .hedge-keys *, .linked *')].filter(one => {
    const style = getComputedStyle(one);
    return style.breakInside === 'avoid' && one.getBoundingClientRect().height > 1016
        || style.display.startsWith('table') && one.querySelector('#why');
}).map(one => one.tagName + ' ' + one.className)";

#[tokio::test]
async fn what_is_longer_than_a_page_runs_on() -> Outcome {
    visit(async |page| {
        for link in [
            "#/?v=1&h1=call,30,0.3,4,,now&h2=call-spread,90,0.5,3,22&h=20&b=5000&o=h2",
            "#/?v=1&l=long&l1=perp,50,4&l2=option,50,5&l3=margin,50,6&l4=inverse-perp,50,3&o=liq",
        ] {
            for width in WIDTHS {
                print(page, link, width).await?;
                assert!(page.value::<bool>("document.querySelector('#why .sum').checkVisibility()").await?);
                assert_eq!(page.value::<Vec<String>>(TORN).await?, [""; 0], "{link} on {width}");
            }
        }
        Ok(())
    })
    .await
}

/// Where a browser knows no other way, by a box that is as tall as both.
#[tokio::test]
async fn the_heading_of_a_row_of_numbers_stays_with_it() -> Outcome {
    const APART: &str = "[...document.querySelectorAll('.hedge-keys .strip-title')].filter(one => {
        const next = one.nextElementSibling.querySelector('.val').getBoundingClientRect();
        return getComputedStyle(one).breakInside !== 'avoid' || one.getBoundingClientRect().bottom < next.bottom;
    }).map(one => one.textContent)";
    visit(async |page| {
        print(page, "#/?v=1&h1=call,30&l=long", WIDTHS[0]).await?;
        assert!(page.value::<usize>("document.querySelectorAll('.hedge-keys .strip-title').length").await? > 1);
        assert_eq!(page.value::<Vec<String>>(APART).await?, [""; 0]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_table_of_the_payoff_and_what_is_wrong_with_the_dates_are_printed() -> Outcome {
    const SEEN: &str =
        "['#payoff-table table', '.tools .issue'].map(one => !!document.querySelector(one)?.checkVisibility())";
    visit(async |page| {
        for pin in ["", "&pin=1"] {
            print(page, &["#/?v=1&t=x,10", pin].concat(), WIDTHS[0]).await?;
            assert_eq!(page.value::<[bool; 2]>(SEEN).await?, [false, true], "{pin}");
            page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
            page.click("[aria-controls=payoff-table]").await?;
            page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
            assert_eq!(page.value::<[bool; 2]>(SEEN).await?, [true, true], "{pin}");
        }
        Ok(())
    })
    .await
}
