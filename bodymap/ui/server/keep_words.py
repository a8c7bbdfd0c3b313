"""What a workstation keeps of the record, to choose from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

_MONTHS = {90: 3, 180: 6, 365: 12}
_TWO_YEARS = 730


def keep_choices(days: int | None = None) -> tuple[tuple[int | None, str], ...]:
    """Days with words, None for everything; ``days`` are among them, also where they are others
    than are offered."""
    offered: set[int] = {*_MONTHS, _TWO_YEARS}
    if days is not None:
        offered.add(days)
    return (
        (None, _tr("Everything")),
        *((one, keep_words(one)) for one in sorted(offered, reverse=True)),
    )


def keep_words(days: int | None) -> str:
    """Which patients a workstation keeps that keeps those of so many days."""
    if days is None:
        return _tr("Everything")
    if days == _TWO_YEARS:
        return _tr("Patients of the last 2 years")
    if days in _MONTHS:
        return _tr("Patients of the last {count} months").format(count=_MONTHS[days])
    return _tr("Patients of the last {count} days").format(count=days)


def _tr(text: str) -> str:
    return QCoreApplication.translate("keep_words", text)
