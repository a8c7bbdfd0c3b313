"""What an amendment says, written down as JSON and read again.

The text is kept with the record, so that every kind and every field has its name for good.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar
from uuid import UUID

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.side import Side
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
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.pain import Phase
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.charting.site_detail import SiteDetail

_Json = Any
"""What json.loads gives; each reader below takes it apart, and what does not fit is refused."""

_Read = TypeVar("_Read")


def written(what: What) -> str:
    """``what`` as JSON in ASCII, keys sorted, times in UTC. Millimetres are written to the last
    digit. Raises ValueError for a number that is not finite."""
    return json.dumps(_written(what), sort_keys=True, separators=(",", ":"), allow_nan=False)


def read(text: str) -> What:
    """What ``written`` wrote; a site's ``sequence`` is not kept and is 0. Raises ValueError for
    anything else."""
    try:
        value = json.loads(text)
        return _READERS[value["kind"]](value)
    except (
        *(KeyError, TypeError, AttributeError, ValueError),
        *(OverflowError, RecursionError),
    ) as error:
        raise ValueError("This is not the text of an amendment.") from error


def _written(what: What) -> _Json:
    kind: str
    said: _Json
    match what:
        case SiteChanged():
            changes = [
                {"field": str(one.field), "value": _value_written(one.value)}
                for one in what.changes
            ]
            kind, said = "site_changed", {"site_id": str(what.site_id), "changes": changes}
        case SiteAdded():
            kind, said = "site_added", {"site": _site_written(what.site)}
        case SiteWithdrawn():
            kind, said = "site_withdrawn", {"site_id": str(what.site_id)}
        case PainCorrected():
            kind = "pain_corrected"
            said = {
                "episode_id": str(what.episode_id),
                "phase": str(what.phase),
                "score": what.score,
            }
        case Stated():
            kind, said = "stated", {"words": what.words}
    return {"kind": kind, **said}


def _changed(value: _Json) -> SiteChanged:
    return SiteChanged(UUID(value["site_id"]), tuple(_change(one) for one in value["changes"]))


def _change(value: _Json) -> FieldChange:
    field = SiteField(value["field"])
    return FieldChange(field, _FIELD_READERS[field](value["value"]))


_READERS: Mapping[str, Callable[[_Json], What]] = {
    "site_changed": _changed,
    "site_added": lambda value: SiteAdded(_site(value["site"])),
    "site_withdrawn": lambda value: SiteWithdrawn(UUID(value["site_id"])),
    "pain_corrected": lambda value: PainCorrected(
        UUID(value["episode_id"]), Phase(value["phase"]), _optional(_whole, value["score"])
    ),
    "stated": lambda value: Stated(_words(value["words"])),
}


def _value_written(value: SiteValue) -> _Json:
    match value:
        case SitePlace():
            return _place_written(value)
        case Needle():
            return _needle_written(value)
        case SiteDetail():
            return _detail_written(value)
        case datetime():
            return _time_written(value)
        case str():
            return str(value)
        case _:
            return value


def _site_written(site: NeedleSite) -> _Json:
    return {
        "id": str(site.id),
        "session_id": str(site.session_id),
        "place": _place_written(site.place),
        "needle": _needle_written(site.needle),
        "technique": str(site.technique),
        "inserted_at": _time_written(site.inserted_at),
        "number": site.number,
        "depth_mm": site.depth_mm,
        "muscle": site.muscle,
        "detail": _detail_written(site.detail),
    }


def _site(value: _Json) -> NeedleSite:
    return NeedleSite(
        id=UUID(value["id"]),
        session_id=UUID(value["session_id"]),
        place=_place(value["place"]),
        needle=_needle(value["needle"]),
        technique=Technique(value["technique"]),
        inserted_at=_time(value["inserted_at"]),
        number=_whole(value["number"]),
        depth_mm=_optional(_number, value["depth_mm"]),
        muscle=_optional(_words, value["muscle"]),
        detail=_detail(value["detail"]),
    )


def _place_written(place: SitePlace) -> _Json:
    return {
        "x": place.point.x,
        "y": place.point.y,
        "z": place.point.z,
        "view": place.view,
        "region": place.region,
        "side": str(place.side),
        "atlas_version": place.atlas_version,
    }


def _place(value: _Json) -> SitePlace:
    return SitePlace(
        BodyPoint(_number(value["x"]), _number(value["y"]), _number(value["z"])),
        _words(value["view"]),
        _words(value["region"]),
        Side(value["side"]),
        _words(value["atlas_version"]),
    )


def _needle_written(needle: Needle) -> _Json:
    return {"diameter_mm": needle.diameter_mm, "length_mm": needle.length_mm}


def _needle(value: _Json) -> Needle:
    return Needle(_number(value["diameter_mm"]), _number(value["length_mm"]))


def _detail_written(detail: SiteDetail) -> _Json:
    return {
        "box_id": _id_written(detail.box_id),
        "twitch": detail.twitch,
        "is_referred": detail.is_referred,
        "referred_to": list(detail.referred_to),
        "stimulation_hz": detail.stimulation_hz,
        "is_muscle_chosen": detail.is_muscle_chosen,
        "charted_from": _id_written(detail.charted_from),
        "note": detail.note,
    }


def _detail(value: _Json) -> SiteDetail:
    return SiteDetail(
        box_id=_optional(UUID, value["box_id"]),
        twitch=_optional(_whole, value["twitch"]),
        is_referred=_optional(_yes_no, value["is_referred"]),
        referred_to=tuple(_words(one) for one in value["referred_to"]),
        stimulation_hz=_optional(_number, value["stimulation_hz"]),
        is_muscle_chosen=_yes_no(value["is_muscle_chosen"]),
        charted_from=_optional(UUID, value["charted_from"]),
        note=_words(value["note"]),
    )


def _id_written(value: UUID | None) -> str | None:
    return None if value is None else str(value)


def _time_written(value: datetime) -> str:
    return value.astimezone(UTC).isoformat()


def _time(value: _Json) -> datetime:
    return datetime.fromisoformat(value)


def _optional(reader: Callable[[_Json], _Read], value: _Json) -> _Read | None:
    return None if value is None else reader(value)


def _number(value: _Json) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError("A number is expected.")
    return float(value)


def _whole(value: _Json) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("A whole number is expected.")
    return value


def _words(value: _Json) -> str:
    if not isinstance(value, str):
        raise TypeError("Words are expected.")
    return value


def _yes_no(value: _Json) -> bool:
    if not isinstance(value, bool):
        raise TypeError("Yes or no is expected.")
    return value


_FIELD_READERS: Mapping[SiteField, Callable[[_Json], SiteValue]] = {
    SiteField.PLACE: _place,
    SiteField.MUSCLE: lambda value: _optional(_words, value),
    SiteField.NEEDLE: _needle,
    SiteField.TECHNIQUE: Technique,
    SiteField.DEPTH_MM: lambda value: _optional(_number, value),
    SiteField.INSERTED_AT: _time,
    SiteField.DETAIL: _detail,
}
