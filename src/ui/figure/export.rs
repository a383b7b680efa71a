//! A figure's numbers and drawing as files.

use crate::app::state::Now;
use crate::charts::figure::heat::{by_date_table, by_vix_table};
use crate::charts::figure::picture::picture;
use crate::charts::scene::Scene;
use crate::charts::table::{Table, csv};
use crate::platform::picture::{Caption, svg};
use crate::platform::png::png;
use crate::platform::{Refused, download};
use crate::ui::icon::icon;
use crate::ui::store::Same;
use crate::ui::tools::payoff_table;
use crate::words::page;
use web_sys::{Element, HtmlElement};
use yew::{Callback, Html, Properties, TargetCast, component, html};

/// What can be saved of a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Csv,
    Svg,
    Png,
}

/// What the menu needs.
#[derive(Properties, PartialEq)]
pub struct ExportProps {
    /// The numbers.
    pub now: Same<Now>,
    /// The pinned setup.
    #[prop_or_default]
    pub pin: Option<Same<Now>>,
    /// The figure.
    pub scene: Same<Scene>,
    /// First part of the file's name.
    pub name: &'static str,
}

/// The menu of files.
#[component]
pub fn Export(props: &ExportProps) -> Html {
    let save = {
        let (now, pin, scene, name) = (props.now.clone(), props.pin.clone(), props.scene.clone(), props.name);
        Callback::from(move |kind| {
            let table = || match name {
                "by-date" => by_date_table(&now.report),
                "by-vix" => by_vix_table(&now.report),
                _ => payoff_table(&now, pin.as_ref(), &scene),
            };
            // A browser that refuses a download says so itself.
            offer(&scene, name, kind, table).ok();
        })
    };
    let item = |kind: Kind| {
        let save = save.clone();
        let words = match kind {
            Kind::Csv => "Numbers, CSV",
            Kind::Svg => "Picture, SVG",
            Kind::Png => "Picture, PNG",
        };
        let click = move |event: yew::MouseEvent| {
            save.emit(kind);
            close(&event);
        };
        html! { <button type="button" onclick={click}>{ words }</button> }
    };
    html! {
        <details class="menu">
            <summary aria-label={format!("Save: {}", props.scene.title)}>{ icon("#i-save") }<span>{ "Save" }</span></summary>
            <div class="menu-list">{ for [Kind::Svg, Kind::Png, Kind::Csv].map(item) }</div>
        </details>
    }
}

fn offer(scene: &Scene, name: &str, kind: Kind, table: impl Fn() -> Table) -> Result<(), Refused> {
    let file = |ending: &str| format!("tailfeather-{name}.{ending}");
    if kind == Kind::Csv {
        return download::text(&file("csv"), "text/csv;charset=utf-8", &csv(&table()));
    }
    let title = if scene.stale { page::stale_title(&scene.title) } else { scene.title.clone() };
    let content = svg(&picture(scene), &Caption { title: &title, note: page::HONEST })?;
    match kind {
        Kind::Svg => download::text(&file("svg"), "image/svg+xml", &content),
        _ => png(&file("png"), &content),
    }
}

/// Folds the menu a button stands in, and gives its heading the focus back.
fn close(event: &yew::MouseEvent) {
    let menu = event.target_dyn_into::<Element>().and_then(|button| button.closest("details").ok().flatten());
    if let Some(menu) = menu {
        menu.remove_attribute("open").ok();
        if let Ok(Some(heading)) = menu.query_selector("summary")
            && let Some(heading) = wasm_bindgen::JsCast::dyn_ref::<HtmlElement>(&heading)
        {
            heading.focus().ok();
        }
    }
}
