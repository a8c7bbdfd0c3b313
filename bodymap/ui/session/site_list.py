"""The sites of the visit as a list, in step with the figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QListView, QWidget

from bodymap.charting.site import NeedleSite
from bodymap.ui.session.row_state import RowState
from bodymap.ui.session.site_describer import SiteDescriber
from bodymap.ui.session.site_model import SiteModel, SiteRole, StateRole, details
from bodymap.ui.session.site_row import ROW_HEIGHT, STATE_PX, SiteRow
from bodymap.ui.theme.look import Look

__all__ = ["ROW_HEIGHT", "RowState", "SiteList", "SiteModel", "SiteRole", "details"]

HOLD_MS = 500
_CLEAR = QItemSelectionModel.SelectionFlag.ClearAndSelect
_TOGGLE = QItemSelectionModel.SelectionFlag.Toggle


class SiteList(QListView):
    """The list itself. Several sites are selected with Ctrl or Shift, with Ctrl+A, or with a long
    press, which adds a row or takes it away.

    Signals:
        site_selected(object): a site's id, or None: the one that is current now.
        sites_selected(object): the ids of all selected sites, a tuple in the order of the rows.
        removal_wanted(object): the id of the one selected site, on which Delete was pressed.
        removal_of_all_wanted(): Delete was pressed while several are selected.
        state_pressed(object): the id of a site, in with its needle, whose right end was pressed.
    """

    site_selected = Signal(object)
    sites_selected = Signal(object)
    removal_wanted = Signal(object)
    removal_of_all_wanted = Signal()
    state_pressed = Signal(object)

    def __init__(
        self,
        words: SiteDescriber,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sites = SiteModel(words, self)
        self._following = False
        self._telling = False
        self._pressed: QPoint | None = None
        self._pressed_state: UUID | None = None
        self._before = QItemSelection()
        self._hold = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._hold.timeout.connect(self._held)
        self.setModel(self._sites)
        self.setItemDelegate(SiteRow(look, self))
        self.setAccessibleName(self.tr("Sites of this visit"))
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.selectionModel().selectionChanged.connect(lambda *_: self._selection_changed())
        look.theme.changed.connect(self.viewport().update)

    # --- what it shows

    def show_sites(self, sites: Sequence[NeedleSite], selected: UUID | None) -> None:
        """List ``sites``. What is selected stays so, unless another ``selected`` is meant."""
        self._following = True
        before = self.selection
        self._sites.show_sites(sites)
        self._following = False
        if selected is None or selected not in before:
            self.show_selected(selected)
        else:
            self.show_selection([site for site in before if self._sites.row_of(site) is not None])
        if self.selection != before:
            self.sites_selected.emit(self.selection)

    def show_selected(self, site: UUID | None) -> None:
        """Select one site's row and bring it into sight."""
        self.show_selection(() if site is None else (site,))

    def show_selection(self, sites: Sequence[UUID]) -> None:
        """Select the rows of ``sites``. Says nothing. While this list tells what was selected in
        it, whoever hears that has nothing to change."""
        if self._telling:
            return
        rows = [row for row in map(self._sites.row_of, sites) if row is not None]
        if tuple(sites) == self.selection and len(rows) == len(sites) and rows:
            self.scrollTo(self._sites.index(rows[-1]))
            return
        self._following = True
        if rows:
            last = self._sites.index(rows[-1])
            self.selectionModel().setCurrentIndex(last, _CLEAR)
            for row in rows[:-1]:
                self.selectionModel().select(
                    self._sites.index(row), QItemSelectionModel.SelectionFlag.Select
                )
            self.scrollTo(last)
        else:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        self._following = False

    def show_states(
        self, states: Mapping[UUID, RowState], otherwise: RowState | None = None
    ) -> None:
        """Show where the needles are, by site, and ``otherwise`` for a site that is not named."""
        self._sites.show_states(states, otherwise)

    def show_notices(self, notices: Mapping[UUID, str]) -> None:
        """Mark the sites of ``notices``, whose words are told with them."""
        self._sites.show_notices(notices)

    def is_due(self, site: UUID) -> bool:
        """Whether the row of a site says that its needle is due."""
        return self._sites.is_due(site)

    @property
    def selection(self) -> tuple[UUID, ...]:
        """The selected sites, in the order of the rows."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self._sites.index(row).data(SiteRole).id for row in rows)

    def _selection_changed(self) -> None:
        if self._following:
            return
        chosen = self.selection
        self._telling = True
        self.site_selected.emit(chosen[0] if len(chosen) == 1 else self._current_of(chosen))
        self.sites_selected.emit(chosen)
        self._telling = False

    def _current_of(self, chosen: Sequence[UUID]) -> UUID | None:
        site: NeedleSite | None = self.currentIndex().data(SiteRole)
        if site is not None and site.id in chosen:
            return site.id
        return chosen[-1] if chosen else None

    # --- hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks for the removal of what is selected."""
        site = self.currentIndex().data(SiteRole)
        is_delete = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if is_delete and len(self.selection) > 1:
            self.removal_of_all_wanted.emit()
        elif is_delete and site is not None:
            self.removal_wanted.emit(site.id)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is selected stays in sight where the list becomes lower."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a press: on the right end of a row whose needle is in it takes the needle out, and
        leaves the selection alone."""
        at = event.position().toPoint()
        self._pressed_state = self._state_at(at)
        if self._pressed_state is not None and event.button() is Qt.MouseButton.LeftButton:
            return
        self._before = QItemSelection(self.selectionModel().selection())
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.indexAt(at).isValid():
            self._pressed = at
            self._hold.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A press that moves away is no long press, and selects nothing on its way."""
        if self._pressed is None:
            return
        away = (event.position().toPoint() - self._pressed).manhattanLength()
        if away > QApplication.startDragDistance():
            self._hold.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a press."""
        self._hold.stop()
        self._pressed = None
        pressed, self._pressed_state = self._pressed_state, None
        if pressed is None:
            super().mouseReleaseEvent(event)
        elif self._state_at(event.position().toPoint()) == pressed:
            self.state_pressed.emit(pressed)

    def _held(self) -> None:
        """A long press adds its row to what was selected before, or takes it away."""
        if self._pressed is None:
            return
        index = self.indexAt(self._pressed)
        if not index.isValid():
            return
        wanted = QItemSelection(self._before)
        wanted.merge(QItemSelection(index, index), _TOGGLE)
        self.selectionModel().select(wanted, _CLEAR)

    def _state_at(self, at: QPoint) -> UUID | None:
        """The site whose needle is in and whose right end is at ``at``."""
        index = self.indexAt(at)
        state = index.data(StateRole)
        if not index.isValid() or state is None or not state.is_in or not state.words:
            return None
        if at.x() < self.visualRect(index).right() - STATE_PX:
            return None
        site: NeedleSite = index.data(SiteRole)
        return site.id
