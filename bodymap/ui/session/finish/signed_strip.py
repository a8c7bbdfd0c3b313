"""The row over the figure that says whether the visit is signed."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bodymap.charting.signing import Signature
from bodymap.ui.session.finish.words import initials, short_hash
from bodymap.ui.session.strip_ground import draw_ground
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.segmented import Segmented
from bodymap.ui.widgets.text import Text, Tone
from bodymap.ui.widgets.written_date import clock_words, moment_words

_GROUNDS = {Tone.INK: "good-soft", Tone.DANGER: "danger-soft", Tone.SOFT: "accent-soft"}
_ICONS = {
    Tone.INK: ("lock", "good"),
    Tone.DANGER: ("warning", "danger"),
    Tone.SOFT: ("info", "accent"),
}

_ICON_PX = 18
_GAP_PX = 8
_ANY_HEIGHT_PX = 1000
_IN_TWO_LINES = 0.6
"""Of the width of a sentence: half of it, and where its lines break."""


class SignedStrip(QWidget):
    """Who signed, when, and the beginning of the seal; or that a visit ended without it.

    Signals:
        finish_wanted(): an ended visit is to be signed.
        correction_wanted(): something of a signed visit is to be corrected.
        as_signed_chosen(object): True to show the figure as signed, False as amended.
    """

    finish_wanted = Signal()
    correction_wanted = Signal()
    as_signed_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tone = Tone.INK
        self._full, self._short = "", ""
        self._told = ("", "")
        self._icon = QLabel()
        self.words = Text(look, wraps=True)
        self.shown: Segmented[bool] = Segmented(
            look,
            self.tr("Sites on the figure"),
            ((True, self.tr("As signed")), (False, self.tr("As amended"))),
        )
        self.finish = Button(look, self.tr("Finish\N{HORIZONTAL ELLIPSIS}"), Kind.QUIET)
        self.correct = Button(
            look, self.tr("Correct\N{HORIZONTAL ELLIPSIS}"), Kind.QUIET, icon="edit"
        )
        self._correct, self._correct_px = self.correct.text(), self.correct.sizeHint().width()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 4, 0)
        row.setSpacing(_GAP_PX)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        for part in (self.shown, self.finish, self.correct):
            row.addWidget(part)
        self.finish.clicked.connect(self.finish_wanted)
        self.correct.clicked.connect(self.correction_wanted)
        self.shown.chosen.connect(self.as_signed_chosen)
        look.theme.changed.connect(self._dress)
        self.hide()

    def show_unsigned(self, begun: str) -> None:
        """Say that the visit has ended and is not signed; ``begun`` is who charted it before,
        empty where nobody else did."""
        self.shown.hide()
        self.finish.show()
        self.correct.hide()
        self._short = ""
        self._say(self.tr("This session has ended and is not signed."), Tone.SOFT, begun)

    def show_signed(
        self,
        signature: Signature,
        begun: str,
        *,
        is_intact: bool,
        amendments: int,
        as_signed: bool,
        may_correct: bool,
    ) -> None:
        """Say who signed; ``begun`` is who charted the visit before, ``is_intact`` whether the
        record is still what was signed, ``amendments`` how many corrections there are,
        ``as_signed`` what the figure shows, ``may_correct`` whether who is here may correct."""
        words = self.tr("Signed by {name}, {time} \N{MIDDLE DOT} record {hash}").format(
            name=signature.signer,
            time=f"{moment_words(signature.signed_at)} {clock_words(signature.signed_at)}",
            hash=short_hash(signature.content_hash),
        )
        if not is_intact:
            words += " " + self.tr("\u2014 does not match what was signed")
        elif amendments:
            words += " " + self.tr("\N{MIDDLE DOT} amended")
        self.shown.setVisible(amendments > 0)
        self.shown.choose(as_signed)
        self.finish.hide()
        self.correct.setVisible(may_correct)
        short = self.tr("Signed by {name}") if is_intact else self.tr("Not as it was signed")
        name = signature.signer.partition(",")[0]
        self._short = short.format(name=initials(name))
        self._say(words, Tone.INK if is_intact else Tone.DANGER, begun, signature.content_hash)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        theme = self._look.theme
        painter = QPainter(self)
        draw_ground(painter, self.rect(), theme, _GROUNDS[self._tone], _ICONS[self._tone][1])
        painter.end()

    def _say(self, words: str, tone: Tone, begun: str, seal: str = "") -> None:
        self._tone = tone
        self._full = words
        self._told = (begun, seal)
        self._fit()
        self.words.set_tone(Tone.DANGER if tone is Tone.DANGER else Tone.INK)
        self.setAccessibleName(words)
        self.setAccessibleDescription(begun)
        self._dress()
        self.show()

    def _fit(self) -> None:
        """Beside what a corrected visit offers, or beside an alert, a narrow window has no room for
        the day and the seal: they are in the tip, and *Correct* is its pencil. In the narrowest the
        lock alone stands for the name."""
        metrics = self.words.fontMetrics()
        shown_px = 5 * _GAP_PX + _ICON_PX
        if self.shown.isVisibleTo(self):
            shown_px += self.shown.sizeHint().width()
            words_px = metrics.horizontalAdvance(self._full) * _IN_TWO_LINES
            is_cut = self.width() < shown_px + self._correct_px + words_px
        else:
            room = QRect(0, 0, self.width() - shown_px - self._correct_px, _ANY_HEIGHT_PX)
            lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self._full)
            is_cut = lines.height() > 2 * metrics.lineSpacing()
        is_narrow = bool(self._short) and is_cut
        short_px = metrics.horizontalAdvance(self._short) * _IN_TWO_LINES
        left_px = self.width() - shown_px - self.correct.height()
        self.words.setText(self._short if is_narrow else self._full)
        self.words.setVisible(not is_narrow or left_px >= short_px)
        told = (self._full if is_narrow else "", *self._told)
        self.words.setToolTip("\n".join(filter(None, told)))
        self._icon.setToolTip(self.words.toolTip())
        self.correct.setText("" if is_narrow else self._correct)
        self.correct.setToolTip(self._correct if is_narrow else "")

    def _dress(self) -> None:
        icon, token = _ICONS[self._tone]
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._look.icons.pixmap(icon, _ICON_PX, token, ratio))
        self.update()
