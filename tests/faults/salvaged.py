"""Whether a salvage told the truth: what it saved against what there was, and what it listed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bodymap.services.clock import SystemClock
from bodymap.services.progress import unwatched
from bodymap.services.salvage_report import SalvageReport
from db.layout import CLINIC_FILE
from db.salvage import salvage
from db.verify import verify
from tests.clinics import OpenRecord
from tests.faults.real_day import Content, content_of

LOG = "change_log"
NEVER_LISTED = ("meta", "slot_key")
"""Tables whose rows no line of the change log names."""


@dataclass(frozen=True)
class Salvaged:
    """A new clinic and what was told of it, beside what there was."""

    report: SalvageReport
    was: Content
    now: Content
    told: dict[str, Any]
    """What the line says that the salvage added to the change log."""
    findings: tuple[str, ...]
    """What a full check of the new clinic says."""

    @property
    def lost(self) -> set[tuple[str, bytes]]:
        """The rows that are not there, stand-ins not counted."""
        made_up = self.made_up
        return {
            (table, key)
            for table, rows in self.was.items()
            for key in rows
            if table != LOG and (key not in self.now[table] or (table, key) in made_up)
        }

    @property
    def made_up(self) -> set[tuple[str, bytes]]:
        """The stand-ins."""
        stand_ins = self.told["stand_ins"].items()
        return {(table, bytes.fromhex(key)) for table, keys in stand_ins for key in keys}

    def lies(self) -> list[str]:
        """Every untruth: there should be none."""
        return [*self._lines(), *self._rows(), *self._list(), *self.findings]

    def _is_gap(self, line: int) -> bool:
        return any(first <= line <= end for first, end, _ in self.told["gaps"])

    def _lines(self) -> list[str]:
        was, now = self.was[LOG], self.now[LOG]
        last = max(now)
        return [
            *(f"line {one} is another" for one in was if now.get(one, was[one]) != was[one]),
            *(
                f"line {one} is missing and not told"
                for one in was
                if one not in now and not self._is_gap(one)
            ),
            *(f"line {one} is made up" for one in now if one not in was and one != last),
            *(f"line {one} is told as lost" for one in now if self._is_gap(one)),
        ]

    def _rows(self) -> list[str]:
        made_up = self.made_up
        lies = []
        for table, rows in self.now.items():
            for key, row in rows.items():
                if table in (LOG, "meta") or (table, key) in made_up:
                    continue
                if key not in self.was[table]:
                    lies.append(f"a row of {table} is made up")
                elif row != self.was[table][key] and not self._is_before(row, self.was[table][key]):
                    lies.append(f"a row of {table} is another: {row} for {self.was[table][key]}")
        return lies

    def _is_before(self, row: dict[str, Any], was: dict[str, Any]) -> bool:
        """Whether a row is as it was before lines that are told as lost: all that changed it since
        are among them."""
        since = was["version"] - row["version"]
        lost = [
            number
            for number, line in self.was[LOG].items()
            if line["entity_id"] == was["id"] and self._is_gap(number)
        ]
        return 0 < since <= len(lost) and was["changed_seq"] in lost

    def _list(self) -> list[str]:
        listed = {(row.table, row.id.bytes) for row in self.report.listed}
        lost = {one for one in self.lost if one[0] not in NEVER_LISTED}
        lies = [f"a row of {table} is listed and there" for table, _ in listed - lost]
        if self.report.is_log_whole:
            lies += [f"a row of {table} is lost and not listed" for table, _ in lost - listed]
        counted = {name: n for name, n in self.report.lost.items() if name != LOG}
        names = {table for table, _ in listed}
        if counted != {name: sum(1 for one in listed if one[0] == name) for name in names}:
            lies.append(f"{counted} are told as lost, and {len(listed)} listed")
        return lies


def salvaged(record: OpenRecord, was: Content, into: Path) -> Salvaged:
    """Salvage the closed clinic of ``record`` into a folder and read what came of it."""
    report = salvage(
        *(record.path, record.keys, record.clinic_id),
        *(into, unwatched, SystemClock()),
    )
    assert report.folder == into
    path = into / CLINIC_FILE
    now = content_of(path, record.keys)
    told = json.loads(now[LOG][max(now[LOG])]["after"])
    verdict = verify(path, record.keys, record.clinic_id)
    findings = tuple(f"the check says: {one.sentence}" for one in verdict.findings)
    return Salvaged(report, was, now, told, findings)
