"""The sheet in which something of a signed visit is corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.charting.amendment import PainCorrected, SiteChanged, SiteWithdrawn, Stated, What
from bodymap.charting.needle_event import says_something
from bodymap.charting.pain import NPRS_HIGHEST, Phase
from bodymap.charting.person import Person
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.ui.session.finish.site_fields import Offered, SiteFields
from bodymap.ui.session.finish.words import corrector_words
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.session.tray_use import Use
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.calm_select import CalmSelect
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.problem import show_problem
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.text_field import TextField


@dataclass(frozen=True, slots=True)
class NewSite:
    """A needle that was in and was not charted."""


@dataclass(frozen=True, slots=True)
class PainOf:
    """The pain of a complaint in a phase."""

    episode_id: UUID
    phase: Phase


@dataclass(frozen=True, slots=True)
class InWords:
    """Anything else that was signed."""


Subject = UUID | PainOf | NewSite | InWords
"""What is corrected: a site by its id, a pain score, a site that is missing, or in words."""


@dataclass(frozen=True, slots=True)
class Said:
    """One correction that stands already: by whom and when, what, and why."""

    head: str
    what: str
    reason: str


class AmendSheet(Sheet):
    """What is corrected, how it was, why, and by whom; below, the corrections so far.

    Signals:
        subject_chosen(object): something else (a `Subject`) is to be corrected.
        record_wanted(): what the sheet says is to be recorded.
    """

    subject_chosen = Signal(object)
    record_wanted = Signal()

    def __init__(self, look: Look, offered: Offered, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("Correct"), parent)
        self._look = look
        self._subjects: tuple[Subject, ...] = ()
        self._site: NeedleSite | None = None
        self._place: SitePlace | None = None
        self.subject = self._list(self.tr("What is corrected"))
        self._where = Text(look, wraps=True)
        self.fields = SiteFields(look, offered)
        self.never_in = CheckBox(look, self.tr("This needle was never in"))
        self.score = self._list(self.tr("Pain, 0 to 10"))
        self.score.addItem(self.tr("Not given"), None)
        for number in range(NPRS_HIGHEST + 1):
            self.score.addItem(str(number), number)
        self.statement = TextField(look, self.tr("How it was"))
        self.reason = TextField(look, self.tr("Why it is corrected"))
        self.author = Text(look, tone=Tone.SOFT, wraps=True)
        self.problem = Text(look, tone=Tone.DANGER, wraps=True)
        self.problem.hide()
        self.record = Button(look, self.tr("Record correction"), Kind.PRIMARY, icon="check")
        about = self.tr("What was signed stays. A correction stands beside it for good.")
        self.body.addWidget(Text(look, about, SMALL_PX, tone=Tone.SOFT, wraps=True))
        for part in (self.subject, self._where, self.fields, self.never_in, self.score):
            self.body.addWidget(part)
        self.body.addWidget(self.statement)
        self._so_far = Text(
            look, self.tr("Corrections so far"), SMALL_PX, weight=BOLD, tone=Tone.SOFT
        )
        self._so_far.setContentsMargins(0, 12, 0, 0)
        self.body.addWidget(self._so_far)
        self._said: list[QWidget] = []
        self.body.addStretch(1)
        for below in (self.reason, self.author, self.problem, self.record):
            self.foot.addWidget(below)
        self.subject.activated.connect(self._take_subject)
        self.never_in.toggled.connect(lambda on: self.fields.setEnabled(not on))
        self.record.clicked.connect(self.record_wanted)
        self.reason.entered.connect(self.record_wanted)

    # --- what is shown

    def show_subjects(self, subjects: Sequence[tuple[Subject, str]]) -> None:
        """Offer these to be corrected, each with its words; what was chosen stays chosen."""
        chosen = self.chosen
        self._subjects = tuple(subject for subject, _ in subjects)
        self.subject.clear()
        for _, words in subjects:
            self.subject.addItem(words)
        self.subject.setCurrentIndex(
            self._subjects.index(chosen) if chosen in self._subjects else -1
        )

    @property
    def chosen(self) -> Subject | None:
        """What is corrected."""
        at = self.subject.currentIndex()
        return self._subjects[at] if 0 <= at < len(self._subjects) else None

    def choose(self, subject: Subject) -> None:
        """Correct this. Says nothing."""
        if subject in self._subjects:
            self.subject.setCurrentIndex(self._subjects.index(subject))

    def show_site(self, site: NeedleSite, where: str) -> None:
        """Show a site as it is known; ``where`` says in words where it is."""
        self._show(self._where, self.fields, self.never_in)
        self._site = site
        self._where.setText(where)
        self.never_in.setChecked(False)
        self.fields.show_site(site)

    def show_new(self, use: Use, put_in: datetime, where: str) -> None:
        """Show a site that is to be added, needled as the tray has it, without a place yet, and put
        in at ``put_in`` (UTC) unless somebody says when."""
        self._show(self._where, self.fields)
        self._where.setText(where)
        self.fields.setEnabled(True)
        self.fields.show_use(use, put_in)

    def show_place(self, place: SitePlace, where: str, muscle: str | None) -> None:
        """Show where a site is said to be, and the muscle (an id) that is charted there."""
        self._place = place
        self._where.setText(where)
        self.fields.show_muscle(muscle)

    def show_score(self, score: int | None) -> None:
        """Show the score of a phase as it is known."""
        self._show(self.score)
        self.score.setCurrentIndex(0 if score is None else score + 1)

    def show_words(self) -> None:
        """Show the field for a correction in words, and what belongs there."""
        self._show(self._where, self.statement)
        self._where.setText(
            self.tr(
                "For reactions, consent, answers, needles that bent, and whatever else was signed. "
                "A reaction that came up after the visit is recorded with the reactions instead."
            )
        )

    def show_nothing(self) -> None:
        """Nothing is chosen yet."""
        self._show(self._where)
        self._where.setText(self.tr("Choose what was wrong, or click a site on the figure."))

    def show_author(self, person: Person) -> None:
        """Show who is at the desk, in whose name it is corrected."""
        self.author.setText(corrector_words(person))

    def show_said(self, said: Sequence[Said]) -> None:
        """List the corrections so far, the newest at the top."""
        for widget in self._said:
            self.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._said = []
        at = self.body.indexOf(self._so_far) + 1
        for one in said:
            widget = self._correction(one)
            # each above the one before it
            self.body.insertWidget(at, widget)
            self._said.append(widget)
        self._so_far.setVisible(bool(said))

    def _correction(self, said: Said) -> QWidget:
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        why = f"{said.reason} \N{EM DASH} {said.head}"
        column.addWidget(Text(self._look, said.what, wraps=True))
        column.addWidget(Text(self._look, why, SMALL_PX, tone=Tone.SOFT, wraps=True))
        return widget

    # --- what is said

    @property
    def place(self) -> SitePlace | None:
        """Where the site is said to be; None for where it is recorded."""
        return self._place

    def what(self) -> What | None:
        """What the sheet says, but for a site that is added; None where it says nothing yet, which
        it then says itself."""
        subject = self.chosen
        what: What | None = None
        if isinstance(subject, InWords):
            if says_something(self.statement.text()):
                what = Stated(self.statement.text())
            else:
                self.statement.show_error(self.tr("Say in words how it was."))
        elif isinstance(subject, PainOf):
            what = PainCorrected(subject.episode_id, subject.phase, self.score.currentData())
        elif isinstance(subject, UUID) and self._site is not None:
            what = self._site_correction(self._site)
        return what

    def _site_correction(self, site: NeedleSite) -> What | None:
        if self.never_in.isChecked():
            return SiteWithdrawn(site.id)
        changes = self.fields.changes(site, self._place)
        if changes is None:
            return None
        if not changes:
            self.show_problem(self.tr("Nothing here is other than it is recorded."))
            return None
        return SiteChanged(site.id, changes)

    def why(self) -> str | None:
        """The reason; None where there are no words yet, which the sheet says."""
        reason = self.reason.text()
        if says_something(reason):
            return reason
        self.reason.show_error(self.tr("Say why it is corrected."))
        self.reason.setFocus()
        return None

    def show_problem(self, sentence: str) -> None:
        """Say over the button why it could not be recorded; empty for nothing."""
        show_problem(self.problem, sentence)

    def clear(self) -> None:
        """Forget what was typed: it is recorded."""
        for field in (self.reason, self.statement):
            field.set_text("")
        self.show_problem("")

    def _take_subject(self, _index: int) -> None:
        self.show_problem("")
        self.subject_chosen.emit(self.chosen)

    def _show(self, *parts: QWidget) -> None:
        every = (self._where, self.fields, self.never_in, self.score, self.statement)
        for part in every:
            part.setVisible(part in parts)
        self._site = self._place = None

    def _list(self, name: str) -> CalmSelect:
        box = CalmSelect(self._look, name)
        box.setMinimumHeight(self._look.theme.size("target"))
        return box
