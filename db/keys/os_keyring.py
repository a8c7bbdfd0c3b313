"""The keyring of this machine, as a convenience for whoever asks for it.

It keeps the private half of one slot (not the passphrase, nor the clinic's keys), so that the
person who is logged in to the machine need not type at the door. Only keyrings that the system
itself guards are trusted, each by the name of its class: one that keeps secrets in a plain file, or
passes them on to several others, is not.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from bodymap.charting.log_in import is_log_in
from bodymap.errors import ClinicFileError
from db import files
from db.keys.exchange import HALF_BYTES

TRUSTED: Final = frozenset(
    (
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.kwallet.DBusKeyringKWallet4",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.Windows.WinVaultKeyring",
    )
)
"""Classes of the package ``keyring``: the Secret Service of the free desktops, KDE's wallet, the
keychain of macOS and the credential locker of Windows."""

NOT_KEPT: Final = "This machine's keyring did not take the key. Nothing was changed."

_CHAIN: Final = "keyring.backends.chainer.ChainerBackend"
_LARGEST_BYTES: Final = 64 * 1024


def configured() -> Any:
    """The keyring that the package ``keyring`` finds or is told to use. May ask the system."""
    import keyring

    return keyring.get_keyring()


class OsKeyring:
    """The keys kept on this machine for the clinic ``clinic_id``.

    The file ``names`` lists whose, so that the door need not ask the keyring, which may ask its
    user. ``find`` gives the keyring, of which only a class among ``trusted`` is used.
    """

    def __init__(
        self,
        names: Path,
        *,
        find: Callable[[], Any] = configured,
        trusted: frozenset[str] = TRUSTED,
    ) -> None:
        self._names = names
        self._find = find
        self._trusted = trusted

    def is_there(self) -> bool:
        """Whether this machine has a keyring that is trusted. May take a moment: any thread."""
        return self._keyring() is not None

    def names(self) -> tuple[str, ...]:
        """The log-ins whose key is kept here, as far as is known without asking the keyring."""
        try:
            with files.open_small(self._names) as file:
                found = json.loads(file.read(_LARGEST_BYTES))
        except (OSError, ValueError, RecursionError):
            return ()
        if not isinstance(found, list):
            return ()
        return tuple(name for name in found if isinstance(name, str) and is_log_in(name))

    def keep(self, clinic_id: UUID, log_in: str, private: bytes) -> None:
        """Keep the private half of this log-in's slot. Raises ClinicFileError."""
        keyring = self._keyring()
        if keyring is None:
            raise ClinicFileError(NOT_KEPT)
        try:
            # The name first: a key that nobody knows of is never forgotten.
            self._write_names({*self.names(), log_in})
            keyring.set_password(_service(clinic_id), log_in, base64.b64encode(private).decode())
        except Exception as error:
            # Each system has errors of its own, and none of them harms the clinic.
            self.forget(clinic_id, log_in)
            raise ClinicFileError(NOT_KEPT) from error

    def private(self, clinic_id: UUID, log_in: str) -> bytes | None:
        """The private half that was kept for this log-in, or None. The system may ask its user."""
        keyring = self._keyring() if log_in in self.names() else None
        if keyring is None:
            return None
        try:
            kept = keyring.get_password(_service(clinic_id), log_in)
            private = base64.b64decode(kept or "", validate=True)
        except Exception:
            return None
        return private if len(private) == HALF_BYTES else None

    def forget(self, clinic_id: UUID, log_in: str) -> None:
        """Keep nothing for this log-in. Never raises: a key that stays behind opens nothing once
        its slot is changed or removed."""
        if log_in not in self.names():
            return
        try:
            keyring = self._keyring()
            if (
                keyring is not None
                and keyring.get_password(_service(clinic_id), log_in) is not None
            ):
                keyring.delete_password(_service(clinic_id), log_in)
            self._write_names(set(self.names()) - {log_in})
        except Exception:  # noqa: S110 - as above
            pass

    def _keyring(self) -> Any | None:
        try:
            found = self._find()
            if _name_of(found) == _CHAIN:
                # What a chain holds it may pass on to any of its links.
                links = list(found.backends)
                return links[0] if links and all(map(self._is_trusted, links)) else None
            return found if self._is_trusted(found) else None
        except Exception:
            return None

    def _is_trusted(self, found: object) -> bool:
        return _name_of(found) in self._trusted

    def _write_names(self, names: set[str]) -> None:
        content = f"{json.dumps(sorted(names))}\n".encode() if names else b""
        files.put_small(self._names, content)


def _name_of(found: object) -> str:
    return f"{type(found).__module__}.{type(found).__qualname__}"


def _service(clinic_id: UUID) -> str:
    return f"bodymap {clinic_id}"
