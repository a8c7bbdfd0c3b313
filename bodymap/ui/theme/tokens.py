"""The token file: the only place where a colour or a measure of the look is written down."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bodymap.ui.theme.mode import Mode


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one mode: colours as ``#RRGGBB``, sizes in px before scaling."""

    mode: Mode
    colors: Mapping[str, str]
    sizes: Mapping[str, int]


def load_tokens(file: Path) -> Mapping[Mode, Tokens]:
    """Every mode of a token file.

    A token without a value for one of the modes is a bug in the file: KeyError.
    """
    written = json.loads(file.read_text(encoding="utf-8"))
    return {
        mode: Tokens(
            mode,
            {name: values[mode] for name, values in written["colors"].items()},
            {name: values[mode] for name, values in written["sizes"].items()},
        )
        for mode in Mode
    }
