"""Imports as Python does them, also where the toolkit is loaded."""

from __future__ import annotations

import builtins

# it takes the place of Python's own import at this moment
import PySide6  # noqa: F401 - nothing of it is used


def import_plainly() -> None:
    """Put Python's own import back in its place. To be called before much is imported.

    The toolkit replaces it, for the sake of other spellings of its names that a module may ask for
    (``from __feature__ import ...``), which none does here. To that end it reads the source text of
    every module that is imported from then on, whoever imports it, and Python's ``linecache`` keeps
    all these texts: a quarter of the time until the first window, and 40 MB by the end of a visit.
    Where the toolkit has replaced nothing, nothing is done.
    """
    of_python = getattr(builtins, "__orig_import__", None)
    if of_python is not None:
        builtins.__import__ = of_python
