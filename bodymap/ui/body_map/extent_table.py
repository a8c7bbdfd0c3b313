"""How much skin each quality covers at two visits, and the change."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QGridLayout, QWidget

from bodymap.charting.symptom import Quality
from bodymap.services.story.symptom_history import Extent, SymptomAreas
from bodymap.ui.body_map.extent_words import change_words, cm2_words, share_words
from bodymap.ui.body_map.pattern_swatch import PatternSwatch
from bodymap.ui.canvas.drawing_patterns import MIDDLE, DrawingPatterns
from bodymap.ui.canvas.drawing_words import quality_words
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NONE = "\N{EN DASH}"


class ExtentTable(QWidget):
    """One row for each quality that is painted at either visit, and one for all together."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._patterns = DrawingPatterns(look.theme)
        self._rows: list[tuple[str, ...]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.setAccessibleName(self.tr("Painted skin"))

    def show_areas(self, first: SymptomAreas | None, second: SymptomAreas) -> None:
        """Compare two drawings; without a first one, show the second alone."""
        self._clear()
        self._head(has_first=first is not None)
        was = {} if first is None else first.by_quality
        for quality in Quality:
            if quality in was or quality in second.by_quality:
                self._row(
                    *(quality_words(quality), was.get(quality), second.by_quality.get(quality)),
                    has_first=first is not None,
                    swatch=self._swatch(quality),
                )
        whole = None if first is None else first.whole
        self._row(self.tr("All"), whole, second.whole, has_first=first is not None, weight=BOLD)
        self.setAccessibleDescription(". ".join(", ".join(row) for row in self._rows))

    def forget(self) -> None:
        """Show nothing until there is something measured."""
        self._clear()
        self.setAccessibleDescription("")

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The words of each row: its name, then cm2 and share at both visits and their change."""
        return tuple(self._rows)

    def _head(self, *, has_first: bool) -> None:
        heads = ("A", "B", self.tr("Change")) if has_first else ("B",)
        for column, words in enumerate(heads):
            text = Text(self._look, words, SMALL_PX, weight=BOLD, tone=Tone.SOFT)
            self._grid.addWidget(text, 0, 2 + column, _RIGHT)

    def _row(
        self,
        name: str,
        first: Extent | None,
        second: Extent | None,
        *,
        has_first: bool,
        swatch: QWidget | None = None,
        weight: int = 400,
    ) -> None:
        at = self._grid.rowCount()
        if swatch is not None:
            self._grid.addWidget(swatch, at, 0)
        self._grid.addWidget(Text(self._look, name, weight=weight, wraps=True), at, 1)
        cells = [_both(second)]
        if has_first:
            cells = [_both(first), _both(second), change_words(first, second)]
        for column, cell in enumerate(cells):
            text = Text(self._look, "\n".join(cell), SMALL_PX + 1, tabular=True, weight=weight)
            text.setAlignment(_RIGHT)
            self._grid.addWidget(text, at, 2 + column, _RIGHT)
        self._rows.append((name, *(words for cell in cells for words in cell)))

    def _swatch(self, quality: Quality) -> QWidget:
        def brush(ratio: float) -> QBrush:
            return self._patterns.signs(quality, MIDDLE, ratio, QPointF(0, 0))

        return PatternSwatch(self._look, brush, lambda: self._patterns.color(quality))

    def _clear(self) -> None:
        self._rows = []
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _both(extent: Extent | None) -> tuple[str, str]:
    return (_NONE, "") if extent is None else (cm2_words(extent), share_words(extent))
