"""Toes, metatarsal spaces, the columns of the sole and the sides of the heel."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.geometry import Floats
from resources.atlas.build.maps.finer_skin import FinerSkin
from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Mask

PARENTS = ("great_toe", "foot_dorsal", "arch_medial", "forefoot_plantar", "heel")

# z in mm where each lesser toe leaves its webs, and where it is halved: near its first joint, and
# a centimetre or more beyond the web.
_TOES = {2: (167.0, 184.0), 3: (164.0, 178.0), 4: (157.5, 169.0), 5: (149.5, 160.0)}


def paint_finer_foot(skin: FinerSkin) -> None:
    """Everything below the ankle."""
    _great_toe(skin)
    # The heads of the metatarsals: the joints of the rig lie near the webs, those of a foot a
    # thumb's width behind them.
    heads = skin.z > curve(
        skin.x, (95, 134), (118, 137), (131, 136), (148, 130), (163, 121), (178, 110), (190, 105)
    )
    _top(skin, heads)
    _ball(skin, heads)
    _arch(skin)
    _heel(skin)


def _rays(z: Floats) -> tuple[Floats, ...]:
    """The lines of the five metatarsals: x at every z, from their bases to the toes."""
    return (
        curve(z, (70, 116), (100, 112), (150, 106.5)),
        curve(z, (70, 128), (100, 129), (158, 131)),
        curve(z, (70, 139), (100, 142), (155, 148)),
        curve(z, (65, 150), (100, 156), (147, 163)),
        curve(z, (60, 163), (100, 172), (130, 178)),
    )


def _webs(z: Floats) -> tuple[Floats, ...]:
    """The lines half way between neighbouring metatarsals; they end in the webs."""
    return (
        curve(z, (70, 122), (120, 118), (163, 119.5)),
        curve(z, (70, 134), (120, 137), (163, 139.5)),
        curve(z, (65, 145), (115, 152), (157, 155.5)),
        curve(z, (60, 156), (105, 165), (148, 170)),
    )


def _great_toe(skin: FinerSkin) -> None:
    joint = skin.joints.head("toe1-2")
    along = skin.joints.tail("toe1-2") - skin.joints.head("toe1-1")
    skin.refine("great_toe", "great_toe_proximal")
    skin.refine("great_toe", "great_toe_distal", (skin.points - joint) @ along > 0)


def _columns(x: Floats, borders: tuple[Floats, ...]) -> list[Mask]:
    """True where a spot lies in the first, second, ... column that ``borders`` part."""
    number = np.sum([x > border for border in borders], axis=0)
    return [np.asarray(number == k) for k in range(len(borders) + 1)]


def _top(skin: FinerSkin, heads: Mask) -> None:
    x, z = skin.x, skin.z
    names = (
        "foot_top_metatarsal_1",
        *(f"foot_top_interosseous_{space}" for space in range(1, 5)),
        "foot_top_metatarsal_5",
    )
    for name, where in zip(names, _columns(x, _rays(z)), strict=True):
        skin.refine("foot_dorsal", name, where)
    bases = curve(x, (95, 88), (116, 90), (128, 84), (150, 78), (163, 70), (180, 56))
    tarsus = z < bases
    middle = curve(z, (10, 135), (60, 137), (90, 139))
    skin.refine("foot_dorsal", "foot_top_tarsus_medial", tarsus & (x <= middle))
    skin.refine("foot_dorsal", "foot_top_tarsus_lateral", tarsus & (x > middle))
    own = _columns(x, _webs(z))
    for ray, where in enumerate(own, 1):
        skin.refine("foot_dorsal", f"foot_top_toe_joint_{ray}", heads & where)
    for toe, (base, half) in _TOES.items():
        skin.refine("foot_dorsal", f"toe_{toe}_proximal", own[toe - 1] & (z > base))
        skin.refine("foot_dorsal", f"toe_{toe}_distal", own[toe - 1] & (z > half))


def _ball(skin: FinerSkin, heads: Mask) -> None:
    x, z = skin.x, skin.z
    own = _columns(x, _webs(z))
    skin.refine("forefoot_plantar", "ball_column_medial", own[0])
    skin.refine("forefoot_plantar", "ball_column_central", own[1] | own[2] | own[3])
    outer = x > curve(z, (60, 152), (85, 158), (105, 164.5), (120, 167))
    skin.refine("forefoot_plantar", "ball_column_lateral", outer)
    for ray, where in enumerate(own, 1):
        skin.refine("forefoot_plantar", f"ball_head_{ray}", heads & where)
    for toe, (base, _) in _TOES.items():
        skin.refine("forefoot_plantar", f"toe_{toe}_pad", own[toe - 1] & (z > base))


def _arch(skin: FinerSkin) -> None:
    x, z = skin.x, skin.z
    skin.refine("arch_medial", "arch_column_central")
    inner = x < curve(z, (30, 122), (60, 121), (95, 118), (120, 113), (128, 112))
    skin.refine("arch_medial", "arch_column_medial", inner)
    outer = x > curve(z, (40, 143), (60, 143), (90, 146))
    skin.refine("arch_medial", "arch_column_lateral", outer)


def _heel(skin: FinerSkin) -> None:
    x, y, z = skin.x, skin.y, skin.z
    medial = x < curve(z, (-44, 134), (0, 137), (60, 140))
    skin.refine("heel", "heel_side_medial", medial)
    skin.refine("heel", "heel_side_lateral", ~medial)
    turn = np.abs(np.degrees(np.arctan2(x - 135, -(z - 4))))
    skin.refine("heel", "heel_back", turn < 34)
    sole = y < curve(z, (-44, 16), (-20, 14), (12, 14), (38, 17), (60, 13))
    skin.refine("heel", "heel_sole_medial", sole & medial)
    skin.refine("heel", "heel_sole_lateral", sole & ~medial)
