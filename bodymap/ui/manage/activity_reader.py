"""Lines of the audit trail with all that is needed to say them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter, AuditLine
from bodymap.services.audit.subjects import NOTHING, Subject
from bodymap.ui.manage.activity_words import what_words
from bodymap.ui.manage.far_trail import FarTrail

if TYPE_CHECKING:
    from bodymap.charting.person import Person
    from bodymap.services.clinic import Clinic

PAGE = 200
"""Lines that are read at once: more than a screen shows, in a few milliseconds."""
STRETCH = 2_000
"""Lines that are looked through at once for those that are asked for: the window waits so long."""


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A line in words: ``who`` did ``what`` to whom, at which ``station``. ``about`` is the name of
    a patient, or of somebody who works here; empty where the line concerns nobody."""

    line: AuditLine
    subject: Subject
    who: str
    what: str
    about: str
    station: str


@dataclass(frozen=True, slots=True)
class ActivityPage:
    """Some lines, newest first, and the number below which to go on; None at the begin of the
    trail. ``is_coming``: they are on their way from the clinic's server."""

    lines: tuple[ToldLine, ...]
    rest: int | None
    is_coming: bool = False


class ActivityReader:
    """Reads the trail page by page, and names people, patients and workstations as they are called
    now. Raises ClinicFileError and NotAllowedError as the audit does."""

    def __init__(self, clinic: Clinic) -> None:
        self._clinic = clinic
        self.far = FarTrail(clinic, PAGE)
        self._first = 1
        self._people: Mapping[UUID, Person] = {}
        self._stations: Mapping[UUID, str] = {}
        self._patients: dict[UUID, str] = {}

    def begin(self) -> None:
        """Read anew what people and workstations are called, and where the trail begins here."""
        keeping = self._clinic.keeping
        self._first = 1 if keeping is None else keeping.first_line()
        self._people = {one.id: one for one in self._clinic.people.all()}
        self._stations = self._clinic.audit.stations()
        self._patients = {}

    def people(self) -> tuple[Person, ...]:
        """Everybody who works or worked here."""
        return tuple(self._people.values())

    def page(self, asked: AuditFilter, before: int | None) -> ActivityPage:
        """The next lines below the number ``before``: at most PAGE, and those of one STRETCH, so
        that there may be none of them though more follow."""
        if before is not None and before <= self._first != 1:
            return self._far_page(asked, before)
        audit = self._clinic.audit
        # what waits to be sent has numbers far above all others, and is no stretch of its own
        last = audit.head().sequence
        above = max((last if before is None else min(last, before - 1)) - STRETCH, self._first - 1)
        lines = audit.lines(replace(asked, above=above), before, PAGE)
        subjects = audit.subjects(lines)
        told = tuple(self.told(line, subjects.get(line.sequence, NOTHING)) for line in lines)
        if len(lines) == PAGE:
            return ActivityPage(told, lines[-1].sequence)
        return ActivityPage(told, above + 1 if above else None)

    def _far_page(self, asked: AuditFilter, top: int) -> ActivityPage:
        found = self.far.page(asked, top)
        if found is None:
            return ActivityPage((), top, is_coming=True)
        told = [self.told(line, found.subjects.get(line.sequence, NOTHING)) for line in found.lines]
        return ActivityPage(tuple(told), found.rest)

    def told(self, line: AuditLine, subject: Subject) -> ToldLine:
        """A line in words."""
        return ToldLine(
            line,
            subject,
            self._who(line),
            what_words(line, subject),
            self._about(line, subject),
            self._stations.get(line.station, ""),
        )

    def person_name(self, person_id: UUID) -> str:
        """The name of somebody who works or worked here; empty for anybody else."""
        person = self._people.get(person_id)
        return "" if person is None else person.name

    def _who(self, line: AuditLine) -> str:
        if line.what == Event.LOG_IN_FAILED:
            # noted when somebody could log in again, whoever that was
            return self._typed(str(line.after.get("log_in", "")))
        if line.who is None:
            return _tr("The program")
        return self.person_name(line.who) or _tr("Somebody who is not listed")

    def _typed(self, log_in: str) -> str:
        """Whose log-in was typed at the door."""
        known = next((one.name for one in self._people.values() if one.log_in == log_in), "")
        return known or log_in or _tr("Somebody at the door")

    def _about(self, line: AuditLine, subject: Subject) -> str:
        if subject.patient_id is not None:
            return self._patient_name(subject.patient_id)
        if line.entity == "person":
            return self.person_name(line.entity_id)
        if line.entity == "emergency_access":
            return str(subject.values.get("person_name", ""))
        return ""

    def _patient_name(self, patient_id: UUID) -> str:
        if patient_id not in self._patients:
            try:
                name = self._clinic.history.patient(patient_id).name
            except LookupError:
                name = _tr("A patient who is not in the record")
            self._patients[patient_id] = name
        return self._patients[patient_id]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ActivityReader", text)
