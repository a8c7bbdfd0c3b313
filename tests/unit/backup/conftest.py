from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.backed_up import BackedUp, backed_up


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[BackedUp]:
    """An open clinic with a visit and some sites in it."""
    made = backed_up(tmp_path / "clinic")
    yield made
    made.record.store.close()
