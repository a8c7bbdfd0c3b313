"""Who works here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.person import Person
from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.changes import Changes, Kind
from bodymap.services.clinic import Clinic
from bodymap.ui.manage.add_person import AddPerson
from bodymap.ui.manage.edit_person import EditPerson
from bodymap.ui.manage.own_passphrase import OwnPassphrase
from bodymap.ui.manage.people_model import PeopleModel
from bodymap.ui.manage.people_table import PeopleTable
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.button import Kind as ButtonKind
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.drawer import Drawer
from bodymap.ui.widgets.notice_bar import NoticeBar, Weight
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Text, Tone


class PeoplePart(QWidget):
    """The people in a table, and beside it what is done with one of them.

    Everybody reads the list and changes their own passphrase; the rest is an administrator's.
    """

    def __init__(self, look: Look, clinic: Clinic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self.notice = NoticeBar(look)
        self.model = PeopleModel(self)
        self.table = PeopleTable(look, self.tr("People"), self.model)
        self.add = Button(look, self.tr("Add a person"), ButtonKind.PRIMARY, icon="patient-plus")
        self.own = Button(look, self.tr("Change my passphrase"), icon="key")
        self.left = CheckBox(look, self.tr("Also those who left"))
        self.about = Text(look, "", tone=Tone.SOFT, wraps=True)
        self.add_person = AddPerson(look, clinic.people)
        self.edit_person = EditPerson(look, clinic.people)
        self.own_passphrase = (
            None if clinic.log_ins is None else OwnPassphrase(look, clinic.people, clinic.log_ins)
        )
        self._lay_out()
        self._connect()
        stops = (clinic.bus.listen(self._follow), clinic.desk.listen(self._sit))
        self.destroyed.connect(lambda: [stop() for stop in stops])

    @property
    def widget(self) -> QWidget:
        """The part itself."""
        return self

    def begin(self) -> None:
        """Show who works here now, with the focus on the list."""
        self._close_panels()
        self._refresh()
        if self.model.rowCount():
            self.table.choose_row(0)

    def _refresh(self) -> None:
        try:
            self.left.setVisible(any(one.left_at for one in self._clinic.people.all()))
            people = self._clinic.people
            shown = people.all() if self.left.isChecked() else people.working()
            log_ins = people.log_ins()
        except ExpectedError as error:
            self.notice.say(said(error), Weight.DANGER, self.tr("Try again"), self._refresh)
            return
        self.model.show_people(shown, log_ins)
        self._show_rights()

    def _show_rights(self) -> None:
        is_real = self._clinic.log_ins is not None
        may = is_real and self._clinic.desk.may(Right.PEOPLE)
        self.add.setVisible(may)
        self.own.setVisible(is_real)
        if not is_real:
            words = self.tr("Nobody logs in to the demo: its people are made up.")
        elif may:
            words = self.tr("Press a name to change it, to set a passphrase or to remove somebody.")
        else:
            words = self.tr("An administrator can add, change and remove people.")
        self.about.setText(words)

    def _follow(self, changes: Changes) -> None:
        if changes.kinds & Kind.CLINIC and self.isVisible():
            self._refresh()

    def _sit(self) -> None:
        self._close_panels()
        self._show_rights()

    def _open_row(self, row: int) -> None:
        person = self.model.person(row)
        if not self._clinic.desk.may(Right.PEOPLE) or self._clinic.log_ins is None:
            return
        if person.left_at is not None:
            words = self.tr("{name} left. Somebody who comes back is added anew.")
            self.notice.say(words.format(name=person.name))
            return
        self._close_panels()
        if not person.log_in:
            self.add_person.show()
            self.add_person.begin(person)
            return
        self.edit_person.show()
        self.edit_person.begin(person, is_oneself=person.id == self._clinic.desk.person.id)

    def _ask_new(self) -> None:
        self._close_panels()
        self.add_person.show()
        self.add_person.begin()

    def _ask_own(self) -> None:
        drawer = self.own_passphrase
        if drawer is None:
            return
        self._close_panels()
        drawer.show()
        person = self._clinic.desk.person
        drawer.begin(person.log_in, person.signature)

    def _welcome(self, person: Person) -> None:
        words = self.tr("{name} can log in as {log_in} now.")
        self._done(words.format(name=person.name, log_in=person.log_in))

    def _done(self, sentence: str) -> None:
        self._leave()
        self.notice.say(sentence, Weight.GOOD)

    def _leave(self) -> None:
        self._close_panels()
        self._refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _panels(self) -> tuple[Drawer, ...]:
        panels = (self.add_person, self.edit_person, self.own_passphrase)
        return tuple(panel for panel in panels if panel is not None)

    def _close_panels(self) -> None:
        self.notice.hide()
        for panel in self._panels():
            panel.hide()

    def _connect(self) -> None:
        self.add.clicked.connect(self._ask_new)
        self.own.clicked.connect(self._ask_own)
        self.left.toggled.connect(lambda _on: self._refresh())
        self.table.row_opened.connect(self._open_row)
        self.add_person.added.connect(self._welcome)
        self.edit_person.changed.connect(self._done)
        if self.own_passphrase is not None:
            self.own_passphrase.changed.connect(
                lambda: self._done(self.tr("Your passphrase was changed."))
            )
        for panel in self._panels():
            panel.left.connect(self._leave)

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.add)
        acts.addWidget(self.own)
        acts.addStretch(1)
        over = QHBoxLayout()
        over.addWidget(self.about, 1)
        over.addWidget(self.left)
        page = QVBoxLayout()
        page.setContentsMargins(24, 12, 24, 16)
        page.setSpacing(8)
        page.addLayout(acts)
        page.addLayout(over)
        page.addWidget(self.table, 1)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addLayout(page, 1)
        for panel in self._panels():
            beside.addWidget(panel)
            panel.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addLayout(beside, 1)
