"""The sheet beside the figure that asks for reactions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bodymap.charting.reaction import NoReaction
from bodymap.services.catalogue.adverse_events import AdverseEvent
from bodymap.services.reaction_kinds import ReactionKinds
from bodymap.services.reactions import Reacted
from bodymap.ui.session.reactions.kind_list import KindList
from bodymap.ui.session.reactions.reaction_form import ReactionForm
from bodymap.ui.session.reactions.recorded_card import RecordedCard
from bodymap.ui.session.reactions.site_toggles import SiteChoice
from bodymap.ui.session.reactions.words import place_words
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.session.words import time_words
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text, Tone

_ANSWER_PX = 56


class _Answer(Button):
    """The answer of nearly every visit: higher than other buttons, not to be missed."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(look, text, Kind.PRIMARY, icon="check")
        look.theme.changed.connect(self._grow)

    def sizeHint(self) -> QSize:
        """As wide as any, and higher."""
        return QSize(super().sizeHint().width(), _ANSWER_PX)

    def showEvent(self, event: QShowEvent) -> None:
        """Grow after the style sheet has given it the height of the others."""
        super().showEvent(event)
        self._grow()

    def _grow(self) -> None:
        self.setMinimumHeight(_ANSWER_PX)


class ReactionSheet(Sheet):
    """The answer: none, in one press, or what happened. A form stands in place of the answer while
    one reaction is told.

    Signals:
        none_wanted(bool): there was no reaction; with False the answer is taken back.
        told(object): the `Reacted` that the form puts right, or None for a new reaction.
        removal_wanted(object): a `Reacted` that was recorded by mistake.
        end_wanted(object, bool): see `RecordedCard`.
    """

    none_wanted = Signal(bool)
    told = Signal(object)
    removal_wanted = Signal(object)
    end_wanted = Signal(object, bool)

    def __init__(
        self,
        look: Look,
        kinds: ReactionKinds,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, self.tr("Reactions"), parent)
        self._look = look
        self._kinds = kinds
        self._today = today
        self._sites: tuple[SiteChoice, ...] = ()
        self._chosen: tuple[UUID, ...] = ()
        self._changes: Reacted | None = None
        self._cards: list[RecordedCard] = []
        self.none = _Answer(look, self.tr("None"))
        self._said = Text(look, "", tone=Tone.GOOD, wraps=True)
        self.take_back = Button(look, self.tr("Take this back"), Kind.QUIET, icon="undo")
        # it comes to stand where "None" was
        self.take_back.take_single_presses()
        self.kinds = KindList(look, kinds.offered())
        self.form = ReactionForm(look, kinds, today)
        self.record = Button(look, self.tr("Record"), Kind.PRIMARY, icon="check")
        self.remove = Button(look, self.tr("Remove this reaction"), Kind.QUIET, icon="trash")
        self._recorded = QVBoxLayout()
        self._recorded.setSpacing(8)
        self._happened = Text(look, "", SMALL_PX, weight=BOLD, tone=Tone.SOFT)
        self._answer = QWidget()
        face = QVBoxLayout(self._answer)
        face.setContentsMargins(0, 0, 0, 0)
        face.setSpacing(8)
        face.addWidget(self.none)
        face.addWidget(self._said)
        face.addWidget(self.take_back)
        face.addLayout(self._recorded)
        face.addSpacing(8)
        face.addWidget(self._happened)
        face.addWidget(self.kinds)
        self.body.addWidget(self._answer)
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.foot.addWidget(self.remove)
        self.foot.addWidget(self.record)
        self.none.clicked.connect(lambda: self.none_wanted.emit(True))
        self.take_back.clicked.connect(lambda: self.none_wanted.emit(False))
        self.kinds.chosen.connect(self._tell)
        self.kinds.left.connect(self.left)
        self.form.other_wanted.connect(self.show_answer)
        self.record.clicked.connect(lambda: self.told.emit(self._changes))
        self.remove.clicked.connect(lambda: self.removal_wanted.emit(self._changes))
        self.show_answer()

    def show_recorded(
        self,
        recorded: Sequence[Reacted],
        none: NoReaction | None,
        sites: Sequence[SiteChoice],
        *,
        is_signed: bool,
    ) -> None:
        """Show what the record holds. To a signed visit reactions can be added, and nothing that is
        recorded of them can be changed here."""
        self._sites = tuple(sites)
        focus = QApplication.focusWidget()
        if focus is not None and any(card.isAncestorOf(focus) for card in self._cards):
            # not to the search: a field to type in would keep the keys of undo to itself
            self.cross.setFocus(Qt.FocusReason.OtherFocusReason)
        for card in self._cards:
            self._recorded.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [self._card(one, is_signed) for one in recorded]
        for card in self._cards:
            self._recorded.addWidget(card)
            # a layout shows what it is given only later
            card.show()
        in_order: list[QWidget] = [self.take_back]
        in_order += [button for card in self._cards for button in (card.end, card.change)]
        for before, after in pairwise((*in_order, self.kinds.search.line)):
            QWidget.setTabOrder(before, after)
        is_none = none is not None and not recorded
        self.none.setVisible(not (is_signed or recorded or none))
        self._said.setVisible(is_none)
        if none is not None:
            self._said.setText(self.tr("None, said at {0}.").format(time_words(none.said_at)))
        self.take_back.setVisible(is_none and not is_signed)
        self._happened.setText(
            self.tr("Another reaction") if recorded else self.tr("Or what happened")
        )

    def begin(self, chosen: Collection[UUID]) -> None:
        """Ask for the answer; a reaction that is told next is at the sites ``chosen``."""
        self._chosen = tuple(chosen)
        self.kinds.begin()
        self.show_answer()
        # not the search: a field to type in would keep the keys of undo to itself
        first = self.none if not self.none.isHidden() else self.cross
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_selection(self, chosen: Collection[UUID]) -> None:
        """The sites selected on the figure are those that the reaction is at."""
        if not chosen:
            return
        self._chosen = tuple(chosen)
        if self.is_telling:
            self.form.sites.choose(chosen)

    def show_answer(self) -> None:
        """Go back from the form."""
        self._changes = None
        self._show_face(is_form=False)

    @property
    def is_telling(self) -> bool:
        """Whether the form is shown."""
        return not self.form.isHidden()

    def cards(self) -> tuple[RecordedCard, ...]:
        """The reactions recorded, in their order."""
        return tuple(self._cards)

    def _card(self, told: Reacted, is_signed: bool) -> RecordedCard:
        numbers = [site.number for site in self._sites if site.id in told.site_ids]
        is_gone = any(told.site_ids) and not numbers
        where = self.tr("at a site that was removed") if is_gone else place_words(numbers)
        title = f"{self._kinds.label(told.first.kind)}, {where}"
        card = RecordedCard(
            self._look, told, title, self._today(), can_change=not is_signed, parent=self._answer
        )
        card.end.setVisible(not is_signed)
        card.change_wanted.connect(self._change)
        card.end_wanted.connect(self.end_wanted)
        return card

    def _tell(self, event: AdverseEvent) -> None:
        self._changes = None
        self.form.begin(event, self._sites, self._chosen)
        self._show_face(is_form=True)
        self.form.severity.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self, told: Reacted) -> None:
        self._changes = told
        self.form.begin_change(told, self._sites)
        self._show_face(is_form=True)
        self.form.severity.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_face(self, *, is_form: bool) -> None:
        changes = self._changes is not None
        self.area.verticalScrollBar().setValue(0)
        self._answer.setVisible(not is_form)
        self.form.setVisible(is_form)
        self.form.other.setVisible(not changes)
        self.record.setVisible(is_form)
        self.record.setText(self.tr("Keep the change") if changes else self.tr("Record"))
        self.record.setAccessibleName(self.record.text())
        self.remove.setVisible(is_form and changes)
