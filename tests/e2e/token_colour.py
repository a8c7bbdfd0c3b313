"""The colours of the light theme as a screen shows them."""

from __future__ import annotations

import json

from bodymap.paths import resource
from tests.e2e.picture import Colour


def token_colour(token: str) -> Colour:
    """Red, green, blue (0-255) of a token."""
    tokens = json.loads(resource("styles", "tokens.json").read_text(encoding="utf-8"))
    value = tokens["colors"][token]["light"].lstrip("#")
    return int(value[0:2], 16), int(value[2:4], 16), int(value[4:6], 16)
