"""Rows of a list that are Qt's own."""

from __future__ import annotations

from PySide6.QtWidgets import QListWidget, QListWidgetItem


def new_row(rows: QListWidget, words: str) -> QListWidgetItem:
    """A row with ``words`` at the end of ``rows``.

    Qt makes it, and Qt takes it away with its list: no object of Python's has to be handed over,
    and none to be found again when the list is gone.
    """
    rows.addItem(words)
    return rows.item(rows.count() - 1)
