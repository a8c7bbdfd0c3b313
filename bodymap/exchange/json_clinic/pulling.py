"""Reading a JSON document piece by piece: its outer objects by hand, each row at once.

A document of a large clinic does not fit into memory, and each of its rows does. So the names and
brackets around the rows are read here, and a row is given to the parser of the standard library as
soon as all of it is there.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from bodymap.exchange.outcome import BadInputError

LARGEST_VALUE: Final = 16 * 1024 * 1024
"""Characters of one row or other value: beyond any that a clinic could have."""

_CHUNK: Final = 256 * 1024
_SPACE: Final = " \t\r\n"
_SPACES: Final = re.compile(f"[{_SPACE}]*")
_IN_NUMBERS: Final = frozenset(("", ".", "e", "E"))
_LONGEST_PART: Final = 16
"""Characters of what cannot be told from an error before the rest of it is there: an escape, a
number, a word."""


class Pulling:
    """Reads ``file`` from its start. ``done`` counts the bytes that were read.

    Every method raises BadInputError where the document is none, ends too early, or holds a value
    that is too large or nested too deep.
    """

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._file = file
        self._name = name
        self._decoder = codecs.getincrementaldecoder("utf-8")("strict")
        self._json = json.JSONDecoder(
            object_pairs_hook=_unique, parse_constant=_no_constant, strict=True
        )
        self._text = ""
        self._at = 0
        self._is_at_end = False
        self.done = 0

    def names(self) -> Iterator[str]:
        """The names of an object, one after the other; the value of each is to be pulled before the
        next name."""
        self._expect("{")
        if self._take("}"):
            return
        known: set[str] = set()
        while True:
            name = self.value()
            if not isinstance(name, str):
                raise self._broken()
            if name in known:
                raise BadInputError(f"{self._name} says {name[:40]!r} twice.")
            known.add(name)
            self._expect(":")
            yield name
            if not self._take(","):
                break
        self._expect("}")

    def items(self) -> Iterator[Any]:
        """The values of a list, one after the other."""
        self._expect("[")
        if self._take("]"):
            return
        while True:
            yield self.value()
            if not self._take(","):
                break
        self._expect("]")

    def value(self) -> Any:
        """One whole value."""
        self._skip_space()
        while True:
            try:
                found, end = self._json.raw_decode(self._text, self._at)
            except _TwiceError as error:
                raise BadInputError(f"{self._name} says {error.name[:40]!r} twice.") from error
            except RecursionError as error:
                raise BadInputError(f"{self._name} is nested too deep.") from error
            except ValueError as error:
                if not self._may_go_on(error):
                    raise self._broken() from error
                if not self._more():
                    raise self._cut_off() from error
                continue
            if not self._is_part_of_number(found, end) or not self._more():
                self._at = end
                return found

    def end(self) -> None:
        """Nothing follows. Raises BadInputError where something does."""
        self._skip_space()
        if self._at < len(self._text):
            raise BadInputError(f"{self._name} goes on after its end.")

    def _is_part_of_number(self, found: Any, end: int) -> bool:
        """Whether a value that ends at ``end`` may go on in what was not read yet."""
        rest = len(self._text) - end
        if not isinstance(found, int | float) or rest > _LONGEST_PART:
            return not rest
        return self._text[end : end + 1] in _IN_NUMBERS

    def _may_go_on(self, error: ValueError) -> bool:
        """Whether what follows may still make a value of what is there."""
        if not isinstance(error, json.JSONDecodeError):
            return False
        is_near_end = error.pos >= len(self._text) - _LONGEST_PART
        return is_near_end or error.msg.startswith("Unterminated string")

    def _expect(self, sign: str) -> None:
        if not self._take(sign):
            raise self._broken()

    def _take(self, sign: str) -> bool:
        self._skip_space()
        if self._text[self._at : self._at + 1] != sign:
            return False
        self._at += 1
        return True

    def _skip_space(self) -> None:
        while True:
            found = _SPACES.match(self._text, self._at)
            assert found is not None, "no blank at all is found as well"
            self._at = found.end()
            if self._at < len(self._text) or not self._more():
                return

    def _more(self) -> bool:
        """Read on; False at the end of the file. Each time as much again as is waiting, so that a
        long value is not looked at again and again."""
        if self._is_at_end:
            return False
        waiting = len(self._text) - self._at
        if waiting > LARGEST_VALUE:
            raise BadInputError(
                f"{self._name} has a value of more than {LARGEST_VALUE:,} characters."
            )
        try:
            data = self._file.read(max(_CHUNK, waiting))
            text = self._decoder.decode(data, final=not data)
        except OSError as error:
            reason = (error.strerror or "it cannot be read").lower()
            raise BadInputError(f"{self._name} cannot be read: {reason}.") from error
        except UnicodeDecodeError as error:
            place = self.done + max(error.start, 0)
            raise BadInputError(
                f"{self._name} is not text in UTF-8: see about byte {place:,}."
            ) from error
        if not self.done and text.startswith("\ufeff"):
            text = text[1:]
        self.done += len(data)
        self._is_at_end = not data
        self._text = self._text[self._at :] + text
        self._at = 0
        return True

    def _broken(self) -> BadInputError:
        if self._is_at_end and self._at >= len(self._text.rstrip(_SPACE)):
            return self._cut_off()
        return BadInputError(f"{self._name} is no JSON: see about byte {self.done:,}.")

    def _cut_off(self) -> BadInputError:
        return BadInputError(f"{self._name} ends too early: a part of it is missing.")


class _TwiceError(Exception):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise _TwiceError(next(name for name in names if names.count(name) > 1))
    return found


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON.")
