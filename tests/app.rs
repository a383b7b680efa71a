//! Sequences of what a reader does, and the texts, labels and handles they lead to.

mod reader;

use reader::{run, run_from, typed};
use std::rc::Rc;
use tailfeather::app::action::{Action, Notice};
use tailfeather::app::drag::range;
use tailfeather::app::handle::{Handle, Scope};
use tailfeather::app::say;
use tailfeather::app::state::State;
use tailfeather::app::undo::MOST;
use tailfeather::app::update::update;
use tailfeather::engine::condor::Leg;
use tailfeather::link::decode::decode;
use tailfeather::model::explain::Key;
use tailfeather::model::fields::FieldId;
use tailfeather::model::setup::Origin;

use Action::*;
use FieldId::*;

const LONG_PUT: Handle = Handle::Strike(Leg::LongPut);
const SHORT_PUT: Handle = Handle::Strike(Leg::ShortPut);
const SHORT_CALL: Handle = Handle::Strike(Leg::ShortCall);
const LONG_CALL: Handle = Handle::Strike(Leg::LongCall);

/// Actions from a setup, and the texts of the fields that then differ from the start.
#[track_caller]
fn check_from(link: &str, actions: &[Action], expected: &[(FieldId, &str)]) {
    let state = run_from(State::new(Some(decode(link))), actions);
    let start = State::new(None);
    let changed: Vec<_> = FieldId::all()
        .filter(|field| state.now.draft.text(*field) != start.now.draft.text(*field))
        .map(|field| (field, state.now.draft.text(field)))
        .collect();
    assert_eq!(changed, expected);
}

#[track_caller]
fn check(actions: &[Action], expected: &[(FieldId, &str)]) {
    check_from("", actions, expected);
}

#[test]
fn a_text_that_comes_to_no_number_falls_back_to_what_stood_there_before() {
    let valid =
        |actions: &[Action], field| run_from(State::new(None), actions).now.checked.valid.text(field).to_string();
    assert_eq!(valid(&["1", "1.", "1.5"].map(|text| typed(Contracts, text)), Contracts), "2");
    assert_eq!(valid(&["5", "5.", "5.6", "5.60", "5.600"].map(|text| typed(ShortPut, text)), ShortPut), "5,650");
    // What was left as a number is where the next edit begins.
    let left = [typed(Vix, "20"), Leave(Vix), typed(Vix, "3"), typed(Vix, "3x")];
    assert_eq!(valid(&left, Vix), "20");
}

#[test]
fn typing_keeps_the_text_and_leaving_tidies_it() {
    check(&[typed(ShortPut, "5"), typed(ShortPut, "56"), typed(ShortPut, "5640")], &[(ShortPut, "5640")]);
    check(&[typed(ShortPut, "5640"), Leave(ShortPut)], &[(ShortPut, "5,640")]);
    check(&[typed(Fees, "$ 10.40"), Leave(Fees)], &[(Fees, "10.40")]);
    check(&[typed(Days, "6.5h"), Leave(Days)], &[(Days, "6.5h")]);
    check(&[typed(ShortPut, "5,64x"), Leave(ShortPut)], &[(ShortPut, "5,64x")]);
    check(&[typed(Vix, "1500"), Leave(Vix)], &[(Vix, "1500")]);
    check(&[typed(VolMode, "flat"), Leave(VolMode)], &[(VolMode, "flat")]);
    // Leaving another field, or one that was not edited, changes nothing.
    check(&[typed(ShortPut, "5640"), Leave(Vix)], &[(ShortPut, "5640")]);
    check_from("?k=~5500", &[Leave(LongPut)], &[(LongPut, "5500")]);
}

#[test]
fn a_wrong_text_leaves_the_figures_as_they_were() {
    let state = run(&[typed(ShortPut, "5640"), Leave(ShortPut), typed(ShortPut, "5,64x")]);
    assert!(state.now.checked.is_wrong(ShortPut));
    assert_eq!(state.now.report.setup.condor.strikes[1].0, 5640.0);
    // The receiver of the link sees the same figures.
    let received = State::new(Some(decode(&state.link())));
    assert_eq!(received.now, state.now);
    let [Notice::Link(troubles)] = &received.notices[..] else { panic!("{:?}", received.notices) };
    assert_eq!(say::trouble(&troubles[0]), "Short put strike: “5,64x” was kept as typed.");
}

