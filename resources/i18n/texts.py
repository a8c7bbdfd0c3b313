"""Every text of the windows, as the source of the program says it.

Qt's own reader of Python takes a text's context from the class around the call, and knows nothing
of functions like ``_tr`` of a module, which name the context once for all of its texts. So the
source is read here, as Python reads it, and what is found is handed to ``lupdate`` with its context
written out.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_QT = "QCoreApplication.translate"
_MARK = "QT_TRANSLATE_NOOP"


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One text: the context it is asked with, and whether a count chooses among its forms."""

    context: str
    source: str
    has_count: bool
    file: str
    line: int


class UnreadableTextError(Exception):
    """A text that cannot be collected: it is no literal, or its context cannot be known."""


Sayers = Mapping[str, str | None]
"""Functions that hand a text to Qt: by name, their context; None for those that are told one."""


def texts_of(root: Path, package: str = "bodymap") -> list[Text]:
    """All texts of the package's files, in their order.

    Raises UnreadableTextError, with the place, for a text that is put together before it is said,
    or that is said while a module is loaded: no language is spoken yet then.
    """
    trees: dict[str, tuple[str, ast.Module]] = {}
    for path in sorted((root / package).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if "tr(" in text or "translate" in text or _MARK in text:
            module = path.relative_to(root).with_suffix("")
            trees[".".join(module.parts)] = (path.relative_to(root).as_posix(), ast.parse(text))
    sayers = {name: dict(_sayers_in(tree)) for name, (_, tree) in trees.items()}
    found: list[Text] = []
    for name, (file, tree) in trees.items():
        reader = _Reader(file, {**_imported(tree, sayers), **sayers[name]})
        reader.visit(tree)
        found += reader.found
    return found


def _sayers_in(tree: ast.Module) -> Iterator[tuple[str, str | None]]:
    """A module's functions that hand their first argument to Qt, and its own names for Qt's."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and _name_of(node.value) == _QT:
            yield from ((name.id, None) for name in node.targets if isinstance(name, ast.Name))
        elif isinstance(node, ast.FunctionDef) and node.args.args:
            call = node.body[-1].value if isinstance(node.body[-1], ast.Return) else None
            if (
                isinstance(call, ast.Call)
                and _name_of(call.func) == _QT
                and isinstance(call.args[0], ast.Constant)
                and _name_of(call.args[1]) == node.args.args[0].arg
            ):
                yield node.name, str(call.args[0].value)


def _imported(tree: ast.Module, sayers: Mapping[str, Sayers]) -> dict[str, str | None]:
    known: dict[str, str | None] = {}
    for node in ast.walk(tree):
        of = sayers.get(node.module or "", {}) if isinstance(node, ast.ImportFrom) else {}
        if isinstance(node, ast.ImportFrom):
            known |= {
                name.asname or name.name: of[name.name] for name in node.names if name.name in of
            }
    return known


def _name_of(node: ast.expr) -> str:
    """A name, or a name behind a dot; empty for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{node.value.id if isinstance(node.value, ast.Name) else ''}.{node.attr}"
    return ""


class _Reader(ast.NodeVisitor):
    """Collects the texts of one module."""

    def __init__(self, file: str, sayers: Sayers) -> None:
        self.found: list[Text] = []
        self._file = file
        self._sayers: dict[str, str | None] = dict(sayers)
        self._own = {name for name, context in sayers.items() if context}
        self._classes: list[str] = []
        self._functions: list[str] = []
        self._marked: set[str] = set()

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        before = dict(self._sayers)
        for given in (*node.args.defaults, *node.args.kw_defaults, *node.decorator_list):
            if given is not None:
                self.visit(given)
        self._functions.append(node.name)
        for line in node.body:
            self.visit(line)
        self._functions.pop()
        self._sayers = before

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._functions.append("")
        self.generic_visit(node)
        self._functions.pop()

    def visit_Assign(self, node: ast.Assign) -> None:
        value = _name_of(node.value)
        if value in {"self.tr", _QT}:
            context = self._classes[-1] if value == "self.tr" else None
            self._sayers |= {to.id: context for to in node.targets if isinstance(to, ast.Name)}
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = _name_of(node.func)
        arguments = list(node.args)
        if name == _MARK:
            self._mark(node, arguments)
        elif name == "self.tr":
            self._add(node, self._classes[-1], arguments)
        elif name == _QT or (name in self._sayers and self._sayers[name] is None):
            if arguments and isinstance(arguments[0], ast.Constant):
                context = str(arguments[0].value)
                if context not in self._marked or isinstance(arguments[1], ast.Constant):
                    self._add(node, context, arguments[1:])
            else:
                raise self._unreadable(node, "its context is no literal")
        elif name in self._sayers:
            self._add(node, str(self._sayers[name]), arguments, is_own=name in self._own)
        elif name.endswith(".tr"):
            raise self._unreadable(node, "whose tr() it is cannot be known")
        self.generic_visit(node)

    def _mark(self, node: ast.Call, arguments: list[ast.expr]) -> None:
        """A text that is said later: it may stand anywhere."""
        context = next(self._literals(node, arguments[0]))
        self._marked.add(context)
        for source in self._literals(node, arguments[1]):
            self.found.append(Text(context, source, False, self._file, node.lineno))

    def _add(
        self, node: ast.Call, context: str, arguments: list[ast.expr], *, is_own: bool = False
    ) -> None:
        """``arguments``: the text, then, as Qt has them, a remark and a count; a module's own
        function leaves the remark out."""
        hands_on = bool(self._functions) and self._sayers.get(self._functions[-1]) == context
        if hands_on and isinstance(arguments[0], ast.Name):
            return  # the text of whoever calls this function
        if not self._functions:
            raise self._unreadable(node, "it is said while the module is loaded")
        has_count = len(arguments) > (1 if is_own else 2)
        has_count = has_count or any(keyword.arg == "n" for keyword in node.keywords)
        for source in self._literals(node, arguments[0]):
            self.found.append(Text(context, source, has_count, self._file, node.lineno))

    def _literals(self, node: ast.Call, said: ast.expr) -> Iterator[str]:
        if isinstance(said, ast.IfExp):
            yield from self._literals(node, said.body)
            yield from self._literals(node, said.orelse)
        elif isinstance(said, ast.Constant) and isinstance(said.value, str):
            yield said.value
        else:
            raise self._unreadable(node, "it is no literal")

    def _unreadable(self, node: ast.Call, why: str) -> UnreadableTextError:
        return UnreadableTextError(f"{self._file}:{node.lineno}: {why}: {ast.unparse(node)}")
