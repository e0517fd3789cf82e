"""A second implementation of the rules contract: what an engine derives, this one tries out."""

import argparse
import json
from itertools import product

from plan import CHAINS, READINGS, City, under_scenario
from rules import RULES, Rules
from ways import BREACH, MET, NEAR, UNKNOWN


def findings_of(city: City, year: int):
    """All findings of a year, met ones included, in the order of the report."""
    subjects = {"offering": [(s.id, o.id, None, o) for s, o in city.on_file(year)],
                "school": [(school.id, None, None, school) for school in city.schools],
                "chain": [(None, None, chain, chain) for chain in CHAINS],
                "city": [(None, None, None, city)]}
    for rule, clause, about, severity, due, names in RULES:
        def judge(subject, readings):
            rules = Rules(city, year, readings)
            verdict, action, facts = getattr(rules, rule.replace("-", "_"))(subject) or [None] * 3
            early = verdict == BREACH and due and year < readings[due]
            return NEAR if early else verdict, action, facts
        # Every combination of the alternative readings; the one in force comes first.
        choices = [dict.fromkeys([city.readings[name], *READINGS[name]]) for name in names]
        combinations = [city.readings | dict(zip(names, c)) for c in product(*choices)]
        for school, offering, chain, subject in subjects[about]:
            (verdict, action, facts), *others = [judge(subject, c) for c in combinations]
            if verdict is not None:
                yield {"rule": rule, "clause": clause,
                       "school": school, "offering": offering, "chain": chain,
                       "verdict": verdict, "severity": city.readings.get(severity, severity),
                       "action": action if verdict in (BREACH, NEAR) else None,
                       "robust": all(other == verdict for other, _, _ in others), "facts": facts}


def coverage(city: City, year: int) -> dict:
    """The coverage of a year: only what is sure, plus the background where it is given."""
    schools = [Rules(city, year, city.readings).sites(school) for school in city.schools]
    intakes = [(o.chains, o.intake(year)) for _, o in city.on_file(year)]

    def sure(test, *key) -> tuple[int, int]:
        """The schools with a site that passes the test whatever the blanks are, and such sites."""
        sites = [sum(all(map(test, site)) for site in school) for school in schools]
        return sum(map(bool, sites)) + (city.background(*key) or 0), sum(sites)

    def of_chain(chain: str) -> dict:
        number, sites = sure(lambda option: option and chain in option, "chain_schools", chain)
        return {"id": chain, "schools": number, "offerings": sites,
                "students": sum(n or 0 for chains, n in intakes if chain in chains)}

    counting, offerings = sure(lambda option: option is not None, "schools")
    serving, serving_offerings = sure(bool, "serving_schools")
    return {"schools": counting, "serving_schools": serving,
            "offerings": offerings + (city.background("offerings") or 0),
            "serving_offerings": serving_offerings + (city.background("serving_offerings") or 0),
            "students": sum(n or 0 for _, n in intakes),
            "serving_students": sum(n or 0 for chains, n in intakes if chains),
            "blank_intakes": sum(n is None for _, n in intakes),
            "chains": [of_chain(chain) for chain in CHAINS]}


def evaluate(plan: dict, scenario=None, all=False, engine="0.1.0") -> dict:
    """The report of a valid plan, under the scenario of this id where one is given."""
    city, years = City(plan if scenario is None else under_scenario(plan, scenario)), []
    for year in range(city.as_of, city.horizon + 1):
        findings = list(findings_of(city, year))
        verdicts = [finding["verdict"] for finding in findings]
        years.append({
            "year": year, "basis": "recorded" if year == city.as_of else "projected",
            "counts": {kind: verdicts.count(kind) for kind in (BREACH, NEAR, UNKNOWN, MET)},
            "coverage": coverage(city, year),
            "findings": [f for f in findings if all or f["verdict"] != MET]})
    return {"format": "major-planner/report", "version": 1, "engine": engine,
            "pack": {"id": plan["pack"], "version": "1"},
            "scenario": scenario, "readings": city.readings, "years": years}


def compact(report: dict) -> str:
    return json.dumps(report, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Evaluates a plan file, independently.")
    parser.add_argument("plan", help="the plan file")
    parser.add_argument("--scenario", help="the id of a scenario of the plan")
    parser.add_argument("--all", action="store_true", help="met findings too")
    args = parser.parse_args()
    with open(args.plan, encoding="utf-8-sig") as file:
        print(compact(evaluate(json.load(file), args.scenario, args.all)))
