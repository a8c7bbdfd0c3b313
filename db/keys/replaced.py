"""Secrets that were given here and open nothing, because another workstation was first.

What is left of them is kept beside the clinic for those who still know them: whoever types one is
told which one counts, and nobody else learns anything. It is the public half that a key slot has,
and none of the keys that one holds: so it opens nothing.
"""

from __future__ import annotations

import base64
import hmac
import json
import threading
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self
from uuid import UUID

from bodymap.charting.log_in import as_log_in, is_log_in
from db import files
from db.keys.exchange import HALF_BYTES, public_of
from db.keys.key_file import cost_from_json
from db.keys.slots import FORM, SALT_BYTES, Slot, SlotKind, private_of

if TYPE_CHECKING:
    from bodymap.services.ports import Clock

KEPT_FOR: Final = timedelta(days=90)
"""So long whoever types one is told."""
SHOWN_FOR: Final = timedelta(days=7)
"""So long it is shown to everybody who looks how the clinic stands with its server."""

ANOTHER_PASSPHRASE: Final = (
    "This passphrase counts no more: another one was given in {0} at {1}. Use that one."  # noqa: S105 - a sentence
)
ANOTHER_KEY: Final = (
    "This recovery key counts no more: another one was made in {0} at {1}. Use that one."
)
PASSPHRASE_OF: Final = "The passphrase of {0} was changed in {1}, too, at {2}: use that one."  # noqa: S105 - a sentence
RECOVERY_KEY: Final = (
    "A recovery key was made in {0}, too, at {1}: keep that one, and destroy the one from here."
)
LOG_IN_OF: Final = (
    "The log-in {0} was given to somebody else in {1} at {2}. Remove {3} under Safety, and add them"
    " with another log-in."
)

_FORMAT: Final = "bodymap replaced secrets"
_LARGEST_BYTES: Final = 128 * 1024
_LONGEST_NAME: Final = 200
_MOST: Final = 50
_MOST_OF_ONE: Final = 3
"""So many are tried for one log-in: nobody but a person who was given it twice has more than one.
"""


@dataclass(frozen=True, slots=True)
class Replaced:
    """``slot``, of which no keys are left, was made here for the person called ``name``, or for the
    clinic; ``where`` another one was made, which was there first, ``at`` (UTC).
    ``has_log_in_gone``: that one is of somebody else with the same log-in."""

    slot: Slot
    name: str
    where: str
    at: datetime
    has_log_in_gone: bool = False

    @classmethod
    def of(
        cls, slot: Slot, name: str, where: str, at: datetime, *, has_log_in_gone: bool = False
    ) -> Self:
        """What is left of ``slot``."""
        bare = replace(slot, witness=b"", ephemeral=b"", nonce=b"", wrapped=b"")
        return cls(bare, name, where, at, has_log_in_gone)

    def sentence(self, now: datetime) -> str:
        """For everybody at this workstation."""
        when = _moment(self.at, now)
        if self.slot.kind is not SlotKind.PERSON:
            return RECOVERY_KEY.format(self.where, when)
        if self.has_log_in_gone:
            return LOG_IN_OF.format(self.slot.log_in, self.where, when, self.name)
        return PASSPHRASE_OF.format(self.name, self.where, when)

    def refusal(self, now: datetime) -> str:
        """For whoever typed it."""
        if self.has_log_in_gone:
            return self.sentence(now)
        is_person = self.slot.kind is SlotKind.PERSON
        sentence = ANOTHER_PASSPHRASE if is_person else ANOTHER_KEY
        return sentence.format(self.where, _moment(self.at, now))


