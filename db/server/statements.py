"""What a server words in another way than a clinic file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Text,
    and_,
    any_,
    bindparam,
    cast,
    column,
    literal_column,
    or_,
    select,
    table,
    true,
)
from sqlalchemy.dialects.postgresql import distinct_on

from db import search, tables
from db.read_statements import ReadStatements, Words, answers_before, patient_rows, unlike_known
from db.server.search_index import put_in_index
from db.server.wording import for_server
from db.statements import Statements

if TYPE_CHECKING:
    from db.driver import Cursor
    from db.prepared import Prepared

_PATIENT: Final[Any] = tables.PatientTable.__table__
_ANSWER: Final[Any] = tables.ScreeningAnswerTable.__table__
_WORDS: Final[Any] = table(tables.SEARCH_TABLE, column("number", BigInteger), column("words", Text))
_PIECES: Final[Any] = table(
    tables.PIECES_TABLE, column("piece", Text), column("number", BigInteger)
)
_TEXTS: Final = ARRAY(Text)
_FENCE: Final[Any] = literal_column("0")
"""An offset of nothing: what is below it is not planned together with what is above."""

MOST_PIECES: Final = 4
"""So many lists of patients are gone through side by side."""

Shape = tuple[tuple[int, tuple[bool, ...]], ...]
"""Of each word in how many spellings it may be there, and of each of its pieces that are looked up
whether it is one of several."""


class ServerStatements(Statements):
    """The statements of the record on a server."""

    def __init__(self) -> None:
        super().__init__(for_server)

    def put_in_index(self, cursor: Cursor, number: int, text: str) -> None:
        """Let the patient whose ``created_seq`` is ``number`` be found by the search text."""
        put_in_index(cursor, number, text)  # type: ignore[arg-type]  # the same names


class ServerReadStatements(ReadStatements):
    """The reads of the record on a server."""

    row_key = "id"

    def __init__(self) -> None:
        super().__init__(for_server)
        self._made: dict[Shape, Prepared] = {}

    def patients_matching(self, words: Words) -> tuple[Prepared, dict[str, Any]]:
        """See ``ReadStatements``. Who has a few pieces of the words is read side by side from the
        newest patient on, and the words themselves decide: pieces do not know what stands next to
        what."""
        values: dict[str, Any] = {}
        each = max(MOST_PIECES // len(words), 1)
        shape: list[tuple[int, tuple[bool, ...]]] = []
        pieces: list[str | list[str]]
        for at, spellings in enumerate(words):
            pieces = _pieces_of(spellings, each) if at < MOST_PIECES else []
            shape.append((len(spellings), tuple(isinstance(piece, list) for piece in pieces)))
            values |= {f"piece_{at}_{of}": piece for of, piece in enumerate(pieces)}
            values |= {f"like_{at}_{of}": f"%{one}%" for of, one in enumerate(spellings)}
        of_shape = tuple(shape)
        if of_shape not in self._made:
            self._made[of_shape] = for_server(_matching(of_shape))
        return self._made[of_shape], values

    def _last_answers(self) -> Any:
        newest = answers_before(_ANSWER.c.created_seq)
        return newest.ext(distinct_on(_ANSWER.c.item)).order_by(
            _ANSWER.c.item, _ANSWER.c.created_seq.desc()
        )


def _pieces_of(spellings: tuple[str, ...], most: int) -> list[str | list[str]]:
    """Up to ``most`` pieces that whoever has the word has, from all over it; where it is spelled in
    ways that have nothing in common, one or another piece."""
    first, *others = (tuple(search.runs_of(one, search.PIECE)) for one in spellings)
    common = tuple(dict.fromkeys(run for run in first if all(run in one for one in others)))
    if not common:
        return [[one[len(one) // 2] for one in (first, *others)]]
    wanted = min(most, len(common))
    return [common[(len(common) - 1) * of // max(wanted - 1, 1)] for of in range(wanted)]


def _matching(shape: Shape) -> Any:
    """Each step is made for each patient that the one before leaves, newest first, and no more are
    than there is room for: what the server believes of how often a piece is there plays no part."""
    having = _having(shape)
    has_each = (
        or_(*(_WORDS.c.words.like(bindparam(f"like_{at}_{of}")) for of in range(spellings)))
        for at, (spellings, _) in enumerate(shape)
    )
    worded = (
        select(_WORDS.c.number)
        .where(_WORDS.c.number == having.c.number, *has_each)
        .offset(_FENCE)
        .lateral()
    )
    rows = (
        unlike_known(patient_rows(ServerReadStatements.row_key))
        .where(_PATIENT.c.created_seq == having.c.number)
        .offset(_FENCE)
        .lateral()
    )
    return (
        select(*rows.c)
        .select_from(having.join(worded, true()).join(rows, true()))
        .order_by(having.c.number.desc())
        .limit(bindparam("most"))
    )


def _having(shape: Shape) -> Any:
    """The numbers of the patients who have all the pieces, newest first."""
    lists: list[Any] = []
    wanted: list[Any] = []
    for at, (_, pieces) in enumerate(shape):
        for of, is_choice in enumerate(pieces):
            piece: Any = bindparam(f"piece_{at}_{of}")
            if is_choice:
                either = select(_PIECES.c.number).where(
                    _PIECES.c.piece == any_(cast(piece, _TEXTS))
                )
                lists.append(either.distinct().subquery())
            else:
                lists.append(_PIECES.alias(f"pieces_{len(lists)}"))
                wanted.append(lists[-1].c.piece == piece)
    first = lists[0]
    same = (other.c.number == first.c.number for other in lists[1:])
    return (
        select(first.c.number)
        .where(and_(*wanted, *same))
        .order_by(first.c.number.desc())
        .offset(_FENCE)
        .subquery()
    )
