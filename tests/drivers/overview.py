"""Drives the overview of a patient: what is told at first glance, and what leads to a visit."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bodymap.services.story.patient_story import PatientStory
from bodymap.ui.overview.overview_page import OverviewPage
from bodymap.ui.overview.section_box import SectionBox
from bodymap.ui.overview.sparkline import Sparkline
from bodymap.ui.overview.visit_lead import VisitLead
from tests.drivers.hands import Hands

LEFT = Qt.MouseButton.LeftButton


class OverviewDriver:
    """A person at the overview. ``visits`` are the sessions that were asked for."""

    def __init__(self, qtbot: QtBot, page: OverviewPage) -> None:
        self.page = page
        page.resize(1216, 640)
        qtbot.addWidget(page)
        self.hands = Hands(qtbot, page)
        self.visits: list[UUID] = []
        page.visit_wanted.connect(self.visits.append)

    def show(self, story: PatientStory, episode_id: UUID | None = None) -> None:
        """Open the page with a patient."""
        self.page.show()
        self.page.show_story(story)
        if episode_id is not None:
            self.page.choose_episode(episode_id)
        self.settle()

    def settle(self) -> None:
        """Until it is painted, and until what waited for that is done."""
        for _ in range(6):
            QApplication.processEvents()

    def painted(self, story: PatientStory, episode_id: UUID) -> None:
        """Show another patient on a page that is open, and no further than to the first paint."""
        self.page.show()
        self.settle()
        self.page.show_story(story)
        self.page.choose_episode(episode_id)
        QApplication.sendPostedEvents()

    def text(self) -> str:
        """All that is told, line by line."""
        return self.page.glance.text()

    def section(self, name: str) -> SectionBox:
        (found,) = [one for one in self.page.glance.sections if one.section.name == name]
        return found

    def has_section(self, name: str) -> bool:
        return any(one.section.name == name for one in self.page.glance.sections)

    def leads(self) -> list[VisitLead]:
        return self.hands.visible(VisitLead)

    def press(self, words: str) -> None:
        """Press what leads to a visit, by its first line."""
        (lead,) = [one for one in self.leads() if one.text() == words]
        QTest.mouseClick(lead, LEFT)

    @property
    def line(self) -> Sparkline:
        assert self.page.glance.pain is not None
        return self.page.glance.pain.line

    def click_line(self, visit: int) -> None:
        """Click a visit (from 0) on the line of the pain."""
        at = self.line.places()[visit]
        QTest.mouseClick(self.line, LEFT, pos=QPoint(round(at.x()), round(at.y())))

    def stops(self, most: int = 40) -> list[str]:
        """What Tab stops at, from the top, by name."""
        names: list[str] = []
        for _ in range(most):
            QTest.keyClick(self.page.focusWidget() or self.page, Qt.Key.Key_Tab)
            focus = self.page.focusWidget()
            if focus is None or focus.accessibleName() in names:
                break
            names.append(focus.accessibleName())
        return names
