"""Compares `major-planner workload` with the checker: the report after a thousand edits.

    python3 workload.py --binary PATH [--seeds 1 2 3] [--edits 1000]

The binary keeps its report up to date edit by edit; here the edits are applied to the plan alone,
which is then evaluated once. Both must come to the same bytes. Plan and edits are generated here
a second time, from the description of the benchmark.
"""

import argparse
import hashlib
import json
import subprocess
import sys

from checker import compact, evaluate
from plan import CHAINS

SCHOOLS = {"city": 30, "province": 600, "nation": 7000}
U32 = 0xFFFFFFFF


def mulberry32(seed: int):
    """A function that draws a number below its argument."""
    state = seed & U32

    def below(limit: int) -> int:
        nonlocal state
        state = (state + 0x6D2B79F5) & U32
        t = ((state ^ (state >> 15)) * (state | 1)) & U32
        t = ((t + (t ^ (t >> 7)) * (t | 61)) & U32) ^ t
        return ((t ^ (t >> 14)) * limit) >> 32
    return below


def draw_major(below, nth: int, none: int, one: int) -> dict:
    category = 61 + below(19)
    code = category * 10000 + (nth + 1) * 100 + 1 + below(20)
    r1, r2, r3 = below(100), below(64), below(6)
    first = 7 if r2 < 1 else r2 % 7
    serves = [first, (first + 1 + r3) % 7][:0 if r1 < none else 1 if r1 < one else 2]
    r4, r5, r6 = below(100), below(14), below(7)
    first_year = 2005 + r5 if r4 < 70 else 2019 + r6
    profile, p1, p2, p3 = below(100), below(90), below(12), below(3)
    intake = {}
    for k in range(7):
        j = below(25)
        if profile < 8:
            students = 0 if k >= 5 - p3 else 5 + p1
        elif profile < 20:
            students = 1 + j
        elif profile < 30:
            students = max(0, 40 + p1 - k * (5 + p2))
        else:
            students = 30 + p1 + j - 12
        if 2019 + k >= first_year:
            intake[str(2019 + k)] = students
    return {"code": str(code), "name": f"Major {code}", "off_catalogue": True,
            "first_year": first_year, "chains": [CHAINS[c] for c in serves], "intake": intake}


def draw_plan(size: str, seed: int) -> dict:
    below, count, schools = mulberry32(seed), SCHOOLS[size], []
    for nth in range(count):
        kind = "national_key" if below(100) < 22 else "other"
        district = below(max(1, count // 30))
        none, one = (92, 98) if below(100) < 6 else (26, 84)
        offerings = [{"id": f"S{nth}-{m}"} | draw_major(below, m, none, one)
                     for m in range(8 + below(8))]
        schools.append({"id": f"S{nth}", "name": f"School {nth}", "district": f"D{district}",
                        "kind": kind, "offerings": offerings})
    return {"format": "major-planner/plan", "version": 1, "title": f"W {size} {seed}",
            "pack": "hohhot-2022", "as_of": 2025, "horizon": 2026, "extent": "city",
            "projection": {"method": "linear"}, "schools": schools}


def apply_edits(plan: dict, seed: int, count: int) -> None:
    below = mulberry32(seed ^ 0x0E0175ED)
    for _ in range(count):
        offerings = plan["schools"][below(len(plan["schools"]))]["offerings"]
        offering = offerings[below(len(offerings))]
        year = 2021 + below(5)
        if year < offering["first_year"]:
            year = 2025
        r1, r2, r3 = below(4), below(20), below(120)
        offering["intake"][str(year)] = 0 if r1 == 0 else r2 if r1 == 1 else r3


def differences(binary: str, size: str, seed: int, edits: int) -> list[str]:
    run = subprocess.run([binary, "workload", "--size", size, "--seed", str(seed),
                          "--edits", str(edits)], stdout=subprocess.PIPE, check=True)
    theirs = json.loads(run.stdout)
    plan = draw_plan(size, seed)
    ours = {"counts": evaluate(plan)["years"][0]["counts"]}
    apply_edits(plan, seed, edits)
    report = compact(evaluate(plan))
    ours["report_after_edits"] = hashlib.sha256(report.encode()).hexdigest()
    return [f"{size} {seed}, {key}: checker {ours[key]}, binary {theirs[key]}"
            for key in ours if ours[key] != theirs[key]]


def main() -> int:
    parser = argparse.ArgumentParser(description="The benchmark's report, a second time.")
    parser.add_argument("--binary", required=True)
    parser.add_argument("--size", default="city", choices=SCHOOLS)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--edits", type=int, default=1000)
    args = parser.parse_args()
    found = [line for seed in args.seeds
             for line in differences(args.binary, args.size, seed, args.edits)]
    print("\n".join(found) or f"workload: {len(args.seeds)} passed, 0 failed")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
