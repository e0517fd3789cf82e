"""The twelve rules of the pack `hohhot-2022`, judged in one year under one set of readings.

A rule returns the verdict, the action that it asks for and the facts, or None where it does
not apply (a verdict of None says so too). Due years, severity and `robust` are the caller's.
"""

from functools import lru_cache
from itertools import product

from plan import MARKS, City, Offering, School
from ways import BREACH, MET, NEAR, UNKNOWN, at_least_zero, fact, fillings, settle, sums

IN_FORCE = 2022
CONDITIONS = ("plan", "resources", "teachers", "procedure")
LEDGER_FLAGS = ("weak_fit", "below_conditions", "oversupply", "vanished_job")


def small_run(intakes, minimum: int, zero_counts: bool) -> int:
    """How many intakes at the end are known and small."""
    large = [at for at, n in enumerate(intakes)
             if n is None or n >= minimum or (n == 0 and not zero_counts)]
    return len(intakes) - 1 - max(large, default=-1)


@lru_cache(maxsize=100_000)
def run_verdict(intakes: tuple, window: int, minimum: int, zero_counts: bool, idle: bool):
    def outcome(values):
        run = small_run(values, minimum, zero_counts)
        if not idle and len(values) == window and not any(values):
            return None
        return BREACH if run == window else NEAR if run == window - 1 and run >= 1 else MET
    # A year is zero, small above zero, or large enough: one value of each kind is complete.
    return settle(map(outcome, fillings(intakes, sorted({0, minimum - 1, minimum}))))


