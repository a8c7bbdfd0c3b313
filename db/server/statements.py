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
        self._made: dict[tuple[int, ...], Prepared] = {}

    def patients_matching(self, words: Words) -> tuple[Prepared, dict[str, Any]]:
        """See ``ReadStatements``. The index of pieces finds who may have the words, and the words
        themselves decide: pieces do not know what stands next to what."""
        shape = tuple(len(spellings) for spellings in words)
        if shape not in self._made:
            self._made[shape] = for_server(_matching(shape))
        values: dict[str, Any] = {}
        for at, spellings in enumerate(words):
            for of, spelling in enumerate(spellings):
                values[f"pieces_{at}_{of}"] = list(search.runs_of(spelling, search.PIECE))
                values[f"like_{at}_{of}"] = f"%{spelling}%"
        return self._made[shape], values

    def _last_answers(self) -> Any:
        newest = answers_before(_ANSWER.c.created_seq)
        return newest.ext(distinct_on(_ANSWER.c.item)).order_by(
            _ANSWER.c.item, _ANSWER.c.created_seq.desc()
        )


def _matching(shape: tuple[int, ...]) -> Any:
    def has(at: int, of: int) -> Any:
        pieces = cast(bindparam(f"pieces_{at}_{of}"), ARRAY(Text))
        return and_(
            _INDEX.c.pieces.bool_op("@>")(pieces), _INDEX.c.words.like(bindparam(f"like_{at}_{of}"))
        )

    found = [or_(*(has(at, of) for of in range(count))) for at, count in enumerate(shape)]
    # what is shown of a patient is looked up for those that are shown, not for all that have it
    newest = (
        further(select(_INDEX.c.number))
        .join(_INDEX, _INDEX.c.number == _PATIENT.c.created_seq)
        .where(_PATIENT.c.voided_seq.is_(None), *found)
        .order_by(_INDEX.c.number.desc())
        .subquery()
    )
    return (
        further(patient_rows())
        .join(newest, newest.c.number == _PATIENT.c.created_seq)
        .order_by(newest.c.number.desc())
    )
