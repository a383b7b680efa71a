//! What a person does at the built page, one file per behaviour.

mod serving;
