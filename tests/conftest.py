"""What every test stands on: no screen needed, no real data in reach, no luck.

Where several processes share the work, a file is run by one of them, because what it makes for all
of its tests is made once; so is a folder that shares more than that.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module

import pytest
from _pytest.nodeid import NodeId
from hypothesis import settings

from bodymap.ui.plain_imports import import_plainly
from tests.faults.amounts import amount

_ONE_PROCESS = ("tests/e2e", "tests/unit/demo", "tests/unit/exchange_fhir")
"""Folders that share what takes long to make: a screen with its pointer, the demo clinic, and the
models of FHIR."""

# also for a pytest that was not started through main.py; set before Qt is loaded
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# the same examples at every run, more of them in full; none failed for a machine that was busy
settings.register_profile(
    "bodymap", deadline=None, derandomize=True, print_blob=True, max_examples=amount(40, 100)
)
settings.load_profile("bodymap")


@pytest.fixture(scope="session", autouse=True)
def home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test can find, or leave anything in, the data folder of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(home / "data"))
        patch.setenv("XDG_CONFIG_HOME", str(home / "config"))
        yield


def pytest_sessionstart(session: pytest.Session) -> None:
    """Where several processes share the work, each of them reads all test files. pytest compiles
    them anew so that a failed assertion explains itself, and Hypothesis looks for the constants in
    the program's own files, which takes long: each process does so for its share first, and finds
    the rest done by the others."""
    # nothing that is read now is garbage, and to look for it takes a quarter of the time
    gc.disable()
    # as in the program
    import_plainly()
    worker = os.environ.get("PYTEST_XDIST_WORKER", "").removeprefix("gw")
    if not worker:
        return
    sys.dont_write_bytecode = False
    root = session.config.rootpath
    files = sorted(
        file for argument in session.config.args for file in (root / argument).rglob("test_*.py")
    )
    share = slice(int(worker), None, int(os.environ["PYTEST_XDIST_WORKER_COUNT"]))
    for file in files[share]:
        # what is wrong with a file is told when it is collected
        with suppress(Exception):
            import_module(".".join(file.relative_to(root).with_suffix("").parts))
    ours = sorted(name for name in sys.modules if name.split(".")[0] in ("bodymap", "db"))
    for name in ours[share]:
        # where a newer Hypothesis has no such step, it is done without
        with suppress(Exception):
            constants = import_module("hypothesis.internal.constants_ast")
            constants.constants_from_module(sys.modules[name])


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.enable()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not os.environ.get("BODYMAP_FAULTS_FULL"):
        # what takes long is done by `main.py faults`; its short sisters stay
        left_out = [item for item in items if item.get_closest_marker("in_full")]
        config.hook.pytest_deselected(items=left_out)
        gone = set(left_out)
        items[:] = [item for item in items if item not in gone]
    for item in items:
        marked = item.get_closest_marker("xdist_group")
        if marked is None:
            file = item.path.relative_to(config.rootpath).as_posix()
            together = next((one for one in _ONE_PROCESS if file.startswith(f"{one}/")), file)
            item.add_marker(pytest.mark.xdist_group(together))
        else:
            (together,) = marked.args  # it says itself with which others it belongs
        if config.getoption("loadgroup", False):
            # who hands out the tests knows their ids alone, and looks at the end of them for what
            # belongs together. xdist wrote it there, where pytest since 9.2 does not read it
            item._id = NodeId.parse(f"{item.nodeid}@{together}")
