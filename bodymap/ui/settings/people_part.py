"""The people of a clinic who sign."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.ids import new_id
from bodymap.services.clinic_settings import LONGEST_CREDENTIAL, LONGEST_NAME, Person
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField


class PeoplePart(QWidget):
    """A line for each person, and the fields for another one. Who is taken off the list stays under
    what they signed.

    Signals:
        changed(object): the people from now on, a tuple.
    """

    changed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._people: tuple[Person, ...] = ()
        self._lines: list[QWidget] = []
        self._added: Person | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._nobody = Text(look, self.tr("Nobody yet."), tone=Tone.SOFT)
        self.name = TextField(look, self.tr("Name"))
        self.credential = TextField(look, self.tr("Credential"), self.tr("PT, DPT"))
        self.add = Button(look, self.tr("Add a person"), icon="patient-plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._list)
        for part in (self._nobody, self.name, self.credential, self.add):
            column.addWidget(part)
        self.add.clicked.connect(self._add)
        for field in (self.name, self.credential):
            field.entered.connect(self._add)

    def show_people(self, people: Sequence[Person]) -> None:
        """Show who signs, the last who did at the front."""
        self._people = tuple(people)
        if self._added in people:
            self._added = None
            for field in (self.name, self.credential):
                field.set_text("")
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [self._line(person) for person in self._people]
        for line in self._lines:
            self._list.addWidget(line)
        self._nobody.setVisible(not people)

    def _line(self, person: Person) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        name = self.tr("Take {name} off the list").format(name=person.signature)
        remove = Button(self._look, kind=Kind.QUIET, icon="trash", name=name)
        remove.clicked.connect(lambda: self._remove(person))
        row.addWidget(Text(self._look, person.signature, wraps=True), 1)
        row.addWidget(remove)
        return line

    def _remove(self, person: Person) -> None:
        self.changed.emit(tuple(one for one in self._people if one.id != person.id))

    def _add(self) -> None:
        name = " ".join(self.name.text().split())
        if not any(character.isalpha() for character in name):
            self.name.show_error(self.tr("Write the name as it is to stand under a visit."))
            self.name.setFocus()
            return
        if not (self.name.is_short(LONGEST_NAME) and self.credential.is_short(LONGEST_CREDENTIAL)):
            return
        # what was typed stays until the clinic has it
        self._added = Person(new_id(), name, self.credential.text())
        self.changed.emit((*self._people, self._added))
