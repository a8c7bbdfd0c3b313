"""How a workstation stands with its server, in the few words that a bar has room for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from bodymap.services.sharing import SharingState, Standing
from bodymap.ui.widgets.written_date import clock_words
from bodymap.ui.widgets.written_number import whole


class Urgency(Enum):
    """How much the bar asks to be looked at."""

    CALM = auto()
    TOLD = auto()
    """Worth knowing, and nothing has to be done."""
    WANTED = auto()
    """Somebody has to do something."""


@dataclass(frozen=True, slots=True)
class StatusWords:
    """What the bar shows, and what a screen reader says of it."""

    words: str
    spoken: str
    urgency: Urgency
    icon: str


def status_words(state: SharingState) -> StatusWords:
    """The words for a state."""
    words, urgency, icon = _of(state)
    if state.conflicts:
        decide = _tr("{count} to decide", state.conflicts).format(count=state.conflicts)
        words = decide if state.standing is Standing.SENT else f"{words} · {decide}"
        if urgency is Urgency.CALM:
            urgency, icon = Urgency.TOLD, "warning"
    if state.notices:
        count = len(state.notices)
        told = _tr("1 notice") if count == 1 else _tr("{count} notices").format(count=count)
        words = f"{words} · {told}"
        if urgency is Urgency.CALM:
            urgency, icon = Urgency.TOLD, "warning"
    spoken = _tr("Clinic server: {state}").format(state=words)
    return StatusWords(words, spoken, urgency, icon)


def _of(state: SharingState) -> tuple[str, Urgency, str]:
    if state.standing is Standing.STOPPED:
        return _with_waiting(_tr("Not shared"), state), Urgency.WANTED, "warning"
    if state.standing is Standing.AWAY:
        return _with_waiting(_tr("Server away"), state), Urgency.TOLD, "server"
    if state.standing is Standing.SENT:
        return _tr("All sent"), Urgency.CALM, "check"
    if not state.waiting:
        return _tr("Asking the server"), Urgency.CALM, "clock"
    if state.waiting_since is None:
        return _waiting(state), Urgency.CALM, "clock"
    words = _tr("{count} waiting since {clock}", state.waiting).format(
        count=whole(state.waiting), clock=clock_words(state.waiting_since)
    )
    return words, Urgency.CALM, "clock"


def _with_waiting(words: str, state: SharingState) -> str:
    if not state.waiting:
        return words
    return f"{words} · {_waiting(state)}"


def _waiting(state: SharingState) -> str:
    return _tr("{count} waiting", state.waiting).format(count=whole(state.waiting))


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("status_words", text, None, count)
