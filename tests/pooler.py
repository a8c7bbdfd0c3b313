"""A pooler between workstations and their server, as a large clinic may have one: pgbouncer, which
hands a connection of the server to another client at the end of each transaction."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from db.server.connecting import ServerAccess
from tests.postgres import PostgresServer
from tests.postgres_programs import give, home_of_server, started_in

VARIABLE: Final = "BODYMAP_PGBOUNCER"
"""Where its program is, if not where programs are."""
_WITHIN_S: Final = 10
_LOOKS_EVERY_S: Final = 0.05


def program() -> Path | None:
    """The program; None where this machine has none."""
    found = (
        os.environ.get(VARIABLE)
        or shutil.which("pgbouncer")
        or shutil.which("pgbouncer", path="/usr/sbin")
    )
    return Path(found) if found else None


@contextmanager
def pooled(
    on: PostgresServer, accesses: Sequence[ServerAccess], connections: int
) -> Iterator[list[ServerAccess]]:
    """Ways to the server by way of a pooler that has so many connections to it for each role."""
    bouncer = program()
    assert bouncer is not None
    folder = home_of_server()
    give(folder)
    port = _free_port()
    users = "".join(f'"{one.user}" "{one.password}"\n' for one in accesses)
    (folder / "users.txt").write_text(users)
    (folder / "pgbouncer.ini").write_text(
        f"[databases]\n* = host=127.0.0.1 port={on.port}\n"
        f"[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\n"
        f"auth_type = scram-sha-256\nauth_file = {folder / 'users.txt'}\n"
        f"pool_mode = transaction\ndefault_pool_size = {connections}\n"
        f"logfile = {folder / 'log'}\npidfile = {folder / 'pid'}\n"
    )
    for path in (folder / "users.txt", folder / "pgbouncer.ini"):
        path.chmod(0o644)
    running = subprocess.Popen(
        [bouncer, "-q", folder / "pgbouncer.ini"], stderr=subprocess.DEVNULL, **started_in(folder)
    )
    try:
        _wait_for(port, running)
        yield [replace(one, address=replace(one.address, port=port)) for one in accesses]
    finally:
        running.terminate()
        running.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _wait_for(port: int, running: subprocess.Popen[bytes]) -> None:
    for _ in range(int(_WITHIN_S / _LOOKS_EVERY_S)):
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                return
        with suppress(subprocess.TimeoutExpired):
            running.wait(_LOOKS_EVERY_S)
            break
    raise AssertionError("the pooler does not listen")


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port
