"""How the page of the muscles words what it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from bodymap.charting.site import NeedleSite
from bodymap.charting.site_detail import TWITCH_MOST
from bodymap.services.story.muscle_grid import (
    UNKNOWN_PART,
    Cell,
    GridVisit,
    MuscleRow,
    Standing,
)
from bodymap.ui.session.words import mm_words, needle_words, side_words, technique_words
from bodymap.ui.session.words import twitch_words as twitch_count
from bodymap.ui.widgets.written_date import moment_words

DASH = "\N{EN DASH}"
_DOT = " \N{MIDDLE DOT} "


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Muscles", text, None, count)


def part_words(part: str) -> str:
    """A part of the body as the catalogue divides it; a clinic's own part as it is written."""
    words = {
        UNKNOWN_PART: _tr("Other"),
        "head_jaw": _tr("Jaw and temple"),
        "head_face": _tr("Face and scalp"),
        "neck_front": _tr("Neck, front"),
        "neck_back": _tr("Neck, back"),
        "neck_shoulder": _tr("Neck and shoulder"),
        "shoulder": _tr("Shoulder"),
        "arm": _tr("Upper arm"),
        "forearm": _tr("Forearm"),
        "hand": _tr("Hand"),
        "chest_wall": _tr("Chest wall"),
        "upper_back": _tr("Upper back"),
        "lower_back": _tr("Lower back"),
        "abdomen": _tr("Abdomen"),
        "pelvis": _tr("Pelvis"),
        "hip_front": _tr("Hip, front"),
        "hip_back": _tr("Hip and buttock"),
        "thigh": _tr("Thigh"),
        "leg": _tr("Lower leg"),
        "foot": _tr("Foot"),
    }
    return words.get(part) or part.replace("_", " ").capitalize()


def muscle_words(row: MuscleRow) -> str:
    """The muscle of a row, and what the catalogue no longer says of it."""
    if row.standing is Standing.NOT_RECORDED:
        return _tr("No muscle recorded")
    if row.standing is Standing.RETIRED:
        return _tr("{muscle} (retired)").format(muscle=row.label)
    if row.standing is Standing.UNKNOWN:
        return _tr("{muscle} (not in the catalogue)").format(muscle=row.label)
    return row.label


def row_words(row: MuscleRow) -> str:
    """Muscle and side."""
    return f"{muscle_words(row)}, {side_words(row.side)}"


def needles_words(count: int) -> str:
    """How many needles."""
    return _tr("1 needle") if count == 1 else _tr("{count} needles", count).format(count=count)


def visits_words(count: int) -> str:
    """How many visits."""
    return _tr("1 visit") if count == 1 else _tr("{count} visits", count).format(count=count)


def row_counts(row: MuscleRow) -> str:
    """Side, needles and visits of a row: "left - 12 needles in 5 visits"."""
    told = _tr("{needles} in {visits}").format(
        needles=needles_words(row.total), visits=visits_words(len(row.sites))
    )
    return f"{side_words(row.side)}{_DOT}{told}"


def twitch_words(twitch: int | None) -> str:
    """Whether a twitch was seen; empty where nobody looked."""
    if twitch is None:
        return ""
    if twitch == 0:
        return _tr("no twitch")
    return _tr("twitch, 3 or more") if twitch >= TWITCH_MOST else _tr("twitch")


def cell_words(row: MuscleRow, visit: GridVisit, cell: Cell | None) -> str:
    """A cell for those who hear it: muscle, side, day, needles, twitch."""
    if cell is None:
        told = _tr("no needle")
    else:
        parts = (needles_words(cell.count), twitch_words(cell.twitch))
        told = ", ".join(part for part in parts if part)
    return _tr("{muscle}, {day}: {told}").format(
        muscle=row_words(row), day=moment_words(visit.started_at), told=told
    )


def visit_words(visit: GridVisit) -> str:
    """A visit for those who hear it, or point at it: day and pain."""
    told = _tr("{day}: pain before {before}, after {after}").format(
        day=moment_words(visit.started_at),
        before=_score(visit.before, visit),
        after=_score(visit.after, visit),
    )
    return _tr("{visit} (the session is open)").format(visit=told) if visit.is_open else told


def regions_words(regions: Iterable[str], label: Callable[[str], str], most: int = 4) -> str:
    """Regions in words, each once, at most ``most`` of them."""
    each = list(dict.fromkeys(map(label, regions)))
    more = [] if len(each) <= most else [_tr("{count} more").format(count=len(each) - most)]
    return "; ".join([*each[:most], *more])


def needle_line(site: NeedleSite) -> str:
    """What was used at a site: needle and technique."""
    return f"{needle_words(site.needle)}{_DOT}{technique_words(site.technique)}"


def found_line(site: NeedleSite) -> str:
    """Depth and twitch of a site; empty where neither was recorded."""
    parts = []
    if site.depth_mm is not None:
        parts.append(_tr("{depth} deep").format(depth=mm_words(site.depth_mm)))
    twitch = site.detail.twitch
    if twitch is not None:
        parts.append(_tr("twitch {count}").format(count=twitch_count(twitch)))
    return _DOT.join(parts)


def _score(score: int | None, visit: GridVisit) -> str:
    if score is not None:
        return str(score)
    return _tr("not yet given") if visit.is_open else _tr("not given")


def day_in_month(visit: GridVisit) -> tuple[str, str, str]:
    """Day, month and year of a visit, each by itself, where this machine stands."""
    day = visit.started_at.astimezone().date()
    month = QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
    return str(day.day), month, str(day.year)
