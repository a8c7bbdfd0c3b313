"""Somebody new in the clinic."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from bodymap.charting.ids import new_id
from bodymap.charting.person import Person
from bodymap.errors import ExpectedError
from bodymap.services.access.derived import Derived
from bodymap.services.people import People
from bodymap.ui.gate.new_passphrase import NewPassphrase
from bodymap.ui.manage.person_fields import PersonFields
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.busy_line import BusyLine
from bodymap.ui.widgets.drawer import Drawer
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone


class AddPerson(Drawer):
    """Who it is, what they may do, and the passphrase for the first time.

    Signals:
        added(object): the `Person` who can log in now.
    """

    added = Signal(object)

    def __init__(self, look: Look, people: People, parent: QWidget | None = None) -> None:
        super().__init__(look, _tr("Add a person"), _tr("Add"), parent)
        self._people = people
        self._person = Person(new_id(), "")
        self._background = Background(self)
        self.fields = PersonFields(look)
        self.passphrase = NewPassphrase(look, self.tr("First passphrase"))
        self._busy = BusyLine(look)
        about = Text(
            look,
            self.tr(
                "Tell it to them in person. They change it themselves, here under People, as soon"
                " as they have logged in."
            ),
            tone=Tone.SOFT,
            wraps=True,
        )
        for part in (self.fields, self.passphrase, about, self._busy):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.fields.entered.connect(self._press)
        self.passphrase.entered.connect(self._press)
        self.go_on.clicked.connect(self._press)
        self._background.busy_changed.connect(self._show_busy)

    def begin(self, person: Person | None = None) -> None:
        """Start empty, or with one who signed before people had log-ins, and gets one now."""
        self._person = Person(new_id(), "") if person is None else person
        self.fields.show_person(self._person, self._people.log_ins())
        self.passphrase.clear()
        self.show_problem("")
        self.bring_into_view(self.fields.name)

    def _press(self) -> None:
        wrong = self.fields.first_wrong(needs_log_in=True)
        if wrong is not None:
            self.bring_into_view(wrong)
            return
        passphrase = self.passphrase.passphrase()
        if passphrase is None:
            return
        self.show_problem("")
        person = self.fields.filled(self._person)
        self._background.run(
            lambda: self._people.derive(passphrase),
            lambda derived: self._add(person, derived),
            lambda error: self.show_problem(said(error)),
        )

    def _add(self, person: Person, derived: Derived) -> None:
        try:
            self._people.add(person, derived)
        except ExpectedError as error:
            self.show_problem(said(error))
            return
        self.passphrase.clear()
        self.added.emit(person)

    def _show_busy(self, busy: bool) -> None:
        self._busy.set_busy(busy)
        for part in (self.fields, self.passphrase, self.go_on):
            part.setEnabled(not busy)


def _tr(text: str) -> str:
    return QCoreApplication.translate("AddPerson", text)
