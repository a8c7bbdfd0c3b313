"""The sites of the visit as a list, in step with the figure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from bodymap.charting.site import NeedleSite
from bodymap.ui.session.site_describer import SiteDescriber
from bodymap.ui.session.words import needle_words, technique_words, time_words
from bodymap.ui.theme.look import Look

ROW_HEIGHT = 48
SiteRole = Qt.ItemDataRole.UserRole + 1
HazardRole = Qt.ItemDataRole.UserRole + 2
SIGN_PX = 14
Index = QModelIndex | QPersistentModelIndex


class SiteModel(QAbstractListModel):
    """The sites in charting order."""

    def __init__(self, words: SiteDescriber, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._told: dict[int, Callable[[NeedleSite], object]] = {
            SiteRole: lambda site: site,
            HazardRole: words.hazard,
            Qt.ItemDataRole.DisplayRole: words.title,
            Qt.ItemDataRole.ToolTipRole: self._all_words,
            Qt.ItemDataRole.AccessibleTextRole: self._said,
        }
        self._sites: tuple[NeedleSite, ...] = ()

    def show_sites(self, sites: Sequence[NeedleSite]) -> None:
        """Stand for ``sites`` from now on. One more at the end, as a click makes it, leaves the
        other rows alone."""
        wanted = tuple(sites)
        if wanted[:-1] == self._sites and wanted:
            self.beginInsertRows(QModelIndex(), len(self._sites), len(self._sites))
            self._sites = wanted
            self.endInsertRows()
        elif wanted != self._sites:
            self.beginResetModel()
            self._sites = wanted
            self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """One row a site."""
        return 0 if parent is not None and parent.isValid() else len(self._sites)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The site in few words and in all of them, the site itself, what could be hurt there, or
        what a screen reader says."""
        if not index.isValid():
            return None
        told = self._told.get(role)
        return None if told is None else told(self._sites[index.row()])

    def _all_words(self, site: NeedleSite) -> str:
        return "\n".join(filter(None, (self._words.place(site), self._words.hazard(site))))

    def _said(self, site: NeedleSite) -> str:
        said = self.tr("Site {number}, {place}, {details}").format(
            number=site.number, place=self._words.place(site), details=details(site)
        )
        return ", ".join(filter(None, (said, self._words.hazard(site))))

    def row_of(self, site: UUID) -> int | None:
        """The row of a site; None where it is not listed."""
        for row, listed in enumerate(self._sites):
            if listed.id == site:
                return row
        return None


def details(site: NeedleSite) -> str:
    """Needle, technique and time of a site."""
    parts = (
        needle_words(site.needle),
        technique_words(site.technique).lower(),
        time_words(site.inserted_at),
    )
    return " \u00b7 ".join(parts)


class SiteDelegate(QStyledItemDelegate):
    """Draws a row: the numbered disc as on the figure, muscle and side, the details, and a sign
    where the needle could hurt more than muscle."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = look.theme
        self._icons = look.icons
        self._title = look.fonts.font(13, 600)
        self._small = look.fonts.font(11, tabular=True)
        self._number = look.fonts.font(11, 600, tabular=True)
        self._rows: dict[UUID, tuple[tuple[object, ...], QPixmap]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row that a finger can press."""
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row, from the picture of it where it was drawn before.

        A list redraws all its rows whenever one is added, and a click must not wait for that.
        """
        site: NeedleSite = index.data(SiteRole)
        box: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ratio = painter.device().devicePixelRatio()
        wanted = (site, str(index.data()), selected, box.width(), self._theme.mode, ratio)
        row = self._rows.get(site.id)
        if row is None or row[0] != wanted:
            warns = bool(index.data(HazardRole))
            picture = self._drawn(site, str(index.data()), selected, box.size(), ratio, warns)
            row = (wanted, picture)
            self._rows[site.id] = row
        painter.drawPixmap(box.topLeft(), row[1])

    def _drawn(
        self,
        site: NeedleSite,
        label: str,
        selected: bool,
        size: QSize,
        ratio: float,
        warns: bool,
    ) -> QPixmap:
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.color("accent-soft" if selected else "surface"))
        box = QRect(0, 0, size.width(), size.height())
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._theme.size("hairline")
        painter.fillRect(0, box.bottom() + 1 - line, box.width(), line, self._theme.color("line"))
        disc = QRect(8, box.center().y() - 10, 20, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("needle-in"))
        painter.drawEllipse(disc)
        painter.setPen(self._theme.color("on-needle"))
        painter.setFont(self._number)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(site.number))
        words = box.adjusted(38, 6, -8, -6)
        if warns:
            words.setRight(words.right() - SIGN_PX - 6)
            sign = self._icons.pixmap("warning", SIGN_PX, "warn", ratio)
            painter.drawPixmap(words.right() + 6, box.center().y() - SIGN_PX // 2, sign)
        painter.setPen(self._theme.color("ink"))
        painter.setFont(self._title)
        # the side stands at the end, and must be read whatever the length of the names
        middle = Qt.TextElideMode.ElideMiddle
        title = painter.fontMetrics().elidedText(label, middle, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        painter.setPen(self._theme.color("ink-soft"))
        painter.setFont(self._small)
        painter.drawText(
            words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, details(site)
        )
        painter.end()
        return picture


class SiteList(QListView):
    """The list itself.

    Signals:
        site_selected(object): a site's id, or None.
        removal_wanted(object): the id of the site that Delete was pressed on.
    """

    site_selected = Signal(object)
    removal_wanted = Signal(object)

    def __init__(
        self,
        words: SiteDescriber,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sites = SiteModel(words, self)
        self._following = False
        self.setModel(self._sites)
        self.setItemDelegate(SiteDelegate(look, self))
        self.setAccessibleName(self.tr("Sites of this visit"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.selectionModel().currentChanged.connect(self._current_changed)
        look.theme.changed.connect(self.viewport().update)

    def show_sites(self, sites: Sequence[NeedleSite], selected: UUID | None) -> None:
        """List ``sites`` and keep ``selected`` selected."""
        self._following = True
        self._sites.show_sites(sites)
        self._following = False
        self.show_selected(selected)

    def show_selected(self, site: UUID | None) -> None:
        """Select a site's row and bring it into sight."""
        self._following = True
        row = None if site is None else self._sites.row_of(site)
        if row is None:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        else:
            index = self._sites.index(row)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self._following = False

    def _current_changed(self, current: QModelIndex) -> None:
        if not self._following:
            site = current.data(SiteRole)
            self.site_selected.emit(None if site is None else site.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks for the removal of the current site."""
        site = self.currentIndex().data(SiteRole)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and site is not None:
            self.removal_wanted.emit(site.id)
        else:
            super().keyPressEvent(event)
