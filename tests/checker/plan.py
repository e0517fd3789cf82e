"""The plan as the rules read it: scenarios, records, sites, intakes and their projection.

The plan is assumed to be valid. A null optional is an absent one; a blank is None, never a zero.
"""

import copy
from fractions import Fraction
from functools import lru_cache
from math import floor

from ways import fillings

CHAINS = ("green-food", "new-energy", "biomedicine", "information",
          "logistics", "culture-tourism", "strategic-emerging", "local-strength")
MARKS = ("conditions", "teaching", "quality", "employment")
# Each reading with its values, the default first: these are the alternatives for `robust`.
READINGS = {
    "class_minimum": (30, 20, 25, 40), "zero_counts_as_small": (True, False),
    "refile_counts_as_new": (True, False), "cap_strictness": ("soft", "hard"),
    "site_unit": ("offering", "major"), "site_basis": ("on_file", "recruiting"),
    "quality_tolerance": (2, 0)}
PARAMETERS = {
    "share_target": 70, "chain_school_minimum": 2, "school_offering_minimum": 1,
    "quality_target": 12, "cap_national_key": 3, "cap_other": 2, "window": 3,
    "coverage_due": 2025, "quality_due": 2024}


def optional(record: dict, key: str, default):
    return default if record.get(key) is None else record[key]


def by_year(record: dict, key: str) -> dict[int, object]:
    return {int(year): v for year, v in optional(record, key, {}).items() if v is not None}


def under_scenario(plan: dict, scenario: str) -> dict:
    """A copy of the plan after the actions of the scenario, in order."""
    plan = copy.deepcopy(plan)
    for action in next(s.get("actions") or [] for s in plan["scenarios"] if s["id"] == scenario):
        act(plan, action, action["do"], action.get("year"))
    return plan


def act(plan: dict, action: dict, do: str, year: int | None) -> None:
    if do == "set_reading":
        plan["readings"] = optional(plan, "readings", {}) | {action["reading"]: action["value"]}
        return
    if do == "open":
        school = next(s for s in plan["schools"] if s["id"] == action["school"])
        school["offerings"] = optional(school, "offerings", []) + [action | {"first_year": year}]
        return
    offering = next(o for s in plan["schools"] for o in optional(s, "offerings", [])
                    if o["id"] == action["offering"])
    suspensions = optional(offering, "suspensions", [])
    assessments, marks = optional(offering, "assessments", {}), {m: action.get(m) for m in MARKS}
    students = "planned" if year and year > plan["as_of"] else "intake"
    offering.update({
        "close": {"closed_from": year},
        "suspend": {"suspensions": [*suspensions, {"from": year, "until": action.get("until")}]},
        "resume": {"suspensions": [s if s.get("until") is not None else s | {"until": year}
                                   for s in suspensions]},
        "refile": {"refiled_in": [*optional(offering, "refiled_in", []), year]},
        "set_intake": {students: optional(offering, students, {})
                       | {str(year): action.get("students")}},
        "set_chains": {"chains": action.get("chains")},
        "designate": {"level": action.get("level"), "level_since": year},
        "assess": {"assessments": assessments | {str(year): marks}},
        "order": {"order": None if action.get("stage") == "none" else action},
    }[do])


class City:
    def __init__(self, plan: dict):
        self.as_of, self.horizon = plan["as_of"], plan["horizon"]
        given, defaults = optional(plan, "readings", {}), {k: v[0] for k, v in READINGS.items()}
        self.readings = {k: optional(given, k, v) for k, v in (defaults | PARAMETERS).items()}
        method = optional(optional(plan, "projection", {}), "method", "hold")
        self.schools = [School(school, self.as_of, method) for school in plan["schools"]]
        self.is_whole = optional(plan, "extent", "city") == "city"
        self.unlisted = optional(plan, "background", {})

    def on_file(self, year: int) -> list[tuple]:
        return [(s, o) for s in self.schools for o in s.offerings if o.on_file(year)]

    def background(self, key: str, chain: str | None = None) -> int | None:
        """What the schools not listed add: 0 for a whole city, None where blank."""
        given = optional(self.unlisted, key, {}).get(chain) if chain else self.unlisted.get(key)
        return 0 if self.is_whole else given


