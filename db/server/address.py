"""Where a clinic's server is, in the words of a postgresql:// address."""

from __future__ import annotations

import base64
import binascii
import ipaddress
import ssl
from dataclasses import dataclass, field, replace
from typing import Final, Self
from urllib.parse import quote, unquote, urlsplit

NOT_AN_ADDRESS: Final = (
    "This is not the address of a server. It looks like postgresql://server.example/clinic."
)
NO_HOST: Final = "The address does not name the server: postgresql://server.example/clinic."
NO_DATABASE: Final = "The address does not name the database: postgresql://server.example/clinic."
NO_SUCH_OPTION: Final = "The address has an option that bodymap does not know."
NOT_SAFE: Final = "Without a certificate a server can be spoken to on this machine only."
NO_CERTIFICATE: Final = "The certificate in the address is damaged: copy the whole line again."

PORT: Final = 5432
_SCHEMES: Final = ("postgresql", "postgres")
VERIFY: Final = "verify-full"
PLAIN: Final = "disable"
_CERTIFICATES: Final = "ca"
"""The option of an address that brings certificates along: DER, in the base64 of addresses."""


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """``host`` is a name or an address, or the folder of a socket; ``user`` and ``password`` are
    empty where the address does not give them. Who may vouch for the server stands in the file
    ``certificate`` (PEM), or in ``roots`` (PEM) where the address brings it along; both are empty
    for those that the system trusts."""

    host: str
    database: str
    port: int = PORT
    user: str = ""
    password: str = field(default="", repr=False)
    certificate: str = ""
    roots: str = field(default="", repr=False)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The address in ``text``. Raises ValueError with one sentence for the person, which holds
        nothing of the text."""
        try:
            parts = urlsplit(text.strip())
            port = parts.port
        except ValueError:
            raise ValueError(NOT_AN_ADDRESS) from None
        if parts.scheme not in _SCHEMES or parts.fragment:
            raise ValueError(NOT_AN_ADDRESS)
        options = _options(parts.query)
        host = _host(parts.netloc) or options.pop("host", "")
        if not host or "," in host or (set(host) & set("/@?#[] ") and not host.startswith("/")):
            raise ValueError(NO_HOST)
        database = unquote(parts.path.removeprefix("/"))
        if not database or "/" in database:
            raise ValueError(NO_DATABASE)
        certificate, roots = options.pop("sslrootcert", ""), _pem(options.pop(_CERTIFICATES, ""))
        mode = options.pop("sslmode", "")
        if options:
            raise ValueError(NO_SUCH_OPTION)
        user, password = unquote(parts.username or ""), unquote(parts.password or "")
        if not "".join((host, database, user, password, certificate)).isprintable():
            raise ValueError(NOT_AN_ADDRESS)
        found = cls(host, database, port or PORT, user, password, certificate, roots)
        if mode not in ("", VERIFY) and not found.is_on_this_machine:
            raise ValueError(NOT_SAFE)
        return found

    @property
    def is_on_this_machine(self) -> bool:
        """Whether what is said to it stays on this machine."""
        if self.host.startswith("/") or self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def without_secrets(self) -> Self:
        """Where the server is, and not who comes to it."""
        return replace(self, user="", password="", certificate="", roots="")

    @property
    def with_secrets(self) -> str:
        """All of it, as one line that ``parse`` understands: whoever has it comes in. A file of
        certificates is of one machine and is left out."""
        name = quote(self.user, safe="")
        word = f":{quote(self.password, safe='')}" if self.password else ""
        who = f"{name}{word}@" if name or word else ""
        more = f"?{_CERTIFICATES}={_packed(self.roots)}" if self.roots else ""
        return f"postgresql://{who}{self._place}{more}"

    def __str__(self) -> str:
        """The address without user and password."""
        return f"postgresql://{self._place}"

    @property
    def _place(self) -> str:
        host = quote(self.host, safe="") if self.host.startswith("/") else self.host
        # the part after % says by which network card
        named = f"[{host.replace('%', '%25')}]" if ":" in host else host
        port = "" if self.port == PORT else f":{self.port}"
        return f"{named}{port}/{quote(self.database, safe='')}"


def _host(place: str) -> str:
    """The host as it is written: names may be read in small letters, folders may not."""
    host = place.rpartition("@")[2]
    if host.startswith("["):
        return unquote(host[1:].partition("]")[0])
    return unquote(host.partition(":")[0])


def _options(query: str) -> dict[str, str]:
    pairs = (one.partition("=") for one in query.split("&") if one)
    return {unquote(name): unquote(value) for name, _, value in pairs}


def _packed(roots: str) -> str:
    """Certificates without what PEM says around them, one after the other."""
    end = "-----END CERTIFICATE-----"
    each = (one + end for one in roots.split(end)[:-1])
    packed = b"".join(ssl.PEM_cert_to_DER_cert(one[one.index("-----BEGIN") :]) for one in each)
    return base64.urlsafe_b64encode(packed).decode("ascii").rstrip("=")


def _pem(packed: str) -> str:
    """The certificates that ``_packed`` packed. Each says how long it is: 30 82 and two bytes, or
    30 81 and one."""
    try:
        rest = base64.b64decode(packed + "=" * (-len(packed) % 4), b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise ValueError(NO_CERTIFICATE) from None
    found: list[str] = []
    while rest:
        count = {b"\x30\x81": 1, b"\x30\x82": 2}.get(rest[:2], 0)
        whole = 2 + count + int.from_bytes(rest[2 : 2 + count], "big")
        if not count or len(rest) < whole:
            raise ValueError(NO_CERTIFICATE)
        found.append(ssl.DER_cert_to_PEM_cert(rest[:whole]))
        rest = rest[whole:]
    return "".join(found)
