"""Whether a clinic's server can be worked with: looked at step by step, a sentence for each."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

import psycopg

from bodymap.services.server_test import Finding, Outcome, ServerTest, Step, Told, untold
from db.layout import SCHEMA
from db.server.connecting import CONNECT_S, ServerAccess, connect
from db.server.greeting import RefusedError, ask, protect, reach
from db.server.making import OLDEST, TOO_OLD
from db.server.reasons import Reason
from db.server.rights import rights
from db.server.roles import own_workstation
from db.server.schema import schema_of

if TYPE_CHECKING:
    from collections.abc import Iterator

AT_MOST: Final = timedelta(seconds=60)
"""So far the clocks of a workstation and of its server may be apart."""

REACHED: Final = "Something answers at this address."
PROVED: Final = "Its certificate proves that it is the server of this address."
ON_THIS_MACHINE: Final = "What is said to the server does not leave this machine."
LET_IN: Final = "The server lets this workstation in."
HAS_DATABASE: Final = "The server has the database."
NEW_ENOUGH: Final = "The server is PostgreSQL {version}."
IS_READY: Final = "The database is ready for a clinic."
NOT_READY: Final = "The database was not made ready yet: bodymap server init does that."
OLDER: Final = (
    "The database has schema {found}, and this bodymap needs {needed}: bodymap server upgrade"
    " brings it there."
)
NEWER: Final = (
    "The database has schema {found}, and this bodymap knows {needed}: update bodymap here."
)
NO_CLINIC: Final = "There is no clinic on the server yet: one has to be moved there first."
ROOM_FOR_CLINIC: Final = "There is no clinic on the server yet: this one can be moved there."
SAME_CLINIC: Final = "The clinic on the server is {name}."
OTHER_CLINIC: Final = "The clinic on the server is another one: {name}."
MAY: Final = "This workstation has the rights that it needs."
MAY_NOT: Final = "This workstation lacks rights there: bodymap server upgrade puts them right."
NOT_ADMITTED: Final = (
    "The server does not know which workstation this role is of: bodymap server admit makes one."
)
MAY_MORE: Final = (
    "This role may do more than a workstation should: use the line of bodymap server admit."
)
SAME_TIME: Final = "The clocks of both agree."
CLOCK_AHEAD: Final = "The clock of this machine is {apart} ahead of the server's: set one of them."
CLOCK_BEHIND: Final = "The clock of this machine is {apart} behind the server's: set one of them."
TELLS: Final = "The server tells at once what others did."
DOES_NOT_TELL: Final = (
    "Something stands between this machine and the server (a pooler): what others did arrives some"
    " seconds later."
)
CANNOT_ASK: Final = "The server let this workstation in, and then did not answer. Try again."

_STEPS: Final = {
    **dict.fromkeys((Reason.NOT_FOUND, Reason.REFUSED, Reason.NO_ANSWER), Step.REACHED),
    Reason.NOT_POSTGRES: Step.REACHED,
    **dict.fromkeys((Reason.NO_TLS, Reason.NOT_TRUSTED, Reason.EXPIRED), Step.CERTIFICATE),
    **dict.fromkeys((Reason.OTHER_NAME, Reason.BROKEN_OFF), Step.CERTIFICATE),
    **dict.fromkeys((Reason.NO_DATABASE, Reason.NOT_THIS_DATABASE), Step.DATABASE),
}
"""Where a reason belongs; all others are about the role."""
_META: Final = "SELECT clinic_id, clinic_name FROM meta"
_LACKS: Final = (
    "SELECT EXISTS (SELECT FROM unnest(%s::text[], %s::text[]) AS one (relation, right_to)"
    " WHERE NOT has_table_privilege('public.' || relation, right_to))"
    " OR EXISTS (SELECT FROM unnest(%s::text[], %s::text[]) AS one (relation, part)"
    " WHERE NOT has_column_privilege('public.' || relation, part, 'UPDATE'))"
)
_HAS_MORE: Final = (
    "SELECT has_table_privilege('public.change_log', 'UPDATE, DELETE, TRUNCATE, TRIGGER')"
)
_PID: Final = "SELECT pg_backend_pid()"
_NOW: Final = "SELECT clock_timestamp()"


def check_server(
    access: ServerAccess,
    folder: Path,
    clinic_id: UUID | None,
    told: Told = untold,
    *,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    patience_s: float = CONNECT_S,
) -> ServerTest:
    """Try whether this workstation can work with a server. ``clinic_id`` is the clinic that is
    here, None where there is none. The address was understood already.

    It waits for the network, ``patience_s`` for each answer at most, so it is for a thread;
    ``told`` hears of each step on it, and what it raises ends the test.
    """
    check = _Check(access, folder, clinic_id, told, now, patience_s)
    check.run()
    return ServerTest(tuple(check.findings))


class _WrongError(Exception):
    """A step failed, and none after it can be asked."""


class _Check:
    """One test, and what it found until now."""

    def __init__(
        self,
        access: ServerAccess,
        folder: Path,
        clinic_id: UUID | None,
        told: Told,
        now: Callable[[], datetime],
        patience_s: float,
    ) -> None:
        self._access = access
        self._folder = folder
        self._clinic_id = clinic_id
        self._told = told
        self._now = now
        self._patience_s = patience_s
        self._at = Step.REACHED
        self.findings: list[Finding] = []

    def run(self) -> None:
        """Take the steps in their order, up to the first that fails; the last ones do not depend
        on each other."""
        try:
            with self._refusing():
                self._come_in()
            with self._asking(), closing(self._connect()) as connection:
                self._look(connection)
        except _WrongError:
            return

    def _come_in(self) -> None:
        with reach(self._access.address, self._patience_s) as plain:
            self._good(Step.REACHED, REACHED)
            with protect(plain, self._access, self._folder) as safe:
                is_proved = safe is not plain
                self._good(Step.CERTIFICATE, PROVED if is_proved else ON_THIS_MACHINE)
                ask(safe, self._access)
        self._good(Step.ROLE, LET_IN)
        self._good(Step.DATABASE, HAS_DATABASE)

    def _look(self, connection: psycopg.Connection[Any]) -> None:
        with connection.cursor() as cursor:
            self._version(connection)
            self._schema(cursor)
            self._clinic(cursor)
            self._rights(cursor)
            self._clock(cursor)
            self._listening(connection, cursor)

    def _version(self, connection: psycopg.Connection[Any]) -> None:
        self._at = Step.VERSION
        version = connection.info.server_version // 10_000
        if version < OLDEST:
            self._stop(TOO_OLD.format(found=version, needed=OLDEST))
        self._good(Step.VERSION, NEW_ENOUGH.format(version=version))

    def _schema(self, cursor: psycopg.Cursor[Any]) -> None:
        self._at = Step.SCHEMA
        found = schema_of(cursor)
        if found is None:
            self._stop(NOT_READY)
        elif found != SCHEMA:
            words = OLDER if found < SCHEMA else NEWER
            self._stop(words.format(found=found, needed=SCHEMA))
        self._good(Step.SCHEMA, IS_READY)

    def _clinic(self, cursor: psycopg.Cursor[Any]) -> None:
        self._at = Step.CLINIC
        found = cursor.execute(_META).fetchone()
        if found is None:
            if self._clinic_id is None:
                self._tell(Step.CLINIC, Outcome.WRONG, NO_CLINIC)
            else:
                self._tell(Step.CLINIC, Outcome.REMARK, ROOM_FOR_CLINIC)
            return
        key, name = found
        if self._clinic_id is not None and key != self._clinic_id.bytes:
            self._stop(OTHER_CLINIC.format(name=name))
        self._good(Step.CLINIC, SAME_CLINIC.format(name=name))

    def _rights(self, cursor: psycopg.Cursor[Any]) -> None:
        self._at = Step.RIGHTS
        found = cursor.execute(_LACKS, _wanted()).fetchone()
        if found is None or found[0]:
            self._tell(Step.RIGHTS, Outcome.WRONG, MAY_NOT)
            return
        more = cursor.execute(_HAS_MORE).fetchone()
        if own_workstation(cursor) is None:
            self._tell(Step.RIGHTS, Outcome.WRONG, NOT_ADMITTED)
        elif more is None or more[0]:
            self._tell(Step.RIGHTS, Outcome.REMARK, MAY_MORE)
        else:
            self._good(Step.RIGHTS, MAY)

    def _clock(self, cursor: psycopg.Cursor[Any]) -> None:
        self._at = Step.CLOCK
        before = self._now()
        found = cursor.execute(_NOW).fetchone()
        after = self._now()
        assert found is not None
        ahead = before + (after - before) / 2 - found[0]
        if abs(ahead) <= AT_MOST:
            self._good(Step.CLOCK, SAME_TIME)
            return
        words = CLOCK_AHEAD if ahead > timedelta() else CLOCK_BEHIND
        self._tell(Step.CLOCK, Outcome.WRONG, words.format(apart=_length(abs(ahead))))

    def _listening(self, connection: psycopg.Connection[Any], cursor: psycopg.Cursor[Any]) -> None:
        self._at = Step.LISTENING
        # a pooler says a number of its own for the process on the server
        found = cursor.execute(_PID).fetchone()
        if found is not None and found[0] == connection.info.backend_pid:
            self._good(Step.LISTENING, TELLS)
        else:
            self._tell(Step.LISTENING, Outcome.REMARK, DOES_NOT_TELL)

    def _connect(self) -> psycopg.Connection[Any]:
        self._at = Step.VERSION
        return connect(self._access, self._folder, purpose="test")

    def _good(self, step: Step, sentence: str) -> None:
        self._tell(step, Outcome.GOOD, sentence)

    def _stop(self, sentence: str) -> None:
        self._tell(self._at, Outcome.WRONG, sentence)
        raise _WrongError

    def _tell(self, step: Step, outcome: Outcome, sentence: str) -> None:
        finding = Finding(step, outcome, sentence)
        self.findings.append(finding)
        self._told(finding)

    def _step_of(self, reason: Reason) -> Step:
        """Where a reason belongs: to the first step that was not taken, where the one that it is
        about was."""
        taken = {one.step for one in self.findings}
        named = _STEPS.get(reason, Step.ROLE)
        later = (one for one in (named, Step.CERTIFICATE, Step.ROLE) if one not in taken)
        return next(later, Step.ROLE)

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        try:
            yield
        except RefusedError as error:
            self._at = self._step_of(error.reason)
            if self._at is Step.DATABASE:
                self._good(Step.ROLE, LET_IN)
            self._stop(error.reason.value)

    @contextmanager
    def _asking(self) -> Iterator[None]:
        try:
            yield
        except psycopg.errors.InsufficientPrivilege:
            self._at = Step.RIGHTS
            self._stop(MAY_NOT)
        except psycopg.Error:
            self._stop(CANNOT_ASK)


def _wanted() -> tuple[list[str], list[str], list[str], list[str]]:
    """Which rights a workstation has to have: tables and what may be done to them, then tables and
    their columns that may be changed."""
    whole = [(name, "SELECT") for name in rights()]
    whole += [(name, "INSERT") for name, may in rights().items() if may.added]
    parts = [(name, column) for name, may in rights().items() for column in may.changed]
    return (
        *([name for name, _ in whole], [right for _, right in whole]),
        *([name for name, _ in parts], [column for _, column in parts]),
    )


def _length(apart: timedelta) -> str:
    """How far two clocks are apart, as 3:20 min or 26:03:20 h."""
    seconds = round(apart.total_seconds())
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours}:{minutes:02d}:{seconds:02d} h"
    return f"{minutes}:{seconds:02d} min"
