"""Seeded random plans that are valid, small, and crowd the boundaries of the rules.

    python3 random_plans.py --seed 1 --index 7    prints plan 7 of seed 1

The same seed and index give the same plan, so that a difference can be looked at again.
"""

import argparse
import copy
import json
from random import Random

from plan import CHAINS, MARKS, READINGS, act, optional
from rules import CONDITIONS

CODES = ("720201", "710205", "660103", "999999")
ODD_CODES = ("幼儿保育(旧)", " 720201", "72020")
IDS = ("S", "学校", "a\"b\\", "S x", "é", "tab\t")
FLAGS = ("strength", "feature", "shortage", "off_orientation", "weak_fit", "below_conditions",
         "oversupply", "vanished_job")
LEVELS = ("none", "school", "region_quality", "region_quality", "region_backbone")
METHODS = ("hold", "mean", "drift", "linear", "damped")
PARAMETER_VALUES = {
    "class_minimum": (1, 2, 19, 20, 25, 28, 30, 40, 100), "share_target": (0, 1, 33, 50, 70, 100),
    "chain_school_minimum": (0, 1, 2, 3), "school_offering_minimum": (0, 1, 2, 3),
    "quality_target": (0, 1, 2, 3, 4, 12), "cap_national_key": (0, 1, 2, 3),
    "cap_other": (0, 1, 2), "window": (1, 1, 2, 2, 3, 3, 4, 5, 6, 10),
    "coverage_due": (1900, 2020, 2022, 2023, 2024, 2026, 2028, 2200),
    "quality_due": (1900, 2020, 2022, 2023, 2025, 2027, 2200)}
READING_VALUES = READINGS | PARAMETER_VALUES


