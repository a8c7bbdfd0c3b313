"""The three looks."""

from __future__ import annotations

from enum import StrEnum


class Mode(StrEnum):
    """Which column of the token file is worn."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
