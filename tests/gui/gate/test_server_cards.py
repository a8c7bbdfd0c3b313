"""What the door asks and says of a clinic's server, before there is one."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bodymap.services.clock import SystemClock
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from db.server.address import ServerAddress
from db.server.connecting import CONNECT_S
from db.server_door import ServerDoorOnDemand
from tests.authorities import Authority
from tests.clinics import ANNA, PASSPHRASE, clinic_files, copied_clinic
from tests.drivers import audit
from tests.drivers.gate import GateDriver
from tests.drivers.server_gate import JOIN, ServerGateDriver
from tests.gui.gate.conftest import DoorTo

Starts = Callable[..., ServerGateDriver]


@pytest.fixture
def starts(door_to: DoorTo, folder: Path) -> Starts:
    """Starts the program in the folder, with the address of a server where one is named."""

    def start(given: str = "") -> ServerGateDriver:
        files = clinic_files(folder)
        address = ServerAddress.parse(given) if given else None
        server = ServerDoorOnDemand(folder, SystemClock(), lambda: files, address)
        return ServerGateDriver(door_to(files, server))

    return start


@pytest.fixture
def nobody_there() -> str:
    """A line of a server that is not running."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    return f"postgresql://ws_1:hush-hush@127.0.0.1:{port}/body"


def test_a_password_is_in_dots_as_soon_as_the_line_is_pasted(
    starts: Starts, nobody_there: str
) -> None:
    person = starts()
    person.hands.press(JOIN)
    person.paste(nobody_there)
    fields = person.place
    assert fields.line.text() == nobody_there.replace(":hush-hush", "")
    assert fields.line.line.cursorPosition() == 0
    assert fields.password.line.text() == "hush-hush"
    assert fields.password.line.displayText() == "\N{BLACK CIRCLE}" * 9
    assert fields.password.isVisible()


def test_the_certificate_comes_along_with_the_line(starts: Starts) -> None:
    address = ServerAddress(
        "clinic.example", "body", user="ws_1", password="x", roots=Authority("Clinic").pem
    )
    person = starts()
    person.hands.press(JOIN)
    person.paste(address.with_secrets)
    assert person.place.line.text() == "postgresql://ws_1@clinic.example/body"
    assert person.hands.reads("The certificate came with the line.")
    found = person.place.place()
    assert found is not None
    assert found.roots == address.roots


def test_a_certificate_of_ones_own_is_chosen(starts: Starts, tmp_path: Path) -> None:
    path = tmp_path / "clinic-ca.pem"
    path.write_text("no certificate")
    person = starts()
    person.hands.press(JOIN)
    person.paste("postgresql://ws_1:x@clinic.example/body")
    person.door.files.answer = path
    person.hands.press("Choose the certificate that vouches for the server")
    assert person.hands.reads("This file holds no certificate in the form of PEM.")
    path.write_text(Authority("Clinic").pem)
    person.hands.press("Choose the certificate that vouches for the server")
    assert person.hands.reads("Certificate: clinic-ca.pem")
    found = person.place.place()
    assert found is not None
    assert found.roots == path.read_text()


def test_what_is_missing_is_said_at_its_field(starts: Starts) -> None:
    person = starts()
    person.ask_to_join("", ANNA, PASSPHRASE)
    assert person.hands.reads("Type or paste the join line.")
    person.ask_to_join("clinic.example", ANNA, PASSPHRASE)
    assert person.hands.reads("This is not the address of a server.")
    person.ask_to_join("postgresql://ws_1@127.0.0.1/body", ANNA, PASSPHRASE)
    assert person.hands.reads("Type the password that belongs to the line.")
    person.ask_to_join("postgresql://ws_1:x@127.0.0.1/body", "", PASSPHRASE)
    assert person.hands.reads("Type your log-in.")
    assert not person.door.gate.is_busy


def test_a_server_that_is_away_is_one_sentence_and_nothing_is_made(
    starts: Starts, nobody_there: str, folder: Path
) -> None:
    person = starts()
    person.ask_to_join(nobody_there, ANNA, PASSPHRASE)
    person.door.wait_until_calm()
    assert person.hands.reads("no server answers at this address")
    assert not folder.exists() or not list(folder.iterdir())
    person.hands.press("Back")
    assert person.door.is_at_welcome()


def test_the_connection_can_be_tried_by_itself(starts: Starts, nobody_there: str) -> None:
    person = starts()
    person.hands.press(JOIN)
    person.paste(nobody_there)
    person.hands.press("Test the connection")
    person.door.wait_until_calm()
    (sentence,) = person.join.findings.sentences
    assert "no server answers" in sentence


