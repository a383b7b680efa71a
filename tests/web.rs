//! What only a browser can show: events, namespaces, storage, the address bar.
#![cfg(target_arch = "wasm32")]
