"""One field over every page: patients, muscles, chapters of the help, and all that can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget

from bodymap.errors import ExpectedError
from bodymap.ui.palette.entry import Answer, Group, Source, Typed
from bodymap.ui.palette.fuzzy import words_of
from bodymap.ui.palette.palette_model import PaletteModel, spoken
from bodymap.ui.palette.palette_row import PaletteRow
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.announce import announce
from bodymap.ui.widgets.card import Card
from bodymap.ui.widgets.focus_before import FocusBefore
from bodymap.ui.widgets.said import said
from bodymap.ui.widgets.search_field import SearchField
from bodymap.ui.widgets.text import Text, Tone

WIDE_PX = 680
TOP_PX = 64
_EDGE_PX = 24
_PAGE = 6
_ALIKE = 20
"""Points by which one group has to answer better than another to go before it."""
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Palette(Card):
    """Opens over ``host`` and answers at each letter. Enter does the marked row, the arrows mark
    another one, Escape leaves and gives the focus back; so does a press beside it."""

    def __init__(self, look: Look, sources: Sequence[Source], host: QWidget) -> None:
        super().__init__(look, floating=True, parent=host)
        self._sources = tuple(sources)
        self._host = host
        self._focus = FocusBefore(self)
        self.setAccessibleName(self.tr("Find anything"))
        hint = self.tr("A patient, a muscle, or what you want to do")
        self.search = SearchField(look, self.tr("Find anything"), hint, 48)
        self._model = PaletteModel(self)
        self.list = QListView()
        self._nothing = Text(look, "", tone=Tone.SOFT, wraps=True)
        self._foot = Text(look, self._signs(), SMALL_PX, tone=Tone.SOFT)
        self._lay_out(look)
        self.search.line.textChanged.connect(self._look_for)
        self.search.line.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._run(index.row()))
        self.list.selectionModel().currentChanged.connect(self._tell)
        look.theme.changed.connect(self.list.viewport().update)
        host.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Open, or leave."""
        if self.isVisible():
            self.leave()
        else:
            self.open()

    def open(self) -> None:
        """Open with an empty field, over whatever is shown."""
        self._focus.keep()
        for source in self._sources:
            source.begin()
        self.search.clear()
        self._look_for("")
        # what covers all below it is drawn anew at each letter without the card and the page there;
        # a change of the theme takes this back, so it is said at each opening
        self.list.viewport().setAutoFillBackground(True)
        self._place()
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def leave(self) -> None:
        """Close, with the focus where it was."""
        if self.isHidden():
            return
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._focus.hide()

    def shown(self) -> tuple[Answer, ...]:
        """What is found now, best first within its group."""
        return self._model.answers()

    def marked(self) -> Answer | None:
        """What Enter would do."""
        return self._model.member(self.list.currentIndex().row())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field that are the list's; leave at a press elsewhere; keep the place."""
        if watched is self.search.line and isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._take(event)
        if watched is self._host and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        elif isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            is_elsewhere = isinstance(watched, QWidget) and not self._holds(watched)
            if is_elsewhere and self.isVisible():
                self.leave()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key reaches the page, where letters and digits chart."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()

    # --- finding

    def _look_for(self, text: str) -> None:
        only, wanted = _asked(text)
        typed = Typed(wanted.strip(), words_of(wanted))
        answers: list[tuple[int, int, list[Answer]]] = []
        problem = ""
        for source in self._sources:
            if only is not None and source.group is not only:
                continue
            try:
                found = list(source.answers(typed))
            except ExpectedError as error:
                problem, found = said(error), []
            if found:
                best = max(answer.score for answer in found)
                # groups that answer about alike keep their order: rows do not jump with each letter
                answers.append((-(best // _ALIKE), _GROUPS.index(source.group), found))
        answers.sort(key=lambda each: each[:2])
        shown = [answer for _, _, found in answers for answer in found]
        self._show(_worth_showing(shown) if typed.words else shown, text, problem)

    def _show(self, answers: list[Answer], text: str, problem: str) -> None:
        self._model.show_answers(answers)
        first = self._model.next_answer(-1, 1)
        if first is not None:
            self.list.setCurrentIndex(self._model.index(first))
        self.list.scrollToTop()
        words = self.tr("Nothing is called \u201c{0}\u201d.").format(text)
        self._nothing.setText(problem or words)
        self._nothing.setVisible(bool(problem) or not answers)
        self.list.setVisible(bool(answers))
        if self.isVisible():
            self._place()

    def _take(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in _ENTER:
            self._run(self.list.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def _step(self, step: int) -> None:
        row: int | None = self.list.currentIndex().row()
        for _ in range(abs(step)):
            if row is not None:
                row = self._model.next_answer(row, 1 if step > 0 else -1)
        if row is not None:
            self.list.setCurrentIndex(self._model.index(row))

    def _run(self, row: int) -> None:
        answer = self._model.member(row)
        if answer is not None:
            # what is done may need the focus where it was, or take it
            self.leave()
            answer.entry.run()

    def _tell(self, current: QModelIndex) -> None:
        answer = self._model.member(current.row())
        if answer is not None:
            self.list.scrollTo(current)
            announce(self.list, spoken(answer))

    # --- layout

    def _holds(self, widget: QWidget) -> bool:
        return widget is self or self.isAncestorOf(widget)

    def _signs(self) -> str:
        signs = [f"{group.sign}  {group.words}" for group in _GROUPS]
        words = "      ".join(signs)
        return self.tr("Begin with   {signs}").format(signs=words)

    def _place(self) -> None:
        """In the middle above, as high as what was found, at most what there is room for."""
        margin = self.margin()
        width = min(WIDE_PX, self._host.width() - 2 * _EDGE_PX)
        rows = sum(self._rows.height_of(row) for row in range(self._model.rowCount()))
        most = self._host.height() - TOP_PX - 140
        self.list.setFixedHeight(max(min(rows, most), 0))
        self.setFixedWidth(width + 2 * margin)
        self._inside.activate()
        self.adjustSize()
        self.move((self._host.width() - self.width()) // 2, TOP_PX - margin)

    def _lay_out(self, look: Look) -> None:
        self.list.setModel(self._model)
        self._rows = PaletteRow(look, self._model, self.list)
        self.list.setItemDelegate(self._rows)
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing.setContentsMargins(16, 12, 16, 12)
        self._foot.setContentsMargins(16, 6, 16, 4)
        edge = self.margin()
        self._inside = inside = QVBoxLayout(self)
        inside.setContentsMargins(edge + 8, edge + 8, edge + 8, edge + 8)
        inside.setSpacing(4)
        inside.addWidget(self.search)
        inside.addWidget(self.list)
        inside.addWidget(self._nothing)
        inside.addWidget(self._foot)


_GROUPS = tuple(Group)


def _worth_showing(answers: list[Answer]) -> list[Answer]:
    """What answers less than half as well as the best was hardly meant. The record has its own
    reasons for the patients that it finds."""
    least = max((answer.score for answer in answers), default=0) / 2
    return [
        answer for answer in answers if answer.score >= least or answer.entry.group is Group.PATIENT
    ]


def _asked(text: str) -> tuple[Group | None, str]:
    """The one group that is asked for by its sign, and what is looked for."""
    bare = text.lstrip()
    for group in _GROUPS:
        if bare.startswith(group.sign):
            return group, bare[len(group.sign) :]
    return None, bare
