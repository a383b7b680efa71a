//! No sequence of actions breaks the page: nothing panics, what is derived fits the texts, undo leads all the way back.

use proptest::collection::vec;
use proptest::prelude::*;
use tailfeather::app::action::{Action, Notice};
use tailfeather::app::drag::range;
use tailfeather::app::handle::{Handle, Scope};
use tailfeather::app::screen::{Sizes, Theme};
use tailfeather::app::shelf::Kept;
use tailfeather::app::state::{Now, State};
use tailfeather::app::undo::MOST;
use tailfeather::app::update::update;
use tailfeather::link::decode::decode;
use tailfeather::model::days::DAYS;
use tailfeather::model::draft::Draft;
use tailfeather::model::explain::Key;
use tailfeather::model::fields::{Family, FieldId, Group, Kind};
use tailfeather::model::presets::Preset;
use tailfeather::page::figure::Figure;
use tailfeather::page::part::Part;
use tailfeather::page::shown::Shown;

fn field() -> impl Strategy<Value = FieldId> {
    prop::sample::select(FieldId::all().collect::<Vec<_>>())
}

/// What might be typed: what the field takes, numbers of every size, and anything.
fn text(field: FieldId) -> BoxedStrategy<String> {
    let row = field.field();
    let words = match row.kind {
        Kind::Choice(words) => words.iter().map(|word| word.to_string()).collect(),
        _ => vec![row.default.to_string(), String::new(), "6.5h".to_string(), "1e308".to_string(), "0".to_string()],
    };
    prop_oneof![prop::sample::select(words), "[0-9]{1,5}(\\.[0-9]{0,2})?", "[5-6],?[0-9]{3}", "-?[0-9]{1,3}", ".{0,6}",]
        .boxed()
}

fn handle() -> impl Strategy<Value = Handle> {
    prop_oneof![
        10 => prop::sample::select(Handle::ALL.to_vec()),
        1 => any::<usize>().prop_map(Handle::Date),
        3 => field().prop_map(Handle::Number),
    ]
}

fn scope() -> impl Strategy<Value = Scope> {
    prop::sample::select(vec![Scope::One, Scope::Mirror, Scope::All])
}

fn place() -> impl Strategy<Value = f64> {
    prop_oneof![4 => 4_000.0..8_000.0, 1 => 0.0..60.0, 1 => any::<f64>(), 1 => Just(f64::NAN)]
}

/// The place of a layer among all, or the one behind the last.
fn layer() -> impl Strategy<Value = usize> {
    0..=Family::Perp.places().end
}

/// What is measured: a phone, one column, two columns, and one column in which the payoff figure is as wide as in two
/// and the others are not.
const SIZES: [Sizes; 4] = [sized(328.0, 360.0), sized(704.0, 768.0), sized(1024.0, 1900.0), sized(1024.0, 1099.0)];

const fn sized(width: f64, window_width: f64) -> Sizes {
    Sizes { width, window_width, window_height: 900.0 }
}

