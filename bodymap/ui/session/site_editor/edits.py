"""One change of a site, as a function of it: the same for one site as for several."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

from bodymap.charting.needle import Needle, Technique
from bodymap.charting.site import NeedleSite

Change = Callable[[NeedleSite], NeedleSite]


@dataclass(frozen=True, slots=True)
class Edit:
    """A change and what it is about, in words."""

    words: str
    change: Change


def to_muscle(muscle: str | None) -> Change:
    """The muscle that a person names: moving the site does not choose another one. None leaves it
    to the place again."""
    return lambda site: replace(
        site,
        muscle=muscle,
        detail=replace(site.detail, is_muscle_chosen=muscle is not None),
    )


def to_needle(needle: Needle, box_id: UUID | None) -> Change:
    """Another needle, from a box or of a size only."""
    return lambda site: replace(site, needle=needle, detail=replace(site.detail, box_id=box_id))


def to_technique(technique: Technique) -> Change:
    """Another technique; a frequency belongs to electrical stimulation only."""

    def change(site: NeedleSite) -> NeedleSite:
        hz = site.detail.stimulation_hz if technique is Technique.ELECTRICAL else None
        return replace(site, technique=technique, detail=replace(site.detail, stimulation_hz=hz))

    return change


def to_frequency(hz: float | None) -> Change:
    """Another frequency of electrical stimulation, in Hz."""
    return lambda site: replace(site, detail=replace(site.detail, stimulation_hz=hz))


def to_depth(depth_mm: float | None) -> Change:
    """Another depth in mm; None where it is not recorded."""
    return lambda site: replace(site, depth_mm=depth_mm)


def to_twitch(twitch: int | None) -> Change:
    """Another count of local twitch responses; None where it is not recorded."""
    return lambda site: replace(site, detail=replace(site.detail, twitch=twitch))


def to_referred(is_referred: bool | None) -> Change:
    """Whether the pain that the patient knows was reproduced elsewhere."""

    def change(site: NeedleSite) -> NeedleSite:
        where = site.detail.referred_to if is_referred else ()
        detail = replace(site.detail, is_referred=is_referred, referred_to=where)
        return replace(site, detail=detail)

    return change


def with_region(region: str, *, is_felt: bool) -> Change:
    """That pain was felt in a region, or that it was not felt there after all."""

    def change(site: NeedleSite) -> NeedleSite:
        others = tuple(each for each in site.detail.referred_to if each != region)
        where = (*others, region) if is_felt else others
        is_referred = True if is_felt else site.detail.is_referred
        return replace(
            site, detail=replace(site.detail, is_referred=is_referred, referred_to=where)
        )

    return change


def to_note(note: str) -> Change:
    """Another note."""
    return lambda site: replace(site, detail=replace(site.detail, note=note))
