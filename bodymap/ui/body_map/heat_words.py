"""What a map of needles says in words: its unit, its values, what it stands on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from bodymap.trends.heat_scale import HeatScale, HeatUnit
from bodymap.ui.widgets.mid_sentence import mid_sentence
from bodymap.ui.widgets.written_number import whole

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
    return (
        _tr("Difference: {unit}").format(unit=mid_sentence(unit)) if scale.is_difference else unit
    )


def ends_words(names: tuple[str, str]) -> tuple[str, str]:
    """The two ends of a difference; ``names`` are what is looked at and what is taken from it."""
    one, other = names
    return (
        _tr("More in {period}").format(period=other),
        _tr("More in {period}").format(period=one),
    )


def unseen_words(*maps: HeatCounts) -> str:
    """How many of the needles no view shows; empty for none."""
    unseen = sum(counts.unseen for counts in maps)
    if not unseen:
        return ""
    return _tr("{count} out of sight in every view").format(count=whole(unseen))


def value_words(value: float, scale: HeatScale) -> str:
    """A value at a place, such as under the pointer."""
    return _tr("{value} {unit}").format(
        value=tick_words(value, scale), unit=mid_sentence(unit_words(scale))
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
