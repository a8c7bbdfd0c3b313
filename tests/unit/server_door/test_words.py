"""How it stands with the server, in words."""

from __future__ import annotations

from datetime import UTC, datetime

from bodymap.services.sharing import SharingState, Standing
from bodymap.ui.server.keep_words import keep_choices, keep_words
from bodymap.ui.server.standing_words import standing_words
from tests.cases import cases

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@cases(
    ("state", "words"),
    [
        (SharingState(Standing.SENT), ["Everything that was done here is on the server."]),
        (SharingState(Standing.WAITING, 3, NOON), ["3 waiting to be sent, the first since"]),
        (SharingState(Standing.WAITING, 1), ["1 waiting to be sent."]),
        (
            SharingState(Standing.AWAY, 2, NOON, NOON, sentence="It does not answer."),
            ["Charting goes on", "2 waiting", "It does not answer.", "It was last heard"],
        ),
        (SharingState(Standing.AWAY), ["Charting goes on"]),
        (
            SharingState(Standing.STOPPED, 1, NOON, NOON, sentence="It was revoked."),
            ["Stopped: It was revoked.", "1 waiting", "It was last heard"],
        ),
        (SharingState(Standing.STOPPED), ["Stopped."]),
    ],
)
def test_every_standing_is_said(state: SharingState, words: list[str]) -> None:
    said = standing_words(state)
    at = [said.index(one) for one in words]
    assert at == sorted(at)
    assert said.endswith(".")


def test_what_is_sent_says_nothing_of_waiting() -> None:
    assert "waiting" not in standing_words(SharingState(Standing.SENT, heard_at=NOON))


def test_everything_is_offered_first_and_longer_before_shorter() -> None:
    days = [one for one, _ in keep_choices()]
    assert days == [None, 730, 365, 180, 90]
    assert keep_choices()[0][1] == "Everything"


def test_what_is_kept_otherwise_is_among_the_choices() -> None:
    assert (45, "Patients of the last 45 days") in keep_choices(45)
    assert keep_words(365) == "Patients of the last 12 months"
