"""A clinic on a server, opened by a program that was started with an address."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from bodymap.charting.ids import new_id
from bodymap.services.clinic import Clinic
from bodymap.services.clock import SystemClock
from bodymap.services.sharing import SharingState, Standing
from db.clinic_files import SqlClinicFiles
from db.layout import SCHEMA
from db.server.address import ServerAddress
from tests.admitted import admit_to, new_guarded_database
from tests.clinics import ANNA, PASSPHRASE, QUICK, clinic_files, no_demo
from tests.moved_clinics import line_of, moved_clinic
from tests.server_clinics import ON_ONE_SERVER, connected

pytestmark = [ON_ONE_SERVER, pytest.mark.in_full]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("moved") / "clinic"


@pytest.fixture(scope="module")
def database(folder: Path) -> str:
    return moved_clinic(folder)


def opened(folder: Path, address: str) -> Clinic:
    server = ServerAddress.parse(address)
    files = SqlClinicFiles(folder, SystemClock(), no_demo, QUICK, server=server)
    return files.log_in(ANNA, PASSPHRASE)


def stands(clinic: Clinic, *, as_: Standing) -> SharingState:
    """Wait until it stands so with the server."""
    sharing = clinic.sharing
    assert sharing is not None
    arrived = Event()
    stop = sharing.listen(lambda state: arrived.set() if state.standing is as_ else None)
    if sharing.state.standing is not as_:
        assert arrived.wait(20), sharing.state
    stop()
    return sharing.state


def test_it_is_looked_for_there_this_time(folder: Path, database: str) -> None:
    # the same server under another name, and nobody's role: the file keeps its own
    address = f"postgresql://localhost:{admit_to(database)[1].address.port}/{database}"
    clinic = opened(folder, address)
    stands(clinic, as_=Standing.SENT)
    assert clinic.server is not None
    assert clinic.server.settings().address.startswith("postgresql://localhost:")
    # and whoever opens it to read meanwhile sees which server it has
    reader = clinic_files(folder).open_to_read(ANNA, PASSPHRASE)
    assert reader.server is not None
    assert reader.sharing is None
    assert reader.server.settings().address.startswith("postgresql://127.0.0.1:")
    reader.close()
    clinic.close()


@pytest.mark.usefixtures("database")
def test_the_record_of_another_clinic_is_refused_in_one_sentence(folder: Path) -> None:
    other = new_guarded_database()
    with connected(other) as server:
        server.execute(
            "INSERT INTO meta (only_row, application_id, schema, clinic_id, clinic_name,"
            " created_at) VALUES (1, 0, %s, %s, 'Elsewhere', 0)",
            (SCHEMA, new_id().bytes),
        )
    _, access = admit_to(other)
    clinic = opened(folder, line_of(access))
    state = stands(clinic, as_=Standing.STOPPED)
    assert state.sentence == "Another clinic is on that server. Check its address in Settings."
    clinic.close()
