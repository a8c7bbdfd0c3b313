"""What is asked of somebody who works here."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.charting.log_in import is_log_in
from bodymap.charting.person import (
    LONGEST_CREDENTIAL,
    LONGEST_LOG_IN,
    LONGEST_NAME,
    Person,
    Role,
)
from bodymap.ui.gate.log_in_name import suggested_log_in
from bodymap.ui.manage.person_words import about_role, role_words
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField

_BUTTON_PX = 44


class PersonFields(QWidget):
    """Name, credential, log-in and role. The log-in follows the name until it is written by hand;
    once given, it stays.

    Signals:
        entered(): Enter was pressed in a field.
    """

    entered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = TextField(look, self.tr("Name"))
        self.credential = TextField(look, self.tr("Credential"), self.tr("PT, DPT"))
        self.log_in = TextField(look, self.tr("Log-in"), self.tr("anna.weber"))
        self.role: Segmented[Role] = Segmented(
            look, self.tr("Role"), [(role, role_words(role)) for role in Role], _BUTTON_PX
        )
        self.about_role = Text(look, "", SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.name, self.credential, self.log_in):
            column.addWidget(part)
            part.entered.connect(self.entered)
        column.addWidget(Text(look, self.tr("Role"), BASE_PX, weight=BOLD))
        column.addWidget(self.role)
        column.addWidget(self.about_role)
        self.setFocusProxy(self.name)
        self._is_own = False
        self._taken: Collection[str] = ()
        self.role.chosen.connect(self._tell_role)
        self.name.edited.connect(self._suggest)
        self.log_in.edited.connect(self._take_log_in)

    def show_person(self, person: Person, taken: Collection[str] = ()) -> None:
        """Show what is known of somebody; a log-in can be given only to one who has none, and is
        none of those ``taken``."""
        self._taken = taken
        self.name.set_text(person.name)
        self.credential.set_text(person.credential)
        self.log_in.set_text(person.log_in)
        self.log_in.line.setReadOnly(bool(person.log_in))
        self._is_own = bool(person.log_in)
        if not person.log_in:
            self._suggest(person.name)
        self.role.choose(person.role)
        self._tell_role(person.role)

    def filled(self, person: Person) -> Person:
        """``person`` with what is filled in."""
        return Person(
            person.id,
            " ".join(self.name.text().split()),
            self.credential.text(),
            self.log_in.text().lower(),
            self.role.value() or person.role,
        )

    def first_wrong(self, *, needs_log_in: bool) -> QWidget | None:
        """The first field that has to be filled in anew, which says why; None where all are
        right. ``needs_log_in`` whether there has to be a log-in."""
        if not any(letter.isalpha() for letter in self.name.text()):
            self.name.show_error(self.tr("Write the name as it is to stand under a visit."))
            return self.name
        if not self.name.is_short(LONGEST_NAME):
            return self.name
        if not self.credential.is_short(LONGEST_CREDENTIAL):
            return self.credential
        if needs_log_in and not is_log_in(self.log_in.text().lower()):
            words = self.tr(
                "2 to {most} small letters, digits, dots, dashes or underscores: anna.weber."
            )
            self.log_in.show_error(words.format(most=LONGEST_LOG_IN))
            return self.log_in
        return None

    def _suggest(self, name: str) -> None:
        if not self._is_own:
            self.log_in.set_text(suggested_log_in(name, self._taken))

    def _take_log_in(self, text: str) -> None:
        self._is_own = bool(text)

    def _tell_role(self, role: Role) -> None:
        self.about_role.setText(about_role(role))
