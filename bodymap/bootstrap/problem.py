"""Why the set-up cannot go on."""

from __future__ import annotations


class SetUpError(Exception):
    """The set-up stopped; its text is one sentence that says what is missing."""
