"""The colours of maps of needles, from the theme: soft where there is little, deep where there is
much, so that what is deeper is darker for every eye and on grey paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor

from bodymap.ui.theme.mode import Mode
from bodymap.ui.theme.theme import Theme

HEAT = ("heat-1", "heat-2", "heat-3", "heat-4", "heat-5")
MORE = ("more-1", "more-2", "more-3")
FEWER = ("fewer-1", "fewer-2", "fewer-3")
ZERO = 128
"""The entry of a difference's table that means no difference."""

_OPAQUE = 0.88
"""The shading of the skin stays visible below the deepest colour."""
_CLEAR_TO, _FULL_FROM = 0.03, 0.32
_CLEAR_DIFFERENCE_TO, _FULL_DIFFERENCE_FROM = 0.06, 0.5

Lab = tuple[float, float, float]


def heat_table(theme: Theme) -> list[int]:
    """256 colours (ARGB) from nothing to the top of a count's scale."""
    stops = _labs(theme, HEAT)
    return [
        _with_alpha(_mixed(stops, step / 255), _rise(step / 255, _CLEAR_TO, _FULL_FROM))
        for step in range(256)
    ]


def difference_table(theme: Theme) -> list[int]:
    """256 colours (ARGB) from the most fewer (1) over nothing (ZERO) to the most more (255)."""
    sides = [_labs(theme, tokens) for tokens in (FEWER, MORE)]
    table = []
    for step in range(256):
        share = (step - ZERO) / (255 - ZERO)
        depth = min(abs(share), 1.0)
        alpha = _rise(depth, _CLEAR_DIFFERENCE_TO, _FULL_DIFFERENCE_FROM)
        table.append(_with_alpha(_mixed(sides[share > 0], depth), alpha))
    return table


def mixed(stops: Sequence[QColor], share: float) -> QColor:
    """The colour at a share of the way through the stops. Mixed in Oklab, where equal steps look
    equal (B. Ottosson, A perceptual color space for image processing, 2020)."""
    return _mixed([oklab(stop) for stop in stops], share)


def _labs(theme: Theme, tokens: Sequence[str]) -> list[Lab]:
    return [oklab(theme.color(token)) for token in tokens]


def _mixed(stops: Sequence[Lab], share: float) -> QColor:
    at = min(max(share, 0.0), 1.0) * (len(stops) - 1)
    before = min(int(at), len(stops) - 2)
    one, other = stops[before], stops[before + 1]
    part = at - before
    a, b, c = (x + (y - x) * part for x, y in zip(one, other, strict=True))
    return _from_oklab((a, b, c))


def oklab(color: QColor) -> Lab:
    """Lightness 0 to 1, and the two axes of colour."""
    red, green, blue = map(_linear, (color.redF(), color.greenF(), color.blueF()))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _from_oklab(lab: Lab) -> QColor:
    light, a, b = lab
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return QColor.fromRgbF(
        _coded(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
        _coded(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
        _coded(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
    )


def _linear(coded: float) -> float:
    return coded / 12.92 if coded <= 0.04045 else float(((coded + 0.055) / 1.055) ** 2.4)


def _coded(linear: float) -> float:
    """The coded value of a share of light, kept within what a screen can show."""
    held = min(max(linear, 0.0), 1.0)
    return held * 12.92 if held <= 0.0031308 else float(1.055 * held ** (1 / 2.4) - 0.055)


def _rise(share: float, start: float, end: float) -> float:
    """From clear at ``start`` to as opaque as a map gets at ``end``, in a smooth step."""
    at = min(max((share - start) / (end - start), 0.0), 1.0)
    return _OPAQUE * at * at * (3 - 2 * at)


def _with_alpha(color: QColor, alpha: float) -> int:
    color.setAlphaF(alpha)
    return color.rgba()


class HeatTables:
    """The tables of a theme, mixed once for all views: that takes longer than laying them on."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._made: dict[tuple[Mode, bool], list[int]] = {}

    def table(self, *, is_difference: bool) -> list[int]:
        """The table of a count or of a difference, as the theme is now."""
        wanted = self._theme.mode, is_difference
        if wanted not in self._made:
            self._made[wanted] = (difference_table if is_difference else heat_table)(self._theme)
        return self._made[wanted]
