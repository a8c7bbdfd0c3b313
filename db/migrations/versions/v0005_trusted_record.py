"""Who did what: people, workstations, a sealed change log, and rows that can no longer change."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import context, op
from sqlalchemy.schema import SchemaItem

from db.chain import CHAIN_START, digest_of, mac_of
from db.migrations import v0005_adopt, v0005_triggers

revision = "0005"
down_revision = "0004"

_STAMPS = (
    *("created_at", "created_seq", "changed_at", "changed_seq"),
    *("voided_at", "voided_seq", "version"),
)


def upgrade() -> None:
    """Lead to schema 5. Those who signed until now become people without a log-in."""
    _tables()
    _new_columns()
    if op.get_context().dialect.name == "sqlite":
        # a server begins with an empty record, and has triggers of its own from schema 6 on
        _adopt_and_seal()
        v0005_triggers.create()


def _column(name: str, kind: Any, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=nullable)


def _check(table: str, name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=op.f(f"ck_{table}_{name}"))


def _table(name: str, *more: SchemaItem) -> None:
    """A table of records that say when they were made, changed and voided."""
    op.create_table(
        name,
        _column("id", sa.LargeBinary(16)),
        *more,
        _column("created_at", sa.BigInteger),
        _column("created_seq", sa.BigInteger),
        _column("changed_at", sa.BigInteger),
        _column("changed_seq", sa.BigInteger),
        _column("voided_at", sa.BigInteger, nullable=True),
        _column("voided_seq", sa.BigInteger, nullable=True),
        _column("version", sa.SmallInteger),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        _check(name, "version", "version >= 1"),
        _check(name, "voided", "(voided_at IS NULL) = (voided_seq IS NULL)"),
    )


def _tables() -> None:
    _table(
        "person",
        _column("name", sa.String(100)),
        _column("credential", sa.String(60)),
        _column("log_in", sa.String(32)),
        _column("role", sa.String(32)),
        _column("left_at", sa.BigInteger, nullable=True),
        _check("person", "role", "role IN ('administrator', 'therapist', 'reviewer')"),
    )
    _table("workstation", _column("name", sa.String(100)))
    _table(
        "emergency_access",
        _column("person_id", sa.LargeBinary(16)),
        _column("person_name", sa.String(200)),
        _column("reason", sa.Text),
        _column("begun_at", sa.BigInteger),
        _column("until", sa.BigInteger),
        _column("seen_by", sa.LargeBinary(16), nullable=True),
        _column("seen_at", sa.BigInteger, nullable=True),
        _check("emergency_access", "seen", "(seen_by IS NULL) = (seen_at IS NULL)"),
    )
    _table(
        "rescued_text",
        _column("visit_id", sa.LargeBinary(16), nullable=True),
        _column("field_name", sa.String(200)),
        _column("text", sa.Text),
        _column("at", sa.BigInteger),
    )
    _table(
        "take_over",
        _column("session_id", sa.LargeBinary(16)),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name="fk_take_over_session_id_session"
        ),
        _column("taken_from", sa.LargeBinary(16), nullable=True),
        _column("taken_from_name", sa.String(200)),
        _column("taken_by", sa.LargeBinary(16)),
        _column("taken_by_name", sa.String(200)),
        _column("at", sa.BigInteger),
    )
    op.create_index(
        "ix_take_over_session_id_created_seq",
        "take_over",
        ["session_id", "created_seq"],
        unique=True,
    )
    op.create_table(
        "slot_key",
        _column("id", sa.LargeBinary(16)),
        _column("public_key", sa.LargeBinary(32)),
        sa.PrimaryKeyConstraint("id", name="pk_slot_key"),
    )


def _new_columns() -> None:
    op.add_column("session", _column("holder_id", sa.LargeBinary(16), nullable=True))
    for name, kind in (
        ("author", sa.LargeBinary(16)),
        ("after", sa.Text),
        ("digest", sa.LargeBinary(32)),
        ("mac", sa.LargeBinary(32)),
    ):
        op.add_column("change_log", _column(name, kind, nullable=True))


def _adopt_and_seal() -> None:
    """What is there is adopted as it is: one line for each table, then people, then all sealed."""
    connection = op.get_bind()
    now = context.config.attributes["now"]
    clinic = bytes(connection.execute(sa.text("SELECT clinic_id FROM meta")).scalar_one())
    sequence = connection.execute(sa.text("SELECT max(sequence) FROM change_log")).scalar() or 0
    lines: list[dict[str, Any]] = []

    def add(entity: str, key: bytes, what: str, **more: Any) -> int:
        line = {
            **{"sequence": sequence + 1 + len(lines), "origin": bytes(16), "author": None},
            **{"entity": entity, "entity_id": key, "what": what, "at": now},
            **{"before": None, "after": None, "digest": None, **more},
        }
        lines.append(line)
        return int(line["sequence"])

    for entity, digest, rows in v0005_adopt.adoptions(connection):
        add(entity, clinic, "adopted", after=json.dumps({"digest": digest, "rows": rows}))
    for values in _people(connection):
        number = add("person", values["id"], "added", digest=digest_of(values))
        stamps = dict(zip(_STAMPS, (now, number, now, number, None, None, 1), strict=True))
        _insert(connection, "person", {**values, **stamps})
    for line in lines:
        _insert(connection, "change_log", line)
    _seal(connection, context.config.attributes["chain_key"])


def _people(connection: sa.Connection) -> list[dict[str, Any]]:
    """Those who signed, as a setting named them; one that cannot be read names nobody."""
    written = connection.execute(
        sa.text("SELECT value FROM setting WHERE name = 'people' AND voided_seq IS NULL")
    ).scalar()
    try:
        named = [(UUID(one[0]), str(one[1]), str(one[2])) for one in json.loads(written or "[]")]
    except (ValueError, TypeError, LookupError):
        named = []
    return [
        {
            **{"id": key.bytes, "name": name[:100], "credential": credential[:60]},
            **{"log_in": "", "role": "therapist", "left_at": None},
        }
        for key, name, credential in dict.fromkeys(named)
    ]


def _insert(connection: sa.Connection, table: str, values: dict[str, Any]) -> None:
    names = ", ".join(values)
    marks = ", ".join(f":{name}" for name in values)
    connection.execute(sa.text(f"INSERT INTO {table} ({names}) VALUES ({marks})"), values)  # noqa: S608 - names of this file


def _seal(connection: sa.Connection, chain_key: bytes) -> None:
    mac = CHAIN_START
    columns = "sequence, origin, author, entity, entity_id, what, at, before, after, digest"
    found = connection.execute(sa.text(f"SELECT {columns} FROM change_log ORDER BY sequence"))  # noqa: S608 - as above
    seals = []
    for row in found.mappings():
        mac = mac_of(chain_key, mac, dict(row))
        seals.append({"number": row["sequence"], "mac": mac})
    if seals:
        connection.execute(
            sa.text("UPDATE change_log SET mac = :mac WHERE sequence = :number"), seals
        )
