"""How the charting screen says what the record holds."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from bodymap.charting.needle import Needle, Technique
from bodymap.charting.pain import Phase


def technique_words(technique: Technique) -> str:
    """A technique as a therapist says it."""
    words = {
        Technique.SUPERFICIAL: QCoreApplication.translate("session", "Superficial"),
        Technique.DEEP_STATIC: QCoreApplication.translate("session", "Deep, static"),
        Technique.PISTONING: QCoreApplication.translate("session", "Pistoning"),
        Technique.WINDING: QCoreApplication.translate("session", "Winding"),
        Technique.ELECTRICAL: QCoreApplication.translate("session", "Electrical"),
    }
    return words[technique]


def phase_words(phase: Phase) -> str:
    """When a pain score was given."""
    words = {
        Phase.BEFORE: QCoreApplication.translate("session", "Before"),
        Phase.AFTER: QCoreApplication.translate("session", "After"),
        Phase.FOLLOW_UP: QCoreApplication.translate("session", "Follow-up"),
        Phase.DIARY: QCoreApplication.translate("session", "Diary"),
    }
    return words[phase]


def needle_words(needle: Needle) -> str:
    """A needle's size with its unit."""
    return QCoreApplication.translate("session", "{size} mm").format(size=needle.label)


def time_words(moment: datetime) -> str:
    """A UTC time as the clock on this wall shows it."""
    here = moment.astimezone()
    return QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
