"""The older part of the audit trail, which this workstation does not keep, read on the server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.said import said

if TYPE_CHECKING:
    from bodymap.services.audit.lines import AuditFilter, AuditLine
    from bodymap.services.audit.subjects import Subject
    from bodymap.services.clinic import Clinic

STRETCH = 20_000
"""Lines that are looked through at once: nobody's window waits for it."""


@dataclass(frozen=True, slots=True)
class FarPage:
    """Some lines, newest first, what they are about by their number, and the number below which to
    go on; None at the begin of the trail."""

    lines: tuple[AuditLine, ...]
    subjects: Mapping[int, Subject]
    rest: int | None


class FarTrail(QObject):
    """Reads a page at a time, on a thread.

    Signals:
        arrived(): what was asked for last is there, and can be asked for again.
        failed(str): why it cannot be read now, in one sentence.
    """

    arrived = Signal()
    failed = Signal(str)

    def __init__(self, clinic: Clinic, most: int, parent: QObject | None = None) -> None:
        """``most`` is how many lines a page has."""
        super().__init__(parent)
        self._clinic = clinic
        self._most = most
        self._work = Background(self)
        self._wanted: tuple[AuditFilter, int] | None = None
        self._is_failed = False
        self._page: FarPage | None = None

    def page(self, asked: AuditFilter, top: int) -> FarPage | None:
        """The lines below the number ``top``; None while they are on their way, which begins with
        being asked for. Raises NotAllowedError."""
        self._clinic.desk.require(Right.AUDIT)
        if self._wanted == (asked, top):
            if self._page is not None:
                page, self._page, self._wanted = self._page, None, None
                return page
            if not self._is_failed:
                return None
        self._wanted, self._page, self._is_failed = (asked, top), None, False
        self._go()
        return None

    def _go(self) -> None:
        wanted = self._wanted
        if wanted is not None:
            self._work.run(lambda: (wanted, self._read(*wanted)), self._arrive, self._fail)

    def _read(self, asked: AuditFilter, top: int) -> FarPage:
        """On the thread of the work."""
        keeping = self._clinic.keeping
        assert keeping is not None, "what is whole is read here"
        above = max(top - 1 - STRETCH, 0)
        with keeping.elsewhere() as record:
            lines = record.audit_lines(replace(asked, above=above), top, self._most)
            subjects = record.audit_subjects(lines)
        if len(lines) == self._most:
            return FarPage(lines, subjects, lines[-1].sequence)
        return FarPage(lines, subjects, above + 1 if above else None)

    def _arrive(self, found: tuple[tuple[AuditFilter, int], FarPage]) -> None:
        wanted, page = found
        if wanted != self._wanted:
            self._go()  # something else was asked for meanwhile
            return
        self._page = page
        self.arrived.emit()

    def _fail(self, error: ExpectedError) -> None:
        self._is_failed = True
        self.failed.emit(said(error))
