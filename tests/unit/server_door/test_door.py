"""What the door understands of a clinic's server before it asks the network."""

from __future__ import annotations

from pathlib import Path

import pytest

from bodymap.errors import ClinicFileError
from bodymap.services.clock import SystemClock
from bodymap.services.joining import ServerPlace
from db.server.address import ServerAddress
from db.server.connecting import ServerAccess
from db.server_door import ServerDoorOnDemand
from db.sync.elsewhere import reached_by
from tests.clinics import clinic_files

PEM = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"


def door(folder: Path, given: str = "") -> ServerDoorOnDemand:
    address = ServerAddress.parse(given) if given else None
    return ServerDoorOnDemand(folder, SystemClock(), lambda: clinic_files(folder), address)


def test_a_line_says_where_as_whom_and_with_what_password(tmp_path: Path) -> None:
    place = door(tmp_path).read(" postgresql://ws%5F1:p%40ss@clinic.example:6000/body ")
    assert place == ServerPlace("postgresql://clinic.example:6000/body", "ws_1", "p@ss")
    assert place.shown == "postgresql://ws_1@clinic.example:6000/body"


def test_what_is_shown_is_read_again_without_the_password(tmp_path: Path) -> None:
    place = ServerPlace("postgresql://clinic.example/body", "a b@c", "secret")
    assert "secret" not in place.shown
    again = door(tmp_path).read(place.shown)
    assert (again.address, again.role, again.password) == (place.address, place.role, "")


@pytest.mark.parametrize(
    "line", ["", "clinic.example", "https://clinic.example/x", "postgresql://u:secret@/x"]
)
def test_a_wrong_line_is_one_sentence_that_quotes_nothing(tmp_path: Path, line: str) -> None:
    with pytest.raises(ClinicFileError) as refused:
        door(tmp_path).read(line)
    assert refused.value.sentence.endswith(".")
    assert "secret" not in refused.value.sentence


def test_a_line_without_a_role_says_how_it_should_look(tmp_path: Path) -> None:
    with pytest.raises(ClinicFileError, match="as whom this workstation comes"):
        door(tmp_path).read("postgresql://clinic.example/body")


class TestCertificates:
    def test_come_from_the_file_that_a_line_names(self, tmp_path: Path) -> None:
        (tmp_path / "ca.pem").write_text(PEM)
        place = door(tmp_path).read(f"postgresql://u@h/d?sslrootcert={tmp_path / 'ca.pem'}")
        assert place.roots == PEM

    @pytest.mark.parametrize(
        ("content", "words"),
        [(None, "cannot be read"), (b"hello", "no certificate"), (b"\xff\xfe", "no certificate")],
    )
    def test_are_refused_with_a_sentence_where_they_are_none(
        self, tmp_path: Path, content: bytes | None, words: str
    ) -> None:
        if content is not None:
            (tmp_path / "ca.pem").write_bytes(content)
        with pytest.raises(ClinicFileError, match=words):
            door(tmp_path).certificates(tmp_path / "ca.pem")


class TestGiven:
    def test_nothing_is_given_where_the_program_was_started_without(self, tmp_path: Path) -> None:
        assert door(tmp_path).given() is None

    def test_is_what_the_address_says(self, tmp_path: Path) -> None:
        given = door(tmp_path, "postgresql://u:p@h/d").given()
        assert given == ServerPlace("postgresql://h/d", "u", "p")

    def test_lacks_a_certificate_whose_file_is_gone(self, tmp_path: Path) -> None:
        given = door(tmp_path, f"postgresql://u@h/d?sslrootcert={tmp_path / 'gone'}").given()
        assert given == ServerPlace("postgresql://h/d", "u")


class TestReachedBy:
    LINK = ServerAccess(ServerAddress("old.example", "body"), "ws_1", "kept", "roots")

    def test_without_an_address_it_is_where_the_file_says(self) -> None:
        assert reached_by(self.LINK, None) is self.LINK

    def test_another_server_is_reached_with_what_the_file_keeps(self) -> None:
        found = reached_by(self.LINK, ServerAddress.parse("postgresql://new.example:6000/other"))
        assert found == ServerAccess(
            ServerAddress("new.example", "other", 6000), "ws_1", "kept", "roots"
        )

    def test_what_the_address_names_stands(self) -> None:
        found = reached_by(self.LINK, ServerAddress.parse("postgresql://ws_2:new@new.example/body"))
        assert (found.user, found.password, found.roots) == ("ws_2", "new", "roots")
        assert found.address.user == ""

    def test_a_file_of_certificates_that_is_gone_is_one_sentence(self, tmp_path: Path) -> None:
        given = ServerAddress.parse(f"postgresql://h/d?sslrootcert={tmp_path / 'gone'}")
        with pytest.raises(ValueError, match="cannot be read"):
            reached_by(self.LINK, given)
