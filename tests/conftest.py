"""What every test stands on: no screen needed, no real data in reach, no luck."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

# also for a pytest that was not started through main.py; set before Qt is loaded
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# the same examples at every run, and none failed for a machine that was busy
settings.register_profile("bodymap", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("bodymap")


@pytest.fixture(scope="session", autouse=True)
def home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test can find, or leave anything in, the data folder of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(home / "data"))
        patch.setenv("XDG_CONFIG_HOME", str(home / "config"))
        yield
