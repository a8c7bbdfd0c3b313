"""Where a clinic's server is, as a person types or pastes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.services.joining import ServerDoor, ServerPlace
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.elided_text import ElidedText
from bodymap.ui.widgets.file_dialogs import OpenDialogs
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Tone
from bodymap.ui.widgets.text_field import TextField

_PASTED_LETTERS = 8
"""Nobody types so many at once."""


class PlaceFields(QWidget):
    """One line, which the clinic's IT person hands out for each workstation. Its password moves
    into a field of its own at once, where nobody reads it over a shoulder. In the row ``buttons``
    there is room for more.

    Signals:
        entered(): Enter in the last of the fields.
    """

    entered = Signal()

    def __init__(
        self, look: Look, door: ServerDoor, dialogs: OpenDialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._door = door
        self._dialogs = dialogs
        self._roots = ""
        self._letters = 0
        self.line = TextField(
            look, self.tr("Join line"), "postgresql://workstation@server.example/clinic"
        )
        self.password = TextField(look, self.tr("Password of this workstation"), secret=True)
        self.choose = Button(
            look,
            self.tr("Certificate\N{HORIZONTAL ELLIPSIS}"),
            icon="file",
            name=self.tr("Choose the certificate that vouches for the server"),
        )
        self.certificate = ElidedText(look, "", SMALL_PX + 1, tone=Tone.SOFT)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addWidget(self.choose)
        self.buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.line)
        column.addWidget(self.password)
        column.addWidget(self.certificate)
        column.addLayout(self.buttons)
        self.setFocusProxy(self.line)
        self.line.edited.connect(self._take_edit)
        self.line.line.editingFinished.connect(self._part_password)
        self.line.entered.connect(self._go_on)
        self.password.entered.connect(self.entered)
        self.choose.clicked.connect(self._choose)

    def clear(self) -> None:
        """Start empty."""
        self.line.set_text("")
        self.password.set_text("")
        self.password.hide_letters()
        self.password.hide()
        self._letters = 0
        self._take_roots("", "")

    def show_place(self, place: ServerPlace) -> None:
        """Fill in where the server is."""
        self.line.set_text(place.shown)
        # a long address is read from its beginning
        self.line.line.setCursorPosition(0)
        self._letters = len(place.shown)
        self.password.set_text(place.password)
        self.password.show()
        if place.roots:
            self._take_roots(place.roots, self.tr("The certificate came with the line."))
            # there is nothing to choose then
            self.choose.hide()
        elif self.choose.isHidden():
            # it was the one of another line
            self._take_roots("", "")

    def place(self) -> ServerPlace | None:
        """What was typed; None where it will not do, which is said at the field."""
        self._part_password()
        text = self.line.text()
        if not text:
            self._refuse(self.line, self.tr("Type or paste the join line."))
            return None
        try:
            place = self._door.read(text)
        except ExpectedError as error:
            self._refuse(self.line, said(error))
            return None
        password = self.password.line.text()
        if not password:
            self.password.show()
            self._refuse(self.password, self.tr("Type the password that belongs to the line."))
            return None
        return ServerPlace(place.address, place.role, password, place.roots or self._roots)

    def lead_on(self) -> QWidget | None:
        """The first field that is still to be filled; None where all are."""
        if not self.line.text():
            return self.line
        return None if self.password.line.text() else self.password

    def _take_edit(self, text: str) -> None:
        was_pasted = len(text) - self._letters >= _PASTED_LETTERS
        self._letters = len(text)
        if was_pasted:
            self._part_password()

    def _part_password(self) -> None:
        """Take the password out of the line, where it has one and can be read."""
        try:
            place = self._door.read(self.line.text())
        except ExpectedError:
            # what is wrong with it is said when it is to be used
            return
        if place.password or place.roots:
            self.show_place(
                ServerPlace(
                    *(place.address, place.role),
                    *(place.password or self.password.line.text(), place.roots),
                )
            )

    def _go_on(self) -> None:
        self._part_password()
        self.password.show()
        if self.password.line.text():
            self.entered.emit()
        else:
            self.password.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self) -> None:
        kinds = self.tr("Certificates (*.pem *.crt *.cer)")
        chosen = self._dialogs.open_files(self, self.choose.accessibleName(), kinds)
        if not chosen:
            return
        try:
            roots = self._door.certificates(chosen[0])
            self._take_roots(roots, self.tr("Certificate: {file}").format(file=chosen[0].name))
            self.line.show_error("")
        except ExpectedError as error:
            self._refuse(self.line, said(error))

    def _take_roots(self, roots: str, words: str) -> None:
        self._roots = roots
        self.certificate.setText(words)
        self.certificate.setVisible(bool(words))
        self.choose.show()

    def _refuse(self, field: TextField, sentence: str) -> None:
        field.show_error(sentence)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
