"""Rows in the place of lost ones that saved rows belong to.

A needle site of a visit that is lost is still a needle site of somebody. It is kept, and so is what
is known of its visit, its complaint and its patient: the indexes know whose a visit was and how a
patient was sorted, the change log what was changed later. What is not known says so. Visits of
unknown patients never meet under one: a history that nobody had would be worse than none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from bodymap.charting.episode import ComplaintSide
from bodymap.charting.ids import new_id
from bodymap.charting.patient import Sex
from db.salvage.history import History, Row
from db.salvage.new_file import NewFile
from db.salvage.record import Value
from db.salvage.shapes import Shapes
from db.salvage.traces import Traces
from db.search import sort_name

LOST: Final = "(lost)"
ALERT: Final = (
    "This patient's own entry was lost when the clinic file was damaged."
    " Enter the name and the birth date anew."
)
_PARENTS: Final = ("session", "episode", "patient")
"""In this order: a stand-in for a visit may need one for its complaint, and that for a patient."""

Look = Callable[[str, Iterable[bytes]], Traces]
"""What the indexes know of rows of a table, by their ids."""


@dataclass(slots=True)
class StandIns:
    """Puts stand-ins into ``new``. ``made`` are the ids of those that stand for a lost row, by
    table; ``invented`` those of which not even the id is known."""

    new: NewFile
    shapes: Shapes
    look: Look
    now: int
    made: dict[str, list[bytes]] = field(default_factory=dict)
    invented: dict[str, list[bytes]] = field(default_factory=dict)
    _unknown: int = 0
    _patients: dict[Value, Value] = field(default_factory=dict)
    """Whose a lost complaint was, or who stands for that person."""

    @property
    def all(self) -> dict[str, list[bytes]]:
        """Every row that was made up, by table."""
        return {
            name: [*self.made.get(name, ()), *self.invented.get(name, ())]
            for name in {*self.made, *self.invented}
        }

    def make(self) -> None:
        """Make every row that a saved row refers to and that is not there."""
        for parent in _PARENTS:
            missing = self._missing(parent)
            traces = self.look(parent, missing)
            for key in missing:
                self._stand_in(parent, key, traces.get(key, {}))
                self.made.setdefault(parent, []).append(key)

    def _missing(self, parent: str) -> list[bytes]:
        found: dict[bytes, None] = {}
        for table in self.shapes.tables:
            for row in self.new.rows(f"PRAGMA foreign_key_list('{table}')"):
                to, column = row[2], row[3]
                if to == parent:
                    query = (
                        f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL"  # noqa: S608 - declared names
                        f" AND {column} NOT IN (SELECT id FROM {parent}) ORDER BY 1"
                    )
                    found.update((one[0], None) for one in self.new.rows(query))
        return list(found)

    def _stand_in(self, table: str, key: bytes, trace: Row) -> None:
        shape = self.shapes.tables[table]
        history = History(shape, self.new.lines_of(table, key))
        told = history.values_told()
        told.update((name, value) for name, value in trace.items() if name not in told)
        made = {"session": self._session, "episode": self._episode, "patient": self._patient}
        stamps = history.stamps() if history.is_known else self._stamps(told)
        row: Row = {**made[table](key, told, stamps), "id": key, **stamps}
        if not self.new.put(table, row):
            # what it shares with another row is its number in the order, or its name
            self.new.put(table, {**row, **self._stamps({})})

    def _stamps(self, told: Row) -> Row:
        """Of a row whose line is lost: before all others, in an order of their own."""
        sequence = told.get("created_seq")
        if not isinstance(sequence, int):
            self._unknown -= 1
            sequence = self._unknown
        return {
            "created_at": self.now,
            "created_seq": sequence,
            "changed_at": self.now,
            "changed_seq": sequence,
            "voided_at": None,
            "voided_seq": None,
            "version": 1,
        }

    def _session(self, key: bytes, told: Row, stamps: Row) -> Row:
        episode = told.get("episode_id") or self._episode_of_children(key)
        patient = told.get("patient_id") or self._patient_of(episode)
        if episode is None:
            episode = self._invent("episode", self._episode_row({"patient_id": patient}))
        started = told.get("started_at") or stamps["created_at"]
        return {
            "patient_id": patient,
            "episode_id": episode,
            "started_at": started,
            # one that is still being charted would stand on everybody's first page
            "ended_at": told.get("ended_at") or started,
            "holder_id": told.get("holder_id"),
        }

    def _episode(self, key: bytes, told: Row, _stamps: Row) -> Row:
        patient = told.get("patient_id") or self._patient_of(key)
        return self._episode_row({**told, "patient_id": patient})

    def _patient_of(self, episode: Value) -> Value:
        """Whose a complaint is: by its row, by a visit for it, by what an index knows; or somebody
        made up, the same one each time."""
        if not isinstance(episode, bytes):
            return self._invent("patient", self._patient_row({}))
        if episode not in self._patients:
            found = self.new.rows(
                "SELECT patient_id FROM episode WHERE id = ?"
                " UNION ALL SELECT patient_id FROM session WHERE episode_id = ?",
                (episode, episode),
            )
            trace = self.look("episode", (episode,)).get(episode, {})
            known = found[0][0] if found else trace.get("patient_id")
            self._patients[episode] = known or self._invent("patient", self._patient_row({}))
        return self._patients[episode]

    def _patient(self, _key: bytes, told: Row, _stamps: Row) -> Row:
        return self._patient_row(told)

    def _episode_of_children(self, session: bytes) -> Value:
        for name, table in self.shapes.tables.items():
            names = {column.name for column in table.columns}
            if name != "session" and {"session_id", "episode_id"} <= names:
                found = self.new.rows(
                    f"SELECT episode_id FROM {name} WHERE session_id = ? LIMIT 1",  # noqa: S608 - as above
                    (session,),
                )
                if found:
                    return found[0][0]  # type: ignore[no-any-return]  # what the driver answers
        return None

    def _invent(self, table: str, row: Row) -> bytes:
        key = new_id().bytes
        self.new.put(table, {**row, "id": key, **self._stamps({})})
        self.invented.setdefault(table, []).append(key)
        return key

    def _episode_row(self, told: Row) -> Row:
        return {
            "complaint": LOST,
            "side": ComplaintSide.BOTH.value,
            "condition": "",
            "icd10": "",
            "onset": None,
            **_only(told, ("patient_id", "complaint", "side", "condition", "icd10", "onset")),
        }

    def _patient_row(self, told: Row) -> Row:
        row: Row = {
            "given_name": "",
            "birth_date": None,
            "sex": Sex.UNKNOWN.value,
            "record_number": "",
            "figure": None,
            "height_cm": None,
            "weight_kg": None,
            **_only(told, ("given_name", "birth_date", "sex", "record_number", "figure")),
            **_only(told, ("height_cm", "weight_kg")),
        }
        sorted_by = str(told.get("sort_name") or "")
        row["family_name"] = told.get("family_name") or f"{LOST} {sorted_by}".strip()
        row["alert"] = " ".join(part for part in (str(told.get("alert") or ""), ALERT) if part)
        row["sort_name"] = sort_name(str(row["family_name"]), str(row["given_name"]))
        row["active_at"], row["visits"] = 0, 0
        return row


def _only(told: Row, names: tuple[str, ...]) -> Row:
    return {name: told[name] for name in names if told.get(name) is not None}
