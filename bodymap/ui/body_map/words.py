"""What the body map says in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from bodymap.charting.needle import Technique
from bodymap.services.story.periods import Preset
from bodymap.services.story.region_visits import RegionVisit
from bodymap.services.story.site_filter import (
    NO_MUSCLE,
    FoundSites,
    MuscleChoice,
    SiteFilter,
    Twitch,
)
from bodymap.ui.body_map.timeline_words import days_words
from bodymap.ui.session import words as session_words
from bodymap.ui.widgets.mid_sentence import mid_sentence

_DOT = " \N{MIDDLE DOT} "
_ARROW = "\N{RIGHTWARDS ARROW}"


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("BodyMap", text, None, count)


def muscle_words(choice: MuscleChoice) -> str:
    """A muscle of the record with how often it was needled; a retired one says so."""
    name = choice.name if choice.muscle else _tr("No muscle recorded")
    if choice.is_retired:
        name = _tr("{muscle} (retired)").format(muscle=name)
    return _tr("{muscle} ({count})").format(muscle=name, count=choice.sites)


def technique_words(technique: str) -> str:
    """A technique as a therapist says it; its id where this program does not know it."""
    try:
        return session_words.technique_words(Technique(technique))
    except ValueError:  # recorded by a later program
        return technique


def twitch_words(twitch: Twitch) -> str:
    """Which sites a twitch leaves."""
    return {
        Twitch.WITH: _tr("With a twitch"),
        Twitch.WITHOUT: _tr("Without a twitch"),
    }[twitch]


def preset_words(preset: Preset) -> str:
    """A period by its name."""
    return {
        Preset.ALL: _tr("All visits"),
        Preset.FIRST_HALF: _tr("First half"),
        Preset.SECOND_HALF: _tr("Second half"),
        Preset.FIRST: _tr("First visit"),
        Preset.LAST: _tr("Last visit"),
        Preset.LATEST: _tr("Latest 5 visits"),
    }[preset]


def needles_words(count: int) -> str:
    """A number of needles."""
    if count == 0:
        return _tr("No needles")
    return _tr("1 needle") if count == 1 else _tr("{n} needles", count).format(n=count)


def visits_words(count: int) -> str:
    """A number of visits."""
    return _tr("1 visit") if count == 1 else _tr("{n} visits", count).format(n=count)


def needles_at(needles: int, visits: int) -> str:
    """How many needles at how many visits."""
    if not needles:
        return needles_words(0)
    return _tr("{needles} at {visits}").format(
        needles=needles_words(needles), visits=visits_words(visits)
    )


def found_words(found: FoundSites) -> str:
    """How many needles at how many visits."""
    if not found.visits:
        return _tr("No visits")
    visits = visits_words(found.visits)
    if 0 < found.needled < found.visits:
        visits = _tr("{n} of {count} visits", found.visits).format(
            n=found.needled, count=found.visits
        )
    return _tr("{needles} at {visits}").format(needles=needles_words(found.sites), visits=visits)


def when_words(days: Sequence[date]) -> str:
    """From the first of the days to the last; empty without any."""
    return days_words(days[0], days[-1]) if days else ""


def count_words(found: FoundSites, days: Sequence[date]) -> str:
    """How many needles at how many visits, and when; ``days`` are the first and the last, empty
    without any."""
    return ", ".join(part for part in (found_words(found), when_words(days)) if part)


def only_words(wanted: SiteFilter, muscle_name: Callable[[str], str]) -> tuple[str, ...]:
    """What a filter leaves of the needles, each part for itself: "pistoning only"."""
    parts = []
    if wanted.muscle is not None:
        name = muscle_name(wanted.muscle) if wanted.muscle else _tr("no muscle recorded")
        parts.append(_tr("{what} only").format(what=name))
    if wanted.technique is not None:
        what = mid_sentence(technique_words(wanted.technique))
        parts.append(_tr("{what} only").format(what=what))
    if wanted.twitch is Twitch.WITH:
        parts.append(_tr("with a twitch only"))
    elif wanted.twitch is Twitch.WITHOUT:
        parts.append(_tr("without a twitch only"))
    return tuple(parts)


def ahead_words(count: int) -> str:
    """How many visits are dated later than now; empty for none."""
    if not count:
        return ""
    visits = visits_words(count)
    return _tr("{visits} dated later than now").format(visits=visits)


def caption(*parts: str) -> str:
    """Parts of a caption in one line."""
    return _DOT.join(part for part in parts if part)


def pain_words(visit: RegionVisit) -> str:
    """The pain before and after a visit."""
    unknown = "\N{EN DASH}"
    before = unknown if visit.before is None else str(visit.before)
    after = unknown if visit.after is None else str(visit.after)
    if visit.before is visit.after is None:
        return _tr("no pain scores")
    return _tr("pain {before} {arrow} {after}").format(before=before, arrow=_ARROW, after=after)


def muscles_words(muscles: Sequence[str], name: Callable[[str], str]) -> str:
    """The muscles of a visit in one line."""
    named = [name(muscle) for muscle in muscles if muscle != NO_MUSCLE]
    return ", ".join(named) or _tr("no muscle recorded")
