"""The needles of a visit one by one: what happened to each, and what is left to be told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.charting.dwell import Dwell
from bodymap.charting.ledger import Ledger, NeedleState, Whereabouts
from bodymap.ui.session.ledger.due_settings import DueSettings
from bodymap.ui.session.ledger.explain_field import ExplainField
from bodymap.ui.session.ledger.needle_row import NeedleRow
from bodymap.ui.session.ledger.words import mishap_words, where_words
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text, Tone


@dataclass(frozen=True, slots=True)
class NeedlesShown:
    """A ledger at one moment: how long each needle is in, which are due, what was explained, and
    whether the visit has ended and was signed."""

    ledger: Ledger
    dwells: Mapping[UUID, Dwell]
    due: frozenset[UUID]
    explanation: str
    has_ended: bool
    is_signed: bool


class NeedlesSheet(Sheet):
    """Needles that wait to be counted come first, then those that are in, then the rest.

    Signals:
        told(object, object, str): what happened to the needle of a site: its id, an `EventKind`
            and a note.
        all_counted(): every needle was found after an emergency.
        explained(str): why not every needle is accounted for.
    """

    told = Signal(object, object, str)
    all_counted = Signal()
    explained = Signal(str)

    def __init__(
        self, look: Look, title: Callable[[UUID], str], parent: QWidget | None = None
    ) -> None:
        """``title`` says in a few words where the needle of a site is."""
        super().__init__(look, "", parent)
        self.heading.setText(self.tr("Needles"))
        self.setAccessibleName(self.tr("Needles"))
        self._title = title
        self._rows: dict[UUID, NeedleRow] = {}
        self._order: tuple[UUID, ...] = ()
        self._open: UUID | None = None
        self._none = Text(look, self.tr("No needle was charted yet."), tone=Tone.SOFT, wraps=True)
        self._mishaps = Text(look, tone=Tone.SOFT, wraps=True)
        self._to_count = Text(look, tone=Tone.WARN, wraps=True)
        self._counted = Button(look, self.tr("All counted"), Kind.PRIMARY)
        self._counted.clicked.connect(self.all_counted)
        self._needles = QVBoxLayout()
        self._needles.setSpacing(2)
        self.explain = ExplainField(look)
        self.explain.written.connect(self.explained)
        self.due = DueSettings(look)
        for part in (self._none, self._mishaps, self._to_count, self._counted):
            self.body.addWidget(part)
        self.body.addLayout(self._needles)
        self.body.addWidget(self.explain)
        self.body.addSpacing(8)
        self.body.addWidget(Text(look, self.tr("Time in"), SMALL_PX, weight=BOLD, tone=Tone.SOFT))
        self.body.addWidget(self.due)
        self.body.addStretch(1)

    def show_needles(self, shown: NeedlesShown) -> None:
        """Show a ledger. What is being written stays."""
        ledger = shown.ledger
        self._show_rows([one.site_id for one in _in_order(ledger)])
        for needle in ledger.needles:
            dwell = shown.dwells.get(needle.site_id)
            is_due = needle.site_id in shown.due
            self._rows[needle.site_id].say(
                needle,
                self._title(needle.site_id),
                where_words(needle, dwell, is_due=is_due),
                warns=is_due or _is_amiss(needle),
                is_signed=shown.is_signed,
            )
        mishaps = mishap_words(ledger)
        self._mishaps.setText(mishaps)
        self._mishaps.setVisible(bool(mishaps))
        count = len(ledger.unconfirmed)
        words = (
            self.tr("1 needle came out in the emergency and is not counted yet.")
            if count == 1
            else self.tr(
                "{count} needles came out in the emergency and are not counted yet.", None, count
            )
        )
        self._to_count.setText(words.format(count=count))
        self._to_count.setVisible(count > 0)
        is_offered = count > 0 and not shown.is_signed
        if not is_offered and self._counted.hasFocus():
            # into a field it would take the keys of undo with it
            self.open_at(None)
        self._counted.setVisible(is_offered)
        self._none.setVisible(not ledger.needles)
        # while the visit goes on a needle that is simply in is nothing to explain
        to_explain = [one.number for one in ledger.to_explain if shown.has_ended or _is_amiss(one)]
        self.explain.show_needed(to_explain, shown.explanation, is_signed=shown.is_signed)

    def open_at(self, site: UUID | None) -> None:
        """Open the row of a needle, with the focus on it; None goes to the first."""
        self._show_open(site)
        at = site if site is not None else next(iter(self._order), None)
        row = None if at is None else self._rows.get(at)
        self.bring_into_view(self.cross if row is None else row.line)

    def row(self, site: UUID) -> NeedleRow:
        """The row of a needle."""
        return self._rows[site]

    def _show_rows(self, order: Sequence[UUID]) -> None:
        wanted = tuple(order)
        if wanted == self._order:
            return
        for gone in set(self._rows) - set(wanted):
            row = self._rows.pop(gone)
            row.hide()
            row.deleteLater()
        for at, site in enumerate(wanted):
            if site not in self._rows:
                self._rows[site] = self._made(site)
            # not by itemAt: what it gives outlives the item, and is taken for another thing later
            if self._needles.indexOf(self._rows[site]) != at:
                self._needles.insertWidget(at, self._rows[site])
        self._order = wanted

    def _made(self, site: UUID) -> NeedleRow:
        row = NeedleRow(self._look, self)
        row.opened.connect(lambda: self._show_open(None if site == self._open else site))
        row.told.connect(lambda kind, note: self.told.emit(site, kind, note))
        return row

    def _show_open(self, site: UUID | None) -> None:
        self._open = site
        for one, row in self._rows.items():
            row.show_open(is_open=one == site)


def _in_order(ledger: Ledger) -> list[NeedleState]:
    return sorted(
        ledger.needles, key=lambda one: (not one.is_unconfirmed, not one.is_in, one.number)
    )


def _is_amiss(needle: NeedleState) -> bool:
    """Whether it has to be explained for more than that it is still in."""
    is_plainly_in = needle.whereabouts is Whereabouts.IN and not needle.is_break_silent
    return needle.needs_explanation and not is_plainly_in
