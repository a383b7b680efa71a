//! The opening tags of a page.

/// An opening tag: its name, its attributes, the text between it and its closing tag without tags, and whether it
/// stands inside a label.
pub struct Tag<'a> {
    pub name: &'a str,
    pub attributes: Vec<(&'a str, &'a str)>,
    pub words: String,
    pub in_label: bool,
}

impl Tag<'_> {
    /// The value of an attribute, if it is there.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }
}

/// Every opening tag, in order.
pub fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut labels = 0;
    for (start, _) in page.match_indices('<') {
        let rest = &page[start + 1..];
        if rest.starts_with("/label") {
            labels -= 1;
        }
        if rest.starts_with('/') || rest.starts_with('!') {
            continue;
        }
        // No attribute holds a '>': the renderer writes it as an entity.
        let inside = &rest[..rest.find('>').expect("a tag ends")];
        let name = inside.split_ascii_whitespace().next().unwrap_or_default();
        let mut attributes = Vec::new();
        let mut left = inside[name.len()..].trim_start();
        while !left.is_empty() {
            let end = left.find(['=', ' ']).unwrap_or(left.len());
            let (key, after) = left.split_at(end);
            let value = after.strip_prefix("=\"").map_or("", |after| &after[..after.find('"').expect("a value ends")]);
            let used = if after.starts_with('=') { end + value.len() + 3 } else { end };
            attributes.push((key, value));
            left = left[used..].trim_start();
        }
        let after = &rest[inside.len() + 1..];
        let body = &after[..after.find(&format!("</{name}>")).unwrap_or(0)];
        tags.push(Tag { name, attributes, words: without_tags(body), in_label: labels > 0 });
        if name == "label" {
            labels += 1;
        }
    }
    tags
}

/// A text with its tags taken out.
pub fn without_tags(text: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for letter in text.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            other if !inside => words.push(other),
            _ => {}
        }
    }
    words.trim().to_string()
}
