"""What was copied out of the record does not stay on the clipboard."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from bodymap.ui.lock.clipboard_guard import copy_picture, copy_text, forget_copied
from tests.gui.lock.conftest import Workstation


def test_a_text_can_be_pasted_and_is_forgotten(qapp: QApplication) -> None:
    copy_text("Ada Brandt")
    assert qapp.clipboard().text() == "Ada Brandt"
    forget_copied()
    assert qapp.clipboard().text() == ""


def test_a_picture_can_be_pasted_and_is_forgotten(qapp: QApplication) -> None:
    picture = QImage(4, 3, QImage.Format.Format_ARGB32)
    picture.fill(0)
    copy_picture(picture)
    assert qapp.clipboard().image().size() == picture.size()
    forget_copied()
    assert qapp.clipboard().image().isNull()


def test_what_others_copied_since_stays(qapp: QApplication) -> None:
    copy_text("Ada Brandt")
    # as another program does: without this one's mark
    qapp.clipboard().setText("a recipe")
    forget_copied()
    assert qapp.clipboard().text() == "a recipe"


@pytest.mark.parametrize("when", ["lock", "log_out", "close"])
def test_it_is_forgotten_when_the_person_goes(workstation: Workstation, when: str) -> None:
    lock = workstation.open()
    copy_text("Ada Brandt")
    getattr(lock.window, when)()
    assert QApplication.clipboard().text() == ""


def test_a_screen_that_is_hidden_keeps_it(workstation: Workstation) -> None:
    lock = workstation.open()
    copy_text("Ada Brandt")
    lock.window.hide_screen()
    assert QApplication.clipboard().text() == "Ada Brandt"
