"""The checker, checked: cases worked by hand, and blanks filled in one plan at a time.

    python3 -m unittest discover -s tests/checker
"""

import math
import sys
import unittest
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from checker import evaluate
from plan import CHAINS, MARKS, City, School, under_scenario
from random_plans import random_case
from rules import CONDITIONS, RULES, Rules
from ways import BREACH, MET, NEAR, UNKNOWN

GOOD = dict.fromkeys(MARKS, True)


def offering(name="o", code="720201", first_year=2010, intake=(), **fields):
    """An offering whose last recorded years up to 2025 have these intakes."""
    years = range(2026 - len(intake), 2026)
    recorded = {str(y): n for y, n in zip(years, intake) if n is not None}
    return {"id": name, "code": code, "first_year": first_year, "intake": recorded} | fields


def plan_of(*schools, horizon=2025, **fields):
    return {"format": "major-planner/plan", "version": 1, "pack": "hohhot-2022",
            "as_of": 2025, "horizon": horizon, "schools": [
                {"id": f"S{n}", "kind": "other", "offerings": offerings}
                for n, offerings in enumerate(schools)]} | fields


def findings(plan, rule, year=2025, scenario=None):
    report = evaluate(plan, scenario, all=True)
    entry = next(entry for entry in report["years"] if entry["year"] == year)
    return [f for f in entry["findings"] if f["rule"] == rule]


def verdict(plan, rule, year=2025, scenario=None):
    found = findings(plan, rule, year, scenario)
    return found[0]["verdict"] if found else None


class Runs(unittest.TestCase):
    def test_small_intake(self):
        cases = [
            # intakes, first year, readings, verdict, robust, run, why
            ((29, 29, 29), 2010, {}, "breach", False, 3, "29 is small for 30 and 40 only"),
            ((19, 19, 19), 2010, {}, "breach", True, 3, "19 is small for every minimum"),
            ((30, 29, 29), 2010, {}, "near", False, 2, "exactly the minimum is not small"),
            ((40, 40, 40), 2010, {}, "met", True, 0, "40 is large for every minimum"),
            ((19, 0, 19), 2010, {}, "breach", False, 3, "the zero ends the run if it is not small"),
            ((0, 0, 0), 2010, {}, None, None, None, "all zeros are the next rule's"),
            ((0, 0, 0), 2024, {}, "near", False, 2, "only two years of the window are on file"),
            ((None, 29, 29), 2010, {}, "unknown", False, 2, "the blank decides"),
            ((None, 29, 30), 2010, {}, "met", False, 0, "no way to fill in gives a run of 2 or 3"),
            ((29, None, 30), 2024, {"window": 1}, "met", False, 0, "a window of 1 has no near"),
            ((28, 28, 28), 2010, {"class_minimum": 28}, "met", False, 0, "28 is not below 28"),
        ]
        for intake, first, readings, expected, robust, run, why in cases:
            with self.subTest(why):
                plan = plan_of([offering(intake=intake, first_year=first)], readings=readings)
                found = findings(plan, "small-intake")
                self.assertEqual([(f["verdict"], f["robust"], f["facts"]["run"]) for f in found],
                                 [(expected, robust, run)] if expected else [])

    def test_idle(self):
        cases = [((0, 0, 0), "breach"), ((1, 0, 0), "near"), ((None, 0, 0), "unknown"),
                 ((0, 0, None), "unknown"), ((0, 0, 1), "met"), ((0, None, 1), "met")]
        for intake, expected in cases:
            with self.subTest(intake):
                self.assertEqual(verdict(plan_of([offering(intake=intake)]), "idle"), expected)

    def test_a_new_filing_starts_the_run_again(self):
        plan = plan_of([offering(intake=(0, 0, 0), refiled_in=[2024, 2030])])
        self.assertEqual(findings(plan, "idle")[0]["facts"],
                         {"window": [[2024, 0], [2025, 0]], "run": 2})

    def test_a_blank_year_of_suspension_is_zero(self):
        suspended = [{"from": 2023, "until": 2026}, {"from": 2026, "until": 2026}]
        plan = plan_of([offering(suspensions=suspended)], horizon=2026)
        self.assertEqual(verdict(plan, "idle"), "breach")
        self.assertEqual(verdict(plan, "idle", 2026), "unknown")


