"""Corrections of a signed session: said beside it, never written into it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from bodymap.charting.needle import Needle, Technique
from bodymap.charting.needle_event import says_something
from bodymap.charting.pain import NPRS_HIGHEST, NPRS_LOWEST, Phase
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.charting.site_detail import SiteDetail


class SiteField(StrEnum):
    """A field of a needle site that can be corrected; its number and its session stay."""

    PLACE = "place"
    MUSCLE = "muscle"
    NEEDLE = "needle"
    TECHNIQUE = "technique"
    DEPTH_MM = "depth_mm"
    INSERTED_AT = "inserted_at"
    DETAIL = "detail"


SiteValue = SitePlace | Needle | Technique | SiteDetail | str | float | datetime | None

_KINDS: Mapping[SiteField, tuple[type, ...]] = {
    SiteField.PLACE: (SitePlace,),
    SiteField.MUSCLE: (str, type(None)),
    SiteField.NEEDLE: (Needle,),
    SiteField.TECHNIQUE: (Technique,),
    SiteField.DEPTH_MM: (float, int, type(None)),
    SiteField.INSERTED_AT: (datetime,),
    SiteField.DETAIL: (SiteDetail,),
}

SIGNED_PHASES = (Phase.BEFORE, Phase.AFTER)
"""The scores that are part of the visit; follow-up and diary are given after the signature."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field and the value that it should have had. Units are those of ``NeedleSite``.

    Raises TypeError for a value that the field cannot have, ValueError for a time without a zone.
    """

    field: SiteField
    value: SiteValue

    def __post_init__(self) -> None:
        if not isinstance(self.value, _KINDS[self.field]):
            raise TypeError(f"A site's {self.field} cannot be {type(self.value).__name__}.")
        if isinstance(self.value, datetime) and self.value.utcoffset() is None:
            raise ValueError("The time of an insertion needs a time zone.")


@dataclass(frozen=True, slots=True)
class SiteChanged:
    """Some fields of a site were recorded wrongly.

    Raises ValueError without a field, and for a field that is named twice.
    """

    site_id: UUID
    changes: tuple[FieldChange, ...]

    def __post_init__(self) -> None:
        fields = [change.field for change in self.changes]
        if not fields or len(set(fields)) != len(fields):
            raise ValueError("A correction names the fields that it changes, each once.")


@dataclass(frozen=True, slots=True)
class SiteAdded:
    """A needle was in that was not charted."""

    site: NeedleSite

    @property
    def site_id(self) -> UUID:
        """The id of the site that is added."""
        return self.site.id


@dataclass(frozen=True, slots=True)
class SiteWithdrawn:
    """A needle was charted that was never in."""

    site_id: UUID


@dataclass(frozen=True, slots=True)
class PainCorrected:
    """The score of a phase was another one, from 0 to 10, or was not given: then ``score`` is None.

    Raises ValueError for a score outside the scale, and for a phase that is not signed.
    """

    episode_id: UUID
    phase: Phase
    score: int | None

    def __post_init__(self) -> None:
        if self.phase not in SIGNED_PHASES:
            raise ValueError("Only the scores of the visit itself are signed.")
        if self.score is not None and not NPRS_LOWEST <= self.score <= NPRS_HIGHEST:
            raise ValueError(f"A pain score lies between 0 and 10, not {self.score}.")


@dataclass(frozen=True, slots=True)
class Stated:
    """A correction in words, of whatever else was signed. Raises ValueError without words."""

    words: str

    def __post_init__(self) -> None:
        if not says_something(self.words):
            raise ValueError("A correction in words needs words.")


What = SiteChanged | SiteAdded | SiteWithdrawn | PainCorrected | Stated
"""What an amendment says. A reaction that comes up later is recorded as a reaction."""


@dataclass(frozen=True, slots=True)
class Amendment:
    """One correction of a signed session, by ``author``, at ``at`` (UTC), for a ``reason``.

    Amendments are ordered by ``sequence``, the change log's number of the line that recorded them,
    0 before that. Raises ValueError without an author, for a reason without words, and for a time
    without a zone.
    """

    id: UUID
    session_id: UUID
    author: str
    at: datetime
    reason: str
    what: What
    sequence: int = 0

    def __post_init__(self) -> None:
        if not self.author.strip():
            raise ValueError("An amendment names its author.")
        if not says_something(self.reason):
            raise ValueError("An amendment needs a reason.")
        if self.at.utcoffset() is None:
            raise ValueError("The time of an amendment needs a time zone.")
