//! What a link restores, and what the page says about it.

mod reader;

use reader::{run, run_from, typed};
use tailfeather::app::action::{Action, Notice};
use tailfeather::app::say;
use tailfeather::app::shelf::Kept;
use tailfeather::app::state::State;
use tailfeather::link::decode::decode;
use tailfeather::model::explain::Key;
use tailfeather::model::fields::FieldId;

use Action::*;
use FieldId::*;

#[test]
fn a_link_restores_the_whole_page() {
    let state = run(&[
        typed(ShortPutPremium, "29.50"),
        Pin,
        typed(Days, "0"),
        Leave(Days),
        typed(DateA, "3"),
        Open(Some(Key::Chance)),
    ]);
    let opened = State::new(Some(decode(&state.link())));
    assert_eq!((&opened.now, &opened.pin, opened.open), (&state.now, &state.pin, state.open));
    assert_eq!(opened.link(), state.link());
    let loaded = run_from(run(&[typed(Vix, "44")]), &[Load(decode(&state.link()))]);
    assert_eq!((&loaded.now, &loaded.pin, loaded.open), (&state.now, &state.pin, state.open));
}

#[test]
fn what_has_been_mended_is_said_no_more() {
    let said = |actions: &[Action]| {
        let opened = run(&[Load(decode("?x=abc&d=soon&zz=1"))]);
        run_from(opened, actions).notices.iter().map(say::notice).collect::<Vec<_>>().concat()
    };
    assert!(said(&[typed(Days, "30")]).contains("VIX: “abc” was kept"));
    let rest = said(&[typed(Days, "30"), typed(Vix, "20")]);
    assert!(!rest.contains("kept") && rest.contains("Key “zz” is not known"), "{rest}");
    assert!(said(&[typed(ShortPut, "5,600"), Pin, Open(None)]).contains("Time to expiry: “soon” was kept"));
    let mended = run_from(run(&[Load(decode("?x=abc"))]), &[typed(Vix, "2")]);
    assert_eq!(mended.notices, []);
    // One in the pinned setup goes with that, and is not gone for being exchanged.
    let pinned = || run(&[Load(decode("?pin.x=abc&x=20"))]);
    assert_eq!(run_from(pinned(), &[Unpin]).notices, []);
    assert_eq!(run_from(pinned(), &[Swap]).notices.len(), 1);
    assert_eq!(run_from(pinned(), &[Swap, typed(Vix, "30")]).notices, []);
}

#[test]
fn notices_say_what_a_link_held() {
    #[track_caller]
    fn check_notice(link: &str, expected: &[&str]) {
        let loaded = run(&[Load(decode(link))]);
        let opened = State::new(Some(decode(link)));
        for state in [loaded, opened] {
            assert_eq!(state.notices.iter().map(say::notice).collect::<Vec<_>>(), expected);
        }
    }
    check_notice("?v=1&x=20", &[]);
    check_notice(
        "?v=1&z=1",
        &["Not everything in the opened setup could be used. Key “z” is not known and was ignored."],
    );
    check_notice("?x=abc", &["Not everything in the opened setup could be used. VIX: “abc” was kept as typed."]);
    check_notice(
        "?pin.x=abc&pin.k=5500,,,",
        &["Not everything in the opened setup could be used. In the pinned setup VIX: “abc” was kept as typed. \
           In the pinned setup short put strike was left empty. In the pinned setup short call strike was left empty. \
           In the pinned setup long call strike was left empty."],
    );
    check_notice(
        "?x=abc&u.x=zz&u.d=30&pin.x=1&pin.k2=a&pin.u.k2=b",
        &[
            "Not everything in the opened setup could be used. VIX: “abc” was kept as typed. Key “u.x”: “zz” cannot be read. \
           In the pinned setup short put strike: “a” was kept as typed. Key “pin.u.k2”: “b” cannot be read.",
        ],
    );
    check_notice(
        "?x=20&u.x=zz",
        &["Not everything in the opened setup could be used. Key “u.x”: “zz” cannot be read."],
    );
    check_notice("?x=abc&u.x=20", &["Not everything in the opened setup could be used. VIX: “abc” was kept as typed."]);
    check_notice(
        "?x=%FF&k=%FF,%FF,6350,6400&zz=1&zz=2",
        &["Not everything in the opened setup could be used. Key “x”: “\u{fffd}” cannot be read. \
           Key “k”: “\u{fffd}” cannot be read. Key “zz” is not known and was ignored."],
    );
    check_notice(
        "?v=2&x=1&x=2&t=1,2,3&o=%0A%FF&a1&b2",
        &[
            "Not everything in the opened setup could be used. Its version “2” is not known here; it was read as version 1. \
           Key “x” stands there twice; the last one counts. Key “t” has too many values; the last ones were ignored. \
           Key “o”: “\u{fffd}” cannot be read. Key “a1” is not known and was ignored. Key “b2” is not known and was ignored.",
        ],
    );
    let many: Vec<String> = (0..43).map(|place| format!("z{place}")).collect();
    let told = say::notice(&run(&[Load(decode(&format!("?{}", many.join("&"))))]).notices[0]);
    assert!(told.contains("“z0”") && told.contains("“z39”") && told.ends_with(" And 3 more."), "{told}");
    let twice = run(&[Notify(Notice::Copied(false)), Notify(Notice::CannotSave), Notify(Notice::Copied(false))]);
    assert_eq!(twice.notices, [Notice::CannotSave, Notice::Copied(false)]);
    assert_eq!(run_from(twice, &[Dismiss]).notices, []);
    let refused = run(&[Notify(Notice::Copied(false)), Notify(Notice::NotCopied)]);
    assert_eq!(refused.notices, [Notice::NotCopied], "one word about copying, the last");
    let mixed = run(&[Load(decode("?z=1")), Notify(Notice::Saved("Friday".into())), Notify(Notice::Copied(false))]);
    assert!(
        matches!(&*run_from(mixed, &[Fade]).notices, [Notice::Link(_)]),
        "only what was done as asked goes by itself"
    );
}

