"""What would change with a file of settings, line by line."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from bodymap.charting.figure import Figure
from bodymap.charting.procedure_code import SidePolicy
from bodymap.services.catalogue.own_rows import OwnRowChange
from bodymap.services.settings_import import SettingsPlan
from bodymap.ui.settings.amount import amount_words

_MOST_LINES = 60
_LONGEST = 120


def setting_names() -> dict[str, str]:
    """What the settings of a clinic are called, by the names they are kept under."""
    return {
        "code_policy": _tr("Left and right of one muscle"),
        "fees": _tr("Fees"),
        "currency": _tr("Currency"),
        "dwell_target_minutes": _tr("Minutes that a needle stays in"),
        "has_sound": _tr("Sound"),
        "consent_version": _tr("Version of the consent"),
        "consent_wording": _tr("Wording of the consent"),
        "call_line": _tr("Whom to call"),
        "clinic_name": _tr("Name of the clinic"),
        "place": _tr("State or country"),
        "usual_figure": _tr("Figure where the sex does not tell"),
    }


def plan_lines(plan: SettingsPlan) -> tuple[str, ...]:
    """A line for each setting and each row that would change, the rest of very many as a count."""
    names = setting_names()
    lines = [
        _tr("{setting}: {before} \u2192 {after}").format(
            setting=names.get(name, name),
            before=_value_words(plan.before[name]),
            after=_value_words(value),
        )
        for name, value in plan.after.items()
    ]
    lines += [_row_words(one) for one in plan.rows]
    if len(lines) > _MOST_LINES:
        more = _tr("and {count} more").format(count=len(lines) - _MOST_LINES)
        lines = [*lines[:_MOST_LINES], more]
    return tuple(lines)


def _row_words(row: OwnRowChange) -> str:
    cells = row.cells or {}
    told = ", ".join(f"{column} {cell or '-'}" for column, cell in cells.items())
    words = _tr("Catalogue, {file}, {entry}: {cells}")
    entry = ", ".join(row.key.values())
    return words.format(file=row.file.removesuffix(".csv"), entry=entry, cells=_short(told))


def _value_words(value: Any) -> str:
    if value is None or value == "":
        return _tr("nothing")
    if isinstance(value, bool):
        return _tr("yes") if value else _tr("no")
    if isinstance(value, Mapping):
        told = (f"{name} {_amount(amount)}" for name, amount in value.items())
        return ", ".join(told) or _tr("nothing")
    if isinstance(value, SidePolicy):
        return {
            SidePolicy.MUSCLE_ONCE: _tr("one muscle"),
            SidePolicy.EACH_SIDE: _tr("two muscles"),
        }[value]
    if isinstance(value, Figure):
        return {
            Figure.FEMALE_TYPICAL: _tr("female-typical"),
            Figure.MALE_TYPICAL: _tr("male-typical"),
        }[value]
    return _short(str(value))


def _amount(amount: object) -> str:
    return amount_words(amount) if isinstance(amount, Decimal) else str(amount)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}\N{HORIZONTAL ELLIPSIS}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("SettingsFileWords", text)
