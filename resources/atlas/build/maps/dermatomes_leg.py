"""Dermatomes L1 to S4-5: loin, buttock, perineum, leg and foot."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.maps.limbs import Reach, whole_leg
from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Mask, Skin

_HIP_TOP = 1150.0  # mm: nothing of L1 lies above


def paint_leg(skin: Skin) -> None:
    """Everything below T12."""
    leg = whole_leg(skin)
    body = ~skin.arm & (skin.y < _HIP_TOP)
    _front(skin, leg, body)
    _back(skin, leg, body)
    _shank(skin, leg)
    _foot(skin)
    _floor(skin, body)


def _front(skin: Skin, leg: Reach, body: Mask) -> None:
    """L1 to L3: slanting half rings, high behind and low at the inner thigh."""
    y = skin.y
    # Along the inguinal ligament, over the crest, to the spinous process of L1.
    ligament = curve(
        skin.around,
        *((0, 920), (20, 917), (36, 918), (48, 946), (65, 985), (90, 1000)),
        *((120, 1022), (150, 1076), (180, 1116)),
    )
    skin.paint("l1", body & (y < ligament))
    # Angle about the thigh: -90 inward, 0 forward, 90 outward, 255 the spine.
    turn = np.where(skin.leg, leg.turned(-140), leg.turned(-100))
    second = curve(
        turn,
        *((-100, 812), (-60, 812), (-30, 806), (0, 822), (30, 852), (60, 892), (90, 932)),
        *((120, 963), (150, 984), (185, 1002), (207, 1014), (230, 1044), (254, 1083)),
    )
    # Behind, the loin hollows towards the axis of the angle: L1 and L2 keep a width of their own.
    loin = ~skin.leg & (skin.around > 98)
    width = curve(skin.around, (98, 0), (120, 22), (150, 29), (180, 33))
    second = np.where(loin, np.minimum(second, ligament - width), second)
    skin.paint("l2", body & (y < second))
    third = curve(
        turn,
        *((-105, 668), (-60, 672), (-20, 700), (0, 718), (30, 756), (60, 802), (90, 852)),
        *((120, 892), (150, 927), (185, 960), (207, 978), (230, 1010), (254, 1050)),
    )
    third = np.where(loin, np.minimum(third, second - width), third)
    skin.paint("l3", body & (y < third))


def _back(skin: Skin, leg: Reach, body: Mask) -> None:
    """L4 behind, and L5, S1, S2: strips that come down from the sacrum. Borders are degrees about
    the thigh by height, 255 the midline."""
    y, turn = skin.y, leg.turned(-100)
    # The axial line behind: S2 meets L2 and L3 of the inner thigh.
    inner = curve(y, (505, 236), (600, 236), (700, 240), (780, 248), (830, 262), (860, 270))
    behind = body & (turn > 30) & ((turn < inner) | ~skin.leg)
    fourth = curve(turn, (170, 905), (190, 928), (205, 956), (225, 990), (254, 1018))
    skin.paint("l4", behind & (turn > 175) & (y < fourth))
    fifth = curve(
        y,
        *((505, 70), (535, 76), (580, 90), (640, 103), (720, 113), (790, 120), (840, 130)),
        *((880, 146), (915, 170), (945, 200), (968, 230), (988, 258)),
    )
    skin.paint("l5", behind & (turn > fifth) & (y < 990))
    first = curve(
        y,
        *((505, 128), (600, 133), (700, 138), (780, 143), (830, 151), (870, 165), (900, 184)),
        *((925, 207), (943, 230), (960, 258)),
    )
    skin.paint("s1", behind & (turn > first) & (y < 962))
    second = curve(
        y,
        *((505, 163), (600, 166), (700, 169), (780, 173), (830, 179), (865, 189), (895, 205)),
        *((918, 226), (938, 258)),
    )
    skin.paint("s2", behind & (turn > second) & (y < 940))


def _shank(skin: Skin, leg: Reach) -> None:
    along, turn = leg.along, leg.turned(-120)
    shank = skin.leg & (along > 0.9)
    # Across the kneecap; outward it meets L5, inward it stays below the condyle.
    knee = curve(turn, (-118, 497), (-80, 493), (-40, 501), (0, 514), (40, 526), (75, 536))
    low = shank & (skin.y < knee)
    skin.paint("l4", low & (turn < 78))
    crest = curve(along, (0.92, 74), (1, 54), (1.1, 26), (1.25, 12), (1.5, 5), (1.75, -8), (2, -30))
    outer = shank & (turn > crest) & (turn < 200)
    skin.paint("l5", outer & (skin.y < knee) & (turn < 128))
    first = curve(
        along, (0.95, 128), (1.3, 127), (1.55, 123), (1.75, 112), (1.87, 86), (1.94, 52), (2, 42)
    )
    below = shank & (skin.y < 512)
    skin.paint("s1", below & (turn > first))
    second = curve(along, (0.95, 163), (1.3, 166), (1.5, 178), (1.68, 206), (1.78, 238))
    skin.paint("s2", below & (turn > second) & (along < 1.78))
    inner = curve(along, (0.95, 236), (1.3, 234), (1.6, 230), (1.85, 228), (2, 222), (2.1, 218))
    skin.paint("l4", below & (turn > inner))


def _foot(skin: Skin) -> None:
    x, y, z = skin.x, skin.y, skin.z
    foot = skin.leg & (y < curve(z, (-50, 72), (10, 74), (40, 90), (60, 118), (90, 118)))
    skin.paint("l5", foot)
    # The inner edge up to the ball, with the arch.
    upper = curve(z, (-20, 130), (10, 122), (40, 119), (60, 115), (90, 106), (130, 97), (172, 85))
    edge = curve(z, (20, 0), (40, 5), (60, 18), (110, 15), (145, 16), (158, 22), (170, 36))
    skin.paint("l4", foot & (x < upper) & (y > edge))
    # The outer edge with the little toe, from above and from below.
    top = curve(z, (10, 150), (40, 160), (70, 166), (110, 168), (150, 170), (200, 170))
    sole = curve(z, (30, 100), (44, 120), (70, 137), (110, 152), (140, 166), (160, 170))
    plantar = skin.ny < -0.35
    skin.paint("s1", foot & (x > np.where(plantar & (y < 30), sole, top)))
    heel = curve(y, (0, 40), (18, 36), (35, 22), (55, 0), (80, -10), (110, -14))
    skin.paint("s1", foot & (z < heel))


def _floor(skin: Skin, body: Mask) -> None:
    """S3 about the sit bones, S4 and S5 about the anus and the coccyx."""
    skin.paint("s3", body & skin.ball((0, 846, -32), (84, 72, 76)))
    skin.paint("s4_5", body & skin.ball((0, 852, -36), (30, 40, 46)))