class Projection(unittest.TestCase):
    def test_methods(self):
        cases = [
            # method, intakes up to 2025, value in 2026, value in 2027
            ("hold", (9, 7), 7, 7),
            ("mean", (100, 10, 11, 11), 11, 11),          # 32/3
            ("mean", (1, 2), 2, 2),                       # 3/2, half up
            ("drift", (10, None, None, 11), 11, 12),      # 11 1/3, 11 2/3
            ("drift", (30, 1), 0, 0),                     # below zero
            ("linear", (10, 20, 40), 53, 68),             # 23 1/3 + 15 * 2 = 53 1/3
            ("linear", (5, 5, 6, 6), 7, 7),               # 6.5, 6.9
            ("damped", (10, 20), 26, 31),                 # 19 + 0.8 * 8.5, 19 + 1.44 * 8.5
            ("damped", (12,), 12, 12),
            ("mean", (50, None, None, None, None, None), None, None),  # older than five years
        ]
        for method, intake, first, second in cases:
            with self.subTest(method=method, intake=intake):
                plan = plan_of([offering(intake=intake)], projection={"method": method})
                o = City(plan).schools[0].offerings[0]
                self.assertEqual((o.intake(2026), o.intake(2027)), (first, second))


class Sites(unittest.TestCase):
    def test_two_lengths_of_one_major(self):
        plan = plan_of([offering("a", intake=(0,), chains=["logistics"]),
                        offering("b", intake=(None,)), offering("c", "710205", intake=(5,))])
        expected = {  # unit, basis: offerings, serving offerings, of logistics, serving share
            ("offering", "on_file"): (3, 1, 1, [1, 3, 4]),
            ("major", "on_file"): (2, 1, 1, [1, 2, 2]),
            ("offering", "recruiting"): (1, 0, 0, [0, [1, 2], None]),
            ("major", "recruiting"): (1, 0, 0, [0, [1, 2], None]),
        }
        for (unit, basis), (sites, serving, of_chain, facts) in expected.items():
            with self.subTest(unit=unit, basis=basis):
                plan["readings"] = {"site_unit": unit, "site_basis": basis}
                coverage = evaluate(plan)["years"][0]["coverage"]
                self.assertEqual((coverage["offerings"], coverage["serving_offerings"],
                                  coverage["chains"][4]["offerings"]), (sites, serving, of_chain))
                self.assertEqual((coverage["students"], coverage["blank_intakes"]), (5, 1))
                found = findings(plan, "serving-share")[0]
                self.assertEqual([found["facts"][key] for key in ("serving", "total", "needed")],
                                 facts)
                self.assertEqual((found["verdict"], found["robust"]), ("breach", True))

    def test_sites_needed(self):
        cases = [(7, 10, 70, 0), (6, 10, 70, 4), (0, 1, 70, 3), (0, 1, 99, 99), (0, 1, 100, None),
                 (1, 1, 100, 0), (0, 1, 0, 0)]
        for serving, total, target, needed in cases:
            with self.subTest(serving=serving, total=total, target=target):
                plan = plan_of([offering(str(n), chains=["logistics"] * (n < serving))
                                for n in range(total)], readings={"share_target": target})
                found = findings(plan, "serving-share")[0]
                self.assertEqual(found["facts"]["needed"], needed)
                self.assertEqual(found["verdict"], "breach" if needed != 0 else "met")

    def test_background(self):
        part = {"extent": "part", "background": {"offerings": 1, "chain_schools": {"logistics": 1}}}
        plan = plan_of([offering(chains=["logistics", "logistics"])], **part)
        by_chain = {f["chain"]: f for f in findings(plan, "chain-schools")}
        self.assertEqual(list(by_chain), list(CHAINS))
        self.assertEqual((by_chain["logistics"]["verdict"], by_chain["logistics"]["facts"]),
                         ("met", {"schools": 2, "minimum": 2, "due": 2025}))
        self.assertEqual((by_chain["green-food"]["verdict"], by_chain["green-food"]["facts"]),
                         ("unknown", {"schools": [0, None], "minimum": 2, "due": 2025}))
        share = findings(plan, "serving-share")[0]
        self.assertEqual((share["verdict"], share["facts"]), (
            "unknown",
            {"serving": [1, None], "total": 2, "target": 70, "due": 2025, "needed": None}))

    def test_due_years_turn_a_breach_into_near(self):
        plan = plan_of([offering(intake=(5,))], readings={"coverage_due": 2026}, horizon=2026)
        for rule in ("school-chain", "chain-schools", "serving-share"):
            self.assertEqual([verdict(plan, rule, y) for y in (2025, 2026)], ["near", "breach"])


