"""Periods of a course of visits: by their places in the order of their times."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

LATEST = 5
"""So many visits are the latest ones."""

HALVES_FROM = 4
"""With fewer visits than these, the first and the last are compared, rather than two halves."""


@dataclass(frozen=True, slots=True)
class Span:
    """From one visit to another, both within it, by their places from 0. Raises ValueError where
    the last comes before the first."""

    first: int
    last: int

    def __post_init__(self) -> None:
        if not 0 <= self.first <= self.last:
            raise ValueError(f"A period goes from a visit to a later one, not {self}.")

    def __len__(self) -> int:
        return self.last - self.first + 1

    def has(self, place: int) -> bool:
        """Whether a visit lies within it."""
        return self.first <= place <= self.last


class Preset(StrEnum):
    """A period that has a name."""

    ALL = "all"
    FIRST_HALF = "first_half"
    SECOND_HALF = "second_half"
    FIRST = "first"
    LAST = "last"
    LATEST = "latest"


def preset_span(preset: Preset, count: int) -> Span | None:
    """What a named period means among ``count`` visits; None without any. Of an odd number of
    visits, the one in the middle belongs to the first half."""
    if count == 0:
        return None
    last, half = count - 1, (count - 1) // 2
    return {
        Preset.ALL: Span(0, last),
        Preset.FIRST_HALF: Span(0, half),
        Preset.SECOND_HALF: Span(min(half + 1, last), last),
        Preset.FIRST: Span(0, 0),
        Preset.LAST: Span(last, last),
        Preset.LATEST: Span(max(count - LATEST, 0), last),
    }[preset]


def named(span: Span, count: int, offered: Sequence[Preset]) -> Preset | None:
    """The first of the named periods that is just this one; None where it has no name."""
    return next((preset for preset in offered if preset_span(preset, count) == span), None)


def usual_pair(count: int) -> tuple[Preset, Preset]:
    """The two periods that are compared before anybody chose others."""
    if count < HALVES_FROM:
        return Preset.FIRST, Preset.LAST
    return Preset.FIRST_HALF, Preset.SECOND_HALF


@dataclass(frozen=True, slots=True)
class Period:
    """A period that was chosen: one with a name, or from one visit to another. It stays chosen
    while visits are added: a name goes along with them, and visits do not."""

    preset: Preset | None = None
    ends: tuple[UUID, UUID] | None = None

    def span(self, places: Mapping[UUID, int]) -> Span | None:
        """What it means where visits have these places; all of them where one of its ends is gone,
        None without any."""
        if self.ends is not None:
            first, last = (places.get(end) for end in self.ends)
            if first is not None and last is not None:
                return Span(min(first, last), max(first, last))
        return preset_span(self.preset or Preset.ALL, len(places))


def period_of(span: Span, visits: Sequence[UUID], offered: Sequence[Preset]) -> Period:
    """The period that a span is; by its name where it has one."""
    preset = named(span, len(visits), offered)
    if preset is not None:
        return Period(preset)
    return Period(ends=(visits[span.first], visits[span.last]))