/// A saved setup; there are few names, so that one takes another's place.
fn kept() -> impl Strategy<Value = Kept> {
    ("[ab]", "\\?v=1&x=1[5-9]").prop_map(|(name, link)| Kept { name, link })
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        6 => field().prop_flat_map(|field| text(field).prop_map(move |text| Action::Edit(field, text))),
        3 => field().prop_map(Action::Leave),
        2 => handle().prop_map(Action::Grab),
        6 => (handle(), place(), scope()).prop_map(|(handle, place, scope)| Action::Drag(handle, place, scope)),
        2 => Just(Action::Release),
        3 => (handle(), -30..30_i32, scope()).prop_map(|(handle, ticks, scope)| Action::Nudge(handle, ticks, scope)),
        1 => (handle(), any::<i32>(), scope()).prop_map(|(handle, ticks, scope)| Action::Nudge(handle, ticks, scope)),
        2 => (handle(), any::<bool>(), scope()).prop_map(|(handle, upper, scope)| Action::ToEnd(handle, upper, scope)),
        1 => scope().prop_map(Action::Choose),
        3 => Just(Action::Undo),
        2 => Just(Action::Redo),
        1 => Just(Action::Pin),
        1 => Just(Action::Swap),
        1 => Just(Action::Unpin),
        1 => prop::option::of(prop::sample::select(Key::ALL.to_vec())).prop_map(Action::Open),
        1 => "(pin\\.)?[a-z][1-4]?=[0-9,.%~a-z]{0,12}".prop_map(|link| Action::Load(decode(&link))),
        1 => Just(Action::Reset),
        1 => ".{0,5}".prop_map(|name| Action::Notify(Notice::Saved(name))),
        1 => Just(Action::Dismiss),
        4 => prop_oneof![Just(Family::Hedge), Just(Family::Perp)].prop_map(Action::AddLayer),
        1 => layer().prop_map(Action::RemoveLayer),
        2 => layer().prop_map(Action::MoveLayer),
        1 => layer().prop_map(Action::Unfold),
        1 => (0..DAYS.len()).prop_map(Action::Day),
        1 => prop::sample::select(Preset::ALL.to_vec()).prop_map(Action::Rule),
        1 => prop::sample::select(vec![Group::Market, Group::Assumptions]).prop_map(Action::Defaults),
    ]
}

fn fits(state: &State) -> Result<(), TestCaseError> {
    prop_assert!(state.history.past.len() <= MOST && state.history.future.len() <= MOST);
    let frozen = state.held.as_ref().map(|_| state.now.report.window);
    // What was taken over from the numbers before is what it would be anew.
    let start = Now::of(&Draft::default(), &Draft::default());
    let anew = start.after(&state.now.draft, &state.now.checked.valid, frozen);
    prop_assert_eq!(&anew, &*state.now);
    prop_assert_eq!(&anew.report, &state.now.report);
    for handle in
        Handle::ALL.into_iter().chain([FieldId::Vix, FieldId::Layer1Level, FieldId::MapFall].map(Handle::Number))
    {
        for scope in [Scope::One, Scope::Mirror, Scope::All] {
            let range = range(handle, &state.now, scope);
            prop_assert!(range.from <= range.at && range.at <= range.to, "{:?} {:?} {:?}", handle, scope, range);
        }
    }
    for text in [state.undo_label(), state.redo_label(), state.title()] {
        prop_assert!(!text.is_empty());
    }
    Ok(())
}

/// What changes what the page shows besides the setup, on which parts hang as well.
fn look() -> impl Strategy<Value = Action> {
    prop_oneof![
        4 => prop::option::of(4_000.0..8_000.0).prop_map(Action::Look),
        3 => prop::option::of(prop::sample::select(Key::ALL.to_vec())).prop_map(Action::Open),
        3 => prop::sample::select(SIZES.to_vec()).prop_map(Action::Measure),
        2 => prop::sample::select(Figure::ALL.to_vec()).prop_map(|figure| Action::Table(figure as u8)),
        1 => layer().prop_map(Action::Unfold),
        1 => Just(Action::More),
        1 => prop::sample::select(Theme::ALL.to_vec()).prop_map(Action::Show),
        1 => "[a-c ]{0,2}".prop_map(Action::Say),
        1 => "[a-c ]{0,2}".prop_map(Action::Name),
        1 => prop::option::of(vec(kept(), 0..3)).prop_map(Action::Found),
        1 => (kept(), any::<bool>()).prop_map(|(kept, on_device)| Action::Saved(kept, on_device)),
        1 => "[ab]".prop_map(Action::Forget),
        1 => Just(Action::Fade),
    ]
}

fn drag_number() -> impl Strategy<Value = Action> {
    let drag = |field: FieldId| move |to: f64| Action::Drag(Handle::Number(field), to, Scope::One);
    prop_oneof![
        (10.0..60.0).prop_map(drag(FieldId::Layer2Level)),
        (1.0..130.0).prop_map(drag(FieldId::PerpLeverage)),
        (-40.0..20.0).prop_map(drag(FieldId::Shock)),
    ]
}

