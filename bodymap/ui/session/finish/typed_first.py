"""What is being typed comes before the signature."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from bodymap.ui.session.session_page import SessionPage


def keeps_typed(page: SessionPage, but: QWidget | None) -> bool:
    """Whether something was being typed on the page, outside of ``but``. It counts from now on: the
    keys go to the figure, as when a field is left, and a sentence says so."""
    field = page.window().focusWidget()
    if not isinstance(field, QLineEdit) or not field.isModified():
        return False
    if but is not None and but.isAncestorOf(field):
        return False
    page.board.active_pane.take_focus(by_keyboard=True)
    page.say_briefly(
        QCoreApplication.translate("finish", "What was typed comes first. Press again to go on.")
    )
    return True
