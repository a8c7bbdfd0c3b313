"""What a map of needles says in words: its unit, its values, what it stands on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from bodymap.trends.heat_scale import HeatScale, HeatUnit

if TYPE_CHECKING:  # numpy comes with it, and whoever has counts has loaded it
    from bodymap.services.body_map.heat_map import HeatCounts

_MINUS = "\N{MINUS SIGN}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("HeatMap", text)


def unit_words(scale: HeatScale) -> str:
    """What the colours count."""
    reach = number_words(scale.reach_mm / 10)
    if scale.unit is HeatUnit.PER_VISIT:
        return _tr("Needles per visit, within {reach} cm").format(reach=reach)
    return _tr("Needles within {reach} cm").format(reach=reach)


def title_words(scale: HeatScale) -> str:
    """What stands over the colours."""
    unit = unit_words(scale)
    return _tr("Difference: {unit}").format(unit=_lower(unit)) if scale.is_difference else unit


def ends_words(names: tuple[str, str]) -> tuple[str, str]:
    """The two ends of a difference; ``names`` are what is looked at and what is taken from it."""
    one, other = names
    return (
        _tr("More in {period}").format(period=other),
        _tr("More in {period}").format(period=one),
    )


def counts_words(counts: HeatCounts) -> str:
    """What a map stands on."""
    words = _counted(counts)
    if counts.unseen:
        unseen = QLocale().toString(counts.unseen)
        words = _tr("{words}; {count} out of sight in every view").format(words=words, count=unseen)
    return words


def value_words(value: float, scale: HeatScale) -> str:
    """A value at a place, such as under the pointer."""
    return _tr("{value} {unit}").format(
        value=tick_words(value, scale), unit=_lower(unit_words(scale))
    )


def summary_words(peaks: Sequence[tuple[str, float]], scale: HeatScale) -> str:
    """What a view shows, for a person who cannot see it: regions in words, with their values."""
    told = [
        _tr("{region} {value}").format(region=region, value=tick_words(value, scale))
        for region, value in peaks
    ]
    if not told:
        return _tr("No needles in sight")
    return _tr("{unit}: most at {places}").format(unit=unit_words(scale), places=", ".join(told))


def tick_words(value: float, scale: HeatScale) -> str:
    """A value of the scale, with its sign in a difference."""
    text = number_words(abs(value))
    if not scale.is_difference or text == number_words(0.0):
        return text
    return f"{_MINUS}{text}" if value < 0 else f"+{text}"


def number_words(value: float) -> str:
    """At most two digits behind the point, and none that say nothing."""
    rounded = round(value, 2 if abs(value) < 1 else 1)
    return QLocale().toString(rounded, "g", 6)


def _counted(counts: HeatCounts) -> str:
    sites = (
        _tr("1 needle")
        if counts.sites == 1
        else _tr("{count} needles").format(count=QLocale().toString(counts.sites))
    )
    visits = (
        _tr("1 visit")
        if counts.visits == 1
        else _tr("{count} visits").format(count=QLocale().toString(counts.visits))
    )
    return f"{sites}, {visits}"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
