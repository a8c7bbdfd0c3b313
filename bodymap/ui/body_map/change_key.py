"""What the signs on two compared drawings mean, with how much skin each covers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QGridLayout, QWidget

from bodymap.services.story.symptom_history import Extent, SymptomChange
from bodymap.ui.body_map.change_patterns import Change, ChangePatterns
from bodymap.ui.body_map.extent_words import cm2_words
from bodymap.ui.body_map.pattern_swatch import PatternSwatch
from bodymap.ui.body_map.symptom_figure import Way
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone


class ChangeKey(QWidget):
    """Explains the lines of an overlay, or the three patterns of a difference."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._patterns = ChangePatterns(look.theme)
        theme = look.theme
        self._change: SymptomChange | None = None
        empty = QBrush(Qt.BrushStyle.NoBrush)
        dashed = PatternSwatch(
            look, lambda _ratio: empty, lambda: theme.color("symptom-ink"), is_dashed=True
        )
        filled = PatternSwatch(
            look,
            lambda _ratio: QBrush(theme.color("symptom-ink", 0.25)),
            lambda: theme.color("symptom-ink"),
        )
        self._overlay = [
            (dashed, Text(look, self.tr("A: dashed line"), SMALL_PX + 1)),
            (filled, Text(look, self.tr("B: filled with its signs"), SMALL_PX + 1)),
        ]
        self._changes = {
            change: (self._swatch(look, change), Text(look, px=SMALL_PX + 1)) for change in Change
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (swatch, words) in enumerate([*self._overlay, *self._changes.values()]):
            words.set_tone(Tone.INK)
            grid.addWidget(swatch, row, 0)
            grid.addWidget(words, row, 1)
        self.show_change(None)
        self.show_way(Way.OVERLAY)

    def show_way(self, way: Way) -> None:
        """Explain this way to compare."""
        for widgets, is_shown in (
            (self._overlay, way is Way.OVERLAY),
            (list(self._changes.values()), way is Way.DIFFERENCE),
        ):
            for swatch, words in widgets:
                swatch.setVisible(is_shown)
                words.setVisible(is_shown)

    def show_change(self, change: SymptomChange | None) -> None:
        """Say how much skin each change covers; with None that is not known yet."""
        self._change = change
        for kind, (_swatch, words) in self._changes.items():
            words.setText(self._words(kind, None if change is None else _of(change, kind)))

    @property
    def lines(self) -> tuple[str, ...]:
        """The words that are shown."""
        both = [*self._overlay, *self._changes.values()]
        return tuple(words.text() for _, words in both if not words.isHidden())

    def _words(self, kind: Change, extent: Extent | None) -> str:
        name = {
            Change.NEW: self.tr("New: in B only"),
            Change.GONE: self.tr("Gone: in A only"),
            Change.SAME: self.tr("Same: in both"),
        }[kind]
        return name if extent is None else f"{name}, {cm2_words(extent)}"

    def _swatch(self, look: Look, change: Change) -> PatternSwatch:
        return PatternSwatch(
            look,
            lambda ratio: self._patterns.brush(change, ratio),
            lambda: self._patterns.color(change),
        )


def _of(change: SymptomChange, kind: Change) -> Extent:
    return {Change.NEW: change.new, Change.GONE: change.gone, Change.SAME: change.same}[kind]
