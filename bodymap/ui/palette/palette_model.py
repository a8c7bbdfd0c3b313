"""The rows of the palette: headings, and what was found below them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QObject, Qt

from bodymap.ui.palette.entry import Answer, Group
from bodymap.ui.widgets.grouped_model import GroupedModel, Index

_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class PaletteModel(GroupedModel[Group, Answer]):
    """Only what was found can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Answer, parent)

    def show_answers(self, answers: Sequence[Answer]) -> None:
        """Stand for ``answers``, which come grouped."""
        rows: list[Group | Answer] = []
        for group, members in groupby(answers, key=lambda each: each.entry.group):
            rows += [group, *members]
        self.show_rows(rows)

    def answers(self) -> tuple[Answer, ...]:
        """All that was found, as shown."""
        return tuple(row for row in self._rows if isinstance(row, Answer))

    def next_answer(self, row: int, step: int) -> int | None:
        """The row of the next answer from ``row`` on, down with 1, up with -1, and round."""
        for _ in self._rows:
            row = (row + step) % len(self._rows)
            if self.member(row) is not None:
                return row
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, or what a screen reader says."""
        if not index.isValid() or role not in _ROLES:
            return None
        row = self._rows[index.row()]
        if isinstance(row, Group):
            return row.words
        return row.entry.title if role == Qt.ItemDataRole.DisplayRole else spoken(row)


def spoken(answer: Answer) -> str:
    """An answer as a screen reader says it: what it is, its name, what belongs to it, its keys."""
    entry = answer.entry
    parts = (f"{entry.group.words}: {entry.title}", entry.detail, entry.keys)
    return ", ".join(filter(None, parts))
