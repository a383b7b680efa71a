//! What the page shows before its WebAssembly has arrived, and when it never will: the default setup, drawn by the
//! page's own library, and what the page is.

use anyhow::{Result, ensure};
use tailfeather::app::state::State;
use tailfeather::charts::figure::payoff;
use tailfeather::charts::node::{Node, still, to_text};
use tailfeather::charts::scene::{Scene, View};
use tailfeather::words::page::{HONEST, NAME};

/// Where `index.html` leaves room.
const ROOM: &str = "<!-- first picture -->";

/// The size of the drawing, which is scaled to the window. The page itself draws for the width it has.
const SIZE: (f64, f64) = (1024.0, 400.0);

/// The page with its first picture.
pub fn put(html: &str) -> Result<String> {
    ensure!(html.contains(ROOM), "index.html has no `{ROOM}` for the first picture");
    Ok(html.replacen(ROOM, &first(&scene()), 1))
}

/// The default setup, looked at.
fn scene() -> Scene {
    let now = State::new(None).now;
    let view = View { width: SIZE.0, height: SIZE.1, ghost: None, checked: &now.checked };
    payoff::scene(&now.report, &view)
}

/// Header, what the page is, and the drawing, in the places where the page will have them.
fn first(scene: &Scene) -> String {
    let Scene { title, lead, summary, size: (width, height), .. } = scene;
    let marks: Vec<Node> = still(&scene.marks).into_iter().map(inked).collect();
    let summary = to_text(&[Node::Text(summary.clone().into())]).replace('"', "&quot;");
    format!(
        "<header class=\"bar\"><span class=\"brand\">{NAME}</span><p class=\"honest\">{HONEST}</p></header>\n\
         <main class=\"page first\">\n\
         <div class=\"notices\" role=\"status\"><p class=\"notice failed\" hidden>The calculator could not be started: this is \
         only its picture. Load the page again; if it was opened from a disk, open tailfeather.html beside it instead.</p></div>\n\
         <section class=\"inputs\"><div>\n\
         <h1>An SPX iron condor, its VIX hedge and a perpetual, worked out</h1>\n\
         <p>Type or drag four strikes, give the VIX and the days left, and see the payoff, the break-evens, what can be \
         lost and how likely that is. Add VIX hedge layers and see where each wakes up; add a leveraged perpetual and put \
         all three to one shock. Every key number opens its arithmetic; every setup is a link.</p>\n\
         <p>Everything is worked out in your own browser. Nobody logs in, nothing is sent anywhere.</p>\n\
         <noscript><p>The calculator itself needs JavaScript and WebAssembly. Without them this page can only show its \
         first picture.</p></noscript>\n\
         </div></section>\n\
         <figure class=\"fig-main\"><figcaption class=\"fig-head\"><h2 class=\"fig-title\">{title}</h2>\
         <p class=\"honest-in\">{HONEST}</p><p class=\"fig-say\">{lead}</p></figcaption>\n\
         <div class=\"plot\"><svg class=\"plot-svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" fill=\"none\" font-size=\"12\" aria-label=\"{summary}\">\
         {}</svg></div></figure>\n\
         </main>",
        to_text(&marks)
    )
}

/// The same, drawn without its style sheet too, which a browser refuses to a page from a disk: lines and words.
fn inked(node: Node) -> Node {
    let Node::Element(element) = node else { return node };
    let is_drawn = |class: &str| class.split(' ').any(|word| matches!(word, "curve" | "zero" | "axis" | "grid"));
    let ink = match element.value("class") {
        _ if element.tag == "text" => Some("fill"),
        Some(class) if is_drawn(class) => Some("stroke"),
        _ => None,
    };
    let inside = element.map_children(|children| children.into_iter().map(inked).collect());
    ink.into_iter().fold(inside, |element, ink| element.with(ink, "currentColor")).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_picture_is_the_default_setup_and_offers_nothing_to_hold() {
        let html = put(&format!("<div>{ROOM}</div>")).expect("there is room");
        assert!(html.contains("5,600") && html.contains("<path"), "{html}");
        for part in ["iron condor", "VIX hedge layers", "leveraged perpetual"] {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert!(!html.contains("tabindex") && !html.contains("role=\"slider\"") && !html.contains(ROOM), "{html}");
    }

    #[test]
    fn a_page_without_room_is_refused() {
        assert!(put("<div></div>").is_err());
    }
}
