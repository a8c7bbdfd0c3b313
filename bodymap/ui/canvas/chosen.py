"""A place on the body that somebody chose."""

from __future__ import annotations

from dataclasses import dataclass

from bodymap.anatomy.body_point import BodyPoint


@dataclass(frozen=True, slots=True)
class Chosen:
    """A body point, and the id of the view in which it was chosen."""

    point: BodyPoint
    view: str