class Schools(unittest.TestCase):
    def test_new_majors(self):
        two_lengths = [offering("a", first_year=2024),
                       offering("b", first_year=2025, refiled_in=[2025]),
                       offering("c", "710205", 2025),
                       offering("d", "660103", 2025),
                       offering("e", "999999", 2025, closed_from=2025),
                       offering("f", "999999", 2020, refiled_in=[2020, 2025])]
        cases = [({}, "breach", 4), ({"refile_counts_as_new": False}, "breach", 3),
                 ({"site_unit": "major"}, "breach", 3),
                 ({"site_unit": "major", "refile_counts_as_new": False}, "met", 2)]
        for readings, expected, new in cases:
            found = findings(plan_of(two_lengths, readings=readings), "new-cap")[0]
            self.assertEqual((found["verdict"], found["facts"], found["robust"], found["severity"]),
                             (expected, {"new": new, "cap": 2}, False, "soft"))

    def test_quality_count(self):
        for number, expected in ((9, "breach"), (10, "near"), (11, "near"), (12, "met")):
            plan = plan_of([offering(str(n), level="region_quality") for n in range(number)])
            found = findings(plan, "quality-count")[0]
            self.assertEqual((found["verdict"], found["robust"]), (expected, expected != "near"))


class Offerings(unittest.TestCase):
    def test_stage(self):
        bad, half = GOOD | {"teaching": False}, GOOD | {"quality": None}
        rectify = {"stage": "rectify", "since": 2024, "deadline": 2025}
        suspended = {"stage": "suspended", "since": 2024}
        cases = [
            # order, year of the assessment, marks, intake, verdict, action
            (None, 2020, bad, 5, "breach", "order_rectification"),
            (None, 2020, GOOD, 5, "met", None),
            (None, 2020, half, 5, "unknown", None),
            (None, 2026, bad, 5, None, None),
            (rectify | {"since": 2026}, 2025, GOOD, 5, "met", None),
            (rectify | {"deadline": 2026}, 2025, bad, 5, "near", "rectify"),
            (rectify, 2024, bad, 5, "breach", "suspend"),
            (rectify, 2024, GOOD, 5, "met", None),
            (rectify, 2023, GOOD, 5, "unknown", None),
            (suspended, 2025, GOOD, 5, "breach", "stop_recruiting"),
            (suspended, 2025, bad, None, "breach", "close"),
            (suspended, 2025, half, None, "unknown", None),
            (suspended, 2024, bad, 0, "near", "rectify"),
            (suspended, 2025, bad, 0, "breach", "close"),
            (suspended, 2025, GOOD, 0, "met", None),
        ]
        for order, year, marks, intake, expected, action in cases:
            with self.subTest(order=order, year=year, intake=intake):
                plan = plan_of([offering(intake=(intake,), order=order,
                                         assessments={str(year): marks})])
                self.assertEqual([(f["verdict"], f["action"]) for f in findings(plan, "stage")],
                                 [(expected, action)] if expected else [])

    def test_filing_and_intake_without_filing(self):
        stated = dict.fromkeys(CONDITIONS, True)
        cases = [(None, None), ({}, "unknown"), (stated, "met"),
                 (stated | {"plan": False, "teachers": None}, "breach")]
        for record, expected in cases:
            plan = plan_of([offering(first_year=2025, filing=record)])
            self.assertEqual(verdict(plan, "filing"), expected)
        cases = [(None, "unknown", [0, None]), (0, "met", 0), (1, "breach", 1)]
        for intake, expected, fact in cases:
            plan = plan_of([offering(intake=(intake,), filing={"status": "refused"})])
            found = findings(plan, "unfiled-intake")[0]
            self.assertEqual((found["verdict"], found["facts"]), (expected, {"intake": fact}))

    def test_scenario(self):
        actions = [{"do": "open", "school": "S0", "year": 2026, "id": "n", "code": "710205"},
                   {"do": "suspend", "offering": "o", "year": 2024},
                   {"do": "resume", "offering": "o", "year": 2024},
                   {"do": "set_intake", "offering": "o", "year": 2026, "students": 0},
                   {"do": "set_intake", "offering": "o", "year": 2025, "students": None},
                   {"do": "set_reading", "reading": "window", "value": 1}]
        plan = plan_of([offering(intake=(50, 50))], horizon=2026,
                       scenarios=[{"id": "A", "actions": actions}])
        self.assertEqual(verdict(plan, "idle", 2026), "met")
        self.assertEqual(verdict(plan, "idle", 2026, "A"), "breach")
        self.assertEqual(verdict(plan, "idle", 2025, "A"), "unknown")
        self.assertEqual(verdict(plan, "filing", 2026, "A"), "unknown")


