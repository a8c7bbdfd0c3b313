"""Consent: what stands, what was withdrawn, and whose it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bodymap.charting.consent import (
    AHEAD,
    Consent,
    ConsentMethod,
    ConsentState,
    consent_state,
    has_guardian,
    may_chart,
    was_given,
)
from bodymap.charting.ids import new_id
from tests.cases import cases

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
GIVEN = Consent(new_id(), new_id(), "2026-01", ConsentMethod.WRITTEN, "Ada Brandt", NOW - MINUTE)
WITHDRAWN = replace(GIVEN, withdrawn_at=NOW)
GUARDIANS = replace(GIVEN, method=ConsentMethod.GUARDIAN, given_by="Her mother")


@cases(
    ("consents", "state"),
    [
        ([], ConsentState.NOT_GIVEN),
        ([GIVEN], ConsentState.GIVEN),
        ([WITHDRAWN], ConsentState.WITHDRAWN),
        ([GIVEN, WITHDRAWN], ConsentState.WITHDRAWN),
        ([WITHDRAWN, GIVEN], ConsentState.GIVEN),
        ([replace(GIVEN, withdrawn_at=NOW + timedelta(hours=3))], ConsentState.WITHDRAWN),
        ([replace(GIVEN, given_at=NOW)], ConsentState.GIVEN),
        ([replace(GIVEN, given_at=NOW + timedelta(hours=3))], ConsentState.GIVEN),
        ([replace(GIVEN, given_at=NOW + AHEAD)], ConsentState.GIVEN),
        ([replace(GIVEN, given_at=NOW + AHEAD + MINUTE)], ConsentState.DATED_AHEAD),
    ],
)
def test_how_consent_stands(consents: list[Consent], state: ConsentState) -> None:
    assert consent_state(consents, NOW) is state
    assert may_chart(consents, NOW) == (state is ConsentState.GIVEN)


def test_what_was_withdrawn_was_given_all_the_same() -> None:
    assert was_given([WITHDRAWN])
    assert not was_given([])


def test_a_guardian_consents_only_while_it_stands() -> None:
    assert has_guardian([GUARDIANS], NOW)
    assert not has_guardian([replace(GUARDIANS, withdrawn_at=NOW)], NOW)
    assert not has_guardian([GUARDIANS, GIVEN], NOW)
    assert not has_guardian([], NOW)


@cases("method", ConsentMethod)
def test_every_method_allows(method: ConsentMethod) -> None:
    assert may_chart([replace(GIVEN, method=method)], NOW)


@cases(
    "changes",
    [
        {"given_at": datetime(2026, 3, 2)},  # noqa: DTZ001 - a time without a zone is the point
        {"withdrawn_at": datetime(2026, 3, 2)},  # noqa: DTZ001 - as above
        {"wording_version": " "},
    ],
)
def test_a_consent_that_proves_nothing_is_refused(changes: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="consent"):
        replace(GIVEN, **changes)  # type: ignore[arg-type]  # the fields have several types


@given(st.lists(st.sampled_from([GIVEN, WITHDRAWN, GUARDIANS])))
def test_a_withdrawal_at_the_end_always_stops(consents: list[Consent]) -> None:
    assert not may_chart([*consents, WITHDRAWN], NOW)
