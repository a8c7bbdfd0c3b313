"""What was charted for a visit that was signed meanwhile, as an amendment of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from bodymap.charting.amendment import (
    FieldChange,
    PainCorrected,
    SiteAdded,
    SiteChanged,
    SiteField,
    SiteValue,
    SiteWithdrawn,
    Stated,
    What,
)
from bodymap.charting.conflict_sides import Row, Sides, is_voided
from bodymap.charting.pain import Phase
from bodymap.charting.site import NeedleSite

_FIELDS: Final[Mapping[SiteField, Callable[[NeedleSite], SiteValue]]] = {
    SiteField.PLACE: lambda site: site.place,
    SiteField.MUSCLE: lambda site: site.muscle,
    SiteField.NEEDLE: lambda site: site.needle,
    SiteField.TECHNIQUE: lambda site: site.technique,
    SiteField.DEPTH_MM: lambda site: site.depth_mm,
    SiteField.DETAIL: lambda site: site.detail,
}


def amended(sides: Sides, recorded_as: Callable[[str, Row], Any], number: int, words: str) -> What:
    """What an amendment says of ``mine``. ``number`` is the next one for a needle, ``words`` say in
    words what has no form of its own. Raises ValueError without them."""
    if sides.entity == "needle_site":
        return _of_site(sides, recorded_as, number)
    if sides.entity == "pain_score" and sides.mine["phase"] in (Phase.BEFORE, Phase.AFTER):
        score = recorded_as("pain_score", sides.mine)
        counts = sides.theirs is None or not is_voided(sides.mine)
        return PainCorrected(score.episode_id, score.phase, score.score if counts else None)
    return Stated(words)


def _of_site(sides: Sides, recorded_as: Callable[[str, Row], Any], number: int) -> What:
    mine: NeedleSite = recorded_as("needle_site", sides.mine)
    if sides.theirs is None or not sides.is_same_row or is_voided(sides.theirs):
        return SiteAdded(_numbered(mine, number))
    if is_voided(sides.mine):
        return SiteWithdrawn(mine.id)
    theirs: NeedleSite = recorded_as("needle_site", sides.theirs)
    base = theirs if sides.base is None else recorded_as("needle_site", sides.base)
    changed = tuple(
        FieldChange(name, read(mine))
        for name, read in _FIELDS.items()
        if read(mine) not in (read(theirs), read(base))
    )
    return SiteChanged(mine.id, changed)


def _numbered(site: NeedleSite, number: int) -> NeedleSite:
    return replace(site, number=number, sequence=0)
