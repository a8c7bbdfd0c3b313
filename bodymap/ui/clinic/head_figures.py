"""The four numbers at the head of the page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.services.clinic_view.clinic_figures import ClinicFigures
from bodymap.ui.clinic.words import amount_words, count_words
from bodymap.ui.session.words import technique_words
from bodymap.ui.theme.fonts import BOLD, PAGE_PX, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone

_BETWEEN = " \N{MIDDLE DOT} "


class HeadFigures(QWidget):
    """Sessions, patients, needles and codes, each with what it is made of."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sessions = _Figure(look, self.tr("Sessions"))
        self.patients = _Figure(look, self.tr("Patients"))
        self.needles = _Figure(look, self.tr("Needles"))
        self.codes = _Figure(look, self.tr("Sessions with a code"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(32)
        for figure, share in (
            (self.sessions, 3),
            (self.patients, 3),
            (self.needles, 4),
            (self.codes, 3),
        ):
            row.addWidget(figure, share, Qt.AlignmentFlag.AlignTop)

    def show_figures(self, figures: ClinicFigures) -> None:
        """Show the numbers of a period."""
        visits = figures.visits
        parts = [
            (visits.signed, self.tr("{count} signed")),
            (visits.ended, self.tr("{count} ended, not signed")),
            (visits.open, self.tr("{count} open")),
            (visits.amended, self.tr("{count} corrected since")),
        ]
        made_of = [words.format(count=count_words(count)) for count, words in parts if count]
        self.sessions.show_figure(visits.all, _BETWEEN.join(made_of))
        new = self.tr("{count} of them new in this period")
        self.patients.show_figure(
            figures.patients, new.format(count=count_words(figures.new_patients))
        )
        techniques = [
            f"{technique_words(technique)} {count_words(count)}"
            for technique, count in figures.needles.items()
        ]
        self.needles.show_figure(figures.all_needles, _BETWEEN.join(techniques))
        fees = [amount_words(amount, currency) for currency, amount in figures.fees().items()]
        self.codes.show_figure(figures.coded, _BETWEEN.join(fees) or self.tr("no fee set"))


class _Figure(QWidget):
    """A number, its name above and what it is made of below; heard as one."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._name = name
        self.number = Text(look, "", PAGE_PX, weight=BOLD, tabular=True)
        self.made_of = Text(look, "", SMALL_PX + 1, tone=Tone.SOFT, wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Text(look, name, SMALL_PX + 1, tone=Tone.SOFT))
        column.addWidget(self.number)
        column.addWidget(self.made_of)

    def show_figure(self, count: int, made_of: str) -> None:
        """Show another number."""
        self.number.setText(count_words(count))
        self.made_of.setText(made_of)
        self.setAccessibleName(f"{self._name}: {count_words(count)}. {made_of}")
