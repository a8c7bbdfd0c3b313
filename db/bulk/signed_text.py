"""The canonical text of a signed visit, with holes where ids and days of each copy go."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from hashlib import sha256
from typing import Final
from uuid import UUID

from bodymap.charting.session_form import FORM
from bodymap.charting.signing import SessionContent, Signature
from db.bulk.row_template import Copy

DAY: Final = 86_400_000_000
"""Microseconds: copies are moved by whole days, so that the hours stay."""

_VARYING: Final = re.compile(
    r'"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"'
    r'|"(\d{4}-\d\d-\d\d)(?=T[\d:.]+Z")'
)


class SignedText:
    """Takes the hash of copies of one visit. ``holes`` are the places of its varying ids.

    The records of a kind are sorted by their text: copies keep that order, because their ids are
    in the order of the prototype's and their times are moved together.
    """

    def __init__(
        self, content: SessionContent, signature: Signature, holes: Mapping[bytes, int]
    ) -> None:
        signer = {
            "id": signature.signer_id,
            "name": signature.signer,
            "signed_at": signature.signed_at,
        }
        text = FORM.text({**content.records(), "signer": [signer]})
        if sha256(text.encode("ascii")).hexdigest() != signature.content_hash:
            raise ValueError("This is not what was signed.")
        self._filled: list[tuple[bool, int]] = []
        self._text = self._prepared(text, holes)

    def hash(self, copy: Copy) -> str:
        """The hash of a copy, 64 hexadecimal digits."""
        moved, spelled = copy.shift // DAY, copy.digits
        text = self._text % tuple(
            [
                _hyphened(spelled[hole]) if is_id else _day(hole + moved)
                for is_id, hole in self._filled
            ]
        )
        return sha256(text.encode("ascii")).hexdigest()

    def _prepared(self, text: str, holes: Mapping[bytes, int]) -> str:
        parts: list[str] = []
        end = 0
        for found in _VARYING.finditer(text):
            if found[1] is not None:
                hole = holes.get(UUID(found[1]).bytes)
                if hole is None:
                    continue
                self._filled.append((True, hole))
                start, after = found.span(1)
            else:
                day = datetime.combine(date.fromisoformat(found[2]), datetime.min.time(), UTC)
                self._filled.append((False, (day - _EPOCH).days))
                start, after = found.span(2)
            parts += (text[end:start].replace("%", "%%"), "%s")
            end = after
        return "".join((*parts, text[end:].replace("%", "%%")))


_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def _hyphened(digits: str) -> str:
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


@lru_cache(maxsize=50_000)
def _day(number: int) -> str:
    """A day by its number since 1970."""
    return (_EPOCH + timedelta(days=number)).date().isoformat()
