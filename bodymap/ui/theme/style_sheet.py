"""The style sheet, filled in from the tokens."""

from __future__ import annotations

import re

from bodymap.ui.theme.tokens import Tokens

_TOKEN = re.compile(r"@([a-z]+(?:-[a-z0-9]+)*)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def fill_in(template: str, tokens: Tokens) -> str:
    """``template`` with each ``@token`` replaced, sizes as ``6px``.

    A name that is no token raises KeyError: a misspelt token must not reach a screen.
    """
    values = {**tokens.colors, **{name: f"{size}px" for name, size in tokens.sizes.items()}}
    return _TOKEN.sub(lambda found: values[found[1]], _COMMENT.sub("", template))
