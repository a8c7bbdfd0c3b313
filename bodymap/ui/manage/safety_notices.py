"""What somebody has to take notice of, on the page of the day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.charting.emergency import EmergencyAccess
from bodymap.errors import ExpectedError
from bodymap.services.access.rights import Right
from bodymap.services.clinic import Clinic
from bodymap.ui.manage.backup_words import state_words
from bodymap.ui.manage.notice_card import NoticeCard
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.notice_bar import Weight
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.written_date import clock_words, when_words

_MOST_EMERGENCIES = 3


class SafetyNotices(QWidget):
    """Emergencies that no administrator has seen, what the last full check found, what two
    workstations did to one thing, and backups that are late or failed. Hidden while there is
    nothing; each only for those who can deal with it.

    Signals:
        backups_wanted(): go to the backups.
        check_wanted(): go to the last full check.
        conflicts_wanted(): go to what two workstations did to one thing.
    """

    backups_wanted = Signal()
    check_wanted = Signal()
    conflicts_wanted = Signal()

    def __init__(self, look: Look, clinic: Clinic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._clinic = clinic
        self._cards: list[NoticeCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def cards(self) -> tuple[NoticeCard, ...]:
        """What is said, the most pressing first."""
        return tuple(self._cards)

    def refresh(self) -> None:
        """See what there is to say now."""
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        for about in (
            *(self._about_file, self._about_emergencies),
            *(self._about_conflicts, self._about_backups),
        ):
            # what cannot be read is the page's own to say, and hides none of the others
            with suppress(ExpectedError):
                self._cards.extend(about())
        for card in self._cards:
            self._column.addWidget(card)
            # a layout shows what it is given only later
            card.show()
        self.setVisible(bool(self._cards))

    def _about_file(self) -> Iterator[NoticeCard]:
        health = self._clinic.health
        if health is None or not self._clinic.desk.may(Right.RESTORE):
            return
        report = health.last()
        if report is None or report.is_sound:
            return
        words = self.tr("The full check of {when} found something wrong. {finding}").format(
            when=when_words(report.checked_at), finding=report.finding
        )
        yield NoticeCard(
            *(self._look, words, Weight.DANGER, self.tr("See the check")), self.check_wanted.emit
        )

    def _about_emergencies(self) -> Iterator[NoticeCard]:
        if not self._clinic.desk.may(Right.PEOPLE):
            return
        for one in self._clinic.emergencies.unseen()[:_MOST_EMERGENCIES]:
            words = self.tr(
                "Emergency access: {name} could chart from {begun} until {until}. Reason given:"
                " {reason}"
            ).format(
                name=one.person_name,
                begun=when_words(one.begun_at),
                until=clock_words(one.until),
                reason=one.reason,
            )
            yield NoticeCard(
                *(self._look, words, Weight.WARN, self.tr("Seen")),
                partial(self._see, one),
                name=self.tr("Seen: emergency access of {name}").format(name=one.person_name),
            )

    def _about_conflicts(self) -> Iterator[NoticeCard]:
        if not self._clinic.desk.may(Right.CHART):
            return
        waiting = self._clinic.undecided()
        if waiting:
            words = (
                self.tr("Two workstations did different things to one entry: decide what counts.")
                if waiting == 1
                else self.tr(
                    "Two workstations did different things to {count} entries: decide what counts.",
                    None,
                    waiting,
                ).format(count=waiting)
            )
            yield NoticeCard(
                *(self._look, words, Weight.WARN, self.tr("Decide")), self.conflicts_wanted.emit
            )

    def _about_backups(self) -> Iterator[NoticeCard]:
        backups = self._clinic.backups
        if backups is None or not self._clinic.desk.may(Right.BACKUP):
            return
        state = backups.state()
        if not state.is_overdue and state.failure is None:
            return
        yield NoticeCard(
            *(self._look, state_words(state), Weight.WARN, self.tr("Go to the backups")),
            self.backups_wanted.emit,
        )

    def _see(self, one: EmergencyAccess) -> None:
        try:
            self._clinic.emergencies.seen(one.id)
        except ExpectedError as error:
            self._say(said(error))
            return
        self.refresh()

    def _say(self, sentence: str) -> None:
        """What was pressed could not be kept; the card says why, and stays."""
        if self._cards:
            self._cards[0].sentence.setText(sentence)
