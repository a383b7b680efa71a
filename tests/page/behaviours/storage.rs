//! Setups are kept on the device, where it lets them.

use page_tests::{Outcome, Page, visit};
use thirtyfour::Key;

async fn save(page: &Page, name: &str) -> Outcome {
    page.value::<bool>("(document.getElementById('setup-name').closest('details')?.setAttribute('open', ''), true)")
        .await?;
    page.type_in("setup-name", name).await?;
    page.click(".save button").await
}

#[tokio::test]
async fn a_saved_setup_is_there_on_the_next_visit() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.type_in("f-x", "24").await?;
        save(page, "Friday <b>").await?;
        page.open("#/").await?;
        assert_eq!(page.field("f-x").await?, "16");
        assert_eq!(page.text(".saved li button").await?, "Friday <b>");
        page.click(".saved li button").await?;
        assert_eq!(page.field("f-x").await?, "24");
        page.click(".saved li button:last-child").await?;
        page.open("#/").await?;
        assert!(page.value::<bool>("document.querySelector('.saved li') === null").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_focus_survives_the_button_that_deleted() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        save(page, "Friday").await?;
        page.focus(".saved li button:last-child").await?;
        page.press(Key::Enter).await?;
        page.until("document.querySelector('.saved li') === null").await?;
        assert_eq!(page.value::<String>("document.activeElement.id").await?, "setup-name");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn blocked_storage_is_said_and_the_page_works() -> Outcome {
    visit(async |page| {
        page.before_each_document(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
        )
        .await?;
        page.open("#/").await?;
        save(page, "Friday").await?;
        page.until("document.body.textContent.includes('does not let the page save')").await?;
        page.type_in("f-x", "24").await?;
        page.until("location.hash.includes('x=24')").await
    })
    .await
}

#[tokio::test]
async fn full_storage_is_said_and_the_setup_stays_for_this_visit() -> Outcome {
    visit(async |page| {
        page.before_each_document(
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        )
        .await?;
        page.open("#/").await?;
        save(page, "Friday").await?;
        page.until("document.body.textContent.includes('does not let the page save')").await?;
        assert_eq!(page.text(".saved li button").await?, "Friday");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_corrupt_entry_opens_as_what_can_be_read() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.value::<bool>("(localStorage.setItem('tailfeather/setup/odd', '%%\\u0000?x=20&\\ud800=1'), localStorage.setItem('tailfeather/theme', '{}'), true)")
            .await?;
        page.open("#/").await?;
        page.click(".saved li button").await?;
        page.ready().await?;
        assert!(page.number("even").await?.contains(','));
        Ok(())
    })
    .await
}
