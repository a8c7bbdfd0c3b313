"""A program that is killed while it moves a clinic to a server, or joins one: the next goes on."""

from __future__ import annotations

import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from shutil import copytree

import pytest

from bodymap.errors import ClinicFileError
from db.holder import Holder, last_acknowledged, lock_file_of
from db.opening import look
from db.server.address import ServerAddress
from db.sync.content import content_of_server
from db.sync.link import ServerLink, write_link
from db.verify import verify
from tests.admitted import new_guarded_database
from tests.clinics import open_session
from tests.faults.amounts import amount
from tests.server_clinics import ON_ONE_SERVER, connected
from tests.unit.moving.stations import CLOCK, Station, full_clinic, station

pytestmark = [ON_ONE_SERVER, pytest.mark.in_full]

_REPOSITORY = Path(__file__).parents[2]
_MOST_STEPS = 150
"""More than a child tells of until it has done everything."""


def line_of(at: Station) -> str:
    """The workstation's line."""
    access, address = at.access, at.access.address
    told = f"{access.user}:{access.password}@{address.host}:{address.port}/{address.database}"
    assert ServerAddress.parse(f"postgresql://{told}").user == access.user
    return f"postgresql://{told}"


def killed_after(steps: int, task: str, at: Station) -> bool:
    """Kill a program after so many steps, as ``kill -9`` does. Whether it had done everything."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.moving_child", task, at.folder, line_of(at)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=_REPOSITORY,
    )
    assert child.stdout is not None
    said = ""
    for _ in range(steps):
        said = child.stdout.readline()
        if said in ("", "done\n"):
            break
    child.kill()
    child.wait()
    child.stdout.close()
    return said == "done\n"


@pytest.fixture
def first(tmp_path: Path) -> Station:
    full_clinic(tmp_path / "filled")
    copytree(tmp_path / "filled", tmp_path / "first")
    return station(tmp_path / "first", new_guarded_database())


def test_a_move_that_is_killed_again_and_again_comes_to_its_end(first: Station) -> None:
    steps = random.Random(8)
    for _ in range(amount(3, 25)):
        if killed_after(steps.randint(1, _MOST_STEPS), "move-in", first):
            break
        with closing(first.open()) as clinic:
            open_session(clinic)
    first.move_in()
    first.settle()
    with closing(connected(first.access.address.database)) as owner:
        assert content_of_server(owner) == first.content()
    proved = first.prove()
    assert verify(first.file, proved.keys, proved.clinic_id).findings == ()


def test_a_program_that_is_killed_while_it_joins_leaves_no_clinic(
    first: Station, tmp_path: Path
) -> None:
    first.move_in()
    steps = random.Random(9)
    at = station(tmp_path / "second", first.access.address.database)
    for _ in range(amount(2, 12)):
        if killed_after(steps.randint(1, 40), "join", at):
            break
        with pytest.raises(ClinicFileError):
            at.open()
    else:
        at.join()
    at.settle()
    first.settle()
    assert at.content() == first.content()


def test_a_program_that_is_killed_when_the_file_is_linked_leaves_one_that_opens(
    first: Station,
) -> None:
    """What was acknowledged last is a line of the change log, and the outbox is empty."""
    proved = first.prove()
    holder = Holder.take(first.file, "anna")
    holder.acknowledged(first.content().head.sequence)
    with closing(first.local()) as local:
        write_link(local.cursor(), ServerLink(first.access, None, CLOCK.now()))
    told = lock_file_of(first.file).read_bytes()
    holder.release()
    lock_file_of(first.file).write_bytes(told)
    assert last_acknowledged(first.file) > 0
    looked = look(first.file, proved.keys.data, proved.clinic_id)
    assert looked.last_line == first.content().head.sequence
