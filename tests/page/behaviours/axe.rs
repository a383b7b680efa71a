//! axe finds nothing, in both themes, on wide screens and phones.

use page_tests::{Outcome, Page, visit};

const AXE: &str = include_str!("../vendor/axe.min.js");

/// What axe finds: the rule and the elements.
async fn violations(page: &Page) -> Result<Vec<String>, page_tests::Failure> {
    page.value::<bool>(&format!("{AXE}; true")).await?;
    page.value(
        "axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations.map(one => \
         one.id + ': ' + one.nodes.map(node => node.target.join(' ') + ' — ' + node.failureSummary).join(' | ')))",
    )
    .await
}

#[tokio::test]
async fn axe_finds_nothing() -> Outcome {
    visit(async |page| {
        for (width, height) in [(1440, 900), (768, 1024), (360, 740)] {
            for theme in ["light", "dark"] {
                page.resize(width, height).await?;
                page.prefer(theme).await?;
                for link in [
                    "#/?v=1&o=even",
                    "#/?v=1&h1=call,30,,4,19&h2=mini,90,,2,,now&h3=put,45,0.3,2,4,fall",
                    "#/?v=1&l=long&l1=perp,50,4&l3=option,100,3&h1=call,45,,4,20&o=liq",
                    "#/?v=1&s=abc&k=5600,-5650,6350x,6400&x=900&d=0&zz=1&pin=1",
                    "#/?v=1&pin=1&x=20&o=chance&e=net",
                ] {
                    page.open(link).await?;
                    page.click("[aria-controls=payoff-table]").await?;
                    let found = violations(page).await?;
                    assert!(found.is_empty(), "{width} {theme} {link}: {found:#?}");
                }
            }
        }
        Ok(())
    })
    .await
}
