"""What the person asked for on the command line when the window is started."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """How to start the window.

    ``demo`` opens a temporary synthetic clinic instead of the clinic file. ``data_dir`` is the
    absolute folder that holds the clinic file; None means the usual place of this system.
    ``allow_network_share`` works on a network share all the same. ``database`` is the postgresql://
    address of the clinic's server, with everything that was typed; empty where none was.
    """

    demo: bool = False
    data_dir: Path | None = None
    allow_network_share: bool = False
    database: str = field(default="", repr=False)

    def arguments(self) -> tuple[str, ...]:
        """What asks for the same on the command line, but for the password in ``database``: every
        program on the machine could read it there."""
        folder = () if self.data_dir is None else ("--data-dir", str(self.data_dir))
        share = ("--allow-network-share",) if self.allow_network_share else ()
        server = ("--database", _without_password(self.database)) if self.database else ()
        return (*(("--demo",) if self.demo else ()), *folder, *share, *server)


def _without_password(url: str) -> str:
    scheme, apart, rest = url.partition("://")
    place, slash, path = rest.partition("/")
    who, at, host = place.rpartition("@")
    return f"{scheme}{apart}{who.partition(':')[0]}{at}{host}{slash}{path}"
