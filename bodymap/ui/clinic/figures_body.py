"""The tables of the page, one below the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.services.clinic_view.clinic_figures import ClinicFigures
from bodymap.ui.clinic.code_rows import code_columns, code_rows
from bodymap.ui.clinic.figure_table import FigureTable
from bodymap.ui.clinic.head_figures import HeadFigures
from bodymap.ui.clinic.outcome_rows import outcome_columns, outcome_rows
from bodymap.ui.clinic.reaction_rows import (
    BOYCE,
    BRADY,
    reaction_columns,
    reaction_rows,
    unseen,
)
from bodymap.ui.clinic.words import count_words, share_words
from bodymap.ui.theme.fonts import BOLD, SMALL_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.text import Text, Tone


class FiguresBody(ScrollBody):
    """The numbers, codes and fees, reactions, outcome by complaint; each with what it means.

    ``citation_of`` words a source of the catalogue, ``condition_words`` a condition (empty for a
    complaint in words).
    """

    def __init__(
        self,
        look: Look,
        citation_of: Callable[[str], str],
        condition_words: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._citation_of = citation_of
        self._condition_words = condition_words
        self._figures: ClinicFigures | None = None
        self.head = HeadFigures(look)
        self.codes = FigureTable(look, self.tr("Codes and fees"), code_columns())
        self.code_note = self._note()
        self.reactions = FigureTable(look, self.tr("Reactions"), reaction_columns(citation_of))
        self.reaction_lead = Text(look, "", wraps=True)
        self.all_kinds = CheckBox(look, self.tr("Also kinds that were not seen"))
        self.reaction_note = self._note()
        self.outcomes = FigureTable(look, self.tr("Outcome by complaint"), outcome_columns())
        self.outcome_note = self._note()
        self._tables = (self.codes, self.reactions, self.outcomes)
        self._lay_out()
        self.all_kinds.toggled.connect(self._show_reactions)
        self.verticalScrollBar().valueChanged.connect(self._keep_headings)
        for table in self._tables:
            table.row_reached.connect(
                lambda top, high, table=table: self._bring_row(table, top, high)
            )

    def show_figures(self, figures: ClinicFigures) -> None:
        """Show the figures of a period."""
        self._figures = figures
        self.head.show_figures(figures)
        self.codes.show_rows(code_rows(figures))
        self.code_note.setText(self._about_codes(figures))
        self.outcomes.show_rows(outcome_rows(figures, self._condition_words))
        self._show_reactions()

    def begin(self) -> None:
        """Back to the top."""
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Headings stay where they can be seen."""
        super().resizeEvent(event)
        self._keep_headings()

    def _keep_headings(self) -> None:
        for table in self._tables:
            table.keep_heading(self.verticalScrollBar().value() - table.y())

    def _show_reactions(self) -> None:
        figures = self._figures
        if figures is None:
            return
        shows_all = self.all_kinds.isChecked()
        rows = reaction_rows(figures, self._citation_of, shows_all=shows_all)
        self.reactions.show_rows(rows)
        self.reaction_lead.setText(self._about_asking(figures))
        self.all_kinds.setVisible(unseen(figures) > 0)

    def _about_codes(self, figures: ClinicFigures) -> str:
        words = self.tr(
            "Signed sessions only; the last code of each counts, with the fee it was given then."
        )
        waiting = figures.visits.all - figures.visits.signed
        if waiting:
            more = self.tr("Not signed: {count}, in none of these figures.")
            words = f"{words} {more.format(count=count_words(waiting))}"
        return words

    def _about_asking(self, figures: ClinicFigures) -> str:
        visits = figures.visits
        if figures.any_reaction is None:
            return self.tr("Reactions were asked in none of these sessions.")
        words = self.tr(
            "Asked in {asked} of {all} sessions, with {needles} needles. Any reaction: {share}.",
            None,
            figures.needles_of_asked,
        ).format(
            asked=count_words(visits.asked),
            all=count_words(visits.all),
            needles=count_words(figures.needles_of_asked),
            share=share_words(figures.any_reaction),
        )
        if visits.not_asked:
            more = self.tr("Not asked: {count}; what happened there is not known.")
            words = f"{words} {more.format(count=count_words(visits.not_asked))}"
        return words

    def _lay_out(self) -> None:
        self.reaction_note.setText(
            self.tr(
                "A rate is the share of the sessions asked in which it was recorded at least once,"
                " with the exact interval of Clopper and Pearson; sessions of one patient are not"
                " independent, so that the true uncertainty is larger. Filled dot: here; ring: none"
                " here. \N{BLACK UP-POINTING TRIANGLE} {brady}."
                " \N{BLACK DOWN-POINTING TRIANGLE} {boyce}. Both are reports of clinicians, who"
                " defined and asked in ways of their own: they are no target."
            ).format(brady=self._citation_of(BRADY), boyce=self._citation_of(BOYCE))
        )
        self.outcome_note.setText(
            self.tr(
                "Complaints treated in this period, from the first to the last pain score before a"
                " session, as they stood at its end; judged are those with two such sessions or"
                " more. Better: by the threshold or more, each complaint by its own; only those"
                " with the same threshold are put together. 30 % less pain: of those with a first"
                " score above 0. Complaints also get better by themselves, and those who stop"
                " coming are seen no more: these shares do not say what the needles did."
            )
        )
        body = self.body
        body.setContentsMargins(24, 8, 24, 24)
        body.setSpacing(8)
        body.addWidget(self.head)
        body.addSpacing(16)
        body.addWidget(self._title(self.tr("Codes and fees")))
        body.addWidget(self.codes)
        body.addWidget(self.code_note)
        body.addSpacing(16)
        line = QHBoxLayout()
        line.addWidget(self._title(self.tr("Reactions")))
        line.addStretch(1)
        line.addWidget(self.all_kinds, 0, Qt.AlignmentFlag.AlignBottom)
        body.addLayout(line)
        body.addWidget(self.reaction_lead)
        body.addWidget(self.reactions)
        body.addWidget(self.reaction_note)
        body.addSpacing(16)
        body.addWidget(self._title(self.tr("Outcome by complaint")))
        body.addWidget(self.outcomes)
        body.addWidget(self.outcome_note)
        body.addStretch(1)

    def _title(self, words: str) -> Text:
        return Text(self._look, words, TITLE_PX, weight=BOLD)

    def _note(self) -> Text:
        return Text(self._look, "", SMALL_PX + 1, tone=Tone.SOFT, wraps=True)

    def _bring_row(self, table: FigureTable, top: int, high: int) -> None:
        if not table.hasFocus():
            return
        # the heading covers as much as a row
        self.ensureVisible(0, table.y() + top + high // 2, 0, 2 * high)
