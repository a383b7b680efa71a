//! What only a browser can show: events, namespaces, storage, the address bar.
#![cfg(target_arch = "wasm32")]

use gloo::timers::future::TimeoutFuture;
use js_sys::{Object, Reflect};
use tailfeather::app::screen::Theme;
use tailfeather::charts::node::Element as Drawn;
use tailfeather::link::decode::decode;
use tailfeather::platform::{address, storage, theme};

use tailfeather::ui::root::{self, Page};
use tailfeather::ui::vnode::html_of;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test as test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlInputElement, InputEvent, PointerEvent, PointerEventInit};

wasm_bindgen_test_configure!(run_in_browser);

/// Long enough for the page to answer an event.
const SOON: u32 = 60;

fn body() -> Element {
    gloo::utils::body().into()
}

fn find(selector: &str) -> Element {
    gloo::utils::document().query_selector(selector).unwrap().unwrap_or_else(|| panic!("no {selector}"))
}

fn field(id: &str) -> HtmlInputElement {
    find(&format!("#{id}")).unchecked_into()
}

/// Waits until something holds; a slow machine under load takes its time.
#[track_caller]
fn until(holds: impl Fn() -> bool + 'static) -> impl Future<Output = ()> {
    let place = std::panic::Location::caller();
    async move {
        for _ in 0..250 {
            if holds() {
                return;
            }
            TimeoutFuture::new(20).await;
        }
        panic!("never came true: {place}");
    }
}

fn says(selector: &'static str, words: &'static str) -> impl Fn() -> bool + 'static {
    move || {
        let found = gloo::utils::document().query_selector(selector).unwrap();
        found.and_then(|element| element.text_content()).is_some_and(|text| text.contains(words))
    }
}

/// The page in a fresh place; the one before it is taken away.
struct Shown {
    place: Element,
    _page: Page,
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.place.remove();
    }
}

async fn show(link: &str) -> Shown {
    let place = gloo::utils::document().create_element("div").unwrap();
    body().append_child(&place).unwrap();
    let page = root::open(place.clone(), Some(decode(link)), Theme::default());
    until(|| gloo::utils::document().query_selector("[data-handle=k1]").unwrap().is_some()).await;
    TimeoutFuture::new(SOON).await;
    Shown { place, _page: page }
}

async fn type_in(id: &str, text: &str) {
    let input = field(id);
    input.set_value(text);
    let init = web_sys::InputEventInit::new();
    init.set_bubbles(true);
    input.dispatch_event(&InputEvent::new_with_event_init_dict("input", &init).unwrap()).unwrap();
    TimeoutFuture::new(SOON).await;
}

async fn pointer(kind: &str, target: &Element, x: f64, y: f64) {
    let init = PointerEventInit::new();
    init.set_bubbles(true);
    init.set_pointer_id(1);
    init.set_client_x(x as i32);
    init.set_client_y(y as i32);
    target.dispatch_event(&PointerEvent::new_with_event_init_dict(kind, &init).unwrap()).unwrap();
    TimeoutFuture::new(SOON).await;
}

async fn key(target: &Element, name: &str, control: bool) {
    let init = web_sys::KeyboardEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_key(name);
    init.set_ctrl_key(control);
    let event = web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    target.dispatch_event(&event).unwrap();
    TimeoutFuture::new(SOON).await;
}

#[test]
async fn typed_text_reaches_the_numbers_and_wrong_text_stays() {
    let _page = show("").await;
    let before = find("[data-key=credit] .val").text_content();
    type_in("f-k1", "5550").await;
    assert_eq!(field("f-k1").value(), "5550");
    assert!(find("[data-key=best]").text_content().unwrap().contains("−"), "a loss");
    assert_ne!(find("[data-key=credit] .val").text_content(), before);
    type_in("f-k1", "55x").await;
    assert_eq!(field("f-k1").value(), "55x", "nothing typed is lost");
    assert_eq!(field("f-k1").get_attribute("aria-invalid").as_deref(), Some("true"));
    let told = field("f-k1").get_attribute("aria-describedby").unwrap();
    assert!(!find(&format!("#{told}")).text_content().unwrap().is_empty());
    assert_eq!(find("[data-key=credit] .val").text_content(), before, "what stood there before stands again");
}

