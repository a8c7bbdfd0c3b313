"""Drives the page that imports spreadsheets."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bodymap.ui.import_table.import_page import ImportPage
from bodymap.ui.import_table.preview_model import First
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


class ImportDriver:
    """A person with a spreadsheet. ``page`` is found once it was asked for."""

    def __init__(self, qtbot: QtBot, window: QWidget, files: GivenFiles, folder: Path) -> None:
        self._window = window
        self._files = files
        self._folder = folder
        self.hands = Hands(qtbot, window)

    @property
    def page(self) -> ImportPage:
        """The page, once it was asked for."""
        page = self._window.findChild(ImportPage)
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
        self._files.paths = tuple(paths)

    def look_at(self, *texts: str | bytes) -> None:
        """Press Import, and choose these files."""
        self.choose(*texts)
        self.hands.press("Import\u2026")

    def is_shown(self) -> bool:
        """Whether a spreadsheet is being looked at."""
        page = self._window.findChild(ImportPage)
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

    def can_import(self) -> bool:
        """Whether what is shown can be confirmed."""
        return self.page.go_on.isEnabled()

    def _select(self, field: str) -> CalmSelect:
        rows = self.page.mapping.rows
        return next(one.select for one in rows if one.label.text() == field)