#[test]
fn an_emptied_premium_is_the_models_again() {
    let origin = |state: &State| match state.now.report.setup.entry {
        tailfeather::model::setup::Entry::Legs(premiums) => premiums[1].origin,
        _ => panic!("no premiums"),
    };
    let state = run(&[typed(ShortPutPremium, "30")]);
    assert_eq!(origin(&state), Origin::Typed);
    assert_eq!(origin(&run_from(state, &[typed(ShortPutPremium, "")])), Origin::Model);
}

#[test]
fn entering_only_the_net_credit_begins_with_what_the_premiums_come_to() {
    check(&[typed(Entry, "net")], &[(Entry, "net")]);
    check(
        &[typed(ShortPutPremium, "31.35"), typed(Entry, "net")],
        &[(Entry, "net"), (ShortPutPremium, "31.35"), (NetCredit, "13.35")],
    );
    check(
        &[typed(Entry, "net"), typed(NetCredit, "12"), typed(Entry, "legs"), typed(Vix, "30"), typed(Entry, "net")],
        &[(Vix, "30"), (Entry, "net"), (NetCredit, "12")],
    );
    check(
        &[typed(ShortPutPremium, "31.35"), Leave(ShortPutPremium), typed(Entry, "net"), Undo],
        &[(ShortPutPremium, "31.35")],
    );
}

#[test]
fn dates_of_the_page_follow_the_expiry_and_typed_ones_stay() {
    let dates = |actions: &[Action]| run(actions).now.report.setup.dates.map(|date| date.0);
    assert_eq!(dates(&[]), [20.0, 5.0]);
    assert_eq!(dates(&[typed(Days, "90")]), [40.0, 10.0]);
    assert_eq!(dates(&[typed(DateA, "30"), typed(Days, "90")]), [30.0, 10.0]);
    check(&[Grab(Handle::Date(0)), Drag(Handle::Date(0), 29.7, Scope::One), Release], &[(DateA, "30")]);
}

#[test]
fn a_strike_snaps_and_stops_at_the_other_of_its_wing() {
    let drag = |handle, to| vec![Grab(handle), Drag(handle, to, Scope::One), Release];
    check(&drag(SHORT_PUT, 5_671.9), &[(ShortPut, "5,670")]);
    check(&drag(SHORT_PUT, 5_300.0), &[(ShortPut, "5,600")]);
    check(&drag(LONG_PUT, 5_900.0), &[(LongPut, "5,650")]);
    check(&drag(SHORT_CALL, 6_999.0), &[(ShortCall, "6,400")]);
    check(&drag(LONG_CALL, 0.0), &[(LongCall, "6,350")]);
    // The short strikes may pass each other.
    check(&drag(SHORT_PUT, 6_375.0), &[(ShortPut, "6,375")]);
    // A wing that was typed the other way round stays so.
    check_from("?k=5700", &drag(LONG_PUT, 5_500.0), &[(LongPut, "5,650")]);
    check_from("?k=5700", &drag(SHORT_PUT, 5_900.0), &[(LongPut, "5,700"), (ShortPut, "5,700")]);
    // An empty wing opens outward.
    check_from("?k=5650", &drag(LONG_PUT, 5_700.0), &[(LongPut, "5,650")]);
    check_from("?k=5650", &drag(SHORT_PUT, 5_700.0), &[(LongPut, "5,650"), (ShortPut, "5,700")]);
    // Stops that are off the grid are reached.
    check_from("?k=5603", &drag(SHORT_PUT, 0.0), &[(LongPut, "5,603"), (ShortPut, "5,603")]);
    // The spot has its own grid.
    check(&drag(Handle::Spot, 5_987.4), &[(Spot, "5,987")]);
}

#[test]
fn a_drag_reaches_as_far_as_its_scope() {
    let drag = |to, scope| vec![Grab(SHORT_PUT), Drag(SHORT_PUT, to, scope), Release];
    check(&drag(5_630.0, Scope::Mirror), &[(ShortPut, "5,630"), (ShortCall, "6,370")]);
    check(
        &drag(5_700.0, Scope::All),
        &[(LongPut, "5,650"), (ShortPut, "5,700"), (ShortCall, "6,400"), (LongCall, "6,450")],
    );
    // The mirrored strike stops the pair at its own partner.
    check_from(
        "?k=5600,5650,6350,6380",
        &drag(5_500.0, Scope::Mirror),
        &[(ShortPut, "5,620"), (ShortCall, "6,380"), (LongCall, "6,380")],
    );
    // The twin keeps its distance, on the grid or not.
    check_from("?k3=6352", &drag(5_640.0, Scope::Mirror), &[(ShortPut, "5,640"), (ShortCall, "6,362")]);
    // A modifier let go in mid-drag gives back what it took along.
    let mixed = [Grab(SHORT_PUT), Drag(SHORT_PUT, 5_700.0, Scope::All), Drag(SHORT_PUT, 5_700.0, Scope::One)];
    check(&mixed, &[(ShortPut, "5,700")]);
}

