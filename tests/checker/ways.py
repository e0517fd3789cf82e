"""The ways to fill in blanks (None) by trying values, and the verdict that follows from them."""

from itertools import product

BREACH, NEAR, MET, UNKNOWN = "breach", "near", "met", "unknown"
MANY = 10 ** 15  # "as many as you like": above any bound that a sum of numbers is held against


def settle(outcomes) -> str | None:
    """The verdict where the ways to fill in blanks have these outcomes (None: not applicable)."""
    seen = set()
    for outcome in outcomes:  # perhaps a long generator: stop at the first disagreement
        seen.add(outcome)
        if UNKNOWN in seen or (BREACH in seen and len(seen) > 1):
            return UNKNOWN
    return next((verdict for verdict in (BREACH, NEAR, MET) if verdict in seen), None)


def fillings(values, tries):
    """Every way to replace each blank among `values` by one of `tries`."""
    return product(*(tries if v is None else (v,) for v in values))


def at_least_zero(number: int | None) -> set[int]:
    """A number, or a blank tried as 0 and MANY.

    Complete where a rule compares a sum with a bound: the sum moves one way with the number,
    so what lies between gives no breach, and no safety, that the ends do not give.
    """
    return {0, MANY} if number is None else {number}


def sums(parts) -> set[int]:
    """All sums with one summand out of each part: what independent parts can add up to.

    Sites, schools and the background share no blank. Every combination of their options is
    therefore a way to fill in the blanks, and every way is such a combination.
    """
    reached = {0}
    for options in parts:
        reached = {total + option for total in reached for option in options}
    return reached


def fact(values) -> int | list:
    """The number when it is certain, else the pair low, high (null when unbounded)."""
    low, high = min(values), max(values)
    return low if low == high else [low, None if high >= MANY else high]
