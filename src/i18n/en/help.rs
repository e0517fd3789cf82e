//! The help, in English.

use crate::i18n::help::HelpWords;

pub(crate) const HELP: HelpWords = HelpWords {
    title: "Help",
    close: "Close help",
    keys_title: "Keys in the grid",
    keys_note: "On a Mac, ⌘ stands for Ctrl and ⌥ for Alt. To leave the grid with the keyboard, press Esc; Tab on the last cell leaves it, too.",
    keys: [
        (
            "Arrows, Home, End, PgUp, PgDn",
            "move; with Ctrl to the ends, with Shift extend the selection",
        ),
        ("Tab, Shift+Tab", "commit and go right or left; leave the grid at the last cell"),
        ("Any letter or digit, an input method", "type in the place of what the cell holds"),
        (
            "Enter, F2",
            "type, keeping what the cell holds; Enter again commits and goes down, Shift+Enter up",
        ),
        ("Esc", "drop what is typed; give up the selection; leave the grid"),
        ("Delete", "blank. Blank is not 0"),
        (
            "Ctrl+C, X, V",
            "copy, cut, paste; to and from Excel and WPS as well; of a table with headers you are asked what its columns are",
        ),
        ("Ctrl+D, Ctrl+R", "fill down, fill right"),
        ("Ctrl+A", "select everything"),
        ("Ctrl+F", "find codes, names and schools in the grid, by pinyin or initials too"),
        ("F3, Shift+F3", "next and previous place found"),
        ("Alt+↑, Alt+↓", "move the row up or down"),
        ("Alt+S", "sort by the column: ascending, descending, the file's order"),
        ("Alt+Shift+←, →", "make the column narrower, wider"),
        ("Alt+Enter", "everything about the row"),
        (
            "Shift+F10, or Enter on a verdict",
            "open its card: numbers, readings, what would flip it",
        ),
        ("Ctrl+Z, Ctrl+Y", "undo, redo"),
        ("Alt+R", "replay the last change, before and after"),
        ("F1", "this help"),
    ],
    words_title: "Words",
    words_note: "In our own words, not the policy's text. The card of each verdict names its clause.",
    words: [
        (
            "Major",
            "An entry of the national catalogue, with a code of six digits: nursing is 720201.",
        ),
        (
            "Offering (布点)",
            "A major at one school at one length of study. What is opened, filed, closed and counted.",
        ),
        (
            "Intake",
            "Students who enter in a school year, not all on roll. Blank means not known; 0 means nobody came.",
        ),
        (
            "Recorded and planned years",
            "Years whose numbers are known, and the years after them. A planned year left blank is projected by the method that the plan chooses.",
        ),
        (
            "Chain (产业链)",
            "A key industry chain of the city. Which offerings serve one is tagged by the planner; there is no official list.",
        ),
        (
            "Share of serving offerings",
            "Of all offerings, those that serve at least one chain. It has a target and a due year.",
        ),
        (
            "Reading (口径)",
            "One way to read what the policy leaves vague, such as what size makes a class. With another reading every verdict is worked out again.",
        ),
        (
            "Baseline, scenario",
            "The plan as it stands, and a list of what-if actions on top of it that leaves it unchanged.",
        ),
        (
            "Breach (违反)",
            "The numbers break a clause under the readings chosen, however the blanks are filled in.",
        ),
        (
            "Near (临界)",
            "Not broken yet, and one step away from it: one more such year, or a due year still to come.",
        ),
        (
            "Unknown (未知)",
            "Numbers are missing, and could settle it either way. Unknown is not compliant.",
        ),
        ("Met (合规)", "The clause is kept, however the blanks are filled in."),
        (
            "Rectify (整改)",
            "The first step of supervision: the school improves by a deadline and is assessed again.",
        ),
        ("Suspend (停招)", "The second step: no new students; those on roll finish."),
        ("Close (停办)", "The third step: the offering is given up."),
        (
            "File anew (重新备案)",
            "An offering without intake for three years has to be filed again before it recruits.",
        ),
        (
            "Ledger (专业调整台账)",
            "What is decided about each weak offering: add, cut, keep or upgrade. Those without a decision are listed.",
        ),
        (
            "The same under every reading",
            "Whichever readings are chosen the verdict stays; else it depends on the reading.",
        ),
        (
            "Margin",
            "By how many students the intake of the year shown is above, or below, what forms a class.",
        ),
    ],
    limits_title: "What this page does not judge",
    limits_note: "Its verdicts are a planner's aid, not a decision of the bureau.",
    limits: [
        "Clauses that ask for effort and give no number: the assessment of what a school is for.",
        "Incentives and support.",
        "Projects and partnerships.",
        "Teachers and teaching.",
        "Organisation.",
        "Whether an offering really serves a chain: the planner tags that.",
        "The city's real figures: the example city is invented, with totals near public ones.",
    ],
    tour: "Take the tour",
    tour_offer: "New here? Half a minute shows you around.",
    tour_start: "Start",
    tour_skip: "Skip",
    tour_back: "Back",
    tour_next: "Next",
    tour_end: "Done",
    tour_steps: [
        (
            "Verdicts at a glance",
            "How many of each verdict, the share of serving offerings, chains that fall short. Press any of them and the grid keeps the rows concerned.",
        ),
        (
            "The grid",
            "Type as in a spreadsheet. Every key is judged at once; the gravest verdict of a row stands at its end.",
        ),
        (
            "Findings",
            "By clause or by school. Open one to see its numbers, its clause, and what would change it.",
        ),
        (
            "Undo and replay",
            "Every step can be undone. Replay shows the last change before and after, a few times over.",
        ),
        (
            "Files",
            "The plan stays in this browser and is sent nowhere. To hand it on, save a file. F1 opens help at any time.",
        ),
    ],
};
