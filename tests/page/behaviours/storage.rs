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
async fn a_name_in_any_letters_comes_back_as_it_was() -> Outcome {
    visit(async |page| {
        // Of one to four bytes; the short ones are read letter by letter, the others by the browser's decoder.
        let names = ["½ é", "−5 €", "羽 ﬁ", "🪶 a", "a𝄞", "ß−½-羽-and-more-than-thirty-bytes"];
        page.open("#/").await?;
        for name in names {
            let keep = format!("localStorage.setItem('tailfeather/setup/{name}', '?v=1&x=24')");
            page.value::<()>(&format!("({keep}, null)")).await?;
        }
        page.open("#/").await?;
        page.until(&format!("document.querySelectorAll('.saved li').length === {}", names.len())).await?;
        let shown: Vec<String> = page
            .value("[...document.querySelectorAll('.saved li button:first-child')].map(one => one.textContent)")
            .await?;
        for name in names {
            assert!(shown.iter().any(|one| one == name), "{name} in {shown:?}");
        }
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
        save(page, "Saturday").await?;
        page.until("document.querySelectorAll('.saved li').length === 2").await?;
        page.type_in("f-x", "24").await?;
        page.until("location.hash.includes('x=24')").await
    })
    .await
}

#[tokio::test]
async fn full_storage_is_said_and_the_setup_stays_for_this_visit() -> Outcome {
    visit(async |page| {
        page.before_each_document(
            "globalThis.isFull = true; const set = Storage.prototype.setItem; Storage.prototype.setItem = function (...own) { \
             if (isFull) throw new DOMException('full', 'QuotaExceededError'); return set.apply(this, own) }",
        )
        .await?;
        page.open("#/").await?;
        save(page, "Friday").await?;
        page.until("document.body.textContent.includes('does not let the page save')").await?;
        assert_eq!(page.text(".saved li").await?, "Fridaynot on this device");
        assert!(!page.text(".notices").await?.contains("Saved as"));
        // There is room again, and another tab has saved something.
        page.value::<bool>("(isFull = false, localStorage.setItem('tailfeather/setup/Monday', '?v=1&x=20'), true)").await?;
        save(page, "Saturday").await?;
        page.value::<bool>("dispatchEvent(new StorageEvent('storage'))").await?;
        page.until("document.querySelectorAll('.saved li').length === 3").await?;
        assert_eq!(page.text(".saved-group .state").await?, "2 on this device, 1 not");
        assert_eq!(page.text(".saved li:last-child").await?, "Saturday");
        // One of a name that the device holds stands before that, and deleted leaves it where it was.
        page.value::<bool>("(isFull = true)").await?;
        save(page, "Monday").await?;
        page.until("document.querySelector('.saved li:nth-child(2)').textContent === 'Mondaynot on this device'").await?;
        page.click(".saved li:nth-child(2) button:last-child").await?;
        page.until("document.querySelector('.saved li:nth-child(2)').textContent === 'Monday'").await?;
        assert_eq!(page.value::<String>("localStorage.getItem('tailfeather/setup/Monday')").await?, "?v=1&x=20");
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

#[tokio::test]
async fn a_deleted_setup_is_said_and_can_be_put_back() -> Outcome {
    visit(async |page| {
        for (width, height) in [(1440, 900), (1000, 800), (768, 1024), (320, 640)] {
            page.resize(width, height).await?;
            page.open("#/?v=1&x=24").await?;
            save(page, "Friday").await?;
            page.click(".saved li button:last-child").await?;
            assert_eq!(page.text(".notice").await?, "Deleted “Friday”. Put it back", "and not that it was saved");
            let covered: Vec<String> = page
                .value(
                    "(box => [...document.querySelectorAll('.bar button, .bar label')].filter(one => { \
                       const other = one.getBoundingClientRect(); \
                       return other.width && other.left < box.right && other.right > box.left && \
                         other.top < box.bottom && other.bottom > box.top }).map(one => one.outerHTML) \
                     )(document.querySelector('.notice').getBoundingClientRect())",
                )
                .await?;
            assert_eq!(covered, [""; 0], "{width}");
            page.focus(".notice .link-btn").await?;
            page.press(Key::Enter).await?;
            assert_eq!(page.text(".notice").await?, "Saved as “Friday”.");
            assert_eq!(page.value::<String>("document.activeElement.id").await?, "setup-name");
            page.open("#/").await?;
            page.click(".saved li button").await?;
            assert_eq!(page.field("f-x").await?, "24");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_saved_setup_with_an_error_is_no_link_and_one_without_a_name_is_left_out() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.value::<bool>("(localStorage.setItem('tailfeather/setup/ ', '?x=20'), localStorage.setItem('tailfeather/setup/odd', '?x=abc'), true)")
            .await?;
        page.open("#/").await?;
        assert_eq!(page.value::<usize>("document.querySelectorAll('.saved li').length").await?, 1);
        page.click(".saved li button").await?;
        let told = page.text(".notice").await?;
        assert!(told.contains("“abc” was kept as typed") && !told.contains("link"), "{told}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_setup_that_the_device_does_not_let_go_of_stays() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.value::<bool>("(localStorage.setItem('tailfeather/setup/Friday', '?v=1&x=20'), true)").await?;
        page.open("#/").await?;
        page.value::<bool>("(Storage.prototype.removeItem = () => { throw new Error('no') }, true)").await?;
        page.click(".saved li button:last-child").await?;
        assert_eq!(page.text(".notice").await?, "The browser refused to delete “Friday”: it stays on this device.");
        assert_eq!(page.value::<usize>("document.querySelectorAll('.saved li').length").await?, 1);
        Ok(())
    })
    .await
}
