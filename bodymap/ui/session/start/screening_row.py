"""One question of the screening."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.anatomy.region import Region
from bodymap.charting.screening import Reply, ScreeningAnswer
from bodymap.services.catalogue.screening import ScreeningFacts
from bodymap.ui.session.start.start_words import reply_words
from bodymap.ui.session.start.where_field import WhereField
from bodymap.ui.theme.fonts import BASE_PX, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import moment_words


class ScreeningRow(QWidget):
    """The question and its three answers. An answer that concerns the patient brings what the
    catalogue advises, what it rests on, and where a place is asked for, the way to mark it.

    Signals:
        replied(str, object): the item's id and the `Reply`.
        marked(str, str, bool): the item's id, the id of a region, and whether it is marked now.
        picking(str, bool): clicks on the figure should mark where this is, or not any more.
    """

    replied = Signal(str, object)
    marked = Signal(str, str, bool)
    picking = Signal(str, bool)

    def __init__(
        self,
        facts: ScreeningFacts,
        source: str,
        look: Look,
        regions: Callable[[], Sequence[Region]],
        parent: QWidget | None = None,
    ) -> None:
        """``source`` says in words what the item rests on."""
        super().__init__(parent)
        self.facts = facts
        self._look = look
        self._regions = regions
        self._where: WhereField | None = None
        self.question = Text(look, facts.question, BASE_PX, wraps=True)
        self.replies: Segmented[Reply] = Segmented(
            look, facts.question, tuple((reply, reply_words(reply)) for reply in Reply)
        )
        advice = " ".join(part for part in (facts.advice, source and f"({source})") if part)
        self._advice = Text(look, advice, SMALL_PX, tone=Tone.SOFT, wraps=True)
        self._advice.hide()
        self._since = Text(look, px=SMALL_PX, tone=Tone.SOFT)
        self._since.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 8)
        self._column.setSpacing(4)
        for widget in (self.question, self.replies, self._since, self._advice):
            self._column.addWidget(widget)
        item = facts.item.id
        self.replies.chosen.connect(lambda reply: self.replied.emit(item, reply))

    def show_answer(self, today: ScreeningAnswer | None, before: ScreeningAnswer | None) -> None:
        """Show the answer of today, or the last one of an earlier visit with its day. Who was ill
        on another day is asked anew."""
        item = self.facts.item
        if today is None and before is not None and item.of_the_day:
            before = None
        answer = today or before
        self.replies.choose(None if answer is None else answer.reply)
        is_old = today is None and before is not None
        self._since.setVisible(is_old)
        if is_old and before is not None:
            day = moment_words(before.restates or before.answered_at)
            self._since.setText(self.tr("as answered on {day}").format(day=day))
        concerns = answer is not None and answer.reply is not item.no_concern
        self._advice.setVisible(concerns)
        asks = concerns and item.asks_where and answer is not None and answer.reply is item.concern
        if asks and self._where is None:
            self._where = self._make_where()
        if self._where is not None:
            if not asks:
                self._where.stop_picking()
            self._where.setVisible(asks)
            self._where.show_marked(answer.regions if asks and answer is not None else ())

    def stop_picking(self) -> None:
        """Clicks on the figure are not for this row any more."""
        if self._where is not None:
            self._where.stop_picking()

    def _make_where(self) -> WhereField:
        """Made when it is first needed: most answers name no place."""
        where = WhereField(self._look, self._regions)
        item = self.facts.item.id
        where.marked.connect(lambda region, on: self.marked.emit(item, region, on))
        where.picking.connect(lambda on: self.picking.emit(item, on))
        self._column.addWidget(where)
        return where
