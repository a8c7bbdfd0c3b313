"""Asks for a reason to chart a site in spite of an answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.clearance import Cause, Decision, Hold
from bodymap.charting.needle_event import says_something
from bodymap.charting.site import NeedleSite
from bodymap.services.catalogue.screening import ScreeningFacts
from bodymap.ui.session.start.start_words import SourceOf, cause_words, source_words
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.card import Card
from bodymap.ui.widgets.mid_sentence import mid_sentence
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField

WIDTH = 460
_PADDING_PX = 12
_MOST = 3

Because = Sequence[tuple[Hold, ScreeningFacts]]


class ReasonCard(Card):
    """Lies over the figure and stops nothing: a click beside it is the next click. Enter charts
    with what was written, Escape does not chart.

    Signals:
        reasoned(object, object, str): the `NeedleSite`, the `Decision` and the reason.
        left(): nothing is charted.
        start_wanted(): the start of the visit is to be opened instead.
    """

    reasoned = Signal(object, object, str)
    left = Signal()
    start_wanted = Signal()

    def __init__(
        self,
        facts_of: Callable[[str], ScreeningFacts | None],
        source_of: SourceOf,
        look: Look,
        parent: QWidget,
    ) -> None:
        super().__init__(look, parent=parent)
        self._facts_of = facts_of
        self._source_of = source_of
        self._asked: tuple[NeedleSite, Decision] | None = None
        self._place = Text(look, px=BASE_PX, weight=BOLD, wraps=True)
        self._blocks = tuple(
            (Text(look, wraps=True), Text(look, px=SMALL_PX, tone=Tone.SOFT, wraps=True))
            for _ in range(_MOST)
        )
        self._more = Text(look)
        self.reason = TextField(look, self.tr("Reason to chart all the same"))
        self.chart = Button(look, self.tr("Chart with this reason"), Kind.PRIMARY)
        self.start = Button(look, self.tr("Answers"), name=self.tr("Open the answers instead"))
        self.leave = Button(look, self.tr("Do not chart"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.chart)
        buttons.addStretch(1)
        buttons.addWidget(self.start)
        buttons.addWidget(self.leave)
        column = QVBoxLayout(self)
        around = self.margin() + _PADDING_PX
        column.setContentsMargins(around, around, around, around)
        column.setSpacing(6)
        column.addWidget(self._place)
        for why, advice in self._blocks:
            column.addWidget(why)
            column.addWidget(advice)
        column.addWidget(self._more)
        column.addWidget(self.reason)
        column.addLayout(buttons)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("A reason is asked for"))
        self.reason.entered.connect(self._take)
        self.chart.clicked.connect(self._take)
        self.leave.clicked.connect(self.close_card)
        self.start.clicked.connect(self._open_start)
        self.hide()

    @property
    def is_asking(self) -> bool:
        """Whether it is shown."""
        return self._asked is not None

    def ask(self, site: NeedleSite, decision: Decision, place: str, at: QPoint) -> None:
        """Ask for ``site``, which ``place`` words, with the middle of the card's upper edge at a
        place of its parent."""
        self._asked = (site, decision)
        self._place.setText(self.tr("{place}: not charted yet").format(place=place))
        self._show_because(self._because(decision))
        self.reason.set_text("")
        self._fit(at)
        self.show()
        self.raise_()
        self.reason.setFocus(Qt.FocusReason.PopupFocusReason)
        announce(self, self._blocks[0][0].text())

    def close_card(self) -> None:
        """Ask no more; nothing is charted."""
        if self._asked is not None:
            self.drop()
            self.left.emit()

    def drop(self) -> None:
        """Be gone, because the person is elsewhere by now."""
        self._asked = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; no other key reaches the page, where letters and digits chart pain."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        event.accept()

    def _fit(self, at: QPoint) -> None:
        # a text that wraps says how high it is once its width is known
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(WIDTH, layout.totalHeightForWidth(WIDTH))
        self.move(max(at.x() - WIDTH // 2, 0), at.y())

    def _take(self) -> None:
        if self._asked is None:
            return
        reason = self.reason.text()
        if not says_something(reason):
            self.reason.show_error(self.tr("Write the reason in words."))
            self._fit(QPoint(self.x() + WIDTH // 2, self.y()))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        site, decision = self._asked
        self._asked = None
        self.hide()
        self.reasoned.emit(site, decision, reason)

    def _open_start(self) -> None:
        self.close_card()
        self.start_wanted.emit()

    # --- words

    def _because(self, decision: Decision) -> Because:
        """What waits for the reason, each item once; what was answered comes first."""
        holds = {hold.item: hold for hold in decision.because}
        known = [(hold, facts) for hold in holds.values() if (facts := self._facts_of(hold.item))]
        return sorted(known, key=lambda one: one[0].cause is Cause.NOT_ASKED)

    def _show_because(self, because: Because) -> None:
        for number, (why, advice) in enumerate(self._blocks):
            known = because[number] if number < len(because) else None
            why.setText("" if known is None else self._why_words(*known))
            advice.setText("" if known is None else self._advice_words(*known))
            for text in (why, advice):
                text.setVisible(bool(text.text()))
        more = len(because) - len(self._blocks)
        self._more.setText(self.tr("and {count} more").format(count=more) if more > 0 else "")
        self._more.setVisible(more > 0)

    def _why_words(self, hold: Hold, facts: ScreeningFacts) -> str:
        cause = mid_sentence(cause_words(hold))
        return self.tr("{item} ({cause})").format(item=facts.label, cause=cause)

    def _advice_words(self, hold: Hold, facts: ScreeningFacts) -> str:
        if hold.cause is Cause.NOT_ASKED:
            return ""
        needs = facts.override_needs
        parts = (
            self.tr("Needs: {needs}.").format(needs=needs) if needs else "",
            facts.advice,
            f"({source_words(facts, self._source_of)})",
        )
        return " ".join(part for part in parts if part)
