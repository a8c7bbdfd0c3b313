"""The page "Safety"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from bodymap.ui.manage.section import Part, Section, section_words
from bodymap.ui.theme.fonts import BOLD, PAGE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text


class ManagePage(QWidget):
    """People, activity, backups, what goes in and out, keys and this workstation, each made when
    it is first opened.

    ``make`` has what makes each part.
    """

    def __init__(
        self,
        look: Look,
        make: Mapping[Section, Callable[[], Part]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._parts: dict[Section, Part] = {}
        self.tabs = QTabBar()
        self.stack = QStackedWidget()
        for section, words in section_words().items():
            self.tabs.insertTab(section, words)
        self.tabs.setAccessibleName(self.tr("Parts of the page"))
        self.tabs.setFont(look.fonts.font())
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        head = QHBoxLayout()
        head.setContentsMargins(24, 12, 24, 0)
        head.setSpacing(24)
        head.addWidget(Text(look, self.tr("Safety"), PAGE_PX, weight=BOLD))
        head.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(lambda _tab: self._show())

    def begin(self) -> None:
        """The page was asked for: as things are now, where one was."""
        self._show()

    def show_section(self, section: Section) -> None:
        """Open a part of the page."""
        if self.tabs.currentIndex() == section:
            self._show()
        else:
            self.tabs.setCurrentIndex(section)

    @property
    def section(self) -> Section:
        """The part in view."""
        return Section(self.tabs.currentIndex())

    def part(self) -> Part:
        """The part in view itself."""
        section = self.section
        if section not in self._parts:
            self._parts[section] = self._make[section]()
            self.stack.addWidget(self._parts[section].widget)
        return self._parts[section]

    def _show(self) -> None:
        part = self.part()
        self.stack.setCurrentWidget(part.widget)
        part.begin()
