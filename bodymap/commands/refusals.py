"""What a command refuses, as opposed to what went wrong."""

from __future__ import annotations

from bodymap.errors import ExpectedError


class RefusedError(ExpectedError):
    """What was asked for, or given, cannot be used: the process ends with status 2."""
