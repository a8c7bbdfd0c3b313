"""A reaction that is recorded."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.reaction import open_follow_ups
from bodymap.services.reactions import Reacted
from bodymap.ui.session.reactions.words import due_words, severity_words, short_day
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import clock_words


class RecordedCard(QWidget):
    """What it was, where, how grave, whether it goes on; and what can be done about it.

    Signals:
        change_wanted(object): the `Reacted` is to be put right.
        end_wanted(object, bool): it has ended, or with False it goes on again.
    """

    change_wanted = Signal(object)
    end_wanted = Signal(object, bool)

    def __init__(
        self,
        look: Look,
        told: Reacted,
        title: str,
        today: date,
        *,
        can_change: bool,
        parent: QWidget | None = None,
    ) -> None:
        """``title`` names its kind and place. ``can_change`` is False where the visit is signed:
        then its end alone can be noted."""
        super().__init__(parent)
        first = told.first
        self.change = Button(
            look, self.tr("Change"), Kind.QUIET, icon="edit", name=f"{self.tr('Change')}: {title}"
        )
        end = self.tr("Resolved") if first.is_open else self.tr("Goes on again")
        self.end = Button(look, end, Kind.QUIET, icon="check", name=f"{end}: {title}")
        waiting = open_follow_ups([first], today)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(look, title, BASE_PX, weight=BOLD, wraps=True))
        facts = f"{severity_words(first.severity)}, {self._since(told, today)}"
        words.addWidget(Text(look, facts, tone=Tone.SOFT, wraps=True))
        if waiting:
            tone = Tone.DANGER if waiting[0].is_overdue else Tone.WARN
            words.addWidget(Text(look, due_words(waiting[0], today), tone=tone, weight=BOLD))
        if first.first_response:
            words.addWidget(Text(look, first.first_response, SMALL_PX, wraps=True))
        if first.note:
            words.addWidget(Text(look, first.note, SMALL_PX, tone=Tone.SOFT, wraps=True))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.end)
        row.addWidget(self.change)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(words)
        layout.addLayout(row)
        # only now: a widget that is shown before it has a parent is a window
        self.change.setVisible(can_change)
        self.change.clicked.connect(lambda: self.change_wanted.emit(told))
        self.end.clicked.connect(lambda: self.end_wanted.emit(told, first.is_open))

    def _since(self, told: Reacted, today: date) -> str:
        first = told.first
        began = first.occurred_at.astimezone().date()
        since = clock_words(first.occurred_at) if began == today else short_day(began, today)
        if first.resolved_at is None:
            return self.tr("since {0}").format(since)
        ended = first.resolved_at.astimezone().date()
        until = clock_words(first.resolved_at) if ended == today else short_day(ended, today)
        return self.tr("{0}, resolved {1}").format(since, until)
