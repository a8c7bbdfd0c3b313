"""How the ledger says where needles are, and for how long."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from bodymap.charting.dwell import Dwell
from bodymap.charting.ledger import Ledger, NeedleState, Whereabouts
from bodymap.charting.needle_event import EventKind
from bodymap.ui.session.row_state import RowState

_tr = QCoreApplication.translate


def needles_words(numbers: Sequence[int]) -> str:
    """Needles by their numbers, of which there is at least one."""
    if len(numbers) == 1:
        return _tr("ledger", "needle {number}").format(number=numbers[0])
    return _tr("ledger", "needles {numbers}").format(numbers=", ".join(map(str, numbers)))


def clock_face(dwell: Dwell) -> str:
    """Minutes and seconds; with a sign before them where the clocks leave a doubt."""
    minutes, seconds = dwell.parts
    sign = "\u2265" if dwell.is_open else "~" if dwell.is_uncertain else ""
    return f"{sign}{minutes}:{seconds:02}"


def doubt_words(dwell: Dwell) -> str:
    """What the clocks leave open; empty where they leave nothing."""
    if dwell.is_open:
        return _tr("ledger", "at least, the clock of this computer was set")
    if dwell.is_uncertain:
        least = clock_face(Dwell(dwell.shortest_s, dwell.shortest_s))
        words = _tr("ledger", "at most, at least {time}: the clock of this computer was set")
        return words.format(time=least)
    return ""


def row_state(needle: NeedleState, dwell: Dwell | None, *, is_due: bool) -> RowState:
    """What the row of a needle says in a few letters. ``dwell`` is told of needles that are in."""
    if needle.whereabouts is Whereabouts.IN and dwell is not None:
        face = clock_face(dwell)
        words = _tr("ledger", "due {time}").format(time=face) if is_due else face
        return RowState(is_in=True, words=words, is_due=is_due)
    words = {
        Whereabouts.IN: "",
        Whereabouts.BROKEN: _tr("ledger", "broken"),
        Whereabouts.RETAINED: _tr("ledger", "left in"),
        Whereabouts.OUT: _tr("ledger", "out"),
        Whereabouts.FELL: _tr("ledger", "fell out"),
        Whereabouts.OUT_UNCONFIRMED: _tr("ledger", "to count"),
    }[needle.whereabouts]
    return RowState(is_in=needle.is_in, words=words)


def where_words(needle: NeedleState, dwell: Dwell | None, *, is_due: bool) -> str:
    """Where a needle is, in whole words, and what else happened to it."""
    where = {
        Whereabouts.IN: _tr("ledger", "in"),
        Whereabouts.BROKEN: _tr("ledger", "broken, not all of it is out"),
        Whereabouts.RETAINED: _tr("ledger", "left in the patient"),
        Whereabouts.OUT: _tr("ledger", "out"),
        Whereabouts.FELL: _tr("ledger", "fell out"),
        Whereabouts.OUT_UNCONFIRMED: _tr("ledger", "out in the emergency, not counted"),
    }[needle.whereabouts]
    if dwell is not None and needle.whereabouts is Whereabouts.IN:
        where = " ".join(filter(None, (where, clock_face(dwell), doubt_words(dwell))))
    parts = [where, _tr("ledger", "due") if is_due else "", *_happened(needle)]
    return ", ".join(filter(None, parts))


def _happened(needle: NeedleState) -> list[str]:
    told = [
        (needle.bent, _tr("ledger", "bent")),
        (needle.reinserted, _tr("ledger", "put back in")),
    ]
    if needle.whereabouts is not Whereabouts.FELL:
        told.append((needle.fallen, _tr("ledger", "fell out before")))
    if needle.whereabouts is not Whereabouts.BROKEN:
        told.append((needle.broken, _tr("ledger", "broke")))
    return [what if count == 1 else _times(what, count) for count, what in told if count]


def _times(what: str, count: int) -> str:
    return _tr("ledger", "{what} {count} times", None, count).format(what=what, count=count)


def step_words(kind: EventKind, numbers: Sequence[int], *, is_all: bool = False) -> str:
    """What the undo button calls a step that concerned needles of these numbers, or all."""
    if is_all:
        return {
            EventKind.OUT: _tr("ledger", "all needles out"),
            EventKind.EMERGENCY_OUT: _tr("ledger", "emergency, all needles out"),
            EventKind.RECONCILED: _tr("ledger", "all needles counted"),
        }[kind]
    words = {
        EventKind.OUT: _tr("ledger", "{needles} out"),
        EventKind.BENT: _tr("ledger", "{needles} bent"),
        EventKind.FELL: _tr("ledger", "{needles} fell out"),
        EventKind.REINSERTED: _tr("ledger", "{needles} back in"),
        EventKind.BROKEN: _tr("ledger", "{needles} broke"),
        EventKind.RETAINED: _tr("ledger", "{needles} left in the patient"),
        EventKind.EMERGENCY_OUT: _tr("ledger", "emergency, {needles} out"),
        EventKind.RECONCILED: _tr("ledger", "{needles} counted"),
    }[kind]
    return words.format(needles=needles_words(numbers))


def ledger_words(ledger: Ledger, due: int) -> str:
    """The whole ledger, as a screen reader says it."""
    words = _tr("ledger", "Needles: in {ins}, out {outs}, still in {still}").format(
        ins=ledger.in_count, outs=ledger.out_count, still=len(ledger.still_in)
    )
    told = [words, due_words(due), to_count_words(len(ledger.unconfirmed))]
    return ", ".join(filter(None, told))


def mishap_words(ledger: Ledger) -> str:
    """How often needles bent, fell out, broke and were put in again; empty where none did."""
    told = (
        (ledger.bent_count, _tr("ledger", "{count} bent")),
        (ledger.fallen_count, _tr("ledger", "{count} fell out")),
        (ledger.broken_count, _tr("ledger", "{count} broke")),
        (ledger.reinserted_count, _tr("ledger", "{count} put back in")),
    )
    return ", ".join(words.format(count=count) for count, words in told if count)


def due_words(count: int) -> str:
    """How many needles have been in for the target time; empty where none has."""
    return _tr("ledger", "{count} due").format(count=count) if count else ""


def to_count_words(count: int) -> str:
    """How many needles are not counted since an emergency; empty where all are."""
    return _tr("ledger", "{count} to count").format(count=count) if count else ""


def now_due_words(numbers: Sequence[int]) -> str:
    """That the target time of needles has come."""
    words = _tr("ledger", "{needles} due").format(needles=needles_words(numbers))
    return words[:1].upper() + words[1:]


def change_words(before: Ledger, after: Ledger) -> str:
    """Which needles came out or went in between two ledgers, and how many are in now; empty where
    none did. A needle that was charted or taken back is told by who did that."""
    out: list[int] = []
    back: list[int] = []
    for needle in after.needles:
        known = before.state_of(needle.site_id)
        if known is not None and known.is_in != needle.is_in:
            (back if needle.is_in else out).append(needle.number)
    left = len(after.still_in)
    parts = []
    if out:
        what = _tr("ledger", "{needles} out").format(needles=needles_words(out))
        parts.append(_tr("ledger", "all needles out") if not left and len(out) > 1 else what)
    if back:
        parts.append(_tr("ledger", "{needles} in").format(needles=needles_words(back)))
    if not parts:
        return ""
    if left:
        parts.append(_tr("ledger", "{count} still in").format(count=left))
    elif len(out) == 1:
        parts.append(_tr("ledger", "none still in"))
    words = ", ".join(parts)
    return words[:1].upper() + words[1:]


def chart_again_words(number: int, key: str) -> str:
    """That a site is gone whose needle may be in; ``key`` brings it back."""
    words = _tr(
        "ledger", "Site {number} no longer counts. If its needle is in, chart it again ({key})."
    )
    return words.format(number=number, key=key)
