"""Changes the engine in every small way that cargo-mutants knows and counts
what the unit tests and the golden cases notice; run it through .ci/with.

cargo-mutants builds each change by itself, which takes hours. Here it only
lists them, and they are built at once: each function becomes a choice between
its changed bodies, made by an environment variable. Changes that do not compile
are taken out by the compiler's errors, until the rest does. A function that
returns `impl` has one body only: the changes to such are built one by one.
"""

import collections
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

LEAST = 95
# A test run takes a second; a change may make it endless.
SECONDS = 60
ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve() / "mutation"
TREE = FOLDER / "tree"
CARGO = dict(os.environ, CARGO_TARGET_DIR=str(FOLDER / "build"))
CHOICE = """
/// Which change is in force.
pub mod mutant {
    /// Its number; 0 for none.
    pub fn active() -> u32 {
        static ACTIVE: std::sync::OnceLock<u32> = std::sync::OnceLock::new();
        *ACTIVE.get_or_init(|| std::env::var("MUTANT").ok().and_then(|it| it.parse().ok()).unwrap_or(0))
    }
}
"""
# What lints would notice is for the tests to notice.
LINTS = "#![allow(warnings, arithmetic_overflow, unconditional_panic, unconditional_recursion)]\n"


def say(text):
    print(f"[mutants] {text}", flush=True)


def output(*command):
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


class Source:
    """A file, in which cargo-mutants names places by line and column."""

    def __init__(self, name):
        self.text = (ROOT / name).read_text(encoding="utf8")
        self.lines = [0]
        for line in self.text.split("\n"):
            self.lines.append(self.lines[-1] + len(line) + 1)

    def span(self, span):
        return tuple(self.lines[it["line"] - 1] + it["column"] - 1 for it in (span["start"], span["end"]))

    def body(self, start, end):
        """What stands in the braces of a function."""
        depth = 0
        for at in range(self.text.index("fn ", start), end):
            sign = self.text[at]
            depth += (sign in "([") - (sign in ")]")
            if sign == "{" and depth == 0:
                return at + 1, self.text.rindex("}", at, end)
        raise ValueError(f"no body: {self.text[start:end]}")

    def changed(self, mutant, start, end):
        first, last = self.span(mutant["span"])
        first, last = max(first, start), min(last, end)
        return self.text[start:first] + mutant["replacement"] + self.text[last:end]

    def has_choice(self, mutant):
        """Whether the function can be a choice between bodies."""
        if not mutant.get("function"):
            return False
        start, end = self.span(mutant["function"]["span"])
        head = self.text[start : self.body(start, end)[0]]
        return not re.search(r"->\s*(Option<\s*)?impl\b", head)


def copy_tree():
    shutil.rmtree(TREE, ignore_errors=True)
    for name in output("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0"):
        if (ROOT / name).is_file():
            (TREE / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, TREE / name)
    library = TREE / "src/lib.rs"
    library.write_text(LINTS + library.read_text(encoding="utf8") + CHOICE, encoding="utf8")


def write(name, source, numbers, mutants):
    """Writes a file with its choices; tells which change stands on which line."""
    functions = collections.defaultdict(list)
    for number in numbers:
        functions[source.span(mutants[number]["function"]["span"])].append(number)
    parts, at = [], 0
    for (start, end), members in sorted(functions.items()):
        first, last = source.body(start, end)
        # The environment cannot be asked in a constant.
        head = re.sub(r"\bconst (?=fn )", "", source.text[start:first])
        arms = [f"/*<{it}*/ {it} => {{{source.changed(mutants[it], first, last)}}} /*>*/\n" for it in members]
        body = source.text[first:last]
        parts += [source.text[at:start], head, "match crate::mutant::active() {\n", *arms, "_ => {", body, "} } }"]
        at = end
    text = "".join([*parts, source.text[at:]])
    (TREE / name).write_text(text, encoding="utf8")
    where, number = {}, None
    for line, words in enumerate(text.split("\n"), 1):
        if begin := re.search(r"/\*<(\d+)\*/", words):
            number = int(begin[1])
        if number:
            where[line] = number
        if "/*>*/" in words:
            number = None
    return where


