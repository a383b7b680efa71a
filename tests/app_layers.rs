//! What a reader does with hedge layers and with what is assumed of VIX.

mod reader;

use reader::{run, run_from, typed};
use tailfeather::app::action::Action;
use tailfeather::app::handle::{Handle, Scope};
use tailfeather::app::say;
use tailfeather::app::state::State;
use tailfeather::link::decode::decode;
use tailfeather::model::fields::layers::Part;
use tailfeather::model::fields::{Family, FieldId, Group};
use tailfeather::model::issue::Problem;
use tailfeather::model::presets::Preset;
use tailfeather::model::remarks::LayerRemark;
use tailfeather::words;

use Action::*;
use FieldId::*;

/// Actions from the start, and the texts of the fields that then differ from it.
#[track_caller]
fn check(actions: &[Action], expected: &[(FieldId, &str)]) {
    let state = run(actions);
    let start = State::new(None);
    let changed = FieldId::all().filter(|field| state.now.draft.text(*field) != start.now.draft.text(*field));
    let changed: Vec<_> = changed.map(|field| (field, state.now.draft.text(field))).collect();
    assert_eq!(changed, expected);
}

#[test]
fn layers_come_and_go_in_steps_of_their_own() {
    let days = |state: &State| -> Vec<String> {
        let places = 0..tailfeather::app::layers::count(&state.now.draft, Family::Hedge);
        places.map(|place| state.now.draft.text(FieldId::layer(place, Part::Tenor)).to_string()).collect()
    };
    let three = run(&[Rule(Preset::Ratio442)]);
    assert_eq!(days(&three), ["30", "110", "220"]);
    assert_eq!(three.undo_label(), "Undo: layers by a published rule");
    let moved = run_from(three, &[Unfold(2), MoveLayer(2)]);
    assert_eq!((days(&moved).concat(), moved.screen.layer), ("30220110".to_string(), Some(1)));
    assert_eq!(moved.undo_label(), "Undo: move layer 3");
    let removed = run_from(moved, &[RemoveLayer(0), RemoveLayer(5), MoveLayer(0)]);
    assert_eq!(days(&removed), ["220", "110"]);
    assert_eq!(removed.undo_label(), "Undo: remove layer 1");
    let added = run_from(removed, &[AddLayer(Family::Hedge)]);
    assert_eq!((days(&added).len(), added.screen.layer), (3, Some(2)));
    assert_eq!(days(&run_from(added, &[Undo, Undo, Undo, Undo])), [] as [String; 0]);
}

#[test]
fn what_is_done_to_layers_is_said() {
    #[track_caller]
    fn check(actions: &[Action], expected: &[&str]) {
        let state = run(actions);
        let said: Vec<_> = state.notices.iter().map(|notice| say::notice(notice).replace('\u{a0}', " ")).collect();
        assert_eq!(said, expected);
        assert!(state.notices.iter().all(say::is_brief));
        assert_eq!(run_from(state, &[Fade]).notices, [], "it goes by itself");
    }
    let rule = Rule(Preset::Ratio442);
    check(std::slice::from_ref(&rule), &["4/4/2 VIX calls: three layers."]);
    check(&[rule.clone(), Rule(Preset::None)], &["All layers removed."]);
    // A second step says another thing, or it would not be heard.
    check(&[rule.clone(), MoveLayer(1)], &["Layer 2 is now layer 1: VIX call, 110 days."]);
    check(&[rule.clone(), MoveLayer(1), MoveLayer(1)], &["Layer 2 is now layer 1: VIX call, 30 days."]);
    let perp = [typed(PerpSide, "long"), typed(PerpLayer1Kind, "margin"), typed(PerpLayer2Kind, "perp")];
    let up = MoveLayer(Family::Perp.places().start + 1);
    check(&[&perp[..], std::slice::from_ref(&up)].concat(), &["Layer P2 is now layer P1: short 0.125 BTC."]);
    check(&[&perp[..], &[up.clone(), up]].concat(), &["Layer P2 is now layer P1: adds 1,250 $."]);
    check(&[rule.clone(), RemoveLayer(1)], &["Layer 2 removed, 2 left."]);
    check(&[AddLayer(Family::Hedge)], &["Layer 1 added."]);
    check(&[AddLayer(Family::Hedge), RemoveLayer(0)], &["Layer 1 removed, none left."]);
    check(&[typed(PerpSide, "long"), AddLayer(Family::Perp)], &["Layer P1 added."]);
    // What did not happen is not said, nor what was taken back.
    check(&[MoveLayer(0), RemoveLayer(3), Rule(Preset::None)], &[]);
    check(&[rule, RemoveLayer(1), Undo], &[]);
}

