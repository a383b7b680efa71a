//! A plain static host: the built site under a sub-folder, and nothing else.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// The folder the site is put in: hosts are not asked for a place of their own.
pub const FOLDER: &str = "/some/where/";

/// The site, served for as long as the test runs.
pub struct Site {
    port: u16,
    requests: Arc<Mutex<Vec<Request>>>,
}

/// One request as it came in, and whether there was such a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    pub path: String,
    pub found: bool,
}

impl Site {
    /// Serves the built site on a free port of this machine.
    pub fn serve() -> std::io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        let requests = Arc::default();
        let policy = policy().unwrap_or_default();
        let seen = Arc::clone(&requests);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (seen, policy) = (Arc::clone(&seen), policy.clone());
                std::thread::spawn(move || answer(stream, &seen, &policy));
            }
        });
        Ok(Self { port, requests })
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}{FOLDER}", self.port)
    }

    /// Every request so far.
    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The built site.
pub fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist")
}

/// The policy that the built page carries, sent as a header too: hosts that set one must not break the page.
pub fn policy() -> Option<String> {
    let html = std::fs::read_to_string(dist().join("index.html")).ok()?;
    let (_, after) = html.split_once("http-equiv=\"Content-Security-Policy\" content=\"")?;
    Some(format!("{}; frame-ancestors 'none'", after.split('"').next()?))
}

fn answer(stream: TcpStream, seen: &Mutex<Vec<Request>>, policy: &str) {
    let mut reader = BufReader::new(&stream);
    let mut line = String::new();
    if reader.read_line(&mut line).is_err() || line.is_empty() {
        return;
    }
    let mut header = String::new();
    while reader.read_line(&mut header).is_ok_and(|read| read > 2) {
        header.clear();
    }
    let path = line.split(' ').nth(1).unwrap_or_default().split('?').next().unwrap_or_default().to_owned();
    let file = path.strip_prefix(FOLDER).map(|name| if name.is_empty() { "index.html" } else { name });
    let body = file.filter(|name| !name.contains("..")).and_then(|name| std::fs::read(dist().join(name)).ok());
    let found = body.is_some();
    let (status, body) = body.map_or(("404 Not Found", Vec::new()), |body| ("200 OK", body));
    let kind = kind(file.unwrap_or_default());
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
         Content-Security-Policy: {policy}\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    );
    seen.lock().unwrap_or_else(PoisonError::into_inner).push(Request { path, found });
    // A browser that left early is its own business.
    let _ = (&stream).write_all(head.as_bytes()).and_then(|()| (&stream).write_all(&body));
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
