//! Hedge layers are added, changed, dragged, reordered and removed; the link brings them back.

use page_tests::{At, Failure, Outcome, Page, visit};

/// Three published layers, as a link.
const THREE: &str = "#/?v=1&h1=call,45,,4,20&h2=call,110,,4,26&h3=call,220,,2,34";

/// The lines that say what the layers are.
async fn layers(page: &Page) -> Result<Vec<String>, Failure> {
    page.value("[...document.querySelectorAll('.layer-head .lines > :first-child')].map(line => line.textContent.replace(/\\s+/g, ' '))").await
}

#[tokio::test]
async fn a_layer_is_added_changed_and_opened_again_from_the_address() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        assert_eq!(layers(page).await?, [] as [&str; 0]);
        page.click("[data-do=add-layer]").await?;
        assert_eq!(layers(page).await?, ["1 VIX call 20.74, 60 days"]);
        page.type_in("f-h1n", "4").await?;
        page.choose("f-h1i", "put").await?;
        page.choose("f-h1m", "level").await?;
        page.type_in("f-h1k", "5500").await?;
        page.choose("f-h1w", "now").await?;
        assert_eq!(layers(page).await?, ["4 SPX puts 5,500, 60 days"]);
        assert!(
            page.value::<bool>("document.getElementById('f-h1t') === null").await?,
            "a standing layer has no trigger"
        );
        page.until("location.hash.includes('h1=put')").await?;
        page.reload().await?;
        assert_eq!(layers(page).await?, ["4 SPX puts 5,500, 60 days"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_unfolded_or_added_is_in_sight() -> Outcome {
    visit(async |page| {
        page.open(THREE).await?;
        let in_sight = "(body => body.top >= 52 && body.bottom <= innerHeight)\
            (document.querySelector('.layer-body').getBoundingClientRect())";
        page.click("[data-do='unfold 2']").await?;
        page.until(in_sight).await?;
        page.click("[data-do=add-layer]").await?;
        page.until(in_sight).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn undo_takes_a_choice_from_a_list_back_in_the_list_too() -> Outcome {
    visit(async |page| {
        page.open(THREE).await?;
        page.click("[data-do='unfold 1']").await?;
        page.choose("f-h2i", "future").await?;
        assert_eq!(layers(page).await?[1], "4 VIX futures, 110 days");
        assert!(page.value::<bool>("document.getElementById('f-h2k') === null").await?, "a future has no strike");
        page.click("#undo").await?;
        assert_eq!(page.field("f-h2i").await?, "call");
        page.click("#redo").await?;
        assert_eq!(page.field("f-h2i").await?, "future");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn layers_move_up_and_go_and_come_back() -> Outcome {
    visit(async |page| {
        page.open(THREE).await?;
        let before = layers(page).await?;
        page.click("[data-do='unfold 2']").await?;
        page.click("[data-do='move 2']").await?;
        assert_eq!(layers(page).await?, [&*before[0], &before[2], &before[1]]);
        page.click("[data-do='remove 1']").await?;
        assert_eq!(layers(page).await?, [&*before[0], &before[1]]);
        page.click("#undo").await?;
        page.click("#undo").await?;
        assert_eq!(layers(page).await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_published_rule_says_whose_it_is() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        page.click("[data-do='rule 442']").await?;
        assert_eq!(layers(page).await?.len(), 3);
        assert!(page.text(".rules + .hint").await?.contains("No backtest"), "what is a claim is called one");
        assert_eq!(page.attribute("[data-do='rule 442']", "aria-pressed").await?.as_deref(), Some("true"));
        for rule in ["45-90-180", "vxth", "pput"] {
            page.click(&format!("[data-do='rule {rule}']")).await?;
            let bought = layers(page).await?;
            assert!(!bought.is_empty() && bought.iter().all(|layer| !layer.starts_with("no ")), "{rule}: {bought:?}");
        }
        page.click("[data-do='rule none']").await?;
        assert_eq!(layers(page).await?, [] as [&str; 0]);
        Ok(())
    })
    .await
}

/// Drags a handle of the figure of layers by so many pixels down.
async fn drag_down(page: &Page, handle: &str, dy: f64) -> Outcome {
    let from = page.grip(handle).await?;
    page.mouse("mousePressed", from).await?;
    for step in 1..=10 {
        page.mouse("mouseMoved", At { x: from.x, y: from.y + dy * f64::from(step) / 10.0 }).await?;
    }
    page.settled().await?;
    let held = page.grip(handle).await?;
    assert!((held.y - from.y - dy).abs() < 8.0, "{handle} follows: {} for {dy}", held.y - from.y);
    page.mouse("mouseReleased", At { x: from.x, y: from.y + dy }).await?;
    page.settled().await
}

#[tokio::test]
async fn triggers_and_vix_are_taken_hold_of() -> Outcome {
    visit(async |page| {
        page.open(THREE).await?;
        page.click("[data-do='unfold 1']").await?;
        drag_down(page, "h2t", -30.0).await?;
        let trigger: f64 = page.field("f-h2t").await?.parse()?;
        assert!(trigger > 27.0 && trigger % 0.5 == 0.0, "{trigger}");
        page.focus("[data-handle=h2t]").await?;
        page.press(thirtyfour::Key::Up).await?;
        assert_eq!(page.field("f-h2t").await?.parse::<f64>()?, trigger + 0.5);
        drag_down(page, "x", -20.0).await?;
        assert!(page.field("f-x").await?.parse::<f64>()? > 16.0);
        page.click("#undo").await?;
        assert_eq!(page.field("f-x").await?, "16");
        page.until("location.hash.includes('h2=call,110')").await
    })
    .await
}

#[tokio::test]
async fn an_assumption_slides_and_goes_back() -> Outcome {
    visit(async |page| {
        page.open(THREE).await?;
        page.focus("[data-do='slide vr']").await?;
        page.press(thirtyfour::Key::Right).await?;
        assert_eq!(page.field("f-vr").await?, "4.8");
        page.click("[data-do=unassume]").await?;
        assert_eq!(page.field("f-vr").await?, "4.7");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_wrong_with_a_layer_is_said_beside_it_and_nothing_is_lost() -> Outcome {
    visit(async |page| {
        page.open(
            "#/?v=1&h1=call,30,,4,12&h2=call,110,,10,20,,,budget&h3=call-spread,60,20,1,18,,level,,15&h4=mini,9o,,1,200",
        )
        .await?;
        let said = |field: &str| format!("document.getElementById('f-{field}-issue')?.textContent ?? ''");
        for (field, words) in [
            ("h1t", "held from the start"),
            ("h2n", "less than one contract"),
            ("h3j", "exchanged"),
            ("h4d", "Until then"),
            ("h4t", "never rises that high"),
        ] {
            let text: String = page.value(&said(field)).await?;
            assert!(text.contains(words), "{field}: {text:?}");
        }
        page.click("[data-do='unfold 3']").await?;
        assert_eq!(page.field("f-h4d").await?, "9o");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn six_layers_fit_on_a_phone() -> Outcome {
    visit(async |page| {
        page.resize(360, 740).await?;
        page.open(
            "#/?v=1&h=5&h1=call,30,,4,19&h2=call-spread,60,,4,19.3&h3=mini,90,,2,19.6&h4=put,45,0.3,2,19.8&h5=fund,30,,5,30\
             &h6=put-spread,60,0.3,1,4,fall",
        )
        .await?;
        assert_eq!(layers(page).await?.len(), 6);
        assert!(page.value::<bool>("document.querySelector('[data-do=add-layer]') === null").await?, "no seventh");
        let (inner, outer): (f64, f64) =
            page.value("[document.documentElement.scrollWidth, document.documentElement.clientWidth]").await?;
        assert!(inner <= outer, "{inner} in {outer}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_focus_stays_with_the_layers() -> Outcome {
    visit(async |page| {
        page.open(THREE).await?;
        let focused = "document.activeElement.dataset.do ?? ''";
        page.click("[data-do='unfold 2']").await?;
        page.click("[data-do='move 2']").await?;
        page.until(&format!("{focused} === 'move 1'")).await?;
        page.click("[data-do='move 1']").await?;
        page.until(&format!("{focused} === 'unfold 0'")).await?;
        page.click("[data-do='remove 0']").await?;
        page.until(&format!("{focused} === 'unfold 0'")).await?;
        page.click("[data-do=add-layer]").await?;
        page.until(&format!("{focused} === 'choose h3i'")).await?;
        page.click("[data-do='slide vr']").await?;
        page.focus("[data-do='slide vr']").await?;
        page.press(thirtyfour::Key::Right).await?;
        page.click("[data-do=unassume]").await?;
        page.until(&format!("{focused} === 'pick y quadratic'")).await
    })
    .await
}

#[tokio::test]
async fn wrong_choices_and_days_are_never_out_of_sight() -> Outcome {
    visit(async |page| {
        page.open("#/?v=1&h=abc&bt=week").await?;
        assert_eq!(page.field("f-h").await?, "abc");
        assert!(page.text("#f-bt-issue").await?.contains("Until then"));
        assert!(page.value::<bool>("document.querySelector('#f-bt :checked') === null").await?, "none is chosen");
        page.click("[data-do='pick bt quarter']").await?;
        page.type_in("f-h", "21").await?;
        page.until("document.querySelector('#f-bt-issue, #f-h') === null").await?;
        page.open("#/?v=1&h1=warrant,30").await?;
        page.click("[data-do='add-layer']").await?;
        page.open("#/?v=1&h1=call,30,,4,,later").await?;
        page.click("[data-do='unfold 0']").await?;
        let list = "document.getElementById('f-h1w').selectedOptions[0].textContent";
        assert_eq!(page.value::<String>(list).await?, "later");
        page.choose("f-h1w", "now").await?;
        page.until("location.hash.includes(',now')").await
    })
    .await
}

#[tokio::test]
async fn tables_of_the_hedge_say_when_they_are_stale() -> Outcome {
    visit(async |page| {
        page.open(THREE).await?;
        page.type_in("f-x", "1x").await?;
        for title in ["points-title", "cost-title", "strip-title"] {
            page.until(&format!("document.getElementById('{title}').parentElement.textContent.includes('last valid')"))
                .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_path_of_a_shock_lies_over_the_cells() -> Outcome {
    visit(async |page| {
        for width in [1440, 768, 360] {
            page.resize(width, 900).await?;
            page.open(THREE).await?;
            page.settled().await?;
            // How far the drawing's edges are from those of the cells, and the path in each row from its ringed cell.
            let off: Vec<f64> = page
                .value(
                    "(() => {
                        const over = document.querySelector('.over'), body = over.parentNode.querySelector('tbody'), box = over.getBoundingClientRect();
                        const [first] = body.querySelectorAll('td'), last = [...body.querySelectorAll('td')].at(-1);
                        const [a, b] = [first, last].map(cell => cell.getBoundingClientRect());
                        const edges = [box.left - a.left, box.top - a.top, box.right - b.right, box.bottom - b.bottom].map(Math.abs);
                        const rows = [...body.rows], path = over.firstElementChild, whole = path.getTotalLength();
                        const at = path.getScreenCTM();
                        const points = [...Array(401).keys()].map(i => path.getPointAtLength(whole * i / 400).matrixTransform(at));
                        const beside = rows.filter(row => row.querySelector('.path')).map(row => {
                            const cell = row.querySelector('.path').getBoundingClientRect(), middle = (cell.top + cell.bottom) / 2;
                            const [point] = points.sort((p, q) => Math.abs(p.y - middle) - Math.abs(q.y - middle));
                            return Math.max(0, cell.left - point.x, point.x - cell.right);
                        });
                        return [...edges, ...beside];
                    })()",
                )
                .await?;
            assert!(off.len() > 8 && off.iter().all(|off| *off <= 1.5), "{width}: {off:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_number_is_wider_than_its_cell() -> Outcome {
    visit(async |page| {
        for width in [1440, 1100, 768, 360, 320] {
            page.resize(width, 900).await?;
            page.open("#/?v=1&h1=call,30,,4,,now&h2=call,110,,4,,now&h3=call,220,,2,,now").await?;
            page.settled().await?;
            let wide: Vec<String> = page
                .value(
                    "[...document.querySelectorAll('.heat td')].filter(cell => {
                        const range = document.createRange(), box = cell.getBoundingClientRect();
                        range.selectNodeContents(cell);
                        const text = range.getBoundingClientRect();
                        return text.left < box.left + 1 || text.right > box.right - 2;
                    }).map(cell => cell.textContent)",
                )
                .await?;
            assert!(wide.is_empty(), "{width}: {wide:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_way_to_the_skew_leads_there_even_where_its_group_is_folded() -> Outcome {
    visit(async |page| {
        for fold in [false, true] {
            page.open("#/?v=1&h1=put,60").await?;
            if fold {
                page.click("details.group:has(#f-s) > summary").await?;
            }
            page.focus("[data-do=skew]").await?;
            page.press(thirtyfour::Key::Enter).await?;
            page.until("document.activeElement.matches('#f-m [value=skew]')").await?;
            assert!(page.value::<bool>("document.querySelector('#f-w').checkVisibility()").await?, "it is in sight");
        }
        Ok(())
    })
    .await
}
