//! The whole page in one HTML file, for `file://`, a stick or an attachment.

use anyhow::{Context, Result, bail, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::build::the_file;
use crate::csp;
use crate::project::dist;

/// The file's name in `dist/`. The site itself does not load it.
pub const NAME: &str = "tailfeather.html";

/// Starts the page from the bytes it carries. `BINDINGS` is the glue of the built site, without its exports.
const LOADER: &str = r#"
const text = document.getElementById("wasm").textContent;
const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
await __wbg_init({ module_or_path: bytes });
dispatchEvent(new CustomEvent("TrunkApplicationStarted"));
"#;

/// The page in one file, from the site's `index.html` (without its policy) and the files beside it.
pub fn page(html: &str) -> Result<String> {
    let wasm = std::fs::read(the_file("_bg.wasm")?).context("the WebAssembly cannot be read")?;
    let glue = std::fs::read_to_string(the_file(".js")?).context("the loader cannot be read")?;
    let mut page = String::with_capacity(wasm.len() * 2);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        page.push_str(&rest[..at]);
        rest = &rest[at..];
        let taken = if rest.starts_with("<link") { link(rest, &mut page)? } else { script(rest)? };
        if taken == 0 {
            page.push('<');
            rest = &rest[1..];
        }
        rest = &rest[taken..];
    }
    page.push_str(rest);
    let data = format!("<script type=\"text/plain\" id=\"wasm\">{}</script>", STANDARD.encode(wasm));
    let code = format!("<script type=\"module\">{}{LOADER}</script>", bindings(&glue)?);
    let end = page.rfind("</body>").context("index.html has no </body>")?;
    page.insert_str(end, &format!("{data}\n{code}\n"));
    let policy = csp::of_single_file(&page);
    Ok(csp::put(&page, &policy))
}

/// Copies a `<link>` as it has to be in one file: styles inline, preloads not at all. Returns how much it read.
fn link(rest: &str, page: &mut String) -> Result<usize> {
    let end = rest.find('>').context("index.html has a <link without an end")? + 1;
    let tag = &rest[..end];
    if tag.contains("rel=\"stylesheet\"") {
        let name = tag.split("href=\"").nth(1).and_then(|after| after.split('"').next());
        let name = name.context("a stylesheet link has no href")?;
        let styles = std::fs::read_to_string(dist().join(name)).with_context(|| format!("{name} cannot be read"))?;
        ensure!(!styles.contains("</style"), "{name} would end its own element");
        page.push_str(&format!("<style>{styles}</style>"));
    } else if !tag.contains("preload") {
        page.push_str(tag);
    }
    Ok(end)
}

/// How much of the text is the site's own loader, which is left out; 0 when it does not start with one.
fn script(rest: &str) -> Result<usize> {
    const CLOSE: &str = "</script>";
    if !rest.starts_with("<script") {
        return Ok(0);
    }
    let end = rest.find(CLOSE).context("index.html has a <script without an end")? + CLOSE.len();
    Ok(if rest[..end].contains("_bg.wasm") { end } else { 0 })
}

/// The glue as plain statements of one module: what it exports, the loader sees without importing.
fn bindings(glue: &str) -> Result<String> {
    ensure!(!glue.contains("</script"), "the loader would end its own element");
    let mut text = String::with_capacity(glue.len());
    for line in glue.lines() {
        if line.starts_with("import ") {
            bail!("the loader imports another file, which one file cannot: {line}");
        }
        if !line.starts_with("export {") {
            text.push_str(line.strip_prefix("export ").unwrap_or(line));
            text.push('\n');
        }
    }
    Ok(text)
}
