"""Who signs: somebody of the clinic, or somebody who is added here."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.ids import new_id
from bodymap.services.clinic_settings import LONGEST_CREDENTIAL, LONGEST_NAME, Person
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.calm_select import CalmSelect
from bodymap.ui.widgets.text_field import TextField


class SignerChoice(QWidget):
    """A list of people with the last who signed at the front; without any, or when one is to be
    added, the fields for one.

    Signals:
        chosen(): another person is chosen.
        added(object): a `Person` to be kept; shown here once the clinic has them.
    """

    chosen = Signal()
    added = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Person, ...] = ()
        self._wanted: UUID | None = None
        self._added: Person | None = None
        self.list = CalmSelect(look, self.tr("Who signs"))
        self.list.setMinimumHeight(look.theme.size("target"))
        self.add = Button(look, kind=Kind.QUIET, icon="patient-plus", name=self.tr("Add a person"))
        self.name = TextField(look, self.tr("Name"))
        self.credential = TextField(look, self.tr("Credential"), self.tr("PT, DPT"))
        self.keep = Button(look, self.tr("Add"))
        self._list_row = QWidget()
        row = QHBoxLayout(self._list_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.list, 1)
        row.addWidget(self.add)
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(8)
        fields.addWidget(self.name)
        fields.addWidget(self.credential)
        fields.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._list_row)
        column.addWidget(self._fields)
        self.list.activated.connect(self._take)
        self.add.clicked.connect(self._ask)
        self.keep.clicked.connect(self._add)
        self.name.entered.connect(self._add)
        self.credential.entered.connect(self._add)

    @property
    def person(self) -> Person | None:
        """Who signs; None while nobody is known."""
        return next((one for one in self._people if one.id == self._wanted), None)

    def show_people(self, people: Sequence[Person]) -> None:
        """Show who can sign. Whoever was chosen stays chosen, else it is the first."""
        self._people = tuple(people)
        if self._added in self._people and self._added is not None:
            self._wanted, self._added = self._added.id, None
            for field in (self.name, self.credential):
                field.set_text("")
        if self.person is None:
            self._wanted = self._people[0].id if self._people else None
        self.list.clear()
        for one in self._people:
            self.list.addItem(one.signature, one.id)
        self.list.setCurrentIndex(
            next((at for at, one in enumerate(self._people) if one.id == self._wanted), -1)
        )
        self._list_row.setVisible(bool(self._people))
        self._fields.setVisible(not self._people)

    def _take(self, index: int) -> None:
        self._wanted = self._people[index].id
        self.chosen.emit()

    def _ask(self) -> None:
        self._fields.show()
        self.name.setFocus()

    def _add(self) -> None:
        name = " ".join(self.name.text().split())
        if not any(character.isalpha() for character in name):
            self.name.show_error(self.tr("Write the name as it is to stand under the visit."))
            self.name.setFocus()
            return
        if not (self.name.is_short(LONGEST_NAME) and self.credential.is_short(LONGEST_CREDENTIAL)):
            return
        # what was typed stays until the clinic has it
        self._added = Person(new_id(), name, self.credential.text())
        self.added.emit(self._added)
