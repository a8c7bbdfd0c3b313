"""The symptom drawing on the charting screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from bodymap.errors import ExpectedError
from bodymap.services.changes import Kind
from bodymap.services.drawn_words import Drawn, DrawnWords, drawn_lines
from bodymap.ui.actions.act import Act
from bodymap.ui.canvas.drawing_words import felt_words, finding_words, radiation_words
from bodymap.ui.session.drawing.choice import Choice
from bodymap.ui.session.drawing.draw_sheet import DrawSheet
from bodymap.ui.session.drawing.drawing_strip import DrawingStrip
from bodymap.ui.session.drawing.drawn_list import DrawnRow
from bodymap.ui.session.drawing.recording import DrawingRecords
from bodymap.ui.session.drawing.tool_box import ToolBox
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.made_when_opened import MadeWhenOpened


class DrawOnFigure(QObject):
    """Belongs to a charting screen, its parent. While the sheet is open and a tool is taken up, a
    press on the figure draws; at all other times it charts a site, as ever."""

    def __init__(
        self, page: SessionPage, look: Look, failed: Callable[[ExpectedError], None]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._board = page.board
        self._failed = failed
        self._words = DrawnWords(page.board.atlas)
        self.records = DrawingRecords(page)
        self._look = look
        self.sheet = MadeWhenOpened(self._make_sheet)
        self.strip = DrawingStrip(look)
        self.strip.hide()
        self._tools = ToolBox(page.board, look.theme, self.records, self.sheet, self.strip)
        self._board.drawing.tell(failed)
        self._board.drawing.name(self._named)
        self.strip.left.connect(lambda: self.take_up(None))
        page.add_strip(self.strip)
        page.add_tool("brush", self.tr("Symptom drawing (D)"), self.toggle)
        page.add_key(Act.DRAW, self.toggle)
        page.sheet_changed.connect(self._follow_sheet)
        page.board.arranged.connect(self._get_ready)
        page.visit_changed.connect(self._show)
        page.followed.connect(self._follow)
        page.settled.connect(self._refresh)
        page.installEventFilter(self)

    def _make_sheet(self) -> DrawSheet:
        sheet = DrawSheet(self._look)
        sheet.chosen.connect(self.take_up)
        sheet.tuned.connect(lambda: self._tools.take(sheet.choice))
        sheet.opacity_chosen.connect(self._board.drawing.show_opacity)
        sheet.removal_wanted.connect(self.records.remove)
        sheet.clearing_wanted.connect(self._clear)
        return sheet

    @property
    def choice(self) -> Choice | None:
        """The tool that is taken up; None where a press charts."""
        sheet = self.sheet.made
        return None if sheet is None else sheet.choice

    def toggle(self) -> None:
        """Open the sheet, or close it."""
        if self._is_open:
            self._page.close_sheet()
        else:
            self._page.open_sheet(self.sheet())

    def take_up(self, choice: Choice | None) -> None:
        """Let a press on the figure draw with this; with None let it chart again."""
        self.sheet().take_up(choice)
        self._tools.take(choice)

    @property
    def _is_open(self) -> bool:
        return self.sheet.holds(self._page.sheet)

    def _follow_sheet(self, sheet: Sheet | None) -> None:
        is_open = self.sheet.holds(sheet)
        self.strip.setVisible(is_open)
        if is_open:
            self._refresh()
            self._get_ready()
        elif self.choice is not None:
            self.take_up(None)

    def _get_ready(self) -> None:
        """The first stroke in a view is to be as quick as the others."""
        if self._is_open:
            self._board.drawing.prepare()

    def _follow(self, kinds: Kind) -> None:
        if kinds & Kind.DRAWING:
            self._show()

    def _show(self) -> None:
        self._board.drawing.show(self.records.shown())

    def _refresh(self) -> None:
        """Say in words what is drawn, while somebody reads it."""
        sheet = self.sheet.made
        if sheet is None or self._page.sheet is not sheet:
            return
        drawing, findings = self.records.drawing, self.records.findings
        label = self._board.atlas.label
        region_at = self._board.atlas.region_at
        rows = [DrawnRow(line) for line in drawn_lines(self._named(), label, felt_words)]
        for arrow in () if drawing is None else drawing.radiations:
            ends = (label(region_at(end)) for end in (arrow.start, arrow.end))
            rows.append(DrawnRow(radiation_words(arrow.quality, *ends), arrow.id))
        for finding in findings:
            words = self.tr("{finding}: {place}").format(
                finding=finding_words(finding), place=label(region_at(finding.point))
            )
            rows.append(DrawnRow(words, finding.id))
        sheet.show_rows(rows, is_clearable=self.records.is_clearable)

    def _named(self) -> tuple[Drawn, ...]:
        """What is painted, in regions."""
        drawing = self.records.drawing
        try:
            return () if drawing is None else self._words.of(drawing)
        except ExpectedError as error:
            self._failed(error)
            return ()

    def _clear(self) -> None:
        if self.records.clear():
            self._page.say(
                self.tr("All paint and all arrows are cleared."),
                action=self.tr("Undo"),
                act=self._page.undo_stack.undo,
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape on the figure puts the tool away; a second one leaves the sheet."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_ours = self._is_open and event.key() == Qt.Key.Key_Escape
            if is_ours and self.choice is not None:
                self.take_up(None)
                return True
            if is_ours:
                self._page.close_sheet()
                return True
        return super().eventFilter(watched, event)
