//! A level of SPX is looked at in the payoff figure.

use page_tests::{At, Outcome, Page, visit};
use serde_json::json;

/// The level of SPX that the read-out is about.
async fn level(page: &Page) -> Result<f64, page_tests::Failure> {
    let head = page.text(".readout-line b").await?;
    let level = head.split(' ').nth(1).ok_or("no level")?;
    Ok(level.replace(',', "").parse()?)
}

async fn touch(page: &Page, step: &str, at: Option<At>) -> Outcome {
    let points: Vec<_> = at.map(|at| json!({ "x": at.x, "y": at.y })).into_iter().collect();
    page.cdp("Input.dispatchTouchEvent", json!({ "type": step, "touchPoints": points })).await?;
    page.settled().await
}

#[tokio::test]
async fn a_finger_reads_values_off_and_they_stay_when_it_is_lifted() -> Outcome {
    visit(async |page| {
        page.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await?;
        page.resize(360, 740).await?;
        page.open("#/").await?;
        assert_eq!(level(page).await?, 6000.0);
        let (spot, middle) = (page.grip("spot").await?, page.middle(".plot-svg").await?);
        let first = At { x: spot.x - 60.0, y: middle.y };
        touch(page, "touchStart", Some(first)).await?;
        let touched = level(page).await?;
        assert!(touched < 5900.0, "{touched}");
        for step in 1..=5 {
            touch(page, "touchMove", Some(At { x: first.x + f64::from(step) * 8.0, y: first.y })).await?;
        }
        let moved = level(page).await?;
        let per_pixel = (6000.0 - touched) / 60.0;
        assert!(
            (moved - touched - 40.0 * per_pixel).abs() < 2.0 * per_pixel,
            "{touched} to {moved}: follows the finger"
        );
        touch(page, "touchEnd", None).await?;
        assert_eq!(level(page).await?, moved, "its reader has only begun to read");
        assert!(page.value::<bool>("document.getElementById('undo').disabled").await?, "looking changes nothing");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mouse_that_leaves_the_figure_looks_away() -> Outcome {
    visit(async |page| {
        page.open("#/").await?;
        let middle = page.middle(".plot-svg").await?;
        page.mouse("mouseMoved", At { x: middle.x - 100.0, y: middle.y }).await?;
        page.until("!document.querySelector('.readout-line b').textContent.startsWith('SPX 6,000')").await?;
        page.mouse("mouseMoved", At { x: 2.0, y: 2.0 }).await?;
        page.until("document.querySelector('.readout-line b').textContent.startsWith('SPX 6,000')").await
    })
    .await
}

/// Where large amounts stand at the axis, and where the corner over them is the free one.
#[tokio::test]
async fn the_read_out_covers_no_number_of_the_axis_and_none_of_its_own_words() -> Outcome {
    const COVERED: &str = "(() => {
        const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        const table = document.querySelector('.readout table').getBoundingClientRect();
        const ticks = [...document.querySelectorAll('.payoff .t-tick')].filter(t => meet(t.getBoundingClientRect(), table));
        const words = cell => { const range = document.createRange(); range.selectNodeContents(cell); return range.getBoundingClientRect(); };
        const rows = [...document.querySelectorAll('.readout tr')].filter(row => words(row.cells[0]).right + 8 > words(row.cells[1]).left);
        return [...ticks, ...rows].map(e => e.textContent);
    })()";
    visit(async |page| {
        page.resize(1440, 900).await?;
        let large = "s=60000&k=56000,56500,63500,64000&n=50000&l=no&h1=call,30,,4,,now";
        for link in [large, "e=net&g=-3.20&h1=call,30,,4,,short-put"] {
            page.open(&["#/?v=1&", link].concat()).await?;
            let plot = page.middle(".plot-svg").await?;
            for dx in [-200.0, 0.0, 250.0] {
                page.mouse("mouseMoved", At { x: plot.x + dx, y: plot.y }).await?;
                page.settled().await?;
                assert_eq!(page.value::<Vec<String>>(COVERED).await?, [""; 0], "{link} at {dx}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_paper_are_figures_numbers_and_fields_and_nothing_to_press() -> Outcome {
    const SEEN: &str = "[...document.querySelectorAll('.menu, .tool-btn, .act-btn, .plain-btn, [type=range], .link-btn')]\
         .filter(one => !one.matches('.unseen') && one.checkVisibility()).map(one => one.outerHTML.slice(0, 90))";
    visit(async |page| {
        page.open("#/?v=1&h1=call,30,,4,20&l=long&l1=perp,50,4&ls=-8&pin=1").await?;
        assert!(page.value::<Vec<String>>(SEEN).await?.len() > 20);
        page.cdp("Emulation.setEmulatedMedia", serde_json::json!({ "media": "print" })).await?;
        let seen: Vec<String> = page.value(SEEN).await?;
        assert!(seen.is_empty(), "{seen:?}");
        let kept =
            "['.plot-svg', '.keys', '.inputs', '.heat'].every(one => document.querySelector(one).checkVisibility())";
        assert!(page.value::<bool>(kept).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_window_is_too_narrow_for_the_page() -> Outcome {
    visit(async |page| {
        for link in [
            "#/?v=1&n=100000&s=1000000&k=1,2,3,1000000",
            "#/?v=1&h1=call,,,,,signal-off&h2=put,,,,,short-put&h3=future,&h4=fund,&h5=mini,,,,,break-even&h6=put-spread,",
        ] {
            page.open(link).await?;
            for width in [600, 640, 1099, 1100, 1200, 1359, 1360] {
                page.resize(width, 900).await?;
                let wide: u32 = page.value("document.documentElement.scrollWidth").await?;
                assert!(wide <= width, "{link}: {wide} of {width}");
            }
        }
        page.open("#/").await?;
        for width in [640, 1099, 1366, 1440] {
            page.resize(width, 900).await?;
            let lines: Vec<f64> = page
                .value("[...document.querySelectorAll('.key .val')].map(one => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight))")
                .await?;
            assert!(lines.len() == 6 && lines.iter().all(|lines| *lines < 1.5), "{width}: {lines:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn letters_set_apart_by_the_reader_run_no_labels_together() -> Outcome {
    const APART: &str = "(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
        document.adoptedStyleSheets = [sheet];
        return true;
    })()";
    const WIDTHS: &str = "[...document.querySelectorAll('svg text')].map((text) => text.getComputedTextLength())";
    visit(async |page| {
        page.open("#/?v=1&l=long&h1=call,45,,4,20&h2=call,110,,4,26").await?;
        let before: Vec<f64> = page.value(WIDTHS).await?;
        let spacing = "getComputedStyle(document.querySelector('.fig-title')).letterSpacing";
        assert!(before.len() > 50);
        let close: String = page.value(spacing).await?;
        page.value::<bool>(APART).await?;
        assert_ne!(page.value::<String>(spacing).await?, close, "other letters are set apart");
        assert_eq!(page.value::<Vec<f64>>(WIDTHS).await?, before);
        Ok(())
    })
    .await
}
