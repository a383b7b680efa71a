//! Values at the cursor: a table in the corner where there is room, else a line above the plot.

use crate::charts::figure::payoff::{Corner, Cursor, Row};
use crate::words::figure::SPX;
use yew::{Html, classes, html};

/// The line above the plot. It repeats the table, so it is hidden from screen readers.
pub fn readout_line(seen: &Cursor) -> Html {
    html! {
        <p class="readout-line" aria-hidden="true">
            <span><b>{ SPX }{ " " }{ &seen.level }{ " " }{ &seen.from_spot }</b></span>
            { for seen.rows.iter().map(|row| html! {
                <span class={classes!(is_extra(row).then_some("more"))}>
                    { swatch(row) }{ &row.name }{ " " }<b>{ &row.text }</b>
                </span>
            }) }
        </p>
    }
}

/// The table in the corner away from the cursor.
pub fn readout_table(seen: &Cursor) -> Html {
    let left = seen.corner == Corner::Left;
    html! {
        <table class={classes!("readout", left.then_some("left"))}>
            <caption class="unseen">{ "Values at the cursor" }</caption>
            <thead><tr><th scope="col">{ SPX }{ " " }{ &seen.level }</th><td>{ &seen.from_spot }</td></tr></thead>
            <tbody>
                { for seen.rows.iter().map(|row| html! {
                    <tr><th scope="row">{ swatch(row) }{ &row.name }</th><td>{ &row.text }</td></tr>
                }) }
            </tbody>
        </table>
    }
}

/// True for the chosen dates and the pinned setup, which a phone's line has no room for.
fn is_extra(row: &Row) -> bool {
    row.class.contains("date") || row.class.contains("ghost")
}

fn swatch(row: &Row) -> Html {
    html! { <svg aria-hidden="true" viewBox="0 0 20 8"><path class={row.class} d="M1 4H19"/></svg> }
}
