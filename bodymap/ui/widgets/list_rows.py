"""Rows of a list that are Qt's own."""

from __future__ import annotations

from PySide6.QtWidgets import QListWidget, QListWidgetItem


def new_row(rows: QListWidget, words: str) -> QListWidgetItem:
    """A row with ``words`` at the end of ``rows``.

    Qt makes it. One that Python made goes to Qt when it is added, and when its list is destroyed
    the binding may look for it where it was freed already: the program ends at once.
    """
    rows.addItem(words)
    return rows.item(rows.count() - 1)
