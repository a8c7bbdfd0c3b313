"""What the painters know of each spot of skin, and how they mark it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from resources.atlas.build.geometry import Floats, unit
from resources.atlas.build.regions.curve import curve

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Joints:
    """Where the bones of the left side start and end, mm in the rest pose."""

    heads: Mapping[str, Floats]
    tails: Mapping[str, Floats]

    def head(self, bone: str) -> Floats:
        """The start of the left bone ``bone`` (3,)."""
        return self.heads[f"{bone}.L"]

    def tail(self, bone: str) -> Floats:
        """The end of the left bone ``bone`` (3,)."""
        return self.tails[f"{bone}.L"]


@dataclass(frozen=True)
class Limb:
    """Limb coordinates: ``t`` runs 0..1 from joint to joint, ``ahead`` and ``outward`` are mm from
    the bone line, ``angle`` degrees about it: 0 forward, 90 outward, 180 backward, 270 inward,
    from -90 (inward) up to 270."""

    t: Floats
    ahead: Floats
    outward: Floats
    angle: Floats

    def turned(self, start: float) -> Floats:
        """The angle counted from ``start`` up to ``start`` + 360, to cut it where nobody looks."""
        return (self.angle - start) % 360 + start


class Skin:
    """Spots of the left half (x >= 0), their normals and skin weights, and the paint on them."""

    def __init__(
        self,
        points: Floats,
        normals: Floats,
        parts: Mapping[str, Floats],
        joints: Joints,
        names: Sequence[str],
    ) -> None:
        self.x, self.y, self.z = points.T
        self.points = points
        self.nx, self.ny, self.nz = normals.T
        self.parts = parts
        self.joints = joints
        self._code = {name: k for k, name in enumerate(names)}
        self.codes = np.full(len(points), -1, np.int64)

    def paint(self, region: str, where: Mask) -> None:
        """Marks the spots of ``where`` as ``region``, over whatever they were."""
        self.codes[where] = self._code[region]

    def limb(self, start: Floats, end: Floats) -> Limb:
        """Coordinates along the line from ``start`` to ``end``."""
        along = unit(end - start)
        ahead = unit(np.array([0, 0, 1.0]) - along[2] * along)
        outward = np.cross(ahead, -along)
        if outward[0] < 0:
            outward = -outward
        offset = self.points - start
        forward, out = offset @ ahead, offset @ outward
        angle = (np.degrees(np.arctan2(out, forward)) + 90) % 360 - 90
        return Limb(offset @ along / np.linalg.norm(end - start), forward, out, angle)

    def ball(self, centre: tuple[float, float, float], radii: tuple[float, float, float]) -> Mask:
        """The spots inside an ellipsoid, mm."""
        away = (self.points - np.array(centre)) / np.array(radii)
        return np.asarray((away * away).sum(1) < 1)

    @cached_property
    def around(self) -> Floats:
        """Angle about the trunk's axis in degrees: 0 forward, 90 to the side, 180 backward."""
        axis = curve(self.y, (800, 10), (1000, 10), (1250, 15), (1400, 15))
        return np.asarray(np.degrees(np.arctan2(self.x, self.z - axis)))

    @cached_property
    def arm(self) -> Mask:
        """The arm with the shoulder cap, hand included."""
        front = np.clip((self.z - 12) / 90 + 0.5, 0, 1)
        ahead = curve(
            self.y, (1290, 164), (1305, 160), (1335, 144), (1380, 130), (1415, 126), (1450, 160)
        )
        behind = curve(self.y, (1250, 162), (1320, 156), (1385, 148), (1420, 152), (1450, 168))
        border = front * ahead + (1 - front) * behind
        low = (self.parts["arm"] > 0.5) & (self.x > 120)
        return np.asarray(np.where(self.y > 1295, self.x > border, low))

    @cached_property
    def leg(self) -> Mask:
        """Below the crease of the groin in front, the trochanter and the gluteal fold behind."""
        ahead = np.clip((self.z + 45) / 110, 0, 1)
        ahead = ahead * ahead * (3 - 2 * ahead)
        border = ahead * self.groin_line + (1 - ahead) * self.fold_line
        return np.asarray((self.y < border) & ~self.arm)

    @cached_property
    def groin_line(self) -> Floats:
        """Height of the crease between trunk and thigh, in front."""
        return curve(
            self.x, (0, 835), (12, 842), (50, 868), (90, 888), (130, 878), (165, 858), (200, 850)
        )

    @cached_property
    def fold_line(self) -> Floats:
        """Height of the gluteal fold, behind; outward it rises to the side of the hip."""
        return curve(self.x, (0, 826), (25, 818), (90, 804), (140, 814), (175, 840), (200, 850))

    @cached_property
    def head(self) -> Mask:
        """Above the lower edge of the jaw, the mastoid and the base of the skull."""
        base = curve(
            self.z,
            (-60, 1586),
            (-35, 1582),
            (-10, 1570),
            (12, 1555),
            (24, 1552),
            (38, 1540),
            (52, 1517),
            (70, 1504),
            (88, 1496),
            (104, 1488),
            (160, 1486),
        )
        return np.asarray((self.y > base) & ~self.arm)

    @cached_property
    def trunk(self) -> Mask:
        """All that is neither arm nor leg nor head: neck included."""
        return np.asarray(~self.arm & ~self.leg & ~self.head)
