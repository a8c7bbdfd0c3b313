"""A workstation's file beside its server: the same, not yet, or not."""

from __future__ import annotations

from contextlib import closing
from typing import Any

import psycopg
import pytest

from db.moving.comparing import Comparison, compare_with_server
from tests.clinics import open_session
from tests.server_clinics import ON_ONE_SERVER
from tests.unit.moving.stations import Station

pytestmark = ON_ONE_SERVER


def compared(at: Station) -> Comparison:
    return compare_with_server(at.folder, at.prove().keys)


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
    waits = compared(moved)
    assert (waits.is_equal, waits.waiting > 0) == (False, True)
    assert waits.sentence.endswith("lines were not sent yet: compare when all is sent.")
    moved.settle()
    assert compared(moved).is_equal
    late = compared(second)
    assert late.behind == waits.waiting
    assert not late.is_equal
    second.settle()
    assert compared(second).is_equal
    owner.execute("SET session_replication_role = replica")
    owner.execute(
        "UPDATE patient SET given_name = 'Eva' WHERE id = (SELECT patient_id FROM session LIMIT 1)"
    )
    other = compared(second)
    assert other.differing == ("patient",)
    assert other.sentence == "Not the same: patient."
