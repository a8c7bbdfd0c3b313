"""The part of the settings that tells of the clinic's server."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from bodymap.charting.person import Role
from bodymap.services.clinic import Clinic
from bodymap.services.clinic_server import SharedWorkstation
from bodymap.services.clock import SystemClock
from bodymap.services.sharing import Standing
from bodymap.ui.server.workstation_rows import WorkstationRows
from bodymap.ui.settings.section import SettingsSection
from bodymap.ui.settings.server_part import ServerPart
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode
from bodymap.ui.widgets.text import Text
from db.clinic_files import SqlClinicFiles
from db.server.address import ServerAddress
from db.server.connecting import CONNECT_S
from tests.admitted import admit_to
from tests.clinics import ANNA, PASSPHRASE, QUICK, clinic_files, no_demo
from tests.drivers import audit
from tests.drivers.hands import Hands
from tests.drivers.settings import SettingsDriver
from tests.gui.settings.conftest import Opening
from tests.moved_clinics import moved_clinic
from tests.server_clinics import ON_ONE_SERVER


def wait(qtbot: QtBot, until: Callable[[], bool]) -> None:
    qtbot.waitUntil(until, timeout=20_000)


def part_of(page: SettingsDriver) -> ServerPart:
    part = page.page.part(SettingsSection.SERVER)
    assert isinstance(part, ServerPart)
    return part


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of a clinic that is on a server, and the name of its database there."""
    folder = tmp_path_factory.mktemp("moved") / "clinic"
    return folder, moved_clinic(folder)


class TestOnNoServer:
    def test_it_says_so_and_offers_to_move(self, opening: Opening) -> None:
        page = opening(SettingsSection.SERVER)
        assert page.hands.reads("This clinic is on no server")
        assert not part_of(page).test.isVisible()
        assert not part_of(page).keeps.isVisible()
        assert page.hands.reads("bodymap server move-in")

    def test_moving_is_asked_for_once_it_is_pressed(self, opening: Opening, qtbot: QtBot) -> None:
        page = opening(SettingsSection.SERVER)
        with qtbot.waitSignal(part_of(page).move_wanted):
            page.hands.press("Move this clinic to a server\N{HORIZONTAL ELLIPSIS}")

    def test_it_is_for_an_administrator(self, opening: Opening) -> None:
        page = opening(SettingsSection.SERVER, Role.THERAPIST)
        assert not part_of(page).moving.isEnabled()
        assert page.hands.reads("Only an administrator may move the clinic.")

    def test_it_is_found_by_words_that_one_has_in_mind(self, opening: Opening) -> None:
        page = opening()
        assert "Move to a server, or back" in page.find("postgresql")

    def test_what_a_server_only_has_leads_to_where_it_is_said(self, opening: Opening) -> None:
        page = opening()
        page.page.show_setting("server_keeps")
        page.settle()
        assert not page.hands.reads("What this workstation keeps")
        assert part_of(page).rows["server_state"].is_marked


def test_a_workstation_that_nobody_is_named_for_is_heard_all_the_same(
    look: Look, qtbot: QtBot
) -> None:
    rows = WorkstationRows(look)
    qtbot.addWidget(rows)
    heard = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
    rows.show_workstations([SharedWorkstation(UUID(int=1), "Room 2", False, False, heard, "")])
    rows.show()
    (said,) = [one.text() for one in Hands(qtbot, rows).visible(Text) if "heard" in one.text()]
    assert said.startswith("Last heard 2 Mar 2026")
    assert not said.endswith(",")
    assert "nobody" not in said


