//! What a key does in the grid.
//!
//! A key is known by its name alone: whether it types a letter is left to the
//! field, which hears of letters, pasted text and input methods in one way.

use super::Movement;

/// What the cursor's cell is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// It is moved about.
    #[default]
    Moving,
    /// Its text is being typed.
    Typing,
    /// Its text is being typed, and what it may mean is offered below it.
    Offering,
    /// An input method is at work: every key is its own.
    Composing,
}

/// A key that was pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Key<'a> {
    /// Its name, as browsers give it.
    pub name: &'a str,
    /// With Shift.
    pub shift: bool,
    /// With Ctrl, or with Cmd on a Mac.
    pub control: bool,
    /// With Alt.
    pub alt: bool,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The cursor goes somewhere; with `true` the selection follows it.
    Move(Movement, bool),
    /// What was typed stands, and the cursor goes on.
    Commit(Movement),
    /// What was typed is dropped.
    Cancel,
    /// The cell is typed into, beginning with what it holds.
    Begin,
    /// The selection is given up, then the grid is left.
    Leave,
    /// What is selected becomes blank.
    Blank,
    /// The first selected row or column is put into the others.
    Fill {
        /// Rows, not columns.
        down: bool,
    },
    /// The next (or previous) of what is offered is marked.
    Mark {
        /// The next one.
        next: bool,
    },
    /// The row changes places with the one above or below.
    Rearrange {
        /// With the one below.
        down: bool,
    },
    /// Everything about the row is shown.
    Details,
    /// The verdicts of the row are explained.
    Explain,
    /// Everything is selected.
    SelectAll,
    /// A text is looked for.
    Find,
    /// The next place found, or the previous one.
    FindNext {
        /// The previous one.
        back: bool,
    },
    /// The rows are put in order by the column of the cursor.
    Sort,
    /// The column of the cursor becomes wider or narrower.
    Widen {
        /// Wider.
        wider: bool,
    },
    /// Back by one step.
    Undo,
    /// Forward again by one step.
    Redo,
}

/// What a key does; `None` where it is the field's or the browser's own.
#[must_use]
pub fn command(key: Key<'_>, mode: Mode) -> Option<Command> {
    match mode {
        Mode::Composing => None,
        Mode::Moving => moving(key),
        Mode::Offering if !key.control && !key.alt => match key.name {
            "ArrowDown" => Some(Command::Mark { next: true }),
            "ArrowUp" => Some(Command::Mark { next: false }),
            _ => typing(key),
        },
        Mode::Offering | Mode::Typing => typing(key),
    }
}

fn moving(key: Key<'_>) -> Option<Command> {
    let Key { name, shift, control, alt } = key;
    if alt {
        return match name {
            "ArrowUp" => Some(Command::Rearrange { down: false }),
            "ArrowDown" => Some(Command::Rearrange { down: true }),
            "ArrowLeft" if shift => Some(Command::Widen { wider: false }),
            "ArrowRight" if shift => Some(Command::Widen { wider: true }),
            "Enter" => Some(Command::Details),
            "s" | "S" | "ß" if !control => Some(Command::Sort),
            _ => None,
        };
    }
    if control {
        return match name.to_ascii_lowercase().as_str() {
            "home" => Some(Command::Move(Movement::Start, shift)),
            "end" => Some(Command::Move(Movement::End, shift)),
            "a" => Some(Command::SelectAll),
            "d" => Some(Command::Fill { down: true }),
            "f" => Some(Command::Find),
            "r" if !shift => Some(Command::Fill { down: false }),
            "z" if shift => Some(Command::Redo),
            "z" => Some(Command::Undo),
            "y" => Some(Command::Redo),
            "enter" => Some(Command::Details),
            _ => None,
        };
    }
    let movement = match name {
        "ArrowUp" => Movement::Up,
        "ArrowDown" => Movement::Down,
        "ArrowLeft" => Movement::Left,
        "ArrowRight" => Movement::Right,
        "Home" => Movement::RowStart,
        "End" => Movement::RowEnd,
        "PageUp" => Movement::PageUp,
        "PageDown" => Movement::PageDown,
        "Tab" if shift => return Some(Command::Move(Movement::Previous, false)),
        "Tab" => return Some(Command::Move(Movement::Next, false)),
        "Enter" if shift => return Some(Command::Move(Movement::Up, false)),
        "Enter" | "F2" => return Some(Command::Begin),
        "F10" if shift => return Some(Command::Explain),
        "F3" => return Some(Command::FindNext { back: shift }),
        "Delete" | "Backspace" => return Some(Command::Blank),
        "Escape" => return Some(Command::Leave),
        _ => return None,
    };
    Some(Command::Move(movement, shift))
}