#[test]
fn all_four_stop_together_at_the_window() {
    let state = run(&[Grab(LONG_CALL), Drag(LONG_CALL, 1e9, Scope::All)]);
    let [a, b, c, d] = state.now.report.setup.condor.strikes.map(|strike| strike.0);
    assert_eq!([b - a, c - b, d - c], [50.0, 700.0, 50.0]);
    assert_eq!(d, state.now.report.window.to.0);
}

#[test]
fn the_window_stays_while_a_handle_is_held() {
    let before = run(&[]).now.report.window;
    let held = run(&[Grab(Handle::Spot), Drag(Handle::Spot, 5_400.0, Scope::One)]);
    assert_eq!(held.now.report.window, before);
    assert_eq!(held.held.as_ref().map(|held| held.handle), Some(Handle::Spot));
    let released = run_from(held.clone(), &[Release]);
    assert_ne!(released.now.report.window, before);
    assert_eq!(released.now, run(&[typed(Spot, "5,400")]).now);
    // A drag that is never let go ends with the next edit.
    assert_eq!(run_from(held, &[typed(Spot, "5,401")]).now, run(&[typed(Spot, "5,401")]).now);
}

#[test]
fn drags_to_no_number_are_ignored() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        for handle in Handle::ALL {
            let before = run(&[Grab(handle)]);
            let after = run_from(before.clone(), &[Drag(handle, value, Scope::All)]);
            assert!(Rc::ptr_eq(&before.now, &after.now));
            assert_eq!(after.history.past.len(), 0);
        }
    }
    let far = run(&[Drag(SHORT_CALL, 1e308, Scope::One), Release]);
    assert_eq!(far.now.draft.text(ShortCall), "6,400");
}

#[test]
fn keys_move_a_handle_by_steps() {
    check(&[Nudge(SHORT_PUT, 1, Scope::One)], &[(ShortPut, "5,655")]);
    check(&[Nudge(SHORT_PUT, -10, Scope::One)], &[(ShortPut, "5,600")]);
    check(&[Nudge(SHORT_PUT, -2, Scope::Mirror)], &[(ShortPut, "5,640"), (ShortCall, "6,360")]);
    check(&[Nudge(Handle::Spot, 10, Scope::One)], &[(Spot, "6,010")]);
    check(&[Nudge(Handle::Date(1), -1, Scope::One)], &[(DateB, "4")]);
    check(&[Nudge(Handle::Date(1), i32::MIN, Scope::One)], &[(DateB, "0")]);
    check(&[Nudge(SHORT_PUT, 0, Scope::One)], &[]);
    // From off the grid the first step reaches it.
    check_from("?k2=5652", &[Nudge(SHORT_PUT, 1, Scope::One)], &[(ShortPut, "5,655")]);
    check_from("?k2=5652", &[Nudge(SHORT_PUT, -1, Scope::One)], &[]);
    // The last day is parted into half hours.
    check_from("?d=6.5h", &[Nudge(Handle::Date(0), 1, Scope::One)], &[(Days, "6.5h"), (DateA, "3.5h")]);
    check_from("?d=1h", &[Nudge(Handle::Date(0), -1, Scope::One)], &[(Days, "1h"), (DateA, "20min")]);
    check_from("?d=6.5h", &[ToEnd(Handle::Date(0), true, Scope::One)], &[(Days, "6.5h"), (DateA, "6.5h")]);
    check_from("?d=~0045", &[ToEnd(Handle::Date(0), true, Scope::One)], &[(Days, "0045"), (DateA, "0045")]);
    check(&[ToEnd(SHORT_PUT, false, Scope::One)], &[(ShortPut, "5,600")]);
    check(&[ToEnd(Handle::Date(0), false, Scope::One)], &[(DateA, "0")]);
}

#[test]
fn sliders_state_their_ends() {
    let state = run(&[]);
    let ends = |handle, scope| {
        let range = range(handle, &state.now, scope);
        (range.from, range.at, range.to)
    };
    let window = state.now.report.window;
    assert_eq!(ends(LONG_PUT, Scope::One), (window.from.0, 5600.0, 5650.0));
    assert_eq!(ends(SHORT_PUT, Scope::One), (5600.0, 5650.0, window.to.0));
    assert_eq!(ends(SHORT_PUT, Scope::Mirror), (5600.0, 5650.0, 5650.0 + 6350.0 - window.from.0));
    assert_eq!(ends(Handle::Date(0), Scope::One), (0.0, 20.0, 45.0));
    assert_eq!(say::name(SHORT_PUT), "short put strike");
}

