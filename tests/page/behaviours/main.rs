//! What a person does at the built page, one file per behaviour.

mod axe;
mod bad_input;
mod csp;
mod dragging;
mod explaining;
mod export;
mod file_url;
mod hedging;
mod javascript_api;
mod keyboard;
mod link;
mod looking;
mod menus;
mod no_script;
mod notices;
mod perpetual;
mod printing;
mod requests;
mod speaking;
mod storage;
mod sub_folder;
mod tables;
mod theme;
mod typing;
mod undo;
