//! The page in the browser: Yew draws its elements, one set of listeners hears what the reader does to them.
//!
//! Never here: what the page shows or says, which is `page`'s, or arithmetic on money.

mod effects;
mod events;
mod files;
mod grip;
mod part;
pub mod root;
mod store;
pub mod vnode;