#[test]
fn a_step_is_a_field_or_a_drag_not_a_keystroke() {
    #[track_caller]
    fn check_steps(actions: &[Action], expected: usize) {
        assert_eq!(run(actions).history.past.len(), expected);
    }
    let keys = [typed(Vix, "2"), typed(Vix, "20"), Leave(Vix)];
    check_steps(&keys, 1);
    check_steps(&[keys.to_vec(), vec![typed(Vix, "21"), Leave(Vix)]].concat(), 2);
    check_steps(&[typed(Vix, "20"), typed(Rate, "5"), typed(Vix, "21")], 3);
    let to = |value| Drag(SHORT_PUT, value, Scope::One);
    check_steps(&[Grab(SHORT_PUT), to(5_660.0), to(5_670.0), to(5_680.0), Release], 1);
    check_steps(&[Grab(SHORT_PUT), to(5_660.0), Release, Grab(SHORT_PUT), to(5_670.0), Release], 2);
    check_steps(&[Nudge(SHORT_PUT, 1, Scope::One), Nudge(SHORT_PUT, 1, Scope::One), Release], 1);
    // There and back again is no step.
    check_steps(&[Grab(SHORT_PUT), to(5_660.0), to(5_650.0), Release], 0);
    check_steps(&[typed(Vix, "1"), typed(Vix, "16"), Leave(Vix)], 0);
    check_steps(&[Grab(SHORT_PUT), Release, Leave(Vix), Open(Some(Key::Rho)), Choose(Scope::All)], 0);
}

#[test]
fn undo_and_redo_restore_exactly() {
    let actions = [
        typed(Vix, "20"),
        Leave(Vix),
        typed(ShortPut, "5,6x0"),
        Leave(ShortPut),
        Pin,
        typed(ShortPut, "5,700"),
        Leave(ShortPut),
        Grab(SHORT_CALL),
        Drag(SHORT_CALL, 6_300.0, Scope::Mirror),
        Release,
        Swap,
        Unpin,
        Load(decode("?v=1&k=5500,5550,6450,6500&pin.x=40")),
        Reset,
    ];
    let mut states = vec![State::new(None)];
    for action in actions {
        let next = update(&states[states.len() - 1], action);
        if next.history.past.len() == states.len() {
            states.push(next);
        } else {
            let last = states.len() - 1;
            states[last] = next;
        }
    }
    let mut state = states[states.len() - 1].clone();
    for earlier in states.iter().rev().skip(1) {
        state = update(&state, Undo);
        assert_eq!((&state.now, &state.pin), (&earlier.now, &earlier.pin));
    }
    assert_eq!(state.history.past.len(), 0);
    assert!(Rc::ptr_eq(&state.now, &update(&state, Undo).now));
    for later in &states[1..] {
        state = update(&state, Redo);
        assert_eq!((&state.now, &state.pin), (&later.now, &later.pin));
    }
    assert!(Rc::ptr_eq(&state.now, &update(&state, Redo).now));
    // Doing something else forgets the way forward.
    assert_eq!(run_from(state, &[Undo, Undo, typed(Rate, "1")]).history.future.len(), 0);
}

#[test]
fn the_oldest_steps_are_forgotten() {
    let mut state = State::new(None);
    for vix in 10..260 {
        state = run_from(state, &[typed(Vix, &vix.to_string()), Leave(Vix)]);
    }
    assert_eq!(state.history.past.len(), MOST);
    for _ in 0..300 {
        state = update(&state, Undo);
    }
    assert_eq!(state.now.draft.text(Vix), (259 - MOST).to_string());
    assert_eq!(state.history.future.len(), MOST);
}

