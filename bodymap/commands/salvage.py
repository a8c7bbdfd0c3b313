"""``bodymap salvage --into DIR``: what can be read of a damaged clinic becomes a new one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bodymap.commands import console
from bodymap.commands.at_the_door import Door
from bodymap.services.salvage_report import SalvageReport


def salvage(door: Door, into: Path, *, as_json: bool) -> int:
    """Save what can be read of the clinic into a new one in the folder ``into``; the damaged file
    is only read. Returns the exit status: 1 where anything is lost.

    As JSON: ``folder``, ``list`` (the file that lists what is lost), ``saved`` and ``lost`` (rows
    by table) and ``log_whole``. Raises ExpectedError.
    """
    user = door.user(door.files.log_ins())
    with console.progress("Salvaging") as progress:
        report = door.files.salvage(user, door.passphrase(), into, progress)
    console.answer(_words(report), _values(report), as_json=as_json)
    return 0 if _is_whole(report) else 1


def _is_whole(report: SalvageReport) -> bool:
    return report.is_log_whole and not any(report.lost.values())


def _words(report: SalvageReport) -> str:
    saved, lost = sum(report.saved.values()), sum(report.lost.values())
    said = [f"Saved {saved:,} rows into {report.folder}."]
    if lost:
        by_table = ", ".join(f"{name} {count:,}" for name, count in report.lost.items() if count)
        said.append(f"Lost are {lost:,}: {by_table}.")
    if not report.is_log_whole:
        said.append("Lines of the audit trail are lost too: there may have been more.")
    if _is_whole(report):
        said.append("Nothing is lost.")
    said.append(f"The list: {report.list_file}")
    return "\n".join(said)


def _values(report: SalvageReport) -> dict[str, Any]:
    return {
        "folder": str(report.folder),
        "list": str(report.list_file),
        "saved": dict(report.saved),
        "lost": dict(report.lost),
        "log_whole": report.is_log_whole,
    }