#[test]
async fn a_dragged_handle_moves_its_strike_and_undo_takes_it_back() {
    let _page = show("").await;
    let grip = find("[data-handle=k1] .grip");
    let at = grip.get_bounding_client_rect();
    let (x, y) = (at.x() + at.width() / 2.0, at.y() + at.height() / 2.0);
    pointer("pointerdown", &grip, x, y).await;
    let svg = find(".plot-svg");
    assert_eq!(svg.get_attribute("data-held").as_deref(), Some("k1"));
    pointer("pointermove", &svg, x - 30.0, y).await;
    pointer("pointermove", &svg, x - 60.0, y).await;
    pointer("pointerup", &svg, x - 60.0, y).await;
    let dragged: f64 = field("f-k1").value().replace(',', "").parse().unwrap();
    assert!(dragged < 5_600.0, "{dragged}");
    assert_eq!(find("[data-handle=k1]").get_attribute("aria-valuenow").unwrap(), dragged.to_string());
    key(&body(), "z", true).await;
    assert_eq!(field("f-k1").value(), "5,600", "one step takes the whole drag back");
}

#[test]
async fn keys_move_a_focused_handle_which_keeps_the_focus() {
    let _page = show("").await;
    let handle = find("[data-handle=k2]");
    handle.unchecked_ref::<web_sys::SvgElement>().focus().unwrap();
    key(&handle, "ArrowRight", false).await;
    key(&handle, "PageUp", false).await;
    assert_eq!(field("f-k2").value(), "5,705");
    let active = gloo::utils::document().active_element().unwrap();
    assert_eq!(active.get_attribute("data-handle").as_deref(), Some("k2"));
}

#[test]
async fn undo_works_inside_a_field() {
    let _page = show("").await;
    type_in("f-x", "20").await;
    key(&field("f-x"), "z", true).await;
    assert_eq!(field("f-x").value(), "16");
    key(&field("f-x"), "y", true).await;
    assert_eq!(field("f-x").value(), "20");
}

#[test]
async fn the_address_follows_the_setup_and_leads_it() {
    let _page = show("").await;
    type_in("f-x", "21").await;
    until(|| address::fragment().unwrap().contains("x=21")).await;
    let written = address::fragment().unwrap();
    assert_eq!(decode(&written).draft.text(tailfeather::model::fields::FieldId::Vix), "21", "{written}");
    gloo::utils::window().location().set_hash("#/?v=1&x=33").unwrap();
    TimeoutFuture::new(SOON).await;
    assert_eq!(field("f-x").value(), "33");
    address::replace_fragment("/").unwrap();
}

#[test]
async fn figures_are_drawn_in_their_own_namespace() {
    let place = gloo::utils::document().create_element("div").unwrap();
    body().append_child(&place).unwrap();
    let figure = Drawn::new("svg").child(Drawn::classed("g", "deco").child(Drawn::new("path").with("d", "M0 0H1")));
    #[derive(yew::Properties, PartialEq)]
    struct Props {
        html: yew::Html,
    }
    #[yew::component]
    fn Host(props: &Props) -> yew::Html {
        props.html.clone()
    }
    let props = Props { html: html_of(&[figure.into()], None) };
    let page = yew::Renderer::<Host>::with_root_and_props(place.clone(), props).render();
    TimeoutFuture::new(SOON).await;
    let path = place.query_selector("path").unwrap().unwrap();
    assert_eq!(path.namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"));
    page.destroy();
    place.remove();
}

#[test]
async fn setups_are_kept_under_their_names() {
    storage::save("a test", "?v=1&x=20").unwrap();
    assert!(storage::names().unwrap().contains(&"a test".to_string()));
    assert_eq!(storage::open("a test").unwrap().as_deref(), Some("?v=1&x=20"));
    storage::delete("a test").unwrap();
    assert_eq!(storage::open("a test"), Ok(None));
}

/// Has the window refuse its storage for as long as the answer lives, as browsers do that block it.
struct Blocked;

impl Blocked {
    fn storage() -> Self {
        js_sys::eval(
            "globalThis.kept = Object.getOwnPropertyDescriptor(window, 'localStorage');\
             Object.defineProperty(window, 'localStorage', { configurable: true, get() { throw new Error('blocked') } })",
        )
        .unwrap();
        Self
    }
}

impl Drop for Blocked {
    fn drop(&mut self) {
        js_sys::eval("Object.defineProperty(window, 'localStorage', kept)").unwrap();
    }
}

#[test]
async fn a_page_whose_storage_is_blocked_works_and_says_so() {
    let blocked = Blocked::storage();
    assert!(storage::names().is_err());
    assert_eq!(theme::remembered(), "");
    assert!(theme::remember("dark").is_err());
    {
        let _page = show("").await;
        until(says(".saved-group", "does not let the page save")).await;
        type_in("setup-name", "mine").await;
        find(".save button").unchecked_ref::<web_sys::HtmlElement>().click();
        TimeoutFuture::new(SOON).await;
        until(says("[role=status]", "does not let the page save")).await;
        // Kept for as long as the page is open.
        until(says(".saved", "mine")).await;
        type_in("f-x", "25").await;
        assert_eq!(field("f-x").value(), "25");
    }
    drop(blocked);
    assert!(storage::names().is_ok());
}

fn call(name: &str, argument: &JsValue) -> JsValue {
    let api = Reflect::get(&gloo::utils::window(), &JsValue::from_str("tailfeather")).unwrap();
    let function: js_sys::Function = Reflect::get(&api, &JsValue::from_str(name)).unwrap().unchecked_into();
    function.call1(&api, argument).expect("no call throws")
}

fn get(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, name| Reflect::get(&value, &JsValue::from_str(name)).unwrap())
}

