//! Who listens to the page hears what a change came to.

use page_tests::{Outcome, visit};

/// Keeps every text the live region takes on.
const LISTEN: &str = "(globalThis.__heard = [], new MutationObserver(() => __heard.push(document.querySelector('[role=status]').textContent.trim())) \
     .observe(document.querySelector('[role=status]'), { subtree: true, childList: true, characterData: true }), true)";

#[tokio::test]
async fn the_result_is_spoken_once_the_reader_pauses() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.value::<bool>(LISTEN).await?;
        page.type_in("f-p2", "30").await?;
        page.until("__heard.length > 0").await?;
        let heard: Vec<String> = page.value("__heard").await?;
        assert_eq!(heard.len(), 1, "one sentence for all keys: {heard:?}");
        let figure = page.text(".plot > .unseen").await?;
        assert!(figure.starts_with("At expiry") && heard[0].starts_with(&figure), "{heard:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_drag_is_spoken_when_it_ends() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.value::<bool>(LISTEN).await?;
        let from = page.grip("k2").await?;
        page.mouse("mousePressed", from).await?;
        page.mouse("mouseMoved", page_tests::At { x: from.x + 30.0, y: from.y }).await?;
        tokio::time::sleep(std::time::Duration::from_millis(1000)).await;
        assert_eq!(page.text("[role=status]").await?, "", "nothing while it is held");
        page.mouse("mouseReleased", page_tests::At { x: from.x + 30.0, y: from.y }).await?;
        page.until("__heard.length > 0").await?;
        let said = page.text("[role=status]").await?;
        assert!(said.starts_with(&page.text(".plot > .unseen").await?), "{said}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn notices_come_first() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.value::<bool>(LISTEN).await?;
        page.value::<bool>("(location.hash = '#/?v=1&k=5400,5650,6350,6400&zz=7', true)").await?;
        page.until("__heard.length > 1").await?;
        let heard: Vec<String> = page.value("__heard").await?;
        assert!(heard[0].contains("zz") && !heard[0].contains("At expiry"), "{heard:?}");
        assert!(heard[1].contains("zz") && heard[1].contains("At expiry"), "{heard:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_done_to_layers_is_spoken() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.value::<bool>(LISTEN).await?;
        for (press, said) in [
            ("[data-do='rule 442']", "4/4/2 VIX calls: three layers."),
            ("[data-do='unfold 1']", ""),
            ("[data-do='move 1']", "Layer 2 is now layer 1: VIX call, 110 days."),
            ("[data-do='unfold 1']", ""),
            ("[data-do='move 1']", "Layer 2 is now layer 1: VIX call, 30 days."),
            ("[data-do='remove 0']", "Layer 1 removed, 2 left."),
            ("[data-do=add-layer]", "Layer 3 added."),
        ] {
            page.click(press).await?;
            page.until(&format!("__heard.at(-1)?.replaceAll('\u{a0}', ' ').includes('{said}') ?? false")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_changes_of_the_other_positions_is_spoken_and_what_is_wrong() -> Outcome {
    visit(async |page| {
        page.open("#/?v=1&l=long&ls=-8").await?;
        page.value::<bool>(LISTEN).await?;
        for (field, text, said) in
            [("f-ll", "25", "Liquidated at"), ("f-ls", "-20", "After the shock"), ("f-x", "abc", "a number")]
        {
            page.type_in(field, text).await?;
            page.until(&format!("__heard.at(-1)?.includes('{said}') ?? false")).await?;
            let heard: String = page.value("__heard.at(-1)").await?;
            assert!(!heard.contains("At expiry it"), "only what is new: {heard}");
        }
        Ok(())
    })
    .await
}
