"""The record on a server, where the server does not do what is asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bodymap.errors import ClinicFileError, NotSavedError
from db.server import failures
from tests import factories
from tests.server_clinics import ON_ONE_SERVER, ServerRecord, connected, new_server_record, server

pytestmark = ON_ONE_SERVER


@pytest.fixture
def on_server() -> Iterator[ServerRecord]:
    opened = new_server_record()
    yield opened
    opened.store.close()


def test_a_connection_that_is_lost_is_told_and_the_next_one_is_made(
    on_server: ServerRecord,
) -> None:
    server().terminate(on_server.database)
    with pytest.raises(NotSavedError) as refused:
        on_server.add_patient()
    assert refused.value.sentence == failures.AWAY
    on_server.add_patient()
    server().terminate(on_server.database)
    with pytest.raises(ClinicFileError) as unread:
        on_server.history.find_patients("")
    assert unread.value.sentence == failures.CANNOT_READ
    assert len(on_server.history.find_patients("")) == 1


def test_whoever_writes_waits_for_who_writes_and_not_for_ever(on_server: ServerRecord) -> None:
    with on_server.store.beside() as beside, beside.write(None) as write:
        write.insert_patient(factories.patient())
        with pytest.raises(NotSavedError) as refused:
            on_server.add_patient()
        assert refused.value.sentence == failures.BUSY
    on_server.add_patient()
    assert len(on_server.history.find_patients("")) == 2
    assert on_server.is_sound()


def test_what_the_role_may_not_is_told(on_server: ServerRecord) -> None:
    with connected(on_server.database) as owner:
        owner.execute("REVOKE INSERT ON patient FROM PUBLIC, bodymap_guarded_app")
    with pytest.raises(NotSavedError) as refused:
        on_server.add_patient()
    assert refused.value.sentence == failures.NOT_ALLOWED
    assert on_server.history.find_patients("") == ()
