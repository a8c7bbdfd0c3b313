"""Who finds that others sent first takes that in while nobody else can send."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.sync.sending import Sent
from tests import factories
from tests.server_clinics import ON_ONE_SERVER
from tests.workstations import workstations

pytestmark = ON_ONE_SERVER


def test_what_others_sent_comes_first_and_then_all_is_sent(tmp_path: Path) -> None:
    with workstations(tmp_path, 2) as clinic:
        one, two = clinic[0], clinic[1]
        for room in (one, two):
            room.record.clinic.recorder.add_patient(factories.patient())
        assert two.send() is Sent.ALL
        assert one.send() is Sent.BEHIND
        sent = one.sending.send(
            one.server, lambda: one.receiving.receive(one.server, is_locked=True)
        )
        assert sent is Sent.ALL
        clinic.sync()
        assert [len(room.record.clinic.imports.every_patient()) for room in (one, two)] == [2, 2]


def test_what_was_sent_before_and_nobody_heard_of_is_not_sent_again(tmp_path: Path) -> None:
    with workstations(tmp_path, 1) as clinic:
        one = clinic[0]
        one.record.clinic.recorder.add_patient(factories.patient())
        assert one.send() is Sent.ALL
        sent = one.sending.send(
            one.server, lambda: one.receiving.receive(one.server, is_locked=True)
        )
        assert sent is Sent.NOTHING_WAITED


def test_what_was_taken_in_stays_where_sending_fails(tmp_path: Path) -> None:
    with workstations(tmp_path, 2) as clinic:
        one, two = clinic[0], clinic[1]
        for room in (one, two):
            room.record.clinic.recorder.add_patient(factories.patient())
        assert two.send() is Sent.ALL

        def broken() -> None:
            assert one.receiving.receive(one.server, is_locked=True).is_all
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            one.sending.send(one.server, broken)
        assert len(one.record.clinic.imports.every_patient()) == 2
        clinic.sync()
        assert len(two.record.clinic.imports.every_patient()) == 2
