//! Texts that are almost links and almost numbers, by the million: nothing panics, nothing is misread.
//!
//! Without `FUZZ` a short run; `FUZZ=10000000 cargo test --release --no-default-features --test fuzz -- --nocapture` is
//! the long one. `FUZZ_SEED` starts elsewhere.

use std::time::Instant;
use tailfeather::link::decode::decode;
use tailfeather::link::encode::encode;
use tailfeather::link::{LONGEST, Opened};
use tailfeather::model::check::check;
use tailfeather::model::draft::Draft;
use tailfeather::model::fields::{FieldId, Kind};
use tailfeather::model::parse::{days, number, tidy};

/// Chance with a seed: Marsaglia's xorshift with a multiplier (Vigna 2016).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number from 0 up to but not including `end`, which is above 0.
    fn below(&mut self, end: usize) -> usize {
        (self.next() >> 33) as usize % end
    }

    fn of<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

/// Characters that mean something to a link or a number, and some that look as if they did.
#[rustfmt::skip]
const LETTERS: &[char] = &[
    '0', '1', '5', '6', '9', ',', '.', '-', '+', '%', '&', '=', '#', '?', '/', '~', '\'', ' ', '_', 'e', 'E', 'h',
    'd', '$', '€', 'k', 'p', 'u', 'x', 't', 'v', '2', 'C', 'F', '\u{2212}', '\u{a0}', '\u{ff10}', '\u{ff0c}',
    '\u{ff05}', '\u{2019}', '\u{200b}', '\u{fffd}', '\u{0}', '\n', '\u{1f600}', '٣', 'İ', 'ß', '½', 'n', 'a', 'i',
    'f', 'l',
];

/// Whole pieces that are worth putting in.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "&k=", "pin.", "u.", "%2C", "%E2%88%92", "%FF", "%", "~~", "e308", "e-999", "1,000", "1.000", "00", "&&", "==",
    "pin=1", "?v=1", "&l=long", "&l1=", "perp,", "&lw=", "#/", "NaN", "inf", "hours", "days", "USD", "US$", " %", "999999999999999999999",
];

#[rustfmt::skip]
const NUMBERS: &[&str] = &[
    "6,000", "5600", "29.30", "29,30", "-0.13", "6.5h", "45 days", "1.234.567,89", "6'000.25", "$ 1,500", "16 %",
    "1e3", "1e308", "0.0006", "1 234 567", "US$ 29.30", "\u{ff16}\u{ff10}", "\u{2212}5", "007", ".5", "5.", "", "0",
    "-0",
];

/// The same text with a few letters or pieces put in, taken out, doubled or exchanged.
fn bent(text: &str, other: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..chance.below(5) {
        let at = chance.below(letters.len() + 1);
        match chance.below(7) {
            0 => letters.insert(at, chance.of(LETTERS)),
            1 if at < letters.len() => letters[at] = chance.of(LETTERS),
            2 if at < letters.len() => drop(letters.remove(at)),
            3 => drop(letters.splice(at..at, chance.of(PIECES).chars())),
            4 => letters.truncate(at),
            5 => {
                let from = chance.below(at + 1);
                let again: Vec<char> = letters[from..at].to_vec();
                letters.splice(at..at, again);
            }
            _ => {
                let tail: Vec<char> = other.chars().collect();
                letters.truncate(at);
                letters.extend(&tail[chance.below(tail.len() + 1)..]);
            }
        }
    }
    letters.into_iter().collect()
}

/// Says which text it was if reading it panics.
struct Reading<'a>(&'a str);

impl Drop for Reading<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("while reading {:?}", self.0);
        }
    }
}

/// Decodes, and passes on what was understood without loss.
fn read_link(text: &str) {
    let _reading = Reading(text);
    let opened = decode(text);
    let link = encode(&opened);
    if link.len() <= LONGEST {
        assert_eq!(decode(&link), Opened { troubles: Vec::new(), ..opened });
    }
}

/// Reads a number and a time; what is understood is finite and survives its canonical text.
fn read_number(text: &str) -> bool {
    let _reading = Reading(text);
    let value = number(text);
    if let Ok(value) = value {
        assert!(value.is_finite() && (value != 0.0 || value.is_sign_positive()));
        // Fifteen digits come back; what was typed beyond them is below the last place that any figure shows.
        let back = number(&tidy(value)).unwrap_or(f64::NAN);
        assert!(
            back == value || (back / value - 1.0).abs() < 1e-13 || value.abs() < 1e-300,
            "{value} came back as {back}"
        );
    }
    if let Ok(time) = days(text) {
        assert!(time.0.is_finite());
    }
    value.is_ok()
}

/// Checks a form in which every field may hold such a text, or a choice it knows: the setup is always usable.
fn read_form(texts: &[&str], chance: &mut Chance) {
    let mut draft = Draft::default();
    for field in FieldId::all() {
        draft = match field.field().kind {
            Kind::Choice(words) if chance.below(4) > 0 => draft.with(field, chance.of(words)),
            _ => draft.with(field, chance.of(texts)),
        };
    }
    let checked = check(&draft, &Draft::default());
    let again = check(&checked.valid, &Draft::default());
    assert!(again.issues.iter().all(|issue| !issue.problem.is_wrong()), "{draft:?}");
    assert_eq!(again.setup, checked.setup, "{draft:?}");
}

fn count() -> u64 {
    std::env::var("FUZZ").ok().and_then(|count| count.parse().ok()).unwrap_or(20_000)
}

fn seeded(stream: u64) -> Chance {
    let seed: u64 = std::env::var("FUZZ_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1);
    Chance(seed.wrapping_add(stream.wrapping_mul(0x9E37_79B9_7F4A_7C15)) | 1)
}

#[test]
fn links_that_are_almost_right_are_read() {
    let links: Vec<_> = include_str!("links/v1.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("# "))
        .filter_map(|line| line.split(" | ").next())
        .collect();
    let (start, mut chance) = (Instant::now(), seeded(1));
    let mut troubled = 0_u64;
    for _ in 0..count() / 2 {
        let (link, other) = (chance.of(&links), chance.of(&links));
        let text = bent(link, other, &mut chance);
        read_link(&text);
        troubled += u64::from(!decode(&text).troubles.is_empty());
    }
    println!("{} links, {troubled} with troubles, none lost: {:.1} s", count() / 2, start.elapsed().as_secs_f64());
}

#[test]
fn numbers_that_are_almost_right_are_read() {
    let (start, mut chance) = (Instant::now(), seeded(2));
    let mut understood = 0_u64;
    let mut recent = vec![String::new(); 32];
    for i in 0..count() / 2 {
        let (text, other) = (chance.of(NUMBERS), chance.of(NUMBERS));
        let text = bent(text, other, &mut chance);
        understood += u64::from(read_number(&text));
        let place = chance.below(recent.len());
        recent[place] = text;
        if i % 64 == 0 {
            read_form(&recent.iter().map(String::as_str).collect::<Vec<_>>(), &mut chance);
        }
    }
    println!(
        "{} numbers, {understood} understood, and {} forms: {:.1} s",
        count() / 2,
        count() / 128,
        start.elapsed().as_secs_f64()
    );
}