#[test]
fn a_new_layer_outlives_the_day_of_the_valuation_and_wakes_up_after_the_last() {
    #[track_caller]
    fn check(start: &str, expected: &[(&str, &str)]) {
        let state = State::new(Some(decode(start)));
        let state = run_from(state, &vec![AddLayer(Family::Hedge); expected.len()]);
        let last = tailfeather::app::layers::count(&state.now.draft, Family::Hedge) - expected.len();
        for (place, (days, level)) in expected.iter().enumerate() {
            let text = |part| state.now.draft.text(FieldId::layer(last + place, part));
            assert_eq!((text(Part::Tenor), text(Part::Level)), (*days, *level), "{start}, {place}");
        }
        let settles =
            state.now.checked.issues.iter().filter(|issue| issue.problem == Problem::Layer(LayerRemark::Settles));
        assert!(settles.map(|issue| issue.field.layer_place()).all(|place| place < Some(last)), "{start}");
    }
    check("", &[("60", "20"), ("60", "25"), ("60", "30")]);
    check("?h=21", &[("30", "20")]);
    check("?d=30", &[("60", "20")]);
    check("?d=6.5h&x=22.5", &[("30", "25")]);
    check("?x=40&h1=call,45,,,33", &[("60", "45")]);
    check("?h1=call,60,,,26&h2=put,60,,,8,fall", &[("60", "30")]);
    check("?h1=call,60,,,299&d=3650&yh=300", &[("3,650", "300")]);
    check("?h1=call,60,,,160", &[("60", "20"), ("60", "25")]);
    // Nor does it wait for what the map never comes to.
    check("?x=148&h1=call,60,,,150", &[("60", "150")]);
    check("?yh=40&h1=call,60,,,20&h2=call,60,,,40", &[("60", "40")]);
    check("?yh=42&h1=call,60,,,20&h2=call,60,,,40", &[("60", "42")]);
    check("?yh=18.5", &[("60", "18.5")]);
    check("?ya=0.1&yb=0&h1=call,60,,,25", &[("60", "21")]);
    check("?ya=0&yb=0", &[("60", "20")]);
}

#[test]
fn what_an_instrument_has_no_use_for_is_not_carried_along() {
    // A link holds the texts of the layers that there are, and nothing that stands in for a text out of sight.
    for preset in Preset::ALL {
        let link = run(&[Rule(preset)]).link();
        assert!(!link.contains("u.") && !link.contains("h1j"), "{link}");
    }
    let mut spread = vec![AddLayer(Family::Hedge), Pick(Layer1Instrument, "call-spread"), typed(Layer1Short, "0.3")];
    check(&spread, &[(Layer1Instrument, "call-spread"), (Layer1Tenor, "60"), (Layer1Short, "0.3")]);
    spread.push(Pick(Layer1Instrument, "call"));
    check(&spread, &[(Layer1Instrument, "call"), (Layer1Tenor, "60")]);
    // The beta of a future is that of a future of the same days, a fund's its own.
    let beta = |from: &'static str, to: &'static str| {
        let actions = [
            AddLayer(Family::Hedge),
            Pick(Layer1Instrument, from),
            typed(Layer1Beta, "0.5"),
            Pick(Layer1Instrument, to),
        ];
        run(&actions).now.draft.text(Layer1Beta).to_string()
    };
    for (from, to, expected) in [
        ("call", "future", "0.5"),
        ("mini", "call-spread", "0.5"),
        ("future", "fund", ""),
        ("fund", "call", ""),
        ("call", "put", ""),
    ] {
        assert_eq!(beta(from, to), expected, "{from} to {to}");
    }
}

#[test]
fn a_wrong_text_moves_with_its_layer() {
    let actions = [Rule(Preset::Ratio442), typed(Layer1Tenor, "3o"), MoveLayer(1)];
    let state = run(&actions);
    assert_eq!((state.now.draft.text(Layer2Tenor), state.now.checked.valid.text(Layer2Tenor)), ("3o", "30"));
    assert!(state.now.checked.is_wrong(Layer2Tenor) && !state.now.checked.is_wrong(Layer1Tenor));
}

#[test]
fn a_signal_has_a_name_and_a_switch_and_goes_with_its_trigger() {
    let on_rsi = [AddLayer(Family::Hedge), Pick(Layer1When, "signal-on"), Pick(Layer1Signal, "rsi")];
    let (call, days) = ((Layer1Instrument, "call"), (Layer1Tenor, "60"));
    check(&on_rsi, &[call, days, (Layer1When, "signal-on"), (Layer1Signal, "rsi")]);
    let state = run(&on_rsi);
    assert_eq!(state.link(), "?v=1&h1=call,60,,,,signal-on&h1s=rsi");
    let off = run_from(state, &[Pick(Layer1When, "signal-off")]);
    assert_eq!(off.now.draft.text(Layer1Signal), "rsi", "switched off, it is still the same one");
    let said = off.now.checked.issues.iter().map(|issue| words::problem(issue, &off.now.checked)).collect::<Vec<_>>();
    assert_eq!(said, ["The RSI signal is off, so nothing is bought."]);
    let back = run_from(off, &[Undo, Undo]);
    assert_eq!(back.now.draft.text(Layer1Signal), "own");
    assert_eq!(back.redo_label(), "Redo: signal of layer 1 “your own signal” to “RSI (relative strength index)”");
    // A signal that is not waited for is not carried along.
    check(&[&on_rsi[..], &[Pick(Layer1When, "now")]].concat(), &[call, days, (Layer1When, "now")]);
    check(&[&on_rsi[..], &[AddLayer(Family::Hedge), MoveLayer(1), RemoveLayer(1)]].concat(), &[call, days]);
}

#[test]
fn triggers_and_assumptions_are_moved_on_their_tracks() {
    let vix = |field| Handle::Number(field);
    let trigger = [AddLayer(Family::Hedge), Drag(vix(Layer1Level), 26.26, Scope::One), Release];
    assert_eq!(run(&trigger).now.draft.text(Layer1Level), "26.5");
    assert_eq!(run(&trigger).undo_label(), "Undo: trigger of layer 1 20 to 26.5");
    check(&[Nudge(vix(Vix), -2, Scope::One)], &[(Vix, "15")]);
    check(&[ToEnd(vix(LongRun), true, Scope::One)], &[(LongRun, "60")]);
    check(&[Nudge(vix(Reversion), 1, Scope::One), Defaults(Group::Assumptions)], &[]);
    // A number without a track stays where it is.
    check(&[Nudge(vix(Layer1Level), 1, Scope::One), Nudge(vix(Fees), 1, Scope::One)], &[]);
}
