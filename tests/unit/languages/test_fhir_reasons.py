"""Whatever is refused of a FHIR file, the window has words for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import bodymap.exchange.fhir
from bodymap.ui.import_fhir.reason_words import REASONS

_CALLS = {"Refused", "on_remark"}


def reasons() -> Iterator[str]:
    """The reasons as the source has them, with the places of their values."""
    for path in Path(bodymap.exchange.fhir.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in _CALLS and node.args:
                yield words_of(node.args[0])


def words_of(said: ast.expr) -> str:
    """A literal, with the places of what is put into it."""
    if isinstance(said, ast.Constant):
        return str(said.value)
    assert isinstance(said, ast.JoinedStr)
    places = count()
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else f"{{{next(places)}}}"
        for part in said.values
    )


def test_every_reason_has_its_pattern() -> None:
    patterns = [re.compile(re.sub(r"\\{\d\\}", "(.+)", re.escape(str(one)))) for one in REASONS]
    found = set(reasons())
    assert len(found) > 20
    unknown = [one for one in found if not any(pattern.fullmatch(one) for pattern in patterns)]
    assert unknown == ["is a Bundle {0}; read are {1}"]  # the two forms of which stand there
