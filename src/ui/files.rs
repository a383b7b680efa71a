//! A figure's numbers and drawing as files.

use crate::charts::figure::picture::picture;
use crate::page::caption::{caption, numbers, title};
use crate::page::deed::File;
use crate::page::figure::Figure;
use crate::page::shown::Shown;
use crate::platform::picture::{Caption, svg};
use crate::platform::png::png;
use crate::platform::{Refused, download};

/// Offers a figure as a file.
///
/// # Errors
/// When the browser cannot make it.
pub fn offer(shown: &Shown, figure: Figure, file: File) -> Result<(), Refused> {
    let name = |ending: &str| ["tailfeather-", figure.key(), ".", ending].concat();
    if file == File::Csv {
        return download::text(&name("csv"), "text/csv;charset=utf-8", &numbers(shown, figure));
    }
    // A table alone has no drawing, and offers none.
    let Some(scene) = shown.picture(figure) else { return Ok(()) };
    let [above, below] = caption(shown, figure, &scene);
    let content = svg(&picture(&scene), &Caption { title: &title(&scene), above: &above, below: &below })?;
    match file {
        File::Svg => download::text(&name("svg"), "image/svg+xml", &content),
        _ => png(&name("png"), &content),
    }
}
