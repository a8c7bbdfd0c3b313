"""What the sections of the page have in common: one column of rows."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from bodymap.ui.settings.index import entries
from bodymap.ui.settings.setting_row import SettingRow
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.text import Text, Tone

MEASURE_PX = 760
"""No wider: a control is to stand beside its words, and longer lines are hard to read."""

_ABOVE_PX = 24


class SettingsPart(ScrollBody):
    """One section. ``rows`` are its settings by their ids in the index; a subclass adds them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows: dict[str, SettingRow] = {}
        self._titles = {one.id: one.title for one in entries()}
        self.body.setContentsMargins(20, 0, 20, 24)
        self.column = self.add_column(MEASURE_PX)

    def begin(self) -> None:
        """It was asked for: show things as they are now."""

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why settings here cannot be changed by the person here, each reason once."""
        return tuple(dict.fromkeys(row.reason for row in self.rows.values() if row.reason))

    def show_setting(self, setting: str) -> None:
        """Bring a setting into view, mark it, and put the focus on it."""
        self.clear_mark()
        row = self.rows[setting]
        row.mark(is_marked=True)
        self.body.activate()
        row.focus()
        # near the top: what belongs to it stands below
        content = self.widget()
        if content is not None:
            top = row.mapTo(content, QPoint(0, 0)).y()
            self.verticalScrollBar().setValue(top - _ABOVE_PX)

    def clear_mark(self) -> None:
        """Nothing is looked for any more."""
        for row in self.rows.values():
            row.mark(is_marked=False)

    def add_row(
        self, setting: str, about: str = "", control: QWidget | None = None, *, wide: bool = False
    ) -> SettingRow:
        """A setting of the index, with what changes it."""
        row = SettingRow(self._look, self._titles[setting], about, control, wide=wide)
        self.rows[setting] = row
        self.column.addWidget(row)
        return row

    def add_heading(self, words: str) -> Text:
        """A heading within the section."""
        heading = Text(self._look, words, BASE_PX + 1, weight=BOLD, tone=Tone.SOFT)
        heading.setContentsMargins(12, 24, 12, 4)
        self.column.addWidget(heading)
        return heading
