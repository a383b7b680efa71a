//! The foot of the page, and the theme switch where the header has no room for it.

use super::theme::switch;
use crate::platform::theme::Theme;
use crate::words::page;
use yew::{Callback, Html, html};

/// The foot.
pub fn foot(theme: Theme, choose: &Callback<Theme>) -> Html {
    html! {
        <footer class="foot"><p>{ page::FOOTER }</p>{ switch("theme-foot", theme, choose) }</footer>
    }
}
