//! The project's commands. `cargo xtask` lists them.
//!
//! Each command installs what it needs into `.tools/` under the project, says so before it does, and needs nothing
//! but rustup beforehand. Never here: anything the page itself uses.

mod alike;
mod bench;
mod browser;
mod build;
mod csp;
mod first_picture;
mod loader;
mod project;
mod serve;
mod single_file;
mod size;
mod slim;
mod styles;
mod test;
mod tools;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve    build the page, open it in the browser, rebuild on every change
cargo xtask build    leave the static site in dist/, with the page in one file as dist/tailfeather.html
cargo xtask test     check and test everything, the browser included
cargo xtask bench    time the report on this machine, and dragging in the browser
cargo xtask size     weigh what the page loads against size-budget.toml
";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    let outcome = match command.as_str() {
        "serve" => serve::serve(&rest),
        "build" => build::build(),
        "test" => test::test(),
        "bench" => bench::bench(),
        "size" => size::size(),
        "" | "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(anyhow::anyhow!("there is no command `{other}`. These are the commands:\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}
