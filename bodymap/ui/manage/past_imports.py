"""What came in out of files, and may be taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.audit.events import ExportKind
from bodymap.services.clinic import Clinic
from bodymap.services.imports import Fate, PastImport
from bodymap.ui.manage.sure_button import SureButton
from bodymap.ui.patients.taking_back import TakingBack
from bodymap.ui.patients.words import brought_words
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import when_words


class PastImports(QWidget):
    """The newest imports: when, by whom, what; and a button while nothing was built on one.

    Signals:
        found(bool): the record was asked; whether there is any.
    """

    found = Signal(bool)

    def __init__(self, look: Look, clinic: Clinic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._clinic = clinic
        self._background = Background(self)
        self._taking_back = TakingBack(look, clinic.imports, self)
        self.told = Text(look, "", wraps=True)
        self.told.hide()
        self.buttons: list[SureButton] = []
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.told)
        self._taking_back.taken.connect(partial(self._tell, Tone.GOOD))
        self._taking_back.refused.connect(lambda words, _of: self._tell(Tone.DANGER, words))

    @property
    def is_busy(self) -> bool:
        """Whether the record is asked, or something taken back."""
        return self._background.is_busy or self._taking_back.is_busy

    def begin(self) -> None:
        """Ask the record. Who may not import is shown nothing."""
        self.told.hide()
        self._ask()

    def _ask(self) -> None:
        imports = self._clinic.imports
        if not self._clinic.desk.may(Right.IMPORT):
            self._show(())
            return

        def work() -> tuple[PastImport, ...]:
            with imports.beside() as beside:
                return beside.past()

        self._background.run(work, self._show, self._fail)

    def _fail(self, error: ExpectedError) -> None:
        self._show(())
        self._tell_words(said(error), Tone.DANGER)

    def _show(self, past: Sequence[PastImport]) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.buttons = []
        try:
            names = self._names() if past else {}
        except ExpectedError:
            names = {}
        self._rows = [self._row(one, names) for one in past]
        for row in self._rows:
            self._column.addWidget(row)
            row.show()
        self.found.emit(bool(past))

    def _names(self) -> Mapping[UUID, str]:
        return {one.id: one.name for one in self._clinic.people.all()}

    def _row(self, one: PastImport, names: Mapping[UUID, str]) -> QWidget:
        when = when_words(one.at)
        who = names.get(one.who, "") if one.who is not None else ""
        is_fhir = one.brought.what is ExportKind.FHIR
        pattern = self.tr("{what}, from FHIR") if is_fhir else self.tr("{what}, from a spreadsheet")
        what = pattern.format(what=brought_words(one.brought))
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 6, 0, 8)
        column.setSpacing(2)
        column.addWidget(Text(self._look, what, wraps=True))
        about = " \N{MIDDLE DOT} ".join(part for part in (when, who) if part)
        column.addWidget(Text(self._look, about, tone=Tone.SOFT))
        if one.fate is Fate.AS_IT_CAME:
            sure = SureButton(
                self._look,
                self.tr("Take it back"),
                self.tr("All that came in counts no more. The file can be imported again."),
                self.tr("Take it back now"),
            )
            name = self.tr("Take back the import of {when}: {what}").format(when=when, what=what)
            sure.ask.setAccessibleName(name)
            sure.sure.connect(partial(self._taking_back.begin, one.brought))
            self.buttons.append(sure)
            column.addWidget(sure)
        else:
            column.addWidget(Text(self._look, self._fate_words(one.fate), tone=Tone.SOFT))
        return row

    def _fate_words(self, fate: Fate) -> str:
        if fate is Fate.USED:
            return self.tr("Charted on since, so it stays.")
        return self.tr("Taken back.")

    def _tell(self, tone: Tone, words: str) -> None:
        self._tell_words(words, tone)
        self._ask()

    def _tell_words(self, words: str, tone: Tone) -> None:
        self.told.set_tone(tone)
        self.told.setText(words)
        self.told.show()
        announce(self, words)
