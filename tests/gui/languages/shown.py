"""What a window shows in words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from tests.gui.languages.stretched import OPENS

_WORD = re.compile(r"[^\W\d_]{3,}")
_TEXTS = ("text", "placeholderText", "currentText")
_MOST_ROWS = 30


def untranslated(window: QWidget, data: Collection[str] = ()) -> list[str]:
    """The texts in view with a word in them that went through no translation.

    ``data`` are words that are not the program's: names, and facts of the catalogue.
    """
    return sorted(
        {
            f"{where}: {text}"
            for where, text in texts(window)
            if OPENS not in text
            and not {word.casefold() for word in _WORD.findall(text)} <= set(data)
        }
    )


def words_of(*texts: str) -> set[str]:
    """The words of texts that are data, as `untranslated` wants them."""
    return {word.casefold() for text in texts for word in _WORD.findall(text)}


def texts(window: QWidget) -> Iterator[tuple[str, str]]:
    """Every text in view, what a pointer brings up, and what a screen reader says; with the kind of
    widget that has it."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        kind = type(widget).__name__
        for reading in _TEXTS:
            text = getattr(widget, reading, None)
            # what is typed is nobody's translation
            if callable(text) and not (reading == "text" and hasattr(widget, "textEdited")):
                yield f"{kind}.{reading}", str(text())
        yield f"{kind}.accessibleName", widget.accessibleName()
        yield f"{kind}.toolTip", widget.toolTip()
        if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            model = widget.model()
            if model is not None:
                yield from _cells(model)


def _cells(model: QAbstractItemModel) -> Iterator[tuple[str, str]]:
    kind = type(model).__name__
    # a list has one column, and keeps that to itself
    is_list = isinstance(model, QAbstractListModel)
    for column in range(1 if is_list else model.columnCount(QModelIndex())):
        head = model.headerData(column, Qt.Orientation.Horizontal)
        yield f"{kind}.headerData", head if isinstance(head, str) else ""
        for row in range(min(model.rowCount(QModelIndex()), _MOST_ROWS)):
            cell = model.index(row, column).data()
            yield f"{kind}.data", cell if isinstance(cell, str) else ""
