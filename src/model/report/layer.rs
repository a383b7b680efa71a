//! One hedge layer as the report has it: what it is and what became of it.

use super::Report;
use crate::engine::hedge::book::{Turning, Woken};
use crate::engine::hedge::holding::Holding;
use crate::engine::hedge::layer::Layer;
use crate::engine::hedge::markets::Level;
use crate::model::hedged::{Jump, LayerCost, OfLayer};

/// A hedge layer with all of its numbers.
#[derive(Debug, Clone, Copy)]
pub struct OneLayer<'a> {
    /// Its place in the list of layers, from 0.
    pub at: usize,
    /// Its place in the form, from 0.
    pub place: usize,
    /// What it is.
    pub layer: &'a Layer,
    /// As bought, with its points.
    pub woken: &'a Woken,
    /// What it costs.
    pub cost: &'a LayerCost,
    /// Where the condor with it alone is zero and worst.
    pub alone: &'a Turning,
    /// What it gains if VIX jumps at once.
    pub jump: &'a Jump,
}

impl<'a> OneLayer<'a> {
    /// What is bought; none where nothing is.
    pub fn holding(&self) -> Option<&'a Holding> {
        self.woken.holding.as_ref().ok()
    }
}

impl Report {
    /// The hedge layers, in the order of the form.
    pub fn layers(&self) -> impl Iterator<Item = OneLayer<'_>> {
        (0..self.setup.hedge.layers.len()).filter_map(|at| self.one(at))
    }

    /// The hedge layer in a place of the form; none where there is none.
    pub fn layer(&self, place: usize) -> Option<OneLayer<'_>> {
        self.layers().find(|one| one.place == place)
    }

    /// The next hedge layer to wake up as SPX falls, and where; none where no layer is asleep that ever wakes up.
    pub fn next_layer(&self) -> Option<(OneLayer<'_>, Level)> {
        let mut next: Option<(OneLayer, Level)> = None;
        for one in self.layers() {
            let Some(level) = one.woken.ahead() else { continue };
            if next.is_none_or(|(_, first)| level.spx > first.spx) {
                next = Some((one, level));
            }
        }
        next
    }

    fn one(&self, at: usize) -> Option<OneLayer<'_>> {
        let hedged = self.hedge.as_ref()?;
        let (place, layer) = self.setup.hedge.layers.get(at)?;
        let (woken, OfLayer { cost, alone, jump }) = (hedged.book.layers.get(at)?, hedged.layers.get(at)?);
        Some(OneLayer { at, place: *place, layer, woken, cost, alone, jump })
    }
}
