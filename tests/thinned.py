"""Of what takes long only some each day; the rest where everything is done in full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest


def thinned(values: Sequence[Any], every: int) -> list[Any]:
    """Parameters of a test, tuples where it takes several. The first of each ``every`` values is
    tried by every run of the tests, the others by ``main.py faults``."""
    return [value if place % every == 0 else _in_full(value) for place, value in enumerate(values)]


def _in_full(value: Any) -> Any:
    several = value if isinstance(value, tuple) else (value,)
    return pytest.param(*several, marks=pytest.mark.in_full)
