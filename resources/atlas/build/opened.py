"""Which close-up shows best what a view of the whole body shows of a region."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np

from resources.atlas.build.geometry import Ints
from resources.atlas.build.outlines import Names

_LEAST = 0.5  # of what is seen of a region: a close-up that shows less is not opened
_BONUS = 0.3  # for a close-up that looks from the same direction
_SAME = {
    "front": {"head_front", "hand_palmar", "feet_dorsal"},
    "back": {"head_back", "hand_dorsal"},
    "left": {"head_left", "foot_lateral"},
}
# Parts of the catalogue -> how the names of their close-ups start.
_CLOSE_UPS = {
    **dict.fromkeys(("head", "face", "neck"), "head"),
    "hand": "hand",
    "foot": "f",
}
_ALSO = {"upper_trapezius": "head", "achilles": "f"}

Seen = tuple[Ints, Ints]


def opened(
    bodies: Mapping[str, Seen],
    close_ups: Mapping[str, Seen],
    names: Names,
    parts: Mapping[str, str],
    drawn: Mapping[str, Collection[str]],
) -> dict[str, dict[str, str]]:
    """Camera of the whole body -> left or midline region -> camera of its close-up.

    ``bodies`` and ``close_ups`` give per camera the face and the region code that each clickable
    pixel sees, ``parts`` the part of the body each base region belongs to, ``drawn``
    the regions that a camera's drawing holds.
    """
    shown = {name: np.unique(faces) for name, (faces, _) in close_ups.items()}
    found: dict[str, dict[str, str]] = {}
    for body, (faces, codes) in bodies.items():
        best: dict[str, str] = {}
        for code in np.unique(codes):
            base = names.bases[code]
            start = _ALSO.get(base, _CLOSE_UPS.get(parts[base]))
            of_region = faces[codes == code]
            ranked = [
                (share + _BONUS * (name in _SAME[body]), name)
                for name, kept in shown.items()
                if start is not None and name.startswith(start) and names.left(base) in drawn[name]
                if (share := round(float(np.isin(of_region, kept).mean()), 2)) >= _LEAST
            ]
            if ranked:
                best[names.left(base)] = max(ranked)[1]
        found[body] = best
    return found
