"""How far a visit is, in words: no colour is needed to tell one state from another."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bodymap.services.visit_state import VisitState
from bodymap.ui.frame.after_words import DASH

TONES = {
    VisitState.OPEN: "accent",
    VisitState.ENDED: "ink-soft",
    VisitState.NOT_SIGNED: "warn-ink",
    VisitState.SIGNED: "ink-soft",
    VisitState.AMENDED: "ink-soft",
}


def state_words(state: VisitState) -> str:
    """A state as a cell of a list and a screen reader tell it."""
    words = {
        VisitState.OPEN: _tr("open"),
        VisitState.ENDED: _tr("ended"),
        VisitState.NOT_SIGNED: _tr("ended, not signed"),
        VisitState.SIGNED: _tr("signed"),
        VisitState.AMENDED: _tr("signed, amended"),
    }
    return words[state]


def brief_state(state: VisitState) -> str:
    """A state where there is room for what sets it apart, and no more: only what has ended lacks a
    signature, with the dash of all that is missing, and only what is signed is amended."""
    words = {
        VisitState.NOT_SIGNED: _tr("{0} not signed").format(DASH),
        VisitState.AMENDED: _tr("amended"),
    }
    return words.get(state) or state_words(state)


def _tr(text: str) -> str:
    return QCoreApplication.translate("visit_state", text)