class ReplacedSecrets:
    """Those of the workstation whose file of them is ``path``. Safe on any thread; what cannot be
    read or written is not told, and nothing is raised."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock
        self._lock = threading.Lock()
        self._seen: object = None
        self._known: tuple[Replaced, ...] = ()

    def add(self, found: Iterable[Replaced]) -> None:
        """These count no more. Each takes the place of what its owner had here before."""
        added = tuple(found)
        if not added:
            return
        with self._lock:
            owners = {_whose(one) for one in added}
            left = [one for one in self._read() if _whose(one) not in owners]
            self._write((*left, *added)[-_MOST:])

    def forget(self, kind: SlotKind, owner: UUID) -> None:
        """The owner has the secret that counts."""
        with self._lock:
            known = self._read()
            left = tuple(one for one in known if _whose(one) != (kind, owner))
            if left != known:
                self._write(left)

    def sentences(self) -> tuple[str, ...]:
        """What is to be known at this workstation of those that were replaced lately."""
        now = self._clock.now()
        with self._lock:
            return tuple(one.sentence(now) for one in self._read() if one.at > now - SHOWN_FOR)

    def refusal(self, kind: SlotKind, log_in: str, secret: str) -> str:
        """What is said to whoever typed ``secret``, which opened nothing; empty where it never was
        one that this workstation had given. ``log_in`` does not matter for a recovery key. Takes
        half a second where there is something to compare."""
        now = self._clock.now()
        with self._lock:
            known = self._read()
        asked = [
            one
            for one in known
            if one.slot.kind is kind
            and one.slot.log_in in ("", as_log_in(log_in))
            and one.at > now - KEPT_FOR
        ]
        # whoever can write the file does not hold up the door with it
        for one in asked[:_MOST_OF_ONE]:
            if _opens(one.slot, secret):
                return one.refusal(now)
        return ""

    def _read(self) -> tuple[Replaced, ...]:
        try:
            found = self._path.stat()
        except OSError:
            self._seen, self._known = None, ()
            return ()
        seen = found.st_ino, found.st_mtime_ns, found.st_size
        if seen != self._seen:
            try:
                with files.open_small(self._path) as file:
                    self._known = _from_bytes(file.read(_LARGEST_BYTES + 1))
            except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
                self._known = ()  # damaged: then nobody is told
            self._seen = seen
        return self._known

    def _write(self, known: tuple[Replaced, ...]) -> None:
        self._seen = None
        with suppress(OSError):
            files.put_small(self._path, _to_bytes(known) if known else b"")


def _whose(one: Replaced) -> tuple[SlotKind, UUID]:
    return one.slot.kind, one.slot.owner


def _opens(slot: Slot, secret: str) -> bool:
    return hmac.compare_digest(public_of(private_of(slot, secret)), slot.public)


def _moment(at: datetime, now: datetime) -> str:
    """The time of day here, and the day where it is not that of ``now``."""
    there, here = at.astimezone(), now.astimezone()
    return f"{there:%H:%M}" if there.date() == here.date() else f"{there:%H:%M, %Y-%m-%d}"


def _to_bytes(known: Iterable[Replaced]) -> bytes:
    content = {"format": _FORMAT, "version": 1, "replaced": [_to_json(one) for one in known]}
    return (json.dumps(content, indent=2) + "\n").encode()


def _to_json(one: Replaced) -> dict[str, Any]:
    slot = one.slot
    return {
        "kind": slot.kind.value,
        "owner": str(slot.owner),
        "log_in": slot.log_in,
        "memory_kib": slot.cost.memory_kib,
        "passes": slot.cost.passes,
        "lanes": slot.cost.lanes,
        "salt": base64.b64encode(slot.salt).decode(),
        "public": base64.b64encode(slot.public).decode(),
        "name": one.name,
        "where": one.where,
        "at": one.at.isoformat(),
        "log_in_gone": one.has_log_in_gone,
    }


def _from_bytes(content: bytes) -> tuple[Replaced, ...]:
    """Raises whatever nonsense raises."""
    if len(content) > _LARGEST_BYTES:
        raise ValueError("This is too long.")
    read = json.loads(content)
    if read["format"] != _FORMAT or len(read["replaced"]) > _MOST:
        raise ValueError("This holds no replaced secrets.")
    return tuple(_replaced(one) for one in read["replaced"])


def _replaced(found: dict[str, Any]) -> Replaced:
    kind, log_in, name, where = (found[key] for key in ("kind", "log_in", "name", "where"))
    salt, public = (base64.b64decode(found[key], validate=True) for key in ("salt", "public"))
    at, has_gone = datetime.fromisoformat(found["at"]), found["log_in_gone"]
    if not (
        (is_log_in(log_in) if kind == SlotKind.PERSON else kind == SlotKind.RECOVERY)
        and len(salt) == SALT_BYTES
        and len(public) == HALF_BYTES
        and all(type(one) is str and len(one) <= _LONGEST_NAME for one in (log_in, name, where))
        and type(has_gone) is bool
        and at.tzinfo is not None
        and 2000 < at.year < 3000
    ):
        raise ValueError("This is no replaced secret.")
    cost, owner = cost_from_json(found), UUID(found["owner"])
    slot = Slot(SlotKind(kind), owner, log_in, FORM, cost, salt, public, b"", b"", b"", b"")
    return Replaced(slot, name, where, at.astimezone(UTC), has_gone)
