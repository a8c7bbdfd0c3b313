"""What comes in pieces is the same as what comes at once: a row is as new as the server has it, and
the lines that made it so may be in a later piece."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from db.sync.sending import Sent
from tests import factories
from tests.clinics import open_session
from tests.server_clinics import ON_ONE_SERVER
from tests.unit.sync.soundness import assert_outbox_is_whole, assert_same_everywhere
from tests.workstations import Workstation, workstations

pytestmark = ON_ONE_SERVER


def in_pieces(room: Workstation, most: int) -> list[tuple[str, int]]:
    """Take everything in; what was told of it: each table and how many rows."""
    told: list[tuple[str, int]] = []
    while True:
        arrived = room.receiving.receive(room.server, most)
        assert not arrived.conflicts
        told += [(name, len(keys)) for name, keys in arrived.changed.items()]
        if arrived.is_all:
            return told


def set_aside(room: Workstation) -> int:
    found: tuple[int] = room.local.execute("SELECT count(*) FROM set_aside").fetchone()
    return found[0]


@pytest.mark.parametrize("most", [1, 3, 200])
def test_ones_own_lines_come_back_and_meet_nobody(tmp_path: Path, most: int) -> None:
    with workstations(tmp_path, 2) as clinic:
        one, two = clinic[0], clinic[1]
        record = one.record.clinic
        session = open_session(record)
        sites = [record.recorder.add_site(factories.site(session)) for _ in range(4)]
        record.recorder.revise_sites([replace(sites[0], depth_mm=20)])
        record.recorder.end_session(session.id, session.started_at)
        assert one.send() is Sent.ALL
        # the window goes on with the same rows before anything is back
        record.recorder.reopen_session(session.id)
        record.recorder.void_site(sites[1].id)
        assert in_pieces(one, most) == []
        assert set_aside(one) == 0
        clinic.sync()
        assert in_pieces(two, most) == []
        assert_outbox_is_whole(one, clinic.keys.chain)
        assert_same_everywhere(clinic)
        for room in (one, two):
            assert len(room.record.clinic.history.visit(session.id).sites) == 3
