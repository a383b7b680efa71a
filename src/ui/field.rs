//! A field: its box, its unit, and the sentence beside it when something is the matter.

use super::icon::icon;
use super::store::Dispatch;
use crate::app::action::Action;
use crate::app::state::Now;
use crate::model::fields::FieldId;
use crate::words;
use web_sys::HtmlInputElement;
use yew::{AttrValue, Html, Properties, TargetCast, classes, component, html};

/// What a box shows.
#[derive(Properties, PartialEq)]
pub struct TextBoxProps {
    /// The field.
    pub field: FieldId,
    /// The text, exactly as typed.
    pub text: AttrValue,
    /// The model's number, written where nothing was typed.
    #[prop_or_default]
    pub model: Option<AttrValue>,
    /// The name read out, where no label stands beside the box.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// The text cannot be used.
    pub wrong: bool,
    /// A sentence stands beside the box.
    pub told: bool,
    /// Where actions go.
    pub dispatch: Dispatch,
}

/// The box of one field. A text field with a decimal keypad: a number field would hide what was typed.
#[component]
pub fn TextBox(props: &TextBoxProps) -> Html {
    let TextBoxProps { field, text, model, label, wrong, told, dispatch } = props;
    let (field, id) = (*field, id(*field));
    let of_model = model.is_some() && text.is_empty();
    let edit = {
        let dispatch = dispatch.clone();
        move |event: yew::InputEvent| {
            dispatch.dispatch(Action::Edit(field, event.target_unchecked_into::<HtmlInputElement>().value()));
        }
    };
    let leave = {
        let dispatch = dispatch.clone();
        move |_| dispatch.dispatch(Action::Leave(field))
    };
    let enter = {
        let dispatch = dispatch.clone();
        move |event: yew::KeyboardEvent| {
            if event.key() == "Enter" {
                dispatch.dispatch(Action::Leave(field));
            }
        }
    };
    let label = match (label, model) {
        (Some(label), Some(model)) if of_model => Some(AttrValue::from(format!("{label}, from the model: {model}"))),
        (label, _) => label.clone(),
    };
    html! {
        <div class={classes!("box", of_model.then_some("model"), wrong.then_some("wrong"))}>
            <input id={id.clone()} type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                value={text.clone()} placeholder={of_model.then(|| model.clone()).flatten()} aria-label={label}
                aria-invalid={wrong.then_some("true")} aria-describedby={told.then(|| format!("{id}-issue"))}
                oninput={edit} onfocusout={leave} onkeydown={enter}/>
            { unit(field, text, model.as_ref(), dispatch) }
        </div>
    }
}

/// What stands at the right of a box: the unit, "model", or the way back to the model's number.
fn unit(field: FieldId, text: &str, model: Option<&AttrValue>, dispatch: &Dispatch) -> Html {
    match model {
        Some(_) if text.is_empty() => html! { <span class="unit">{ words::page::MODEL }</span> },
        Some(model) => {
            let dispatch = dispatch.clone();
            let back = move |_| dispatch.dispatch(Action::Edit(field, String::new()));
            let label = format!("{}: back to the model’s {model}", words::label(field));
            html! {
                <button class="link-btn unit" type="button" aria-label={label} onclick={back}>
                    { words::page::MODEL }{ " " }{ model }
                </button>
            }
        }
        // "6.5h" has its unit already.
        None if words::unit(field).is_empty() || text.ends_with('h') => Html::default(),
        None => html! { <span class="unit">{ words::unit(field) }</span> },
    }
}

/// The id of a field's box in the document.
pub fn id(field: FieldId) -> AttrValue {
    AttrValue::from(format!("f-{}", field.field().key))
}

/// The box of a field as the state has it.
pub fn text_box(
    now: &Now,
    field: FieldId,
    dispatch: &Dispatch,
    label: Option<AttrValue>,
    model: Option<AttrValue>,
) -> Html {
    let told = now.checked.issues.iter().any(|issue| issue.field == field);
    html! {
        <TextBox {field} text={now.draft.text(field).to_string()} {model} {label} wrong={now.checked.is_wrong(field)}
            {told} dispatch={dispatch.clone()}/>
    }
}

/// A field with its label over the box and its sentences under it.
pub fn labelled(now: &Now, field: FieldId, dispatch: &Dispatch) -> Html {
    html! {
        <div class="field">
            <label for={id(field)}>{ words::label(field) }</label>
            { text_box(now, field, dispatch, None, None) }
        </div>
    }
}

/// What is the matter with some fields, a sentence each.
pub fn issues(now: &Now, fields: &[FieldId]) -> Html {
    let told = fields.iter().filter(|field| now.checked.issues.iter().any(|issue| issue.field == **field));
    told.map(|field| {
        let sentences = now.checked.issues.iter().filter(|issue| issue.field == *field);
        html! {
            <div id={format!("{}-issue", id(*field))} key={field.field().key}>
                { for sentences.map(|issue| {
                    let (class, picture) = match issue.problem.is_wrong() {
                        true => ("issue", "#i-warn"),
                        false => ("issue remark", "#i-note"),
                    };
                    let words = words::problem(issue, now.checked.valid.text(*field));
                    html! { <p {class}>{ icon(picture) }<span>{ words }</span></p> }
                }) }
            </div>
        }
    })
    .collect()
}
