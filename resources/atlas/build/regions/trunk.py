"""Chest, back, belly, pelvis and buttocks."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.geometry import Floats
from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Mask, Skin

# Heights in mm of the borders between spinal levels on this figure: C7 stands out at 1462, the
# lower angle of the scapula (T7/T8) lies at 1245 and the supracristal line (L4/L5) at 1000.
T5, T9, L1, L4 = 1348.0, 1240.0, 1132.0, 1034.0


def paint_trunk(skin: Skin) -> None:
    """Everything of the trunk below the neck."""
    back = skin.around > 98
    ribs_end = curve(
        skin.around, (30, 1098), (50, 1102), (75, 1108), (100, 1118), (125, 1128), (150, 1132)
    )
    skin.paint("ribs_lateral", skin.trunk)
    skin.paint("flank", skin.trunk & (skin.y < ribs_end))
    _front(skin, skin.trunk & ~back)
    _back(skin, skin.trunk & back)
    _hip(skin)
    _floor(skin)
    skin.paint("axilla", (skin.trunk | skin.arm) & skin.ball((157, 1281, 1), (38, 56, 63)))


def _front(skin: Skin, front: Mask) -> None:
    x, y, around = skin.x, skin.y, skin.around
    costal = curve(x, (0, 1212), (14, 1206), (40, 1180), (75, 1135), (100, 1108), (140, 1096))
    outer = curve(y, (900, 80), (1000, 96), (1100, 106), (1230, 80))
    skin.paint("abdomen", front & (x < outer) & (y < costal))
    pectoral = curve(x, (0, 1234), (40, 1230), (85, 1233), (125, 1254), (155, 1292))
    reach = curve(y, (1230, 62), (1300, 70), (1400, 80))
    skin.paint("chest_upper", front & (y > pectoral) & (around < reach))
    width = curve(y, (1196, 7), (1215, 12), (1250, 16), (1350, 19), (1400, 27))
    skin.paint("sternum", front & (x < width) & (y > 1203))


def _back(skin: Skin, back: Mask) -> None:
    x, y = skin.x, skin.y
    ninth = curve(x, (0, T9), (45, T9), (92, 1230))
    wide = curve(y, (1132, 76), (1180, 86), (1240, 92))
    skin.paint("thoracic_lower", back & (x < wide) & (y < ninth) & (y > L1))
    inner = curve(y, (1220, 90), (1262, 76), (1390, 70))
    outer = curve(y, (1220, 100), (1250, 116), (1290, 146), (1312, 168), (1345, 205))
    skin.paint("interscapular", back & (x < inner) & (y > ninth))
    low = curve(x, (70, 1254), (84, 1233), (97, 1227), (112, 1234), (140, 1262), (175, 1312))
    skin.paint("scapula", back & (x >= inner) & (x < outer) & (y > low))
    skin.paint("thoracic_upper", back & (x < _column(y)) & (y > T5))
    skin.paint("thoracic_mid", back & (x < _column(y)) & (y <= T5) & (y > T9))
    skin.paint("lumbar_upper", back & (x < _column(y)) & (y <= L1) & (y > L4))
    skin.paint("lumbar_lower", back & (x < _column(y)) & (y <= L4))


def _column(y: Floats) -> Floats:
    """Outer border of the muscles beside the spine, mm from the midline."""
    return curve(
        y, (940, 56), (1000, 54), (1090, 56), (1160, 56), (1240, 44), (1300, 36), (1460, 30)
    )


def _hip(skin: Skin) -> None:
    x, y, around, trunk = skin.x, skin.y, skin.around, skin.trunk
    crest = curve(
        around,
        (18, 866),
        (30, 902),
        (38, 934),
        (46, 961),
        (54, 980),
        (65, 994),
        (85, 1001),
        (110, 1001),
        (132, 993),
        (150, 976),
        (165, 962),
        (180, 957),
    )
    below = trunk & (y < crest)
    buttock_start = curve(y, (800, 110), (850, 112), (900, 110), (950, 102), (995, 92))
    skin.paint("hip_lateral", below & (around > 40))
    front_end = curve(y, (850, 54), (920, 57), (1000, 60))
    skin.paint("hip_anterior", below & (around < front_end) & (x > 30))
    rear = below & (around > buttock_start)
    skin.paint("gluteal_lower", rear)
    middle = curve(x, (0, 905), (50, 912), (100, 906), (140, 896), (190, 880))
    skin.paint("gluteal_upper", rear & (y > middle))
    behind = trunk & (around > 98)
    wide = curve(y, (886, 14), (905, 38), (930, 58), (955, 67), (978, 64))
    skin.paint("sacroiliac", behind & (x < wide) & (y < 976) & (y > 886))
    narrow = curve(y, (884, 9), (905, 16), (930, 25), (958, 33))
    skin.paint("sacrum", behind & (y > 884) & (x < narrow) & (y < curve(x, (0, 957), (33, 961))))


def _floor(skin: Skin) -> None:
    x, y, z = skin.x, skin.y, skin.z
    low = skin.trunk | skin.leg
    # The groin lies along the crease, on both sides of it.
    along, across = (x - 62) * 0.85 + (y - 880) * 0.53, (y - 880) * 0.85 - (x - 62) * 0.53
    groin = np.abs(across) < 22 * (1 - (along / 58) ** 2)
    pubic = curve(x, (0, 918), (25, 915), (45, 906), (62, 890), (66, 880))
    root = curve(x, (0, 846), (12, 846), (30, 854), (66, 866))
    skin.paint("pelvis_pubic", low & (y < pubic) & (y > root) & (z > 10) & (x < 66))
    skin.paint("groin", low & groin & (z > 15))
    skin.paint("perineum", low & skin.ball((0, 846, 0), (19, 22, 62)))
    skin.paint("coccyx", skin.trunk & (skin.around > 98) & skin.ball((0, 875, -70), (15, 17, 50)))
