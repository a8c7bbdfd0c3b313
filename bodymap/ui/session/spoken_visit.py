"""Tells a screen reader what was done in the visit, and how its sites are called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from bodymap.charting.site import NeedleSite
from bodymap.services.values import Visit
from bodymap.ui.session.site_describer import SiteDescriber
from bodymap.ui.session.visit_model import VisitModel
from bodymap.ui.session.words import where_words
from bodymap.ui.widgets.announce import announce, is_heard

_ONE_BY_ONE = 3
"""More sites than these, changed at once, are counted and not named."""


class SpokenVisit(QObject):
    """Gathers what happens in one turn of the event loop and says it at its end in one piece, off
    the click path; while nobody listens, nothing is gathered.

    ``is_due`` tells of a site whether its needle has been in for the target time, ``visit`` gives
    the shown visit.
    """

    def __init__(
        self,
        speaker: QWidget,
        words: SiteDescriber,
        is_due: Callable[[UUID], bool],
        visit: Callable[[], VisitModel | None],
        undo: QUndoStack,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._speaker = speaker
        self._words = words
        self._is_due = is_due
        self._visit = visit
        self._undo = undo
        self._before: Visit | None = None
        self._step = ""
        self._at, self._count, self._next = undo.index(), undo.count(), undo.redoText()
        undo.indexChanged.connect(self._follow_step)

    def site(self, site: NeedleSite) -> str:
        """A site of the visit: its number, muscle and side, and where its needle is."""
        visit = self._visit()
        needle = None if visit is None else visit.ledger.state_of(site.id)
        where = ""
        if needle is not None:
            where = where_words(is_in=needle.is_in, is_due=self._is_due(site.id))
        return ", ".join(filter(None, (self._named(site), where)))

    def hear(self, before: Visit) -> None:
        """A change was followed; ``before`` is the visit as it was."""
        if self._before is None and is_heard():
            self._before = before

    def say(self) -> None:
        """Say what was done since this was last asked for."""
        before, step = self._before, self._step
        self._before, self._step = None, ""
        visit = self._visit()
        if before is None or visit is None or before.session.id != visit.visit.session.id:
            return
        told = ". ".join(filter(None, (step, *self._changes(before.sites, visit.sites))))
        if told:
            announce(self._speaker, told)

    def _follow_step(self, index: int) -> None:
        """A step was taken, taken back or taken again."""
        count, text = self._undo.count(), self._undo.text(index - 1) if index else ""
        if index < self._at and count == self._count:
            words = self.tr("Undone: {step}")
            self._step = words.format(step=self._undo.text(index))
        elif index > self._at and count == self._count and text and text == self._next:
            self._step = self.tr("Done again: {step}").format(step=text)
        self._at, self._count, self._next = index, count, self._undo.redoText()

    def _changes(self, before: Sequence[NeedleSite], now: Sequence[NeedleSite]) -> list[str]:
        known, there = {one.id: one for one in before}, {one.id: one for one in now}
        added = [one for one in now if one.id not in known]
        gone = [one for one in before if one.id not in there]
        both = [(known[one.id], one) for one in now if one.id in known]
        moved = [after for was, after in both if was.place != after.place]
        revised = [after for was, after in both if was != after and was.place == after.place]
        return [
            *self._told(added, self.site, self.tr("{count} sites charted", None, len(added))),
            *self._told(moved, self._moved, self.tr("{count} sites moved", None, len(moved))),
            *self._told(gone, self._removed, self.tr("{count} sites removed", None, len(gone))),
            *self._told(
                revised, self._revised, self.tr("{count} sites changed", None, len(revised))
            ),
        ]

    def _told(
        self, sites: list[NeedleSite], word: Callable[[NeedleSite], str], together: str
    ) -> list[str]:
        if len(sites) > _ONE_BY_ONE:
            return [together.format(count=len(sites))]
        return [word(site) for site in sites]

    def _moved(self, site: NeedleSite) -> str:
        return self.tr("{site}, moved").format(site=self.site(site))

    def _removed(self, site: NeedleSite) -> str:
        return self.tr("{site}, removed").format(site=self._named(site))

    def _revised(self, site: NeedleSite) -> str:
        return self.tr("{site}, changed").format(site=self._named(site))

    def _named(self, site: NeedleSite) -> str:
        return self.tr("Site {number}, {title}").format(
            number=site.number, title=self._words.title(site)
        )
