//! Keys that work everywhere on the page.

/// What a shortcut does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Back by one step.
    Undo,
    /// Forward again by one step.
    Redo,
    /// Shows the last change again.
    Replay,
    /// Opens the help.
    Help,
}

/// Keys that are down together.
#[derive(Clone, Copy, Debug, Default)]
pub struct Keys<'a> {
    /// The letter, as the layout of the keyboard has it.
    pub key: &'a str,
    /// The place of the key, named after the letter that it has in the United
    /// States.
    pub code: &'a str,
    /// Whether Ctrl, or Cmd on a Mac, is down.
    pub control: bool,
    /// Whether Alt, or Option on a Mac, is down.
    pub alt: bool,
    /// Whether Shift is down.
    pub shift: bool,
}

impl Keys<'_> {
    fn is(&self, letter: char) -> bool {
        let mut letters = self.key.chars();
        match (letters.next(), letters.next()) {
            (Some(it), None) if it.is_ascii_alphabetic() => it.eq_ignore_ascii_case(&letter),
            // Cyrillic, an input method, or what Option makes of the letter.
            _ => self.code.strip_prefix("Key").is_some_and(|it| it.chars().eq([letter])),
        }
    }
}

impl Shortcut {
    /// The shortcut of these keys.
    #[must_use]
    pub fn of(keys: &Keys<'_>) -> Option<Self> {
        match (keys.control, keys.alt, keys.shift) {
            (false, false, false) if keys.key == "F1" => Some(Self::Help),
            (true, false, false) if keys.is('Z') => Some(Self::Undo),
            (true, false, false) if keys.is('Y') => Some(Self::Redo),
            (true, false, true) if keys.is('Z') => Some(Self::Redo),
            (false, true, false) if keys.is('R') => Some(Self::Replay),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_do_what_spreadsheets_do_with_them() {
        let control = Keys { control: true, ..Keys::default() };
        let alt = Keys { alt: true, ..Keys::default() };
        let cases = [
            (Keys { key: "z", code: "KeyZ", ..control }, Some(Shortcut::Undo), "Ctrl+Z"),
            (Keys { key: "Z", code: "KeyZ", ..control }, Some(Shortcut::Undo), "caps lock"),
            (Keys { key: "y", code: "KeyY", ..control }, Some(Shortcut::Redo), "Ctrl+Y"),
            (
                Keys { key: "Z", code: "KeyZ", shift: true, ..control },
                Some(Shortcut::Redo),
                "Ctrl+Shift+Z",
            ),
            (Keys { key: "y", code: "KeyZ", ..control }, Some(Shortcut::Redo), "a German keyboard"),
            (Keys { key: "я", code: "KeyZ", ..control }, Some(Shortcut::Undo), "a Russian one"),
            (
                Keys { key: "Process", code: "KeyZ", ..control },
                Some(Shortcut::Undo),
                "an input method",
            ),
            (Keys { key: "r", code: "KeyR", ..alt }, Some(Shortcut::Replay), "Alt+R"),
            (Keys { key: "®", code: "KeyR", ..alt }, Some(Shortcut::Replay), "Option+R"),
            (Keys { key: "F1", code: "F1", ..Keys::default() }, Some(Shortcut::Help), "F1"),
            (Keys { key: "F1", code: "F1", ..control }, None, "the browser's"),
            (Keys { key: "z", code: "KeyZ", ..Keys::default() }, None, "a letter"),
            (Keys { key: "z", code: "KeyZ", alt: true, ..control }, None, "AltGr"),
            (Keys { key: "r", code: "KeyR", ..control }, None, "reloads the page"),
            (Keys { key: "Y", code: "KeyY", shift: true, ..control }, None, "nobody's"),
            (Keys { key: "Enter", code: "Enter", ..control }, None, "no letter"),
        ];
        for (keys, expected, why) in cases {
            assert_eq!(Shortcut::of(&keys), expected, "{why}");
        }
    }
}