def test_after_a_test_the_keys_go_on_where_one_was(starts: Starts, nobody_there: str) -> None:
    person = starts()
    person.hands.press(JOIN)
    person.paste(nobody_there)
    person.hands.press("Test the connection")
    person.door.wait_until_calm()
    assert person.hands.focus() is person.join.test


@pytest.mark.parametrize("ask", [ServerGateDriver.ask_to_join, ServerGateDriver.ask_to_move])
def test_how_far_it_is_can_be_seen_and_stopped_in_a_low_window(
    starts: Starts, folder: Path, ask: Callable[[ServerGateDriver, str, str, str], None]
) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        if ask is ServerGateDriver.ask_to_move:
            copied_clinic(folder).close()
        person = starts()
        person.door.gate.resize(1024, 640)
        if ask is ServerGateDriver.ask_to_move:
            person.door.gate.show_move()
        line = f"postgresql://ws_1:x@127.0.0.1:{silent.getsockname()[1]}/body"
        ask(person, line, ANNA, PASSPHRASE)
        cancel = person.hands.button("Cancel")
        assert cancel.visibleRegion().boundingRect() == cancel.rect()
        before = time.monotonic()
        person.hands.press("Cancel")
        person.door.wait_until_calm()
        assert time.monotonic() - before < CONNECT_S - 1, "nobody waits for a silent server"


class TestStartedWithAnAddress:
    def test_the_card_is_there_and_filled_in(self, starts: Starts, nobody_there: str) -> None:
        person = starts(nobody_there)
        assert person.place.line.text() == nobody_there.replace(":hush-hush", "")
        assert person.place.password.line.text() == "hush-hush"
        assert person.hands.focus() is person.join.log_in.line

    def test_one_can_still_make_a_clinic_of_ones_own(
        self, starts: Starts, nobody_there: str
    ) -> None:
        person = starts(nobody_there)
        person.hands.press("Back")
        assert person.door.is_at_welcome()

    def test_a_clinic_that_is_here_is_opened_as_always(
        self, starts: Starts, nobody_there: str, folder: Path
    ) -> None:
        copied_clinic(folder).close()
        person = starts(nobody_there)
        assert person.door.is_at_log_in()
        person.door.log_in(PASSPHRASE)
        assert person.door.wait_until_open().server is None


class TestMoving:
    @pytest.fixture
    def person(self, starts: Starts, folder: Path) -> ServerGateDriver:
        copied_clinic(folder).close()
        person = starts()
        person.door.gate.remember(ANNA)
        person.door.gate.show_move()
        return person

    def test_it_is_the_administrator_who_asked_for_it(self, person: ServerGateDriver) -> None:
        assert person.moving.log_in.text() == ANNA

    def test_back_is_the_log_in(self, person: ServerGateDriver) -> None:
        person.hands.press("Back")
        assert person.door.is_at_log_in()

    def test_without_a_server_the_clinic_stays_what_it_is(
        self, person: ServerGateDriver, nobody_there: str, folder: Path
    ) -> None:
        person.ask_to_move(nobody_there, ANNA, PASSPHRASE)
        person.door.wait_until_calm()
        assert person.hands.reads("no server answers at this address")
        with_it = clinic_files(folder).log_in(ANNA, PASSPHRASE)
        assert with_it.server is None
        with_it.close()


def welcome(person: ServerGateDriver) -> None:
    assert person.door.is_at_welcome()


def join_refused(person: ServerGateDriver) -> None:
    person.ask_to_join("clinic.example", ANNA, PASSPHRASE)


def join_tested(person: ServerGateDriver) -> None:
    person.hands.press(JOIN)
    person.paste("postgresql://ws_1:x@127.0.0.1:1/body")
    person.hands.press("Test the connection")
    person.door.wait_until_calm()


def move(person: ServerGateDriver) -> None:
    person.door.gate.show_move()


@pytest.mark.parametrize(
    "way", [welcome, join_refused, join_tested, move], ids=lambda way: way.__name__
)
def test_controls_are_named_large_enough_in_reach_and_whole(
    starts: Starts, look: Look, way: Callable[[ServerGateDriver], None]
) -> None:
    person = starts()
    gate: GateDriver = person.door
    # the smallest window, and lines twice as wide
    gate.gate.resize(1024, 640)
    look.theme.set_mode(Mode.CONTRAST)
    way(person)
    gate.settle()
    assert audit.unnamed(gate.gate) == []
    assert audit.too_small(gate.gate) == []
    assert audit.out_of_reach(gate.gate) == []
    assert audit.cut_off(gate.gate) == []
