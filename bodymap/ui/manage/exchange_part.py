"""Taking everything out of the clinic in an open format, and bringing a whole record in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.audit.events import ExportKind
from bodymap.services.clinic import Clinic
from bodymap.services.progress import CancelledError, Progress
from bodymap.ui.manage.long_work import LongWork
from bodymap.ui.manage.past_imports import PastImports
from bodymap.ui.manage.plain_part import PlainPart
from bodymap.ui.manage.progress_row import ProgressRow
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.file_dialogs import AllDialogs, asked_path
from bodymap.ui.widgets.leaving import Leaving
from bodymap.ui.widgets.said import said, sentence_said
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text, Tone

if TYPE_CHECKING:
    from bodymap.exchange.outcome import Imported, Written
    from bodymap.services.whole_record import RecordReading

_CHOICE_PX = 420

Write = Callable[["RecordReading", Path, Progress], "Written"]


@dataclass(frozen=True, slots=True)
class Writing:
    """What files are called after, the ``day``, and what FHIR is written with."""

    day: Callable[[], date]
    fhir: Write


class ExchangePart(PlainPart):
    """Everything out, as JSON, CSV or FHIR; and the record of another clinic in."""

    def __init__(
        self,
        look: Look,
        clinic: Clinic,
        dialogs: AllDialogs,
        writing: Writing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._clinic = clinic
        self._dialogs = dialogs
        self._writing = writing
        self._leaving = Leaving(clinic.exports.begin, dialogs)
        self._work = LongWork(self)
        self._is_out = True
        self.formats: Segmented[ExportKind] = Segmented(
            look,
            self.tr("Format"),
            [(ExportKind.JSON, "JSON"), (ExportKind.CSV, "CSV"), (ExportKind.FHIR, "FHIR")],
        )
        self.formats.setFixedWidth(_CHOICE_PX)
        self.about = Text(look, "", tone=Tone.SOFT, wraps=True)
        self.take_out = Button(look, self.tr("Take everything out\N{HORIZONTAL ELLIPSIS}"))
        self.going_out = ProgressRow(look)
        self.told_out = Text(look, "", wraps=True)
        self.why_not = Text(look, "", tone=Tone.SOFT, wraps=True)
        self.bring_in = Button(look, self.tr("Bring in a record\N{HORIZONTAL ELLIPSIS}"))
        self.coming_in = ProgressRow(look)
        self.told_in = Text(look, "", wraps=True)
        self.remarks = Text(look, "", wraps=True)
        self.past = PastImports(look, clinic)
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """As it stands now."""
        may = self._clinic.desk.may
        self.take_out.setEnabled(may(Right.EXPORT) and not self._work.is_busy)
        reason = self._why_not()
        self.why_not.setText(reason)
        # where a record has just come in, that it is here says enough
        self.why_not.setVisible(bool(reason) and self.told_in.isHidden())
        self.bring_in.setEnabled(not reason and not self._work.is_busy)
        self.past.begin()
        self.formats.setFocus(Qt.FocusReason.OtherFocusReason)

    def _why_not(self) -> str:
        """Why no record can come in; empty where one can."""
        may = self._clinic.desk.may
        if self._clinic.is_demo:
            return self.tr("The demo is made up, and takes nobody's record.")
        if not all(map(may, (Right.IMPORT, Right.PEOPLE, Right.SETTINGS))):
            return self.tr("An administrator brings a record in.")
        try:
            has_patients = bool(self._clinic.history.find_patients("", 1))
        except ExpectedError as error:
            return said(error)
        if has_patients:
            return self.tr(
                "This clinic has patients. A whole record goes into a clinic without any: start the"
                " program with another folder, and bring it in there."
            )
        return ""

    # Out

    def _ask_out(self) -> None:
        kind = self.formats.value() or ExportKind.JSON
        self._clear()
        try:
            path = self._where(kind)
            if path is None or not self._leaving.may(self, kind):
                return
        except ExpectedError as error:
            self._say(self.told_out, said(error), Tone.DANGER)
            return
        clinic, write = self._clinic, self._writers()[kind]

        def work(progress: Progress) -> Written:
            with clinic.whole.reading() as reading:
                return write(reading, path, progress)

        self._is_out = True
        self.going_out.begin(self.tr("Taking everything out"))
        self._work.begin(work, self._is_taken_out, self._fail)

    def _where(self, kind: ExportKind) -> Path | None:
        title = self.tr("Take everything out")
        name = f"bodymap {self._writing.day().isoformat()}"
        if kind is ExportKind.CSV:
            folder = self._dialogs.folder(self, title)
            return None if folder is None else folder / name
        ending, kinds = {
            ExportKind.JSON: (".json", self.tr("JSON (*.json)")),
            ExportKind.FHIR: (".fhir.json", self.tr("FHIR (*.json)")),
        }[kind]
        return asked_path(self._dialogs, self, title, f"{name}{ending}", kinds)

    def _writers(self) -> Mapping[ExportKind, Write]:
        # what writes them is for the minute when that is asked for
        from bodymap.exchange.csv_clinic.export import write_csv
        from bodymap.exchange.json_clinic.writing import write_json

        return {
            ExportKind.JSON: write_json,
            ExportKind.CSV: write_csv,
            ExportKind.FHIR: self._writing.fhir,
        }

    def _is_taken_out(self, written: Written) -> None:
        words = self.tr("Everything was written to {path}.").format(path=written.path)
        self._say(self.told_out, words, Tone.GOOD)

    # In

    def _ask_in(self) -> None:
        from bodymap.exchange.json_clinic.reading import read_json

        self._clear()
        title = self.tr("Bring in a record")
        chosen = self._dialogs.open_files(self, title, self.tr("JSON (*.json)"))
        if not chosen:
            return
        clinic, path = self._clinic, chosen[0]

        def work(progress: Progress) -> Imported:
            with clinic.whole.filling() as filling:
                return read_json(path, progress)(filling)

        self._is_out = False
        self.coming_in.begin(self.tr("Bringing the record in"))
        self._work.begin(work, self._came_in, self._fail)

    def _came_in(self, imported: Imported) -> None:
        self._clinic.whole.came_in()
        patients = imported.counts.get("patient", 0)
        sessions = imported.counts.get("session", 0)
        words = self.tr("The record is here. Patients: {patients}; visits: {sessions}.")
        self._say(self.told_in, words.format(patients=patients, sessions=sessions), Tone.GOOD)
        remarks = "\n".join(sentence_said(one) for one in imported.remarks)
        self._say(self.remarks, remarks, Tone.WARN)
        self.remarks.setVisible(bool(imported.remarks))
        self.why_not.hide()

    # Both

    def _fail(self, error: ExpectedError) -> None:
        told = self.told_out if self._is_out else self.told_in
        if isinstance(error, CancelledError):
            words = (
                self.tr("Cancelled. Nothing was written.")
                if self._is_out
                else self.tr("Cancelled. Nothing came in.")
            )
            self._say(told, words, Tone.SOFT)
        else:
            self._say(told, said(error), Tone.DANGER)

    def _clear(self) -> None:
        for text in (self.told_out, self.told_in, self.remarks):
            text.setText("")
            text.hide()

    def _say(self, text: Text, words: str, tone: Tone) -> None:
        text.set_tone(tone)
        text.setText(words)
        text.show()

    def _show_busy(self, busy: bool) -> None:
        self.formats.setEnabled(not busy)
        if busy:
            self.take_out.setEnabled(False)
            self.bring_in.setEnabled(False)
            return
        self.going_out.end()
        self.coming_in.end()
        had_focus = self.focusWidget()
        self.begin()
        if had_focus is not None and had_focus.isEnabled():
            had_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self, share: float) -> None:
        (self.going_out if self._is_out else self.coming_in).go_on(share)

    def _explain(self, kind: ExportKind) -> None:
        self.about.setText(
            {
                ExportKind.JSON: self.tr(
                    "One file with the whole record, made to be brought back without loss."
                ),
                ExportKind.CSV: self.tr(
                    "A folder with one table for each kind of record, for spreadsheets and"
                    " statistics."
                ),
                ExportKind.FHIR: self.tr(
                    "One file in HL7 FHIR R4, for other programs in health care."
                ),
            }[kind]
        )

    def _lay_out(self) -> None:
        self.add_heading(self.tr("Take everything out"), space=0)
        self.add_words(
            self.tr(
                "The record is yours: all of it can be taken out at any time. The file is not"
                " encrypted. Keys, and the activity, are not in it: the activity is exported on its"
                " own tab."
            )
        )
        self.add_row(self.formats)
        self.body.addWidget(self.about)
        self.add_row(self.take_out)
        self.body.addWidget(self.going_out)
        self.body.addWidget(self.told_out)
        self.add_heading(self.tr("Bring a record in"))
        self.add_words(
            self.tr(
                "The JSON file of another clinic becomes the record of this one, with its signed"
                " visits. Its people come without keys: give them their passphrases under People."
                " Patients from a spreadsheet or from FHIR are imported on the page Patients."
            )
        )
        self.body.addWidget(self.why_not)
        self.add_row(self.bring_in)
        self.body.addWidget(self.coming_in)
        self.body.addWidget(self.told_in)
        self.body.addWidget(self.remarks)
        self.past_heading = self.add_heading(self.tr("Imported from files"))
        self.body.addWidget(self.past)
        self._show_past(is_any=False)
        self.formats.choose(ExportKind.JSON)
        self._explain(ExportKind.JSON)
        self._clear()

    def _show_past(self, is_any: bool) -> None:
        self.past_heading.setVisible(is_any)
        self.past.setVisible(is_any)

    def _connect(self) -> None:
        self.past.found.connect(self._show_past)
        self.formats.chosen.connect(self._explain)
        self.take_out.clicked.connect(self._ask_out)
        self.bring_in.clicked.connect(self._ask_in)
        for row in (self.going_out, self.coming_in):
            row.cancelled.connect(self._work.cancel)
        self._work.went_on.connect(self._go_on)
        self._work.busy_changed.connect(self._show_busy)
