"""The layers over the figure: their panel, and what keeps them in step with the charting screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent

from bodymap.anatomy.side import Side
from bodymap.charting.site import NeedleSite
from bodymap.errors import ExpectedError
from bodymap.services.body_layers import BodyLayers
from bodymap.services.finding import Found, FoundKind
from bodymap.ui.actions.act import Act
from bodymap.ui.canvas.view_title import TITLE_HEIGHT
from bodymap.ui.session.layer_choice import LayerChoice
from bodymap.ui.session.layer_model import NOTHING, LayerModel, Looked, Subject
from bodymap.ui.session.layers_panel import LayersPanel
from bodymap.ui.session.patient_figure import PatientFigure
from bodymap.ui.session.session_page import SessionPage
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.made_when_opened import MadeWhenOpened

KEY = Qt.Key.Key_L


class LayersOnFigure(QObject):
    """Belongs to a charting screen, its parent. The panel floats over the figure, and a click
    beside it charts as ever."""

    def __init__(
        self,
        page: SessionPage,
        layers: BodyLayers,
        figure: PatientFigure,
        look: Look,
        failed: Callable[[ExpectedError], None],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._board = page.board
        self.model = LayerModel(layers, page.board.show_overlay, failed)
        self._look, self._figure = look, figure
        self.panel = MadeWhenOpened(self._make_panel)
        page.add_tool("layers", self.tr("Layers over the figure (L)"), self.toggle)
        page.add_key(Act.LAYERS, self.toggle)
        page.visit_changed.connect(self._follow_visit)
        page.site_shown.connect(self._follow_site)
        page.tray.changed.connect(self._follow_tray)
        page.installEventFilter(self)
        self._board.installEventFilter(self)
        self._follow_tray()
        self.model.refresh()

    def toggle(self) -> None:
        """Open the panel, or close it."""
        panel = self.panel()
        if panel.isVisible():
            self.close()
            return
        self._place(panel)
        panel.show()
        panel.raise_()
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_panel(self) -> LayersPanel:
        panel = LayersPanel(self._look, self._page)
        panel.hide()
        panel.show_figure(self._figure.figure)
        panel.chosen.connect(self._choose)
        panel.closed.connect(self.close)
        panel.figure_chosen.connect(self._figure.choose)
        self._figure.changed.connect(panel.show_figure)
        return panel

    def close(self) -> None:
        """Close the panel and give the keys back to the figure."""
        panel = self.panel.made
        if panel is not None and panel.isVisible():
            by_key = panel.isAncestorOf(panel.window().focusWidget() or panel)
            panel.hide()
            self._board.active_pane.take_focus(by_keyboard=by_key)

    def show_found(self, found: Found) -> None:
        """Show what was looked for: a muscle with its points and the pain it refers, the muscles
        that refer pain to a region, or regions."""
        side = found.side or Side.LEFT
        same = tuple(Subject(muscle, side) for muscle in found.muscles)
        if found.kind is FoundKind.MUSCLE and same:
            self.model.find(Looked(same[:1], same[0]))
        elif found.kind is FoundKind.REFERRAL:
            other = tuple(Subject(muscle, side.mirrored) for muscle in found.opposite)
            self.model.find(Looked(same + other, regions=frozenset(found.regions)))
        else:
            self.model.find(Looked(regions=frozenset(found.regions)))

    def forget_found(self) -> None:
        """Nothing is looked for any more."""
        self.model.find(NOTHING)

    def _choose(self, choice: LayerChoice) -> None:
        self.model.choose(choice)
        self._page.name_nerves(choice.nerves.skin_map)
        self._place(self.panel())

    def _follow_tray(self) -> None:
        self.model.hold_needle(self._page.tray.needle.length_mm)

    def _follow_site(self, site: NeedleSite | None) -> None:
        if site is None or site.muscle is None:
            self.model.select(None)
        else:
            self.model.select(Subject(site.muscle, site.place.side))

    def _follow_visit(self) -> None:
        self.model.find(NOTHING)

    # --- where the panel stands

    def _place(self, panel: LayersPanel) -> None:
        """Over the upper left of the figure, below the titles of the views where there is room:
        what lies under the figure stays free."""
        shadow = panel.margin()
        panel.adjustSize()
        room = self._board.height() - (panel.height() - 2 * shadow)
        top = max(min(TITLE_HEIGHT, room), 0)
        panel.move(self._board.mapTo(self._page, QPoint(-shadow, top - shadow)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The key of the panel; it closes with the page, and at an Escape on the figure."""
        panel = self.panel.made
        if watched is self._page and isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._take_key(event)
        if panel is None:
            return False
        if watched is self._board and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place(panel)
        elif watched is self._page and event.type() is QEvent.Type.Hide:
            panel.hide()
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() == KEY and not event.modifiers():
            self.toggle()
            return True
        panel = self.panel.made
        if event.key() == Qt.Key.Key_Escape and panel is not None and panel.isVisible():
            self.close()
            return True
        return False