def cargo(*arguments):
    command = ["cargo", *arguments, "--locked", "--no-default-features", "--message-format=json"]
    done = subprocess.run(command, cwd=TREE, env=CARGO, capture_output=True, text=True)
    return done, [json.loads(it) for it in done.stdout.split("\n") if it.startswith("{")]


def unviable(where):
    """The changes that the compiler's errors are about: none if all compile."""
    done, said = cargo("check", "--lib")
    found = set()
    for error in (it["message"] for it in said if it["reason"] == "compiler-message"):
        # Where no change stands at the error itself, one stands beside it.
        for is_primary in (True, False) if error["level"] == "error" else ():
            spans = [it for it in error["spans"] if it["is_primary"] is is_primary]
            hit = {where.get(it["file_name"], {}).get(it["line_start"]) for it in spans} - {None}
            found |= hit
            if hit:
                break
    if done.returncode and not found:
        sys.exit(done.stderr)
    return found


def built():
    """The programs with the golden cases and the unit tests, and what cargo said."""
    done, said = cargo("test", "--lib", "--test", "golden", "--no-run")
    made = {it["target"]["name"]: it["executable"] for it in said if it.get("executable")}
    return (made["golden"], made["major_planner"]) if done.returncode == 0 else None, done.stderr


def outcome(programs, number):
    golden, library = programs
    env = dict(os.environ, MUTANT=str(number), RUST_BACKTRACE="0")
    # Those first that are quick to notice.
    for command in ([golden], [library, "policy::", "evaluation::"], [library]):
        try:
            command += ["--test-threads=1"]
            done = subprocess.run(command, cwd=TREE, env=env, capture_output=True, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            return "timeout"
        if done.returncode:
            return "caught"
    return "missed"


def try_together(numbers, mutants, sources):
    outcomes = {}
    while True:
        files = collections.defaultdict(list)
        for number in sorted(numbers - outcomes.keys()):
            files[mutants[number]["file"]].append(number)
        where = {name: write(name, source, files[name], mutants) for name, source in sources.items()}
        found = unviable(where)
        outcomes |= dict.fromkeys(found, "unviable")
        if not found:
            break
    programs, said = built()
    if not programs or outcome(programs, 0) != "missed":
        sys.exit(f"{said}\n[mutants] the tests fail on the engine as it is")
    rest = sorted(numbers - outcomes.keys())
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return outcomes | dict(zip(rest, pool.map(lambda it: outcome(programs, it), rest)))


def try_alone(numbers, mutants, sources):
    outcomes = {}
    for name, source in sources.items():
        (TREE / name).write_text(source.text, encoding="utf8")
    for number in sorted(numbers):
        name, source = mutants[number]["file"], sources[mutants[number]["file"]]
        (TREE / name).write_text(source.changed(mutants[number], 0, len(source.text)), encoding="utf8")
        programs, _ = built()
        outcomes[number] = outcome(programs, 0) if programs else "unviable"
        (TREE / name).write_text(source.text, encoding="utf8")
    return outcomes


def main():
    mutants = dict(enumerate(json.loads(output("cargo-mutants", "mutants", "--list", "--json")), 1))
    sources = {it["file"]: Source(it["file"]) for it in mutants.values()}
    together = {number for number, it in mutants.items() if sources[it["file"]].has_choice(it)}
    say(f"{len(mutants)} changes, {len(mutants) - len(together)} of them built one by one")
    copy_tree()
    outcomes = try_together(together, mutants, sources)
    outcomes |= try_alone(mutants.keys() - together, mutants, sources)
    for number, it in sorted(outcomes.items()):
        if it in ("missed", "timeout"):
            say(f"{it}: {mutants[number]['name']}")
    counts = collections.Counter(outcomes.values())
    # One that never ends is not counted as caught: on a busy machine a slow one looks the same.
    viable = len(mutants) - counts["unviable"]
    percent = 100 * counts["caught"] / viable
    say(", ".join(f"{it} {counts[it]}" for it in ("caught", "missed", "timeout", "unviable")))
    say(f"{percent:.1f} % of {viable} viable mutants caught (at least {LEAST} %)")
    sys.exit(percent < LEAST)


if __name__ == "__main__":
    main()
