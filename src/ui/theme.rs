//! The three-way switch between themes.

use super::icon::icon;
use crate::platform::theme::Theme;
use yew::{Callback, Html, html};

/// The switch; `name` tells two switches on one page apart.
pub fn switch(name: &'static str, chosen: Theme, choose: &Callback<Theme>) -> Html {
    let option = |theme: Theme| {
        let (word, picture) = match theme {
            Theme::System => ("As the system has it", "#i-system"),
            Theme::Light => ("Light", "#i-light"),
            Theme::Dark => ("Dark", "#i-dark"),
        };
        let choose = choose.clone();
        html! {
            <label title={word}>
                <input type="radio" {name} value={theme.key()} checked={theme == chosen}
                    onchange={move |_| choose.emit(theme)}/>
                <span class="unseen">{ word }</span>
                { icon(picture) }
            </label>
        }
    };
    html! {
        <fieldset class="seg icons">
            <legend class="unseen">{ "Theme" }</legend>
            { for Theme::ALL.into_iter().map(option) }
        </fieldset>
    }
}
