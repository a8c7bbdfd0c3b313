"""The first words with a server, spoken in order to learn why it refuses.

The client library of PostgreSQL tells that only as a text in the server's language. So where it
matters, the beginning of a conversation is held here, step by step: reaching the machine, the
certificate, the password. Whoever was let in says goodbye at once.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import socket
import ssl
import struct
import unicodedata
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Final

from db.server.address import ServerAddress
from db.server.connecting import CONNECT_S, ServerAccess
from db.server.reasons import Reason, of_state
from db.server.trust import certificates

_PROTOCOL: Final = 196608
_ASKS_FOR_TLS: Final = struct.pack("!ii", 8, 80877103)
_LONGEST: Final = 64 * 1024
"""Bytes of a message: what is longer comes from no PostgreSQL server."""
_MOST_ROUNDS: Final = 1_000_000
_SCRAM: Final = b"SCRAM-SHA-256"
_OUT_OF_DATE: Final = (9, 10)
_MADE_OUT_TO_ANOTHER: Final = (62, 64)


class RefusedError(Exception):
    """The server cannot be worked with, for ``reason``."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


def why_not(access: ServerAccess, folder: Path) -> Reason | None:
    """Why the server does not let this workstation in; None where it does, or where only the client
    library can tell. Waits for the network, at most some seconds for each answer."""
    try:
        with reach(access.address) as plain, protect(plain, access, folder) as safe:
            ask(safe, access)
    except RefusedError as error:
        return error.reason
    return None


def reach(address: ServerAddress, patience_s: float = CONNECT_S) -> socket.socket:
    """A connection to whatever answers there, on which every answer may take ``patience_s``. Raises
    RefusedError."""
    try:
        if address.host.startswith("/"):
            return _socket_in(address, patience_s)
        return socket.create_connection((address.host, address.port), patience_s)
    except (socket.gaierror, UnicodeError):
        raise RefusedError(Reason.NOT_FOUND) from None
    except (ConnectionRefusedError, FileNotFoundError, AttributeError):
        # Windows has no sockets in folders
        raise RefusedError(Reason.REFUSED) from None
    except OSError:
        raise RefusedError(Reason.NO_ANSWER) from None


def _socket_in(address: ServerAddress, patience_s: float) -> socket.socket:
    made = socket.socket(socket.AF_UNIX)
    try:
        made.settimeout(patience_s)
        made.connect(f"{address.host}/.s.PGSQL.{address.port}")
    except BaseException:
        made.close()
        raise
    return made


def protect(plain: socket.socket, access: ServerAccess, folder: Path) -> socket.socket:
    """The same connection where nobody else can listen, or as it is where nothing leaves this
    machine. Raises RefusedError."""
    if access.address.is_on_this_machine and not access.roots:
        return plain
    try:
        plain.sendall(_ASKS_FOR_TLS)
        answer = plain.recv(1)
    except TimeoutError:
        raise RefusedError(Reason.NO_ANSWER) from None
    except OSError:
        raise RefusedError(Reason.NOT_POSTGRES) from None
    if answer == b"N":
        raise RefusedError(Reason.NO_TLS)
    if answer != b"S":
        raise RefusedError(Reason.NOT_POSTGRES)
    try:
        known = ssl.create_default_context(cafile=str(certificates(folder, access.roots)))
        return known.wrap_socket(plain, server_hostname=access.address.host)
    except ssl.SSLCertVerificationError as error:
        raise RefusedError(_distrust(error)) from None
    except TimeoutError:
        raise RefusedError(Reason.NO_ANSWER) from None
    except (OSError, ValueError):
        raise RefusedError(Reason.BROKEN_OFF) from None


