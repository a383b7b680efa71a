//! A click on an element that answers to it, and where the focus goes from there.

use super::{deed_of, input_of};
use crate::app::action::{Action, Notice};
use crate::link::decode::decode;
use crate::page::deed::Deed;
use crate::platform::document::{self, fold_menus};
use crate::platform::storage;
use crate::platform::timer::soon;
use crate::ui::effects;
use crate::ui::files::offer;
use crate::ui::store::Store;
use std::rc::Rc;
use web_sys::Event;

/// Does what was clicked, by the state or by the browser.
pub(super) fn clicked(store: &Rc<Store>, event: &Event) {
    // A box is clicked on the way to its change; a disabled button is not clicked at all.
    if input_of(event).is_some() {
        return;
    }
    let Some(deed) = deed_of(event) else { return };
    let shown = store.shown();
    let kept = |place: usize| shown.screen.shelf.setups.get(place);
    match deed {
        Deed::Share => store.effects().share(store),
        Deed::Save => {
            effects::save(store);
            go_on(deed, None);
        }
        Deed::Load(place) => store.act_if(kept(place).map(|kept| Action::Load(decode(&kept.link)))),
        Deed::Forget(place) => {
            if let Some(kept) = kept(place) {
                // One that the device did not take may stand before one of its name there, which stays.
                let is_gone = shown.screen.shelf.is_for_now(&kept.name) || storage::delete(&kept.name).is_ok();
                let name = kept.name.clone();
                store.act(if is_gone { Action::Forget(name) } else { Action::Notify(Notice::NotDeleted(name)) });
                effects::look_again(store);
                // With the setup, the button that had the focus is gone.
                if is_gone {
                    document::focus("#setup-name");
                }
            }
        }
        Deed::PutBack => {
            effects::put_back(store);
            document::focus("#setup-name");
        }
        Deed::File(figure, file) => {
            fold_menus(true);
            // A browser that refuses a download says so itself.
            offer(&shown, figure, file).ok();
        }
        deed => {
            store.act_if(deed.action(&shown));
            let led = store.shown();
            let opened = deed.opens(&led);
            go_on(deed, deed.leads_to(&led));
            // After the focus, which scrolls by itself.
            soon(Box::new(move || {
                if let Some(opened) = opened {
                    document::reveal(&opened);
                }
            }));
        }
    }
}

/// Takes the focus to where a deed leads, once the page is drawn; else, where what had it is gone, to what answers to
/// the same deed now, or stands for it.
pub(super) fn go_on(deed: Deed, next: Option<String>) {
    soon(Box::new(move || {
        if let Some(next) = next {
            return document::focus(&next);
        }
        let same = deed.place() + ":enabled";
        for place in [Some(&*same), deed.stand_in()].into_iter().flatten() {
            if document::is_unfocused() {
                document::focus(place);
            }
        }
    }));
}
