"""Every text can be read on every ground it is put on, in every mode."""

import pytest

from bodymap.paths import resource
from bodymap.ui.theme.mode import Mode
from bodymap.ui.theme.tokens import load_tokens
from tests.cases import cases

TEXT = 4.5
HINT = 3.0

PAIRS = [
    *((ink, ground, TEXT) for ink in ("ink", "ink-soft") for ground in ("paper", "surface")),
    *(("ink", ground, TEXT) for ground in ("hover", "pressed", "accent-soft")),
    *(("ink", ground, TEXT) for ground in ("warn-soft", "danger-soft", "good-soft")),
    *(("ink-faint", ground, HINT) for ground in ("paper", "surface")),
    *(("edge", ground, HINT) for ground in ("paper", "surface")),
    *(("accent", ground, TEXT) for ground in ("paper", "surface", "accent-soft")),
    ("on-accent", "accent", TEXT),
    ("on-accent", "accent-deep", TEXT),
    *(("danger", ground, TEXT) for ground in ("paper", "surface", "danger-soft")),
    ("on-danger", "danger", TEXT),
    ("on-danger", "danger-deep", TEXT),
    *(("warn", ground, HINT) for ground in ("paper", "surface", "warn-soft")),
    *(("warn-ink", ground, TEXT) for ground in ("paper", "surface", "warn-soft")),
    *(("good", ground, TEXT) for ground in ("paper", "surface")),
    *(("needle-in", ground, TEXT) for ground in ("paper", "surface")),
    *(("needle-out", ground, TEXT) for ground in ("paper", "surface")),
    ("on-needle", "needle-in", TEXT),
    ("ink-soft", "hover", TEXT),
    ("ink-soft", "accent-soft", TEXT),
]


def luminance(color: str) -> float:
    """Relative luminance of WCAG 2, 0 (black) to 1 (white)."""
    channels = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of WCAG 2, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_itself_is_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@cases("mode", Mode)
@cases(("ink", "ground", "least"), PAIRS)
def test_text_stands_out_from_its_ground(mode: Mode, ink: str, ground: str, least: float) -> None:
    colors = load_tokens(resource("styles", "tokens.json"))[mode].colors
    assert contrast(colors[ink], colors[ground]) >= least
