"""A real PostgreSQL server for the tests: started by them on this machine, as nobody.

It asks for a password (SCRAM), and listens on one port of the loopback alone. Nothing of it
outlives the tests.
"""

from __future__ import annotations

import ctypes
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import psycopg

from tests.postgres_programs import give, home_of_server, started_in, within_reach

_OWNER: Final = "postgres"
_STARTS_WITHIN_S: Final = 60
_LOOKS_EVERY_S: Final = 0.05

_SMALL: Final = {"shared_buffers": "32MB", "max_connections": "100", "log_timezone": "UTC"}


class PostgresServer:
    """A server that can be stopped, killed and paused as the tests like. ``port`` is where it
    listens, for as long as it is there; ``password`` is its owner's."""

    def __init__(self, folder: Path, **settings: str) -> None:
        """A server in the empty ``folder``, which does not run yet."""
        self.folder = folder
        self.port = _free_port()
        self.password = secrets.token_hex(8)
        self._programs = within_reach(folder)
        self._process: subprocess.Popen[bytes] | None = None
        self._make(_SMALL | settings)

    @classmethod
    def start(cls, **settings: str) -> PostgresServer:
        """A new server without any database of ours, which answers. ``settings`` go into its
        configuration. Raises LookupError where there is no PostgreSQL."""
        folder = home_of_server()
        try:
            server = cls(folder, **settings)
            server.run()
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return server

    @property
    def process(self) -> subprocess.Popen[bytes]:
        """Its first process, which all others of it come from."""
        assert self._process is not None, "the server was never run"
        return self._process

    def run(self) -> None:
        """Start its program, also after it was killed, and wait until it answers. On a thread that
        lives as long as the server should."""
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [
                    *(self._programs / "postgres", "-D", self.folder / "data"),
                    *("-h", "127.0.0.1", "-p", str(self.port), "-k", self.folder),
                ],
                stderr=log,
                preexec_fn=_end_with_the_tests,  # noqa: PLW1509 - it takes no lock of a thread
                **started_in(self.folder),
            )
        self.wait()

    def wait(self) -> None:
        """Wait until it answers. Raises RuntimeError, with its log, where it ends instead."""
        for _ in range(int(_STARTS_WITHIN_S / _LOOKS_EVERY_S)):
            if self._answers():
                return
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(_LOOKS_EVERY_S)
                break
        raise RuntimeError((self.folder / "log").read_text())

    def kill(self) -> None:
        """As a power cut of the server: no goodbye to anybody."""
        # it must not start another process while they are counted
        self.process.send_signal(signal.SIGSTOP)
        self._signal_all(signal.SIGKILL)
        self.process.wait()

    def pause(self) -> None:
        """Every process of it stands still."""
        self._signal_all(signal.SIGSTOP)

    def go_on(self) -> None:
        """It goes on where it stood."""
        self._signal_all(signal.SIGCONT)

    @contextmanager
    def paused(self) -> Iterator[None]:
        """It stands still while the block runs."""
        self.pause()
        try:
            yield
        finally:
            self.go_on()

    def terminate(self, database: str) -> int:
        """End every connection to a database, as whoever looks after the server can; how many."""
        self.wait()
        with self.owner() as connection:
            ended = connection.execute(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = %s",
                (database,),
            ).fetchone()
        return int(ended[0]) if ended else 0

    def kill_a_connection(self, database: str) -> None:
        """Kill the process of one connection to a database, if there is any. The server then begins
        anew, as it does after any process of it was killed; until then it is waited for."""
        with self.owner() as connection:
            found = connection.execute(
                "SELECT pid FROM pg_stat_activity WHERE datname = %s LIMIT 1", (database,)
            ).fetchone()
        if found:
            os.kill(found[0], signal.SIGKILL)
            self.wait()

    def stop(self) -> None:
        """End it, and remove all of it."""
        if self.process.poll() is None:
            self.go_on()
            self.process.send_signal(signal.SIGINT)
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, database: str = "postgres", user: str = _OWNER, password: str = "") -> str:
        """How to connect to one of its databases."""
        place = f"127.0.0.1:{self.port}/{quote(database, safe='')}"
        return f"postgresql://{user}:{password or self.password}@{place}"

    def owner(self, database: str = "postgres") -> psycopg.Connection[Any]:
        """A connection of whoever owns the server; each statement is its own transaction."""
        return psycopg.connect(self.url(database), autocommit=True)

    def new_database(self, template: str = "template1") -> str:
        """The name of a new database, a copy of ``template``."""
        name = f"clinic_{secrets.token_hex(4)}"
        with self.owner() as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        return name

    def drop_database(self, name: str) -> None:
        """Remove a database, whoever is connected to it."""
        with self.owner() as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def _make(self, settings: dict[str, str]) -> None:
        data, password = self.folder / "data", self.folder / "password"
        data.mkdir(mode=0o700)
        password.write_text(self.password)
        give(self.folder, data)
        subprocess.run(
            [
                *(self._programs / "initdb", "-D", data, "-U", _OWNER, "-A", "scram-sha-256"),
                *("--pwfile", password, "-E", "UTF8", "--no-sync", "--locale=C"),
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            **started_in(self.folder),
        )
        password.unlink()
        with (data / "postgresql.conf").open("a") as conf:
            conf.writelines(f"{name} = '{value}'\n" for name, value in settings.items())

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.url(), connect_timeout=5).close()
        except psycopg.OperationalError:
            return False
        return True

    def _signal_all(self, what: signal.Signals) -> None:
        first = self.process.pid
        for pid in (first, *_children(first)):
            with suppress(ProcessLookupError):
                os.kill(pid, what)


def _children(pid: int) -> list[int]:
    try:
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except OSError:
        return []
    return [int(one) for one in listed.split()]


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def _end_with_the_tests() -> None:
    """Where the tests are killed, the server ends as at a power cut."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGQUIT)  # PR_SET_PDEATHSIG
