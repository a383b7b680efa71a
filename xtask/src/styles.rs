//! The style sheets of the site as one, without comments and blanks: one request, and they pack better together.

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::project::dist;

/// The page with one style sheet instead of several, which is left in `dist/` in their place.
pub fn join(html: &str) -> Result<String> {
    const OPEN: &str = "<link rel=\"stylesheet\"";
    let mut joined = String::new();
    let mut page = String::with_capacity(html.len());
    let mut rest = html;
    let mut place = None;
    while let Some(at) = rest.find(OPEN) {
        page.push_str(rest[..at].trim_end());
        place.get_or_insert(page.len());
        let (tag, after) = rest[at..].split_once('>').context("index.html has a <link without an end")?;
        let name = tag.split("href=\"").nth(1).and_then(|after| after.split('"').next());
        let file = dist().join(name.context("a stylesheet link has no href")?);
        joined += &std::fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        std::fs::remove_file(&file).with_context(|| format!("{} cannot be removed", file.display()))?;
        rest = after;
    }
    page.push_str(rest);
    let styles = with_fallback(&small(&joined)?)?;
    let name = format!("tailfeather-{:.16}.css", hex(&Sha256::digest(&styles)));
    let hash = STANDARD.encode(Sha384::digest(&styles));
    std::fs::write(dist().join(&name), styles).context("dist cannot be written")?;
    let link = format!("\n  {OPEN} href=\"./{name}\" integrity=\"sha384-{hash}\"/>");
    page.insert_str(place.context("index.html has no style sheet")?, &link);
    Ok(page)
}

fn small(styles: &str) -> Result<String> {
    let small = minifier::css::minify(styles).map_err(anyhow::Error::msg).context("the styles cannot be read")?;
    let small = small.to_string();
    // Whatever a minifier makes of them, no rule may be lost.
    let rules = |text: &str| text.matches('{').count();
    ensure!(rules(styles) == rules(&small), "the styles lost a rule on the way");
    Ok(small)
}

/// The styles with the light theme's colours for browsers without `light-dark()`, to which no colour would be known:
/// right after the two themes', of which it repeats half.
fn with_fallback(styles: &str) -> Result<String> {
    let (tokens, rest) = styles.split_once('}').context("the styles have no rule")?;
    let (_, colours) = tokens.split_once('{').context("the first rule does not open")?;
    let light: Vec<String> = colours
        .split(';')
        .filter_map(|token| {
            let (name, values) = token.split_once(":light-dark(")?;
            Some(format!("{name}:{}", values.split(',').next()?))
        })
        .collect();
    ensure!(!light.is_empty(), "the first rule has no colour of two themes");
    let light = light.join(";");
    Ok(format!("{tokens}}}@supports not (color:light-dark(red,red)){{:root{{{light}}}}}{rest}"))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{small, with_fallback};

    #[test]
    fn browsers_without_two_themes_have_the_light_one() {
        let styles = ":root{--ink:light-dark(#111,#eee);--s1:4px;--paper:light-dark(#fff,#000)}.a{color:red}";
        let fallback = "@supports not (color:light-dark(red,red)){:root{--ink:#111;--paper:#fff}}";
        let expected = styles.replace(".a{", &format!("{fallback}.a{{"));
        assert_eq!(with_fallback(styles).expect("styles"), expected);
        assert!(with_fallback(".a{color:red}").is_err());
    }

    #[test]
    fn blanks_and_comments_go_and_meaning_stays() {
        let styles = "/* a word */\n.a .b { width: calc(100% - 4px); }\n@media (min-width: 3px) { .c > .d, .e { color: red; } }\n";
        let small = small(styles).expect("styles");
        assert!(!small.contains("word") && small.len() < styles.len(), "{small}");
        for part in [".a .b", "calc(100% - 4px)", "@media (min-width:", "color:red"] {
            assert!(small.contains(part), "{part} in {small}");
        }
    }
}
