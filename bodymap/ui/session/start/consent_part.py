"""The consent: its wording, who gave it, and that it can be withdrawn."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.charting.consent import ConsentState
from bodymap.ui.session.start.start_state import Part, StartState
from bodymap.ui.session.start.start_words import consent_words
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField


class ConsentPart(QWidget):
    """How the consent stands. While it does not, the wording and a field for a guardian; the usual
    ways to give it are the buttons at the foot of the sheet.

    Signals:
        guardian_consented(str): a guardian of this name consents.
        withdrawn(): the consent is withdrawn.
        renewed(): consent is to be asked for anew.
    """

    guardian_consented = Signal(str)
    withdrawn = Signal()
    renewed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing = Text(look, wraps=True)
        self._wording = Text(look, px=SMALL_PX, tone=Tone.SOFT, wraps=True)
        self.guardian = TextField(look, self.tr("Name of a guardian"))
        self.by_guardian = Button(look, self.tr("The guardian consents"))
        self.withdraw = Button(look, self.tr("Withdraw consent"))
        self.renew = Button(look, self.tr("Ask for consent anew"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (
            *(self._standing, self._wording, self.guardian, self.by_guardian),
            *(self.renew, self.withdraw),
        ):
            column.addWidget(widget)
        self.guardian.entered.connect(self._take_guardian)
        self.by_guardian.clicked.connect(self._take_guardian)
        self.withdraw.clicked.connect(self.withdrawn)
        self.renew.clicked.connect(self.renewed)

    def show_state(
        self, state: StartState, wording: str, version: str, *, opened: bool, asks: bool
    ) -> None:
        """Show how it stands. ``opened`` shows more than that; ``asks`` whether consent is asked
        for now, with the ``wording`` of that ``version``."""
        consent = state.newest_consent
        words = consent_words(consent, state.consent)
        if consent is not None and consent.wording_version != version:
            words += " " + self.tr("The wording is {version} now.").format(version=version)
        self._standing.setText(words)
        is_bad = state.consent in (ConsentState.WITHDRAWN, ConsentState.DATED_AHEAD)
        self._standing.set_tone(Tone.DANGER if is_bad else Tone.SOFT)
        self._wording.setText(
            self.tr("Wording {version}: {wording}").format(version=version, wording=wording)
        )
        self._wording.setVisible(opened and asks)
        self.guardian.setVisible(opened and asks)
        self.by_guardian.setVisible(opened and asks)
        if not asks:
            self.guardian.set_text("")
        stands = not state.lacks(Part.CONSENT)
        self.withdraw.setVisible(opened and stands and not asks)
        self.renew.setVisible(opened and stands and not asks)

    def _take_guardian(self) -> None:
        name = self.guardian.text()
        if not name:
            self.guardian.show_error(self.tr("Write who consents."))
            self.guardian.setFocus()
            return
        self.guardian_consented.emit(name)
