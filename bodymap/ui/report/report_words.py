"""What a report says in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from bodymap.anatomy.side import Side
from bodymap.charting.consent import Consent, ConsentMethod
from bodymap.charting.reaction import ReactionAnswer
from bodymap.services.story.report_content import (
    NeedleNote,
    ReactionLine,
    ReportContent,
    ReportPerson,
    ToldScore,
    VisitLine,
)
from bodymap.ui.session.reactions.words import severity_words
from bodymap.ui.widgets.mid_sentence import mid_sentence
from bodymap.ui.widgets.written_date import clock_words, day_words, moment_words
from bodymap.ui.widgets.written_number import marked

DOT = "  \N{MIDDLE DOT}  "
DASH = "\N{EN DASH}"
ARROW = "\N{RIGHTWARDS ARROW}"
DAGGER = "\N{DAGGER}"


def tr(text: str, count: int = -1) -> str:
    """A text of the report in the language of the program."""
    return QCoreApplication.translate("Report", text, None, count)


def listed(parts: Sequence[str]) -> str:
    """Some words in a row: "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return tr("{several} and {last}").format(several=", ".join(parts[:-1]), last=parts[-1])


def numbers(found: Iterable[int]) -> str:
    """Numbers in a row."""
    return listed([str(one) for one in found])


def person_words(person: ReportPerson, *, with_name: bool) -> str:
    """Whom it is about: with name and birth date, or by the record number alone."""
    parts = []
    if with_name:
        parts.append(person.name)
        if person.born is not None:
            born = tr("born {day}").format(day=day_words(person.born))
            if person.age is not None:
                born += tr(" ({age} years)").format(age=person.age)
            parts.append(born)
    if person.record_number:
        parts.append(tr("record no. {number}").format(number=person.record_number))
    return DOT.join(parts) or tr("name withheld")


def period_words(content: ReportContent) -> str:
    """From when to when, and how many visits of how many."""
    visits = content.visits
    if not visits:
        return tr("no visits in this period")
    days = span_words(*bounds(visits))
    if len(visits) == content.course:
        count = (
            tr("1 visit")
            if len(visits) == 1
            else tr("{n} visits", len(visits)).format(n=len(visits))
        )
    else:
        count = tr("{n} of {all} visits", content.course).format(n=len(visits), all=content.course)
    return f"{days} ({count})"


def bounds(visits: Sequence[VisitLine]) -> tuple[datetime, datetime]:
    """When the earliest and when the latest of some visits began, UTC: by a clock that was set back
    that need not be the first and the last of the record."""
    starts = [one.started_at for one in visits]
    return min(starts), max(starts)


def span_words(first: datetime, last: datetime) -> str:
    """The days from a UTC time to another."""
    one, other = moment_words(first), moment_words(last)
    return one if one == other else f"{one} {DASH} {other}"


def consent_words(consent: Consent | None) -> str:
    """Whether the patient agreed."""
    if consent is None:
        return tr("none on record")
    how = {
        ConsentMethod.WRITTEN: tr("in writing"),
        ConsentMethod.VERBAL: tr("by word of mouth"),
        ConsentMethod.GUARDIAN: tr("by a guardian"),
    }[consent.method]
    said = tr("given {day}, {how}, wording {version}").format(
        day=moment_words(consent.given_at), how=how, version=consent.wording_version
    )
    if consent.withdrawn_at is not None:
        said += tr("; withdrawn {day}").format(day=moment_words(consent.withdrawn_at))
    return said


def score_words(told: ToldScore) -> str:
    """A pain score, a dash where none was given, a dagger where it was amended."""
    score = DASH if told.score is None else str(told.score)
    return f"{score}{DAGGER}" if told.is_amended else score


def fee_words(fee: Decimal | None, currency: str) -> str:
    """An amount; a dash where none is set."""
    return DASH if fee is None else f"{marked(format(fee, '.2f'))}{chr(0xA0)}{currency}"


def side_short(side: Side) -> str:
    """The patient's side, in a column."""
    return {Side.LEFT: tr("left"), Side.RIGHT: tr("right"), Side.MIDLINE: tr("mid")}[side]


