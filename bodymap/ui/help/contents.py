"""The table of contents, and what was found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from bodymap.ui.help.library import Chapter, Hit, Part
from bodymap.ui.theme.fonts import BASE_PX, BOLD, REGULAR, SMALL_PX
from bodymap.ui.theme.look import Look

_PLACE = Qt.ItemDataRole.UserRole + 1
_HEADING_PX = 36
_ROW_PX = 44
_DEEPEST = 2


class Contents(QListWidget):
    """Chapters under their headings, with the sections of the one that is open; or sections that
    were found.

    Signals:
        wanted(str, str): the name of a chapter and an anchor in it.
    """

    wanted = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("Contents"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_parts(self, parts: Sequence[Part], opened: Chapter | None) -> None:
        """Show the table, with the sections of the chapter that is open."""
        self.clear()
        for part in parts:
            self._add_heading(part.heading)
            for chapter in part.chapters:
                is_open = opened is not None and chapter.name == opened.name
                item = self._add(chapter.title, (chapter.name, ""), is_bold=is_open)
                if is_open:
                    self.setCurrentItem(item)
                    for section in chapter.sections:
                        if section.level == _DEEPEST:
                            words = f"     {section.heading}"
                            self._add(words, (chapter.name, section.anchor))
        current = self.currentItem()
        if current is not None:
            self.scrollToItem(current)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show what was found in place of the table."""
        self.clear()
        for hit in hits:
            title = hit.chapter.title
            if hit.section.level > 1:
                title = f"{title} \u203a {hit.section.heading}"
            item = self._add(f"{title}\n{hit.around}", (hit.chapter.name, hit.section.anchor))
            item.setFont(self._look.fonts.font(SMALL_PX))
            item.setSizeHint(QSize(0, 76))

    def choose_first(self) -> None:
        """Go to the first that can be gone to."""
        for row in range(self.count()):
            if self.item(row).data(_PLACE) is not None:
                self.setCurrentRow(row)
                self._choose(self.item(row))
                return

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(self._look.fonts.font(SMALL_PX, BOLD))
        item.setSizeHint(QSize(0, _HEADING_PX))
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.addItem(item)

    def _add(self, words: str, place: tuple[str, str], *, is_bold: bool = False) -> QListWidgetItem:
        item = QListWidgetItem(words)
        item.setData(_PLACE, place)
        item.setFont(self._look.fonts.font(BASE_PX, BOLD if is_bold else REGULAR))
        item.setSizeHint(QSize(0, _ROW_PX))
        self.addItem(item)
        return item

    def _choose(self, item: QListWidgetItem) -> None:
        place = item.data(_PLACE)
        if place is not None:
            self.wanted.emit(*place)
