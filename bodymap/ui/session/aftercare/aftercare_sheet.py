"""The sheet beside the figure with what the patient is told."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.after_care import Applying
from bodymap.services.session_advice import parted
from bodymap.ui.session.aftercare.tick_row import TickRow
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField


class AftercareSheet(Sheet):
    """Advice that applies, each piece a row to tick, the signs of danger under their own heading;
    below, the sheet to take home.

    Signals:
        told(object, bool): the ids of advice (a tuple) that was told, or with False was not.
        print_wanted(): the sheet on paper.
        save_wanted(): the sheet in a file.
        call_changed(str): whom the patient is to call, as it stands on the sheet.
        call_left(): the field of whom to call was left.
    """

    told = Signal(object, bool)
    print_wanted = Signal()
    save_wanted = Signal()
    call_changed = Signal(str)
    call_left = Signal()

    def __init__(self, look: Look, call: str, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("After-care"), parent)
        self._look = look
        self._shown: tuple[Applying, ...] | None = None
        self._told: frozenset[str] = frozenset()
        self._rows: dict[str, TickRow] = {}
        self._state = Text(look, "", tone=Tone.SOFT, wraps=True)
        self.all_told = Button(look, self.tr("All told"), Kind.PRIMARY, icon="check")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.call = TextField(look, self.tr("Whom to call"), self.tr("Empty: a line to write on"))
        self.call.set_text(call)
        self.said = Text(look, "", tone=Tone.SOFT, wraps=True)
        self.said.hide()
        self.print = Button(look, self.tr("Print\N{HORIZONTAL ELLIPSIS}"), icon="print")
        self.save = Button(look, self.tr("Save as PDF\N{HORIZONTAL ELLIPSIS}"), icon="save")
        self.body.addWidget(self._state)
        self.body.addWidget(self.all_told)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.print, 1)
        foot.addWidget(self.save, 1)
        self.foot.addWidget(self.call)
        self.foot.addWidget(self.said)
        self.foot.addLayout(foot)
        self.all_told.clicked.connect(self._tell_all)
        self.print.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.call.edited.connect(self.call_changed)
        self.call.line.editingFinished.connect(self.call_left)

    def show_advice(
        self, applies: Sequence[Applying], told: Collection[str], *, can_tick: bool
    ) -> None:
        """Show what applies, with what was told (ids) ticked. A signed visit is not ticked any
        more; its sheet can still be printed."""
        self._told = frozenset(told)
        if tuple(applies) != self._shown:
            self._shown = tuple(applies)
            self._fill(self._shown)
        for advice, row in self._rows.items():
            row.setChecked(advice in self._told)
            row.setEnabled(can_tick)
        left = [advice for advice in self._rows if advice not in self._told]
        self._state.setText(self._words(len(left)))
        if self.all_told.hasFocus() and not left:
            # not to the next field to type in: it would keep the keys of undo to itself
            next(iter(self._rows.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        self.all_told.setVisible(can_tick and bool(left))
        for button in (self.print, self.save):
            button.setEnabled(bool(self._rows))

    def begin(self) -> None:
        """Put the focus where one goes on."""
        first = self.print if self.all_told.isHidden() else self.all_told
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str, tone: Tone = Tone.SOFT) -> None:
        """Say over the buttons what came of it; empty for nothing."""
        self.said.set_tone(tone)
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def row(self, advice: str) -> TickRow:
        """The row of a piece of advice."""
        return self._rows[advice]

    def rows(self) -> tuple[str, ...]:
        """The advice shown, in its order."""
        return tuple(self._rows)

    def _fill(self, applies: Sequence[Applying]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        plain, warnings = parted(applies)
        for heading, part in (
            (self.tr("Afterwards"), plain),
            (self.tr("When to get help"), warnings),
        ):
            if part:
                words = Text(self._look, heading, SMALL_PX, weight=BOLD, tone=Tone.SOFT)
                words.setContentsMargins(0, 12, 0, 4)
                self._list.addWidget(words)
            for one in part:
                self._add_row(one)
        in_order = [self.all_told, *self._rows.values(), self.call.line]
        for before, after in pairwise(in_order):
            QWidget.setTabOrder(before, after)

    def _add_row(self, one: Applying) -> None:
        prompted = self.tr("prompted by this visit's reactions or answers")
        row = TickRow(self._look, one.advice.words, prompted if one.is_prompted else "")
        identity = one.advice.id
        row.clicked.connect(lambda: self.told.emit((identity,), identity not in self._told))
        self._list.addWidget(row)
        row.show()
        self._rows[identity] = row

    def _tell_all(self) -> None:
        self.told.emit(tuple(one for one in self._rows if one not in self._told), True)

    def _words(self, left: int) -> str:
        if not self._rows:
            return self.tr("No needle has been charted: there is nothing to tell.")
        if not left:
            return self.tr("All of it was told.")
        return self.tr("Tick what the patient was told.")
