"""Keeping the clinic's settings in the record."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from bodymap.anatomy.figure import REFERENCE, Figure
from bodymap.charting.ids import new_id
from bodymap.charting.procedure_code import SidePolicy
from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.changes import ChangeBus, Changes
from bodymap.services.clinic_settings import ClinicSettings
from bodymap.services.values import Setting

if TYPE_CHECKING:
    from bodymap.services.access.access import Access


_UNREADABLE: Final = (
    *(ValueError, TypeError, LookupError, AttributeError),
    *(ArithmeticError, RecursionError),
)
"""What a value that somebody else wrote may raise while it is read."""


_PLACE: Final = re.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?")
"""ISO 3166: a country, or a part of one."""


class Settings:
    """One row for each setting that differs from what the program comes with, as JSON.

    A setting that this version does not know is left alone. One that cannot be read holds nothing
    up: what the program comes with stands for it, and its row stays until another value is kept.
    Raises as ``SessionRecorder`` does.
    """

    def __init__(self, access: Access, bus: ChangeBus) -> None:
        self._access = access
        self._bus = bus

    def now(self) -> ClinicSettings:
        """The settings as they stand."""
        values, _ = self._read()
        return ClinicSettings(**values)

    def unreadable(self) -> tuple[str, ...]:
        """The names of the settings that are kept and cannot be read."""
        _, unreadable = self._read()
        return unreadable

    def usual_figure(self) -> Figure:
        """The figure where nothing tells which: a record that cannot be read now keeps nobody from
        seeing a body."""
        try:
            return self.now().usual_figure
        except ExpectedError:
            return REFERENCE

    def keep(self, settings: ClinicSettings) -> Changes:
        """Let ``settings`` stand from now on, all in one transaction."""
        kept = self._kept()
        values, unreadable = _understood(kept)
        usual = ClinicSettings()
        touched = []
        with self._access.write(_needed(ClinicSettings(**values), settings)) as write:
            for one in fields(ClinicSettings):
                value = getattr(settings, one.name)
                is_usual = value == getattr(usual, one.name)
                text = json.dumps(_WRITTEN.get(one.name, _same)(value), ensure_ascii=False)
                known = kept.get(one.name)
                if known is None and not is_usual:
                    fresh = Setting(new_id(), one.name, text)
                    write.insert_record(fresh)
                    touched.append(fresh.id)
                elif known is not None and known.value != text:
                    if is_usual and one.name in unreadable:
                        continue  # nobody chose it: it only stands for what cannot be read
                    write.update_record(Setting(known.id, one.name, text))
                    touched.append(known.id)
        return self._bus.tell_clinic(write.sequence, *touched)

    def _read(self) -> tuple[dict[str, Any], tuple[str, ...]]:
        return _understood(self._kept())

    def _kept(self) -> Mapping[str, Setting]:
        known = {one.name for one in fields(ClinicSettings)}
        return {
            one.name: one for one in self._access.read.clinic_records(Setting) if one.name in known
        }


def plain_values(settings: ClinicSettings) -> dict[str, Any]:
    """Every setting by its name, as JSON can say it."""
    return {
        one.name: _WRITTEN.get(one.name, _same)(getattr(settings, one.name))
        for one in fields(ClinicSettings)
    }


def of_plain_values(values: Mapping[str, Any], before: ClinicSettings) -> ClinicSettings:
    """``before`` with ``values``, which are as ``plain_values`` has them. Raises ValueError with
    the name of a setting that there is not, or whose value cannot be."""
    read = {}
    for name, value in values.items():
        if name not in _READ:
            raise ValueError(name)
        try:
            read[name] = _READ[name](value)
        except _UNREADABLE:
            raise ValueError(name) from None
    return replace(before, **read)


def _understood(kept: Mapping[str, Setting]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The values that are kept, by name, and the names of those that cannot be read."""
    values, unreadable = {}, []
    for name, one in kept.items():
        try:
            values[name] = _READ[name](json.loads(one.value))
        except _UNREADABLE:
            unreadable.append(name)
    return values, tuple(unreadable)


def _needed(before: ClinicSettings, after: ClinicSettings) -> Right:
    """Whoever needles sets when needles are due; everything else is the administrator's."""
    due = {name: getattr(after, name) for name in ("dwell_target_minutes", "has_sound")}
    return Right.CHART if replace(before, **due) == after else Right.SETTINGS


def _same(value: Any) -> Any:
    return value


def _written_fees(fees: Mapping[str, Decimal]) -> dict[str, str]:
    return {code: str(fee) for code, fee in fees.items()}


_WRITTEN: Final[dict[str, Callable[[Any], Any]]] = {
    "fees": _written_fees,
}


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("This is no text.")
    return value


def _minutes(value: Any) -> int | None:
    if value is not None and (type(value) is not int or value <= 0):
        raise ValueError("These are no minutes.")
    return None if value is None else int(value)


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError("This is neither yes nor no.")
    return value


def _fees(fees: Any) -> dict[str, Decimal]:
    read = {str(code): Decimal(_text(fee)) for code, fee in fees.items()}
    if not all(fee.is_finite() for fee in read.values()):
        raise ValueError("This is no amount.")
    return read


def _place(value: Any) -> str:
    if _text(value) and not _PLACE.fullmatch(value):
        raise ValueError("This is no place.")
    return str(value)


_READ: Final[dict[str, Callable[[Any], Any]]] = {
    "code_policy": SidePolicy,
    "fees": _fees,
    "currency": _text,
    "dwell_target_minutes": _minutes,
    "has_sound": _yes_or_no,
    "consent_version": _text,
    "consent_wording": _text,
    "call_line": _text,
    "clinic_name": _text,
    "place": _place,
    "usual_figure": Figure,
}
