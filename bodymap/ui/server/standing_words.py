"""How a workstation stands with its server, in a sentence or two."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bodymap.services.sharing import SharingState, Standing
from bodymap.ui.widgets.said import sentence_said
from bodymap.ui.widgets.written_date import clock_words, when_words
from bodymap.ui.widgets.written_number import whole


def standing_words(state: SharingState) -> str:
    """What is said where there is room for it."""
    return " ".join(standing_lines(state))


def standing_lines(state: SharingState) -> tuple[str, ...]:
    """The same, one sentence each."""
    words = [_standing(state)]
    if state.standing is not Standing.WAITING and state.waiting:
        words.append(_waiting(state))
    if state.sentence and state.standing is not Standing.STOPPED:
        words.append(sentence_said(state.sentence))
    if state.heard_at is not None and state.standing in (Standing.AWAY, Standing.STOPPED):
        heard = _tr("It was last heard {when}.")
        words.append(heard.format(when=when_words(state.heard_at)))
    return tuple(words)


def _standing(state: SharingState) -> str:
    if state.standing is Standing.SENT:
        return _tr("Everything that was done here is on the server.")
    if state.standing is Standing.WAITING:
        return _waiting(state) if state.waiting else _tr("The server is being asked.")
    if state.standing is Standing.AWAY:
        return _tr("The server does not answer. Charting goes on: what is done is kept here.")
    if state.sentence:
        return _tr("Stopped: {why}").format(why=sentence_said(state.sentence))
    return _tr("Stopped.")


def _waiting(state: SharingState) -> str:
    if state.waiting_since is None:
        return _tr("{count} waiting to be sent.").format(count=whole(state.waiting))
    words = _tr("{count} waiting to be sent, the first since {clock}.")
    return words.format(count=whole(state.waiting), clock=clock_words(state.waiting_since))


def _tr(text: str) -> str:
    return QCoreApplication.translate("standing_words", text)
