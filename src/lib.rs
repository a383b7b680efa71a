//! Tailfeather: what happens when the market breaks to an SPX iron condor, to the layers that hedge it with VIX, and to
//! a perpetual future: each with its arithmetic, all three under one shock, worked out in the reader's own browser.
//!
//! The modules below stand in reading order. The pure ones come first: they compile without the feature `web`,
//! know no browser, and give the same bits on every machine.
//!
//! ```text
//! keys, drags ─► app::Action ─► app::update ─► app::State          link ─► link::decode ─► app::Action::Load
//! model::Draft ─ model::check ─► Setup + issues ─ model::report ─► Report
//! charts::figure::…(&Report, &View) ─► Scene ─► Node ─► spoken summary, table, stored picture
//! page::Shown { State, payoff figure } ─ page::Part::draw ─► Node ─► ui: Yew ─► document
//! ```

#[forbid(unsafe_code)]
pub mod engine;
#[forbid(unsafe_code)]
pub mod model;
#[forbid(unsafe_code)]
pub mod link;
#[forbid(unsafe_code)]
#[macro_use]
pub mod words;
#[forbid(unsafe_code)]
pub mod charts;
#[forbid(unsafe_code)]
pub mod app;
#[forbid(unsafe_code)]
pub mod page;
#[forbid(unsafe_code)]
pub mod wire;

#[cfg(feature = "web")]
pub mod platform;
#[cfg(feature = "web")]
pub mod ui;
#[cfg(feature = "web")]
pub mod js;

/// Memory is found and given back in constant time, by an allocator that weighs half of the standard one.
#[cfg(all(feature = "web", target_arch = "wasm32"))]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
