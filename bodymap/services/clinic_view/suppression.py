"""Which counts may not leave the clinic, because they, or what follows from them, are small.

A count of one or two can be recognised as a person by those who know one. So a small count is not
told, and neither is any count from which it would follow: where a total is known with all of its
parts but one, that part is known as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from math import inf

LEAST_TOLD = 5
"""Smaller counts are not told. None is among them: that nobody was harmed would else stand out from
that one person was."""

_ROOM = 2 * LEAST_TOLD - 1
"""A hidden count of this size could be smaller by all that a small one may be, and still not be
small itself: beside it, a small one may be anything."""

Range = tuple[float, float]
"""The least and the most that a count can be, both counted in."""


@dataclass(frozen=True, slots=True)
class Total:
    """That the counts named ``parts`` add up to the one named ``total``."""

    total: str
    parts: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """All of them, the total last."""
        return (*self.parts, self.total)


def not_told(
    counts: Mapping[str, int],
    totals: Iterable[Total],
    never_written: Set[str] = frozenset(),
    known: Set[str] = frozenset(),
) -> frozenset[str]:
    """The names of the ``counts`` to leave out.

    Those that are small, and as many others as it takes that a reader who adds and takes away what
    is told cannot say what a small one is: every value a small count can have stays possible, as
    far as there is anything left to hide. ``never_written`` are counts that are not in the file in
    any case, but would follow: who is not among the responders is a person, too. Those among
    ``known`` are small without harm, and a reader may well know them: nothing hides behind them.
    """
    totals = tuple(totals)
    small = {name for name, count in counts.items() if count < LEAST_TOLD} - known
    hidden = small | never_written
    given_up: set[str] = set()
    while True:
        spans = possible(counts, totals, hidden, never_written)
        narrow = [
            name
            for name in sorted(small - given_up)
            if spans[name][1] - spans[name][0] < LEAST_TOLD - 1
        ]
        if not narrow:
            return frozenset(hidden)
        more = _next_to_hide(narrow[0], counts, totals, hidden | known)
        if more is None:
            given_up.add(narrow[0])
        else:
            hidden.add(more)


def possible(
    counts: Mapping[str, int],
    totals: Iterable[Total],
    hidden: Set[str],
    never_written: Set[str] = frozenset(),
) -> dict[str, Range]:
    """What each count can be, for a reader of all that is not ``hidden``.

    The reader knows that a count that is left out as small is small, and that any other is not,
    except of those ``never_written``. Where the totals hang together like a tree (two of them share
    one count at most, and no chain of them comes back to where it began), these are exactly the
    values that are possible; else there may be fewer.
    """
    known = {name: _before_adding(name, counts, hidden, never_written) for name in counts}
    totals = tuple(totals)
    is_changed = True
    while is_changed:
        is_changed = False
        for total in totals:
            for name, span in _after_adding(total, known):
                if span != known[name]:
                    known[name] = span
                    is_changed = True
    return known


def _before_adding(
    name: str, counts: Mapping[str, int], hidden: Set[str], never_written: Set[str]
) -> Range:
    if name not in hidden:
        return counts[name], counts[name]
    if name in never_written:
        return 0, inf
    return (0, LEAST_TOLD - 1) if counts[name] < LEAST_TOLD else (LEAST_TOLD, inf)


def _after_adding(of: Total, known: Mapping[str, Range]) -> Iterable[tuple[str, Range]]:
    least = sum(known[part][0] for part in of.parts)
    most = sum(known[part][1] for part in of.parts)
    low, high = known[of.total]
    low, high = max(low, least), min(high, most)
    yield of.total, (low, high)
    for part in of.parts:
        part_low, part_high = known[part]
        others_least = least - part_low
        others_most = sum(known[one][1] for one in of.parts if one != part)
        yield part, (max(part_low, low - others_most), min(part_high, high - others_least))


def _next_to_hide(
    name: str, counts: Mapping[str, int], totals: Iterable[Total], fixed: Set[str]
) -> str | None:
    """A count whose absence gives ``name`` room: of those that hang together with it, the nearest
    part that could be smaller without being small; else a total; else any. None where nothing is
    left but what is ``fixed``."""
    near = _reached_from(name, tuple(totals), fixed)
    parts = [[part for part in total.parts if part not in fixed] for total in near]
    for told in parts:
        roomy = [part for part in told if counts[part] >= _ROOM]
        if roomy:
            return min(roomy, key=lambda one: (counts[one], one))
    for total in near:
        if total.total not in fixed:
            return total.total
    told = [part for of_total in parts for part in of_total]
    return max(told, key=lambda one: (counts[one], one), default=None)


def _reached_from(name: str, totals: tuple[Total, ...], fixed: Set[str]) -> list[Total]:
    """The totals that tell of ``name``, the nearest first: what is told passes nothing on."""
    reached, found = {name}, list[Total]()
    while more := [one for one in totals if one not in found and reached & set(one.names)]:
        found += more
        reached.update(part for one in more for part in one.names if part in fixed)
    return found
