//! A link is the whole setup.

use page_tests::{Outcome, visit};
use serde_json::json;

#[tokio::test]
async fn what_is_typed_stands_in_the_address_and_comes_back_on_reload() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.type_in("f-x", "24").await?;
        page.until("location.hash.includes('x=24')").await?;
        page.reload().await?;
        assert_eq!(page.field("f-x").await?, "24");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_typed_a_moment_ago_survives_leaving_the_page() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.type_in("f-x", "2").await?;
        page.until("location.hash.includes('x=2')").await?;
        // Typed and left within one turn of the page, before the address follows by itself.
        let leave = "(field => { field.value = '24'; field.dispatchEvent(new InputEvent('input', { bubbles: true })); \
                     return new Promise(done => setTimeout(() => { \
                       window.dispatchEvent(new PageTransitionEvent('pagehide')); done(location.hash) }, 50)) \
                     })(document.getElementById('f-x'))";
        assert_eq!(page.value::<String>(leave).await?, "#/?v=1&x=24");
        page.reload().await?;
        assert_eq!(page.field("f-x").await?, "24");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_typed_as_the_page_was_loaded_again_comes_back() -> Outcome {
    visit(async |page| {
        page.open("#/?v=1&x=20").await?;
        page.type_in("f-x", "24").await?;
        page.reload().await?;
        assert_eq!(page.field("f-x").await?, "24");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_typed_as_the_page_was_left_is_there_on_coming_back() -> Outcome {
    visit(async |page| {
        // A document that listens to this is never kept whole: the page has to come back by itself.
        page.before_each_document("addEventListener('unload', () => {})").await?;
        page.open("#/?v=1&x=20").await?;
        page.type_in("f-x", "24").await?;
        page.value::<bool>("(location.assign('about:blank'), true)").await?;
        page.until("location.href === 'about:blank'").await?;
        page.value::<bool>("(history.back(), true)").await?;
        page.until("document.getElementById('f-x')?.value === '24'").await?;
        assert_eq!(page.value::<String>("performance.getEntriesByType('navigation')[0].type").await?, "back_forward");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_opens_its_setup() -> Outcome {
    visit(async |page| {
        page.open("#/?v=1&k=5400,5650,6350,6400&x=20&o=even").await?;
        assert_eq!(page.field("f-k1").await?, "5,400");
        assert_eq!(page.field("f-x").await?, "20");
        assert_eq!(page.attribute("[data-key=even]", "aria-expanded").await?.as_deref(), Some("true"));
        assert_eq!(page.text("[role=status]").await?, "");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_put_into_the_open_page_is_opened() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.value::<bool>("(location.hash = '#/?v=1&x=33', true)").await?;
        page.until("document.getElementById('f-x').value === '33'").await
    })
    .await
}

#[tokio::test]
async fn a_broken_link_opens_what_can_be_read_and_names_the_rest() -> Outcome {
    visit(async |page| {
        page.open("#/?v=1&x=20&zz=7&k2=abc&%%%=&=").await?;
        assert_eq!(page.field("f-x").await?, "20");
        assert_eq!(page.field("f-k2").await?, "abc", "kept as typed");
        let told = page.text("[role=status]").await?;
        assert!(told.contains("zz"), "{told}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_button_copies_the_address() -> Outcome {
    visit(async |page| {
        let rights = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        page.cdp("Browser.grantPermissions", rights).await?;
        page.open("#/").await?;
        page.type_in("f-x", "24").await?;
        page.click("#share").await?;
        page.until("document.querySelector('[role=status]').textContent.includes('copied')").await?;
        let copied: String = page.value("navigator.clipboard.readText()").await?;
        assert_eq!(copied, format!("{}#/?v=1&x=24", page.site.address()));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_letter_that_ends_addresses_is_kept_in_a_link() -> Outcome {
    visit(async |page| {
        page.open("#/?v=1&k=5400,5650,6350,6400&x=20#top").await?;
        assert_eq!(page.field("f-k1").await?, "5,400");
        assert_eq!(page.field("f-x").await?, "20#top", "kept as typed");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn going_back_at_once_shows_what_the_address_says() -> Outcome {
    visit(async |page| {
        page.open("#/?v=1&x=20").await?;
        page.value::<bool>("(location.hash = '#/?v=1&x=30', true)").await?;
        page.until("document.getElementById('f-x').value === '30'").await?;
        page.value::<bool>("(history.back(), true)").await?;
        page.until("document.getElementById('f-x').value === '20'").await?;
        // Longer than the page waits before it writes an address.
        tokio::time::sleep(std::time::Duration::from_millis(600)).await;
        assert_eq!(page.value::<String>("location.hash").await?, "#/?v=1&x=20");
        page.value::<bool>("(history.forward(), true)").await?;
        page.until("document.getElementById('f-x').value === '30'").await
    })
    .await
}

#[tokio::test]
async fn a_browser_that_refuses_the_address_loses_nothing() -> Outcome {
    visit(async |page| {
        page.open("#/?v=1&x=20").await?;
        page.value::<bool>("(history.replaceState = () => { throw new Error('no') }, true)").await?;
        page.type_in("f-x", "33").await?;
        page.reload().await?;
        assert_eq!(page.field("f-x").await?, "33");
        Ok(())
    })
    .await
}
