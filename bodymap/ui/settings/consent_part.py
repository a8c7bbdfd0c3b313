"""The wording of a clinic's consent. Another wording is another version."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from bodymap.services.access.rights import Right
from bodymap.services.clinic_settings import LONGEST_VERSION
from bodymap.ui.settings.kept_settings import KeptSettings
from bodymap.ui.settings.settings_part import SettingsPart
from bodymap.ui.theme.fonts import BASE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.text_field import TextField

_HIGH_PX = 260


class ConsentPart(SettingsPart):
    """The wording and its version. Both are kept together, at a press: a consent on record names
    a version, and it must always be clear what was agreed to."""

    def __init__(self, look: Look, kept: KeptSettings, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._kept = kept
        self._version = self._wording = ""
        self.wording = QPlainTextEdit()
        self.wording.setFont(look.fonts.font(BASE_PX + 1))
        self.wording.setAccessibleName(self.tr("Wording of the consent"))
        self.wording.setTabChangesFocus(True)
        self.wording.setFixedHeight(_HIGH_PX)
        self.version = TextField(look, self.tr("Version"))
        self.keep = Button(look, self.tr("Keep this wording"))
        self.discard = Button(look, self.tr("Discard"))
        whole = QWidget()
        whole.setFocusProxy(self.wording)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.wording)
        column.addWidget(self.version)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.keep)
        row.addWidget(self.discard)
        row.addStretch(1)
        column.addLayout(row)
        self.add_row(
            "consent",
            self.tr(
                "It is read to the patient before the first needle, and each consent on record"
                " names its version. Have a clinician and a lawyer of the place look at it."
            ),
            whole,
            wide=True,
        )
        self.keep.clicked.connect(self._keep)
        self.discard.clicked.connect(self._discard)
        self.wording.textChanged.connect(self._offer)
        self.version.edited.connect(lambda _text: self._offer())
        kept.changed.connect(self._show)

    def begin(self) -> None:
        """As it is set now; what is being written stays."""
        self._show()
        reason = self._kept.reason_against(Right.SETTINGS)
        self.wording.setReadOnly(bool(reason))
        self.version.line.setReadOnly(bool(reason))
        # the wording is to be read by everybody, and so is not switched off
        self.rows["consent"].say_reason(reason)
        self._offer()

    def _show(self) -> None:
        now = self._kept.now
        if self.wording.toPlainText().strip() == self._wording:
            self.wording.setPlainText(now.consent_wording)
        if self.version.text() == self._version:
            self.version.set_text(now.consent_version)
        self._version, self._wording = now.consent_version, now.consent_wording
        self._offer()

    def _offer(self) -> None:
        """There is something to keep, or nothing."""
        is_other = self._written() != (self._version, self._wording)
        self.keep.setEnabled(is_other)
        self.discard.setEnabled(is_other)

    def _written(self) -> tuple[str, str]:
        return self.version.text(), self.wording.toPlainText().strip()

    def _discard(self) -> None:
        self.wording.setPlainText(self._wording)
        self.version.set_text(self._version)
        self.rows["consent"].show_problem("")

    def _keep(self) -> None:
        version, wording = self._written()
        row = self.rows["consent"]
        row.show_problem("")
        if not any(character.isalpha() for character in wording):
            row.show_problem(self.tr("Write what the patient agrees to."))
        elif not version:
            self.version.show_error(self.tr("Give the wording a version, for example 2026-02."))
        elif not self.version.is_short(LONGEST_VERSION):
            return
        elif wording != self._wording and version == self._version:
            self.version.show_error(self.tr("Another wording needs another version."))
        else:
            self.version.show_error("")
            problem = self._kept.change(
                self.tr("wording of the consent"), consent_version=version, consent_wording=wording
            )
            row.show_problem(problem)
