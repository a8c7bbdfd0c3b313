"""Shares as they are written, and where they are drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from bodymap.trends.exact_proportion import exact_proportion
from bodymap.ui.clinic.share_scale import RATES, SHARES, ShareScale
from bodymap.ui.clinic.words import percent_words, share_words
from tests.cases import cases


@cases(
    ("percent", "written"),
    [
        *((0, "0"), (0.004, "<0.01"), (0.01, "0.01"), (0.0147, "0.015"), (0.581, "0.58")),
        *((1, "1.0"), (9.3, "9.3"), (36.7, "37"), (99.97, "99.9"), (100, "100")),
    ],
)
def test_a_percent_has_the_figures_that_say_something(percent: float, written: str) -> None:
    assert percent_words(percent) == written


def test_a_share_is_written_with_its_interval() -> None:
    assert share_words(exact_proportion(0, 20)) == "0 % (0\N{EN DASH}17)"
    assert share_words(exact_proportion(20, 20)) == "100 % (83\N{EN DASH}100)"


@cases(
    ("scale", "percent", "place"),
    [
        *((RATES, 0.01, 0.0), (RATES, 1.0, 0.5), (RATES, 100.0, 1.0)),
        # a logarithmic scale has no 0
        *((RATES, 0.0, 0.0), (RATES, 0.001, 0.0)),
        *((SHARES, 0.0, 0.0), (SHARES, 25.0, 0.25), (SHARES, 100.0, 1.0)),
    ],
)
def test_a_percent_has_its_place(scale: ShareScale, percent: float, place: float) -> None:
    assert scale.place(percent) == pytest.approx(place)
    area = QRectF(100, 0, 228, 36)
    assert scale.x(percent, area) == pytest.approx(114 + 200 * place)
