"""How it stands with the clinic's server, in the words of the bar."""

from __future__ import annotations

from datetime import UTC, datetime

from bodymap.services.sharing import SharingState, Standing
from bodymap.ui.server.standing_words import standing_lines
from bodymap.ui.server.status_words import Urgency, status_words
from bodymap.ui.widgets.written_date import clock_words
from tests.cases import cases

SINCE = datetime(2026, 3, 30, 8, 42, tzinfo=UTC)
AT = clock_words(SINCE)

STATES = [
    (SharingState(Standing.SENT), "All sent", Urgency.CALM),
    (SharingState(Standing.WAITING), "Asking the server", Urgency.CALM),
    (SharingState(Standing.WAITING, 12, SINCE), f"12 waiting since {AT}", Urgency.CALM),
    (SharingState(Standing.AWAY), "Server away", Urgency.TOLD),
    (SharingState(Standing.AWAY, 3, SINCE), "Server away · 3 waiting", Urgency.TOLD),
    (SharingState(Standing.STOPPED, sentence="Why."), "Not shared", Urgency.WANTED),
    (SharingState(Standing.SENT, notices=("One.",)), "All sent · 1 notice", Urgency.TOLD),
    (SharingState(Standing.AWAY, notices=("1.", "2.")), "Server away · 2 notices", Urgency.TOLD),
    (SharingState(Standing.SENT, conflicts=2), "2 to decide", Urgency.TOLD),
    (
        SharingState(Standing.AWAY, 1, SINCE, conflicts=1),
        "Server away · 1 waiting · 1 to decide",
        Urgency.TOLD,
    ),
]


@cases(("state", "words", "urgency"), STATES)
def test_each_state_has_few_words(state: SharingState, words: str, urgency: Urgency) -> None:
    said = status_words(state)
    assert (said.words, said.urgency) == (words, urgency)
    assert said.spoken == f"Clinic server: {words}"


def test_why_it_is_so_is_said_where_there_is_room() -> None:
    stopped = standing_lines(SharingState(Standing.STOPPED, 1, SINCE, SINCE, sentence="Why."))
    assert stopped[0] == "Stopped: Why."
    assert any("1 waiting" in line for line in stopped)
    away = standing_lines(SharingState(Standing.AWAY, sentence="Why."))
    assert "Why." in away