#[test]
fn the_interface_answers_anything_with_values() {
    tailfeather::js::install();
    let good = call("evaluate", &Object::new());
    assert_eq!(get(&good, "ok"), JsValue::TRUE);
    assert_eq!(get(&good, "report.credit.points").as_f64().map(|credit| (credit * 100.0).round()), Some(1_130.0));
    for script in [
        "({ spot: 'abc' })",
        "({ strikes: 5 })",
        "({ vix: NaN })",
        "({ days: { a: 1 } })",
        "5",
        "'x'",
        "[]",
        "Symbol()",
        "({ get spot() { throw new Error('no') } })",
        "({ nonsense: 1 })",
        "new Date()",
        "new Number(5)",
        "new Error('x')",
        "new ArrayBuffer(8)",
        "({ layers: [new Date()] })",
        "(() => 1)",
        "(() => { const a = {}; a.a = a; return a })()",
    ] {
        let answer = call("evaluate", &js_sys::eval(script).unwrap());
        assert_eq!(get(&answer, "ok"), JsValue::FALSE, "{script}");
        assert_eq!(get(&answer, "report"), JsValue::NULL, "{script}");
        assert!(get(&answer, "issues.length").as_f64() > Some(0.0), "{script}");
        call("encode", &js_sys::eval(script).unwrap());
        assert!(
            get(&call("decode", &js_sys::eval(script).unwrap()), "notices.length").as_f64() > Some(0.0)
                || script == "'x'"
        );
    }
    let named = call("evaluate", &js_sys::eval("({ strikes: [5600, 'x', 6350, 6400] })").unwrap());
    assert_eq!(get(&named, "issues.0.field").as_string().as_deref(), Some("strikes[1]"));
    for (script, field) in [
        ("({ vix: 20, spot: () => 1 })", "spot"),
        ("({ get spot() { throw new Error('no') } })", "spot"),
        ("({ strikes: [5600, () => 1, 6350, 6400] })", "strikes"),
        ("(() => 1)", ""),
        ("new Proxy({}, { ownKeys() { throw 1 } })", ""),
        ("new Proxy({}, { get() { throw 1 } })", ""),
        ("(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy })()", ""),
        (
            "(() => { const one = Proxy.revocable({}, { ownKeys() { one.revoke(); return [] } }); return one.proxy })()",
            "",
        ),
        ("({ layers: new Array(2 ** 32 - 1) })", "layers"),
        ("({ strikes: new Array(2 ** 31) })", "strikes"),
    ] {
        let named = call("evaluate", &js_sys::eval(script).unwrap());
        assert_eq!(get(&named, "issues.0.field").as_string().as_deref(), Some(field), "{script}");
    }
    // A number is no text of thousands, and comes back as the number it was.
    let low = js_sys::eval("({ spot: 50.125, strikes: [45.125, 47.125, 52.125, 55.125] })").unwrap();
    assert_eq!(get(&call("evaluate", &low), "ok"), JsValue::TRUE);
    let again = get(&call("decode", &get(&call("encode", &low), "link")), "setup.spot");
    assert_eq!(again.as_string().as_deref(), Some("50.1250"));
    // Without a prototype it is as plain as can be.
    assert_eq!(get(&call("evaluate", &js_sys::eval("Object.create(null)").unwrap()), "ok"), JsValue::TRUE);
    // An empty text is no missing one, where something is needed.
    let empty = get(&call("decode", &JsValue::from_str("?d=&u.d=30")), "setup");
    assert_eq!(get(&call("evaluate", &empty), "issues.0.field").as_string().as_deref(), Some("days"));
    let link = get(&call("encode", &js_sys::eval("({ vix: 20 })").unwrap()), "link");
    assert_eq!(link.as_string().as_deref(), Some("?v=1&x=20"));
    assert_eq!(get(&call("decode", &link), "setup.vix").as_string().as_deref(), Some("20"));
}
