//! What the page shows before its WebAssembly has arrived, and when it never will.

use anyhow::{Result, ensure};

/// Where `index.html` leaves room.
const ROOM: &str = "<!-- first picture -->";

/// The page with its first picture.
pub fn put(html: &str) -> Result<String> {
    ensure!(html.contains(ROOM), "index.html has no `{ROOM}` for the first picture");
    Ok(html.replacen(ROOM, &text(), 1))
}

fn text() -> String {
    "<main class=\"first\">\n\
     <h1>Tailfeather</h1>\n\
     <p>A calculator for SPX iron condors. Type or drag the four strikes, give the VIX and the days left, and see the \
     payoff, the break-evens, what can be lost and how likely that is. Everything is worked out in your own browser: \
     nobody logs in, nothing is sent anywhere. A teaching model, not advice.</p>\n\
     </main>"
        .into()
}
