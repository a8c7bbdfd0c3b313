"""Drives the page that imports spreadsheets."""

from __future__ import annotations

from pathlib import Path
from time import thread_time

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from bodymap.ui.import_table.import_files import ImportFiles
from bodymap.ui.import_table.import_frame import ImportFrame
from bodymap.ui.import_table.import_page import ImportPage
from bodymap.ui.import_table.preview_model import First
from bodymap.ui.patients.patients_page import PatientsPage
from bodymap.ui.patients.taking_back import TakingBack
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.calm_select import CalmSelect
from tests.drivers.hands import Hands


class GivenFiles:
    """Answers the question for files with ``paths``."""

    def __init__(self) -> None:
        self.paths: tuple[Path, ...] = ()
        self.asked = 0

    def open_files(self, _parent: QWidget, _title: str, _kinds: str) -> tuple[Path, ...]:
        """The files that the test gives."""
        self.asked += 1
        return self.paths


class HeldTurns(QObject):
    """Ticks at every turn of the event loop, and keeps how long, in ms of its own work, the thread
    of the window held each of them."""

    def __init__(self) -> None:
        super().__init__()
        self.held_ms: list[float] = []
        self._last_s = 0.0
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Watch from now on."""
        self._last_s = thread_time()
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()

    def _tick(self) -> None:
        now = thread_time()
        self.held_ms.append(1000 * (now - self._last_s))
        self._last_s = now


class ImportDriver:
    """A person with a spreadsheet. ``page`` is found once it was asked for."""

    def __init__(self, qtbot: QtBot, window: QWidget, files: GivenFiles, folder: Path) -> None:
        self.patience_ms = 20_000
        self._qtbot = qtbot
        self.window = window
        self._files = files
        self._folder = folder
        self.hands = Hands(qtbot, window)

    @property
    def page(self) -> ImportPage:
        """The page, once it was asked for."""
        page = self.window.findChild(ImportPage)
        assert isinstance(page, ImportPage)
        return page

    def choose(self, *texts: str | bytes, names: tuple[str, ...] = ()) -> None:
        """Have these files chosen when the program asks for some."""
        paths = []
        for number, content in enumerate(texts):
            name = names[number] if names else f"file{number + 1}.csv"
            path = self._folder / name
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            paths.append(path)
        self.choose_paths(*paths)

    def choose_paths(self, *paths: Path) -> None:
        """Have what lies there chosen when the program asks for files."""
        self._files.paths = paths

    def ask(self) -> None:
        """Have the program ask for files, whatever its button is called."""
        page = self.window.findChild(PatientsPage) or self.window
        assert isinstance(page, PatientsPage)
        page.import_table()
        self.calm()

    @property
    def page_in_view(self) -> ImportFrame:
        """The page that understands the files."""
        files = self.window.findChild(ImportFiles)
        assert isinstance(files, ImportFiles)
        page = files.currentWidget()
        assert isinstance(page, ImportFrame)
        return page

    def look_at(self, *texts: str | bytes) -> None:
        """Press Import, and choose these files."""
        self.choose(*texts)
        self.press("Import\u2026")

    def press(self, name: str) -> None:
        """Press a button, and wait for what is done beside the window."""
        self.hands.press(name)
        self.calm()

    def calm(self) -> None:
        """Wait until nothing is done beside the window."""
        self._qtbot.waitUntil(lambda: not self._is_busy(), timeout=self.patience_ms)

    def cancel(self) -> None:
        """Press Cancel in the small window that shuts this one while rows come in."""

        def dialogs() -> list[QDialog]:
            return [one for one in self.window.findChildren(QDialog) if one.isVisible()]

        self._qtbot.waitUntil(lambda: bool(dialogs()), timeout=self.patience_ms)
        (button,) = dialogs()[0].findChildren(Button)
        button.click()
        self.calm()

    def _is_busy(self) -> bool:
        found = self.window.findChildren(QObject)
        return any(one.is_busy for one in found if isinstance(one, ImportFrame | TakingBack))

    def is_shown(self) -> bool:
        """Whether a spreadsheet is being looked at."""
        page = self.window.findChild(ImportPage)
        return page is not None and page.isVisible()

    def outcomes(self) -> list[str]:
        """What becomes of each row, from the top."""
        return self.column(First.OUTCOME)

    def column(self, column: int) -> list[str]:
        """What a column shows, from the top."""
        model = self.page.preview.model
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def headings(self) -> list[str]:
        """The headings of the fields that are read."""
        model = self.page.preview.model
        return [
            str(model.headerData(column, Qt.Orientation.Horizontal))
            for column in range(len(First), model.columnCount())
        ]

    def shown(self, heading: str) -> list[str]:
        """What stands below a heading, from the top."""
        return self.column(len(First) + self.headings().index(heading))

    def choose_row(self, row: int) -> None:
        """Click a row."""
        self.hands.click_row(self.page.preview.table, row)

    def unread(self) -> list[str]:
        """The columns that can be dragged."""
        return [chip.accessibleName() for chip in self.page.mapping.chips]

    def column_of(self, field: str) -> str:
        """The column that a field is read from."""
        return self._select(field).currentText()

    def choose_column(self, field: str, column: str) -> None:
        """Choose a column in the list of a field, as its open list does: a platform without a
        screen has no windows that open over others."""
        box = self._select(field)
        wanted = box.findText(column)
        assert wanted >= 0, f"{column} is not offered"
        box.setCurrentIndex(wanted)
        box.activated.emit(wanted)
        self.calm()

    def drag(self, column: str, field: str) -> None:
        """Drop a column on a field: what a drag delivers, without the pointer in between, which Qt
        moves in a loop of its own."""
        chip = next(one for one in self.page.mapping.chips if one.accessibleName() == column)
        row = next(one for one in self.page.mapping.rows if one.label.text() == field)
        data = chip.drag().mimeData()
        where = row.rect().center()
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        entered = QDragEnterEvent(QPoint(where), Qt.DropAction.MoveAction, data, buttons, keys)
        QApplication.sendEvent(row, entered)
        assert entered.isAccepted()
        dropped = QDropEvent(QPointF(where), Qt.DropAction.MoveAction, data, buttons, keys)
        QApplication.sendEvent(row, dropped)
        self.calm()

    def can_import(self) -> bool:
        """Whether what is shown can be confirmed."""
        return self.page.go_on.isEnabled()

    def _select(self, field: str) -> CalmSelect:
        rows = self.page.mapping.rows
        return next(one.select for one in rows if one.label.text() == field)
