"""What a picture of the body shows, before anybody asks how large or in which form."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from PySide6.QtGui import QPainter

from bodymap.anatomy.atlas import Atlas
from bodymap.anatomy.view import View
from bodymap.ui.canvas.camera import Camera
from bodymap.ui.pictures.picture_ink import PictureInk


class Style(Enum):
    """How the body is drawn: shaded, as on the screen, or in lines alone, which can be enlarged
    without end and cost no ink."""

    SHADED = auto()
    LINES = auto()


@dataclass(frozen=True, slots=True)
class Standing:
    """One view on a picture. The painter's origin is the top left corner of the view's box, its
    unit the point; ``camera`` lays the view into that box. ``scale`` is how many pixels of the
    device a point has; it matters to what is painted as pixels alone."""

    atlas: Atlas
    view: View
    camera: Camera
    ink: PictureInk
    style: Style
    scale: float


class Marks(Protocol):
    """What is shown on the body. It is drawn on any thread, view after view."""

    def draw_under(self, painter: QPainter, at: Standing) -> None:
        """What lies on the skin, below the lines of the body."""
        ...

    def draw_over(self, painter: QPainter, at: Standing) -> None:
        """What lies over the lines."""
        ...


@dataclass(frozen=True, slots=True)
class Layered:
    """Several kinds of marks, the first at the bottom."""

    layers: tuple[Marks, ...]

    def draw_under(self, painter: QPainter, at: Standing) -> None:
        """Of ``Marks``."""
        for layer in self.layers:
            layer.draw_under(painter, at)

    def draw_over(self, painter: QPainter, at: Standing) -> None:
        """Of ``Marks``."""
        for layer in self.layers:
            layer.draw_over(painter, at)


class Key(Protocol):
    """Explains marks, below the body."""

    def size(self, ink: PictureInk, /) -> tuple[float, float]:
        """Width and height, in points."""
        ...

    def draw(self, painter: QPainter, ink: PictureInk, x: float, y: float) -> None:
        """Draw it with its top left corner at a place."""
        ...


@dataclass(frozen=True, slots=True)
class Panel:
    """One body, or row of views, under its own heading; empty where the picture has but one."""

    heading: str
    marks: Marks


@dataclass(frozen=True, slots=True)
class Picture:
    """``title`` says what it is of, ``about`` when that was and what it stands on. ``patient`` is
    empty unless the person asked for the name. ``notes`` are whole sentences. ``views`` are ids."""

    atlas: Atlas
    views: tuple[str, ...]
    panels: tuple[Panel, ...]
    keys: tuple[Key, ...]
    title: str
    about: str
    notes: tuple[str, ...] = ()
    patient: str = ""

    @property
    def words(self) -> str:
        """All that is said of it, as it is read to a person who cannot see it."""
        headings = [panel.heading for panel in self.panels if panel.heading]
        parts = [self.patient, self.title, self.about, *headings, *self.notes]
        return "\n".join(part for part in parts if part)
