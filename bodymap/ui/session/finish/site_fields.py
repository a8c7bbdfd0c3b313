"""What can be corrected of one needle site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bodymap.charting.amendment import FieldChange, SiteField
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.site import NeedleSite, SitePlace
from bodymap.charting.site_detail import NO_DETAIL
from bodymap.ui.session.finish.detail_fields import DetailFields
from bodymap.ui.session.tray_use import Use
from bodymap.ui.session.words import needle_words, technique_words
from bodymap.ui.theme.fonts import SMALL_PX
from bodymap.ui.theme.look import Look
from bodymap.ui.widgets.calm_select import CalmSelect
from bodymap.ui.widgets.stepper import Stepper
from bodymap.ui.widgets.text import Text, Tone

DEPTH_STEP = 5.0


@dataclass(frozen=True, slots=True)
class Offered:
    """What is offered to choose from: muscles and regions (id, name), and needle sizes."""

    muscles: Sequence[tuple[str, str]]
    needles: Sequence[Needle]
    regions: Sequence[tuple[str, str]] = ()


class SiteFields(QWidget):
    """Muscle, needle, technique, depth (mm), and what came of it, of a site as it is or as it
    should be."""

    def __init__(self, look: Look, offered: Offered, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.muscle = self._list(self.tr("Muscle"))
        self.muscle.addItem(self.tr("No muscle named"), None)
        for muscle, name in offered.muscles:
            self.muscle.addItem(name, muscle)
        self.needle = self._list(self.tr("Needle"))
        for size in offered.needles:
            self.needle.addItem(needle_words(size), size)
        self.technique = self._list(self.tr("Technique"))
        for technique in Technique:
            self.technique.addItem(technique_words(technique), technique)
        self.depth_mm = Stepper(look, self.tr("Depth, mm"), DEPTH_STEP, self.tr("not recorded"))
        self.more = DetailFields(look, offered.regions)
        self.technique.currentIndexChanged.connect(lambda _row: self._follow_technique())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for name, field in (
            (self.tr("Muscle"), self.muscle),
            (self.tr("Needle"), self.needle),
            (self.tr("Technique"), self.technique),
            (self.tr("Depth, mm"), self.depth_mm),
        ):
            column.addWidget(Text(look, name, SMALL_PX, tone=Tone.SOFT))
            column.addWidget(field)
        column.addWidget(self.more)
        self._follow_technique()

    def show_site(self, site: NeedleSite) -> None:
        """Show a site as it is recorded."""
        self._show_needling(site.muscle, site.needle, site.technique, site.depth_mm)
        self.more.show_detail(site.detail, site.inserted_at)

    def show_use(self, use: Use, put_in: datetime) -> None:
        """Show a site as it would be charted with ``use`` at ``put_in`` (UTC)."""
        self._show_needling(None, use.needle, use.technique, use.depth_mm)
        self.more.show_detail(replace(NO_DETAIL, stimulation_hz=use.detail.stimulation_hz), put_in)

    def _show_needling(
        self, muscle: str | None, needle: Needle, technique: Technique, depth_mm: float | None
    ) -> None:
        self.show_muscle(muscle)
        _choose(self.needle, needle, needle_words(needle))
        _choose(self.technique, technique, technique_words(technique))
        self.depth_mm.show_value(depth_mm)

    def show_muscle(self, muscle: str | None) -> None:
        """Show another muscle (an id)."""
        _choose(self.muscle, muscle, muscle or "")

    def corrected(self, site: NeedleSite) -> NeedleSite | None:
        """``site`` as it stands here, where it was; None where something is not to be taken, which
        its field says."""
        self.depth_mm.commit()
        technique = Technique(self.technique.currentData())
        detail = self.more.detail(is_electrical=technique is Technique.ELECTRICAL)
        needle: Needle = self.needle.currentData()
        put_in = self.more.time(site.inserted_at)
        if put_in is None:
            return None
        if needle != site.needle:
            # it came from another box, and nobody said which
            detail = replace(detail, box_id=None)
        return replace(
            site,
            muscle=self.muscle.currentData(),
            needle=needle,
            technique=technique,
            depth_mm=self.depth_mm.value,
            inserted_at=put_in,
            detail=detail,
        )

    def changes(self, site: NeedleSite, place: SitePlace | None) -> tuple[FieldChange, ...] | None:
        """What is other than at ``site``; ``place`` is where it is said to be, None for there.
        None where something is not to be taken."""
        meant = self.corrected(site)
        if meant is None:
            return None
        meant = replace(meant, place=place or site.place)
        return tuple(
            FieldChange(field, getattr(meant, field))
            for field in SiteField
            if getattr(meant, field) != getattr(site, field)
        )

    def _follow_technique(self) -> None:
        self.more.show_electrical(self.technique.currentData() == Technique.ELECTRICAL)

    def _list(self, name: str) -> CalmSelect:
        box = CalmSelect(self._look, name)
        box.setMinimumHeight(self._look.theme.size("target"))
        return box


def _choose(box: CalmSelect, value: object, words: str) -> None:
    """Choose a value; one that is not offered (any more) is added."""
    at = next((index for index in range(box.count()) if box.itemData(index) == value), -1)
    if at < 0:
        box.addItem(words, value)
        at = box.count() - 1
    box.setCurrentIndex(at)
