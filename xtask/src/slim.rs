//! The WebAssembly without what no browser needs: the names of functions and of the tools that made it.
//!
//! A sixth of the page's weight. `wasm-opt` is not used: after gzip it gains nothing here.

use anyhow::{Context, Result, ensure};

const HEADER: &[u8] = b"\0asm\x01\0\0\0";

/// The module without its custom sections, except those that say which features of WebAssembly it needs.
pub fn slim(module: &[u8]) -> Result<Vec<u8>> {
    let mut kept = Vec::new();
    for (id, body) in sections(module)? {
        const CUSTOM: u8 = 0;
        if id != CUSTOM || !matches!(text(body)?.0, "name" | "producers") {
            kept.push((id, body.to_vec()));
        }
    }
    Ok(joined(&kept))
}

/// The sections of a module: their kinds and what they hold.
pub fn sections(module: &[u8]) -> Result<Vec<(u8, &[u8])>> {
    let mut rest = module.strip_prefix(HEADER).context("this is no WebAssembly")?;
    let mut found = Vec::new();
    while let Some((id, after)) = rest.split_first() {
        let (length, after) = number(after)?;
        let (body, next) = after.split_at_checked(length).context("the module ends in a section")?;
        found.push((*id, body));
        rest = next;
    }
    Ok(found)
}

/// A module of these sections.
pub fn joined(sections: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut module = HEADER.to_vec();
    for (id, body) in sections {
        module.push(*id);
        push_number(&mut module, body.len());
        module.extend_from_slice(body);
    }
    module
}

/// A number as WebAssembly writes lengths (LEB128), and what follows it.
pub fn number(bytes: &[u8]) -> Result<(usize, &[u8])> {
    let mut value = 0;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Ok((value, &bytes[at + 1..]));
        }
    }
    anyhow::bail!("the module holds a length that is none")
}

/// Appends a number as [`number`] reads it.
pub fn push_number(bytes: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// A text with its length before it, and what follows it.
pub fn text(bytes: &[u8]) -> Result<(&str, &[u8])> {
    let (length, after) = number(bytes)?;
    ensure!(length <= after.len(), "the module ends in a name");
    let (text, after) = after.split_at(length);
    Ok((std::str::from_utf8(text).context("a name is no text")?, after))
}

/// Appends a text as [`text`] reads it.
pub fn push_text(bytes: &mut Vec<u8>, text: &str) {
    push_number(bytes, text.len());
    bytes.extend_from_slice(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::{number, push_number, slim};

    #[test]
    fn names_go_and_everything_else_stays() {
        let header = b"\0asm\x01\0\0\0";
        let (types, names, features) = (b"\x01\x01\0", b"\0\x07\x04name\x01\0", b"\0\x11\x0ftarget_features\0");
        let module = [&header[..], types, names, features].concat();
        assert_eq!(slim(&module).expect("a module"), [&header[..], types, features].concat());
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(slim(b"<!doctype html>").is_err());
        assert!(slim(b"\0asm\x01\0\0\0\x01\x7f").is_err());
    }

    #[test]
    fn numbers_come_back() {
        for value in [0, 1, 127, 128, 300, 16_384, 1_000_000] {
            let mut bytes = Vec::new();
            push_number(&mut bytes, value);
            assert_eq!(number(&bytes).expect("a number"), (value, &[][..]));
        }
    }
}
