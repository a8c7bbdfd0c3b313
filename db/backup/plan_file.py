"""``backup.json``: what this workstation was told about its backups."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from bodymap.services.backup_values import MOST_KEPT, BackupPlan, Keeps
from db.backup.kept_json import KeptJson
from db.layout import BACKUPS_FOLDER, PLAN_FILE


class PlanFile:
    """The plan in the clinic's folder ``data``. What is missing from the file, or makes no sense,
    is as in a clinic that never changed its plan."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._file = KeptJson(data / PLAN_FILE)

    def load(self) -> BackupPlan:
        """The plan as it is now."""
        found = self._file.load()
        usual = BackupPlan(self._data / BACKUPS_FOLDER)
        keeps = found.get("keeps")
        at_exit = found.get("at_exit")
        return BackupPlan(
            self._folder(found.get("folder")),
            self._hours(found, usual.every_hours),
            at_exit if isinstance(at_exit, bool) else usual.at_exit,
            _keeps(keeps if isinstance(keeps, dict) else {}),
        )

    def keep(self, plan: BackupPlan) -> None:
        """Write another plan. Raises OSError."""
        keeps = plan.keeps
        self._file.keep(
            {
                "folder": self._as_written(plan.folder),
                "every_hours": plan.every_hours,
                "at_exit": plan.at_exit,
                "keeps": {"days": keeps.days, "weeks": keeps.weeks, "months": keeps.months},
            }
        )

    def _folder(self, written: object) -> Path:
        if not isinstance(written, str) or not written or "\0" in written:
            return self._data / BACKUPS_FOLDER
        try:
            os.fsencode(written)
        except UnicodeError:
            return self._data / BACKUPS_FOLDER
        # a folder inside the clinic's own goes with it to another machine
        return self._data / written

    def _as_written(self, folder: Path) -> str:
        if folder.is_relative_to(self._data):
            return folder.relative_to(self._data).as_posix()
        return str(folder)

    @staticmethod
    def _hours(found: dict[str, Any], usual: int | None) -> int | None:
        hours = found.get("every_hours", usual)
        return hours if hours is None or _is_count(hours, least=1) else usual


def _keeps(found: dict[str, Any]) -> Keeps:
    usual = Keeps()

    def read(name: str, otherwise: int) -> int:
        value = found.get(name)
        return value if isinstance(value, int) and _is_count(value, least=0) else otherwise

    return Keeps(read("days", usual.days), read("weeks", usual.weeks), read("months", usual.months))


def _is_count(value: object, *, least: int) -> bool:
    return type(value) is int and least <= value <= MOST_KEPT