class Blanks(unittest.TestCase):
    """Fills in all blanks of a plan at once, and judges each of the plans without blanks."""

    def test_every_way_to_fill_in_the_blanks(self):
        compared = {rule[0]: 0 for rule in RULES}
        for index in range(1200):
            plan, scenario = random_case(77, index)
            city = City(under_scenario(plan, scenario) if scenario else plan)
            # A breach stays visible as such: no due year turns it into near.
            city.readings |= {"coverage_due": 1900, "quality_due": 1900}
            self.compare(city, min(city.horizon, city.as_of + index % 3), compared)
        self.assertGreater(min(compared.values()), 20, compared)

    def compare(self, city, year, compared):
        for _, o in city.on_file(year):
            # Each intake becomes an entry of its own: a projection is not redone.
            o.known = {y: o.intake(y) for y in range(o.first_year, year + 1)}
            o.intake = o.known.get
        blanks = [place for place in self.places(city, year) if place[0].get(place[1]) is None]
        if not 1 <= len(blanks) <= 12 or math.prod(len(values) for *_, values in blanks) > 1000:
            return
        judged, outcomes = self.verdicts(city, year), {}
        for filling in product(*(values for *_, values in blanks)):
            for (mapping, key, _), value in zip(blanks, filling):
                mapping[key] = value
            for subject, verdict in self.verdicts(city, year).items():
                outcomes.setdefault(subject, set()).add(verdict)
        for subject, found in outcomes.items():
            expected = min(found, key=(BREACH, UNKNOWN, NEAR, MET, None).index)
            if expected == BREACH and len(found) > 1:
                expected = UNKNOWN
            self.assertEqual(judged[subject], expected, (subject, found, blanks))
            compared[subject[0]] += 1

    def places(self, city, year):
        """What may be blank, as a mapping and a key, with values to try."""
        minimum = city.readings["class_minimum"]
        for _, o in city.on_file(year):
            for y in range(max(o.since(year), year - city.readings["window"] + 1), year + 1):
                yield o.known, y, sorted({0, 1, 2, minimum - 1, minimum, minimum + 1, 500})
            latest = max((y for y in o.assessments if y <= year), default=None)
            o.filing = {} if o.filing is None and o.first_year == year > city.as_of else o.filing
            for marks, names in ((o.assessments.get(latest), MARKS), (o.filing, CONDITIONS)):
                yield from ((marks, name, (True, False)) for name in names if marks is not None)
        if not city.is_whole:
            for key in ("offerings", "serving_offerings", "quality_offerings"):
                yield city.unlisted, key, (0, 1, 2, 5, 12, 10 ** 7)
            if city.unlisted.get("chain_schools") is None:
                city.unlisted["chain_schools"] = {}
            yield from ((city.unlisted["chain_schools"], chain, (0, 3)) for chain in CHAINS)

    def verdicts(self, city, year):
        School.sites.cache_clear()
        rules, found = Rules(city, year, city.readings), {}
        for rule, _, about, *_ in RULES:
            subjects = {"offering": [o for _, o in city.on_file(year)], "school": city.schools,
                        "chain": CHAINS, "city": [city]}[about]
            for subject in subjects:
                verdict = (getattr(rules, rule.replace("-", "_"))(subject) or [None])[0]
                found[rule, getattr(subject, "id", subject)] = verdict
        return found


if __name__ == "__main__":
    unittest.main()
