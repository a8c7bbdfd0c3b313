"""The parts of a patient's page."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QCoreApplication


class Tab(IntEnum):
    """The tabs, left to right."""

    SESSION = 0
    OVERVIEW = 1
    VISITS = 2
    TRENDS = 3
    MUSCLES = 4
    REPORT = 5


def tab_words() -> dict[Tab, str]:
    """What stands on the tabs."""
    return {
        Tab.SESSION: _tr("Session"),
        Tab.OVERVIEW: _tr("Overview"),
        Tab.VISITS: _tr("Visits"),
        Tab.TRENDS: _tr("Trends"),
        Tab.MUSCLES: _tr("Muscles"),
        Tab.REPORT: _tr("Report"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tabs", text)
