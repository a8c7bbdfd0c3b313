"""Somebody who works here: name, role, a new passphrase, and leaving."""

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
from bodymap.ui.manage.sure_button import SureButton
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.background import Background
from bodymap.ui.widgets.busy_line import BusyLine
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.drawer import Drawer
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone


class EditPerson(Drawer):
    """Changes what is known of somebody. A passphrase that was forgotten is set anew here.

    Signals:
        changed(str): what was done, in one sentence.
    """

    changed = Signal(str)

    def __init__(self, look: Look, people: People, parent: QWidget | None = None) -> None:
        super().__init__(look, _tr("Somebody who works here"), _tr("Save"), parent)
        self._people = people
        self._person = Person(new_id(), "")
        self._background = Background(self)
        self.fields = PersonFields(look)
        self.new_passphrase = Button(look, self.tr("Set a new passphrase"), icon="key")
        self.passphrase = NewPassphrase(look, self.tr("New passphrase"))
        self.set_it = Button(look, self.tr("Set this passphrase"))
        self.remove = SureButton(look, self.tr("Remove from the clinic"), "", " ")
        self._busy = BusyLine(look)
        self._lay_out(look)
        self.fields.entered.connect(self._save)
        self.go_on.clicked.connect(self._save)
        self.new_passphrase.clicked.connect(self._ask_passphrase)
        self.passphrase.entered.connect(self._set_passphrase)
        self.set_it.clicked.connect(self._set_passphrase)
        self.remove.sure.connect(self._remove)
        self.remove.asked.connect(lambda: self.bring_into_view(self.remove.back))
        self._background.busy_changed.connect(self._show_busy)

    def begin(self, person: Person, *, is_oneself: bool) -> None:
        """Show somebody; nobody removes themselves."""
        self._person = person
        self.set_subject(person.signature)
        self.fields.show_person(person)
        self.show_problem("")
        self._show_passphrase(False)
        self.passphrase.clear()
        self.new_passphrase.setVisible(not is_oneself)
        self.remove.reset()
        self.remove.setVisible(not is_oneself)
        self._leaving.setVisible(not is_oneself)
        words = self.tr(
            "{name} cannot log in from then on; the name stays under what was signed. Whoever kept"
            " a copy of the clinic's files can still open that copy: a new key (Keys) shuts them"
            " out of all that is recorded after it."
        )
        self.remove.say(
            words.format(name=person.name), self.tr("Remove {name}").format(name=person.name)
        )
        self.bring_into_view(self.fields.name)

    def _save(self) -> None:
        wrong = self.fields.first_wrong(needs_log_in=False)
        if wrong is not None:
            self.bring_into_view(wrong)
            return
        person = self.fields.filled(self._person)
        try:
            self._people.change(person)
        except ExpectedError as error:
            self.show_problem(said(error))
            return
        self.changed.emit(self.tr("{name} was changed.").format(name=person.name))

    def _ask_passphrase(self) -> None:
        self._show_passphrase(True)
        self.bring_into_view(self.passphrase.first)

    def _show_passphrase(self, shown: bool) -> None:
        self.passphrase.setVisible(shown)
        self.set_it.setVisible(shown)
        self.new_passphrase.setVisible(not shown)

    def _set_passphrase(self) -> None:
        passphrase = self.passphrase.passphrase()
        if passphrase is None:
            return
        self.show_problem("")
        self._background.run(
            lambda: self._people.derive(passphrase),
            self._keep_passphrase,
            lambda error: self.show_problem(said(error)),
        )

    def _keep_passphrase(self, derived: Derived) -> None:
        person = self._person
        try:
            self._people.set_passphrase(person.id, derived)
        except ExpectedError as error:
            self.show_problem(said(error))
            return
        self.passphrase.clear()
        words = self.tr(
            "{name} has a new passphrase. You know it, too: ask {name} to change it under People."
        )
        self.changed.emit(words.format(name=person.name))

    def _remove(self) -> None:
        person = self._person
        try:
            self._people.remove(person.id)
        except ExpectedError as error:
            self.show_problem(said(error))
            return
        self.changed.emit(self.tr("{name} cannot log in any more.").format(name=person.name))

    def _show_busy(self, busy: bool) -> None:
        self._busy.set_busy(busy)
        for part in (self.fields, self.passphrase, self.set_it, self.remove, self.go_on):
            part.setEnabled(not busy)

    def _lay_out(self, look: Look) -> None:
        self._leaving = Text(look, self.tr("Leaving"), BASE_PX, weight=BOLD, tone=Tone.SOFT)
        self.body.addWidget(self.fields)
        self.body.addWidget(self.new_passphrase)
        self.body.addWidget(self.passphrase)
        self.body.addWidget(self.set_it)
        self.body.addWidget(self._busy)
        self.body.addSpacing(8)
        self.body.addWidget(self._leaving)
        self.body.addWidget(self.remove)
        self.body.addStretch(1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("EditPerson", text)
