"""What a server words in another way than a clinic file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Text,
    and_,
    bindparam,
    cast,
    column,
    literal_column,
    or_,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import distinct_on, insert

from db import search, tables
from db.read_statements import ReadStatements, Words, answers_before, further, patient_rows
from db.server.wording import for_server
from db.statements import Statements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.driver import Cursor
    from db.prepared import Prepared

_PATIENT: Final[Any] = tables.PatientTable.__table__
_ANSWER: Final[Any] = tables.ScreeningAnswerTable.__table__
_INDEX: Final[Any] = table(
    tables.SEARCH_TABLE,
    column("number", BigInteger),
    column("words", Text),
    column("pieces", ARRAY(Text)),
)

Shape = tuple[tuple[bool, ...], ...]
"""Of each word and each of its spellings: whether it is no longer than a piece."""

NEWEST: Final = 4000
"""So many patients are looked through before the index is asked: two milliseconds."""


class ServerStatements(Statements):
    """The statements of the record on a server."""

    def __init__(self) -> None:
        super().__init__(for_server)
        found_by = insert(_INDEX)
        self._put_in_index = for_server(
            found_by.on_conflict_do_update(
                index_elements=[_INDEX.c.number],
                set_={"words": found_by.excluded.words, "pieces": found_by.excluded.pieces},
            )
        )

    def put_in_index(self, cursor: Cursor, number: int, text: str) -> None:
        """Let the patient whose ``created_seq`` is ``number`` be found by the search text."""
        pieces = sorted({piece for word in text.split() for piece in search.runs_of(word)})
        self._put_in_index.run(cursor, {"number": number, "words": text, "pieces": pieces})


class ServerReadStatements(ReadStatements):
    """The reads of the record on a server."""

    def __init__(self) -> None:
        super().__init__(for_server)
        self._made: dict[Shape, tuple[Prepared, Prepared]] = {}

    def patients_matching(self, words: Words) -> Sequence[tuple[Prepared, dict[str, Any]]]:
        """See ``ReadStatements``. One or two letters are in so many names that the newest patients
        alone often have them. Otherwise the index of pieces finds who may have the words, and the
        words themselves decide: pieces do not know what stands next to what."""
        shape = tuple(tuple(len(spelling) <= search.PIECE for spelling in one) for one in words)
        if shape not in self._made:
            self._made[shape] = (for_server(_newest_matching(shape)), for_server(_matching(shape)))
        values: dict[str, Any] = {}
        for at, spellings in enumerate(words):
            for of, spelling in enumerate(spellings):
                values[f"pieces_{at}_{of}"] = list(search.runs_of(spelling, search.PIECE))
                values[f"like_{at}_{of}"] = f"%{spelling}%"
        newest, all_of_them = self._made[shape]
        is_short = all(len(one) < search.PIECE for spellings in words for one in spellings)
        return ((newest, values), (all_of_them, values)) if is_short else ((all_of_them, values),)

    def _last_answers(self) -> Any:
        newest = answers_before(_ANSWER.c.created_seq)
        return newest.ext(distinct_on(_ANSWER.c.item)).order_by(
            _ANSWER.c.item, _ANSWER.c.created_seq.desc()
        )


def _newest_matching(shape: Shape) -> Any:
    newest = (
        select(_INDEX.c.number, _INDEX.c.words)
        .order_by(_INDEX.c.number.desc())
        .limit(literal_column(str(NEWEST)))
        .subquery()
    )
    has_each = (
        or_(*(newest.c.words.like(bindparam(f"like_{at}_{of}")) for of in range(len(spellings))))
        for at, spellings in enumerate(shape)
    )
    return _patients_of(select(newest.c.number).where(*has_each))


def _matching(shape: Shape) -> Any:
    def has(at: int, of: int, is_piece: bool) -> Any:
        pieces = cast(bindparam(f"pieces_{at}_{of}"), ARRAY(Text))
        has_pieces = _INDEX.c.pieces.bool_op("@>")(pieces)
        # whoever has a piece has a word that is no longer than it; asked once, as the server takes
        # two conditions for two chances, and would look for far too many patients
        return (
            has_pieces
            if is_piece
            else and_(has_pieces, _INDEX.c.words.like(bindparam(f"like_{at}_{of}")))
        )

    has_each = (
        or_(*(has(at, of, is_piece) for of, is_piece in enumerate(spellings)))
        for at, spellings in enumerate(shape)
    )
    return _patients_of(select(_INDEX.c.number).where(*has_each))


def _patients_of(numbers: Any) -> Any:
    """The patients with these numbers, newest first. They are put in order before the first of them
    is looked up, so that no more are than there is room for."""
    found = numbers.order_by(literal_column("number").desc()).offset(literal_column("0")).subquery()
    return (
        further(patient_rows())
        .join(found, found.c.number == _PATIENT.c.created_seq)
        .order_by(found.c.number.desc())
    )
