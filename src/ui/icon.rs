//! Icons and the patterns of figures, drawn once and referred to by name.

use yew::{AttrValue, Html, html};

/// An icon by name; beside it stands a word or a label, so it is hidden from screen readers.
pub fn icon(name: &'static str) -> Html {
    html! { <svg class="icon" aria-hidden="true"><use href={AttrValue::Static(name)}/></svg> }
}

/// Every icon and pattern of the page. They never change, so they are one text and not a hundred elements. The patterns
/// have an id of their own, so that an exported figure can take them along.
pub fn sprite() -> Html {
    Html::from_html_unchecked(AttrValue::Static(SPRITE))
}

const SPRITE: &str = r##"<svg class="unseen" aria-hidden="true" width="0" height="0"><defs id="patterns"><pattern id="hatch-loss" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-paper" width="7" height="7"/><line class="hatch-line" x1="0.5" y1="0" x2="0.5" y2="7"/></pattern><pattern id="hatch-stale" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-paper plain" width="7" height="7"/><line class="hatch-line plain" x1="0.5" y1="0" x2="0.5" y2="7"/></pattern></defs><defs>
<symbol id="i-feather" viewBox="0 0 20 20"><path d="M3 17 L8 12 M8 12 C7 6 11 2.5 17.5 2.5 C17.5 9 14 13 8 12 Z M8 12 L13.5 6.5"/></symbol>
<symbol id="i-undo" viewBox="0 0 16 16"><path d="M6 3 L2.5 6.5 L6 10 M2.5 6.5 H9.5 a4 4 0 0 1 0 7.5 H7"/></symbol>
<symbol id="i-redo" viewBox="0 0 16 16"><path d="M10 3 L13.5 6.5 L10 10 M13.5 6.5 H6.5 a4 4 0 0 0 0 7.5 H9"/></symbol>
<symbol id="i-link" viewBox="0 0 16 16"><path d="M6.5 9.5 l3 -3 M7.5 4.5 l1.5 -1.5 a2.8 2.8 0 0 1 4 4 L11.5 8.5 M8.5 11.5 L7 13 a2.8 2.8 0 0 1 -4 -4 L4.5 7.5"/></symbol>
<symbol id="i-system" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.5"/><path class="solid" d="M8 2.5 A5.5 5.5 0 0 1 8 13.5 Z"/></symbol>
<symbol id="i-light" viewBox="0 0 16 16"><circle cx="8" cy="8" r="2.75"/><path d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1"/></symbol>
<symbol id="i-dark" viewBox="0 0 16 16"><path d="M13 9.6 A5.6 5.6 0 1 1 6.4 3 A4.6 4.6 0 0 0 13 9.6 Z"/></symbol>
<symbol id="i-chev" viewBox="0 0 12 12"><path d="M4 2 L8 6 L4 10"/></symbol>
<symbol id="i-down" viewBox="0 0 12 12"><path d="M2 4 L6 8 L10 4"/></symbol>
<symbol id="i-close" viewBox="0 0 12 12"><path d="M2.5 2.5 L9.5 9.5 M9.5 2.5 L2.5 9.5"/></symbol>
<symbol id="i-table" viewBox="0 0 16 16"><path d="M2.5 3 H13.5 V13 H2.5 Z M2.5 6.3 H13.5 M2.5 9.6 H13.5 M6.5 6.3 V13"/></symbol>
<symbol id="i-save" viewBox="0 0 16 16"><path d="M8 2.5 V10 M4.5 7 L8 10.5 L11.5 7 M2.5 13.5 H13.5"/></symbol>
<symbol id="i-warn" viewBox="0 0 16 16"><path d="M8 2 L14.5 13.5 H1.5 Z M8 6.5 V9.5 M8 11.4 v0.1"/></symbol>
<symbol id="i-note" viewBox="0 0 16 16"><path d="M8 2 a6 6 0 1 0 0.01 0 Z M8 7.3 V11 M8 4.9 v0.1"/></symbol>
<symbol id="i-pin" viewBox="0 0 16 16"><path d="M8 10.5 V14.5 M4.5 10.5 H11.5 L10 7.5 V3.5 M6 3.5 V7.5 L4.5 10.5 M5 3 H11"/></symbol>
</defs></svg>"##;
