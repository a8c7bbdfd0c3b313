"""A copy of the typeface whose figures have one width."""

from __future__ import annotations

from pathlib import Path

import pytest
from matplotlib import get_data_path

from bodymap.ui.theme.fonts import inter_file
from bodymap.ui.theme.tabular_figures import with_tabular_figures


@pytest.fixture(scope="module")
def inter() -> bytes:
    file = inter_file()
    assert file is not None
    return file.read_bytes()


def test_the_copy_has_another_name_and_leaves_the_typeface_as_it_is(inter: bytes) -> None:
    before = bytes(inter)
    made = with_tabular_figures(inter)
    assert made is not None
    assert inter == before
    assert "Intab".encode("utf-16-be") in made
    assert "Intab".encode("utf-16-be") not in inter
    assert len(made) > len(inter), "its map of characters stands behind all else"


@pytest.mark.parametrize("cut", [0, 11, 40, 2000])
def test_what_is_no_whole_typeface_is_left_alone(inter: bytes, cut: int) -> None:
    assert with_tabular_figures(inter[:cut]) is None


def test_a_typeface_without_such_figures_is_left_alone() -> None:
    other = Path(get_data_path()) / "fonts" / "ttf" / "DejaVuSansMono.ttf"
    assert with_tabular_figures(other.read_bytes()) is None
