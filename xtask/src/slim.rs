//! The WebAssembly without what no browser needs: the names of functions and of the tools that made it, and how places
//! in memory are aligned.
//!
//! A sixth of the page's weight. `wasm-opt` is not used: after gzip it gains nothing here.

use std::convert::Infallible;

use anyhow::{Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{MemArg, Module};
use wasmparser::{CustomSectionReader, Parser};

/// The module without its custom sections, except those that say which features of WebAssembly it needs, and without
/// what it tells of alignment: that changes no result, and browsers' machines take any place equally fast.
pub fn slim(module: &[u8]) -> Result<Vec<u8>> {
    rewritten(module, &mut Slim)
}

/// The module written anew, with what `change` has otherwise. An error if it is no WebAssembly.
pub fn rewritten(module: &[u8], change: &mut impl Reencode<Error = Infallible>) -> Result<Vec<u8>> {
    let mut made = Module::new();
    let done = change.parse_core_module(&mut made, Parser::new(0), module);
    done.map_err(|error| anyhow!("this is no WebAssembly: {error}"))?;
    Ok(made.finish())
}

struct Slim;

impl Reencode for Slim {
    type Error = Infallible;

    fn mem_arg(&mut self, place: wasmparser::MemArg) -> Result<MemArg, Error> {
        Ok(MemArg { align: 0, ..utils::mem_arg(self, place)? })
    }

    fn parse_custom_section(&mut self, made: &mut Module, section: CustomSectionReader<'_>) -> Result<(), Error> {
        if matches!(section.name(), "name" | "producers") {
            return Ok(());
        }
        utils::parse_custom_section(self, made, section)
    }
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
    fn a_place_in_memory_tells_nothing_of_its_alignment() {
        let [aligned, told_nothing] = [2, 0].map(|align| {
            let (types, functions, memory) = (b"\x01\x04\x01\x60\0\0", b"\x03\x02\x01\0", b"\x05\x03\x01\0\x01");
            let code = [b"\x0a\x0a\x01\x08\0\x41\0\x28", &[align, 12][..], b"\x1a\x0b"].concat();
            [b"\0asm\x01\0\0\0", &types[..], functions, memory, &code].concat()
        });
        assert_eq!(slim(&aligned).expect("a module"), told_nothing);
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(slim(b"<!doctype html>").is_err());
        assert!(slim(b"\0asm\x01\0\0\0\x01\x7f").is_err());
    }
}
