//! Short names for what the WebAssembly takes from its loader, and a short way for short texts.
//!
//! The tool that writes both ends each of some 200 names with sixteen random digits, in either file: they do not pack.
//! And it has every text read by the browser's decoder, for which a step of a drag asks 250 times.

use std::collections::HashMap;
use std::convert::Infallible;

use anyhow::{Result, ensure};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection};
use wasmparser::{Export, Import, Imports, TypeRef};

use crate::slim::rewritten;

/// Short name of the loader, of which the WebAssembly imports.
const LOADER: &str = "_";

/// How the loader reads a text of the WebAssembly's, as it is written.
const READ: &str = "return decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));";
/// And as it is better read: most are short, of plain letters and a minus sign, and putting those together takes a
/// third of the time. A letter of four bytes, which is none of a figure's, is left to the decoder.
const READ_SHORT: &str = "const bytes = getUint8ArrayMemory0(), end = ptr + len;
if (len < 32) {
let text = '', at = ptr, byte = 0;
while (at < end && (byte = bytes[at++]) < 240) text += String.fromCharCode(byte < 128 ? byte
: byte < 224 ? (byte & 31) << 6 | bytes[at++] & 63 : (byte & 15) << 12 | (bytes[at++] & 63) << 6 | bytes[at++] & 63);
if (byte < 240) return text;
}
return decodeText(bytes.subarray(ptr, end));";

/// The loader with the short way for short texts.
pub fn quicken(loader: &str) -> Result<String> {
    ensure!(loader.contains(READ), "the loader reads texts in another way");
    Ok(loader.replace(READ, READ_SHORT))
}

/// Loader and WebAssembly with short names for each other.
pub fn shorten(loader: &str, module: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut short = Short::default();
    let module = rewritten(module, &mut short)?;
    ensure!(!short.has_others, "something is imported that is no function");
    let mut loader = renamed(loader, &short.names)?;
    // The longest first: some begin with others.
    short.exports.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    for (name, short) in &short.exports {
        loader = loader.replace(name, short);
    }
    Ok((loader, module))
}

/// How the names of exports begin that are of closures: signatures of up to 194 letters, three times each in the
/// loader.
const CLOSURE: &str = "wasm_bindgen_";

/// Gives imports and closures short names, and keeps which, as the loader writes them.
#[derive(Default)]
struct Short {
    names: HashMap<String, String>,
    count: usize,
    exports: Vec<(String, String)>,
    /// Whether there are imports that this is not made for.
    has_others: bool,
}

impl Reencode for Short {
    type Error = Infallible;

    fn parse_imports(&mut self, made: &mut ImportSection, imports: Imports<'_>) -> Result<(), Error> {
        if let Imports::Single(at, import @ Import { ty: TypeRef::Func(_), .. }) = imports {
            let name = letters(self.count);
            self.count += 1;
            self.names.insert(format!("\"{}\"", import.module), format!("\"{LOADER}\""));
            self.names.insert(import.name.to_owned(), name.clone());
            return utils::parse_imports(
                self,
                made,
                Imports::Single(at, Import { module: LOADER, name: &name, ..import }),
            );
        }
        self.has_others = true;
        utils::parse_imports(self, made, imports)
    }

    fn parse_export(&mut self, made: &mut ExportSection, export: Export<'_>) -> Result<(), Error> {
        if !export.name.starts_with(CLOSURE) {
            return utils::parse_export(self, made, export);
        }
        let name = format!("closure_{}", letters(self.exports.len()));
        self.exports.push((export.name.to_owned(), name.clone()));
        utils::parse_export(self, made, Export { name: &name, ..export })
    }
}

/// The name of a place: a, b, … z, aa, ba, …
fn letters(place: usize) -> String {
    let letter = char::from(b'a' + (place % 26) as u8);
    if place < 26 { letter.into() } else { format!("{letter}{}", letters(place / 26 - 1)) }
}

/// The loader with its properties renamed.
fn renamed(loader: &str, names: &HashMap<String, String>) -> Result<String> {
    let mut text = String::with_capacity(loader.len());
    let mut count = 0;
    for line in loader.lines().map(str::trim) {
        match line.split_once(": ").and_then(|(name, value)| Some((names.get(name)?, value))) {
            Some((name, value)) => {
                text.extend([name, ": ", value]);
                count += 1;
            }
            None => text.push_str(line),
        }
        text.push('\n');
    }
    ensure!(count == names.len(), "the loader has {count} of {} names", names.len());
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::{READ, letters, quicken, shorten};

    const LOADER: &str = "/**\n * Says\n */\nfunction imports() {\n    // One.\n    const all = {\n        \
                          __wbg_log_0123456789abcdef: function(arg0) {\n            return `${arg0}`;\n        },\n    };\n    \
                          return {\n        \"./a_bg.js\": all,\n    };\n}\n";

    #[test]
    fn both_sides_call_each_other_by_the_same_short_names() {
        let name = "__wbg_log_0123456789abcdef";
        let import = [b"\x01\x09./a_bg.js\x1a", name.as_bytes(), b"\0\x03"].concat();
        let module = [b"\0asm\x01\0\0\0\x02", &[import.len() as u8][..], &import, b"\x03\x01\0"].concat();
        let (loader, module) = shorten(LOADER, &module).expect("a pair");
        let expected = "/**\n* Says\n*/\nfunction imports() {\n// One.\nconst all = {\na: function(arg0) {\nreturn `${arg0}`;\n},\n};\n\
                        return {\n\"_\": all,\n};\n}\n";
        assert_eq!(loader, expected);
        assert_eq!(module, b"\0asm\x01\0\0\0\x02\x07\x01\x01_\x01a\0\x03\x03\x01\0");
    }

    #[test]
    fn closures_have_short_names_on_both_sides() {
        let export = |name: &str| [&[name.len() as u8][..], name.as_bytes(), b"\0\0"].concat();
        let module = |names: [&str; 3]| {
            let exports = [b"\x03".to_vec(), export(names[0]), export(names[1]), export(names[2])].concat();
            let import = b"\x02\x07\x01\x01_\x01a\0\x03";
            [b"\0asm\x01\0\0\0", &import[..], b"\x07", &[exports.len() as u8], &exports].concat()
        };
        let long = ["wasm_bindgen_invoke", "wasm_bindgen_invoke_1", "memory"];
        let loader = "a: f\n\"_\": all\nwasm.wasm_bindgen_invoke(arg0); wasm.wasm_bindgen_invoke_1(arg0); wasm.memory";
        let (loader, got) = shorten(loader, &module(long)).expect("a pair");
        assert_eq!(loader, "a: f\n\"_\": all\nwasm.closure_a(arg0); wasm.closure_b(arg0); wasm.memory\n");
        assert_eq!(got, module(["closure_a", "closure_b", "memory"]));
    }

    #[test]
    fn short_texts_are_read_by_a_short_way() {
        let quick = quicken(&format!("function get(ptr, len) {{ {READ} }}")).expect("a loader");
        assert!(quick.starts_with("function get(ptr, len) { const bytes") && quick.ends_with("subarray(ptr, end)); }"));
        assert!(quicken("function get() {}").is_err());
    }

    #[test]
    fn a_loader_without_a_name_is_refused() {
        assert!(shorten("const a = 1;", b"\0asm\x01\0\0\0\x02\x07\x01\x01_\x01a\0\x03").is_err());
    }

    #[test]
    fn every_place_has_its_own_name() {
        let mut names: Vec<String> = (0..2000).map(letters).collect();
        assert_eq!((&*names[0], &*names[26], &*names[27]), ("a", "aa", "ba"));
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 2000);
    }
}
