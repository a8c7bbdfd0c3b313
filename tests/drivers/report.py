"""A person at the tab of the report."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bodymap.services.story.patient_story import PatientStory
from bodymap.ui.report.report_page import ReportPage
from tests.drivers.hands import Hands
from tests.drivers.pdf_text import PdfText


class NamedFiles:
    """Answers where to save a file, and remembers what was suggested."""

    def __init__(self) -> None:
        self.answer: Path | None = None
        self.suggested = ""

    def save_as(self, parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
        self.suggested = suggested
        return self.answer

    def agrees(self, parent: QWidget, title: str, words: str, yes: str) -> bool:
        """Yes, whatever is asked."""
        return True


class ReportDriver:
    """Chooses, looks at the pages, saves and prints."""

    def __init__(self, qtbot: QtBot, page: ReportPage, files: NamedFiles) -> None:
        self._qtbot = qtbot
        self._page = page
        self._files = files
        self.hands = Hands(qtbot, page)

    def open(self, story: PatientStory) -> None:
        """Bring the tab to the screen with a patient, and wait for the pages."""
        self._page.show()
        self._qtbot.waitExposed(self._page)
        self._page.show_story(story)
        self.wait()

    def wait(self) -> None:
        """Wait until the pages are there."""
        self._qtbot.waitUntil(self._is_settled, timeout=10_000)

    def pages(self) -> tuple[str, ...]:
        """The pages that are shown, by their names."""
        return tuple(sheet.accessibleName() for sheet in self._page.preview.sheets)

    def are_drawn(self) -> bool:
        """Whether every page that is shown has something on it."""
        return all(sheet.image is not None for sheet in self._page.preview.sheets)

    def saved(self, path: Path) -> PdfText:
        """Save the document under a name that need not have its ending, and read it."""
        self._files.answer = path
        self.hands.press("Save PDF\N{HORIZONTAL ELLIPSIS}")
        self._qtbot.waitUntil(lambda: self.said() != "", timeout=10_000)
        self.wait()
        return PdfText(path.with_suffix(".pdf").read_bytes())

    def suggested(self) -> str:
        """The file name that was suggested last."""
        return self._files.suggested

    def said(self) -> str:
        """What the page says of what was done; empty for nothing."""
        return self._page.notice.sentence()

    def progress(self) -> str:
        """What is said of the work under way."""
        return self._page.foot.progress()

    def tick(self, name: str) -> None:
        """Tick or untick a box, and wait for the pages."""
        box = next(
            box
            for box in (*self._page.choices.parts.values(), self._page.choices.with_name)
            if box.text() == name
        )
        box.click()
        self.wait()

    def choose(self, name: str) -> None:
        """Press one of the choices, and wait for the pages."""
        self.hands.press(name)
        self.wait()

    def type_days(self, first: str, last: str) -> None:
        """Type a period."""
        for field, text in ((self._page.choices.first, first), (self._page.choices.last, last)):
            field.set_text(text)
            field.line.editingFinished.emit()
        self.wait()

    def _is_settled(self) -> bool:
        return not self._page.work.is_busy and self.progress() == ""
