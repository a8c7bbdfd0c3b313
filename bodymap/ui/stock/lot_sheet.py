"""Where the needles of one lot went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bodymap.charting.needle_box import NeedleBox
from bodymap.services.values import BoxUse
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.session.words import needle_words
from bodymap.ui.stock.box_words import counted
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.choice_list import Choice, ChoiceList
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import moment_words


class LotSheet(Sheet):
    """Every visit that used the lot, with its patient, its day and how many sites.

    Signals:
        visit_wanted(object, object): the ids of the patient and the visit of a row that was chosen.
        copy_wanted(): the list is to be put on the clipboard.
        save_wanted(): the list is to be written to a file.
        back_wanted(): all boxes are to be shown.
    """

    visit_wanted = Signal(object, object)
    copy_wanted = Signal()
    save_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self._uses: dict[str, BoxUse] = {}
        self._count = Text(look, "", weight=BOLD, tabular=True, wraps=True)
        self._about = Text(look, "", SMALL_PX, tone=Tone.SOFT, wraps=True)
        self.list = ChoiceList(look, self.tr("Visits that used this lot"))
        self.said = Text(look, "", SMALL_PX, tone=Tone.SOFT, wraps=True)
        self.copy = Button(look, self.tr("Copy the list"), icon="copy")
        self.save = Button(look, self.tr("Save as CSV"), icon="save")
        self.back = Button(look, self.tr("All boxes"), Kind.QUIET, icon="chevron-left")
        self.body.addWidget(self._count)
        self.body.addWidget(self._about)
        self.body.addWidget(self.list, 1)
        for widget in (self.said, self.copy, self.save, self.back):
            self.foot.addWidget(widget)
        self.list.left.connect(self.left)
        self.list.picked.connect(self._want_visit)
        self.copy.clicked.connect(self.copy_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.back.clicked.connect(self.back_wanted)

    def show_uses(self, lot: str, uses: Sequence[BoxUse], boxes: Mapping[UUID, NeedleBox]) -> None:
        """List the uses of a lot, in the order of the record; ``boxes`` are those of the stock."""
        heading = self.tr("Lot {lot}").format(lot=lot)
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        self._uses = {f"{use.session.id} {use.box_id}": use for use in uses}
        rows = []
        for key, use in self._uses.items():
            day = moment_words(use.session.started_at)
            size = needle_words(boxes[use.box_id].needle)
            rows.append(
                Choice(
                    key,
                    use.patient.name,
                    self.tr("{day} \u00b7 sites {count} \u00b7 {size}").format(
                        day=day, count=use.sites, size=size
                    ),
                )
            )
        self.list.show_choices(rows)
        patients = {use.patient.id for use in uses}
        visits = {use.session.id for use in uses}
        sites = sum(use.sites for use in uses)
        if uses:
            self._count.setText(counted(len(patients), len(visits), sites))
            self._about.setText(
                self.tr("Every visit with a needle that was charted from this lot.")
            )
        else:
            self._count.setText(self.tr("No site was charted from this lot."))
            self._about.setText(
                self.tr("Needles that were charted without their box are not among these.")
            )
        self.say("")
        self.copy.setEnabled(bool(uses))
        self.save.setEnabled(bool(uses))

    def say(self, sentence: str) -> None:
        """Say what was done with the list; empty for nothing."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def _want_visit(self, choice: Choice) -> None:
        use = self._uses[choice.id]
        self.visit_wanted.emit(use.patient.id, use.session.id)
