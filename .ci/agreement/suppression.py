"""Withheld counts against linear programming: between which values each could lie, given all that is published.

Usage: suppression.py SITE CONTENT
"""

import collections
import csv
import pathlib
import random
import sys

import numpy
from scipy.optimize import linprog
from scipy.sparse import lil_matrix

LEAST_CASES = 200
LEAST_VALUES = 5


def rows(path: pathlib.Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def years(period: str) -> list[int]:
    first = int(period[:4])
    return [first, first + 1] if "/" in period else [first]


class Network:
    """Which places make up which."""

    def __init__(self, content: pathlib.Path):
        self.children = collections.defaultdict(list)
        self.members = {}
        for row in rows(content / "places/municipalities.csv"):
            self.children["network"].append(row["id"])
            spans = [span.split("-") for span in row["member_years"].split()]
            self.members[row["id"]] = {year for span in spans for year in range(int(span[0]), int(span[-1]) + 1)}
        for row in rows(content / "places/centres.csv"):
            self.children[row["municipality"]].append(row["id"])

    def parts(self, place: str, period: str):
        """The places that add up to one in a period; None where that changes within the period."""
        parts = []
        for child in self.children[place]:
            member = {year in self.members[child] for year in years(period)} if self.members.get(child) else {True}
            if len(member) > 1:
                return None
            if member == {True}:
                parts.append(child)
        return parts


class Attack:
    """The equations of one indicator over its withheld counts."""

    def __init__(self, table: list[dict[str, str]], network: Network, is_additive: bool):
        self.cells = {(r["place"], r["period"], r["dimension"], r["category"]): r for r in table}
        self.unknown = {key: index for index, key in enumerate(k for k, r in self.cells.items() if r["confidentiality"])}
        self.count = len(self.unknown)
        self.equations = []
        # Persons who are each counted once: left sums that are at most right sums.
        self.inequalities = []
        slots = collections.defaultdict(list)
        for key in self.cells:
            slots[key[0], key[1], key[2]].append(key)
        for (place, period, dimension), keys in slots.items():
            total = (place, period, "", "")
            if dimension and total in self.cells:
                self.equate(keys, [total])
            parts = network.parts(place, period) if is_additive else None
            below = [k for part in parts or [] for k in slots.get((part, period, dimension), [])]
            if not below:
                continue
            for category in {k[3] for k in below}:
                own = [k for k in keys if k[3] == category] or [k for k in keys if k[3] in category.split("-or-")]
                if own:
                    self.equate(own, [k for k in below if k[3] == category])
        if is_additive:
            self.add_years()
        else:
            self.add_persons(network)

    def row(self, left, right):
        terms, constant = collections.Counter(), 0.0
        for keys, sign in ((left, 1), (right, -1)):
            for key in keys:
                if key in self.unknown:
                    terms[self.unknown[key]] += sign
                else:
                    constant -= sign * float(self.cells[key]["value"] or 0)
        return dict(terms), constant

    def equate(self, left, right):
        terms, constant = self.row(left, right)
        if terms:
            self.equations.append((terms, constant))

    def bound(self, left, right):
        terms, constant = self.row(left, right)
        if terms:
            self.inequalities.append((terms, constant))

    def add_persons(self, network: Network):
        """Who came in a half-year came in the year, and who came to a centre came to its municipality."""
        for place, period, dimension, category in self.cells:
            whole = (place, period, dimension, category)
            halves = [(place, f"{period}-S{half}", dimension, category) for half in (1, 2)] if len(period) == 4 else []
            halves = [half for half in halves if half in self.cells]
            parts = [(part, period, dimension, category) for part in network.parts(place, period) or []]
            present = [part for part in parts if part in self.cells]
            for part in halves + present:
                self.bound([part], [whole])
            if len(halves) == 2:
                self.bound([whole], halves)
            if present and len(present) == len([1 for part in parts if (part[0], period, "", "") in self.cells]):
                self.bound([whole], present)

    def add_years(self):
        lines = collections.defaultdict(dict)
        for key in self.cells:
            lines[key[0], key[2], key[3]][key[1]] = key
        for line in lines.values():
            if not any(key in self.unknown for key in line.values()):
                continue
            autumn = None
            for year in sorted({int(period[:4]) for period in line if len(period) == 4}):
                halves = [line[f"{year}-S{half}"] for half in (1, 2) if f"{year}-S{half}" in line]
                if len(halves) == 2:
                    self.equate(halves, [line[str(year)]])
                    summer, rest = self.count, self.count + 1
                    self.count += 2
                    self.mixed({summer: 1, rest: 1}, [], [halves[1]])
                    school = line.get(f"{year - 1}/{year % 100:02d}")
                    if school:
                        terms = {summer: 1} | ({autumn: 1} if autumn is not None else {})
                        self.mixed(terms, [halves[0]], [school])
                    autumn = rest

    def mixed(self, terms, left, right):
        before = len(self.equations)
        self.equate(left, right)
        known, constant = self.equations.pop() if len(self.equations) > before else ({}, self.known(left, right))
        self.equations.append((terms | known, constant))

    def known(self, left, right):
        value = lambda keys: sum(float(self.cells[key]["value"] or 0) for key in keys)
        return value(right) - value(left)

    def matrix(self, rows):
        if not rows:
            return None, None
        matrix = lil_matrix((len(rows), self.count))
        constants = numpy.zeros(len(rows))
        for index, (terms, constant) in enumerate(rows):
            constants[index] = constant
            for unknown, coefficient in terms.items():
                matrix[index, unknown] = coefficient
        return matrix.tocsr(), constants

    def bounds(self, key) -> tuple[float, float]:
        """The least and the most that a count can be."""
        matrix, constants = self.matrix(self.equations)
        most, limits = self.matrix(self.inequalities)
        ends = []
        for sign in (1, -1):
            goal = numpy.zeros(self.count)
            goal[self.unknown[key]] = sign
            solved = linprog(
                goal, A_ub=most, b_ub=limits, A_eq=matrix, b_eq=constants, bounds=(0, None), method="highs")
            if solved.status == 3:
                ends.append(float("inf"))
            elif solved.status != 0:
                raise SystemExit(f"suppression: the published figures contradict each other ({solved.message})")
            else:
                ends.append(sign * solved.fun)
        return ends[0], ends[1]


def main(site: str, content: str) -> int:
    data = pathlib.Path(site) / "data"
    network = Network(pathlib.Path(content))
    choice = random.Random(2026)
    attacks = []
    for path, is_additive in (("visits.csv", True), ("visitors.csv", False)):
        attack = Attack(rows(data / path), network, is_additive)
        keys = sorted(attack.unknown)
        attacks.append((path, attack, choice.sample(keys, min(len(keys), 2 * LEAST_CASES if not is_additive else len(keys)))))
    cases, problems = 0, 0
    for path, attack, keys in attacks:
        for key in keys:
            low, high = attack.bounds(key)
            cases += 1
            total = attack.cells.get((key[0], key[1], "", ""))
            is_forced = low < 1e-6 and total and total["value"] and float(total["value"]) <= high + 1e-6
            if numpy.floor(high + 1e-6) - numpy.ceil(low - 1e-6) + 1 < LEAST_VALUES and not is_forced:
                problems += 1
                print(f"suppression: {path} {key} must lie in {low:.2f}..{high:.2f}")
    if cases < LEAST_CASES:
        print(f"suppression: only {cases} cases, at least {LEAST_CASES} are needed")
        problems += 1
    print(f"suppression: {cases} withheld counts attacked by linear programming, {problems} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
