"""What is said at the door of a clinic that was moved to a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from bodymap.services.clock import SystemClock
from bodymap.services.joining import Moved, ServerPlace
from bodymap.services.progress import Progress
from bodymap.services.server_test import ServerTest, Told
from db.server_door import ServerDoorOnDemand
from tests.clinics import ANNA, PASSPHRASE, clinic_files, copied_clinic
from tests.drivers.server_gate import ServerGateDriver
from tests.gui.gate.conftest import DoorTo


class Mover(ServerDoorOnDemand):
    """A server that took what a large clinic has."""

    def test(self, place: ServerPlace, told: Told) -> ServerTest:
        return ServerTest(())

    def move_in(
        self, place: ServerPlace, log_in: str, passphrase: str, progress: Progress
    ) -> Moved:
        return Moved(20946, 31007, None)


@pytest.fixture(params=["C", "de_DE"])
def locale(request: pytest.FixtureRequest) -> Iterator[QLocale]:
    usual = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield QLocale()
    QLocale.setDefault(usual)


def test_what_was_compared_is_counted_with_its_thousands_apart(
    locale: QLocale, door_to: DoorTo, folder: Path
) -> None:
    copied_clinic(folder).close()
    files = clinic_files(folder)
    person = ServerGateDriver(door_to(files, Mover(folder, SystemClock(), lambda: files)))
    person.door.gate.remember(ANNA)
    person.door.gate.show_move()
    person.ask_to_move("postgresql://ws_1:x@clinic.example/body", ANNA, PASSPHRASE)
    person.door.wait_until_calm()
    apart = "." if locale.language() == QLocale.Language.German else ","
    assert person.hands.reads(f"20{apart}946 rows and 31{apart}007 lines")
