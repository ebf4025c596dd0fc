"""Published intervals against statsmodels: Wilson's of every survey figure, Newcombe's of every change.

Usage: intervals.py SITE
"""

import csv
import pathlib
import sys

from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

LEAST_CASES = 200
# Data files have six decimals; an index and its interval are each rounded once.
TOLERANCE = 3e-6


def rows(path: pathlib.Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main(site: str) -> int:
    data = pathlib.Path(site) / "data"
    figures = {}
    wilson = newcombe = 0
    problems = []
    for path in sorted(data.glob("*.csv")):
        if path.name in ("changes.csv", "reported.csv", "revisions.csv"):
            continue
        for row in rows(path):
            if not row["n"] or not row["lower"]:
                continue
            key = (row["indicator"], row["place"], row["period"])
            value, n = float(row["value"]), int(row["n"])
            if not row["category"]:
                figures[key] = (value, n)
            low, high = proportion_confint(value * n, n, method="wilson")
            wilson += 1
            if abs(low - float(row["lower"])) > TOLERANCE or abs(high - float(row["upper"])) > TOLERANCE:
                problems.append(f"{key} {row['category']}: {row['lower']}..{row['upper']}, not {low:.6f}..{high:.6f}")
    for row in rows(data / "changes.csv"):
        before = figures.get((row["indicator"], row["place"], row["compared_with"]))
        after = figures.get((row["indicator"], row["place"], row["period"]))
        if not row["lower"] or before is None or after is None:
            continue
        low, high = confint_proportions_2indep(
            after[0] * after[1], after[1], before[0] * before[1], before[1], method="newcomb", compare="diff"
        )
        newcombe += 1
        if abs(low - float(row["lower"])) > TOLERANCE or abs(high - float(row["upper"])) > TOLERANCE:
            problems.append(f"{row['indicator']} {row['place']} {row['period']}: {row['lower']}..{row['upper']}, not {low:.6f}..{high:.6f}")
        excludes = low > 0 or high < 0
        if row["verdict"] in ("higher", "lower") and not excludes:
            problems.append(f"{row['indicator']} {row['place']} {row['period']}: called {row['verdict']} without proof")
    for problem in problems[:20]:
        print(f"intervals: {problem}")
    for name, count in (("Wilson", wilson), ("Newcombe", newcombe)):
        if count < LEAST_CASES:
            problems.append(name)
            print(f"intervals: only {count} cases of {name}'s interval, at least {LEAST_CASES} are needed")
    print(f"intervals: {wilson} of Wilson, {newcombe} of Newcombe, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
