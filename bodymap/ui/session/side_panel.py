"""The panel beside the figure: tray above, sites below."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.charting.needle import Needle
from bodymap.charting.site import NeedleSite
from bodymap.ui.session.site_describer import SiteDescriber
from bodymap.ui.session.site_list import SiteList
from bodymap.ui.session.tray import Tray
from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.text import Text, Tone


class SidePanel(QWidget):
    """Tray and site list.

    Signals:
        site_selected(object): a site's id, or None.
        removal_wanted(object): the id of a site to remove.
    """

    site_selected = Signal(object)
    removal_wanted = Signal(object)

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
        self._tray = Tray(needles, look, self)
        self._heading = Text(look, px=BASE_PX, weight=BOLD)
        self._remove = Button(
            look, kind=Kind.QUIET, icon="trash", name=self.tr("Remove the selected site (Del)")
        )
        self._remove.clicked.connect(self._want_removal)
        self._empty = Text(
            look, self.tr("Click the body to chart the first site."), tone=Tone.SOFT, wraps=True
        )
        self._list = SiteList(words, look, self)
        self._list.site_selected.connect(self.site_selected)
        self._list.removal_wanted.connect(self.removal_wanted)
        self._list.hide()
        self._saved = Text(look, px=SMALL_PX, tone=Tone.SOFT)
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addStretch(1)
        top.addWidget(self._saved)
        top.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(self._tray)
        column.addSpacing(8)
        column.addLayout(top)
        column.addWidget(self._empty)
        column.addWidget(self._list, 1)
        column.addStretch(0)

    @property
    def tray(self) -> Tray:
        """What the next click uses."""
        return self._tray

    @property
    def site_list(self) -> SiteList:
        """The sites as a list."""
        return self._list

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
        """Select a site in the list."""
        self._list.show_selected(site)
        self._keep_selected(site)

    def show_open(self, is_open: bool) -> None:
        """Offer the tray and removal only while the visit can be charted."""
        self._tray.setEnabled(is_open)
        self._remove.setVisible(is_open)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the panel's ground and the hairline towards the figure."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.fillRect(0, 0, theme.size("hairline"), self.height(), theme.color("line"))
        painter.end()

    def _keep_selected(self, site: UUID | None) -> None:
        self._selected = site
        self._remove.setEnabled(site is not None)

    def _want_removal(self) -> None:
        if self._selected is not None:
            self.removal_wanted.emit(self._selected)
