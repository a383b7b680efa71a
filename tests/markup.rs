//! The page as text, rendered on the host: labels, ids, references, headings.
