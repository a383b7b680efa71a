//! The functions of the WebAssembly in an order that packs well: those that are alike side by side.
//!
//! gzip looks back 32 kB, and a module that comes sorted by length is many times that. A fortieth of the page.

use crate::size::packed;
use crate::slim::rewritten;
use anyhow::{Context, Result};
use std::collections::VecDeque;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection};
use wasmparser::{CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef};

/// The module with its functions in that order; what they do stays.
pub fn ordered(module: &[u8]) -> Result<Vec<u8>> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload.context("this is no WebAssembly")? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => (),
        }
    }
    let mut best: Option<(usize, Vec<u8>)> = None;
    for window in WINDOWS {
        let order = order(&bodies, window);
        let mut places = vec![0; order.len()];
        order.iter().enumerate().for_each(|(place, function)| places[*function] = imported + place);
        let made = rewritten(module, &mut Moved { imported, order, places })?;
        let weight = packed(&made)?;
        if best.as_ref().is_none_or(|(least, _)| weight < *least) {
            best = Some((weight, made));
        }
    }
    Ok(best.map_or_else(|| module.to_vec(), |(_, made)| made))
}

/// Functions so many bytes back are still seen: gzip's window, less what one function takes. Which packs best differs
/// from page to page, by a three-hundredth: the best is taken.
const WINDOWS: [usize; 4] = [20_000, 24_000, 28_000, 32_000];
/// Bytes in a row that count as alike.
const RUN: usize = 6;
/// A run found in more functions than this tells nothing.
const COMMON: usize = 200;

/// Each next function is the one of which the largest share stands in those just before it.
fn order(bodies: &[&[u8]], most: usize) -> Vec<usize> {
    let mut found: Vec<(&[u8], usize)> =
        bodies.iter().enumerate().flat_map(|(at, body)| body.windows(RUN).map(move |run| (run, at))).collect();
    found.sort_unstable();
    found.dedup();
    let mut runs: Vec<Vec<usize>> = vec![Vec::new(); bodies.len()];
    let mut holders: Vec<Vec<usize>> = Vec::new();
    for same in found.chunk_by(|one, other| one.0 == other.0).filter(|same| (2..COMMON).contains(&same.len())) {
        same.iter().for_each(|(_, function)| runs[*function].push(holders.len()));
        holders.push(same.iter().map(|(_, function)| *function).collect());
    }
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    let (mut order, mut score, mut seen) = (Vec::new(), vec![0_usize; bodies.len()], vec![0_usize; holders.len()]);
    let (mut window, mut length) = (VecDeque::new(), 0);
    while !left.is_empty() {
        let share = |function: usize| score[function] as f64 / (runs[function].len() + 20) as f64;
        let best = (1..left.len()).fold(0, |best, at| if share(left[at]) > share(left[best]) { at } else { best });
        let next = left.remove(best);
        order.push(next);
        window.push_back(next);
        length += bodies[next].len();
        for run in &runs[next] {
            seen[*run] += 1;
            if seen[*run] == 1 {
                holders[*run].iter().for_each(|holder| score[*holder] += 1);
            }
        }
        while length > most && window.len() > 1 {
            let Some(gone) = window.pop_front() else { break };
            length -= bodies[gone].len();
            for run in &runs[gone] {
                seen[*run] -= 1;
                if seen[*run] == 0 {
                    holders[*run].iter().for_each(|holder| score[*holder] -= 1);
                }
            }
        }
    }
    order
}

struct Moved {
    imported: usize,
    order: Vec<usize>,
    places: Vec<usize>,
}

impl Reencode for Moved {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let own = (function as usize).checked_sub(self.imported);
        Ok(own.map_or(function, |own| self.places[own] as u32))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        self.order.iter().for_each(|function| {
            functions.function(types[*function]);
        });
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, section: CodeSectionReader<'_>) -> Result<(), Error> {
        let bodies: Vec<FunctionBody> = section.into_iter().collect::<Result<_, _>>()?;
        for function in self.order.clone() {
            utils::parse_function_body(self, code, bodies[function].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{order, ordered};

    #[test]
    fn what_is_alike_lies_side_by_side() {
        let [one, other] = [b"one thing after the other", b"none of it said elsewhere"];
        let pads: Vec<Vec<u8>> = (0..40).map(|i| (0..700).map(|j| (i * 7 + j * (i + 3)) as u8).collect()).collect();
        let mut bodies: Vec<&[u8]> = vec![one, other];
        bodies.extend(pads.iter().map(Vec::as_slice));
        bodies.extend([one, other].map(|body| &body[..]));
        let order = order(&bodies, 24_000);
        let place = |function| order.iter().position(|own| *own == function).expect("each has a place");
        assert_eq!(place(0).abs_diff(place(42)), 1);
        assert_eq!(place(1).abs_diff(place(43)), 1);
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(ordered(b"<!doctype html>").is_err());
    }
}
