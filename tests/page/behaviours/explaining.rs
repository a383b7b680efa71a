//! Numbers explain themselves.

use page_tests::{Outcome, visit};

#[tokio::test]
async fn a_key_number_opens_its_arithmetic_and_closes_it() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.click("[data-key=break-evens]").await?;
        let why = page.text("#why").await?;
        for part in ["5,650", "11.30", "5,638.70", "6,361.30"] {
            assert!(why.contains(part), "{part} in {why}");
        }
        page.click("[data-key=break-evens]").await?;
        page.until("document.getElementById('why') === null").await
    })
    .await
}

#[tokio::test]
async fn a_pinned_setup_stays_to_compare_with() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.value::<bool>(
            "([...document.querySelectorAll('button')].find(one => one.textContent.includes('Pin to')).click(), true)",
        )
        .await?;
        page.type_in("f-k2", "5620").await?;
        page.until("document.querySelector('.curve.ghost') !== null").await?;
        page.value::<bool>(
            "([...document.querySelectorAll('button')].find(one => one.textContent.trim() === 'Swap').click(), true)",
        )
        .await?;
        page.until("document.getElementById('f-k2').value === '5,650'").await
    })
    .await
}
