"""What was saved of a damaged clinic, in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from bodymap.services.salvage_report import SalvageReport
from bodymap.ui.widgets.written_number import whole

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
        "patient": _tr("{count} patients", rows.get("patient", 0)),
        "session": _tr("{count} visits", rows.get("session", 0)),
        "needle_site": _tr("{count} needle sites", rows.get("needle_site", 0)),
        "pain_score": _tr("{count} pain scores", rows.get("pain_score", 0)),
    }
    parts = [
        (one if count == 1 else many)[kind].format(count=whole(count))
        for kind in _KINDS
        if (count := rows.get(kind, 0))
    ]
    other = sum(count for kind, count in rows.items() if kind not in _KINDS)
    if other:
        words = _tr("1 other entry") if other == 1 else _tr("{count} other entries", other)
        parts.append(words.format(count=whole(other)))
    return ", ".join(parts) or _tr("nothing")


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Salvage", text, None, count)
