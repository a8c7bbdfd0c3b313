"""Tests of the services that run on both engines: on a clinic file, and on a server.

A folder of tests opts in with ``pytest_generate_tests = on_both_engines`` in its ``conftest.py``;
its fixture that opens a record asks for ``engine``. On the server some tests run each day, chosen
by their names; the others where everything is done in full. What a server cannot mean is marked
``file_only`` with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import Final
from zlib import crc32

import pytest

from tests.clinics import copied_record
from tests.faults.amounts import amount
from tests.records import Record

ONE_IN: Final = 24
"""Of so many tests one runs on the server each day."""


class Engine(Enum):
    """Where a record lies."""

    FILE = "file"
    SERVER = "server"


@contextmanager
def opened_on(engine: Engine, folder: Path) -> Iterator[Record]:
    """A new clinic, opened, with Anna Weber at the desk and nothing else; a file lies in
    ``folder``. What survives a power cut is not what such tests are about, and waiting for it takes
    long."""
    record: Record
    if engine is Engine.FILE:
        record = copied_record(folder)
    else:
        from tests.server_clinics import new_server_record

        record = new_server_record()
    with record.store.hurried():
        yield record
    record.store.close()


def share_of(engine: Engine, examples: int) -> int:
    """So many of the examples, on that engine: a server takes longer, so few of them each day."""
    return amount(examples // 20, examples) if engine is Engine.SERVER else examples


def on_both_engines(metafunc: pytest.Metafunc) -> None:
    """Runs each test that has a record on both engines."""
    if "engine" not in metafunc.fixturenames:
        return
    on = [pytest.param(Engine.FILE, id=pytest.HIDDEN_PARAM)]
    if not metafunc.definition.get_closest_marker("file_only"):
        is_daily = crc32(metafunc.definition.name.encode()) % ONE_IN == 0
        marks = [pytest.mark.xdist_group("server"), *([] if is_daily else [pytest.mark.in_full])]
        on.append(pytest.param(Engine.SERVER, id="server", marks=marks))
    metafunc.parametrize("engine", on, scope="module")
