"""The choices of a picture: which views, in which form, how large, and where it goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bodymap.ui.pictures.picture_files import LEAST_PX, MOST_PX, USUAL_PX, Form
from bodymap.ui.pictures.picture_preview import PicturePreview
from bodymap.ui.pictures.picture_source import ViewChoice
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.theme.fonts import BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.busy_line import BusyLine
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.check_box import CheckBox
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.select_box import SelectBox
from bodymap.ui.widgets.stepper import Stepper
from bodymap.ui.widgets.text import Text, Tone

_STEP_PX = 160.0


class PictureSheet(Sheet):
    """Stands beside the figure, on every page that shows one.

    Signals:
        changed(): something else was chosen.
        save_wanted(), copy_wanted(), print_wanted(): where it is to go.
    """

    changed = Signal()
    save_wanted = Signal()
    copy_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, look: Look, paper: QColor, parent: QWidget | None = None) -> None:
        """``paper`` is the colour of pictures, whatever the screen wears."""
        super().__init__(look, "", parent)
        self._choices: tuple[ViewChoice, ...] = ()
        heading = self.tr("Picture of the body")
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        self.preview = PicturePreview(look, paper)
        self.busy = BusyLine(look)
        self.views = SelectBox(look, self.tr("Views on the picture"))
        self.form = Segmented(
            look,
            self.tr("Form"),
            ((Form.PNG, "PNG"), (Form.SVG, "SVG"), (Form.PDF, "PDF")),
        )
        self.form.choose(Form.PNG)
        for button, tip in zip(
            self.form.buttons(),
            (
                self.tr("Pixels, for letters and slides"),
                self.tr("Lines and shapes that can be enlarged without end"),
                self.tr("One sheet of paper, as it is printed"),
            ),
            strict=True,
        ):
            button.setToolTip(tip)
        self._width_title = Text(look, self.tr("Width in pixels"), weight=BOLD)
        self.width_px = Stepper(look, self.tr("Width in pixels"), _STEP_PX)
        self.width_px.set_check(self._check_width)
        self.width_px.show_value(float(USUAL_PX))
        self.size_words = Text(look, px=SMALL_PX, tone=Tone.SOFT, wraps=True)
        self.with_name = CheckBox(look, self.tr("With the patient's name"))
        self.said = Text(look, "", wraps=True)
        self.said.hide()
        more = "\N{HORIZONTAL ELLIPSIS}"
        self.save = Button(look, self.tr("Save") + more, Kind.PRIMARY, icon="save")
        self.copy = Button(look, self.tr("Copy"), icon="copy", name=self.tr("Copy the picture"))
        self.print = Button(look, self.tr("Print") + more, icon="print")
        self._fill()
        self.views.activated.connect(lambda _row: self.changed.emit())
        self.form.chosen.connect(self._take_form)
        self.width_px.changed.connect(lambda _value: self.changed.emit())
        self.with_name.toggled.connect(lambda _on: self.changed.emit())
        self.save.clicked.connect(self.save_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.print.clicked.connect(self.print_wanted)

    # --- what is chosen

    @property
    def chosen_views(self) -> tuple[str, ...]:
        """The ids of the views."""
        row = self.views.currentIndex()
        return self._choices[row].views if 0 <= row < len(self._choices) else ()

    @property
    def chosen_form(self) -> Form:
        """What a file is to be."""
        return self.form.value() or Form.PNG

    @property
    def chosen_width(self) -> int:
        """How wide a picture of pixels is to be."""
        return round(self.width_px.value or USUAL_PX)

    def offer(self, choices: Sequence[ViewChoice]) -> None:
        """Offer views; the choice stays where it was, and says nothing."""
        row = self.views.currentIndex()
        words = [choice.words for choice in choices]
        if words != [choice.words for choice in self._choices]:
            self.views.clear()
            self.views.addItems(words)
            self.views.setCurrentIndex(max(row, 0))
        self._choices = tuple(choices)

    def begin(self) -> None:
        """Begin anew: another patient's name has to be asked for again."""
        self.with_name.setChecked(False)
        self.say("")
        self.preview.show_image(None)

    # --- what is said

    def say(self, sentence: str, tone: Tone = Tone.SOFT) -> None:
        """Say what came of it; empty for nothing."""
        self.said.setText(sentence)
        self.said.set_tone(tone)
        self.said.setVisible(bool(sentence))

    def say_size(self, words: str) -> None:
        """Say how large the file's picture is."""
        self.size_words.setText(words)

    def set_offered(self, offered: bool) -> None:
        """Whether there is something to save, copy or print."""
        for button in (self.save, self.copy, self.print):
            button.setEnabled(offered)

    # --- inside

    def _check_width(self, width: float) -> str:
        if LEAST_PX <= width <= MOST_PX:
            return ""
        return self.tr("From {least} to {most} pixels.").format(least=LEAST_PX, most=MOST_PX)

    def _take_form(self, form: Form) -> None:
        for widget in (self._width_title, self.width_px):
            widget.setVisible(form is Form.PNG)
        self.changed.emit()

    def _fill(self) -> None:
        self.body.addWidget(self.preview, 1)
        for widget in (
            *(self.busy, self.views, self.form),
            *(self._width_title, self.width_px, self.size_words, self.with_name),
        ):
            self.body.addWidget(widget)
        self.body.addStretch()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.copy, 1)
        row.addWidget(self.print, 1)
        self.foot.addWidget(self.said)
        self.foot.addWidget(self.save)
        self.foot.addLayout(row)