#[test]
fn buttons_say_what_they_undo() {
    #[track_caller]
    fn check_labels(actions: &[Action], undo: &str, redo: &str) {
        let state = run(actions);
        assert_eq!((state.undo_label().as_str(), state.redo_label().as_str()), (undo, redo));
    }
    check_labels(&[], "Nothing to undo", "Nothing to redo");
    let drag = [Grab(SHORT_PUT), Drag(SHORT_PUT, 5_640.0, Scope::One), Drag(SHORT_PUT, 5_630.0, Scope::One), Release];
    check_labels(&drag, "Undo: short put strike 5,650 to 5,630", "Nothing to redo");
    check_labels(&[&drag[..], &[Undo]].concat(), "Nothing to undo", "Redo: short put strike 5,650 to 5,630");
    let moves = |scope| run(&[Grab(SHORT_PUT), Drag(SHORT_PUT, 5_640.0, scope), Release]).undo_label();
    assert_eq!(moves(Scope::All), "Undo: 4 strikes, short put strike 5,650 to 5,640");
    assert_eq!(moves(Scope::Mirror), "Undo: 2 strikes, short put strike 5,650 to 5,640");
    check_labels(
        &[typed(LongPutPremium, "24"), typed(Vix, "-1"), Undo],
        "Undo: long put premium the model’s to 24",
        "Redo: VIX 16 to −1",
    );
    check_labels(&[Pin], "Undo: pin this setup", "Nothing to redo");
    check_labels(&[Pin, typed(Vix, "20"), Swap], "Undo: swap with the pinned setup", "Nothing to redo");
    assert_eq!(run(&[]).title(), "Condor 5,600/5,650/6,350/6,400, SPX 6,000 – Tailfeather");
}

#[test]
fn the_pin_keeps_a_setup_and_swaps_with_it() {
    let pinned = run(&[typed(Vix, "20"), Leave(Vix), Pin]);
    assert!(pinned.pin.as_ref().is_some_and(|pin| Rc::ptr_eq(pin, &pinned.now)));
    let changed = run_from(pinned.clone(), &[typed(Vix, "30"), Leave(Vix)]);
    let swapped = run_from(changed.clone(), &[Swap]);
    assert_eq!(swapped.now.draft.text(Vix), "20");
    assert!(swapped.pin.as_ref().is_some_and(|pin| Rc::ptr_eq(pin, &changed.now)));
    assert!(Rc::ptr_eq(&run_from(swapped.clone(), &[Swap]).now, &changed.now));
    assert!(run_from(swapped, &[Unpin]).pin.is_none());
    // Without a pin there is nothing to exchange; pinning twice is pinning once.
    assert_eq!(run(&[Swap, Unpin]).history.past.len(), 0);
    assert_eq!(run(&[Pin, Pin]).history.past.len(), 1);
    // A pin taken in mid-drag has the window of its own numbers.
    let mid = run(&[Grab(Handle::Spot), Drag(Handle::Spot, 5_400.0, Scope::One), Pin]);
    assert_eq!(mid.pin.map(|pin| pin.report.window), Some(run(&[typed(Spot, "5,400")]).now.report.window));
}

#[test]
fn nothing_is_computed_when_nothing_changed() {
    let state = run(&[typed(Vix, "20")]);
    for action in [
        Open(Some(Key::Credit)),
        Choose(Scope::All),
        Pin,
        Notify(Notice::Copied(false)),
        Dismiss,
        Leave(Vix),
        Grab(SHORT_PUT),
        Release,
        typed(Vix, "20"),
        Redo,
        Drag(SHORT_PUT, 5_651.0, Scope::One),
        Load(state.opened()),
    ] {
        assert!(Rc::ptr_eq(&state.now, &update(&state, action.clone()).now), "{action:?}");
    }
}

#[test]
fn a_past_day_gives_the_same_setup_whatever_was_taken_before() {
    const NEXT_DAY: (FieldId, &str) = (Horizon, "1");
    let moved = ("-4.1", "5.87");
    check(&[Day(3)], &[NEXT_DAY, (CoinBeta, moved.1), (Shock, moved.0)]);
    check(&[Day(3), Day(0), Day(3)], &[NEXT_DAY, (CoinBeta, moved.1), (Shock, moved.0)]);
    check(&[typed(Days, "6h"), Day(3)], &[(Days, "6h"), (CoinBeta, moved.1), (Shock, moved.0)]);
    // Bitcoin's beta is no other coin's.
    let ether = [typed(PerpSide, "long"), typed(PerpCoin, "eth"), Day(3)];
    check(&ether, &[NEXT_DAY, (PerpSide, "long"), (PerpCoin, "eth"), (PerpMark, "4,000"), (Shock, moved.0)]);
    // No Bitcoin yet, a move of it against SPX, one too large for a beta.
    for (place, shock) in [(0, "-3.47"), (6, "-0.29"), (9, "-5.97")] {
        check(&[Day(place)], &[NEXT_DAY, (Shock, shock)]);
        check(&[Day(3), Day(place)], &[NEXT_DAY, (Shock, shock)]);
        check(&[typed(CoinBeta, "x"), Day(place)], &[NEXT_DAY, (Shock, shock)]);
    }
}
