"""What the first glance says of a complaint's visits and of its pain."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from bodymap.services.story.first_glance import FirstGlance
from bodymap.services.story.pain_glance import PainBefore, PainGlance
from bodymap.services.story.visit_span import VisitSpan, day_of
from bodymap.ui.overview.change_words import (
    pain_sentence,
    responder_sentence,
    threshold_text,
    threshold_tip,
    verdict_tone,
)
from bodymap.ui.overview.glance_lines import DOT, Line
from bodymap.ui.session.reactions.words import short_day
from bodymap.ui.widgets.text import Tone

_DASH = "\N{EN DASH}"
_SPOKEN = 12
"""So many of the last scores are read out."""


def head_lines(glance: FirstGlance) -> tuple[Line, ...]:
    """How often, from when to when, since when it hurts, and the last long pause."""
    since = _onset_words(glance)
    if glance.pauses:
        since = f"{since}{DOT}{_pause_words(glance)}"
    return (Line(_span_words(glance.span, glance.today), Tone.SOFT), Line(since, Tone.SOFT))


def pain_heading(pain: PainGlance) -> str:
    """What the figures are of, and of how many visits."""
    if not pain.missing or not pain.scored:
        return _tr("Pain before each visit, 0 to 10")
    visits = pain.scored + pain.missing
    words = _tr("Pain before {some} of {all} visits, 0 to 10", visits)
    return words.format(some=pain.scored, all=visits)


def pain_figures(pain: PainGlance) -> tuple[str, ...]:
    """The one large thing: first and last score, a single one, or a dash for none."""
    if pain.first is None or pain.last is None:
        return (_DASH,)
    if pain.judgement is None:
        return (str(pain.first.score),)
    return (str(pain.first.score), str(pain.last.score))


def pain_lines(glance: FirstGlance) -> tuple[Line, ...]:
    """What the change of pain comes to, by whose threshold, and the best and the worst score."""
    pain, today = glance.pain, glance.today
    if pain.first is None or pain.best is None or pain.worst is None:
        return (Line(_none_scored(pain), Tone.SOFT),)
    if pain.judgement is None:
        once = _tr("Scored once, on {0}. A change needs a second score.")
        return (Line(once.format(short_day(day_of(pain.first.at), today)), Tone.SOFT),)
    judged, threshold = pain.judgement, pain.threshold
    tone = verdict_tone(judged.verdict)
    lines = [Line(pain_sentence(judged, threshold), tone, is_bold=True)]
    if responder := responder_sentence(judged):
        lines.append(Line(responder))
    if threshold is not None:
        tip = threshold_tip(threshold)
        lines.append(Line(threshold_text(threshold), Tone.SOFT, is_small=True, tip=tip))
    best = _tr("Best {score} on {day}").format(
        score=pain.best.score, day=short_day(day_of(pain.best.at), today)
    )
    worst = _tr("worst {score} on {day}").format(
        score=pain.worst.score, day=short_day(day_of(pain.worst.at), today)
    )
    lines.append(Line(f"{best}{DOT}{worst}", Tone.SOFT))
    return tuple(lines)


def score_words(one: PainBefore, today: date) -> str:
    """The pain before one visit: "3 Nov: 2"."""
    score = _score_word(one)
    return f"{short_day(day_of(one.at), today)}: {score}"


def course_spoken(visits: Sequence[PainBefore]) -> str:
    """The scores in one line, for those who hear them."""
    scores = ", ".join(_score_word(one) for one in visits[-_SPOKEN:])
    if len(visits) > _SPOKEN:
        return _tr("Pain before the last {count} visits: {scores}", _SPOKEN).format(
            count=_SPOKEN, scores=scores
        )
    return _tr("Pain before the visits: {0}").format(scores)


def _score_word(one: PainBefore) -> str:
    if one.score is not None:
        return str(one.score)
    return _tr("missing") if one.is_missing else _tr("not yet given")


def _span_words(span: VisitSpan, today: date) -> str:
    if not span.count:
        return _tr("No visits yet.")
    visits = _tr("1 visit") if span.count == 1 else _tr("{0} visits", span.count).format(span.count)
    if span.first is None or span.last is None:
        return _tr("{0}, none with a day that can be.").format(visits)
    days = short_day(span.last, today)
    if span.first != span.last:
        days = f"{short_day(span.first, today)} {_DASH} {days}"
    parts = [visits, days]
    if span.open_id is not None:
        parts.append(_tr("one is open"))
    else:
        parts.append(_ago(span.days_since or 0))
    return DOT.join(parts)


def _ago(days: int) -> str:
    if days <= 0:
        return _tr("today")
    if days == 1:
        return _tr("yesterday")
    return _tr("{0} days ago", days).format(days)


def _pause_words(glance: FirstGlance) -> str:
    last = glance.pauses[-1]
    assert last.until is not None, "a pause is between two visits"
    words = _tr("a pause of {days} days, to {day}", last.days)
    if len(glance.pauses) > 1:
        words = _tr("{count} pauses, the last of {days} days, to {day}", last.days)
    day = short_day(day_of(last.until), glance.today)
    return words.format(count=len(glance.pauses), days=last.days, day=day)


def _onset_words(glance: FirstGlance) -> str:
    onset = glance.complaint.onset
    if onset is None:
        return _tr("Onset not recorded")
    if onset > glance.today:
        return _tr("Onset {0}, which is later than today").format(short_day(onset, glance.today))
    return _tr("Onset {0}").format(short_day(onset, glance.today))


def _none_scored(pain: PainGlance) -> str:
    over = pain.missing
    if not pain.visits:
        return _tr("No visits, so no scores yet.")
    if not over:
        return _tr("No score yet at the open visit.")
    if over == 1:
        return _tr("The pain before its one visit was not given.")
    return _tr("The pain before was given at none of {0} visits.", over).format(over)


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("overview", text, None, count)
