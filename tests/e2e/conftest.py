"""A screen for the session, and a program for each test."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource
from tests.e2e.display import Display, new_display
from tests.e2e.program import Program


@pytest.fixture(scope="session")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Display]:
    """A screen of 1600 x 1000 px."""
    with new_display(tmp_path_factory.mktemp("screen")) as shown:
        yield shown


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """Where on the screen a place of the body is."""
    return Atlas.open(resource("atlas", "data"))


@pytest.fixture
def program(display: Display, tmp_path: Path) -> Iterator[Program]:
    """The program, not yet started; ended whatever the test did."""
    # a socket's path must be short, so not in pytest's own folder
    with tempfile.TemporaryDirectory(prefix="bodymap-") as folder:
        started = Program(display, Path(folder), evidence=tmp_path)
        yield started
        started.end()
