"""The workstations of a clinic, as its server knows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.services.clinic_server import SharedWorkstation
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import when_words


class WorkstationRows(QWidget):
    """A line each: what the machine is called, and when something from it reached the server."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.setAccessibleName(self.tr("Workstations of this clinic"))
        self.hide()

    def show_workstations(self, workstations: Sequence[SharedWorkstation]) -> None:
        """Show these, in the order given."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        called = Counter(one.name for one in workstations)
        self._rows = [self._row(one, alone=called[one.name] == 1) for one in workstations]
        for row in self._rows:
            self._column.addWidget(row)
            # what stands in a layout that is in sight is shown a turn later
            row.show()
        self.setVisible(bool(self._rows))

    def _row(self, one: SharedWorkstation, *, alone: bool) -> QWidget:
        """``alone``: no other one is called so."""
        name = one.name or self.tr("Not joined yet")
        if not alone:
            # as its role in the database ends
            name = f"{name} ({one.id.hex[-8:]})"
        title = Text(self._look, name, BASE_PX, weight=BOLD, wraps=True)
        said = Text(self._look, self._heard(one), SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
        if one.is_revoked:
            said.set_tone(Tone.WARN)
        row = QWidget()
        row.setAccessibleName(f"{name}: {said.text()}")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addWidget(title, 2)
        line.addWidget(said, 3)
        return row

    def _heard(self, one: SharedWorkstation) -> str:
        if one.is_revoked:
            return self.tr("Revoked: it cannot come in any more.")
        words = self.tr("Nothing has come from it yet.")
        if one.heard_at is not None:
            # what the program itself noted has nobody's name
            words = (
                self.tr("Last heard {when}, {person}")
                if one.person
                else self.tr("Last heard {when}")
            ).format(when=when_words(one.heard_at), person=one.person)
        if one.is_this_one:
            words = self.tr("This one. {heard}").format(heard=words)
        return words
