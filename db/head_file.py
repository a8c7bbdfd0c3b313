"""The end of the change log, kept outside the clinic file.

Nothing in a file can tell that its last lines were cut off, or that somebody with its keys made all
lines anew. A head that was kept elsewhere can: beside the clinic file, with every backup, on every
signed report. A head that no longer fits is never replaced by a newer one: it is the evidence.

The file is JSON: ``format``, ``version``, ``clinic`` and ``heads``, each with ``sequence``, ``mac``
in hexadecimal and ``at`` (UTC).
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from bodymap.services.audit.lines import Head
from db import files

HEAD_SUFFIX: Final = "-head"
BACKUP_HEAD: Final = "HEAD"
"""The name of the file with the head in the folder of a backup."""

LARGEST_BYTES: Final = 64 * 1024
MOST_HEADS: Final = 20
"""Heads that do not fit any more stay; of very many the oldest and the newest."""

_FORMAT: Final = "bodymap head"
_VERSION: Final = 1
_PRINTED: Final = re.compile(r"(\d{1,15})-([0-9A-Fa-f]{16})")

SealOf = Callable[[int], bytes | None]
"""The seal of a line of the open file; None where it has no such line."""


@dataclass(frozen=True, slots=True)
class KeptHead:
    """A head, when it was kept (UTC), and in which file."""

    head: Head
    clinic_id: UUID
    at: datetime
    path: Path


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads found, and the files that should hold one and cannot be read."""

    kept: tuple[KeptHead, ...]
    unreadable: tuple[Path, ...] = ()


def head_file_of(clinic_file: Path) -> Path:
    """Where the head of a clinic file is kept beside it."""
    return clinic_file.with_name(clinic_file.name + HEAD_SUFFIX)


def head_of(printed: str) -> Head:
    """A head as it is printed: ``1234-9F3A22C0D1E4B7A8``. Of its seal it has the first 8 bytes.
    Raises ValueError for anything else."""
    found = _PRINTED.fullmatch(printed.strip())
    if found is None:
        raise ValueError("A head is a number, a dash and 16 digits or letters from A to F.")
    return Head(int(found[1]), bytes.fromhex(found[2]))


def fits(head: Head, seal: bytes | None) -> bool:
    """Whether ``seal``, of the line that the head names, is the head's: a printed one has only the
    beginning."""
    return seal is not None and bool(head.mac) and seal.startswith(head.mac)


def keep_head(
    clinic_file: Path, clinic_id: UUID, head: Head, now: datetime, seal_of: SealOf
) -> None:
    """Keep ``head`` beside the open clinic file. What of the heads kept before still fits the file
    makes way; what does not stays. Where it cannot be written the one before stays, without a word:
    the next one does."""
    path = head_file_of(clinic_file)
    if head.sequence < 1:
        return
    with suppress(OSError):
        try:
            before = heads_in(path)
        except FileNotFoundError:
            before = ()
        except ValueError:
            path.replace(files.free_name(path.with_name(f"{path.name}.left")))
            before = ()
        stay = [
            one
            for one in before
            if one.clinic_id == clinic_id and not fits(one.head, seal_of(one.head.sequence))
        ]
        _write(path, clinic_id, [*stay[: MOST_HEADS - 1], KeptHead(head, clinic_id, now, path)])


def write_head(path: Path, clinic_id: UUID, head: Head, at: datetime) -> None:
    """Write a file with one head. Raises OSError."""
    _write(path, clinic_id, [KeptHead(head, clinic_id, at, path)])


def heads_in(path: Path) -> tuple[KeptHead, ...]:
    """The heads in a file. Raises OSError, and ValueError where it is none of ours or damaged."""
    with files.open_small(path) as file:
        content = file.read(LARGEST_BYTES + 1)
    try:
        if len(content) > LARGEST_BYTES:
            raise ValueError("It is too large.")
        return _read(json.loads(content), path)
    except (
        *(ValueError, KeyError, TypeError, AttributeError),
        *(RecursionError, OverflowError),
    ) as error:
        raise ValueError("This is not a file of heads.") from error


def heads_beside(clinic_file: Path, clinic_id: UUID, folders: Iterable[Path] = ()) -> Heads:
    """All heads of a clinic: in the file beside it, and in the ``HEAD`` files in ``folders`` of
    backups and one level below them. Of other clinics' nothing is told."""
    places = [head_file_of(clinic_file)]
    for folder in folders:
        with suppress(OSError):
            places += [folder / BACKUP_HEAD, *sorted(folder.glob(f"*/{BACKUP_HEAD}"))]
    kept: list[KeptHead] = []
    unreadable: list[Path] = []
    for place in dict.fromkeys(places):
        try:
            kept += [one for one in heads_in(place) if one.clinic_id == clinic_id]
        except FileNotFoundError:
            continue
        except (OSError, ValueError):
            unreadable.append(place)
    return Heads(tuple(kept), tuple(unreadable))


def _read(found: Any, path: Path) -> tuple[KeptHead, ...]:
    if found["format"] != _FORMAT or found["version"] != _VERSION:
        raise ValueError("It is of another kind, or version.")
    clinic = UUID(found["clinic"])
    return tuple(
        KeptHead(
            Head(_number(one["sequence"]), bytes.fromhex(one["mac"])),
            clinic,
            datetime.fromisoformat(one["at"]).astimezone(UTC),
            path,
        )
        for one in found["heads"]
    )


def _number(sequence: Any) -> int:
    """A number that a line can have. Raises ValueError for anything else."""
    if type(sequence) is not int or not 0 < sequence < 2**63:
        raise ValueError("This is no number of a line.")
    return sequence


def _write(path: Path, clinic_id: UUID, kept: Sequence[KeptHead]) -> None:
    content = {
        "format": _FORMAT,
        "version": _VERSION,
        "clinic": str(clinic_id),
        "heads": [
            {
                "sequence": one.head.sequence,
                "mac": one.head.mac.hex(),
                "at": one.at.astimezone(UTC).isoformat(),
            }
            for one in kept
        ],
    }
    # of two programs each writes its own, and the later name counts
    making = path.with_name(f"{path.name}.{os.getpid()}.new")
    making.unlink(missing_ok=True)
    try:
        files.write_new(making, (json.dumps(content, indent=2) + "\n").encode())
        making.replace(path)
    except OSError:
        making.unlink(missing_ok=True)
        raise
    files.sync_folder(path.parent)
