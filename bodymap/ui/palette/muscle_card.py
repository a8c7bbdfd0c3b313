"""A muscle, where no visit is open to show it on: on the body, with what the catalogue says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bodymap.anatomy.side import Side
from bodymap.errors import ExpectedError
from bodymap.ui.figures.still_figure import StillFigure
from bodymap.ui.settings.confidence_words import confidence_words
from bodymap.ui.theme.fonts import BOLD, SMALL_PX, TITLE_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.button import Button, Kind
from bodymap.ui.widgets.focus_before import FocusBefore
from bodymap.ui.widgets.scroll_body import ScrollBody
from bodymap.ui.widgets.side_pane import SidePane
from bodymap.ui.widgets.text import Text, Tone

if TYPE_CHECKING:  # the body and the catalogue are there when somebody asks for a muscle
    from bodymap.anatomy.atlas import Atlas
    from bodymap.services.catalogue.muscles import MuscleFacts
    from bodymap.services.catalogue.sources import Source
    from bodymap.services.finding import Finder, Sights

WIDE_PX = 420
_FIGURE_PX = 320
_PADDING_PX = 20
_NEEDLED, _REFERRED = 0.50, 0.34
_OPPOSITE = "contra:"
_BETWEEN = ", "


@dataclass(frozen=True, slots=True)
class MuscleFinding:
    """What is known of muscles: all that are offered, the facts on one by its id, what a source
    id names, and where on the body to look."""

    atlas: Atlas
    muscles: Callable[[], Sequence[MuscleFacts]]
    facts: Callable[[str], MuscleFacts | None]
    source: Callable[[str], Source | None]
    finder: Finder
    sights: Sights


class MuscleCard(SidePane):
    """Lies over the right of ``host``. Escape and the cross leave it."""

    def __init__(self, look: Look, finding: MuscleFinding, host: QWidget, top_px: int) -> None:
        super().__init__(look, host)
        self._finding = finding
        self._host = host
        self._top_px = top_px
        self._focus = FocusBefore(self)
        atlas = finding.atlas
        self.name = Text(look, "", TITLE_PX, weight=BOLD, wraps=True)
        self._latin = Text(look, "", tone=Tone.SOFT, wraps=True)
        self._figure = StillFigure(atlas, atlas.views["front"], look)
        self._figure.setFixedHeight(_FIGURE_PX)
        self.cross = Button(look, kind=Kind.QUIET, icon="close", name=self.tr("Close (Esc)"))
        self._rows: dict[str, tuple[Text, Text]] = {}
        self._lay_out()
        self.cross.clicked.connect(self.leave)
        self.left.connect(self.leave)
        host.installEventFilter(self)
        self.hide()

    def show_muscle(self, muscle_id: str) -> None:
        """Show what is known of a muscle; the body from where it is seen best."""
        facts = self._finding.facts(muscle_id)
        if facts is None:
            return
        if self.isHidden():
            self._focus.keep()
        self.name.setText(facts.muscle.name)
        self.setAccessibleName(facts.muscle.name)
        self._latin.setText(" \u00b7 ".join(filter(None, (facts.latin, facts.abbreviation))))
        self._show_figure(facts)
        for key, words in self._said(facts).items():
            head, text = self._rows[key]
            text.setText(words)
            head.setVisible(bool(words))
            text.setVisible(bool(words))
        self._lie_over()
        self.show()
        self.raise_()
        self.cross.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close, with the focus where it was."""
        self._focus.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the right while the window is resized."""
        if watched is self._host and event.type() is QEvent.Type.Resize and self.isVisible():
            self._lie_over()
        return super().eventFilter(watched, event)

    def _show_figure(self, facts: MuscleFacts) -> None:
        theme = self._look.theme
        tints: dict[str, QColor] = {}
        for base in facts.referred_regions:
            tints |= dict.fromkeys(self._on_left(base), theme.color("referred", _REFERRED))
        for base in facts.muscle.site_regions:
            tints |= dict.fromkeys(self._on_left(base), theme.color("region-tint", _NEEDLED))
        found = self._finding.finder.muscle(facts.muscle.id, Side.LEFT)
        try:
            sight = None if found is None else self._finding.sights.of(found)
        except ExpectedError:
            sight = None
        if sight is not None:
            atlas = self._finding.atlas
            self._figure.show_view(atlas, atlas.views[sight.view])
        self._figure.show_regions(tints)

    def _on_left(self, base: str) -> list[str]:
        """The region of a base id at the patient's left, or in the middle; across for a pain that
        is felt on the other side."""
        is_across = base.startswith(_OPPOSITE)
        side = Side.RIGHT if is_across else Side.LEFT
        wanted = base.removeprefix(_OPPOSITE)
        return [
            region.id
            for region in self._finding.atlas.regions.values()
            if region.base_id == wanted and region.side in (side, Side.MIDLINE)
        ]

    def _said(self, facts: MuscleFacts) -> dict[str, str]:
        return {
            "needled": self._places(facts.muscle.site_regions),
            "refers": self._places(facts.referred_regions),
            "action": facts.action,
            "nerve": " \u00b7 ".join(filter(None, (facts.innervation, facts.segments))),
            "hazard": facts.hazard,
            "sure": confidence_words(facts.confidence),
            "source": "; ".join(self._cited(facts.source)),
        }

    def _cited(self, sources: tuple[str, ...]) -> list[str]:
        known = (self._finding.source(one) for one in sources)
        return [one.citation for one in known if one is not None]

    def _places(self, bases: tuple[str, ...]) -> str:
        labels = []
        for base in bases:
            for region in self._on_left(base)[:1]:
                plain = self._finding.atlas.regions[region].plain
                across = _tr("{place} of the other side").format(place=plain)
                labels.append(across if base.startswith(_OPPOSITE) else plain)
        return _BETWEEN.join(dict.fromkeys(labels))

    def _lie_over(self) -> None:
        room = self._host.size()
        top = self._top_px
        self.setGeometry(room.width() - WIDE_PX, top, WIDE_PX, room.height() - top)

    def _lay_out(self) -> None:
        headings = {
            "needled": _tr("Needled at"),
            "refers": _tr("Pain may be felt at"),
            "action": _tr("What it does"),
            "nerve": _tr("Nerve and segments"),
            "hazard": _tr("What could be hurt"),
            "sure": _tr("How sure the catalogue is"),
            "source": _tr("Sources"),
        }
        area = ScrollBody()
        area.body.setContentsMargins(_PADDING_PX, 0, _PADDING_PX, _PADDING_PX)
        area.body.setSpacing(2)
        area.body.addWidget(self._latin)
        area.body.addWidget(self._figure)
        for key, words in headings.items():
            head = Text(self._look, words, SMALL_PX, weight=BOLD, tone=Tone.SOFT)
            head.setContentsMargins(0, 8, 0, 0)
            text = Text(self._look, "", wraps=True)
            self._rows[key] = (head, text)
            area.body.addWidget(head)
            area.body.addWidget(text)
        area.body.addStretch(1)
        top = QHBoxLayout()
        top.setContentsMargins(_PADDING_PX, 8, 8, 0)
        top.addWidget(self.name, 1)
        top.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(area, 1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("MuscleCard", text)
