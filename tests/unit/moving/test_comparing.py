"""A workstation's file beside its server: the same, not yet, or not."""

from __future__ import annotations

from contextlib import closing
from typing import Any

import psycopg
import pytest

from db.moving.comparing import Comparison, Distance, compare_with_server
from tests.clinics import open_session
from tests.server_clinics import ON_ONE_SERVER
from tests.unit.moving.stations import Station

pytestmark = ON_ONE_SERVER


def compared(at: Station) -> Comparison:
    found = compare_with_server(at.folder, at.prove().keys)
    assert isinstance(found, Comparison)
    return found


def distance(at: Station) -> Distance:
    """Told before anything is compared."""
    steps: list[int] = []
    found = compare_with_server(
        at.folder, at.prove().keys, progress=lambda done, _: steps.append(done)
    )
    assert isinstance(found, Distance)
    assert not any(steps)
    return found


@pytest.mark.in_full
def test_what_is_found_before_and_after_it_is_sent(
    moved: Station, second: Station, owner: psycopg.Connection[Any]
) -> None:
    assert compared(moved).is_equal
    with closing(moved.local()) as local:
        # nobody answers there: what is charted now waits
        local.execute("UPDATE server_link SET address = 'postgresql://127.0.0.1:1/gone'")
    with closing(moved.open()) as clinic:
        open_session(clinic)
    with closing(moved.local()) as local:
        local.execute(
            "UPDATE server_link SET address = ?", (str(moved.access.address.without_secrets),)
        )
    waits = distance(moved)
    assert waits.waiting > 0
    assert waits.sentence.endswith("lines were not sent yet: compare when all is sent.")
    moved.settle()
    assert compared(moved).is_equal
    late = distance(second)
    assert late == Distance(0, waits.waiting)
    assert late.sentence.endswith("were not taken in yet: compare when they are here.")
    second.settle()
    assert compared(second).is_equal
    owner.execute("SET session_replication_role = replica")
    owner.execute(
        "UPDATE patient SET given_name = 'Eva' WHERE id = (SELECT patient_id FROM session LIMIT 1)"
    )
    other = compared(second)
    assert other.differing == ("patient",)
    assert other.sentence == "Not the same: patient."
