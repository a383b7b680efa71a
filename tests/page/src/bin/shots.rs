//! Pictures of the built page: `cargo run -p page-tests --bin shots -- FOLDER [WORD…]`.
//!
//! Each setup at three sizes in both themes, as the window shows it and in full. With words, only the pictures whose
//! names contain them all, such as `phone dark`.

use std::path::{Path, PathBuf};
use std::time::Duration;

use page_tests::{Outcome, Page, visit};
use serde_json::json;

/// The page without JavaScript.
const STILL: &str = "still";

const SETUPS: [(&str, &str); 11] = [
    ("default", "#/"),
    ("broken-wing", "#/?v=1&k=5400,5650,6350,6400"),
    (STILL, ""),
    ("errors", "#/?v=1&s=abc&k=5600,-5650,6350x,6400&x=900&d=0&zz=1"),
    ("layers", "#/?v=1&h1=call,30,,4,,now&h2=call,110,,4,,now&h3=call,220,,2,,now"),
    ("triggers", "#/?v=1&h1=call,45,,4,20&h2=call,110,,4,26&h3=call,220,,2,34"),
    ("close", "#/?v=1&h1=call,45,,4,19&h2=call,60,,4,19.1&h3=call,90,,2,19.2&h4=put,45,0.3,2,19.4"),
    (
        "six",
        "#/?v=1&h=5&h1=call,30,,4,19&h2=call-spread,60,,4,19.3&h3=mini,90,,2,19.6&h4=put,45,0.3,2,19.8&h5=fund,30,,5,30\
         &h6=put-spread,60,0.3,1,4,fall",
    ),
    ("perp", "#/?v=1&l=long&l1=perp,50,4&l2=margin,50,50,ratio&l3=option,100,3&l4=perp,50,40,vix"),
    ("inverse", "#/?v=1&l=short&lt=inverse&lv=okx&ll=125&lq=30000000&lr=0.5"),
    ("all", "#/?v=1&l=long&l1=perp,50,4&h1=call,45,,4,20&h2=call,110,,4,26&h3=call,220,,2,34"),
];
const SIZES: [(&str, u32, u32); 3] = [("wide", 1440, 900), ("middle", 768, 1024), ("phone", 360, 740)];
const THEMES: [&str; 2] = ["light", "dark"];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let mut words = std::env::args().skip(1);
    let folder = PathBuf::from(words.next().ok_or("name a folder for the pictures")?);
    let words: Vec<String> = words.collect();
    std::fs::create_dir_all(&folder)?;
    visit(async |page| {
        page.cdp("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
        for (setup, link) in SETUPS {
            for (size, width, height) in SIZES {
                for theme in THEMES {
                    let name = format!("{setup}-{size}-{theme}");
                    for (name, full) in [(name.clone(), false), (format!("{name}-full"), true)] {
                        if words.iter().all(|word| name.contains(word.as_str())) {
                            page.resize(width, height).await?;
                            page.prefer(theme).await?;
                            let still = json!({ "value": setup == STILL });
                            page.cdp("Emulation.setScriptExecutionDisabled", still).await?;
                            if setup == STILL {
                                page.browser().goto(page.site.address()).await?;
                            } else {
                                page.open(link).await?;
                            }
                            picture(page, &folder.join(format!("{name}.png")), width, full).await?;
                        }
                    }
                }
            }
        }
        Ok(())
    })
    .await
}

async fn picture(page: &Page, file: &Path, width: u32, full: bool) -> Outcome {
    // Let fonts, transitions and the measured width of the figure come to rest.
    tokio::time::sleep(Duration::from_millis(400)).await;
    if full {
        // The window is made as tall as its contents: nothing then scrolls, nothing sticks.
        let height: u32 = page.value("document.documentElement.scrollHeight").await?;
        page.resize(width, height.clamp(200, 12_000)).await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
    page.browser().screenshot(file).await?;
    println!("{}", file.display());
    Ok(())
}
