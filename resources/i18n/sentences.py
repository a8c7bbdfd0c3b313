"""The sentences that come from beneath the windows, for whoever is at the screen.

What is refused or fails in services, exchange or the store carries an English sentence, because
the command line speaks it as well. The windows say it in their language
(bodymap/ui/widgets/said.py).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from resources.i18n.texts import Text

CONTEXT = "Errors"
_LAYERS = (
    "bodymap/anatomy",
    "bodymap/charting",
    "bodymap/exchange",
    "bodymap/services",
    "db",
)
_NOT_SEEN = (
    "bodymap/services/demo",
    "bodymap/services/catalogue",
    "bodymap/services/clinic_settings.py",
    "bodymap/exchange/clinic_csv.py",
    "bodymap/exchange/csv_clinic/export.py",
    "bodymap/exchange/csv_clinic/plan.py",
    "bodymap/exchange/csv_clinic/sites_in.py",
    "bodymap/exchange/csv_clinic/troubles.py",
    "bodymap/exchange/fhir/bring_in.py",
    "bodymap/exchange/fhir/export.py",
    "bodymap/exchange/json_clinic/schema.py",
    "db/made_up_clinic.py",
    "db/migrations",
    "db/moving/comparing.py",
)
"""What is said there is for the command line, for a file, or for the record; or the windows have
words of their own for it."""
_SENTENCE = re.compile(r"[A-Z{].* .*\.", re.DOTALL)


def sentences_of(root: Path) -> list[Text]:
    """Every sentence of an expected failure, as the source has it: what is said with a failure, or
    kept under a name for that."""
    trees = {
        path.relative_to(root).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for layer in ("bodymap/errors.py", *_LAYERS)
        for path in sorted((root / layer).rglob("*.py") if layer in _LAYERS else [root / layer])
    }
    expected = _expected(trees.values())
    return [
        Text(CONTEXT, sentence, False, file, line)
        for file, tree in trees.items()
        if not file.startswith(_NOT_SEEN)
        for sentence, line in _sentences_in(tree, expected)
    ]


def _expected(trees: Iterable[ast.Module]) -> set[str]:
    """The names of the failures that can be expected: ExpectedError, and what is made of it."""
    bases = {
        node.name: {_name(base) for base in node.bases}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    expected = {"ExpectedError"}
    while more := {name for name, of in bases.items() if of & expected} - expected:
        expected |= more
    return expected


def _sentences_in(tree: ast.Module, expected: set[str]) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        said: list[ast.expr] = []
        if isinstance(node, ast.Call) and _name(node.func) in expected:
            said = node.args[:1]
        elif isinstance(node, ast.Assign | ast.AnnAssign) and _is_constant(node):
            value = node.value
            said = [] if value is None else [value]
            if isinstance(value, ast.Dict):
                said = value.values
        for one in said:
            words = _words(one)
            if _SENTENCE.fullmatch(words):
                yield words, one.lineno


def _is_constant(node: ast.Assign | ast.AnnAssign) -> bool:
    named = node.targets if isinstance(node, ast.Assign) else [node.target]
    return all(_name(name).isupper() for name in named)


def _words(node: ast.expr) -> str:
    """A literal; one with values in it with the places of these."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return ""
    places = count()
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else f"{{{next(places)}}}"
        for part in node.values
    )


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id.lstrip("_")
    return node.attr if isinstance(node, ast.Attribute) else ""
