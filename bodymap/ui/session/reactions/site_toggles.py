"""Which sites a reaction concerns."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from bodymap.ui.theme.fonts import BASE_PX, BOLD, SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button
from bodymap.ui.widgets.text import Text, Tone

_IN_A_ROW = 5
_GAP_PX = 4


@dataclass(frozen=True, slots=True)
class SiteChoice:
    """A site to choose: its number in the visit, and where it is in words."""

    id: UUID
    number: int
    words: str


class SiteToggles(QWidget):
    """The whole visit, or any of its sites by number. What is chosen stands below in words.

    Signals:
        changed(): other sites than before.
    """

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sites: tuple[SiteChoice, ...] = ()
        self._buttons: dict[UUID, Button] = {}
        self.whole = Button(look, self.tr("The whole visit"))
        self.whole.setCheckable(True)
        self.whole.clicked.connect(self._choose_whole)
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP_PX)
        self._words = Text(look, px=SMALL_PX, tone=Tone.SOFT, wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP_PX)
        layout.addWidget(Text(look, self.tr("Where"), BASE_PX, weight=BOLD))
        layout.addWidget(self.whole)
        layout.addLayout(self._grid)
        layout.addWidget(self._words)

    def show_sites(self, sites: Sequence[SiteChoice], chosen: Collection[UUID]) -> None:
        """Offer ``sites``, with those ``chosen`` down; the whole visit where none of them is."""
        self._sites = tuple(sites)
        for button in self._buttons.values():
            self._grid.removeWidget(button)
            button.deleteLater()
        self._buttons = {}
        for place, site in enumerate(self._sites):
            name = self.tr("Site {number}, {words}").format(number=site.number, words=site.words)
            button = Button(self._look, str(site.number), name=name, parent=self)
            button.setToolTip(site.words)
            button.setCheckable(True)
            button.clicked.connect(self._told)
            self._grid.addWidget(button, place // _IN_A_ROW, place % _IN_A_ROW)
            # a layout counts what it is given only once it is shown
            button.show()
            self._buttons[site.id] = button
        self.choose(chosen)

    def choose(self, chosen: Collection[UUID]) -> None:
        """Put these sites down and no others. Says nothing."""
        for site_id, button in self._buttons.items():
            button.setChecked(site_id in chosen)
        self._say()

    def chosen(self) -> tuple[UUID, ...]:
        """The sites chosen, by number; none for the whole visit."""
        return tuple(site.id for site in self._sites if self._buttons[site.id].isChecked())

    def button(self, site_id: UUID) -> Button:
        """The button of a site."""
        return self._buttons[site_id]

    def _choose_whole(self) -> None:
        self.choose(())
        self.changed.emit()

    def _told(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        chosen = set(self.chosen())
        self.whole.setChecked(not chosen)
        words = [f"{site.number}  {site.words}" for site in self._sites if site.id in chosen]
        self._words.setText("\n".join(words))
        self._words.setVisible(bool(words))
