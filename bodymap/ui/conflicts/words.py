"""Conflicts, as a person says them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from bodymap.charting.conflict_sides import Row, is_voided
from bodymap.charting.needle import Needle
from bodymap.charting.needle_event import EventKind
from bodymap.charting.pain import Phase
from bodymap.services.conflicts.told import About, Side, Told
from bodymap.ui.conflicts.comparing import compared
from bodymap.ui.conflicts.question import Question
from bodymap.ui.manage.change_words import thing_words
from bodymap.ui.manage.field_words import field_words, is_shown
from bodymap.ui.manage.value_words import ValueWords
from bodymap.ui.session.words import needle_words, phase_words
from bodymap.ui.widgets.written_date import clock_words, day_words, near_words

_DOT = " \N{MIDDLE DOT} "
_UNTOLD = frozenset(("x", "y", "z", "kind", "number"))
_EMPTY = (None, "", 0, "[]")


def whose_words(question: Question) -> str:
    """Whose record it is."""
    patient = question.first.patient
    return _tr("The clinic") if patient is None else patient.name


def thing(told: Told) -> str:
    """What it is about, at the beginning of a sentence."""
    words = _thing(told.conflict.entity, told.sides.mine)
    return words[:1].upper() + words[1:]


def title_words(question: Question) -> str:
    """What is to be decided."""
    count = len(question.told)
    if count > 1:
        return _tr_many("{count} entries made after the signature", count).format(count=count)
    return thing(question.first)


def rooms_words(question: Question) -> str:
    """Where it was done."""
    first = question.first
    rooms = dict.fromkeys(filter(None, (first.theirs.station, first.mine.station)))
    return _tr(" and ").join(rooms)


def reason_words(question: Question) -> str:
    """Why a person is asked, in one sentence, and what counts until then in another."""
    first = question.first
    here = place_words(first.mine)
    there = place_words(first.theirs)
    visit = visit_words(first)
    match question.about:
        case About.BOTH_CHANGED:
            words = _tr(
                "This was changed in two rooms, and neither knew of the other. What {there}"
                " recorded counts until somebody decides."
            )
        case About.SAME_PLACE:
            words = _tr(
                "This was recorded in two rooms, and there can be only one. What {there} recorded"
                " counts until somebody decides."
            )
        case About.UNSEEN_NEEDLES:
            words = _tr(
                "{here} recorded that all needles are out, and did not know of needles that were"
                " charted elsewhere. They count as still in until somebody decides."
            )
        case About.SIGNATURE:
            words = _tr(
                "{here} signed {visit}, and did not know of everything that was charted elsewhere."
                " The signature does not count: look at the visit and sign it again."
            )
        case About.AFTER_SIGNATURE if first.signed_by:
            words = _tr(
                "{signer} had signed {visit} when this was charted by {here}, who did not know. It"
                " is no part of what was signed."
            )
        case _:
            words = _tr("This was charted by {here}, and does not count now.")
    said = words.format(here=here, there=there, visit=visit, signer=first.signed_by)
    return said[:1].upper() + said[1:]


def visit_words(told: Told) -> str:
    """The visit in the middle of a sentence."""
    if told.session is None:
        return _tr("the visit")
    day = day_words(told.session.started_at.astimezone().date())
    return _tr("the visit of {day}").format(day=day)


def going_words(question: Question) -> str:
    """What leads to whose record it is; empty where it is of no patient."""
    first = question.first
    if first.patient is None:
        return ""
    return _tr("Open the visit") if first.session else _tr("Open the patient")


def place_words(side: Side) -> str:
    """Who, and in which room."""
    name = side.person or _tr("somebody")
    if not side.station:
        return name
    return _tr("{name} in {room}").format(name=name, room=side.station)


def room_words(side: Side) -> str:
    """Where, as a heading says it."""
    return side.station or _tr("Another workstation")


def doer_words(side: Side, today: date) -> str:
    """Who, and when."""
    return _DOT.join(filter(None, (side.person, near_words(side.at, today))))


def keep_words(question: Question) -> str:
    """What the button says that leaves everything as it is now."""
    match question.about:
        case About.BOTH_CHANGED | About.SAME_PLACE:
            return _tr("Keep this")
        case About.UNSEEN_NEEDLES:
            return _tr("Needles are still in")
        case About.SIGNATURE:
            return _tr("I know")
        case _:
            return _tr("Leave it out")


def take_words(question: Question) -> str:
    """What the button says that lets the other side count."""
    if question.becomes_amendment:
        return _tr("Add as an amendment")
    match question.about:
        case About.BOTH_CHANGED | About.SAME_PLACE:
            return _tr("Take this")
        case About.UNSEEN_NEEDLES:
            return _tr("They were all out")
        case _:
            return _tr("Let it count")


def reason_of_amendment(question: Question) -> str:
    """Why an amendment is written."""
    words = _tr("Charted in {room} before the signature was known there.")
    return words.format(room=question.first.mine.station or _tr("another room"))


def all_of(told: Told, values: ValueWords) -> str:
    """What was charted, in one line: for what has no form of its own in an amendment."""
    return f"{thing(told)}: {short_words(told, values)}"


def short_words(told: Told, values: ValueWords) -> str:
    """The fields of mine that say something, in a line."""
    sides = told.sides
    if sides.is_theirs_as_before and is_voided(sides.mine):
        return _tr("{what}, taken out").format(what=_row_words(told, values))
    if sides.is_theirs_as_before and any(one.is_mine for one in sides.differences):
        return "; ".join(
            _tr("{field} {now} (before: {before})").format(
                field=one.label, now=one.mine, before=one.before or _tr("nothing")
            )
            for one in compared(sides, values)
            if one.is_mine
        )
    return _row_words(told, values)


def _row_words(told: Told, values: ValueWords) -> str:
    row, entity = told.sides.mine, told.conflict.entity
    if entity == "needle_site":
        return _site_words(row, values)
    if entity == "pain_score":
        return str(row["score"])
    if told.about is About.UNSEEN_NEEDLES:
        return _needles_words(told)
    said = (
        f"{field_words(name)} {values.of(entity, name, value)}"
        for name, value in row.items()
        if is_shown(name) and name not in _UNTOLD and value not in _EMPTY
    )
    return "; ".join(said)


def _needles_words(told: Told) -> str:
    """When it was said, and which needles it is about."""
    at = clock_words(told.mine.at)
    if not told.still_in:
        return _tr("{time}; no needle counts as in now").format(time=at)
    numbers = ", ".join(map(str, told.still_in))
    return _tr("{time}; in now: {numbers}").format(time=at, numbers=numbers)


def _site_words(row: Row, values: ValueWords) -> str:
    needle = Needle(row["needle_diameter_mm"], row["needle_length_mm"])
    named = ("region", "muscle", "technique", "depth_mm", "note")
    said = [
        values.of("needle_site", name, row[name]) for name in named if row.get(name) not in _EMPTY
    ]
    return "; ".join((*said[:2], needle_words(needle), *said[2:]))


def _thing(entity: str, row: Row) -> str:
    if entity == "needle_event":
        if row.get("site_id") is not None:
            return thing_words(entity, row)
        if row.get("kind") == EventKind.EMERGENCY_OUT:
            return _tr("emergency: all needles out")
        if row.get("kind") == EventKind.OUT:
            return _tr("all needles out")
    if entity == "pain_score":
        return _tr("pain {phase}").format(phase=phase_words(Phase(row["phase"])).lower())
    if entity == "signature":
        return _tr("signature")
    return thing_words(entity, row) or entity.replace("_", " ")


def _tr_many(text: str, count: int) -> str:
    return QCoreApplication.translate("conflicts", text, None, count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("conflicts", text)
