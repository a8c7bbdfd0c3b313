"""A clinic that things leave, and whoever is asked on the way out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from bodymap.charting.episode import Episode
from bodymap.charting.needle_box import NeedleBox
from bodymap.charting.pain import Phase
from bodymap.charting.patient import Patient
from bodymap.charting.session import Session
from bodymap.charting.site_detail import SiteDetail
from bodymap.errors import NotAllowedError
from bodymap.services.access.desk import Desk
from bodymap.services.access.rights import Right
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.clinic import Around, Clinic, open_clinic
from bodymap.services.story.patient_story import PatientStory, read_story
from db.whole_record.files import SqlWholeRecord
from tests import factories
from tests.clinics import OpenRecord

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


class StillClock:
    """Always the same noon."""

    def now(self) -> datetime:
        return NOON


class ClosedDesk(Desk):
    """A desk whose person may do everything but let something out, once it is ``closed``."""

    closed = False

    def may(self, right: Right) -> bool:
        return super().may(right) and not (self.closed and right is Right.EXPORT)

    def require(self, right: Right) -> None:
        if self.closed and right is Right.EXPORT:
            raise NotAllowedError(f"A trainee may not {right.value}.")
        super().require(right)


@dataclass
class Asked:
    """Answers the dialogs: ``path``, ``agreed`` and a printer that prints into ``paper``; and
    remembers how often somebody was warned, and what was there at that moment."""

    path: Path | None = None
    agreed: bool = True
    paper: Path | None = None
    warnings: list[str] = field(default_factory=list)
    suggested: list[str] = field(default_factory=list)

    def save_as(self, parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
        self.suggested.append(suggested)
        return self.path

    def folder(self, parent: QWidget, title: str) -> Path | None:
        return self.path

    def open_files(self, parent: QWidget, title: str, kinds: str) -> tuple[Path, ...]:
        return () if self.path is None else (self.path,)

    def agrees(self, parent: QWidget, title: str, words: str, yes: str) -> bool:
        assert self.path is None or not self.path.exists()
        self.warnings.append(words)
        return self.agreed

    def printer(self, parent: QWidget) -> QPrinter | None:
        if self.paper is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.paper))
        return printer


@dataclass
class LeavingClinic:
    """A patient with two visits, a lot that was used, and a desk that can be closed."""

    record: OpenRecord
    clinic: Clinic
    desk: ClosedDesk
    asked: Asked
    patient: Patient
    visit: Session
    box: NeedleBox

    @classmethod
    def fill(cls, record: OpenRecord) -> LeavingClinic:
        desk = ClosedDesk(record.person, StillClock())
        whole = SqlWholeRecord(
            *(record.path, lambda: record.keys, record.clinic_id, record.person.id, StillClock())
        )
        clinic = open_clinic(
            *(record.store, desk, "Clinic", StillClock()),
            around=Around(whole=whole),
            when_closed=lambda: None,
        )
        box, patient = factories.box(), factories.patient()
        heel = factories.episode(patient.id)
        clinic.stock.keep(box)
        clinic.recorder.add_patient(patient)
        clinic.recorder.add_episode(heel)
        visits = [cls._visit(clinic, heel, box, week) for week in (0, 1)]
        return cls(record, clinic, desk, Asked(), patient, visits[-1], box)

    @staticmethod
    def _visit(clinic: Clinic, heel: Episode, box: NeedleBox, week: int) -> Session:
        visit = factories.session(heel, week=week)
        clinic.recorder.start_session(visit)
        site = factories.site(visit, detail=SiteDetail(box_id=box.id))
        clinic.recorder.add_site(site)
        clinic.recorder.set_pain(factories.pain(visit, 7 - week, Phase.BEFORE))
        clinic.recorder.set_pain(factories.pain(visit, 4 - week, Phase.AFTER))
        return visit

    def story(self) -> PatientStory:
        """What the tabs of the patient are shown."""
        return read_story(self.clinic.history, self.clinic.history.overview(self.patient.id))

    def exported(self) -> list[tuple[str, str, object]]:
        """What the trail tells of what left: what, where to and whose, oldest first."""
        lines = self.record.audit.lines(AuditFilter(what=(str(Event.EXPORTED),)))
        return [
            (
                line.after["what"],
                line.after["to"],
                line.entity_id if line.entity == "patient" else None,
            )
            for line in reversed(lines)
        ]

    @contextmanager
    def nothing_is_kept(self) -> Iterator[None]:
        """The clinic file is not in its folder: no line can be added."""
        path, away = self.record.path, self.record.path.with_name("away")
        path.rename(away)
        try:
            yield
        finally:
            away.rename(path)
