"""The short name that a person is offered for the door. Without Qt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import Final

from bodymap.charting.log_in import is_log_in
from bodymap.charting.person import LONGEST_LOG_IN

_OTHER: Final = re.compile(r"[^a-z0-9._-]")


def suggested_log_in(name: str, taken: Collection[str] = ()) -> str:
    """A log-in for a person of this name that is not ``taken``: the first name ("anna"), the whole
    ("anna.weber"), the first with a number ("anna2"). Empty for a name that has no Latin letters.
    """
    parts = [part for part in (_plain(part) for part in name.split()) if part]
    if not parts:
        return ""
    first = parts[0]
    tries = [first, f"{first}.{parts[-1]}" if len(parts) > 1 else ""]
    tries += [f"{first[: LONGEST_LOG_IN - 4]}{number}" for number in range(2, len(taken) + 3)]
    cut = (each[:LONGEST_LOG_IN] for each in tries)
    return next((one for one in cut if is_log_in(one) and one not in taken), "")


def _plain(word: str) -> str:
    """Lower case, without accents and without whatever a log-in has no room for."""
    bare = unicodedata.normalize("NFKD", word.casefold())
    return _OTHER.sub("", bare).strip("._-")
