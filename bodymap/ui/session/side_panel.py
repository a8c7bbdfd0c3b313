"""The panel beside the figure: tray or site editor above, sites below."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bodymap.charting.needle import Needle
from bodymap.charting.site import NeedleSite
from bodymap.ui.session.figure_edge import figure_edge
from bodymap.ui.session.site_describer import SiteDescriber
from bodymap.ui.session.site_list import ROW_HEIGHT, SiteList
from bodymap.ui.session.tray import Tray
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.elided_text import ElidedText
from bodymap.ui.widgets.text import Text, Tone

LEAST_ROWS = 3


class SidePanel(QWidget):
    """Tray and site list. While sites are edited, the editor stands in the tray's place and one
    line says what the next click uses: the list is in sight all the time.

    Signals:
        site_selected(object): a site's id, or None.
        sites_selected(object): the ids of all that are selected, a tuple.
        removal_wanted(object): the id of a site to remove.
        removal_of_all_wanted(): all selected sites are to be removed.
        tray_wanted(): the person wants the tray back.
    """

    site_selected = Signal(object)
    sites_selected = Signal(object)
    removal_wanted = Signal(object)
    removal_of_all_wanted = Signal()
    tray_wanted = Signal()

    def __init__(
        self,
        needles: Sequence[Needle],
        words: SiteDescriber,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._selected: UUID | None = None
        self._editor: QWidget | None = None
        self._is_open = True
        self._tray = Tray(needles, look, self)
        self._next = ElidedText(look, px=SMALL_PX, tone=Tone.SOFT)
        self._back = Button(
            look, self.tr("Tray"), Kind.QUIET, icon="needle", name=self.tr("Back to the tray (Esc)")
        )
        self._tray_line = self._make_tray_line()
        self._heading = Text(look, px=BASE_PX, weight=BOLD)
        self._remove = Button(
            look, kind=Kind.QUIET, icon="trash", name=self.tr("Remove the selected site (Del)")
        )
        self._remove.clicked.connect(self._want_removal)
        self._empty = Text(look, tone=Tone.SOFT, wraps=True)
        self._list = SiteList(words, look, self)
        self._list.setMinimumHeight(LEAST_ROWS * ROW_HEIGHT)
        self._list.site_selected.connect(self.site_selected)
        self._list.sites_selected.connect(self.sites_selected)
        self._list.removal_wanted.connect(self.removal_wanted)
        self._list.removal_of_all_wanted.connect(self.removal_of_all_wanted)
        self._list.hide()
        self._saved = Text(look, px=SMALL_PX, tone=Tone.SOFT)
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addStretch(1)
        top.addWidget(self._saved)
        top.addWidget(self._remove)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(4)
        self._column.addWidget(self._tray)
        self._column.addWidget(self._tray_line)
        self._column.addLayout(top)
        self._column.addWidget(self._empty)
        self._column.addWidget(self._list, 1)
        self._column.addStretch(0)
        self._tray.changed.connect(self._say_next)
        self._say_next()
        self._say_empty()

    def _make_tray_line(self) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._next, 1)
        row.addWidget(self._back)
        self._back.clicked.connect(self.tray_wanted)
        line.hide()
        return line

    @property
    def tray(self) -> Tray:
        """What the next click uses."""
        return self._tray

    @property
    def site_list(self) -> SiteList:
        """The sites as a list."""
        return self._list

    def set_editor(self, editor: QWidget) -> None:
        """Give the place above the list, while sites are edited, to ``editor``."""
        self._editor = editor
        editor.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        editor.hide()
        self._column.insertWidget(self._column.indexOf(self._tray_line) + 1, editor, 2)

    def show_editing(self, is_editing: bool) -> None:
        """Show the editor in place of the tray, or the tray again."""
        if self._editor is None or self._editor.isHidden() == (not is_editing):
            return
        shown = {
            self._tray: self._is_open and not is_editing,
            self._tray_line: is_editing,
            self._editor: is_editing,
        }
        # what goes is hidden first: both together would need a higher window
        for widget in sorted(shown, key=shown.__getitem__):
            widget.setVisible(shown[widget])

    def say_saved(self, time: str) -> None:
        """Say that everything shown was on the disk at ``time``; nothing while it is empty."""
        self._saved.setText(self.tr("saved {time}").format(time=time) if time else "")

    def show_sites(self, sites: Sequence[NeedleSite], selected: UUID | None) -> None:
        """List the sites of the visit."""
        self._heading.setText(self.tr("Sites  {count}").format(count=len(sites)))
        if self._list.isHidden() == bool(sites):
            self._empty.setVisible(not sites)
            self._list.setVisible(bool(sites))
        self._list.show_sites(sites, selected)
        self._keep_selected(selected)

    def show_selected(self, site: UUID | None) -> None:
        """Select one site in the list."""
        self._list.show_selected(site)
        self._keep_selected(site)

    def show_selection(self, sites: Sequence[UUID]) -> None:
        """Select sites in the list."""
        self._list.show_selection(sites)
        self._keep_selected(sites[-1] if sites else None)

    def show_open(self, is_open: bool) -> None:
        """Offer the tray and removal only while the visit can be charted."""
        self._is_open = is_open
        self._tray.setEnabled(is_open)
        is_editing = self._editor is not None and not self._editor.isHidden()
        self._tray.setVisible(is_open and not is_editing)
        self._remove.setVisible(is_open)
        self._say_empty()

    def _say_empty(self) -> None:
        first, none = (
            self.tr("Click the body to chart the first site."),
            self.tr("No site was charted."),
        )
        self._empty.setText(first if self._is_open else none)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the panel's ground and the hairline towards the figure."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(figure_edge(self, theme.size("hairline")), theme.color("line"))
        painter.end()

    def _say_next(self) -> None:
        self._next.setText(self.tr("Next: {words}").format(words=self._tray.words))

    def _keep_selected(self, site: UUID | None) -> None:
        self._selected = site
        self._remove.setEnabled(site is not None)

    def _want_removal(self) -> None:
        if len(self._list.selection) > 1:
            self.removal_of_all_wanted.emit()
        elif self._selected is not None:
            self.removal_wanted.emit(self._selected)
