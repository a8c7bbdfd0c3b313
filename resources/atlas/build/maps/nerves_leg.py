"""Nerve areas of thigh, leg and foot."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.maps.limbs import Reach, whole_leg
from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Skin


def paint_leg(skin: Skin) -> None:
    """From the groin and the gluteal fold to the toes."""
    leg = whole_leg(skin)
    _thigh(skin, leg)
    _shank(skin, leg)
    _foot(skin)


def _thigh(skin: Skin, leg: Reach) -> None:
    x, y = skin.x, skin.y
    turn, inward = leg.turned(-160), leg.turned(0)
    body = ~skin.arm
    fold = curve(x, (0, 800), (30, 806), (90, 812), (140, 816), (180, 830))
    ahead = curve(turn, (-110, 806), (-60, 838), (-30, 862), (0, 906), (30, 930), (60, 926))
    hip = curve(turn, (60, 928), (80, 884), (95, 876), (112, 884), (140, 900))
    front = np.where(turn < 60, ahead, hip)
    skin.paint("femoral_anterior", body & (y < front) & (turn > -140) & (turn < 130))
    # The lateral cutaneous nerve leaves the pelvis at the front spine of the ilium.
    inner = curve(y, (520, 66), (560, 44), (640, 30), (760, 22), (860, 22), (915, 34), (950, 44))
    outer = curve(y, (520, 84), (560, 108), (640, 122), (740, 126), (860, 126), (915, 128))
    skin.paint("lateral_femoral", body & (y < front) & (y > 530) & (turn > inner) & (turn < 140))
    behind = skin.leg & (y < fold) & (turn > -20)
    skin.paint("posterior_femoral", skin.leg & (inward > outer) & (inward < 238) & (y < fold))
    skin.paint("posterior_femoral", behind & (turn > outer) & (y > 500))
    patch = ((inward - 272) / 32) ** 2 + ((y - 690) / 105) ** 2 < 1
    skin.paint("obturator", skin.leg & patch)
    groin = ((x - 66) / 34) ** 2 + ((y - 876) / 46) ** 2 < 1
    skin.paint("genitofemoral", body & (skin.z > 20) & groin)


def _shank(skin: Skin, leg: Reach) -> None:
    along, turn = leg.along, leg.turned(-120)
    y = skin.y
    shank = skin.leg & (along > 0.9)
    # The saphenous nerve with its branch below the kneecap.
    knee = curve(turn, (-118, 520), (-90, 518), (-45, 500), (0, 486), (34, 480), (50, 476))
    crest = curve(along, (0.95, 48), (1.06, 40), (1.16, 20), (1.35, 6), (1.7, -8), (2, -32))
    skin.paint("saphenous", shank & (y < knee) & (turn < crest))
    rear = curve(along, (0.9, 236), (1.2, 228), (1.5, 222), (1.8, 222), (2, 218), (2.1, 216))
    skin.paint("saphenous", skin.leg & (y < 518) & (turn > rear))
    outer = shank & (turn >= crest) & (turn <= rear)
    top = curve(
        turn,
        (30, 486),
        (50, 512),
        (80, 536),
        (105, 528),
        (125, 508),
        (145, 478),
        (162, 450),
        (180, 420),
    )
    skin.paint("lateral_sural", outer & (y < top))
    lower = outer & (along > curve(turn, (0, 1.3), (30, 1.4), (70, 1.5), (100, 1.62), (115, 1.9)))
    edge = curve(along, (1.3, 112), (1.65, 104), (1.8, 96), (1.92, 62), (2, 42), (2.1, 38))
    skin.paint("superficial_fibular", lower & (turn < edge))
    # Behind, the posterior femoral nerve ends on the upper calf, where the sural one begins.
    hollow = curve(turn, (140, 1.06), (165, 1.14), (185, 1.18), (210, 1.16), (236, 1.08))
    skin.paint("posterior_femoral", outer & (along < hollow) & (turn > 142) & (y > top))
    rim = curve(
        along,
        *((1.05, 168), (1.15, 163), (1.25, 158), (1.35, 150), (1.45, 138), (1.55, 122)),
        *((1.65, 104), (1.8, 96), (1.92, 62), (2, 42), (2.1, 38)),
    )
    skin.paint("sural", outer & (turn > rim) & (along >= hollow))


def _foot(skin: Skin) -> None:
    x, y, z = skin.x, skin.y, skin.z
    foot = skin.leg & (y < curve(z, (-50, 72), (10, 74), (40, 90), (60, 118), (90, 118)))
    skin.paint("superficial_fibular", foot)
    upper = curve(z, (-20, 130), (10, 122), (40, 119), (60, 115), (90, 106), (130, 97), (166, 85))
    skin.paint("saphenous", foot & (x < upper) & (z < 166))
    top = curve(z, (10, 150), (40, 160), (70, 168), (110, 173), (150, 178), (180, 180))
    skin.paint("sural", foot & (x > top))
    rear = curve(y, (30, 22), (55, 0), (80, -8), (110, -12))
    skin.paint("sural", foot & (z < rear))
    web = ((x - 121) / 12) ** 2 + ((z - 170) / 21) ** 2 < 1
    skin.paint("deep_fibular", foot & web & (y > 8) & (skin.ny > -0.3))
    _sole(skin, foot)


def _sole(skin: Skin, foot: np.ndarray) -> None:
    x, y, z = skin.x, skin.y, skin.z
    # The plantar nerves' skin ends at the edge of the sole, and takes in the pads of the toes.
    rim = curve(z, (30, 20), (60, 28), (100, 22), (140, 13), (165, 11), (215, 10))
    rim = np.where(x > 150, np.minimum(rim, 12), rim)
    pad = curve(y, (0, 40), (18, 38), (36, 20), (50, 2), (62, -18), (72, -42))
    sole = foot & (y < rim) & (skin.ny < 0.25) & (z > pad - 2)
    skin.paint("medial_plantar", sole)
    fourth = curve(z, (30, 126), (60, 136), (100, 150), (140, 162), (165, 164), (190, 163))
    skin.paint("lateral_plantar", sole & (x > fourth))
    heel = foot & (z < pad)
    limit = curve(y, (0, 240), (12, 160), (22, 142), (40, 134), (70, 126))
    skin.paint("medial_calcaneal", heel & (x < limit))
    skin.paint("medial_calcaneal", heel & (y < 14))