def signer_words(visit: VisitLine) -> str:
    """Who signed and when; the day only where it was another one."""
    seal = visit.seal
    if seal is None:
        return tr("open") if visit.is_open else tr("not signed")
    at = clock_words(seal.signed_at)
    if moment_words(seal.signed_at) != moment_words(visit.started_at):
        at = f"{moment_words(seal.signed_at)} {at}"
    return f"{seal.signer}, {at}"


def seals_words(content: ReportContent) -> str:
    """Whether every signature still fits, said plainly."""
    signed_visits = [one for one in content.visits if one.seal is not None]
    broken = [one.number for one in signed_visits if one.seal and not one.seal.is_intact]
    unsigned = [one.number for one in content.visits if one.seal is None and not one.is_open]
    going_on = [one.number for one in content.visits if one.is_open]
    said = []
    if broken:
        words = tr(
            "The record of visit {visits} is NOT what was signed: it was changed after the "
            "signature, or damaged."
        )
        said.append(words.format(visits=numbers(broken)))
    elif len(signed_visits) == 1:
        said.append(tr("The signature fits: the record of the visit is what was signed."))
    elif signed_visits:
        words = tr(
            "All {n} signatures fit: the record of each visit is what was signed.",
            len(signed_visits),
        )
        said.append(words.format(n=len(signed_visits)))
    if unsigned:
        said.append(tr("Not signed: visit {visits}.").format(visits=numbers(unsigned)))
    if going_on:
        said.append(tr("Still open: visit {visits}.").format(visits=numbers(going_on)))
    return " ".join(said) or tr("Nothing was signed.")


def reactions_asked_words(content: ReportContent) -> str:
    """At how many visits somebody asked, and how many had none."""
    answers = [one.reactions for one in content.visits if not one.is_open]
    some, none, silent = (
        answers.count(one)
        for one in (ReactionAnswer.SOME, ReactionAnswer.NONE, ReactionAnswer.NOT_ASKED)
    )
    if len(answers) == 1:
        said = tr("There was a reaction.") if some else tr("There was none.")
        return tr("Whether there was one was not recorded.") if silent else said
    said = tr("Visits with a reaction: {some} of {n}; without one: {none}.").format(
        some=some, n=len(answers), none=none
    )
    if silent:
        said += " " + tr("Nothing was recorded: {n}.").format(n=silent)
    return said


def reaction_course(line: ReactionLine) -> str:
    """How a reaction went on."""
    reaction = line.reaction
    parts = []
    if reaction.first_response:
        parts.append(reaction.first_response.rstrip("."))
    if reaction.resolved_at is not None:
        parts.append(tr("over {day}").format(day=moment_words(reaction.resolved_at)))
    elif reaction.follow_up_due is not None:
        day = day_words(reaction.follow_up_due)
        parts.append(tr("goes on, follow-up {day}").format(day=day))
    else:
        parts.append(tr("goes on"))
    if reaction.note:
        parts.append(reaction.note.rstrip("."))
    return "; ".join(parts)


def severity_short(line: ReactionLine) -> str:
    """How grave a reaction was."""
    return mid_sentence(severity_words(line.reaction.severity))


def needle_note_words(note: NeedleNote) -> str:
    """What was out of the ordinary with the needles of a visit, in one line."""
    told = (
        (note.still_in, tr("in, the visit is open") if note.is_open else tr("still in")),
        (note.uncounted, tr("out, and not counted")),
        (note.broken, tr("broken")),
        (note.bent, tr("bent")),
        (note.fallen, tr("fell out")),
    )
    parts = [
        tr("needle {numbers} {what}").format(numbers=numbers(found), what=what)
        for found, what in told
        if found
    ]
    said = "; ".join(parts)
    if note.explanation:
        words = tr('Explained: "{words}"')
        explained = words.format(words=note.explanation)
        said = f"{said}. {explained}" if said else explained
    return tr("Visit {number}: {what}").format(number=note.visit, what=said)


def made_words(content: ReportContent) -> str:
    """When and with what the report was made."""
    return tr("Made {day}, {time} with bodymap").format(
        day=moment_words(content.made_at), time=clock_words(content.made_at)
    )


def day_of(moment: datetime) -> date:
    """The clinic's day of a UTC time."""
    return moment.astimezone().date()
