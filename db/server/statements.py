"""What a server words in another way than a clinic file."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Text,
    all_,
    bindparam,
    cast,
    column,
    literal_column,
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
    from collections.abc import Mapping

    from db.driver import Cursor
    from db.prepared import Prepare, Prepared
    from db.rows import Row

_PATIENT: Final[Any] = tables.PatientTable.__table__
_EPISODE: Final[Any] = tables.EpisodeTable.__table__
_ANSWER: Final[Any] = tables.ScreeningAnswerTable.__table__
_WORDS: Final[Any] = table(tables.SEARCH_TABLE, column("number", BigInteger), column("words", Text))
_PIECES: Final[Any] = table(
    tables.PIECES_TABLE, column("piece", Text), column("number", BigInteger)
)
_FENCE: Final[Any] = literal_column("0")
"""An offset of nothing: what is below it is not planned together with what is above."""

MOST_PIECES: Final = 4
"""So many lists of patients are gone through side by side."""


class ServerStatements(Statements):
    """The statements of the record on a server."""

    def __init__(self) -> None:
        super().__init__(for_server)

    def put_in_index(self, cursor: Cursor, number: int, text: str) -> None:
        """Let the patient whose ``created_seq`` is ``number`` be found by the search text."""
        put_in_index(cursor, number, text)  # type: ignore[arg-type]  # the same names


class ServerReadStatements(ReadStatements):
    """The reads of the record on a server."""

    def __init__(self) -> None:
        super().__init__(for_server)

    def matching(self, cursor: Cursor, words: Words, values: Mapping[str, Any]) -> list[Row]:
        """See ``ReadStatements``. Who has a few pieces of the words is read side by side from the
        newest patient on, and the words themselves decide: pieces do not know what stands next to
        what."""
        ways = tuple(product(*words))
        found = [row for way in ways for row in self._matching_one(cursor, way, values)]
        if len(ways) > 1:
            newest = sorted({row[-1]: row for row in found}.items(), reverse=True)
            found = [row for _, row in newest[: values["most"]]]
        return [row[:-1] for row in found]

    def _matching_one(
        self, cursor: Cursor, way: tuple[str, ...], values: Mapping[str, Any]
    ) -> list[Row]:
        pieces = _pieces_of(way)
        asked = {
            **values,
            **{f"piece_{at}": piece for at, piece in enumerate(pieces)},
            "likes": [f"%{word}%" for word in way],
        }
        return self._matching[len(pieces) - 1].run(cursor, asked).fetchall()

    def _prepare_matching(self, prepare: Prepare) -> tuple[Prepared, ...]:
        """For one piece, for two, and so on."""
        return tuple(prepare(self._with_pieces(count)) for count in range(1, MOST_PIECES + 1))

    def _with_pieces(self, count: int) -> Any:
        """Each step is made for each patient that the one before leaves, newest first, and no more
        are than there is room for: what the server believes of how often a piece is there plays no
        part. The last column is the patient's number."""
        having = _having(count)
        worded = (
            select(_WORDS.c.number)
            .where(
                _WORDS.c.number == having.c.number,
                _WORDS.c.words.bool_op("LIKE")(all_(cast(bindparam("likes"), ARRAY(Text)))),
            )
            .offset(_FENCE)
            .lateral()
        )
        patients = (
            unlike_known(self._patients())
            .add_columns(_PATIENT.c.created_seq)
            .where(_PATIENT.c.created_seq == having.c.number)
            .offset(_FENCE)
            .lateral()
        )
        return (
            select(*patients.c)
            .select_from(having.join(worded, true()).join(patients, true()))
            .order_by(having.c.number.desc())
            .limit(bindparam("most"))
        )

    def _patients(self) -> Any:
        latest = (
            select(_EPISODE.c.complaint, _EPISODE.c.side)
            .where(_EPISODE.c.patient_id == _PATIENT.c.id, _EPISODE.c.voided_seq.is_(None))
            .order_by(_EPISODE.c.created_seq.desc())
            .limit(literal_column("1"))
            .correlate(_PATIENT)
            .lateral("latest")
        )
        return patient_rows(latest, true())

    def _last_answers(self) -> Any:
        newest = answers_before(_ANSWER.c.created_seq)
        return newest.ext(distinct_on(_ANSWER.c.item)).order_by(
            _ANSWER.c.item, _ANSWER.c.created_seq.desc()
        )


def _pieces_of(words: tuple[str, ...]) -> list[str]:
    """Up to ``MOST_PIECES`` that whoever has the words has, from all over them."""
    each = max(MOST_PIECES // len(words), 1)
    chosen: dict[str, None] = {}
    for word in words[:MOST_PIECES]:
        runs = tuple(search.runs_of(word, search.PIECE))
        wanted = min(each, len(runs))
        places = ((len(runs) - 1) * of // max(wanted - 1, 1) for of in range(wanted))
        chosen |= dict.fromkeys(runs[place] for place in places)
    return list(chosen)


def _having(count: int) -> Any:
    """The numbers of the patients who have so many pieces, newest first."""
    first, *others = (_PIECES.alias(f"pieces_{at}") for at in range(count))
    has_each = (one.c.piece == bindparam(f"piece_{at}") for at, one in enumerate((first, *others)))
    return (
        select(first.c.number)
        .where(*has_each, *(other.c.number == first.c.number for other in others))
        .order_by(first.c.number.desc())
        .offset(_FENCE)
        .subquery()
    )