def ask(safe: socket.socket, access: ServerAccess) -> None:
    """Ask to be let in. Raises RefusedError."""
    if not access.user:
        raise RefusedError(Reason.NO_ROLE)
    try:
        _ask(safe, access)
    except TimeoutError:
        raise RefusedError(Reason.NO_ANSWER) from None
    except OSError:
        raise RefusedError(Reason.BROKEN_OFF) from None
    except (ValueError, LookupError, struct.error):
        raise RefusedError(Reason.NOT_POSTGRES) from None


def _distrust(error: ssl.SSLCertVerificationError) -> Reason:
    if error.verify_code in _OUT_OF_DATE:
        return Reason.EXPIRED
    return Reason.OTHER_NAME if error.verify_code in _MADE_OUT_TO_ANOTHER else Reason.NOT_TRUSTED


def _ask(safe: socket.socket, access: ServerAccess) -> None:
    named = {"user": access.user, "database": access.address.database}
    words = b"".join(f"{name}\0{value}\0".encode() for name, value in named.items())
    body = struct.pack("!i", _PROTOCOL) + words + b"\0"
    safe.sendall(struct.pack("!i", len(body) + 4) + body)
    scram = _Scram(access.password)
    was_let_in = False
    while True:
        kind, said = _message(safe)
        if kind == b"E":
            raise RefusedError(of_state(_code(said), was_let_in=was_let_in))
        if kind == b"Z":
            safe.sendall(b"X" + struct.pack("!i", 4))
            return
        if kind != b"R":
            continue
        (step,) = struct.unpack("!i", said[:4])
        if step == 0:
            was_let_in = True
        elif step == 10 and _SCRAM in said[4:].split(b"\0"):
            first = scram.first()
            _answer(safe, _SCRAM + b"\0" + struct.pack("!i", len(first)) + first)
        elif step == 11:
            _answer(safe, scram.last(said[4:]))
        elif step != 12:
            return  # another way of proving it, which the client library may know


def _answer(safe: socket.socket, said: bytes) -> None:
    safe.sendall(b"p" + struct.pack("!i", len(said) + 4) + said)


def _message(safe: socket.socket) -> tuple[bytes, bytes]:
    head = _exactly(safe, 5)
    (length,) = struct.unpack("!i", head[1:])
    if not 4 <= length <= _LONGEST or not head[:1].isalpha():
        raise ValueError(length)
    return head[:1], _exactly(safe, length - 4)


def _exactly(safe: socket.socket, count: int) -> bytes:
    read = b""
    while len(read) < count:
        more = safe.recv(count - len(read))
        if not more:
            raise ConnectionResetError
        read += more
    return read


def _code(said: bytes) -> str:
    """The SQLSTATE among the fields of an error."""
    fields = {field[:1]: field[1:] for field in said.split(b"\0") if field}
    return fields.get(b"C", b"").decode("ascii", "replace")


class _Scram:
    """The password proved without being told (RFC 5802 and 7677). What the server proves in turn is
    left to the client library: nothing is told to it here."""

    def __init__(self, password: str) -> None:
        self._password = unicodedata.normalize("NFKC", password).encode()
        self._bare = b"n=,r=" + b64encode(secrets.token_bytes(18))

    def first(self) -> bytes:
        """What begins it."""
        return b"n,," + self._bare

    def last(self, said: bytes) -> bytes:
        """The proof, after what the server said. Raises ValueError and LookupError."""
        values = {field[:1]: field[2:] for field in said.split(b",")}
        rounds = int(values[b"i"])
        if not 0 < rounds <= _MOST_ROUNDS:
            raise ValueError(rounds)
        salted = hashlib.pbkdf2_hmac("sha256", self._password, b64decode(values[b"s"]), rounds)
        key = hmac.digest(salted, b"Client Key", "sha256")
        plain = b"c=biws,r=" + values[b"r"]
        spoken = b",".join((self._bare, said, plain))
        mask = hmac.digest(hashlib.sha256(key).digest(), spoken, "sha256")
        proof = bytes(one ^ other for one, other in zip(key, mask, strict=True))
        return plain + b",p=" + b64encode(proof)
