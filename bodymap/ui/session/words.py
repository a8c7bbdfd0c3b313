"""How the charting screen says what the record holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from bodymap.anatomy.side import Side
from bodymap.charting.ghost import Ghost
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.pain import Phase
from bodymap.charting.site import NeedleSite
from bodymap.charting.site_detail import TWITCH_MOST
from bodymap.ui.widgets.written_number import figure, marked


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


def mm_words(mm: float) -> str:
    """A length with its unit."""
    return QCoreApplication.translate("session", "{mm} mm").format(mm=figure(mm))


def where_words(*, is_in: bool, is_due: bool) -> str:
    """Where a needle is, for who hears it."""
    if not is_in:
        return QCoreApplication.translate("session", "out")
    if is_due:
        return QCoreApplication.translate("session", "in, due")
    return QCoreApplication.translate("session", "in")


def twitch_words(twitch: int) -> str:
    """A count of local twitch responses; the highest stands for itself and more."""
    return f"{twitch}+" if twitch == TWITCH_MOST else str(twitch)


def needle_words(needle: Needle) -> str:
    """A needle's size with its unit."""
    return QCoreApplication.translate("session", "{size} mm").format(size=marked(needle.label))


def side_words(side: Side) -> str:
    """The side of the PATIENT."""
    words = {
        Side.LEFT: QCoreApplication.translate("session", "left"),
        Side.RIGHT: QCoreApplication.translate("session", "right"),
        Side.MIDLINE: QCoreApplication.translate("session", "midline"),
    }
    return words[side]


def site_title(
    site: NeedleSite | Ghost, region_label: Callable[[str], str], muscle_label: Callable[[str], str]
) -> str:
    """A site or a ghost in few words: muscle and side, or where none was charted its region."""
    if site.muscle is None:
        return region_label(site.place.region)
    return f"{muscle_label(site.muscle)}, {side_words(site.place.side)}"


def site_words(
    site: NeedleSite, region_label: Callable[[str], str], muscle_label: Callable[[str], str]
) -> str:
    """Where a needle is: the muscle that was charted, and the region."""
    region = region_label(site.place.region)
    if site.muscle is None:
        return region
    return QCoreApplication.translate("session", "{muscle} \u2013 {region}").format(
        muscle=muscle_label(site.muscle), region=region
    )


def time_words(moment: datetime) -> str:
    """A UTC time as the clock on this wall shows it."""
    here = moment.astimezone()
    return QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
