//! Fields of other programs, as people read them.

use crate::plan::Extras;

/// How much of a value is shown. Unit: characters.
const SHOWN: usize = 1_000;

/// The fields by the names that they have elsewhere, each with its text: one
/// that is a JSON text without the quotes, any other as it stands in the file,
/// and of a very long one the beginning.
///
/// ```
/// use major_planner::io::json::shown_extras;
/// use major_planner::plan::Extras;
///
/// let mut extras = Extras::default();
/// extras.keep("x_head", "\"Zhang \\u0022San\\u0022\"");
/// extras.keep("x_rooms", "[1, 2]");
/// let shown: Vec<_> = shown_extras(&extras).collect();
/// assert_eq!(shown, [("head", "Zhang \"San\"".to_owned()), ("rooms", "[1, 2]".to_owned())]);
/// ```
pub fn shown_extras(extras: &Extras) -> impl Iterator<Item = (&str, String)> {
    extras.iter().map(|(name, json)| {
        let text = serde_json::from_str::<String>(json).unwrap_or_else(|_| json.to_owned());
        let text = match text.char_indices().nth(SHOWN) {
            Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
            None => text,
        };
        (name.strip_prefix("x_").unwrap_or(name), text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_very_long_value_the_beginning_is_shown() {
        let mut extras = Extras::default();
        extras.keep("x_a", &format!("\"{}\"", "长".repeat(SHOWN)));
        extras.keep("x_b", &format!("\"{}\"", "长".repeat(SHOWN + 1)));
        let lengths: Vec<_> = shown_extras(&extras).map(|(_, it)| it.chars().count()).collect();
        assert_eq!(lengths, [SHOWN, SHOWN + 1], "and a sign that there is more");
        assert!(shown_extras(&extras).nth(1).unwrap().1.ends_with('…'));
    }
}
