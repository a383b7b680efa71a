//! The payoff figure: drawing, cursor, handles, and the row of tools under it.

use super::drag::{Grip, grip, handle_of, key_action, scope as reach};
use super::readout::{readout_line, readout_table};
use super::size::use_drawing;
use super::vnode::html_of;
use crate::app::action::Action;
use crate::app::handle::{Handle, Scope};
use crate::app::state::Now;
use crate::charts::figure::payoff::{cursor, frame, scene};
use crate::charts::node::Node;
use crate::charts::scale::Px;
use crate::charts::scene::{Scene, View};
use crate::engine::units::Points;
use crate::model::decimal;
use crate::platform::frame::Throttle;
use crate::platform::pointer::x_in;
use crate::ui::store::{Dispatch, Same};
use crate::ui::tools::Tools;
use crate::words::page;
use web_sys::{Element, PointerEvent};
use yew::{Html, Properties, component, html, use_memo, use_mut_ref, use_node_ref, use_state};

/// What the figure shows.
#[derive(Properties, PartialEq)]
pub struct PayoffProps {
    /// The numbers.
    pub now: Same<Now>,
    /// The pinned setup.
    pub pin: Option<Same<Now>>,
    /// How far a drag reaches when no modifier is held.
    pub scope: Scope,
    /// The handle being held.
    pub held: Option<Handle>,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// What a moving pointer does.
enum Move {
    Drag(Handle, f64, Scope),
    Look(Option<f64>),
}

/// The payoff figure and its tools.
#[component]
pub fn Payoff(props: &PayoffProps) -> Html {
    let PayoffProps { now, pin, scope, held, dispatch } = props;
    let (place, drawing) = (use_node_ref(), use_node_ref());
    let size = use_drawing(&place);
    let at = use_state(|| None::<f64>);
    let view = View {
        width: size.width,
        height: size.height,
        ghost: pin.as_ref().map(|pin| &pin.report),
        checked: &now.checked,
    };
    let drawn = use_memo((now.clone(), pin.clone(), size), |_| {
        (Same::new(scene(&now.report, &view)), frame(&now.report, &view))
    });
    let (scene, frame) = (&drawn.0, &drawn.1);
    // What is held, and the numbers when it was taken hold of.
    let grasp = use_mut_ref(|| None::<(Grip, Same<Now>)>);
    // The throttle outlives the renders; what it calls never changes.
    let moves = use_memo((), |()| {
        let (dispatch, at) = (dispatch.clone(), at.setter());
        Throttle::new(move |step| match step {
            Move::Drag(handle, value, scope) => dispatch.dispatch(Action::Drag(handle, value, scope)),
            Move::Look(level) => at.set(level),
        })
    });
    let level = {
        let drawn = drawn.clone();
        move |x: f64| drawn.1.level(Px(x)).0
    };
    let down = {
        let (drawing, grasp, dispatch, drawn, now, moves, level) = (
            drawing.clone(),
            grasp.clone(),
            dispatch.clone(),
            drawn.clone(),
            now.clone(),
            moves.clone(),
            level.clone(),
        );
        move |event: PointerEvent| {
            let Some(figure) = drawing.cast::<Element>() else { return };
            let middle = |handle: Handle| drawn.1.x_in_plot(Points(handle.value(&now.checked.setup)));
            match grip(&figure, &event, middle) {
                Some(taken) => {
                    *grasp.borrow_mut() = Some((taken, now.clone()));
                    dispatch.dispatch(Action::Grab(taken.handle));
                }
                None => moves.send(Move::Look(Some(level(x_in(&figure, &event))))),
            }
        }
    };
    let moved = {
        let (drawing, grasp, moves, scope) = (drawing.clone(), grasp.clone(), moves.clone(), *scope);
        let level = level.clone();
        move |event: PointerEvent| {
            let Some(figure) = drawing.cast::<Element>() else { return };
            let x = x_in(&figure, &event);
            moves.send(match *grasp.borrow() {
                Some((Grip { handle, offset }, _)) => {
                    Move::Drag(handle, level(x - offset), reach(event.shift_key(), event.alt_key(), scope))
                }
                None => Move::Look(Some(level(x))),
            });
        }
    };
    let up = {
        let (grasp, moves, dispatch) = (grasp.clone(), moves.clone(), dispatch.clone());
        move |_: PointerEvent| {
            if grasp.borrow_mut().take().is_some() {
                moves.flush();
                dispatch.dispatch(Action::Release);
            }
        }
    };
    let leave = {
        let (moves, grasp) = (moves.clone(), grasp.clone());
        move |event: PointerEvent| {
            // A lifted finger has left, but its reader has only begun to read.
            if grasp.borrow().is_none() && event.pointer_type() != "touch" {
                moves.send(Move::Look(None));
            }
        }
    };
    let key = {
        let (dispatch, scope, grasp, moves, now) =
            (dispatch.clone(), *scope, grasp.clone(), moves.clone(), now.clone());
        move |event: yew::KeyboardEvent| {
            if event.key() == "Escape"
                && let Some((_, start)) = grasp.borrow_mut().take()
            {
                moves.flush();
                dispatch.dispatch(Action::Release);
                if now.draft != start.draft {
                    dispatch.dispatch(Action::Undo);
                }
            } else if let Some(action) = key_action(&event, scope) {
                event.prevent_default();
                dispatch.dispatch(action);
            }
        }
    };
    let key_up = {
        let dispatch = dispatch.clone();
        move |event: yew::KeyboardEvent| {
            if handle_of(&event).is_some() {
                dispatch.dispatch(Action::Release);
            }
        }
    };
    let looked = at.filter(|_| held.is_none());
    let seen = cursor(&now.report, &view, Points(looked.unwrap_or(now.report.setup.spot.0)));
    // The cursor lies under the labels and the handles, over everything else.
    let (class, marks) = layer(scene);
    let under = marks.iter().position(is_label).unwrap_or(marks.len());
    html! {
        <>
            <figure class="fig-main" aria-labelledby="payoff-title">
                <figcaption class="fig-head">
                    <h2 class="fig-title" id="payoff-title">
                        { &scene.title }
                        if scene.stale { <span class="stale-tag">{ page::LAST_VALID }</span> }
                    </h2>
                    <p class="honest-in">{ page::HONEST }</p>
                    <p class="fig-say">{ &scene.lead }</p>
                </figcaption>
                { readout_line(&seen) }
                <div class="plot" ref={place}>
                    <svg ref={drawing.clone()} class="plot-svg" width={decimal::text(size.width)} height={decimal::text(size.height)}
                        viewBox={format!("0 0 {} {}", decimal::text(frame.size.0), decimal::text(frame.size.1))} role="group" aria-label={scene.summary.clone()}
                        data-held={held.map(Handle::key)}
                        onpointerdown={down} onpointermove={moved} onpointerup={up.clone()} onpointercancel={up}
                        onpointerleave={leave} onkeydown={key} onkeyup={key_up}>
                        <g class={class.to_string()}>
                            <Marks scene={scene.clone()} from={0} to={under}/>
                            if looked.is_some() { { html_of(&seen.marks) } }
                            <Marks scene={scene.clone()} from={under} to={marks.len()}/>
                        </g>
                    </svg>
                    { readout_table(&seen) }
                </div>
            </figure>
            <Tools now={now.clone()} pin={pin.clone()} scope={*scope} scene={scene.clone()} dispatch={dispatch.clone()}/>
        </>
    }
}

/// The class and the children of the one group a payoff scene is made of.
fn layer(scene: &Scene) -> (&str, &[Node]) {
    match scene.marks.first() {
        Some(Node::Element(group)) => (group.value("class").unwrap_or_default(), &group.children),
        _ => ("", &[]),
    }
}

/// True for the first mark that must not be crossed by the cursor.
fn is_label(node: &Node) -> bool {
    match node {
        Node::Element(element) => matches!(element.value("class"), Some("labels" | "handles")),
        Node::Text(_) => false,
    }
}

/// A run of a figure's marks.
#[derive(Properties, PartialEq)]
pub struct MarksProps {
    /// The figure.
    pub scene: Same<Scene>,
    /// First mark.
    pub from: usize,
    /// One past the last mark.
    pub to: usize,
}

/// Marks, drawn again only for another scene: a moving cursor leaves them alone.
#[component]
pub fn Marks(props: &MarksProps) -> Html {
    html_of(layer(&props.scene).1.get(props.from..props.to).unwrap_or_default())
}
