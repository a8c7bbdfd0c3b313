from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from shutil import copytree
from typing import Any

import psycopg
import pytest

from tests.admitted import new_guarded_database
from tests.server_clinics import connected
from tests.unit.moving.stations import Station, full_clinic, station


@pytest.fixture
def database() -> str:
    """A database that was made ready for a clinic, and has none."""
    return new_guarded_database()


@pytest.fixture
def owner(database: str) -> Iterator[psycopg.Connection[Any]]:
    """A connection of whoever looks after the server."""
    with closing(connected(database)) as connection:
        yield connection


@pytest.fixture(scope="package")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a clinic that has everything; to be copied."""
    folder = tmp_path_factory.mktemp("filled") / "clinic"
    full_clinic(folder)
    return folder


@pytest.fixture
def first(filled: Path, tmp_path: Path, database: str) -> Station:
    """A clinic that has everything, to be moved to the server."""
    copytree(filled, tmp_path / "first")
    return station(tmp_path / "first", database)


@pytest.fixture
def moved(first: Station) -> Station:
    """A clinic that was moved to the server."""
    first.move_in()
    return first


@pytest.fixture
def second(moved: Station, tmp_path: Path, database: str) -> Station:
    """A further workstation of that clinic."""
    joined = station(tmp_path / "second", database)
    joined.join()
    return joined
