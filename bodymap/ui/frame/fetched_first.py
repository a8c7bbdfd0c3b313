"""A patient whose record is on the server alone is fetched first, and then opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

import shiboken6
from PySide6.QtCore import QObject

from bodymap.errors import ExpectedError
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.way_back import WayBack

if TYPE_CHECKING:
    from bodymap.services.clinic import Clinic


class FetchedFirst(QObject):
    """Says in ``notice`` that it is waited for, and why it did not come. Whoever goes on meanwhile
    is not held up: of several who were asked for, the last is opened."""

    def __init__(self, clinic: Clinic, notice: NoticeBar, parent: QObject) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self._notice = notice
        self._asked = 0
        self._is_waiting = False

    def is_here(self, patient_id: UUID) -> bool:
        """Whether there is nothing to fetch. Raises ExpectedError."""
        keeping = self._clinic.keeping
        return keeping is None or keeping.is_here(patient_id)

    def give_up(self) -> None:
        """Open nobody who was asked for: the person went elsewhere."""
        self._asked += 1
        if self._is_waiting:
            self._is_waiting = False
            self._notice.hide()

    def fetch(self, patient_id: UUID, then: Callable[[], None]) -> None:
        """Fetch a patient's record, and do ``then`` when it is here."""
        keeping = self._clinic.keeping
        if keeping is None:
            then()
            return
        self._asked += 1
        asked, way_back = self._asked, WayBack.of_application()
        self._is_waiting = True
        self._notice.say(
            self.tr(
                "Fetching this patient's record from the clinic's server\N{HORIZONTAL ELLIPSIS}"
            ),
            *(Weight.INFO, self.tr("Do not wait"), self.give_up),
        )

        def arrive(why_not: str) -> None:
            if shiboken6.isValid(self) and asked == self._asked:
                self._arrive(why_not, patient_id, then)

        keeping.fetch(patient_id, lambda why_not: way_back.send(lambda: arrive(why_not)))

    def _arrive(self, why_not: str, patient_id: UUID, then: Callable[[], None]) -> None:
        self._is_waiting = False
        if not why_not:
            self._notice.hide()
            then()
            return
        sentence = self.tr(
            "{why} This patient's record is there alone, so it cannot be opened now."
        )
        self._notice.say(
            sentence.format(why=said(ExpectedError(why_not))),
            *(Weight.WARN, self.tr("Try again"), lambda: self.fetch(patient_id, then)),
        )
