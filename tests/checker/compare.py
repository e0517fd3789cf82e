"""Compares the checker with a `major-planner` binary, byte by byte, on random plans.

    python3 compare.py --binary PATH [--count 2000] [--seed 1] [--first 0] [--jobs 2]

Each plan is evaluated as it stands and under its scenario, mostly with the met findings. The
binary reads a batch: one JSON object a line, one report or error a line.
"""

import argparse
import json
import multiprocessing
import subprocess
import sys
from functools import partial

from checker import compact, evaluate
from random_plans import random_case

CHUNK = 100
STOP_AFTER = 5


def requests(seed: int, index: int) -> list[dict]:
    plan, scenario = random_case(seed, index)
    runs = [(None, index % 8 != 0)] + ([(scenario, index % 8 != 1)] if scenario else [])
    return [{"plan": plan, "scenario": name, "all": met_too} for name, met_too in runs]


def first_difference(ours, theirs, path: str = "") -> tuple:
    """Where two values differ first, in the order of the report, and how."""
    if isinstance(ours, dict) and isinstance(theirs, dict) and list(ours) == list(theirs):
        pairs = [(f"{path}.{key}", ours[key], theirs[key]) for key in ours]
    elif isinstance(ours, list) and isinstance(theirs, list):
        # With the lengths last, the first element that differs is named first.
        pairs = [(f"{path}[{n}]", a, b) for n, (a, b) in enumerate(zip(ours, theirs))]
        pairs.append((f"{path}.length", len(ours), len(theirs)))
    else:
        return path.lstrip("."), ours, theirs
    for name, a, b in pairs:
        if json.dumps(a) != json.dumps(b):
            return first_difference(a, b, name)
    return path, "the same values", "written in other bytes"


def difference(request: dict, answer: bytes) -> tuple | None:
    report = evaluate(request["plan"], request["scenario"], request["all"])
    if answer == compact(report).encode():
        return None
    try:
        theirs = json.loads(answer)
    except ValueError:
        return "", "a report", answer.decode(errors="replace") or "no answer"
    return first_difference(report, theirs)


def compare_chunk(binary: str, seed: int, indexes: range) -> tuple[int, list]:
    """The number of plans compared and, for each that differs, what differs."""
    batch = [(index, request) for index in indexes for request in requests(seed, index)]
    lines = "".join(json.dumps(request, ensure_ascii=False) + "\n" for _, request in batch)
    run = subprocess.run([binary, "evaluate", "--batch"], input=lines.encode(),
                         stdout=subprocess.PIPE, check=False)
    answers = run.stdout.split(b"\n")[:-1]
    answers += [b""] * (len(batch) - len(answers))
    failures = {}
    for (index, request), answer in zip(batch, answers):
        found = difference(request, answer)
        if found and index not in failures:
            failures[index] = (request, found)
    return len(indexes), sorted(failures.items())


def show(value) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 2000 else text[:2000] + " …"


def main() -> int:
    parser = argparse.ArgumentParser(description="Compares the checker with an engine.")
    parser.add_argument("--binary", required=True, help="path of major-planner")
    parser.add_argument("--count", type=int, default=2000, help="how many plans")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="index of the first plan")
    parser.add_argument("--jobs", type=int, default=2, help="processes")
    args = parser.parse_args()
    end = args.first + args.count
    chunks = [range(at, min(at + CHUNK, end)) for at in range(args.first, end, CHUNK)]
    passed = failed = 0
    with multiprocessing.Pool(args.jobs) as pool:
        for number, failures in pool.imap(partial(compare_chunk, args.binary, args.seed), chunks):
            passed += number - len(failures)
            for index, (request, (path, ours, theirs)) in failures[:STOP_AFTER - failed]:
                failed += 1
                print(f"plan {index} of seed {args.seed}, scenario {show(request['scenario'])}, "
                      f"all {show(request['all'])}:")
                print(json.dumps(request["plan"], ensure_ascii=False))
                print(f"  at      {path or 'the whole answer'}")
                print(f"  checker {show(ours)}\n  binary  {show(theirs)}\n", flush=True)
            if failed >= STOP_AFTER:
                break
    print(f"{passed} passed, {failed} failed" + (", stopped" if failed >= STOP_AFTER else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
