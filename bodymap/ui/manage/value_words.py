"""Values of the record, as a person reads them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from bodymap.anatomy.side import Side
from bodymap.charting.conflict import Decision
from bodymap.charting.needle import Technique
from bodymap.charting.pain import Phase
from bodymap.charting.patient import Sex
from bodymap.charting.person import Role
from bodymap.services.audit.events import ExportKind, Target
from bodymap.ui.manage.names import Names, plain_label
from bodymap.ui.manage.person_words import role_words
from bodymap.ui.patients.words import sex_words
from bodymap.ui.session.words import phase_words, side_words, technique_words
from bodymap.ui.widgets.written_date import day_words
from bodymap.ui.widgets.written_number import figure

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_TIMES: Final = frozenset({"at", "until", "restates", "since"})
_DAYS: Final = frozenset({"birth_date", "onset", "follow_up_due", "expires_on"})
_TRUTHS: Final = frozenset({"hands_clean", "gloves", "sterile_single_use", "sound"})
_PEOPLE: Final = frozenset(
    {
        *("person_id", "seen_by", "holder_id", "taken_from", "taken_by", "signer_id"),
        *("their_author", "my_author", "decided_by"),
    }
)
_UNITS: Final = {
    **dict.fromkeys(("x", "y", "z"), "mm"),
    "height_cm": "cm",
    "weight_kg": "kg",
    "stimulation_hz": "Hz",
    "pressure_kpa": "kPa",
    "degrees": "\N{DEGREE SIGN}",
}
_FINGERPRINT_LETTERS = 16
_LONGEST = 300


class ValueWords:
    """Puts a value of a column into words. ``person`` gives the name of one who works or worked
    here, empty for an id that is nobody's."""

    def __init__(self, names: Names, person: Callable[[UUID], str]) -> None:
        self._names = names
        self._person = person

    def of(self, entity: str, column: str, value: Any) -> str:
        """The value of a column of the table ``entity``, or of an event's detail."""
        if value is None or value == "":
            return _tr("nothing")
        if column in _PEOPLE or (column == "by" and _id_of(value) is not None):
            return self._person_words(value)
        labels: dict[str, Callable[[str], str]] = {
            "region": self._names.region,
            "muscle": self._names.muscle,
            "condition": self._names.condition,
        }
        if column in labels:
            return labels[column](str(value))
        if column == "kind" and entity == "reaction":
            return self._names.reaction(str(value))
        lists = {
            "referred_to": self._names.region,
            "regions": self._names.region,
            "muscles": self._names.muscle,
        }
        if column in lists:
            return _list_words(value, lists[column])
        return _plain_words(column, value)

    def _person_words(self, value: Any) -> str:
        found = _id_of(value)
        name = "" if found is None else self._person(found)
        return name or _tr("somebody who is not listed")


def moment_with_seconds(moment: datetime) -> str:
    """A UTC time where this machine stands, to the second."""
    here = moment.astimezone()
    return f"{day_words(here.date())}  {here:%H:%M:%S}"


def _plain_words(column: str, value: Any) -> str:
    choice = _CHOICES.get(column)
    if choice is not None:
        return choice(str(value))
    if _is_time(column) and (moment := _moment(value)) is not None:
        return moment_with_seconds(moment)
    if column in _DAYS:
        return _day(str(value))
    if isinstance(value, bool) or column in _TRUTHS or column.startswith("is_"):
        return _tr("yes") if value else _tr("no")
    if isinstance(value, int | float):
        unit = _UNITS.get(column) or ("mm" if column.endswith("_mm") else "")
        gap = "" if unit in ("", "\N{DEGREE SIGN}") else "\N{NO-BREAK SPACE}"
        return f"{figure(value)}{gap}{unit}" if isinstance(value, float) else f"{value}{gap}{unit}"
    return _text(column, value)


def _text(column: str, value: Any) -> str:
    if isinstance(value, Mapping | list):
        return _tr("{count} of it").format(count=_count(value))
    text = str(value)
    if column == "content_hash":
        return text[:_FINGERPRINT_LETTERS]
    if text.startswith("0x"):
        return _tr("an entry of the record")
    # words that the program itself wrote have underscores where a person writes spaces
    is_word = text.islower() and " " not in text and "_" in text
    return plain_label(text) if is_word else text[:_LONGEST]


def _count(value: Mapping[str, Any] | list[Any]) -> int:
    """How many things are listed: a list for each kind of them, or one list."""
    if isinstance(value, list):
        return len(value)
    return sum(len(one) if isinstance(one, list) else 1 for one in value.values())


def _is_time(column: str) -> bool:
    return column in _TIMES or column.endswith("_at")


def _moment(value: Any) -> datetime | None:
    """A time: microseconds in the rows of the record, ISO 8601 in the detail of an event."""
    if isinstance(value, int):
        return _EPOCH + timedelta(microseconds=value)
    try:
        return datetime.fromisoformat(str(value))
    except ValueError:
        return None


def _day(text: str) -> str:
    try:
        return day_words(date.fromisoformat(text))
    except ValueError:
        return text


def _list_words(value: Any, label: Callable[[str], str]) -> str:
    try:
        items = json.loads(value) if isinstance(value, str) else value
        return ", ".join(label(str(one)) for one in items) or _tr("nothing")
    except (ValueError, TypeError):
        return _tr("nothing")


def _id_of(value: Any) -> UUID | None:
    try:
        return UUID(hex=str(value).removeprefix("0x"))
    except ValueError:
        return None


def _worded(kind: Callable[[str], Any], words: Callable[[Any], str]) -> Callable[[str], str]:
    """Words for a value of an enum; a value that it does not have is shown as it is."""

    def say(text: str) -> str:
        try:
            return words(kind(text))
        except (ValueError, LookupError):
            return plain_label(text)

    return say


def _target_words(target: Target) -> str:
    return {
        Target.FILE: _tr("a file"),
        Target.PRINTER: _tr("the printer"),
        Target.CLIPBOARD: _tr("the clipboard"),
    }[target]


def _export_words(kind: ExportKind) -> str:
    return plain_label(kind.value)


def _decision_words(decision: Decision) -> str:
    return {
        Decision.THEIRS: _tr("what counted"),
        Decision.MINE: _tr("what waited"),
    }[decision]


_CHOICES: Final[dict[str, Callable[[str], str]]] = {
    "technique": _worded(Technique, technique_words),
    "side": _worded(Side, side_words),
    "phase": _worded(Phase, phase_words),
    "sex": _worded(Sex, sex_words),
    "role": _worded(Role, role_words),
    "decided": _worded(Decision, _decision_words),
    "to": _worded(Target, _target_words),
    "what": _worded(ExportKind, _export_words),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("value_words", text)
