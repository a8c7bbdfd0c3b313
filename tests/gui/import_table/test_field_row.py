"""A field, and the column it is read from."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from bodymap.ui.import_table.field_row import FieldRow
from bodymap.ui.theme.look import Look
from bodymap.ui.theme.mode import Mode


def test_a_field_that_is_read_keeps_its_bold_letters_in_another_theme(
    qtbot: QtBot, look: Look
) -> None:
    row = FieldRow(look, "family_name", "Family name", ((1, "Name"),))
    qtbot.addWidget(row)
    row.show()
    row.show_column(1, is_needed=False)
    bold = row.label.fontMetrics().horizontalAdvance(row.label.text())
    row.show_column(None, is_needed=False)
    regular = row.label.fontMetrics().horizontalAdvance(row.label.text())
    row.show_column(1, is_needed=False)

    look.theme.set_mode(Mode.DARK if look.theme.mode is Mode.LIGHT else Mode.LIGHT)

    assert regular < bold == row.label.fontMetrics().horizontalAdvance(row.label.text())
