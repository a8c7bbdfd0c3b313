"""One reaction, as it is told."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.ids import new_id
from bodymap.charting.reaction import Reaction, Severity
from bodymap.services.catalogue.adverse_events import AdverseEvent
from bodymap.services.reaction_kinds import ESCALATION, FIRST_RESPONSE, ReactionKinds
from bodymap.services.reactions import Reacted, suggested_days
from bodymap.ui.session.reactions.due_field import DueField
from bodymap.ui.session.reactions.site_toggles import SiteChoice, SiteToggles
from bodymap.ui.session.reactions.words import basis_words, severity_words
from bodymap.ui.session.reactions.words_field import WordsField
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text, Tone


class ReactionForm(QWidget):
    """Severity, place, first response, follow-up and note of a reaction of one kind.

    What the catalogue says is filled in to be changed, and stands with its source. ``today`` is
    the clinic's day.

    Signals:
        other_wanted(): another kind.
    """

    other_wanted = Signal()

    def __init__(
        self,
        look: Look,
        kinds: ReactionKinds,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._today = today
        self._kind = ""
        self._course = ""
        self._suggested: date | None = None
        self._title = Text(look, "", TITLE_PX, weight=BOLD, wraps=True)
        self.other = Button(look, self.tr("Other kind"), Kind.QUIET, icon="chevron-left")
        self.severity: Segmented[Severity] = Segmented(
            look,
            self.tr("Severity"),
            [(severity, severity_words(severity)) for severity in Severity],
        )
        self.sites = SiteToggles(look)
        self.response = WordsField(look, self.tr("First response"))
        self._basis = Text(look, px=SMALL_PX, tone=Tone.SOFT, wraps=True)
        self._named = Text(look, tone=Tone.WARN, wraps=True)
        self._named_basis = Text(look, px=SMALL_PX, tone=Tone.SOFT, wraps=True)
        self.due = DueField(look, today)
        self.note = WordsField(look, self.tr("Note"))
        head = QHBoxLayout()
        head.addWidget(self.other)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._title)
        layout.addSpacing(8)
        layout.addWidget(Text(look, self.tr("Severity"), BASE_PX, weight=BOLD))
        for widget, gap in (
            (self.severity, 12),
            (self.sites, 12),
            (self.response, 0),
            (self._basis, 12),
            (self._named, 0),
            (self._named_basis, 12),
            (self.due, 12),
            (self.note, 0),
        ):
            layout.addWidget(widget)
            if gap:
                layout.addSpacing(gap)
        self.other.clicked.connect(self.other_wanted)
        self.severity.chosen.connect(self._suggest)

    @property
    def kind(self) -> str:
        """The kind that is told of (an id)."""
        return self._kind

    def begin(
        self, event: AdverseEvent, sites: Sequence[SiteChoice], chosen: Collection[UUID]
    ) -> None:
        """A new reaction of a kind, at the sites ``chosen`` among ``sites``."""
        self._show_kind(event.id)
        self._suggested = None
        self.due.begin(None)
        self.severity.choose(event.severity)
        self._suggest(event.severity)
        self.sites.show_sites(sites, chosen)
        self.response.set_text(event.first_response)
        self.note.set_text("")

    def begin_change(self, told: Reacted, sites: Sequence[SiteChoice]) -> None:
        """A reaction that is recorded, to be put right."""
        first = told.first
        self._show_kind(first.kind)
        self._suggested = None
        self.severity.choose(first.severity)
        self.sites.show_sites(sites, told.site_ids)
        self.response.set_text(first.first_response)
        self.due.begin(first.follow_up_due)
        self.note.set_text(first.note)

    def told(self, session_id: UUID, occurred_at: datetime) -> Reaction | None:
        """The reaction as it is told now, without its place; None where something is not right,
        which then stands where it is wrong."""
        severity = self.severity.value()
        if severity is None or not self.due.is_right(occurred_at.astimezone().date()):
            return None
        return Reaction(
            id=new_id(),
            session_id=session_id,
            kind=self._kind,
            severity=severity,
            occurred_at=occurred_at,
            first_response=self.response.text(),
            follow_up_due=self.due.day(),
            note=self.note.text(),
        )

    def _show_kind(self, kind_id: str) -> None:
        event = self._kinds.kind(kind_id)
        self._kind = kind_id
        self._course = "" if event is None else event.time_course
        self._title.setText(self._kinds.label(kind_id))
        escalation = "" if event is None else event.escalation
        self._named.setText(self.tr("The catalogue names: {0}.").format(escalation.rstrip(".")))
        self._named.setVisible(bool(escalation))
        self._named_basis.setVisible(bool(escalation))
        has_response = event is not None and bool(event.first_response)
        self._basis.setVisible(has_response)
        if event is not None:
            self._basis.setText(basis_words(self._kinds.basis(event, FIRST_RESPONSE)))
            self._named_basis.setText(basis_words(self._kinds.basis(event, ESCALATION)))

    def _suggest(self, severity: Severity) -> None:
        """Suggest a follow-up, unless another day was chosen already."""
        if self.due.day() != self._suggested:
            return
        days = suggested_days(severity, self._course)
        self._suggested = None if days is None else self._today() + timedelta(days=days)
        self.due.choose(self._suggested)
