"""The server is reached in another way: the clinic's file is told, once it was tried."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bodymap import cli
from bodymap.commands.passphrase import VARIABLE
from bodymap.commands.server_access import VARIABLE as PASSWORD
from bodymap.errors import ClinicFileError, HeldError
from bodymap.services.clock import SystemClock
from db import driver
from db.keys.clinic_keys import ClinicKeys
from db.layout import CLINIC_FILE
from db.server.connecting import ServerAccess
from db.server.reasons import Reason
from db.sync import relinking
from db.sync.link import ServerLink, read_link
from db.sync.relinking import relink
from db.workstation import workstation_id
from tests.admitted import admit_to, known_database
from tests.authorities import Authority
from tests.clinics import ANNA, PASSPHRASE, clinic_files, copied_clinic
from tests.moved_clinics import line_of, moved_clinic
from tests.relays import relay
from tests.server_clinics import ON_ONE_SERVER, server

pytestmark = [ON_ONE_SERVER, pytest.mark.in_full]

CLOCK = SystemClock()


class Moved:
    """A clinic that was moved to a server, which nobody has open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = moved_clinic(folder)
        proved = clinic_files(folder).prove(ANNA, PASSPHRASE)
        self.keys: ClinicKeys = proved.keys
        self.clinic_id = proved.clinic_id

    @property
    def link(self) -> ServerLink:
        with closing(driver.connect_to_read(self.folder / CLINIC_FILE, self.keys.data)) as file:
            found = read_link(file.cursor())
        assert found is not None
        return found

    def new_line(self) -> ServerAccess:
        """A new password of this workstation."""
        return admit_to(self.database, workstation_id(self.folder))[1]

    def relink(self, access: ServerAccess) -> None:
        relink(self.folder, self.keys, self.clinic_id, access, CLOCK)

    def refuses(self, access: ServerAccess, sentence: str) -> None:
        before = self.link
        with pytest.raises(ClinicFileError) as refused:
            self.relink(access)
        assert refused.value.sentence == sentence
        assert self.link == before


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Moved:
    return Moved(tmp_path_factory.mktemp("moved") / "clinic")


@pytest.mark.in_full
def test_a_new_password(clinic: Moved) -> None:
    before = clinic.link
    access = clinic.new_line()

    clinic.relink(access)

    assert clinic.link == replace(before, access=access)
    assert clinic.link.access.password != before.access.password


def test_another_address_with_a_certificate(clinic: Moved, tmp_path: Path) -> None:
    authority = Authority("The clinic")
    access = clinic.new_line()
    proof = authority.certify(tmp_path, "127.0.0.1")
    with relay(server().port, tls=proof) as port:
        there = replace(access, address=replace(access.address, port=port), roots=authority.pem)
        clinic.relink(there)
        assert clinic.link.access == there
    clinic.relink(access)


def test_what_does_not_lead_to_this_clinic_as_this_workstation(clinic: Moved) -> None:
    access = clinic.new_line()
    clinic.refuses(replace(access, password="other"), Reason.NOT_KNOWN.value)
    clinic.refuses(admit_to(clinic.database)[1], relinking.ANOTHERS)
    clinic.refuses(admit_to(known_database())[1], relinking.NO_CLINIC)


def test_not_while_it_is_open(clinic: Moved) -> None:
    with (
        closing(clinic_files(clinic.folder).log_in(ANNA, PASSPHRASE)),
        pytest.raises(HeldError),
    ):
        clinic.relink(clinic.link.access)


def test_a_clinic_that_shares_with_nobody(clinic: Moved, tmp_path: Path) -> None:
    folder = tmp_path / "alone"
    copied_clinic(folder).close()
    proved = clinic_files(folder).prove(ANNA, PASSPHRASE)

    with pytest.raises(ClinicFileError, match=relinking.NOT_SHARED):
        relink(folder, proved.keys, proved.clinic_id, clinic.link.access, CLOCK)


def test_at_the_command_line(
    clinic: Moved, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    access = clinic.new_line()
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    monkeypatch.delenv(PASSWORD, raising=False)

    status = cli.main(["server", "relink", line_of(access), "--data-dir", str(clinic.folder)])

    said = capsys.readouterr()
    assert (status, said.err) == (0, "")
    assert access.user in said.out
    assert access.password not in said.out
    assert clinic.link.access == access
