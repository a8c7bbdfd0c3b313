"""Which tables are declared, and which the search engine keeps for itself."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

SEARCH_PREFIX = "patient_search"


def is_ours(name: str | None, kind: str, _parents: MutableMapping[Any, Any]) -> bool:
    """Whether Alembic compares this name: the full-text index and its shadow tables are not."""
    return not (kind == "table" and name is not None and name.startswith(SEARCH_PREFIX))
