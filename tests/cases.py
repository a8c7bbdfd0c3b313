"""Many small cases in one test.

To begin a test, to end it and to tell how it went takes some milliseconds, and most cases of a
table take less than one. What is made for a test, as a folder, is made once for all of its cases.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

Test = Callable[..., None]


def cases(names: str | tuple[str, ...], values: Iterable[Any]) -> Callable[[Test], Test]:
    """Tries all values in one test, as ``pytest.mark.parametrize`` would each in one of its own.
    Every case that fails is told, and what it was; there has to be one."""
    tried = [{names: value} if isinstance(names, str) else _named(names, value) for value in values]
    assert tried, "There is no case."

    def of(test: Test) -> Test:
        @wraps(test)
        def all_of_them(**fixtures: Any) -> None:
            failed: list[Exception] = []
            for case in tried:
                try:
                    test(**fixtures, **case)
                except Exception as error:
                    error.add_note(f"The case was {case!r}.")
                    failed.append(error)
            if failed:
                raise ExceptionGroup(f"{len(failed)} of {len(tried)} cases failed", failed)

        signature = inspect.signature(test)
        fixtures = [one for name, one in signature.parameters.items() if name not in tried[0]]
        # pytest looks here for the fixtures
        all_of_them.__dict__["__signature__"] = signature.replace(parameters=fixtures)
        return all_of_them

    return of


def _named(names: tuple[str, ...], value: tuple[Any, ...]) -> dict[str, Any]:
    return dict(zip(names, value, strict=True))
