"""The sites of the visit as rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from bodymap.charting.site import NeedleSite
from bodymap.ui.session.row_state import RowState
from bodymap.ui.session.site_describer import SiteDescriber
from bodymap.ui.session.words import (
    mm_words,
    needle_words,
    technique_words,
    time_words,
    twitch_words,
    where_words,
)
from bodymap.ui.widgets.mid_sentence import mid_sentence

SiteRole = Qt.ItemDataRole.UserRole + 1
HazardRole = Qt.ItemDataRole.UserRole + 2
StateRole = Qt.ItemDataRole.UserRole + 3
NoticeRole = Qt.ItemDataRole.UserRole + 4
RowRole = Qt.ItemDataRole.UserRole + 5
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RowShown:
    """All that a row is drawn from, asked for at once: a list that is drawn anew asks for each of
    its rows. ``name`` and ``side`` are words, ``is_told`` is whether something was said of it."""

    site: NeedleSite
    name: str
    side: str
    is_told: bool
    state: RowState | None


class SiteModel(QAbstractListModel):
    """The sites in charting order, each with where its needle is and what was said of it."""

    def __init__(self, words: SiteDescriber, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._told: dict[int, Callable[[NeedleSite], object]] = {
            SiteRole: lambda site: site,
            HazardRole: words.hazard,
            RowRole: self._row,
            StateRole: lambda site: self._state(site.id),
            NoticeRole: lambda site: self._notices.get(site.id, ""),
            Qt.ItemDataRole.DisplayRole: words.title,
            Qt.ItemDataRole.ToolTipRole: self._all_words,
            Qt.ItemDataRole.AccessibleTextRole: self._said,
        }
        self._sites: tuple[NeedleSite, ...] = ()
        self._states: Mapping[UUID, RowState] = {}
        self._otherwise: RowState | None = None
        self._notices: Mapping[UUID, str] = {}

    def show_sites(self, sites: Sequence[NeedleSite]) -> None:
        """Stand for ``sites`` from now on. One more at the end, as a click makes it, and a site
        that was changed, leave the other rows alone, and with them what is selected."""
        wanted = tuple(sites)
        if wanted[:-1] == self._sites and wanted:
            self.beginInsertRows(QModelIndex(), len(self._sites), len(self._sites))
            self._sites = wanted
            self.endInsertRows()
        elif [site.id for site in wanted] == [site.id for site in self._sites]:
            before, self._sites = self._sites, wanted
            for row, site in enumerate(wanted):
                if site != before[row]:
                    self._tell(row)
        else:
            self.beginResetModel()
            self._sites = wanted
            self.endResetModel()

    def show_states(
        self, states: Mapping[UUID, RowState], otherwise: RowState | None = None
    ) -> None:
        """Show where the needles are, ``otherwise`` where nothing is said of one; only rows that
        say something else are drawn again."""
        before = [self._state(site.id) for site in self._sites]
        self._states, self._otherwise = dict(states), otherwise
        for row, site in enumerate(self._sites):
            if before[row] != self._state(site.id):
                self._tell(row)

    def _state(self, site: UUID) -> RowState | None:
        return self._states.get(site, self._otherwise)

    def show_notices(self, notices: Mapping[UUID, str]) -> None:
        """Mark the sites about whose needle there is something to say."""
        before, self._notices = self._notices, dict(notices)
        for row, site in enumerate(self._sites):
            if before.get(site.id) != self._notices.get(site.id):
                self._tell(row)

    def rowCount(self, parent: Index | None = None) -> int:
        """One row a site."""
        return 0 if parent is not None and parent.isValid() else len(self._sites)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The site in few words and in all of them, the site itself, what could be hurt there,
        where its needle is, or what a screen reader says."""
        if not index.isValid():
            return None
        told = self._told.get(role)
        return None if told is None else told(self._sites[index.row()])

    def row_of(self, site: UUID) -> int | None:
        """The row of a site; None where it is not listed."""
        for row, listed in enumerate(self._sites):
            if listed.id == site:
                return row
        return None

    def is_due(self, site: UUID) -> bool:
        """Whether the row of a site says that its needle has been in as long as it was meant to."""
        state = self._state(site)
        return state is not None and state.is_due

    def _tell(self, row: int) -> None:
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def _row(self, site: NeedleSite) -> RowShown:
        words, is_told = self._words, bool(self._notices.get(site.id))
        return RowShown(site, words.name(site), words.side(site), is_told, self._state(site.id))

    def _all_words(self, site: NeedleSite) -> str:
        told = (
            self._words.place(site),
            f"{details(site)} \u00b7 {time_words(site.inserted_at)}",
            self._words.hazard(site),
            self._notices.get(site.id, ""),
            site.detail.note,
        )
        return "\n".join(filter(None, told))

    def _said(self, site: NeedleSite) -> str:
        state = self._state(site.id)
        where = "" if state is None else where_words(is_in=state.is_in, is_due=state.is_due)
        title = self.tr("Site {number}, {title}").format(
            number=site.number, title=self._words.title(site)
        )
        told = (title, where, details(site), *self._results(site), self._words.hazard(site))
        return ", ".join(filter(None, (*told, self._notices.get(site.id, ""), site.detail.note)))

    def _results(self, site: NeedleSite) -> tuple[str, ...]:
        found = []
        detail = site.detail
        if detail.twitch is not None:
            found.append(self.tr("twitch {count}").format(count=twitch_words(detail.twitch)))
        if detail.is_referred is not None:
            found.append(
                self.tr("pain reproduced elsewhere")
                if detail.is_referred
                else self.tr("no pain reproduced elsewhere")
            )
        return tuple(found)


def details(site: NeedleSite) -> str:
    """Needle, technique and depth of a site."""
    parts = [needle_words(site.needle), mid_sentence(technique_words(site.technique))]
    if site.depth_mm is not None:
        parts.append(mm_words(site.depth_mm))
    return " \u00b7 ".join(parts)


def marks(site: NeedleSite) -> str:
    """What came of a needle, as small marks: twitches, referred pain, a note."""
    detail = site.detail
    found = []
    if detail.twitch is not None:
        found.append(f"T{twitch_words(detail.twitch)}")
    if detail.is_referred:
        found.append("\u2192")
    if detail.note:
        found.append("\u270e")
    return " ".join(found)
