"""What was saved of a damaged clinic, in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from bodymap.services.salvage_report import SalvageReport

_KINDS = ("patient", "session", "needle_site", "pain_score")
"""What people count a record by; everything else is told in one number."""


def saved_words(report: SalvageReport) -> str:
    """How much was saved."""
    return _tr("Saved: {what}.").format(what=_counted(report.saved))


def lost_words(report: SalvageReport) -> str:
    """How much was not, and how sure that is."""
    parts = []
    if sum(report.lost.values()):
        parts.append(_tr("Lost: {what}.").format(what=_counted(report.lost)))
    elif report.is_log_whole:
        parts.append(_tr("Nothing is lost."))
    if not report.is_log_whole:
        parts.append(
            _tr("Lines of the change log are lost, too: more may be missing than is known.")
        )
    return " ".join(parts)


def place_words(report: SalvageReport) -> str:
    """Where it lies now."""
    words = _tr("The new clinic is in {folder}. What was lost is listed there in {file}.")
    return words.format(folder=str(report.folder), file=report.list_file.name)


def _counted(rows: Mapping[str, int]) -> str:
    one = {
        "patient": _tr("1 patient"),
        "session": _tr("1 visit"),
        "needle_site": _tr("1 needle site"),
        "pain_score": _tr("1 pain score"),
    }
    many = {
        "patient": _tr("{count} patients"),
        "session": _tr("{count} visits"),
        "needle_site": _tr("{count} needle sites"),
        "pain_score": _tr("{count} pain scores"),
    }
    parts = [
        (one if count == 1 else many)[kind].format(count=f"{count:,}")
        for kind in _KINDS
        if (count := rows.get(kind, 0))
    ]
    other = sum(count for kind, count in rows.items() if kind not in _KINDS)
    if other:
        words = _tr("1 other entry") if other == 1 else _tr("{count} other entries")
        parts.append(words.format(count=f"{other:,}"))
    return ", ".join(parts) or _tr("nothing")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Salvage", text)
