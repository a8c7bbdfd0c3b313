"""Makes the pictures of a page: shows each in small, and lets it out to a file, the clipboard or
paper once that was noted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from bodymap.errors import ExpectedError
from bodymap.services.audit.events import ExportKind, Target
from bodymap.ui.lock.clipboard_guard import copy_picture
from bodymap.ui.pictures.picture import Picture
from bodymap.ui.pictures.picture_files import (
    Form,
    image_of,
    pdf_of,
    png_of,
    print_picture,
    svg_of,
)
from bodymap.ui.pictures.picture_preview import PREVIEW_PX
from bodymap.ui.pictures.picture_sheet import PictureSheet
from bodymap.ui.pictures.picture_source import PictureSource
from bodymap.ui.pictures.written import write_picture
from bodymap.ui.report.page_work import Job, PageWork, Stop, StoppedError
from bodymap.ui.report.paper import Paper
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.file_dialogs import FileDialogs, asked_path
from bodymap.ui.widgets.leaving import Leaving
from bodymap.ui.widgets.printing import Printing
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.text import Tone


@dataclass(frozen=True, slots=True)
class PictureParts:
    """What pictures of every page share. ``look`` is a light one with shapes of its own, as
    pictures are drawn on a thread; ``paper`` is what offices here have."""

    look: Look
    paper: Paper
    dialogs: FileDialogs
    leaving: Leaving
    printing: Printing


class PictureDesk(QObject):
    """Belongs to a page, its parent, and to the page's sheet."""

    def __init__(
        self, parts: PictureParts, source: PictureSource, sheet: PictureSheet, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._parts, self._source, self.sheet = parts, source, sheet
        self._about: object = None
        self.work = PageWork(self)
        self.work.busy_changed.connect(sheet.busy.set_busy)
        sheet.changed.connect(self._make)
        sheet.save_wanted.connect(self._save)
        sheet.copy_wanted.connect(self._copy)
        sheet.print_wanted.connect(self._print)

    def show(self) -> None:
        """Show what the page shows now. Asked again when that changes."""
        if self._source.patient_id != self._about:
            self._about = self._source.patient_id
            self.sheet.begin()
        self.sheet.offer(self._source.choices())
        self._make()

    def stop(self) -> None:
        """Nobody looks any more; what goes to a file still does."""
        self.work.stop_previews()

    # --- the picture

    def _picture(self) -> Picture | None:
        """What is to be seen now; None, said in a sentence, where there is nothing."""
        sheet = self.sheet
        try:
            picture = self._source.picture(
                sheet.chosen_views, with_name=sheet.with_name.isChecked()
            )
        except ExpectedError as error:
            sheet.say(said(error), Tone.DANGER)
            picture = None
        sheet.set_offered(picture is not None)
        return picture

    def _make(self) -> None:
        self.sheet.say("")
        picture = self._picture()
        if picture is None:
            self.sheet.preview.show_image(None)
            return
        ratio = self.sheet.devicePixelRatioF()
        # a high one is as wide as the room is high
        width = round(PREVIEW_PX[0] * ratio * 1.5)
        work = partial(_drawn, picture, self._parts.look, width)
        self.work.put(Job(work, partial(self._show, picture), self._fail, is_preview=True))

    def _show(self, picture: Picture, image: QImage) -> None:
        sheet = self.sheet
        sheet.preview.show_image(image, picture.words)
        if sheet.chosen_form is Form.PNG:
            wide = sheet.chosen_width
            high = round(image.height() * wide / image.width())
            sheet.say_size(self.tr("{wide} x {high} pixels").format(wide=wide, high=high))
        elif sheet.chosen_form is Form.SVG:
            sheet.say_size(self.tr("Drawn in lines; it can be enlarged without end."))
        else:
            sheet.say_size(self.tr("One sheet of paper, as it is printed."))

    # --- on its way out

    def _save(self) -> None:
        picture, form = self._picture(), self.sheet.chosen_form
        if picture is None:
            return
        names = {
            Form.PNG: self.tr("PNG picture (*.png)"),
            Form.SVG: self.tr("SVG drawing (*.svg)"),
            Form.PDF: self.tr("PDF page (*.pdf)"),
        }
        parts, suggested = self._parts, self._source.file_stem + form.ending
        title = self.tr("Save the picture")
        try:
            path = asked_path(parts.dialogs, self.sheet, title, suggested, names[form])
        except ExpectedError as error:
            self.sheet.say(said(error), Tone.DANGER)
            return
        if path is None or not self._may(Target.FILE):
            return
        width = self.sheet.chosen_width
        self._put_out(lambda _stop: _written(path, picture, parts, form, width), self._say_done)

    def _copy(self) -> None:
        picture = self._picture()
        if picture is None or not self._may(Target.CLIPBOARD):
            return
        work = partial(_drawn, picture, self._parts.look, self.sheet.chosen_width)
        self._put_out(work, partial(self._copied, named=bool(picture.patient)))

    def _copied(self, image: QImage, *, named: bool) -> None:
        copy_picture(image)
        without = self.tr("The picture was copied, without the patient's name.")
        self._say_done(self.tr("The picture was copied.") if named else without)

    def _print(self) -> None:
        picture, parts = self._picture(), self._parts
        if picture is None:
            return
        printer = parts.printing.printer(self.sheet)
        if printer is None or not self._may(Target.PRINTER):
            return

        def work(_stop: Stop) -> str:
            print_picture(printer, picture, parts.look, parts.paper)
            return ""

        said = self.tr("The picture was sent to the printer.")
        self._put_out(work, lambda _nothing: self._say_done(said))

    def _may(self, to: Target) -> bool:
        # what is printed goes into a paper file, and the audit trail tells it from a picture
        what = ExportKind.CHART if to is Target.PRINTER else ExportKind.PICTURE
        try:
            return self._parts.leaving.may(self.sheet, what, self._source.patient_id, to=to)
        except ExpectedError as error:
            self.sheet.say(said(error), Tone.DANGER)
            return False

    def _put_out(self, work: Callable[[Stop], object], done: Callable[..., None]) -> None:
        self.sheet.say("")
        self.work.put(Job(work, done, self._fail))

    def _say_done(self, sentence: str) -> None:
        self.sheet.say(sentence, Tone.GOOD)

    def _fail(self, error: ExpectedError) -> None:
        if not isinstance(error, StoppedError):
            self.sheet.say(said(error), Tone.DANGER)


def _drawn(picture: Picture, look: Look, width: int, stop: Stop) -> QImage:
    stop.check()
    return image_of(picture, look, width)


def _written(path: Path, picture: Picture, parts: PictureParts, form: Form, width: int) -> str:
    if form is Form.PNG:
        data = png_of(image_of(picture, parts.look, width))
    elif form is Form.SVG:
        data = svg_of(picture, parts.look)
    else:
        data = pdf_of(picture, parts.look, parts.paper)
    return write_picture(path, data)
