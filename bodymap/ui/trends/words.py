"""What the trend page says in words: on the plot, under it, beside the cursor, to a reader."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from bodymap.charting.episode import ComplaintSide, Episode
from bodymap.trends.pain_course import Missing, Step, first_to_last, missing, period
from bodymap.trends.visit_pain import VisitPain

_MINUS = "\N{MINUS SIGN}"
_ARROW = "\N{RIGHTWARDS ARROW}"
_DASH = "\N{EN DASH}"
_NO_BEFORE = "\N{MULTIPLICATION SIGN}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Trends", text)


def local_day(at: datetime) -> date:
    """The day of a moment in the clinic's own time zone."""
    return at.astimezone().date()


def day_text(day: date, pattern: str = "d MMM yyyy") -> str:
    """A day in the words of the person's language."""
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def signed(points: int) -> str:
    """A change with its sign, a true minus where it is one, and 0 without any."""
    if points == 0:
        return "0"
    return f"+{points}" if points > 0 else f"{_MINUS}{-points}"


def complaint_text(episode: Episode) -> str:
    """A complaint with its side: "Plantar heel pain, left"."""
    side = {
        ComplaintSide.LEFT: _tr("left"),
        ComplaintSide.RIGHT: _tr("right"),
        ComplaintSide.BOTH: _tr("both sides"),
        ComplaintSide.MIDLINE: "",
    }[episode.side]
    return f"{episode.complaint}, {side}" if side else episode.complaint


def scale_text() -> str:
    """What the vertical axis shows."""
    return _tr("Pain, 0 = none to 10 = worst imaginable (NPRS)")


def before_text() -> str:
    """The name of the scores before a session."""
    return _tr("before")


def after_text() -> str:
    """The name of the scores after a session."""
    return _tr("after")


def missing_text() -> str:
    """The name of the row at the foot of the plot that marks missing scores."""
    return _tr("missing")


def caption(visits: Sequence[VisitPain]) -> str:
    """How many visits, when, what changed, what is missing, and which sign is which."""
    sentences = [_visits_sentence(visits)]
    change = first_to_last(visits)
    if change is not None:
        sentences.append(
            _tr("First to last score before a visit: {first} {arrow} {last} ({points}).").format(
                first=change.first, arrow=_ARROW, last=change.last, points=signed(change.points)
            )
        )
    sentences.append(_missing_sentence(missing(visits)))
    if any(visit.is_open for visit in visits):
        sentences.append(_tr("One visit is still open."))
    sentences.append(_tr("Dots: pain before each visit. Diamonds: pain after it."))
    return " ".join(sentences)


def standalone_caption(visits: Sequence[VisitPain], complaint: str, patient_name: str = "") -> str:
    """The caption of a saved picture, which nobody can ask what it shows.

    ``patient_name`` is empty unless the person wants the name in the picture.
    """
    about = f"{patient_name}: {complaint}" if patient_name else complaint
    shown = _tr("{about}: pain before and after each visit, on the NPRS of 0 to 10.")
    return f"{shown.format(about=about)} {caption(visits)}"


def visit_heading(visits: Sequence[VisitPain], place: int) -> str:
    """The date of a visit, and which of how many it is."""
    return _tr("{day} {dot} visit {number} of {count}").format(
        day=day_text(local_day(visits[place].started_at), "ddd d MMM yyyy"),
        dot="\N{MIDDLE DOT}",
        number=place + 1,
        count=len(visits),
    )


def visit_scores(visit: VisitPain) -> str:
    """The two scores of a visit: "Before 7, after 4"."""
    return _tr("Before {before}, after {after}").format(
        before=_score(visit.before, visit.is_open), after=_score(visit.after, visit.is_open)
    )


def visit_change(step: Step) -> str:
    """The change in the session and since the one before; empty where neither is known."""
    parts = []
    if step.within is not None:
        parts.append(_tr("{points} in the session").format(points=signed(step.within)))
    if step.between is not None:
        parts.append(_tr("{points} since the session before").format(points=signed(step.between)))
    return ", ".join(parts)


def visit_spoken(visits: Sequence[VisitPain], place: int, step: Step) -> str:
    """A visit in one line, for those who hear it."""
    said = (visit_heading(visits, place), visit_scores(visits[place]), visit_change(step))
    return ". ".join(part for part in said if part) + "."


def _score(score: int | None, is_open: bool) -> str:
    if score is not None:
        return str(score)
    return _tr("not yet given") if is_open else _tr("not given")


def _visits_sentence(visits: Sequence[VisitPain]) -> str:
    times = period(visits)
    if times is None:
        return _tr("No visits.")
    first, last = (local_day(at) for at in times)
    if len(visits) == 1:
        return _tr("1 visit, {day}.").format(day=day_text(first))
    if first == last:
        days = day_text(last)
    else:
        pattern = "d MMM" if first.year == last.year else "d MMM yyyy"
        days = f"{day_text(first, pattern)} {_DASH} {day_text(last)}"
    return _tr("{count} visits, {days}.").format(count=len(visits), days=days)


def _missing_sentence(lacking: Missing) -> str:
    if not lacking:
        return _tr("No score is missing.")
    before = _tr("{count} before ({sign})").format(count=lacking.before, sign=_NO_BEFORE)
    after = _tr("{count} after (+)").format(count=lacking.after)
    if not lacking.after:
        return _tr("Missing: {which}.").format(which=before)
    if not lacking.before:
        return _tr("Missing: {which}.").format(which=after)
    return _tr("Missing: {before}, {after}.").format(before=before, after=after)
