"""How a store comes to the file that it has open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.driver import Connection


@dataclass(frozen=True, slots=True)
class WaysIn:
    """Both know the key. ``again`` opens the clinic anew, after checking that it is the same: for
    when its file was away and is back. ``beside`` gives one more connection to the file that is
    open, and looks at it in no other way: whoever opens and closes it otherwise in this process
    drops SQLite's locks on it."""

    again: Callable[[], Connection]
    beside: Callable[[], Connection]
