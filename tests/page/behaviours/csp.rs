//! The policy is strict, and it is in force.

use page_tests::{Outcome, visit};

#[tokio::test]
async fn the_page_carries_a_policy_without_unsafe_inline() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        let policy = page.attribute("meta[http-equiv=Content-Security-Policy]", "content").await?.unwrap_or_default();
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-"), "{policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
        assert!(page.value::<bool>("document.querySelector('[style]') === null").await?, "a style attribute");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_script_that_slips_in_is_refused() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        let ran: bool = page
            .value("(() => { const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.head.append(script); return window.ran === true })()")
            .await?;
        assert!(!ran, "an inline script was run");
        page.until("__trouble.some(line => line.startsWith('policy'))").await?;
        page.value::<bool>("(__trouble.length = 0, true)").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everything_on_the_page_can_be_opened_under_the_policy() -> Outcome {
    visit(async |page| {
        page.open("#/?v=1&k=5400,5650,6350,6400&x=abc&pin=1").await?;
        page.value::<bool>("(document.querySelectorAll('details').forEach(one => one.open = true), true)").await?;
        let keys: Vec<String> =
            page.value("[...document.querySelectorAll('[data-key]')].map(one => one.dataset.key)").await?;
        assert!(keys.len() >= 10, "{keys:?}");
        for key in keys {
            page.click(&format!("[data-key={key}]")).await?;
        }
        page.click("[aria-controls=payoff-table]").await
    })
    .await
}
