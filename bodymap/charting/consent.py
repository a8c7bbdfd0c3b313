"""Whether the patient agreed to be needled, and still does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

AHEAD = timedelta(days=1)
"""How far ahead of now a consent may be dated and still count. A consent is recorded when it is
given, so that one from the future shows a clock that was put back. This program's own choice."""


class ConsentMethod(StrEnum):
    """How consent was given."""

    WRITTEN = "written"
    VERBAL = "verbal"
    GUARDIAN = "guardian"


@dataclass(frozen=True, slots=True)
class Consent:
    """A consent to needling, in the wording of ``wording_version``.

    It was given at the visit ``session_id``, and holds for the patient's later ones too.
    ``given_by`` names who gave it: the patient, or the guardian. Times are UTC; ``withdrawn_at`` is
    None while it stands. Withdrawing it does not unsay what was done under it.

    Raises ValueError for a time without a zone, and without a version of the wording.
    """

    id: UUID
    session_id: UUID
    wording_version: str
    method: ConsentMethod
    given_by: str
    given_at: datetime
    withdrawn_at: datetime | None = None

    def __post_init__(self) -> None:
        times = [self.given_at, *([self.withdrawn_at] if self.withdrawn_at else [])]
        if any(time.utcoffset() is None for time in times):
            raise ValueError("The times of a consent need a time zone.")
        if not self.wording_version.strip():
            raise ValueError("A consent names the version of its wording.")


class ConsentState(StrEnum):
    """How the consent stands."""

    GIVEN = "given"
    NOT_GIVEN = "not_given"
    WITHDRAWN = "withdrawn"
    DATED_AHEAD = "dated_ahead"


def consent_state(consents: Iterable[Consent], now: datetime) -> ConsentState:
    """How the newest of ``consents``, which come in the order of the record, stands ``now`` (UTC).

    A consent that was withdrawn does not fall back on an older one: whoever withdraws, withdraws.
    A withdrawal counts from when it is recorded, whatever the clock says of it.
    """
    newest = _newest(consents)
    if newest is None:
        return ConsentState.NOT_GIVEN
    if newest.withdrawn_at is not None:
        return ConsentState.WITHDRAWN
    return ConsentState.DATED_AHEAD if newest.given_at - now > AHEAD else ConsentState.GIVEN


def may_chart(consents: Iterable[Consent], now: datetime) -> bool:
    """Whether needles may be charted ``now`` (UTC), as far as consent goes."""
    return consent_state(consents, now) is ConsentState.GIVEN


def has_guardian(consents: Iterable[Consent], now: datetime) -> bool:
    """Whether the consent that stands ``now`` (UTC) is a guardian's."""
    known = tuple(consents)
    newest = _newest(known)
    is_guardians = newest is not None and newest.method is ConsentMethod.GUARDIAN
    return is_guardians and may_chart(known, now)


def was_given(consents: Iterable[Consent]) -> bool:
    """Whether consent was ever given, withdrawn since or not: what the end of a visit asks."""
    return _newest(consents) is not None


def _newest(consents: Iterable[Consent]) -> Consent | None:
    return next(reversed(tuple(consents)), None)
