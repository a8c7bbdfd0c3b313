"""Chest, back, belly, pelvis and buttocks."""

from __future__ import annotations

from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Mask, Skin

# Heights in mm of the borders between spinal levels on this figure: C7 stands out at 1462, the
# supracristal line (L4/L5) runs at 1000, the lower angle of the scapula (T7/T8) at 1245.
T1, T5, T9, L1, L4, S1 = 1452.0, 1348.0, 1240.0, 1132.0, 1034.0, 958.0


def paint_trunk(skin: Skin) -> None:
    """Everything of the trunk below the neck."""
    back = skin.around > 98
    _front(skin, skin.trunk & ~back)
    _back(skin, skin.trunk & back)
    _pelvis(skin)
    _axilla(skin)


def _front(skin: Skin, front: Mask) -> None:
    x, y, around = skin.x, skin.y, skin.around
    skin.paint("ribs_lateral", front)
    skin.paint("flank", front & (y < curve(around, (40, 1105), (70, 1110), (98, 1120))))
    costal = curve(x, (0, 1215), (30, 1195), (70, 1145), (100, 1108), (140, 1095))
    outer = curve(y, (900, 80), (1000, 96), (1100, 105), (1230, 80))
    skin.paint("abdomen", front & (x < outer) & (y < costal))
    pec = curve(x, (0, 1238), (40, 1230), (90, 1232), (130, 1255), (160, 1290))
    reach = curve(y, (1230, 62), (1300, 70), (1400, 80))
    skin.paint("chest_upper", front & (y > pec) & (around < reach))
    width = curve(y, (1205, 10), (1250, 16), (1360, 19), (1400, 26))
    skin.paint("sternum", front & (x < width) & (y > 1206))


def _back(skin: Skin, back: Mask) -> None:
    x, y = skin.x, skin.y
    skin.paint("ribs_lateral", back)
    skin.paint("flank", back & (y < curve(x, (60, 1132), (110, 1128), (160, 1120))))
    column = curve(y, (940, 52), (1080, 55), (1160, 60), (1240, 44), (1290, 36), (1460, 30))
    lower = curve(y, (1132, 88), (1200, 92), (1240, 88))
    skin.paint("thoracic_lower", back & (x < lower) & (y < T9 + 10) & (y > L1))
    blade_in = curve(y, (1220, 92), (1260, 76), (1390, 70))
    blade_out = curve(y, (1220, 100), (1250, 118), (1310, 148), (1345, 190))
    skin.paint("interscapular", back & (x < blade_in) & (y > curve(x, (30, 1240), (92, 1250))))
    low = curve(x, (70, 1248), (95, 1226), (120, 1236), (150, 1270), (175, 1310))
    skin.paint("scapula", back & (x >= blade_in) & (x < blade_out) & (y > low))
    skin.paint("thoracic_upper", back & (x < column) & (y > T5))
    skin.paint("thoracic_mid", back & (x < column) & (y <= T5) & (y > T9))
    skin.paint("lumbar_upper", back & (x < column) & (y <= L1) & (y > L4))
    skin.paint("lumbar_lower", back & (x < column) & (y <= L4))


def _pelvis(skin: Skin) -> None:
    x, y, around = skin.x, skin.y, skin.around
    trunk = skin.trunk
    crest = curve(x, (0, 955), (30, 958), (60, 975), (110, 996), (170, 1000), (200, 995))
    buttock = trunk & (around > 92) & (y < crest)
    middle = curve(x, (0, 905), (50, 912), (100, 905), (150, 890), (190, 870))
    skin.paint("gluteal_lower", buttock)
    skin.paint("gluteal_upper", buttock & (y > middle))
    hip_top = curve(around, (50, 985), (75, 998), (100, 985), (122, 930))
    hip_back = curve(y, (800, 132), (880, 126), (930, 114), (985, 94))
    skin.paint("hip_lateral", trunk & (around > 58) & (y < hip_top) & (around < hip_back))
    front = trunk & (around <= 60)
    skin.paint(
        "hip_anterior",
        front & (y < curve(x, (60, 930), (90, 968), (120, 992), (160, 998))) & (x > 60),
    )
    skin.paint("groin", front & (y < skin.groin_line + 36) & (x > 20) & (x < 88) & (skin.z > 10))
    skin.paint("pelvis_pubic", front & (y < curve(x, (0, 915), (45, 912), (70, 905))) & (x < 52))
    sacral = trunk & (around > 98)
    skin.paint("sacroiliac", sacral & (x < curve(y, (880, 30), (915, 60), (958, 70), (975, 62))) & (y < 976) & (y > 905))
    skin.paint("sacrum", sacral & (x < curve(y, (885, 10), (900, 14), (930, 26), (958, 32))) & (y < 958))
    skin.paint("coccyx", sacral & (x < 14) & (y < 888))
    skin.paint("perineum", (trunk | skin.leg) & (x < 24) & (y < 838) & (y > 790))


def _axilla(skin: Skin) -> None:
    x, y = skin.x, skin.y
    near = skin.trunk | skin.arm
    hollow = ((x - 162) / 30) ** 2 + ((y - 1278) / 48) ** 2 < 1
    skin.paint("axilla", near & hollow)
