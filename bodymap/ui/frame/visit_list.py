"""The visits of a patient as Qt's model."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Sized
from datetime import datetime
from enum import IntEnum
from uuid import UUID

from PySide6.QtCore import QObject, Qt

from bodymap.charting.pain import Phase
from bodymap.charting.pain_clock import Clock, ClockState
from bodymap.charting.reaction import Reaction, open_follow_ups
from bodymap.errors import ClinicFileError
from bodymap.services.pain_readings import VisitPain, visit_pain
from bodymap.services.values import Visit
from bodymap.services.visit_state import SignedVisits, VisitState, state_of
from bodymap.ui.frame.after_words import DASH, reaction_words, short_reading
from bodymap.ui.frame.state_words import TONES, brief_state, state_words
from bodymap.ui.patients.words import complaint_words
from bodymap.ui.session.hold.words import begun_words
from bodymap.ui.widgets.row_model import Index, RowModel
from bodymap.ui.widgets.row_table import TOKEN_ROLE
from bodymap.ui.widgets.written_date import clock_words, moment_words


class Column(IntEnum):
    """The columns, left to right."""

    DAY = 0
    TIME = 1
    COMPLAINT = 2
    SITES = 3
    REGIONS = 4
    PAIN = 5
    FOLLOW_UP = 6
    NEXT_VISIT = 7
    REACTIONS = 8
    STATE = 9


_FIGURES = (Column.TIME, Column.SITES, Column.PAIN)
_TONES = {
    ClockState.NOT_YET: "ink-soft",
    ClockState.DUE: "accent",
    ClockState.LATE: "warn-ink",
    ClockState.GIVEN: "ink",
    ClockState.MISSING: "ink-soft",
}


class VisitListModel(RowModel):
    """Visits, newest first. ``region_words`` puts a region id into words."""

    def __init__(self, region_words: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(Column, _FIGURES, parent)
        self._region_words = region_words
        self._oldest_first: tuple[Visit, ...] = ()
        self._visits: tuple[Visit, ...] = ()
        self._reactions: dict[UUID, list[Reaction]] = {}
        self._now: datetime | None = None
        self._signed: SignedVisits | None = None
        self._is_brief = False
        self._texts: dict[int, dict[Column, str]] = {}
        self._pains: dict[int, VisitPain] = {}

    def show_visits(
        self,
        oldest_first: tuple[Visit, ...],
        reactions: Sequence[Reaction] = (),
        now: datetime | None = None,
        signed: SignedVisits | None = None,
    ) -> None:
        """Show these visits and no others, with the patient's ``reactions``. Without ``now`` (UTC)
        nothing is said of what came after a visit, without ``signed`` nothing of signatures."""
        self.beginResetModel()
        self._oldest_first = oldest_first
        self._visits = tuple(reversed(oldest_first))
        self._reactions = {}
        for reaction in reactions:
            self._reactions.setdefault(reaction.session_id, []).append(reaction)
        self._now = now
        self._signed = signed
        self._texts = {}
        self._pains = {}
        self.endResetModel()

    def say_briefly(self, is_brief: bool) -> None:
        """Tell the state of a visit in as few letters as there can be, or not."""
        changes = is_brief != self._is_brief
        self._is_brief = is_brief
        if changes and self._visits:
            last = self.index(self.rowCount() - 1, Column.STATE)
            self.dataChanged.emit(self.index(0, Column.STATE), last)

    def state(self, row: int) -> VisitState:
        """How far the visit of a row is."""
        return state_of(self._visits[row].session, self._signed)

    def session_id(self, row: int) -> UUID:
        """The session of a row."""
        return self._visits[row].session.id

    def reactions(self, session_id: UUID) -> tuple[Reaction, ...]:
        """The reactions of a visit."""
        return tuple(self._reactions.get(session_id, ()))

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
            Column.FOLLOW_UP: self.tr("24\N{EN DASH}48 h later"),
            Column.NEXT_VISIT: self.tr("Next visit"),
            Column.REACTIONS: self.tr("Reactions"),
            Column.STATE: self.tr("State"),
        }
        return words[Column(column)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, alignment and tone of a cell. The day is spoken with the state: it is the cell that
        stands for the row."""
        row, column = index.row(), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = self._words(row)[column]
            told = ", ".join(filter(None, (spoken, state_words(self.state(row)), self._begun(row))))
            return told if column is Column.DAY else spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == TOKEN_ROLE:
            return self._token(row, column)
        return None

    def _shown(self, row: int, column: Column) -> str:
        if column is Column.STATE and self._is_brief:
            return brief_state(self.state(row))
        return self._words(row)[column]

    def _tip(self, row: int, column: Column) -> str | None:
        if column is Column.STATE:
            return "\n".join(filter(None, (self._words(row)[column], self._begun(row))))
        if column is Column.REGIONS:
            return self._words(row)[column]
        if column in (Column.FOLLOW_UP, Column.REACTIONS) and self._now is not None:
            return self.tr("Pain and reactions after this visit")
        return None

    def _begun(self, row: int) -> str:
        """How the visit of a row passed from hand to hand; empty where one person charted it."""
        if self._signed is None:
            return ""
        return begun_words(self._signed.taken_over.get(self.session_id(row), ()))

    def _token(self, row: int, column: Column) -> str:
        visit = self._visits[row]
        if column is Column.STATE:
            return TONES[self.state(row)]
        if column in (Column.FOLLOW_UP, Column.NEXT_VISIT) and self._now is not None:
            clock = Clock.FOLLOW_UP if column is Column.FOLLOW_UP else Clock.NEXT_VISIT
            return _TONES[self._pain(row, self._now).of(clock).state]
        if column is Column.REACTIONS and self._now is not None:
            today = self._now.astimezone().date()
            waiting = open_follow_ups(self.reactions(visit.session.id), today)
            if waiting:
                return "danger" if waiting[0].is_overdue else "warn-ink"
        return "ink-soft" if column in (Column.TIME, Column.REACTIONS) else "ink"

    def _pain(self, row: int, now: datetime) -> VisitPain:
        """The four times of a row, read when it is first seen."""
        if row not in self._pains:
            place = len(self._visits) - 1 - row
            episode = self._visits[row].episode.id
            self._pains[row] = visit_pain(self._oldest_first, place, episode, now)
        return self._pains[row]

    def _words(self, row: int) -> dict[Column, str]:
        if row not in self._texts:
            visit = self._visits[row]
            follow_up = next_visit = reactions = ""
            if self._now is not None:
                pain = self._pain(row, self._now)
                follow_up = short_reading(pain.of(Clock.FOLLOW_UP))
                next_visit = short_reading(pain.of(Clock.NEXT_VISIT))
                today = self._now.astimezone().date()
                told = reaction_words(self.reactions(visit.session.id), today)
                reactions = told or self.tr("add")
            sites, regions = self._sites(visit)
            self._texts[row] = {
                Column.DAY: moment_words(visit.session.started_at),
                Column.TIME: clock_words(visit.session.started_at),
                Column.COMPLAINT: complaint_words(visit.episode.complaint, visit.episode.side),
                Column.SITES: sites,
                Column.REGIONS: regions,
                Column.PAIN: pain_words(visit),
                Column.FOLLOW_UP: follow_up,
                Column.NEXT_VISIT: next_visit,
                Column.REACTIONS: reactions,
                Column.STATE: state_words(self.state(row)),
            }
        return self._texts[row]

    def _sites(self, visit: Visit) -> tuple[str, str]:
        """How many sites, and where. Those of a very long course are read when a row is painted,
        and a painting cannot ask to try again."""
        try:
            return str(len(visit.sites)), self._regions(visit)
        except ClinicFileError:
            return DASH, self.tr("cannot be read at the moment")

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
    """Pain before and after; what was not given shows as a dash, never as a zero."""
    before, after = visit.score(Phase.BEFORE), visit.score(Phase.AFTER)
    texts = (DASH if score is None else str(score.score) for score in (before, after))
    return " \N{RIGHTWARDS ARROW} ".join(texts)
