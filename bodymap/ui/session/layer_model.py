"""Turns what is switched on, selected and looked for into the overlay of the figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bodymap.anatomy.side import Side
from bodymap.errors import ExpectedError
from bodymap.services.body_layers import BodyLayers, MarkedPoint
from bodymap.services.catalogue.hazards import Grade
from bodymap.ui.canvas.overlay import PLAIN, Overlay, PointMark
from bodymap.ui.session.layer_choice import LayerChoice
from bodymap.ui.session.start.shading import NO_SHADING, Shading


@dataclass(frozen=True, slots=True)
class Subject:
    """A muscle of one side that the layers are about."""

    muscle: str
    side: Side


@dataclass(frozen=True, slots=True)
class Looked:
    """What was looked for: the muscles whose points are shown, the one whose referred pain is
    shaded, and regions."""

    muscles: tuple[Subject, ...] = ()
    referring: Subject | None = None
    regions: frozenset[str] = frozenset()


NOTHING = Looked()


class LayerModel:
    """Keeps what decides over the overlay, and gives a new one to ``show`` whenever it changes.

    Where the catalogue or the maps cannot be read, ``failed`` is told once and the figure stays
    plain: charting goes on.
    """

    def __init__(
        self,
        layers: BodyLayers,
        show: Callable[[Overlay], None],
        failed: Callable[[ExpectedError], None],
    ) -> None:
        self._layers: BodyLayers | None = layers
        self._show = show
        self._failed = failed
        self._choice = LayerChoice()
        self._selected: Subject | None = None
        self._found = NOTHING
        self._needle_mm: float | None = None
        self._held = NO_SHADING
        self._shown = PLAIN

    @property
    def choice(self) -> LayerChoice:
        """What is switched on."""
        return self._choice

    @property
    def overlay(self) -> Overlay:
        """What was shown last."""
        return self._shown

    def choose(self, choice: LayerChoice) -> None:
        """Switch layers on or off."""
        self._choice = choice
        self.refresh()

    def hold_needle(self, length_mm: float | None) -> None:
        """The needle that the next click sets, by its length in mm."""
        if length_mm != self._needle_mm:
            self._needle_mm = length_mm
            self.refresh()

    def select(self, subject: Subject | None) -> None:
        """The muscle of the selected site; None where no site is selected."""
        if subject != self._selected:
            self._selected = subject
            if self._choice.referred:
                self.refresh()

    def find(self, looked: Looked) -> None:
        """Show what was looked for until something else is; with NOTHING none of it."""
        if looked != self._found:
            self._found = looked
            self.refresh()

    def hold(self, held: Shading) -> None:
        """The regions that the screening answers concern: they are shown whatever is chosen."""
        if held != self._held:
            self._held = held
            self.refresh()

    def refresh(self) -> None:
        """Show what follows from all of it."""
        overlay = self._overlay()
        if overlay != self._shown:
            self._shown = overlay
            self._show(overlay)

    def _overlay(self) -> Overlay:
        plain = replace(
            PLAIN,
            landmarks=self._choice.landmarks,
            found=self._found.regions,
            reasons=self._held.reason,
            closed=self._held.never,
        )
        if self._layers is None:
            return plain
        try:
            return self._filled(plain, self._layers)
        except ExpectedError as error:
            self._layers = None
            self._failed(error)
            return plain

    def _filled(self, plain: Overlay, layers: BodyLayers) -> Overlay:
        choice = self._choice
        points: tuple[MarkedPoint, ...] = ()
        referred: frozenset[str] = frozenset()
        if choice.trigger_points:
            points = layers.all_points
        found = self._found
        if found.muscles:
            points = tuple(
                point for each in found.muscles for point in layers.points(each.muscle, each.side)
            )
        if found.referring is not None:
            referred = layers.referred(found.referring.muscle, found.referring.side)
        elif choice.referred and self._selected is not None:
            referred = layers.referred(self._selected.muscle, self._selected.side)
        skin_map = choice.nerves.skin_map
        words: tuple[tuple[str, str], ...] = ()
        if skin_map is not None:
            words = tuple((area.id, area.label) for area in layers.nerves(skin_map))
        return replace(
            plain,
            points=tuple(PointMark(point.place, point.abbreviation) for point in points),
            referred=referred,
            hazards=self._hazards(layers, Grade.HIGH),
            cautions=self._hazards(layers, Grade.CAUTION),
            nerves=skin_map,
            words=words,
            opacity=choice.opacity,
        )

    def _hazards(self, layers: BodyLayers, grade: Grade) -> frozenset[str]:
        return layers.hazards(self._needle_mm, grade) if self._choice.hazards else frozenset()
