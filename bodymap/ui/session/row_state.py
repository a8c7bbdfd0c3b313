"""Whether a site's needle is in, as its row shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RowState:
    """What stands at the right of a site's row.

    ``is_in`` says whether the needle, or a part of it, is still in; ``words`` how long, or how it
    came out; ``is_due`` that it has been in as long as it was meant to be.
    """

    is_in: bool
    words: str = ""
    is_due: bool = False
