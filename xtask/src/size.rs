//! What the page weighs on the wire, against the budget in `size-budget.toml`.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::project::{dist, root};
use crate::{build, single_file};

/// Builds the site, prints the weight of everything it loads and fails above the budget.
pub fn size() -> Result<()> {
    build::build()?;
    println!();
    weigh()
}

/// Prints the weight of the site in `dist/` as it stands. An error if it is above the budget.
pub fn weigh() -> Result<()> {
    let budget = budget()?;
    let mut sum = 0;
    for name in loaded()? {
        let bytes = std::fs::read(dist().join(&name)).with_context(|| format!("dist/{name} cannot be read"))?;
        let packed = packed(&bytes)?;
        sum += packed;
        println!("{:>9} {:>9}  {name}", grouped(bytes.len()), grouped(packed));
    }
    println!("{:>9} {:>9}  everything the page loads, bytes, gzip -9", "", grouped(sum));
    println!("{:>9} {:>9}  budget (size-budget.toml), {} % used", "", grouped(budget), 100 * sum / budget);
    if let Ok(bytes) = std::fs::read(dist().join(single_file::NAME)) {
        let (plain, packed) = (grouped(bytes.len()), grouped(packed(&bytes)?));
        println!("{plain:>9} {packed:>9}  {}, which the page does not load", single_file::NAME);
    }
    if sum > budget {
        bail!("the page loads {} bytes, {} over its budget", grouped(sum), grouped(sum - budget));
    }
    Ok(())
}

/// The files that opening the page loads: `index.html` and whatever a loaded text names, all the way down.
fn loaded() -> Result<Vec<String>> {
    let mut waiting: BTreeSet<String> = BTreeSet::new();
    files(&dist(), "", &mut waiting).context("there is no dist/: run `cargo xtask build`")?;
    waiting.remove(single_file::NAME);
    let mut names = vec!["index.html".to_owned()];
    waiting.remove("index.html");
    let mut read = 0;
    while let Some(name) = names.get(read) {
        read += 1;
        let Ok(text) = std::fs::read_to_string(dist().join(name)) else { continue };
        let named: Vec<String> = waiting.iter().filter(|other| text.contains(other.as_str())).cloned().collect();
        waiting.retain(|other| !named.contains(other));
        names.extend(named);
    }
    names.sort();
    Ok(names)
}

fn files(folder: &Path, prefix: &str, into: &mut BTreeSet<String>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            files(&entry.path(), &format!("{name}/"), into)?;
        } else {
            into.insert(name);
        }
    }
    Ok(())
}

/// How many bytes are left by gzip -9.
pub fn packed(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

/// The budget in bytes.
fn budget() -> Result<usize> {
    let text = std::fs::read_to_string(root().join("size-budget.toml")).context("size-budget.toml cannot be read")?;
    text.lines()
        .find_map(|line| line.strip_prefix("gzip_bytes = ")?.replace('_', "").parse().ok())
        .filter(|bytes| *bytes > 0)
        .context("size-budget.toml holds no line such as `gzip_bytes = 140_000`")
}

/// A count with commas between the thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!([7, 999, 1000, 140_000, 1_234_567].map(grouped), ["7", "999", "1,000", "140,000", "1,234,567"]);
    }
}
