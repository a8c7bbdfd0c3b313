from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clinics import OpenRecord, new_record


@pytest.fixture
def record(tmp_path: Path) -> Iterator[OpenRecord]:
    opened = new_record(tmp_path)
    yield opened
    opened.store.close()