#[test]
fn a_deleted_setup_can_be_put_back() {
    let kept = Kept { name: "Friday".into(), link: "?v=1&x=20".into() };
    let deleted = run(&[Saved(kept.clone(), true), Forget("Friday".into()), Fade]);
    assert!(deleted.screen.shelf.setups.is_empty());
    assert_eq!(deleted.notices, [Notice::Deleted(kept.clone())], "no word of saving, and time to change one’s mind");
    let back = run_from(deleted, &[Saved(kept.clone(), true)]);
    assert_eq!(*back.screen.shelf.setups, std::slice::from_ref(&kept).to_vec());
    assert_eq!(back.notices, [Notice::Saved("Friday".into())]);
    assert_eq!(run(&[Forget("Friday".into())]).notices, [], "nothing was deleted");
    // Neither a save nor a device that does not let the page save takes it away; another deletion takes its place.
    let other = Kept { name: "Monday".into(), link: "?v=1".into() };
    let saved = |on_device| [Saved(kept.clone(), true), Forget("Friday".into()), Saved(other.clone(), on_device)];
    let two = |last| [Notice::Deleted(kept.clone()), last];
    assert_eq!(run(&saved(true)).notices, two(Notice::Saved("Monday".into())));
    assert_eq!(run(&saved(false)).notices, two(Notice::CannotSave));
    // One that was overwritten comes back the same way, and then the one that took its place.
    let newer = Kept { link: "?v=1&x=30".into(), ..kept.clone() };
    let replaced = run(&[Saved(kept.clone(), true), Saved(newer.clone(), true), Fade]);
    assert_eq!(replaced.notices, [Notice::Replaced(kept.clone())]);
    let back = run_from(replaced, &[Saved(kept.clone(), true)]);
    assert_eq!(*back.screen.shelf.setups, std::slice::from_ref(&kept).to_vec());
    assert_eq!(back.notices, [Notice::Replaced(newer.clone())]);
    let same = run(&[Saved(kept.clone(), true), Saved(kept.clone(), true)]);
    assert_eq!(same.notices, [Notice::Saved("Friday".into())], "nothing is gone");
    assert_eq!(run_from(back, &[Saved(kept.clone(), false)]).notices, [Notice::CannotSave]);
    // Of two that the device did not take the first is gone; what it holds is not.
    let twice = run(&[Saved(kept.clone(), false), Saved(newer.clone(), false)]);
    assert_eq!(twice.notices, [Notice::Replaced(kept.clone()), Notice::CannotSave]);
    assert_eq!(run(&[Saved(kept.clone(), true), Saved(newer.clone(), false)]).notices, [Notice::CannotSave]);
    let again = run_from(run(&saved(true)), &[Forget("Monday".into())]);
    assert_eq!(again.notices, [Notice::Deleted(other.clone())]);
}