/// What the page is opened with: layers of either family, a condor alone, a pinned setup, texts that are wrong.
const LINKS: [&str; 5] = [
    "?v=1&h1=call,45,,4,20&h2=call,110,,4,26",
    "?v=1&l=long&l1=margin,,25,vix&h2=call",
    "?v=1&l=long&l1=perp,50,4&h2=call",
    "?v=1&pin.k=5600&pin.h1=call,30",
    "?v=1&x=x&l=short&ll=0&l1=option,100,,now&h1=put,60,0.3,1,4,fall&h2=fund,30,,5,x",
];

/// A part that is not drawn again looks as it would if it were, with the payoff figure drawn anew as well.
fn is_drawn(before: &Shown, after: &Shown) -> Result<(), TestCaseError> {
    let anew = Shown::new(State::clone(after));
    for part in Part::ALL.into_iter().filter(|part| part.is_same(before, after)) {
        // The labels of the header wait until the handle is let go.
        if part != Part::Header || after.held.is_none() {
            prop_assert!(part.draw(before) == part.draw(&anew), "{:?}", part);
        }
    }
    Ok(())
}

#[test]
fn every_look_at_the_page_draws_what_it_changes() {
    let kept = |name: &str| Kept { name: name.into(), link: "?v=1&x=20".into() };
    let mut looks = vec![
        // Texts that once changed what a part showed, which was not drawn again.
        Action::Edit(FieldId::Horizon, "6.5h".into()),
        Action::Undo,
        Action::Edit(FieldId::DateA, "\t".into()),
        Action::Undo,
        Action::Drag(Handle::Number(FieldId::Layer2Level), 10.0, Scope::One),
        Action::Undo,
        Action::More,
        Action::Look(Some(5_900.0)),
        Action::Look(None),
        Action::Name("a".into()),
        Action::Saved(kept("a"), true),
        Action::Saved(kept("b"), false),
        Action::Fade,
        Action::Forget("a".into()),
        Action::Found(None),
        Action::Found(Some(vec![kept("c")])),
        Action::Say("Said.".into()),
        Action::Choose(Scope::All),
        Action::Pin,
        Action::Unpin,
    ];
    looks.extend(SIZES.map(Action::Measure));
    looks.extend(Theme::ALL.map(Action::Show));
    looks.extend(Figure::ALL.map(|figure| Action::Table(figure as u8)));
    looks.extend((0..Family::Perp.places().end).map(Action::Unfold));
    looks.extend(Key::ALL.map(|key| Action::Open(Some(key))));
    for link in LINKS {
        let mut shown = Shown::new(State::new(Some(decode(link))));
        for look in &looks {
            let next = shown.after(look.clone());
            is_drawn(&shown, &next).unwrap_or_else(|why| panic!("{link} {look:?}: {why}"));
            shown = next;
        }
    }
}

/// Each case derives every number of the page some twenty times, so there are few unless more are asked for.
fn cases() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: cases.unwrap_or(24), ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_sequence_of_actions_fits_together_and_can_be_undone(actions in vec(action(), 1..40)) {
        let start = State::new(None);
        let mut state = start.clone();
        for action in actions {
            state = update(&state, action);
            fits(&state)?;
        }
        state = update(&state, Action::Release);
        let end = state.clone();
        let opened = State::new(Some(decode(&state.link())));
        prop_assert_eq!((&opened.now, &opened.pin), (&state.now, &state.pin));
        let mut steps = 0;
        while !state.history.past.is_empty() {
            state = update(&state, Action::Undo);
            steps += 1;
        }
        prop_assert_eq!((&state.now, &state.pin), (&start.now, &start.pin));
        for _ in 0..steps {
            state = update(&state, Action::Redo);
        }
        prop_assert_eq!((&state.now, &state.pin), (&end.now, &end.pin));
    }
    #[test]
    fn parts_that_are_kept_look_the_same(
        link in prop::sample::select(LINKS.to_vec()),
        actions in vec(prop_oneof![4 => action(), 2 => look(), 3 => drag_number()], 1..40),
    ) {
        let mut shown = Shown::new(State::new(Some(decode(link))));
        for action in actions {
            let next = shown.after(action);
            is_drawn(&shown, &next)?;
            shown = next;
        }
    }
}
