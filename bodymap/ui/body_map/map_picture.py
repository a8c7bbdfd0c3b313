"""Pictures of the body map: where needles went, or what was drawn, as it is shown now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from bodymap.anatomy.atlas import Atlas
from bodymap.charting.patient import Patient
from bodymap.charting.symptom import Quality
from bodymap.services.story.symptom_history import DrawnVisit
from bodymap.ui.body_map.change_patterns import Change
from bodymap.ui.body_map.mode_bar import Compare, What
from bodymap.ui.body_map.needle_map import LETTERS, NeedleMap
from bodymap.ui.body_map.symptom_figure import Way
from bodymap.ui.body_map.symptom_map import SymptomMap, shown_of
from bodymap.ui.pictures.picture import Key, Panel, Picture
from bodymap.ui.pictures.picture_layout import side_words
from bodymap.ui.pictures.picture_source import ViewChoice, view_choices
from bodymap.ui.widgets.written_date import moment_words, write_date

if TYPE_CHECKING:  # numpy comes with it, and only when there is a map to show
    from bodymap.services.body_map.heat_map import ShownHeat


@dataclass(frozen=True, slots=True)
class MapShown:
    """What the page shows now: ``atlas`` is the body as it is drawn, ``complaint`` is in words and
    empty for all complaints, ``views`` are those on the board, by their ids."""

    patient: Patient
    atlas: Atlas
    what: What
    compare: Compare
    way: Way
    complaint: str
    views: tuple[str, ...]


class MapPicture:
    """A source of pictures, see ``PictureSource``."""

    def __init__(
        self, shown: Callable[[], MapShown | None], needles: NeedleMap, symptoms: SymptomMap
    ) -> None:
        """``shown`` says what the page shows now, None while that is nobody's map."""
        self._shown, self._needles, self._symptoms = shown, needles, symptoms

    @property
    def patient_id(self) -> UUID | None:
        """Of ``PictureSource``."""
        shown = self._shown()
        return None if shown is None else shown.patient.id

    @property
    def file_stem(self) -> str:
        """Of ``PictureSource``: what it shows, and for drawings the day of the later one."""
        shown = self._shown()
        if shown is None or shown.what is What.NEEDLES:
            return "needle-map"
        second = self._symptoms.compared[1]
        day = "" if second is None else write_date(second.started_at.astimezone().date())
        return f"symptom-map-{day}" if day else "symptom-map"

    def choices(self) -> tuple[ViewChoice, ...]:
        """Of ``PictureSource``."""
        shown = self._shown()
        return () if shown is None else view_choices(shown.atlas, shown.views)

    def picture(self, views: tuple[str, ...], *, with_name: bool) -> Picture | None:
        """Of ``PictureSource``."""
        shown = self._shown()
        if shown is None or not views:
            return None
        name = shown.patient.name if with_name else ""
        if shown.what is What.NEEDLES:
            return self._of_needles(shown, views, name)
        return self._of_drawings(shown, views, name)

    # --- needles

    def _of_needles(self, shown: MapShown, views: tuple[str, ...], name: str) -> Picture | None:
        compare, all_heats = shown.compare, self._needles.heats
        if not all_heats or (compare is Compare.TWO and len(all_heats) < len(LETTERS)):
            return None
        # numpy comes with these, and whoever shows a map has loaded it
        from bodymap.ui.pictures.heat_marks import HeatMarks
        from bodymap.ui.pictures.keys import ScaleKey

        said = [head.said().replace("\n", ", ") for head in self._needles.heads]
        periods = [f"{letter}: {words}" for letter, words in zip(LETTERS, said, strict=True)]
        is_pair = compare is Compare.TWO
        heats: tuple[ShownHeat, ...] = all_heats[: 2 if is_pair else 1]
        panels = tuple(
            Panel(periods[at] if is_pair else "", HeatMarks.of(heat, views))
            for at, heat in enumerate(heats)
        )
        is_difference = compare is Compare.DIFFERENCE
        names = (LETTERS[1], LETTERS[0]) if is_difference else ("", "")
        return Picture(
            atlas=shown.atlas,
            views=views,
            panels=panels,
            keys=(ScaleKey(heats[0].scale, names),),
            title=_title(shown, _needles_words(compare)),
            about="; ".join(periods) if is_difference else self._needles.caption.text(),
            notes=(side_words(), *((self._needles.caption.text(),) if is_difference else ())),
            patient=name,
        )

    # --- drawings

    def _of_drawings(self, shown: MapShown, views: tuple[str, ...], name: str) -> Picture | None:
        first, second = self._symptoms.compared
        if second is None:
            return None
        from bodymap.ui.pictures.keys import (
            SwatchKey,
            change_swatch,
            line_swatch,
            quality_keys,
        )
        from bodymap.ui.pictures.symptom_marks import ComparedMarks

        value = self._symptoms.quality.value
        quality = value if isinstance(value, Quality) else None
        drawn = shown_of(first), shown_of(second)
        keys: tuple[Key, ...]
        if shown.way is Way.DIFFERENCE:
            words = dict(zip(Change, self._symptoms.key.lines, strict=False))
            keys = (SwatchKey(tuple(change_swatch(one, words.get(one, "")) for one in Change)),)
        else:
            dashed, filled = self._symptoms.key.lines
            lines = [line_swatch(filled, is_dashed=False)]
            if first is not None:
                lines.insert(0, line_swatch(dashed, is_dashed=True))
            keys = (*quality_keys(*drawn, only=quality), SwatchKey(tuple(lines)))
        return Picture(
            atlas=shown.atlas,
            views=views,
            panels=(Panel("", ComparedMarks(*drawn, shown.way, quality)),),
            keys=keys,
            title=_title(shown, _drawings_words(shown.way)),
            about=_when(first, second),
            notes=(side_words(), self._symptoms.caution()),
            patient=name,
        )


def _title(shown: MapShown, what: str) -> str:
    complaint = shown.complaint or _tr("All complaints")
    return _tr("{complaint}: {what}").format(complaint=complaint, what=what)


def _needles_words(compare: Compare) -> str:
    return {
        Compare.ONE: _tr("where the needles went"),
        Compare.TWO: _tr("where the needles went, two periods"),
        Compare.DIFFERENCE: _tr("where the needles went, what changed from A to B"),
    }[compare]


def _drawings_words(way: Way) -> str:
    if way is Way.DIFFERENCE:
        return _tr("symptom drawings, what changed from A to B")
    return _tr("symptom drawings")


def _when(first: DrawnVisit | None, second: DrawnVisit) -> str:
    if first is None:
        return _tr("Drawn on {day}").format(day=moment_words(second.started_at))
    return _tr("A: {first}; B: {second}").format(
        first=moment_words(first.started_at), second=moment_words(second.started_at)
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("BodyMap", text)
