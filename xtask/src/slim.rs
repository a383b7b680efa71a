//! The WebAssembly without what no browser needs: the names of functions and of the tools that made it.
//!
//! A sixth of the page's weight. `wasm-opt` is not used: after gzip it gains nothing here.

use anyhow::{Context, Result, ensure};

/// The module without its custom sections, except those that say which features of WebAssembly it needs.
pub fn slim(module: &[u8]) -> Result<Vec<u8>> {
    const HEADER: usize = 8;
    ensure!(module.starts_with(b"\0asm"), "this is no WebAssembly");
    let mut kept = module.get(..HEADER).context("the module ends in its header")?.to_vec();
    let mut rest = &module[HEADER..];
    while let Some((id, after)) = rest.split_first() {
        let (length, after) = number(after)?;
        ensure!(length <= after.len(), "the module ends in a section");
        let (body, next) = after.split_at(length);
        const CUSTOM: u8 = 0;
        let drop = *id == CUSTOM && {
            let (length, text) = number(body)?;
            matches!(text.get(..length), Some(b"name" | b"producers"))
        };
        if !drop {
            kept.extend_from_slice(&rest[..rest.len() - next.len()]);
        }
        rest = next;
    }
    Ok(kept)
}

/// A number as WebAssembly writes lengths (LEB128), and what follows it.
fn number(bytes: &[u8]) -> Result<(usize, &[u8])> {
    let mut value = 0;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Ok((value, &bytes[at + 1..]));
        }
    }
    anyhow::bail!("the module holds a length that is none")
}

#[cfg(test)]
mod tests {
    use super::slim;

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
}
