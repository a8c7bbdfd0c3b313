"""Saving the trend plots as a file, and copying them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from bodymap.paths import resource
from bodymap.services.audit.events import ExportKind, Target
from bodymap.ui.lock.clipboard_guard import copy_picture
from bodymap.ui.pictures.written import PictureError
from bodymap.ui.theme.theme import Theme
from bodymap.ui.trends import words
from bodymap.ui.trends.plot_look import plot_look
from bodymap.ui.widgets.file_dialogs import FileDialogs
from bodymap.ui.widgets.leaving import Leaving

if TYPE_CHECKING:  # matplotlib comes with it
    from bodymap.ui.trends.picture import Picture


class PictureOutput:
    """Asks where to, and writes. A picture is read on paper and in other programs, so it is light
    whatever is worn here."""

    def __init__(self, dialogs: FileDialogs, leaving: Leaving) -> None:
        self._dialogs = dialogs
        self._leaving = leaving
        self._look = plot_look(Theme(resource("styles")))

    def save(self, parent: QWidget, picture: Picture, patient_id: UUID) -> str:
        """Save a picture where the person says; what was done in words, empty where they thought
        better of it. Raises ExpectedError."""
        from bodymap.ui.trends.picture import save_picture

        last = words.local_day(max(picture.course.times))
        # the name of a file is seen by others: no person's is in it
        suggested = _tr("pain-trend-{day}.png").format(day=last.isoformat())
        kinds = _tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF page (*.pdf)")
        path = self._dialogs.save_as(parent, _tr("Save the pain trend"), suggested, kinds)
        if path is None:
            return ""
        if not path.suffix:
            path = path.with_suffix(".png")
            if path.exists():
                # the dialog asked about the name as it was typed, not about this one
                raise PictureError(
                    _tr("{name} is there already: choose it to replace it.").format(name=path.name)
                )
        if not self._leaving.may(parent, ExportKind.TREND_PICTURE, patient_id):
            return ""
        return save_picture(path, picture, self._look)

    def copy(self, parent: QWidget, picture: Picture, patient_id: UUID) -> str:
        """Put a picture on the clipboard; what was done in words. Raises ExpectedError."""
        from bodymap.ui.trends.picture import rendered

        self._leaving.may(parent, ExportKind.TREND_PICTURE, patient_id, to=Target.CLIPBOARD)
        copy_picture(QImage.fromData(rendered("png", picture, self._look)))
        return _tr("The picture was copied, without the patient's name.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Trends", text)
