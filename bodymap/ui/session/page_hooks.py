"""What the pieces of the charting screen build on."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from bodymap.ui.actions.act import Act
from bodymap.ui.actions.bound_action import bind
from bodymap.ui.canvas.figure_board import FigureBoard
from bodymap.ui.session.charting import Charting
from bodymap.ui.session.figure_bar import FigureBar
from bodymap.ui.session.floating_notice import FloatingNotice
from bodymap.ui.session.pain_bar import PainBar
from bodymap.ui.session.session_layout import SessionLayout
from bodymap.ui.session.sheet import Sheet
from bodymap.ui.session.side_panel import SidePanel
from bodymap.ui.session.tray import Tray
from bodymap.ui.session.visit_model import VisitModel
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.button import Kind as ButtonKind
from bodymap.ui.widgets.notice_bar import Weight


class PageHooks(QWidget):
    """The places of the charting screen where its pieces attach: needles, start, finish, layers.

    Signals:
        finished(object): the id of a visit that was just ended.
        visit_changed(): another visit is shown.
        visit_wanted(object, object): the ids of a patient and of a visit to go to.
        site_shown(object): the `NeedleSite` that is selected now, or None.
        selection_changed(object): the ids of all sites that are selected now, a tuple.
        followed(object): the `Kind` of a change that the page has just followed; on the click
            path, so that whoever listens is quick.
        settled(): a change, or another visit, was followed and there is time to show more of it.
        sheet_changed(object): the `Sheet` that is open now, or None.
        settings_wanted(str): the id of a setting that is to be seen.
    """

    finished = Signal(object)
    visit_changed = Signal()
    visit_wanted = Signal(object, object)
    site_shown = Signal(object)
    selection_changed = Signal(object)
    followed = Signal(object)
    settled = Signal()
    sheet_changed = Signal(object)
    settings_wanted = Signal(str)

    _look: Look
    _shown: VisitModel | None
    _selection: tuple[UUID, ...]
    _board: FigureBoard
    _bar: FigureBar
    _pain: PainBar
    _panel: SidePanel
    _undo: QUndoStack
    _notice: FloatingNotice
    _charting: Charting
    _layout: SessionLayout
    _finish_act: Callable[[], None]

    @property
    def visit(self) -> VisitModel | None:
        """The shown visit, in step with the record."""
        return self._shown

    @property
    def charting(self) -> Charting:
        """Carries out what is charted, as steps that can be undone."""
        return self._charting

    @property
    def selection(self) -> tuple[UUID, ...]:
        """The ids of the selected sites."""
        return self._selection

    @property
    def panel(self) -> SidePanel:
        """Tray and list."""
        return self._panel

    @property
    def pain_bar(self) -> PainBar:
        """The bar under the figure."""
        return self._pain

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that is open in place of tray and list."""
        return self._layout.sheet

    def open_sheet(self, sheet: Sheet) -> None:
        """Show a sheet in place of tray and list; the figure stays usable."""
        self._layout.open_sheet(sheet)

    def close_sheet(self) -> None:
        """Show tray and list again."""
        self._layout.close_sheet()

    def add_strip(self, strip: QWidget) -> None:
        """Put a row over the figure."""
        self._layout.add_strip(strip)

    def add_bar(self, bar: QWidget) -> None:
        """Put a row between the strips and the figure, hidden most of the time: it moves the
        figure when it comes and goes."""
        self._layout.add_bar(bar)

    def add_below(self, widget: QWidget, buttons: QWidget) -> None:
        """Put something into the bar under the figure, and its buttons below it, before the one
        that finishes."""
        self._pain.corner.add(widget, buttons)

    def add_key(
        self, act: Act, run: Callable[[], object], when: Callable[[], bool] | None = None
    ) -> None:
        """Let an action ``run`` by its keys, wherever the focus is in the page, and out of the
        palette while a visit is shown and ``when`` allows it. A key that is held down is one press:
        it must not sign what it has just shown."""
        bind(
            *(self, act, run),
            when=lambda: self._shown is not None and (when is None or when()),
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )

    def say(
        self,
        sentence: str,
        weight: Weight = Weight.INFO,
        action: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        """Say a sentence over the figure, and offer one way on."""
        self._notice.say(sentence, weight, action, act)

    def say_briefly(self, sentence: str) -> None:
        """Say what nobody has to act on, for a moment."""
        self._notice.say_briefly(sentence)

    def take_finish(self, act: Callable[[], None]) -> None:
        """Let ``act`` be what the button at the end of the bar does, in place of ending."""
        self._finish_act = act

    def show_finish(self, words: str, says: str = "", *, is_ready: bool) -> None:
        """Name the button at the end of the bar; ``says`` is what pressing it puts into the record
        by itself, ``is_ready`` makes it the one to press."""
        self._pain.corner.show_finish(words, says, is_ready=is_ready)

    def show_left_handed(self, *, is_left_handed: bool) -> None:
        """Put tray and list at the left. The figure is never mirrored."""
        self._layout.show_left_handed(is_left_handed=is_left_handed)
        self._notice.fit(self._layout.notice_place)

    @property
    def board(self) -> FigureBoard:
        """The figure."""
        return self._board

    @property
    def undo_stack(self) -> QUndoStack:
        """What can be undone in the shown visit."""
        return self._undo

    @property
    def tray(self) -> Tray:
        """The needle and the technique that the next click uses."""
        return self._panel.tray

    def add_tool(self, icon: str, name: str, act: Callable[[], object]) -> None:
        """Put a further button beside the figure; ``name`` says what it does."""
        button = Button(self._look, kind=ButtonKind.QUIET, icon=icon, name=name)
        button.clicked.connect(lambda _checked=False: act())
        self._bar.add(button)
