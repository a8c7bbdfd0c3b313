"""What other workstations did, told in this window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from bodymap.errors import ExpectedError
from bodymap.services.arrivals import merged
from bodymap.services.changes import Changes, Kind
from bodymap.ui.widgets.way_back import WayBack

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic

GATHER_MS = 150
"""What comes within so long is told together. Nobody waits for it."""
LOOK_MS: Final = 5000
"""How often is looked who works here where another program has the clinic: nobody tells then."""


class Arrivals(QObject):
    """Announces on the clinic's bus what came, on the thread of the window. Where the clinic was
    opened to read only, the other program hears of it and writes it down, and ``looking`` finds it.

    Signals:
        person_left(): the person at the desk works here no more, or may not log in any more.
    """

    person_left = Signal()

    def __init__(self, clinic: Clinic, parent: QObject) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self._came: list[Changes] = []
        self._timer = QTimer(self, interval=GATHER_MS, singleShot=True)
        self._timer.timeout.connect(self.tell_now)
        sharing = clinic.sharing
        if sharing is not None:
            way_back = WayBack.of_application()
            stop = sharing.listen_to_arrivals(
                lambda came: way_back.send(lambda: self._arrive(came))
            )
            self.destroyed.connect(stop)
        self.looking = QTimer(self, interval=LOOK_MS, timerType=Qt.TimerType.VeryCoarseTimer)
        self.looking.timeout.connect(self._follow_person)
        if clinic.desk.is_read_only:
            self.looking.start()

    def tell_now(self) -> None:
        """Announce what has come up to now."""
        came, self._came = self._came, []
        for changes in merged(came):
            self._clinic.bus.announce(changes)
            if changes.kinds & Kind.CLINIC and self._clinic.desk.person.id in changes.ids:
                self._follow_person()

    def _arrive(self, came: tuple[Changes, ...]) -> None:
        if not shiboken6.isValid(self):
            return
        self._came += came
        if not self._timer.isActive():
            self._timer.start()

    def _follow_person(self) -> None:
        """The person at the desk was changed elsewhere."""
        desk = self._clinic.desk
        try:
            person = self._clinic.people.person(desk.person.id)
        except ExpectedError:
            return
        if person is None or person.left_at is not None:
            self.looking.stop()
            self.person_left.emit()
        elif person != desk.person:
            desk.sit(person)
