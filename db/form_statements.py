"""The statements of one kind of record."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import bindparam, insert, select

from db import tables
from db.guard_rules import STAYS
from db.prepared import Prepare
from db.record_form import RecordForm
from db.record_forms import CLINIC_FORMS, SESSION_FORMS
from db.statements import changing

_SESSION: Final[Any] = tables.SessionTable.__table__


class FormStatements:
    """Reads and writes of the records of ``form``. Reads give its columns and ``created_seq``."""

    def __init__(self, form: RecordForm[Any], prepare: Prepare) -> None:
        self.form = form
        table = tables.metadata.tables[form.entity]
        columns = [table.c[name] for name in (*form.columns, "created_seq")]
        counting = select(*columns).where(table.c.voided_seq.is_(None))
        self.insert = prepare(insert(table))
        self.update = changing(
            prepare, table, *(name for name in form.columns if name not in STAYS)
        )
        self.void = changing(prepare, table, "voided_at", "voided_seq")
        self.by_id = prepare(
            select(*columns, table.c.voided_seq).where(table.c.id == bindparam("key"))
        )
        self.all = prepare(counting.order_by(table.c.created_seq))
        """Of the whole clinic; takes nothing."""
        if "session_id" in table.c:
            of_session = counting.where(table.c.session_id == bindparam("key"))
            self.of_session = prepare(of_session.order_by(table.c.created_seq))
            whose = _SESSION.c.patient_id == bindparam("key")
            counts = whose & _SESSION.c.voided_seq.is_(None)
            joined = _SESSION.c.id == table.c.session_id
            of_patient = counting.join(_SESSION, joined).where(counts)
            self.of_patient = prepare(of_patient.order_by(table.c.created_seq))
            self.sessions_of_patient = prepare(
                select(table.c.session_id)
                .join(_SESSION, joined)
                .where(counts, table.c.voided_seq.is_(None))
            )
            """The ids of the sessions alone, one for each record."""


class FormBook:
    """The statements of every kind of record, each made when it is first asked for."""

    def __init__(self, prepare: Prepare) -> None:
        self._prepare = prepare
        self._forms = {form.kind: form for form in (*SESSION_FORMS, *CLINIC_FORMS)}
        self._made: dict[type, FormStatements] = {}
        self.session_kinds = tuple(form.kind for form in SESSION_FORMS)
        """The kinds that belong to a visit."""

    def of(self, kind: type) -> FormStatements:
        """The statements of ``kind``. Raises LookupError for one that is not recorded so."""
        made = self._made.get(kind)
        if made is None:
            if kind not in self._forms:
                raise LookupError(f"A {kind.__name__} is no record of its own.")
            made = self._made[kind] = FormStatements(self._forms[kind], self._prepare)
        return made