class Generator:
    def __init__(self, rng: Random):
        self.rng = rng
        self.chance = lambda p: rng.random() < p
        self.as_of = rng.choice((2019, 2020, 2021, 2022, 2023, 2024, 2025, 2025, 2026))
        self.horizon = self.as_of + rng.choice((0, 1, 1, 2, 2, 3, 3, 4, 5, 7, 10))
        self.minimum = rng.choice((30, 30, 30, 20, 28, 1))
        self.blank = rng.choice((0.0, 0.02, 0.1, 0.3))
        self.ids: set[str] = set()

    def record(self, **fields) -> dict:
        """The fields in random order: absent where None, or null now and then."""
        kept = [(k, v) for k, v in fields.items() if v is not None or self.chance(0.15)]
        if self.chance(0.2):
            self.rng.shuffle(kept)
        if self.chance(0.02):
            kept.append(("x_note", self.rng.choice((None, 7, "备注", [{"code": None}]))))
        return dict(kept)

    def maybe(self, p: float, make):
        return make() if self.chance(p) else None

    def some(self, values, most: int) -> list:
        """A list with repetitions, often empty."""
        return [self.rng.choice(values) for _ in range(self.rng.randint(0, most))]

    def new_id(self, prefix: str) -> str:
        for n in range(1, 10_000):
            name = f"{prefix}{n}"
            if name not in self.ids:
                self.ids.add(name)
                return name

    def year(self, low: int = -6, high: int = 2) -> int:
        """A year near those judged: from `as_of + low` to `horizon + high`."""
        return self.rng.randint(self.as_of + low, self.horizon + high)

    def mark(self, profile: float) -> bool | None:
        return None if self.chance(self.blank) else self.chance(profile)

    def students(self, profile: str) -> int:
        m, rng = self.minimum, self.rng
        if profile == "empty":
            return rng.choice((0, 0, 0, 0, 0, 1))
        if profile == "small":
            return rng.choice((max(0, m - 1), 19, 1, 0, 24, 10, m))
        if profile == "large":
            return rng.choice((m, m + 1, 40, 45, 80, 100_000))
        return rng.choice((0, 1, 19, 20, 24, 25, 29, 30, 39, 40, m, max(0, m - 1)))

    def intakes(self, years: range, kept: float) -> dict | None:
        """Values by year, with absent and null ones among them."""
        profile = self.rng.choice(("empty", "small", "small", "large", "mixed", "mixed"))
        values = {}
        for year in years[-30:]:
            if not self.chance(kept):
                continue
            blank = self.chance(self.blank)
            if not blank or self.chance(0.5):
                values[str(year)] = None if blank else self.students(profile)
        return values or None

    def assessment(self) -> dict:
        good = self.rng.choice((1.0, 1.0, 0.9, 0.5))
        return self.record(**{name: self.mark(good) for name in MARKS})

    def filing(self) -> dict:
        good = self.rng.choice((1.0, 1.0, 0.8))
        return self.record(
            status=self.maybe(0.8, lambda: self.rng.choice(("filed", "pending", "refused"))),
            since=self.maybe(0.5, self.year), **{name: self.mark(good) for name in CONDITIONS})

    def order(self) -> dict:
        stage = self.rng.choice(("rectify", "suspended"))
        deadline = self.year() if stage == "rectify" or self.chance(0.2) else None
        return self.record(stage=stage, since=self.year(-4, 1), deadline=deadline)

    def suspension(self) -> dict:
        start = self.year(-5, 1)
        until = self.maybe(0.6, lambda: start + self.rng.choice((-1, 0, 1, 1, 2, 4)))
        return self.record(**{"from": start, "until": until})

    def offering(self, prefix: str) -> dict:
        rng, as_of = self.rng, self.as_of
        first = rng.choice((as_of - rng.randint(3, 12), self.year(-6, 0), self.year(-2, 1), 2022))
        odd_code = self.chance(0.1)
        after = rng.choice((-1, 0, 1, 2, 5, as_of - first, as_of - first + 1))
        return self.record(
            id=self.new_id(prefix),
            code=rng.choice(ODD_CODES if odd_code else CODES),
            off_catalogue=True if odd_code else self.maybe(0.05, lambda: self.chance(0.5)),
            name=self.maybe(0.3, lambda: rng.choice(("护理", "机电", ""))),
            length=self.maybe(0.3, lambda: rng.randint(1, 10)),
            first_year=first,
            closed_from=self.maybe(0.15, lambda: first + after),
            chains=self.maybe(0.75, lambda: self.some(CHAINS[:rng.choice((2, 8))], 3)),
            intake=self.intakes(range(first, as_of + 1), rng.choice((1.0, 0.95, 0.4, 0.0))),
            planned=self.maybe(0.4, lambda: self.intakes(
                range(max(first, as_of + 1), self.horizon + 2), rng.choice((1.0, 0.4)))),
            suspensions=self.maybe(0.3, lambda: [self.suspension()
                                                 for _ in range(rng.randint(0, 3))]),
            refiled_in=self.maybe(0.25, lambda: self.some(
                (first - 1, first, first + 1, self.year(-3, 1), self.year(-1, 1)), 2)),
            level=self.maybe(0.5, lambda: rng.choice(LEVELS)),
            level_since=self.maybe(0.3, self.year),
            flags=self.maybe(0.4, lambda: self.some(FLAGS, 4)),
            assessments=self.maybe(0.4, lambda: {
                str(self.year(-5, 1)): self.assessment() for _ in range(rng.randint(0, 4))}),
            order=self.maybe(0.4, self.order),
            filing=self.maybe(0.5, self.filing),
            ledger=self.maybe(0.3, lambda: self.record(
                action=self.maybe(0.7, lambda: rng.choice(
                    ("keep", "close", "merge", "upgrade", "retag", "rectify", "expand"))),
                year=self.maybe(0.5, self.year), reason=self.maybe(0.3, lambda: "原因"))))

    def school(self) -> dict:
        school_id = self.new_id(self.rng.choice(IDS))
        number = self.rng.randint(0, 6)
        return self.record(
            id=school_id, name=self.maybe(0.3, lambda: "School"),
            district=self.maybe(0.3, lambda: "回民区"),
            kind=self.rng.choice(("national_key", "other")),
            offerings=[self.offering(school_id + "-") for _ in range(number)]
            if number or self.chance(0.5) else None)

    def background(self) -> dict:
        def number():
            return self.rng.choice((None, 0, 0, 1, 2, 3, 10, 10 ** 9))

        certain = self.chance(0.5)
        numbers = {key: self.rng.randint(0, 6) if certain else number() for key in (
            "schools", "offerings", "serving_offerings", "serving_schools", "quality_offerings")}
        chains = {chain: self.rng.randint(0, 3) if certain else number()
                  for chain in CHAINS if self.chance(0.95 if certain else 0.6)}
        return self.record(**numbers, chain_schools=self.maybe(0.8, lambda: chains))

    def reading(self, name: str):
        return self.rng.choice(READING_VALUES[name])

    def plan(self) -> dict:
        rng = self.rng
        density = rng.choice((0.0, 0.1, 0.3, 0.7))
        readings = {name: self.maybe(0.97, lambda: self.reading(name))
                    for name in READING_VALUES if self.chance(density)}
        for name in ("site_unit", "site_basis"):
            if self.chance(0.35):
                readings[name] = self.reading(name)
        if self.minimum != 30:
            readings["class_minimum"] = self.minimum
        extent = rng.choice((None, "city", "part"))
        return self.record(
            format="major-planner/plan", version=1, title=self.maybe(0.2, lambda: "规划"),
            pack="hohhot-2022", as_of=self.as_of, horizon=self.horizon, extent=extent,
            readings=self.record(**readings) if readings or self.chance(0.2) else None,
            background=self.maybe(0.8, self.background) if extent == "part" else None,
            projection=self.maybe(0.8, lambda: self.record(
                method=self.maybe(0.97, lambda: rng.choice(METHODS)))),
            schools=[self.school() for _ in range(rng.choice((0, 1, 1, 2, 2, 3, 4, 5)))])

    def action(self, plan: dict) -> dict:
        """An action that is valid on the plan as it stands."""
        rng, year = self.rng, self.year(-3, 1)
        offerings = [o for s in plan["schools"] for o in optional(s, "offerings", [])]
        kinds = ["set_reading"] + ["open"] * bool(plan["schools"])
        if offerings:
            kinds += ["close", "suspend", "resume", "refile", "set_intake", "set_intake",
                      "set_chains", "designate", "assess", "order"]
        do = rng.choice(kinds)
        if do == "set_reading":
            name = rng.choice(list(READING_VALUES))
            return self.record(do=do, reading=name, value=self.reading(name))
        if do == "open":
            planned = range(max(year, self.as_of + 1), self.horizon + 2)
            return self.record(
                do=do, school=rng.choice(plan["schools"])["id"], year=year,
                id=self.new_id("new"), code=rng.choice(CODES),
                name=self.maybe(0.3, lambda: "新专业"), length=self.maybe(0.3, lambda: 2),
                chains=self.maybe(0.7, lambda: self.some(CHAINS, 3)),
                planned=self.maybe(0.7, lambda: self.intakes(planned, 0.8)),
                filing=self.maybe(0.5, self.filing))
        if do == "resume":
            offerings = [o for o in offerings if any(
                s.get("until") is None for s in optional(o, "suspensions", []))]
            if not offerings:
                return self.action(plan)
        offering = rng.choice(offerings)
        subject = {"do": do, "offering": offering["id"]}
        if do == "suspend":
            return self.record(**subject, year=year, until=self.maybe(0.6, self.year))
        if do == "set_intake":
            year = max(year, offering["first_year"])
            return self.record(**subject, year=year) | {
                "students": None if self.chance(0.15) else self.students("mixed")}
        if do == "set_chains":
            return self.record(**subject, chains=self.some(CHAINS, 2))
        if do == "designate":
            return self.record(**subject, level=rng.choice(LEVELS), year=self.maybe(0.7, self.year))
        if do == "assess":
            return self.record(**subject, year=year, **{name: self.mark(0.9) for name in MARKS})
        if do == "order":
            lifted = self.chance(0.3)
            return self.record(**subject, **({"stage": "none"} if lifted else {
                k: v for k, v in self.order().items() if k in ("stage", "since", "deadline")}))
        return self.record(**subject, year=year)

    def scenario(self, plan: dict, name: str) -> dict:
        plan, actions = copy.deepcopy(plan), []
        for _ in range(self.rng.choice((0, 1, 2, 3, 4, 6, 10))):
            action = self.action(plan)
            actions.append(action)
            act(plan, copy.deepcopy(action), action["do"], action.get("year"))
        return self.record(id=name, name=self.maybe(0.3, lambda: "方案"), actions=actions)


def random_case(seed: int, index: int) -> tuple[dict, str | None]:
    """A plan and the id of the scenario to evaluate, if it has one."""
    rng = Random(f"{seed}:{index}")
    generator = Generator(rng)
    plan = generator.plan()
    names = rng.choice(((), ("A",), ("A",), ("A",), ("B", "甲")))
    if names or rng.random() < 0.3:
        plan["scenarios"] = [generator.scenario(plan, name) for name in names]
    return plan, rng.choice(names) if names else None


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Prints one random plan.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--index", type=int, default=0)
    args = parser.parse_args()
    print(json.dumps(random_case(args.seed, args.index)[0], ensure_ascii=False))
