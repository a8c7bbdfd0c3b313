"""Corrections of a signed session: said beside it, never written into it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from bodymap.charting.needle import Needle, Technique
from bodymap.charting.needle_event import says_something
from bodymap.charting.site import NeedleSite, SitePlace


class SiteField(StrEnum):
    """A field of a needle site that can be corrected; its number and its session stay."""

    PLACE = "place"
    MUSCLE = "muscle"
    NEEDLE = "needle"
    TECHNIQUE = "technique"
    DEPTH_MM = "depth_mm"
    INSERTED_AT = "inserted_at"


SiteValue = SitePlace | Needle | Technique | str | float | datetime | None

_KINDS: Mapping[SiteField, tuple[type, ...]] = {
    SiteField.PLACE: (SitePlace,),
    SiteField.MUSCLE: (str, type(None)),
    SiteField.NEEDLE: (Needle,),
    SiteField.TECHNIQUE: (Technique,),
    SiteField.DEPTH_MM: (float, int, type(None)),
    SiteField.INSERTED_AT: (datetime,),
}


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
class Amendment:
    """One correction of a signed session, by ``author``, at ``at`` (UTC), for a ``reason``.

    Amendments are ordered by ``sequence``, the change log's number of the line that recorded them.
    Raises ValueError without an author, for a reason without words, and for a time without a zone.
    """

    id: UUID
    session_id: UUID
    author: str
    at: datetime
    reason: str
    what: SiteChanged | SiteAdded | SiteWithdrawn
    sequence: int

    def __post_init__(self) -> None:
        if not self.author.strip():
            raise ValueError("An amendment names its author.")
        if not says_something(self.reason):
            raise ValueError("An amendment needs a reason.")
        if self.at.utcoffset() is None:
            raise ValueError("The time of an amendment needs a time zone.")


class Outcome(StrEnum):
    """What became of a site."""

    AS_SIGNED = "as_signed"
    CHANGED = "changed"
    ADDED = "added"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class AmendedSite:
    """One site before and after all amendments.

    ``signed`` is None for a site that was added, ``current`` None for one that was withdrawn; one
    that was added and withdrawn again has neither. ``amendments`` are those that concern it, the
    first at the front.
    """

    site_id: UUID
    signed: NeedleSite | None
    current: NeedleSite | None
    amendments: tuple[Amendment, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """What became of it; a site that was changed back to what was signed is as signed."""
        if self.current is None:
            return Outcome.WITHDRAWN
        if self.signed is None:
            return Outcome.ADDED
        return Outcome.AS_SIGNED if self.current == self.signed else Outcome.CHANGED


@dataclass(frozen=True, slots=True)
class Amended:
    """A signed session's sites with its amendments, in the order of the sites' numbers."""

    sites: tuple[AmendedSite, ...]

    @property
    def current(self) -> tuple[NeedleSite, ...]:
        """The sites as they are known to be today."""
        return tuple(one.current for one in self.sites if one.current is not None)

    @property
    def differing(self) -> tuple[AmendedSite, ...]:
        """The sites that are not as signed."""
        return tuple(one for one in self.sites if one.outcome is not Outcome.AS_SIGNED)


def apply(signed: Iterable[NeedleSite], amendments: Iterable[Amendment]) -> Amended:
    """What the sites of a signed session are after its amendments; the session itself stays.

    Raises ValueError where an amendment does not fit what those before it left: a change or
    withdrawal of a site that is not there, an added site whose id or number is taken or that has no
    number, and an amendment, or an added site, of another session than the sites.
    """
    sites = {site.id: AmendedSite(site.id, site, site) for site in signed}
    numbers = {one.signed.number for one in sites.values() if one.signed is not None}
    sessions = {one.signed.session_id for one in sites.values() if one.signed is not None}
    for amendment in sorted(amendments, key=lambda one: (one.sequence, one.id)):
        sessions.add(amendment.session_id)
        what = amendment.what
        known = sites.get(what.site_id)
        after: NeedleSite | None
        if isinstance(what, SiteAdded):
            if known is not None or what.site.number < 1 or what.site.number in numbers:
                raise ValueError("An added site has an id and a number of its own.")
            numbers.add(what.site.number)
            sessions.add(what.site.session_id)
            known, after = AmendedSite(what.site_id, None, None), what.site
        elif known is None or known.current is None:
            raise ValueError("Only a site that is in the record can be changed or withdrawn.")
        elif isinstance(what, SiteChanged):
            after = _corrected(known.current, what.changes)
        else:
            after = None
        sites[what.site_id] = replace(
            known, current=after, amendments=(*known.amendments, amendment)
        )
    if len(sessions) > 1:
        raise ValueError("Amendments belong to the session whose sites they correct.")
    return Amended(tuple(sorted(sites.values(), key=_by_number)))


def _corrected(site: NeedleSite, changes: Iterable[FieldChange]) -> NeedleSite:
    values = {str(change.field): change.value for change in changes}
    # the value of every field was checked when its change was made
    return replace(site, **values)  # type: ignore[arg-type]  # the checker sees one mixed type


def _by_number(one: AmendedSite) -> tuple[int, UUID]:
    for site in (one.signed, one.current, *(_added(each) for each in one.amendments)):
        if site is not None:
            return (site.number, one.site_id)
    return (0, one.site_id)


def _added(amendment: Amendment) -> NeedleSite | None:
    return amendment.what.site if isinstance(amendment.what, SiteAdded) else None
