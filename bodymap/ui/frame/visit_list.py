"""The visits of a patient as Qt's model."""

from __future__ import annotations

from collections.abc import Callable, Sized
from enum import IntEnum
from uuid import UUID

from PySide6.QtCore import QObject, Qt

from bodymap.charting.pain import Phase
from bodymap.services.values import Visit
from bodymap.ui.patients.words import complaint_words
from bodymap.ui.widgets.row_model import Index, RowModel
from bodymap.ui.widgets.row_table import TOKEN_ROLE
from bodymap.ui.widgets.written_date import clock_words, moment_words

_MISSING = "\N{EN DASH}"


class Column(IntEnum):
    """The columns, left to right."""

    DAY = 0
    TIME = 1
    COMPLAINT = 2
    SITES = 3
    REGIONS = 4
    PAIN = 5
    STATE = 6


_FIGURES = (Column.TIME, Column.SITES, Column.PAIN)


class VisitListModel(RowModel):
    """Visits, newest first. ``region_words`` puts a region id into words."""

    def __init__(self, region_words: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(Column, _FIGURES, parent)
        self._region_words = region_words
        self._visits: tuple[Visit, ...] = ()
        self._texts: dict[int, dict[Column, str]] = {}

    def show_visits(self, oldest_first: tuple[Visit, ...]) -> None:
        """Show these visits and no others."""
        self.beginResetModel()
        self._visits = tuple(reversed(oldest_first))
        self._texts = {}
        self.endResetModel()

    def session_id(self, row: int) -> UUID:
        """The session of a row."""
        return self._visits[row].session.id

    def things(self) -> Sized:
        """The visits that are shown."""
        return self._visits

    def heading(self, column: int) -> str:
        """What a column holds."""
        words = {
            Column.DAY: self.tr("Visit"),
            Column.TIME: self.tr("At"),
            Column.COMPLAINT: self.tr("Complaint"),
            Column.SITES: self.tr("Sites"),
            Column.REGIONS: self.tr("Where"),
            Column.PAIN: self.tr("Pain before \N{RIGHTWARDS ARROW} after"),
            Column.STATE: "",
        }
        return words[Column(column)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, alignment and tone of a cell."""
        row, column = index.row(), Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(row)[column]
        if role == Qt.ItemDataRole.ToolTipRole and column is Column.REGIONS:
            return self._words(row)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == TOKEN_ROLE:
            return self._token(self._visits[row], column)
        return None

    def _token(self, visit: Visit, column: Column) -> str:
        if column is Column.STATE:
            return "accent" if visit.session.is_open else "ink-soft"
        return "ink-soft" if column is Column.TIME else "ink"

    def _words(self, row: int) -> dict[Column, str]:
        if row not in self._texts:
            visit = self._visits[row]
            self._texts[row] = {
                Column.DAY: moment_words(visit.session.started_at),
                Column.TIME: clock_words(visit.session.started_at),
                Column.COMPLAINT: complaint_words(visit.episode.complaint, visit.episode.side),
                Column.SITES: str(len(visit.sites)),
                Column.REGIONS: self._regions(visit),
                Column.PAIN: pain_words(visit),
                Column.STATE: self.tr("open") if visit.session.is_open else self.tr("ended"),
            }
        return self._texts[row]

    def _regions(self, visit: Visit) -> str:
        """Each region once, in the order it was first needled, with its number of sites."""
        counts: dict[str, int] = {}
        for site in visit.sites:
            counts[site.place.region] = counts.get(site.place.region, 0) + 1
        return "; ".join(
            self._region_words(region) + (f" \N{MULTIPLICATION SIGN}{count}" if count > 1 else "")
            for region, count in counts.items()
        )


def pain_words(visit: Visit) -> str:
    """Pain before and after; what was not asked shows as a dash, never as a zero."""
    before, after = visit.score(Phase.BEFORE), visit.score(Phase.AFTER)
    texts = (_MISSING if score is None else str(score.score) for score in (before, after))
    return " \N{RIGHTWARDS ARROW} ".join(texts)
