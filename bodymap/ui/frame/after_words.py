"""How pain after a visit is put into words: what is missing is called missing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from bodymap.charting.pain_clock import Clock, ClockState, Reading, Timing
from bodymap.charting.reaction import Reaction, open_follow_ups
from bodymap.services.reactions import together
from bodymap.ui.session.reactions.words import due_words
from bodymap.ui.widgets.written_date import clock_words, moment_words

DASH = "\N{EN DASH}"


def clock_name(clock: Clock) -> str:
    """One of the four times."""
    words = {
        Clock.BEFORE: _tr("Before"),
        Clock.AFTER: _tr("After"),
        Clock.FOLLOW_UP: _tr("24 to 48 hours later"),
        Clock.NEXT_VISIT: _tr("Next visit, before"),
    }
    return words[clock]


def short_reading(reading: Reading) -> str:
    """How a time stands, as a cell of a list shows it; nothing while it has not come."""
    if reading.score is not None:
        score = str(reading.score.score)
        return score if reading.timing is not Timing.LATE else _tr("{0}, late").format(score)
    words = {
        ClockState.NOT_YET: "",
        ClockState.DUE: _tr("due now"),
        ClockState.LATE: _tr("{0} late").format(DASH),
        ClockState.MISSING: _tr("{0} missing").format(DASH),
        ClockState.GIVEN: "",
    }
    return words[reading.state]


def long_reading(reading: Reading) -> str:
    """How a time stands, with the time at which a score was given out of it."""
    if reading.score is not None:
        if reading.timing is Timing.IN_TIME or reading.clock is not Clock.FOLLOW_UP:
            return str(reading.score.score)
        at = reading.score.scored_at
        told = _tr("{score}, late: given {day}, {time}")
        if reading.timing is Timing.EARLY:
            told = _tr("{score}, early: given {day}, {time}")
        score = reading.score.score
        return told.format(score=score, day=moment_words(at), time=clock_words(at))
    words = {
        ClockState.NOT_YET: _tr("{0} not yet").format(DASH),
        ClockState.DUE: _tr("{0} not given yet").format(DASH),
        ClockState.LATE: _tr("{0} not given yet, late").format(DASH),
        ClockState.MISSING: _tr("{0} missing").format(DASH),
        ClockState.GIVEN: DASH,
    }
    return words[reading.state]


def due_reading(reading: Reading) -> str:
    """Until when a follow-up is asked for, or since when it is late."""
    if reading.due_to is None:
        return ""
    words = _tr("late since {day}, {time}")
    if reading.state is ClockState.DUE:
        words = _tr("asked for until {day}, {time}")
    return words.format(day=moment_words(reading.due_to), time=clock_words(reading.due_to))


def reaction_words(reactions: Sequence[Reaction], today: date) -> str:
    """The reactions of a visit in few words, what has to be followed up at the front."""
    if not reactions:
        return ""
    waiting = open_follow_ups(reactions, today)
    if waiting:
        return due_words(waiting[0], today)
    count = len(together(reactions))
    open_ones = sum(1 for one in together(reactions) if one.first.is_open)
    words = _tr("1 reaction") if count == 1 else _tr("{0} reactions", count).format(count)
    return words if not open_ones else _tr("{0}, not resolved").format(words)


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("after_visit", text, None, count)