class Rules:
    def __init__(self, city: City, year: int, readings: dict):
        self.city, self.year = city, year
        vars(self).update(readings)  # each reading and parameter is an attribute of its name

    def run(self, o: Offering, minimum: int, zero_counts: bool, idle: bool):
        first = max(self.year - self.window + 1, o.since(self.year))
        pairs = [[y, o.intake(y)] for y in range(first, self.year + 1)]
        intakes = tuple(n for _, n in pairs)
        return (run_verdict(intakes, self.window, minimum, zero_counts, idle),
                pairs, small_run(intakes, minimum, zero_counts))

    def small_intake(self, o: Offering):
        minimum = self.class_minimum
        verdict, pairs, run = self.run(o, minimum, self.zero_counts_as_small, idle=False)
        return verdict, "close", {"window": pairs, "minimum": minimum, "run": run}

    def idle(self, o: Offering):
        # Zero is the only number below 1: a run of zeros is a run of years below 1.
        verdict, pairs, run = self.run(o, 1, True, idle=True)
        return verdict, "refile", {"window": pairs, "run": run}

    def new_cap(self, school: School):
        first_years: dict[str, int] = {}
        for o in filter(lambda o: o.on_file(o.first_year), school.offerings):
            site = o.id if self.site_unit == "offering" else o.code
            first_years[site] = min(o.first_year, first_years.get(site, o.first_year))
        new = list(first_years.values()).count(self.year)
        if self.refile_counts_as_new:
            new += sum(o.on_file(self.year) and o.first_year < self.year in o.refiled_in
                       for o in school.offerings)
        cap = getattr(self, "cap_" + school.kind)
        verdict = None if self.year < IN_FORCE else BREACH if new > cap else MET
        return verdict, "defer", {"new": new, "cap": cap}

    def sites(self, school: School) -> list[set[frozenset | None]]:
        return school.sites(self.year, self.site_unit, self.site_basis)

    def serving(self, school: School, chain: str | None = None) -> set[int]:
        """The possible numbers of sites that serve the chain (any chain for None)."""
        return sums({bool(option) and (chain is None or chain in option) for option in site}
                    for site in self.sites(school))

    def school_chain(self, school: School):
        if not any(o.on_file(self.year) for o in school.offerings):
            return None
        minimum, serving = self.school_offering_minimum, self.serving(school)
        return (settle(BREACH if n < minimum else MET for n in serving), "open",
                {"serving": fact(serving), "minimum": minimum, "due": self.coverage_due})

    def chain_schools(self, chain: str):
        minimum, background = self.chain_school_minimum, self.city.background
        listed = [{n > 0 for n in self.serving(s, chain)} for s in self.city.schools]
        number = sums([*listed, at_least_zero(background("chain_schools", chain))])
        return (settle(BREACH if n < minimum else MET for n in number), "open",
                {"schools": fact(number), "minimum": minimum, "due": self.coverage_due})

    def serving_share(self, city: City):
        # Every site, and the background, as its possible pairs of total and serving.
        parts = [{(option is not None, bool(option)) for option in site}
                 for school in city.schools for site in self.sites(school)]
        parts.append(set(product(at_least_zero(city.background("offerings")),
                                 at_least_zero(city.background("serving_offerings")))))
        total, serving = (sums({pair[k] for pair in part} for part in parts) for k in (0, 1))
        if total == {0}:
            return None
        # Verdict and need rest on one sum, how much is missing, which moves in one direction
        # with either number. Each new serving site makes up 100 - target of what is missing.
        target = self.share_target
        missing = sums({target * t - 100 * s for t, s in part} for part in parts)
        needed = {0 if m <= 0 else -(-m // (100 - target)) if target < 100 else None
                  for m in missing}
        return (settle(BREACH if m > 0 else MET for m in missing), "rebalance",
                {"serving": fact(serving), "total": fact(total), "target": target,
                 "due": self.coverage_due, "needed": needed.pop() if len(needed) == 1 else None})

    def quality_count(self, city: City):
        target, tolerance = self.quality_target, self.quality_tolerance
        listed = sum(o.level == "region_quality" and (o.level_since or self.year) <= self.year
                     for _, o in city.on_file(self.year))
        number = sums([{listed}, at_least_zero(city.background("quality_offerings"))])
        ways = (MET if n >= target else NEAR if n >= target - tolerance else BREACH for n in number)
        return settle(ways), "designate", {"count": fact(number), "target": target,
                                           "tolerance": tolerance, "due": self.quality_due}

    def stage_outcome(self, order, assessed, marks, intake):
        """Verdict and action with nothing blank; `assessed` is 0 without an assessment."""
        by_marks = None if not assessed else MET if all(marks) else BREACH
        if order is None:
            return by_marks, "order_rectification"
        if order["stage"] == "rectify":
            if self.year < order["deadline"]:
                return NEAR, "rectify"
            return (by_marks, "suspend") if assessed >= order["since"] else (UNKNOWN, None)
        if intake > 0:
            return BREACH, "stop_recruiting"
        return (by_marks, "close") if assessed > order["since"] else (NEAR, "rectify")

    def stage(self, o: Offering):
        order = o.order if o.order and o.order["since"] <= self.year else None
        assessed = max((y for y in o.assessments if y <= self.year), default=0)
        marks = [o.assessments[assessed].get(name) for name in MARKS] if assessed else []
        # A mark is true or false, and of an intake only "above 0" is asked: all ways are tried.
        # The action is that of the first way, with intake 0, where a blank changes no verdict.
        ways = [self.stage_outcome(order, assessed, filled, intake)
                for (intake,) in fillings([o.intake(self.year)], (0, 1))
                for filled in fillings(marks, (True, False))]
        return (settle(verdict for verdict, _ in ways), ways[0][1],
                {"stage": order["stage"] if order else "none",
                 "failing": [name for name, mark in zip(MARKS, marks) if mark is False],
                 "assessed": assessed or None, "deadline": order and order.get("deadline")})

    def filing(self, o: Offering):
        stated = self.year > self.city.as_of or o.filing is not None
        if not (stated and o.first_year == self.year >= IN_FORCE):
            return None
        marks = {name: (o.filing or {}).get(name) for name in CONDITIONS}
        ways = fillings(marks.values(), (True, False))
        return (settle(MET if all(filled) else BREACH for filled in ways), "complete_filing",
                {"missing": [name for name, mark in marks.items() if mark is False],
                 "unstated": [name for name, mark in marks.items() if mark is None]})

    def unfiled_intake(self, o: Offering):
        status, intake = o.filing or {}, at_least_zero(o.intake(self.year))
        if status.get("status") != "refused" or (status.get("since") or self.year) > self.year:
            return None
        verdict = settle(BREACH if n > 0 else MET for n in intake)
        return verdict, "stop_recruiting", {"intake": fact(intake)}

    def alignment(self, o: Offering):
        return (BREACH, "reorient", {}) if "off_orientation" in o.flags else None

    def ledger(self, o: Offering):
        flags = [flag for flag in LEDGER_FLAGS if flag in o.flags]
        verdict = MET if o.ledger.get("action") else BREACH
        return (verdict, "decide", {"flags": flags}) if flags else None


SITES, NEW = ("site_unit", "site_basis"), ("refile_counts_as_new", "cap_strictness", "site_unit")

# In pack order: id, clause, about, severity (or the reading that says it), due, readings used.
RULES = (
    ("small-intake", "IV.2.6", "offering", "hard", None, ("class_minimum", "zero_counts_as_small")),
    ("idle", "IV.2.6", "offering", "hard", None, ()),
    ("new-cap", "IV.2.7", "school", "cap_strictness", None, NEW),
    ("school-chain", "II", "school", "hard", "coverage_due", SITES),
    ("chain-schools", "II", "chain", "hard", "coverage_due", SITES),
    ("serving-share", "II", "city", "hard", "coverage_due", SITES),
    ("quality-count", "IV.4.11", "city", "soft", "quality_due", ("quality_tolerance",)),
    ("stage", "IV.2.6", "offering", "hard", None, ()),
    ("filing", "IV.2.3", "offering", "hard", None, ()),
    ("unfiled-intake", "IV.2.3", "offering", "hard", None, ()),
    ("alignment", "IV.2.3", "offering", "hard", None, ()),
    ("ledger", "IV.1.2", "offering", "soft", None, ()))
