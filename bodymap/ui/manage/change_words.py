"""Changes of rows of the record, as a person says them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from bodymap.charting.needle_event import EventKind

Row = Mapping[str, Any]


def change_words(entity: str, what: str, values: Row, after: Row) -> str:
    """What was done to a row of the table ``entity``; ``values`` is the row as it stands now, by
    column, ``after`` what was changed. Empty for what this version has no words for."""
    special = _SPECIAL[entity](what, values, after) if entity in _SPECIAL else ""
    if special:
        return special
    if what == "added":
        return _added().get(entity, "")
    thing = thing_words(entity, values)
    pattern = _patterns().get(what, "")
    return pattern.format(thing=thing) if thing and pattern else ""


def thing_words(entity: str, values: Row) -> str:
    """The row of a table in the middle of a sentence; empty for an unknown one."""
    if entity == "needle_site":
        number = values.get("number")
        if number is None:
            return _tr("a needle site")
        return _tr("needle site {number}").format(number=number)
    return _things().get(entity, "")


def _site(what: str, values: Row, _after: Row) -> str:
    site = thing_words("needle_site", values)
    words = {
        "added": _tr("Charted {site}"),
        "voided": _tr("Removed {site}"),
        "restored": _tr("Put {site} back"),
    }
    return words[what].format(site=site) if what in words else ""


def _session(what: str, _values: Row, _after: Row) -> str:
    words = {
        "ended": _tr("Ended the session"),
        "reopened": _tr("Opened the session again"),
        "held": _tr("Took the session over"),
    }
    return words.get(what, "")


def _needle(what: str, values: Row, _after: Row) -> str:
    return _needle_words(str(values.get("kind", ""))) if what == "added" else ""


def _emergency(_what: str, _values: Row, after: Row) -> str:
    return _tr("Took notice of an emergency access") if "seen_by" in after else ""


def _person(_what: str, _values: Row, after: Row) -> str:
    return "" if after.get("left_at") is None else _tr("Removed a person")


def _reaction(_what: str, _values: Row, after: Row) -> str:
    over = after.get("resolved_at") is not None
    return _tr("Recorded that a reaction is over") if over else ""


def _rescued(what: str, _values: Row, _after: Row) -> str:
    return _tr("Put away words that were kept") if what == "voided" else ""


def _conflict(what: str, _values: Row, after: Row) -> str:
    is_decided = what == "changed" and after.get("decided") is not None
    return _tr("Decided what counts of two entries") if is_decided else ""


_SPECIAL: Final[dict[str, Callable[[str, Row, Row], str]]] = {
    "needle_site": _site,
    "session": _session,
    "needle_event": _needle,
    "emergency_access": _emergency,
    "person": _person,
    "reaction": _reaction,
    "rescued_text": _rescued,
    "conflict": _conflict,
}
"""Tables whose changes have words of their own, each empty where it has none."""


def _needle_words(kind: str) -> str:
    words = {
        EventKind.OUT.value: _tr("Took needles out"),
        EventKind.BENT.value: _tr("Recorded a bent needle"),
        EventKind.FELL.value: _tr("Recorded a needle that fell out"),
        EventKind.REINSERTED.value: _tr("Recorded that a needle went in again"),
        EventKind.BROKEN.value: _tr("Recorded a broken needle"),
        EventKind.RETAINED.value: _tr("Recorded a needle that stayed in"),
        EventKind.EMERGENCY_OUT.value: _tr("Took all needles out in an emergency"),
        EventKind.RECONCILED.value: _tr("Counted the needles after an emergency"),
    }
    return words.get(kind, _tr("Recorded what became of a needle"))


def _patterns() -> dict[str, str]:
    return {
        "changed": _tr("Changed {thing}"),
        "moved": _tr("Moved {thing}"),
        "voided": _tr("Took back {thing}"),
        "restored": _tr("Brought back {thing}"),
    }


def _added() -> dict[str, str]:
    return {
        "patient": _tr("Added the patient"),
        "episode": _tr("Added a complaint"),
        "session": _tr("Began a session"),
        "pain_score": _tr("Recorded a pain score"),
        "pain_skipped": _tr("Recorded that a pain score was skipped"),
        "screening_answer": _tr("Recorded a screening answer"),
        "screening_override": _tr("Gave a reason to go on in spite of a screening answer"),
        "consent": _tr("Recorded consent"),
        "hygiene": _tr("Confirmed hands, gloves and needles"),
        "needle_explanation": _tr("Explained the count of needles"),
        "clock_reading": _tr("Noted the clocks of the session"),
        "reaction": _tr("Recorded a reaction"),
        "no_reaction": _tr("Recorded that there was no reaction"),
        "outcome_score": _tr("Recorded an outcome score"),
        "range_of_motion": _tr("Recorded a range of motion"),
        "advice_told": _tr("Gave after-care advice"),
        "symptom_mark": _tr("Drew a symptom"),
        "finding": _tr("Marked a finding"),
        "billing": _tr("Set the procedure code"),
        "signature": _tr("Signed the session"),
        "amendment": _tr("Amended the session"),
        "take_over": _tr("Took the session over"),
        "needle_box": _tr("Added a box of needles"),
        "template": _tr("Made a template"),
        "setting": _tr("Made a setting of the clinic"),
        "person": _tr("Added a person"),
        "workstation": _tr("Worked on a workstation for the first time"),
        "emergency_access": _tr("Began an emergency access"),
        "rescued_text": _tr("Kept words that stood in open fields"),
        "conflict": _tr("Kept what another workstation did to the same entry"),
    }


def _things() -> dict[str, str]:
    return {
        "patient": _tr("the patient's particulars"),
        "episode": _tr("a complaint"),
        "session": _tr("the session"),
        "pain_score": _tr("a pain score"),
        "pain_skipped": _tr("a skipped pain score"),
        "screening_answer": _tr("a screening answer"),
        "screening_override": _tr("a reason to go on"),
        "consent": _tr("a consent"),
        "hygiene": _tr("what was confirmed before the first needle"),
        "needle_event": _tr("what became of a needle"),
        "needle_explanation": _tr("the explanation of the count of needles"),
        "clock_reading": _tr("a reading of the clocks"),
        "reaction": _tr("a reaction"),
        "no_reaction": _tr("that there was no reaction"),
        "outcome_score": _tr("an outcome score"),
        "range_of_motion": _tr("a range of motion"),
        "advice_told": _tr("an after-care advice"),
        "symptom_mark": _tr("a drawn symptom"),
        "finding": _tr("a finding"),
        "billing": _tr("the procedure code"),
        "signature": _tr("a signature"),
        "amendment": _tr("an amendment"),
        "take_over": _tr("a take-over"),
        "needle_box": _tr("a box of needles"),
        "template": _tr("a template"),
        "setting": _tr("a setting of the clinic"),
        "person": _tr("a person"),
        "workstation": _tr("the name of a workstation"),
        "emergency_access": _tr("an emergency access"),
        "rescued_text": _tr("words that stood in open fields"),
        "conflict": _tr("what two workstations did to one entry"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("change_words", text)