@ON_ONE_SERVER
class TestOnAServer:
    @pytest.fixture
    def linked(self, moved: tuple[Path, str]) -> str:
        """The name of the clinic's database."""
        return moved[1]

    @pytest.fixture
    def clinic(self, moved: tuple[Path, str]) -> Iterator[Clinic]:
        """The clinic that moved there."""
        opened = clinic_files(moved[0]).log_in(ANNA, PASSPHRASE)
        yield opened
        opened.close()

    @pytest.fixture
    def page(self, opening: Opening) -> SettingsDriver:
        return opening(SettingsSection.SERVER)

    def test_it_says_where_and_how_it_stands(
        self, page: SettingsDriver, clinic: Clinic, linked: str, qtbot: QtBot
    ) -> None:
        assert part_of(page).address.text().endswith(f"/{linked}")
        words = "Everything that was done here is on the server."
        wait(qtbot, lambda: part_of(page).standing.text() == words)
        assert clinic.sharing is not None
        assert clinic.sharing.state.standing is Standing.SENT

    def test_the_connection_is_tried_step_by_step(self, page: SettingsDriver, qtbot: QtBot) -> None:
        page.hands.press("Test the connection")
        shown = part_of(page).findings
        wait(qtbot, lambda: "The clocks of both agree." in shown.sentences)
        assert shown.sentences[0] == "Something answers at this address."
        wait(qtbot, part_of(page).test.isEnabled)
        assert page.hands.focus() is part_of(page).test

    def test_all_workstations_are_there_with_when_each_was_heard(
        self, opening: Opening, linked: str, look: Look, qtbot: QtBot
    ) -> None:
        admit_to(linked)
        page = opening(SettingsSection.SERVER)
        rows = part_of(page).workstations
        wait(qtbot, rows.isVisible)
        assert page.hands.reads("This one. Last heard")
        assert page.hands.reads("Nothing has come from it yet.")
        self.is_sound(page, look)

    def test_what_is_kept_here_changes_with_the_next_log_in(
        self, page: SettingsDriver, clinic: Clinic, qtbot: QtBot
    ) -> None:
        server = clinic.server
        assert server is not None
        page.choose("What this workstation keeps", "Patients of the last 12 months")
        wait(qtbot, part_of(page).keeps.isEnabled)
        assert page.hands.reads("From the next log-in on. Until then: Everything.")
        assert part_of(page).keeps.currentText() == "Patients of the last 12 months"
        assert server.settings().keep_days is None
        assert server.settings().next_keep_days == 365

    def test_who_may_not_set_anything_sees_it_all_the_same(self, opening: Opening) -> None:
        page = opening(SettingsSection.SERVER, Role.THERAPIST)
        assert part_of(page).address.text()
        assert not part_of(page).keeps.isEnabled()

    def is_sound(self, page: SettingsDriver, look: Look) -> None:
        look.theme.set_mode(Mode.CONTRAST)
        page.settle()
        assert audit.unnamed(page.page) == []
        assert audit.too_small(page.page) == []
        assert audit.cut_off(page.page) == []


@ON_ONE_SERVER
class TestAwayFromTheServer:
    @pytest.fixture
    def clinic(self, moved: tuple[Path, str]) -> Iterator[Clinic]:
        """A clinic on a server, looked for where none is."""
        nobody_there = ServerAddress("127.0.0.1", "body", 1)
        files = SqlClinicFiles(moved[0], SystemClock(), no_demo, QUICK, server=nobody_there)
        opened = files.log_in(ANNA, PASSPHRASE)
        yield opened
        opened.close()

    def test_nobody_waits_unless_they_ask_for_it(
        self, opening: Opening, clinic: Clinic, qtbot: QtBot
    ) -> None:
        sharing = clinic.sharing
        assert sharing is not None
        wait(qtbot, lambda: sharing.state.standing is Standing.AWAY)
        page = opening(SettingsSection.SERVER)
        assert part_of(page).asked.text() == "The server does not answer."
        assert "Charting goes on" in part_of(page).standing.text()
        page.hands.press("Ask the server again")
        wait(qtbot, lambda: page.hands.reads("no server answers at this address"))


@ON_ONE_SERVER
class TestAtASilentServer:
    @pytest.fixture
    def clinic(self, moved: tuple[Path, str]) -> Iterator[Clinic]:
        """A clinic on a server, looked for where something listens and never says a word."""
        with socket.socket() as silent:
            silent.bind(("127.0.0.1", 0))
            silent.listen()
            address = ServerAddress("127.0.0.1", "body", silent.getsockname()[1])
            files = SqlClinicFiles(moved[0], SystemClock(), no_demo, QUICK, server=address)
            opened = files.log_in(ANNA, PASSPHRASE)
            yield opened
            opened.close()

    def test_who_closes_the_window_waits_for_nothing(self, opening: Opening) -> None:
        page = opening(SettingsSection.SERVER)
        part = part_of(page)
        page.hands.press("Test the connection")
        assert part.asked.text().startswith("Asking")
        assert not part.test.isEnabled()
        before = time.monotonic()
        delete(part)
        assert time.monotonic() - before < CONNECT_S - 1, "sooner than the connection gives up"
