"""Nerve areas of the trunk: dorsal rami, intercostal nerves, groin, buttock and perineum."""

from __future__ import annotations

import numpy as np

from resources.atlas.build.maps.limbs import whole_leg
from resources.atlas.build.regions.curve import curve
from resources.atlas.build.regions.skin import Skin


def paint_trunk(skin: Skin) -> None:
    """Everything of the trunk below the supraclavicular nerves."""
    _chest_and_back(skin)
    _hip(skin)
    _groin(skin)
    _buttock(skin)
    _floor(skin)


def _chest_and_back(skin: Skin) -> None:
    y, around = skin.y, skin.around
    skin.paint("intercostal_lateral", np.ones(len(y), bool))
    # Anterior branches reach to about the midclavicular line and the edge of the rectus.
    ahead = curve(y, (900, 40), (1000, 46), (1100, 44), (1200, 34), (1300, 38), (1400, 50))
    skin.paint("intercostal_anterior", around < ahead)
    behind = curve(y, (960, 116), (1050, 118), (1140, 128), (1240, 136), (1320, 128), (1400, 112))
    skin.paint("dorsal_rami_thoracic", around > behind)
    loin = curve(around, (110, 1070), (130, 1102), (150, 1122), (180, 1132))
    skin.paint("dorsal_rami_lumbar", (around > behind) & (y < loin))


def _hip(skin: Skin) -> None:
    """Subcostal and iliohypogastric nerves come down over the iliac crest."""
    y, around = skin.y, skin.around
    turn = whole_leg(skin).turned(-100)
    crest = curve(around, (60, 1000), (85, 1010), (110, 1010), (140, 1000))
    reach = curve(turn, (40, 975), (60, 930), (80, 884), (95, 876), (112, 884), (140, 900))
    lateral = ~skin.arm & (y < crest) & (y > reach) & (turn > 40) & (turn < 140)
    skin.paint("iliohypogastric", lateral & (around < 150))
    skin.paint("subcostal", lateral & (turn < curve(y, (870, 86), (940, 86), (1012, 84))))


def _groin(skin: Skin) -> None:
    x, y, z = skin.x, skin.y, skin.z
    ahead = ~skin.arm & (z > 0) & (x < 120)
    top = curve(x, (0, 960), (40, 960), (70, 956), (95, 945), (118, 922))
    skin.paint("iliohypogastric", ahead & (y < top) & (skin.around < 64))
    low = curve(x, (0, 918), (28, 918), (60, 922), (90, 920), (112, 908))
    skin.paint("ilioinguinal", ahead & (y < low))


def _buttock(skin: Skin) -> None:
    """Superior, middle and inferior cluneal nerves."""
    x, y = skin.x, skin.y
    turn = whole_leg(skin).turned(-100)
    behind = ~skin.arm & (skin.z < 20)
    crest = curve(x, (0, 962), (40, 978), (80, 1006), (110, 1014), (140, 1012))
    outer = curve(y, (780, 128), (860, 126), (900, 128), (960, 134), (1015, 138))
    rear = behind & (y < crest) & (turn > outer) & ~skin.leg
    skin.paint("cluneal_superior", rear)
    inner = curve(y, (850, 42), (890, 56), (930, 60), (962, 44), (975, 30))
    skin.paint("cluneal_middle", rear & (x < inner) & (y < 972))
    lower = curve(x, (0, 868), (30, 872), (60, 882), (100, 888), (140, 876))
    skin.paint("cluneal_inferior", behind & (y < lower) & (turn > outer) & (y > 700))


def _floor(skin: Skin) -> None:
    body = ~skin.arm
    skin.paint("pudendal", body & skin.ball((0, 842, -8), (30, 34, 54)))
    skin.paint("anococcygeal", body & (skin.z < -30) & skin.ball((0, 872, -50), (17, 26, 45)))
