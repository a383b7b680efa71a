//! Texts kept on this device, one key each, so that one broken entry cannot take the others with it.

use super::{Refused, window};
use web_sys::Storage;

const SETUP: &str = "tailfeather/setup/";
const NEXT: &str = "tailfeather/next";

/// The key of the setup of a name.
fn setup(name: &str) -> String {
    [SETUP, name].concat()
}

fn storage() -> Result<Storage, Refused> {
    // Reading the property itself throws where storage is blocked.
    window()?.local_storage()?.ok_or(Refused)
}

/// Returns the names of the setups kept here, in no order.
///
/// # Errors
/// When storage is blocked.
pub fn names() -> Result<Vec<String>, Refused> {
    let storage = storage()?;
    let mut names = Vec::new();
    for index in 0..storage.length()? {
        if let Some(key) = storage.key(index)?
            && let Some(name) = key.strip_prefix(SETUP)
        {
            names.push(name.to_string());
        }
    }
    Ok(names)
}

/// Keeps a setup under a name; a setup of the same name is replaced.
///
/// # Errors
/// When storage is blocked or full.
pub fn save(name: &str, text: &str) -> Result<(), Refused> {
    Ok(storage()?.set_item(&setup(name), text)?)
}

/// Returns the text of a setup, none when it is gone.
///
/// # Errors
/// When storage is blocked.
pub fn open(name: &str) -> Result<Option<String>, Refused> {
    Ok(storage()?.get_item(&setup(name))?)
}

/// Deletes a setup.
///
/// # Errors
/// When storage is blocked.
pub fn delete(name: &str) -> Result<(), Refused> {
    Ok(storage()?.remove_item(&setup(name))?)
}

/// Returns a preference kept under a key, none when there is none or storage is blocked.
pub fn preference(key: &str) -> Option<String> {
    storage().ok()?.get_item(&["tailfeather/", key].concat()).ok()?
}

/// Keeps a preference under a key.
///
/// # Errors
/// When storage is blocked or full.
pub fn keep_preference(key: &str, text: &str) -> Result<(), Refused> {
    Ok(storage()?.set_item(&["tailfeather/", key].concat(), text)?)
}

/// Keeps, for the next document of this tab, which text comes after one in the address; nothing where it is the same.
///
/// # Errors
/// When storage is blocked or full.
pub fn keep_next(before: &str, text: &str) -> Result<(), Refused> {
    let session = session()?;
    if before == text || text.is_empty() {
        return Ok(session.remove_item(NEXT)?);
    }
    Ok(session.set_item(NEXT, &[before, "\n", text].concat())?)
}

/// Returns the text that was kept to come after this one, if that was what it came after; once.
pub fn next(before: &str) -> Option<String> {
    let session = session().ok()?;
    let kept = session.get_item(NEXT).ok()??;
    session.remove_item(NEXT).ok()?;
    kept.split_once('\n').filter(|(known, _)| *known == before).map(|(_, text)| text.to_string())
}

fn session() -> Result<Storage, Refused> {
    window()?.session_storage()?.ok_or(Refused)
}
