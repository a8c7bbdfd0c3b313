"""The wording of a clinic's consent. Another wording is another version."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from bodymap.services.clinic_settings import LONGEST_VERSION, ClinicSettings
from bodymap.ui.theme.fonts import BASE_PX, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField

_HIGH_PX = 180


class ConsentPart(QWidget):
    """The wording and its version. Both are kept together: a consent on record names a version, and
    it must always be clear what was agreed to.

    Signals:
        kept(str, str): the version and the wording from now on.
    """

    kept = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._version = self._wording = ""
        self.wording = QPlainTextEdit()
        self.wording.setFont(look.fonts.font(BASE_PX))
        self.wording.setAccessibleName(self.tr("Wording of the consent"))
        self.wording.setTabChangesFocus(True)
        self.wording.setFixedHeight(_HIGH_PX)
        self.version = TextField(look, self.tr("Version"))
        self.problem = Text(look, "", SMALL_PX + 1, tone=Tone.DANGER, wraps=True)
        self.problem.hide()
        self.keep = Button(look, self.tr("Keep this wording"))
        about = self.tr("Have a clinician and a lawyer of the place look at it.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.wording)
        column.addWidget(Text(look, about, SMALL_PX, tone=Tone.SOFT, wraps=True))
        column.addWidget(self.version)
        column.addWidget(self.problem)
        column.addWidget(self.keep)
        self.keep.clicked.connect(self._keep)

    def show_settings(self, settings: ClinicSettings) -> None:
        """Show the wording in use; what is being written stays."""
        if self.wording.toPlainText().strip() == self._wording:
            self.wording.setPlainText(settings.consent_wording)
        if self.version.text() == self._version:
            self.version.set_text(settings.consent_version)
        self._version, self._wording = settings.consent_version, settings.consent_wording

    def _keep(self) -> None:
        wording, version = self.wording.toPlainText().strip(), self.version.text()
        self._say("")
        if not any(character.isalpha() for character in wording):
            self._say(self.tr("Write what the patient agrees to."))
        elif not version:
            self.version.show_error(self.tr("Give the wording a version, for example 2026-02."))
        elif not self.version.is_short(LONGEST_VERSION):
            return
        elif wording != self._wording and version == self._version:
            self.version.show_error(self.tr("Another wording needs another version."))
        elif (version, wording) != (self._version, self._wording):
            self.kept.emit(version, wording)

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
