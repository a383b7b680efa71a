//! The Content-Security-Policy of the built pages, without `unsafe-inline`: inline scripts and styles are named by
//! their hashes.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy of the site: its own files, WebAssembly, and the inline loader in `html`.
pub fn of_site(html: &str) -> String {
    let scripts = hashes(html, "script");
    let styles = hashes(html, "style");
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; \
         img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'"
    )
}

/// The policy of the page that is one file: what `html` itself holds, and no request at all.
pub fn of_single_file(html: &str) -> String {
    let scripts = hashes(html, "script");
    let styles = hashes(html, "style");
    format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval'{scripts}; style-src{styles}; \
         img-src data: blob:; base-uri 'none'; form-action 'none'"
    )
}

/// The page with the policy in its head: after the character set, before anything that the policy rules.
pub fn put(html: &str, policy: &str) -> String {
    const CHARSET: &str = "<meta charset=\"utf-8\">";
    let meta = format!("{CHARSET}\n  <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    html.replacen(CHARSET, &meta, 1)
}

/// ` 'sha256-…'` for each inline element of that name, in order. Blocks of data, which nothing runs, are left out.
fn hashes(html: &str, name: &str) -> String {
    inline(html, name).iter().map(|text| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(text)))).collect()
}

/// The contents of the inline elements of that name that the browser runs or applies.
fn inline<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find(&open) {
        rest = &rest[at + open.len()..];
        let Some((attributes, body)) = rest.split_once('>') else { break };
        let Some((text, after)) = body.split_once(&close) else { break };
        let is_data = attributes.contains("type=\"text/plain\"") || attributes.contains("json");
        if !attributes.contains(" src=") && !is_data {
            found.push(text);
        }
        rest = after;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_scripts_are_those_that_run() {
        let html = "<script src=\"a.js\"></script><script type=\"module\">go()</script>\
                    <script type=\"text/plain\" id=\"wasm\">AGFz</script><script>more()</script>";
        assert_eq!(inline(html, "script"), ["go()", "more()"]);
    }

    #[test]
    fn a_hash_is_the_one_browsers_compute() {
        // From the standard's own example: "Content Security Policy Level 2", section 7.17.5.
        assert_eq!(
            hashes("<script>alert('Hello, world.');</script>", "script"),
            " 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }

    #[test]
    fn the_policy_stands_before_what_it_rules() {
        let html = put("<head>\n<meta charset=\"utf-8\">\n<script>1</script>", "default-src 'none'");
        assert!(html.find("Content-Security-Policy") < html.find("<script>"), "{html}");
    }
}
