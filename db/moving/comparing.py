"""Whether a workstation's file and its server hold the same."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import psycopg

from bodymap.errors import ClinicFileError
from bodymap.services.progress import Progress, unwatched
from db import driver
from db.chain import end_of_chain
from db.keys.clinic_keys import ClinicKeys
from db.layout import CLINIC_FILE
from db.moving.at_the_server import refuse_other_schema, watched
from db.moving.failures import not_moved
from db.moving.parts import part
from db.opening import CANNOT_OPEN
from db.sync.content import Content, content_of_file, content_of_server
from db.sync.elsewhere import reached_by
from db.sync.link import read_link
from db.sync.outbox import lines_after, taken_in

if TYPE_CHECKING:
    from db.server.address import ServerAddress

NOT_SHARED: Final = "This clinic shares its record with no server."
A_PART: Final = "This workstation keeps a part of the patients only: that cannot be compared."
EQUAL: Final = "The same: {rows:,} rows, {lines:,} lines of the audit trail."
WAITING: Final = "{waiting:,} lines were not sent yet: compare when all is sent."
BEHIND: Final = "{behind:,} lines of the server were not taken in yet: compare when they are here."
DIFFERENT: Final = "Not the same: {tables}."


@dataclass(frozen=True, slots=True)
class Distance:
    """How far the file and the server are from each other: ``waiting`` lines were not sent yet,
    ``behind`` of the server's are not here."""

    waiting: int
    behind: int

    @property
    def sentence(self) -> str:
        """What to tell the person; empty where there is none."""
        if self.waiting:
            return WAITING.format(waiting=self.waiting)
        return BEHIND.format(behind=self.behind) if self.behind else ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the file holds, and in which tables the server holds something else."""

    here: Content
    there: Content

    @property
    def distance(self) -> Distance:
        """How many lines the server has got since it was begun."""
        return Distance(0, max(self.there.head.sequence - self.here.head.sequence, 0))

    @property
    def differing(self) -> tuple[str, ...]:
        """The tables that are not the same."""
        return self.here.differing(self.there)

    @property
    def is_equal(self) -> bool:
        """Whether everything is the same."""
        return not self.differing

    @property
    def sentence(self) -> str:
        """What to tell the person."""
        if self.distance.sentence:
            return self.distance.sentence
        if self.differing:
            return DIFFERENT.format(tables=", ".join(self.differing))
        return EQUAL.format(rows=self.here.rows, lines=self.here.lines)


def compare_with_server(
    folder: Path,
    keys: ClinicKeys,
    given: ServerAddress | None = None,
    progress: Progress = unwatched,
) -> Comparison | Distance:
    """Compare the clinic file in ``folder``, which may be open, with its server, or with the one at
    ``given``; only how far they are from each other where that is known before anything is
    compared, which takes minutes for millions of rows. Raises ClinicFileError, and what
    ``progress`` raises."""
    try:
        with closing(driver.connect_to_read(folder / CLINIC_FILE, keys.data)) as local:
            return _compared(local, folder, given, progress)
    except psycopg.Error as error:
        raise not_moved(error) from error
    except driver.Error as error:
        raise ClinicFileError(CANNOT_OPEN) from error


def _compared(
    local: driver.Connection, folder: Path, given: ServerAddress | None, progress: Progress
) -> Comparison | Distance:
    local.execute("BEGIN")
    cursor = local.cursor()
    link = read_link(cursor)
    if link is None:
        raise ClinicFileError(NOT_SHARED)
    if link.keep_days is not None:
        raise ClinicFileError(A_PART)
    try:
        access = reached_by(link.access, given)
    except ValueError as error:
        raise ClinicFileError(str(error)) from error
    with watched(access, folder, "compare", progress) as (server, told):
        refuse_other_schema(server)
        behind = end_of_chain(server)[0] - end_of_chain(local)[0]
        distance = Distance(_waiting(cursor), max(behind, 0))
        if distance.sentence:
            return distance
        there = content_of_server(server, part(told, 0, 500))
    here = content_of_file(local, part(progress, 500, 1000))
    return Comparison(here, there)


def _waiting(cursor: Any) -> int:
    origins = cursor.execute("SELECT DISTINCT origin FROM outbox").fetchall()
    return max((len(lines_after(cursor, taken_in(cursor, one))) for (one,) in origins), default=0)
