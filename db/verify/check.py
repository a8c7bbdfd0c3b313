"""The whole check, part after part, wherever the record lies."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID

from bodymap.services.audit.lines import Head
from db.head_file import KeptHead
from db.keys.clinic_keys import ClinicKeys
from db.layout import SCHEMA
from db.verify.findings import Findings
from db.verify.heads import check_heads
from db.verify.lines import Log, walk
from db.verify.meter import Meter
from db.verify.patients import check_patients
from db.verify.reads import Reads
from db.verify.rows import check_rows, record_tables
from db.verify.signatures import check_signatures
from db.verify.verdict import Counts, Part, Verdict


class Check(ABC):
    """One check of the record that ``reads`` reads in one state."""

    def __init__(
        self,
        reads: Reads,
        keys: ClinicKeys,
        clinic_id: UUID,
        heads: Sequence[KeptHead | Head],
        meter: Meter,
    ) -> None:
        self._reads = reads
        self._keys = keys
        self._clinic_id = clinic_id
        self._heads = heads
        self._meter = meter
        self._findings = Findings()

    @abstractmethod
    def _schema(self) -> int:
        """The form of the record; what it says of itself is of this clinic and this program."""

    @abstractmethod
    def _storage(self) -> None:
        """Whether what the record lies in is whole."""

    @abstractmethod
    def _references(self) -> None:
        """Whether every row that is referred to is there."""

    @abstractmethod
    def _shape(self) -> None:
        """Whether the tables are those that this program makes, with what guards them."""

    @abstractmethod
    def _is_whole(self) -> bool:
        """Whether the record is to be all of the clinic's."""

    @abstractmethod
    def _is_shared(self) -> bool:
        """Whether lines come here from a server."""

    @abstractmethod
    def _outbox(self, log: Log) -> int:
        """How many lines wait here for a server; ``log`` is told which."""

    def run(self) -> Verdict:
        """Check everything. Raises CancelledError, and the error of what is read where the record
        cannot be read at all."""
        schema = self._schema()
        self._storage()
        self._references()
        if schema != SCHEMA:
            self._findings.add(
                Part.SCHEMA,
                f"The file is of form {schema}, and this program checks form {SCHEMA} only.",
            )
            return self._verdict(schema, None, Counts())
        with self._part(Part.SCHEMA, "The tables cannot be read."):
            self._shape()
        log = self._log()
        if log is None:
            return self._verdict(schema, None, Counts())
        waiting = 0
        with self._part(Part.OUTBOX, "The outbox cannot be read."):
            waiting = self._outbox(log)
        left_behind = check_heads(self._heads, log, self._findings)
        rows, unseen, ahead = self._rows(log)
        signatures = 0
        with self._part(Part.SIGNATURES, "The signatures cannot be read."):
            signatures = check_signatures(self._reads, log.losses, self._findings, self._meter)
        counts = Counts(
            *(log.lines, rows, signatures, len(self._heads), left_behind, unseen),
            *(waiting, len(log.workstations), log.first, ahead),
        )
        self._meter.end()
        return self._verdict(schema, log.head, counts)

    def _log(self) -> Log | None:
        with self._part(Part.LINES, "The change log cannot be read to its end."):
            self._expect()
            named = frozenset(
                one.head.sequence if isinstance(one, KeptHead) else one.sequence
                for one in self._heads
            )
            log = walk(
                *(self._reads, self._keys.chain, named, self._findings, self._meter),
                is_whole=self._is_whole(),
            )
            log.is_shared = self._is_shared()
            return log
        return None

    def _verdict(self, schema: int, head: Head | None, counts: Counts) -> Verdict:
        return Verdict(self._findings.all, self._findings.more, counts, head, schema)

    def _rows(self, log: Log) -> tuple[dict[str, int], int, int]:
        """How many rows each table has, how many of all cannot be checked because their lines are
        not here, and how many are further than their lines that came so far."""
        counts: dict[str, int] = {}
        unseen = ahead = 0
        for table in record_tables():
            with self._part(Part.ROWS, f"The rows of {table.name} cannot be read."):
                checked = check_rows(self._reads, table, log, self._findings, self._meter)
                counts[table.name] = checked.count
                unseen += checked.unseen
                ahead += checked.ahead
        with self._part(Part.ROWS, "The list of patients cannot be read."):
            check_patients(self._reads, log, self._findings)
        if log.is_whole and unseen > log.losses.unseen:
            self._findings.add(
                Part.ROWS,
                f"{unseen:,} rows were added by lines that are lost;"
                f" {log.losses.unseen:,} were saved.",
            )
        return counts, unseen, ahead

    def _expect(self) -> None:
        """How much there is to do, in lines, rows and signed visits."""
        names = ["change_log", "signature", *(table.name for table in record_tables())]
        self._meter.expect(sum(map(self._counted, names)))

    def _counted(self, name: str) -> int:
        try:
            with self._reads.part():
                return self._reads.count(name)
        except self._reads.errors as error:
            if self._meter.stopped is not None:
                raise self._meter.stopped from error
            # told where its rows are checked
            return 0

    @contextmanager
    def _part(self, part: Part, sentence: str) -> Iterator[None]:
        """What cannot be read is a finding, and the other parts are checked all the same."""
        try:
            with self._reads.part():
                yield
        except self._reads.errors as error:
            if self._meter.stopped is not None:
                raise self._meter.stopped from error
            self._findings.add(part, sentence)
