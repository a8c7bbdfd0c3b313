"""The panes and titles of one body's views."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bodymap.anatomy.atlas import Atlas
from bodymap.ui.canvas.board_layout import Plan
from bodymap.ui.canvas.orientation import Orientation
from bodymap.ui.canvas.overlay import Overlay
from bodymap.ui.canvas.view_pane import ViewPane
from bodymap.ui.canvas.view_title import ViewTitle
from bodymap.ui.theme.fonts import BASE_PX, BOLD
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.text import Text, Tone

Size = tuple[float, float]


class BoardViews:
    """Makes a pane and a title for each view of an atlas, as children of the board."""

    def __init__(self, atlas: Atlas, look: Look, board: QWidget) -> None:
        self._atlas = atlas
        self._look = look
        self._board = board
        self._panes = {view.id: ViewPane(atlas, view, look, board) for view in atlas.views.values()}
        groups: dict[str, list[str]] = {}
        for view in atlas.views.values():
            groups.setdefault(view.group, []).append(view.id)
        self.groups = {group: tuple(members) for group, members in groups.items()}
        self._titles = {
            view: ViewTitle(atlas.views[view], number, look, board)
            for members in self.groups.values()
            for number, view in enumerate(members, 1)
        }
        self._captions: dict[str, Text] = {}

    def draw_as(self, atlas: Atlas) -> None:
        """Draw the views as another figure of the same body."""
        self._atlas = atlas
        for view, pane, title in self.items():
            pane.draw_as(atlas)
            title.show_view(atlas.views[view])

    def show_overlay(self, overlay: Overlay) -> None:
        """Show layers in every view."""
        for pane in self._panes.values():
            pane.show_overlay(overlay)

    @property
    def first(self) -> str:
        """The view that is large before anybody chose one."""
        return next(iter(self._panes))

    def items(self) -> Iterator[tuple[str, ViewPane, ViewTitle]]:
        """Each view's id with its pane and its title."""
        for view, pane in self._panes.items():
            yield view, pane, self._titles[view]

    def pane(self, view: str) -> ViewPane:
        """The pane of a view. KeyError for no such view."""
        return self._panes[view]

    def group_of(self, view: str) -> str:
        """The group a view belongs to."""
        return self._atlas.views[view].group

    def sizes(self, views: Sequence[str], orientation: Orientation) -> dict[str, Size]:
        """Width and height in mm of the views' pictures, turned as the patient lies."""
        sizes = {view: self._atlas.views[view].size_mm for view in views}
        if orientation.turn % 180:
            return {view: (height, width) for view, (width, height) in sizes.items()}
        return sizes

    def place(self, plan: Plan, large: str | None) -> None:
        """Put panes, titles and captions where ``plan`` says. Titles are thumbnails beside a
        ``large`` view."""
        for view, box in plan.panes.items():
            self._panes[view].setGeometry(*box)
        for view, box in plan.titles.items():
            title = self._titles[view]
            title.setGeometry(*box)
            title.show_as_thumbnail(
                large is not None, current=view == large, beside=view in plan.panes
            )
        for view, caption in self._captions.items():
            caption.setVisible(view in plan.captions)
        for view, box in plan.captions.items():
            self._caption(view).setGeometry(*box)
            self._caption(view).show()

    def _caption(self, view: str) -> Text:
        if view not in self._captions:
            title = self._atlas.views[view].title
            caption = Text(self._look, title, BASE_PX, weight=BOLD, tone=Tone.SOFT)
            caption.setParent(self._board)
            caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
            caption.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._captions[view] = caption
        return self._captions[view]