fn typing(key: Key<'_>) -> Option<Command> {
    let command = match (key.name, key.shift) {
        ("Enter", false) => Command::Commit(Movement::Down),
        ("Enter", true) => Command::Commit(Movement::Up),
        ("Tab", false) => Command::Commit(Movement::Next),
        ("Tab", true) => Command::Commit(Movement::Previous),
        ("Escape", _) => Command::Cancel,
        _ => return None,
    };
    (!key.alt && !key.control).then_some(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> Key<'_> {
        let (modifiers, name) = name.rsplit_once('+').unwrap_or(("", name));
        Key {
            name,
            shift: modifiers.contains("Shift"),
            control: modifiers.contains("Ctrl"),
            alt: modifiers.contains("Alt"),
        }
    }

    #[test]
    fn keys_do_on_a_cell_what_a_spreadsheet_does() {
        let cases = [
            ("ArrowUp", Some(Command::Move(Movement::Up, false))),
            ("Shift+ArrowRight", Some(Command::Move(Movement::Right, true))),
            ("Home", Some(Command::Move(Movement::RowStart, false))),
            ("Ctrl+Home", Some(Command::Move(Movement::Start, false))),
            ("Ctrl+Shift+End", Some(Command::Move(Movement::End, true))),
            ("PageDown", Some(Command::Move(Movement::PageDown, false))),
            ("Tab", Some(Command::Move(Movement::Next, false))),
            ("Shift+Tab", Some(Command::Move(Movement::Previous, false))),
            ("Enter", Some(Command::Begin)),
            ("F2", Some(Command::Begin)),
            ("Delete", Some(Command::Blank)),
            ("Escape", Some(Command::Leave)),
            ("Ctrl+d", Some(Command::Fill { down: true })),
            ("Ctrl+R", Some(Command::Fill { down: false })),
            ("Ctrl+Shift+R", None),
            ("Ctrl+z", Some(Command::Undo)),
            ("Ctrl+Shift+Z", Some(Command::Redo)),
            ("Ctrl+y", Some(Command::Redo)),
            ("Ctrl+c", None),
            ("Ctrl+f", Some(Command::Find)),
            ("F3", Some(Command::FindNext { back: false })),
            ("Shift+F10", Some(Command::Explain)),
            ("F10", None),
            ("Shift+F3", Some(Command::FindNext { back: true })),
            ("Alt+s", Some(Command::Sort)),
            ("Alt+Shift+ArrowRight", Some(Command::Widen { wider: true })),
            ("Alt+ArrowRight", None),
            ("Alt+ArrowDown", Some(Command::Rearrange { down: true })),
            ("Alt+r", None),
            ("a", None),
            ("护", None),
            ("Process", None),
        ];
        for (name, expected) in cases {
            assert_eq!(command(key(name), Mode::Moving), expected, "{name}");
        }
    }

    #[test]
    fn while_typing_keys_are_the_fields_but_for_those_that_end_it() {
        let cases = [
            ("Enter", Some(Command::Commit(Movement::Down))),
            ("Shift+Enter", Some(Command::Commit(Movement::Up))),
            ("Tab", Some(Command::Commit(Movement::Next))),
            ("Shift+Tab", Some(Command::Commit(Movement::Previous))),
            ("Escape", Some(Command::Cancel)),
            ("ArrowLeft", None),
            ("Home", None),
            ("Delete", None),
            ("Ctrl+z", None),
            ("Ctrl+Enter", None),
        ];
        for (name, expected) in cases {
            assert_eq!(command(key(name), Mode::Typing), expected, "{name}");
        }
        assert_eq!(command(key("ArrowDown"), Mode::Typing), None, "the caret's");
        let next = Some(Command::Mark { next: true });
        assert_eq!(command(key("ArrowDown"), Mode::Offering), next);
    }

    #[test]
    fn while_an_input_method_is_at_work_every_key_is_its_own() {
        for name in ["Enter", "Tab", "Escape", "ArrowDown", "Ctrl+z", "Process"] {
            assert_eq!(command(key(name), Mode::Composing), None, "{name}");
        }
    }
}
