//! Numbers explain themselves.

use page_tests::{Outcome, visit};

#[tokio::test]
async fn a_key_number_opens_its_arithmetic_and_closes_it() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.click("[data-key=even]").await?;
        let why = page.text("#why").await?;
        for part in ["5,650", "11.30", "5,638.70", "6,361.30"] {
            assert!(why.contains(part), "{part} in {why}");
        }
        page.click("[data-key=even]").await?;
        page.until("document.getElementById('why') === null").await?;
        page.click("[data-do='open expiry']").await?;
        page.until("document.querySelector('.chances + #why') !== null").await?;
        page.until("location.hash.includes('o=expiry')").await
    })
    .await
}

#[tokio::test]
async fn a_layer_opens_its_arithmetic_in_its_row() -> Outcome {
    visit(async |page| {
        page.open("#/?v=1&h1=call,30,,4,,now&h2=call,110,,4&o=h2").await?;
        let why = page.text("tr + tr > .opened #why").await?;
        for part in ["SPX there", "Strike", "Pays for itself, marked", "Worst with it alone"] {
            assert!(why.contains(part), "{part} in {why}");
        }
        page.click("[data-do='open h1']").await?;
        page.until("document.querySelectorAll('#why').length === 1").await?;
        let why = page.text("#why").await?;
        assert!(why.contains("17.729") && why.contains("599"), "{why}");
        page.until("location.hash.includes('o=h1')").await?;
        for key in ["hawake", "hjump"] {
            page.click(&format!("[data-do='open {key}']")).await?;
            page.until(&format!("document.querySelector('[data-do=\"open {key}\"] + #why') !== null")).await?;
        }
        page.until("document.querySelectorAll('#why').length === 1").await
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
        page.until("document.querySelector('.tools').textContent.includes('Pinned 5,600/5,650/6,350/6,400')").await?;
        page.until("document.querySelector('[data-key=credit]').textContent.endsWith('Pinned 11.30')").await?;
        page.value::<bool>(
            "([...document.querySelectorAll('button')].find(one => one.textContent.trim() === 'Swap').click(), true)",
        )
        .await?;
        page.until("document.getElementById('f-k2').value === '5,650'").await
    })
    .await
}
