"""How reactions are put into words, the same on every page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from bodymap.charting.reaction import FollowUp, Severity
from bodymap.services.reaction_kinds import Basis
from bodymap.ui.widgets.written_date import short_day_words


def severity_words(severity: Severity) -> str:
    """How grave a reaction is."""
    words = {
        Severity.MILD: _tr("Mild"),
        Severity.MODERATE: _tr("Moderate"),
        Severity.SERIOUS: _tr("Serious"),
    }
    return words[severity]


def place_words(numbers: Sequence[int]) -> str:
    """Which sites, by their numbers; the whole visit where there are none."""
    if not numbers:
        return _tr("whole visit")
    figures = [str(number) for number in sorted(numbers)]
    if len(figures) == 1:
        return _tr("site {0}").format(figures[0])
    return _tr("sites {0} and {1}").format(", ".join(figures[:-1]), figures[-1])


def short_day(day: date, today: date) -> str:
    """A day near ``today``: 3 Dec, with its year where that is another one."""
    return short_day_words(day, today)


def due_words(waiting: FollowUp, today: date) -> str:
    """When a reaction is to be followed up."""
    due = waiting.reaction.follow_up_due
    if due is None:
        return _tr("serious, no follow-up day")
    day = short_day(due, today)
    if waiting.days_left == 0:
        return _tr("follow-up due today")
    if waiting.is_overdue:
        return _tr("overdue since {0}").format(day)
    return _tr("follow-up due {0}").format(day)


def basis_words(basis: Basis) -> str:
    """What a text of the catalogue rests on."""
    if basis.is_from_memory:
        return _tr("From the catalogue: from memory, not compared with a source.")
    return _tr("From the catalogue, compared with {0}").format("; ".join(basis.citations))


def _tr(text: str) -> str:
    return QCoreApplication.translate("reactions", text)
