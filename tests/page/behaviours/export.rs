//! A figure and its numbers are taken along as files.

use page_tests::{Outcome, Page, visit};

/// Keeps what the page offers for download, instead of writing it to the disk.
const CATCH: &str = "
    globalThis.__files = [];
    const kept = new Map();
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { const url = make.call(URL, blob); kept.set(url, blob); return url; };
    HTMLAnchorElement.prototype.click = function () {
        const blob = kept.get(this.href);
        const file = { name: this.download, type: blob?.type ?? '', size: blob?.size ?? 0, text: null };
        blob?.text().then((text) => { file.text = text; });
        __files.push(file);
    };
";

/// What the pictures are of.
const SETUP: &str = "5,600/5,650/6,350/6,400 · 2 × 11.30 credit · SPX 6,000 · VIX 16 · 45 days";

async fn save(page: &Page, figure: &str, word: &str) -> Result<(String, String), page_tests::Failure> {
    let press = format!(
        "(__files.length = 0, [...document.querySelectorAll('{figure} .menu-list button')].find(one => one.textContent.includes('{word}')).click(), true)"
    );
    page.value::<bool>(&press).await?;
    page.until("__files[0]?.text != null").await?;
    Ok((page.value("__files[0].name").await?, page.value("__files[0].text").await?))
}

#[tokio::test]
async fn the_payoff_is_saved_as_picture_and_numbers() -> Outcome {
    visit(async |page| {
        page.before_each_document(CATCH).await?;
        page.open("#/").await?;
        let (name, csv) = save(page, ".tools", "CSV").await?;
        assert!(name.ends_with(".csv") && csv.contains(','), "{name}: {csv}");
        let (name, svg) = save(page, ".tools", "SVG").await?;
        assert!(name.ends_with(".svg") && svg.contains("<svg") && svg.contains("<path"), "{name}: {svg}");
        assert!(svg.replace('\u{a0}', " ").contains(SETUP), "{svg}");
        assert!(!svg.contains("var(--"), "the picture must stand without the page's styles");
        let counts = |what: &str| svg.matches(what).count();
        assert_eq!(
            counts("<text "),
            counts("textLength=\"") + 1,
            "each but the title fits, whatever typeface there is"
        );
        // A halo is a text of its own, before the words: other programs would draw it over the letter before.
        let texts: Vec<(String, String, String)> = page
            .value(&format!(
                "[...new DOMParser().parseFromString({svg:?}, 'image/svg+xml').querySelectorAll('text')]\
                 .map(text => ['paint-order', 'fill', 'stroke'].map(name => text.getAttribute(name) ?? 'none'))"
            ))
            .await?;
        let (halos, words): (Vec<_>, Vec<_>) =
            texts.iter().filter(|(order, ..)| order.starts_with("stroke")).partition(|(_, fill, _)| fill == "none");
        assert!(halos.len() > 10 && halos.len() == words.len(), "{halos:?} {words:?}");
        assert!(words.iter().all(|(_, _, stroke)| stroke == "none"), "{words:?}");
        assert_eq!(counts("textLength=\"0\""), 0, "{svg}");
        let (name, png) = save(page, ".tools", "PNG").await?;
        assert!(name.ends_with(".png") && png.contains("PNG"), "{name}");
        Ok(())
    })
    .await
}

/// What a saved picture and a table on the page say, number by number, and whether the picture can be read as SVG.
const COMPARE: &str = "(() => {
    const picture = new DOMParser().parseFromString(__files[0].text, 'image/svg+xml');
    const words = (from, selector) => [...from.querySelectorAll(selector)].map(one => one.textContent);
    return [picture.querySelector('parsererror') ? [] : words(picture, 'text'), words(document, 'FIGURE table.heat :is(th, td)')];
})()";

#[tokio::test]
async fn the_tables_are_saved_as_pictures_and_numbers() -> Outcome {
    visit(async |page| {
        page.before_each_document(CATCH).await?;
        page.open("#/").await?;
        for figure in [".f-date", ".f-vix"] {
            let (name, csv) = save(page, figure, "CSV").await?;
            assert!(name.ends_with(".csv") && csv.lines().count() >= 8, "{name}: {csv}");
            let (name, svg) = save(page, figure, "SVG").await?;
            assert!(name.ends_with(".svg") && !svg.contains("var("), "{name}: {svg}");
            let (drawn, shown): (Vec<String>, Vec<String>) = page.value(&COMPARE.replace("FIGURE", figure)).await?;
            assert!(shown.len() >= 56 && drawn.windows(shown.len()).any(|part| part == shown), "{drawn:?}\n{shown:?}");
            assert!(drawn.iter().any(|words| words.contains("not advice")), "{drawn:?}");
            assert!(drawn.iter().any(|words| words.replace('\u{a0}', " ") == SETUP), "{drawn:?}");
            let (name, png) = save(page, figure, "PNG").await?;
            assert!(name.ends_with(".png") && png.contains("PNG"), "{name}");
        }
        assert_eq!(
            page.value::<u32>("document.querySelectorAll('#app ~ .unseen').length").await?,
            0,
            "nothing is left"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_figures_of_the_hedge_are_saved_too() -> Outcome {
    visit(async |page| {
        page.before_each_document(CATCH).await?;
        page.open("#/?v=1&h1=call,45,,4,20&h2=put,60,0.3,1,5,fall").await?;
        for figure in ["when", "awake", "futures", "by-shock"] {
            for (file, holds) in [("csv", ","), ("svg", "<svg")] {
                page.value::<bool>("(__files.length = 0, true)").await?;
                page.click(&format!("[data-do='file {figure} {file}']")).await?;
                page.until("__files[0]?.text != null").await?;
                let text: String = page.value("__files[0].text").await?;
                assert!(
                    text.contains(holds) && !text.contains("NaN") && !text.contains("var("),
                    "{figure} {file}: {text}"
                );
            }
        }
        for (table, holds) in [("points", "5696.84"), ("cost", "4 VIX calls")] {
            page.value::<bool>("(__files.length = 0, true)").await?;
            page.click(&format!("[data-do='file {table} csv']")).await?;
            page.until("__files[0]?.text != null").await?;
            let text: String = page.value("__files[0].text.replaceAll('\u{a0}', ' ')").await?;
            assert!(text.contains(holds), "{table}: {text}");
        }
        Ok(())
    })
    .await
}
