"""A list that is handed to a statement as one value: JSON, taken apart by the engine.

A statement stays the same text whatever the length of the list, and so is compiled once.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import LargeBinary, Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class ListedWords(FunctionElement[str]):
    """The texts of a JSON list, to look a column up in."""

    inherit_cache = True
    type = Text()


class ListedIds(FunctionElement[bytes]):
    """The ids of a JSON list of hexadecimal digits, to look a column up in."""

    inherit_cache = True
    type = LargeBinary()


@compiles(ListedWords, "sqlite")
def _words_of_a_file(element: ListedWords, compiler: Any, **kept: Any) -> str:
    listed = compiler.process(element.clauses, **kept)
    return f"(SELECT value FROM json_each({listed}))"  # noqa: S608 - words of the compiler


@compiles(ListedIds, "sqlite")
def _ids_of_a_file(element: ListedIds, compiler: Any, **kept: Any) -> str:
    listed = compiler.process(element.clauses, **kept)
    return f"(SELECT unhex(value) FROM json_each({listed}))"  # noqa: S608 - words of the compiler


@compiles(ListedWords, "postgresql")
def _words_of_a_server(element: ListedWords, compiler: Any, **kept: Any) -> str:
    listed = compiler.process(element.clauses, **kept)
    return f"(SELECT jsonb_array_elements_text(CAST({listed} AS jsonb)))"


@compiles(ListedIds, "postgresql")
def _ids_of_a_server(element: ListedIds, compiler: Any, **kept: Any) -> str:
    listed = compiler.process(element.clauses, **kept)
    return f"(SELECT decode(jsonb_array_elements_text(CAST({listed} AS jsonb)), 'hex'))"
