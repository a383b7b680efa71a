//! The table twin of a figure.

use crate::charts::table::{Cell, Table};
use yew::{Html, html};

/// The table; `caption` is read out, not shown.
pub fn table(table: &Table, caption: &str) -> Html {
    let cell = |(place, cell): (usize, &Cell)| {
        let note = (!cell.note.is_empty()).then(|| html! { <small>{ " " }{ cell.note.to_string() }</small> });
        match place {
            0 => html! { <th scope="row">{ &cell.text }{ note }</th> },
            _ => html! { <td>{ &cell.text }{ note }</td> },
        }
    };
    html! {
        <table class="twin">
            <caption class="unseen">{ caption }</caption>
            <thead><tr>{ for table.head.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
            <tbody>
                { for table.rows.iter().map(|row| html! { <tr>{ for row.iter().enumerate().map(cell) }</tr> }) }
            </tbody>
        </table>
    }
}
