"""A backup that was looked into, beside the clinic of now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from bodymap.services.backup_values import Looked
from bodymap.ui.manage.backup_words import alone_words, lineage_words, rows_of
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone

_BACKUP, _NOW = 1, 2
_COUNTS = 3
_NOTHING = ("", "", "", "")


class BackupBeside(QWidget):
    """Whether it is sound, how much is in both, and what restoring it would take away. Where the
    clinic of now cannot be read there is one column only."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.verdict = Text(look, "", weight=BOLD, wraps=True)
        self.lineage = Text(look, "", wraps=True)
        self._now = self._small(self.tr("Now"))
        self._cells: list[Text] = []
        self._grid = QGridLayout()
        self._lay_out()

    def show_looked(self, looked: Looked, unknown: str = "") -> None:
        """Show what a backup turned out to be; ``unknown`` is said where it lies beside nothing
        that can be read."""
        sound = self.tr("It is sound: every page, row and line was checked.")
        damaged = self.tr("It is not sound: {problem}").format(problem=looked.problem)
        self.verdict.set_tone(Tone.DANGER if looked.problem else Tone.GOOD)
        self.verdict.setText(damaged if looked.problem else sound)
        comparison = looked.comparison
        present = _NOTHING if comparison is None else rows_of(comparison.present)
        for cell, words in zip(self._cells, (*rows_of(looked.contents), *present), strict=True):
            cell.setText(words)
            # an empty column takes its room all the same
            cell.setVisible(bool(words))
        is_beside = comparison is not None
        self._now.setVisible(is_beside)
        self._grid.setColumnStretch(_NOW, int(is_beside))
        said = unknown if comparison is None else lineage_words(comparison)
        self.lineage.setText(f"{said}\n\n{alone_words()}".strip() if looked.is_shared else said)
        self.lineage.setVisible(bool(self.lineage.text()))

    def counts(self) -> tuple[str, ...]:
        """The patients, visits and needle sites of the backup, as they stand there."""
        return tuple(cell.text() for cell in self._cells[:_COUNTS])

    def _lay_out(self) -> None:
        grid = self._grid
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        heads = (self._small(self.tr("The backup")), self._now)
        for column, head in zip((_BACKUP, _NOW), heads, strict=True):
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignRight)
            grid.setColumnStretch(column, 1)
        rows = (
            *(self.tr("Patients"), self.tr("Visits"), self.tr("Needle sites")),
            self.tr("Newest entry"),
        )
        for row, words in enumerate(rows, start=1):
            grid.addWidget(self._small(words), row, 0)
        for column in (_BACKUP, _NOW):
            for row in range(1, len(rows) + 1):
                cell = Text(self._look, "", tabular=True, wraps=row == len(rows))
                cell.setAlignment(Qt.AlignmentFlag.AlignRight)
                self._cells.append(cell)
                grid.addWidget(cell, row, column)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(12)
        parts.addWidget(self.verdict)
        parts.addLayout(grid)
        parts.addWidget(self.lineage)

    def _small(self, words: str) -> Text:
        return Text(self._look, words, SMALL_PX + 1, tone=Tone.SOFT)
