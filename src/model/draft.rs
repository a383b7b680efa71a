//! The typed texts: the one source of truth.

use super::fields::{FIELDS, FieldId};
use std::rc::Rc;

/// The text of every field, exactly as typed. Cloning copies one pointer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    texts: Rc<[Rc<str>; FieldId::COUNT]>,
}

impl Default for Draft {
    fn default() -> Self {
        Self { texts: Rc::new(FIELDS.each_ref().map(|field| Rc::from(field.default))) }
    }
}

impl Draft {
    /// The text of one field.
    pub fn text(&self, field: FieldId) -> &str {
        &self.texts[field as usize]
    }

    /// The same draft with one text replaced.
    pub fn with(&self, field: FieldId, text: &str) -> Draft {
        let mut next = self.clone();
        next.set(field, text);
        next
    }

    /// The same draft with several texts replaced.
    pub fn with_all(&self, texts: &[(FieldId, &str)]) -> Draft {
        let mut next = self.clone();
        texts.iter().for_each(|(field, text)| next.set(*field, text));
        next
    }

    /// Replaces one text.
    pub fn set(&mut self, field: FieldId, text: &str) {
        Rc::make_mut(&mut self.texts)[field as usize] = Rc::from(text);
    }
}