class School:
    def __init__(self, school: dict, as_of: int, method: str):
        self.id, self.kind = school["id"], school["kind"]
        self.offerings = [Offering(o, as_of, method) for o in optional(school, "offerings", [])]

    @lru_cache(maxsize=10_000)
    def sites(self, year: int, unit: str, basis: str) -> list[set[frozenset | None]]:
        """Each site as the set of its options: None (does not count) or the chains it serves.

        Blank intakes are tried as 0 and 1: a site only asks whether an intake is above 0.
        """
        def option(records, intakes):
            counting = [o for o, n in zip(records, intakes) if basis == "on_file" or n > 0]
            return frozenset().union(*(o.chains for o in counting)) if counting else None
        sites: dict[str, list[Offering]] = {}
        for o in filter(lambda o: o.on_file(year), self.offerings):
            sites.setdefault(o.id if unit == "offering" else o.code, []).append(o)
        return [{option(records, intakes)
                 for intakes in fillings([o.intake(year) for o in records], (0, 1))}
                for records in sites.values()]


class Offering:
    def __init__(self, record: dict, as_of: int, method: str):
        self.as_of, self.method = as_of, method
        self.id, self.code = record["id"], record["code"]
        self.first_year, self.closed_from = record["first_year"], record.get("closed_from")
        self.recorded, self.planned = by_year(record, "intake"), by_year(record, "planned")
        self.chains, self.flags, self.suspensions, self.refiled_in = (
            optional(record, key, ()) for key in ("chains", "flags", "suspensions", "refiled_in"))
        self.level, self.level_since = record.get("level"), record.get("level_since")
        self.assessments, self.order = by_year(record, "assessments"), record.get("order")
        self.filing, self.ledger = record.get("filing"), optional(record, "ledger", {})

    def on_file(self, year: int) -> bool:
        return self.first_year <= year and (self.closed_from is None or year < self.closed_from)

    def since(self, year: int) -> int:
        return max([self.first_year] + [y for y in self.refiled_in if y <= year])

    @lru_cache(maxsize=100_000)
    def intake(self, year: int) -> int | None:
        entered = self.recorded if year <= self.as_of else self.planned
        suspended = any(s["from"] <= year and (s.get("until") is None or year < s["until"])
                        for s in self.suspensions)
        if year in entered or suspended:
            return entered.get(year, 0)
        span = range(max(self.since(self.as_of), self.as_of - 4), self.as_of + 1)
        history = [(y, self.recorded[y]) for y in span if y in self.recorded]
        return self.projected(year, history) if history and year > self.as_of else None

    def projected(self, year: int, history: list[tuple[int, int]]) -> int:
        years, values = zip(*history)
        n, half = len(values), Fraction(1, 2)
        if self.method == "mean":
            estimate = Fraction(sum(values[-3:]), min(n, 3))
        elif self.method == "hold" or n == 1:
            estimate = values[-1]
        elif self.method == "drift":
            slope = Fraction(values[-1] - values[0], years[-1] - years[0])
            estimate = values[-1] + slope * (year - years[-1])
        elif self.method == "linear":
            centre, mean = Fraction(sum(years), n), Fraction(sum(values), n)
            slope = (sum((x - centre) * (v - mean) for x, v in history)
                     / sum((x - centre) ** 2 for x in years))
            estimate = mean + slope * (year - centre)
        else:
            assert self.method == "damped", self.method
            estimate, half = damped(values, year - self.as_of), 0.5
        return max(0, floor(estimate + half))


def damped(values: tuple[int, ...], steps: int) -> float:
    """Holt's damped trend in doubles, in the order of operations that the contract writes."""
    alpha, beta, phi = 0.5, 0.5, 0.8
    level, trend = float(values[0]), float(values[1] - values[0])
    for v in values[1:]:
        before, level = level, alpha * v + (1 - alpha) * (level + phi * trend)
        trend = beta * (level - before) + (1 - beta) * phi * trend
    p, s = 1.0, 0.0
    for _ in range(steps):
        p, s = p * phi, s + p * phi
    return level + s * trend
