"""The network between workstations and their server, with everything that happens to one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from socket import SO_LINGER, SOL_SOCKET
from struct import pack
from threading import Thread
from typing import Any, Final

_PIECE: Final = 65536


@dataclass(eq=False)
class _Connection:
    near: asyncio.StreamWriter
    far: asyncio.StreamWriter | None = None
    is_hung: bool = False

    def reset(self) -> None:
        _reset(self.near)
        self.hang()
        self.is_hung = False

    def hang(self) -> None:
        self.is_hung = True
        if self.far is not None:
            _reset(self.far)


def _reset(end: asyncio.StreamWriter) -> None:
    """End it without a goodbye: whoever is there is told that it was reset."""
    if not end.is_closing():
        socket_ = end.get_extra_info("socket")
        socket_.setsockopt(SOL_SOCKET, SO_LINGER, pack("ii", 1, 0))
    end.transport.abort()


class Wire:
    """What leads from one workstation to the server: ``port`` on this machine. What happens to it
    is said on any thread."""

    def __init__(self, server_port: int, loop: asyncio.AbstractEventLoop) -> None:
        self.port = 0
        self._server_port = server_port
        self._loop = loop
        self._is_clear = asyncio.Event()
        self._is_clear.set()
        self._delay_s = 0.0
        self._is_torn = False
        self._connections: set[_Connection] = set()
        self._tasks: set[object] = set()
        self._listening: asyncio.Server | None = None

    def cut(self) -> None:
        """Everything that is connected is reset, on both ends."""
        self._do(self._reset)

    def tear(self) -> None:
        """Cut, and whoever comes is turned away until ``mend``."""
        self._is_torn = True
        self._do(self._reset)

    def hang(self) -> None:
        """The server's end is gone, and nobody tells the workstation; it can come anew."""
        self._do(self._hang)

    def silence(self) -> None:
        """Nothing comes through until ``mend``, and nothing of it is lost."""
        self._do(self._is_clear.clear)

    def delay(self, seconds: float) -> None:
        """Whatever comes through takes so much longer, each way, until ``mend``."""
        self._delay_s = seconds

    def mend(self) -> None:
        """As it should be."""
        self._is_torn, self._delay_s = False, 0.0
        self._do(self._is_clear.set)

    async def open(self) -> None:
        """Listen for the workstation."""
        self._listening = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.port = self._listening.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """End all of it."""
        assert self._listening is not None
        self._listening.close()
        self._reset()

    async def _connected(self, reader: asyncio.StreamReader, near: asyncio.StreamWriter) -> None:
        connection, task = _Connection(near), asyncio.current_task()
        self._connections.add(connection)
        self._tasks.add(task)
        try:
            if not self._is_torn:
                await self._is_clear.wait()
                await self._carry_all(connection, reader)
        except OSError:
            pass  # whoever is at the other end sees the reset
        finally:
            connection.reset()
            self._connections.discard(connection)
            self._tasks.discard(task)

    async def _carry_all(self, connection: _Connection, reader: asyncio.StreamReader) -> None:
        far_reader, connection.far = await asyncio.open_connection("127.0.0.1", self._server_port)
        ways = {
            asyncio.create_task(self._carry(reader, connection.far)),
            asyncio.create_task(self._carry(far_reader, connection.near)),
        }
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
        while connection.is_hung and await reader.read(_PIECE):
            pass  # into the void

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while piece := await reader.read(_PIECE):
            await self._is_clear.wait()
            if self._delay_s:
                await asyncio.sleep(self._delay_s)
            writer.write(piece)
            await writer.drain()

    def _hang(self) -> None:
        for connection in self._connections:
            connection.hang()

    def _reset(self) -> None:
        for connection in self._connections:
            connection.reset()

    def _do(self, what: Callable[[], object]) -> None:
        self._loop.call_soon_threadsafe(what)


@contextmanager
def wires(count: int, server_port: int) -> Iterator[list[Wire]]:
    """So many wires to the server, carried by a thread."""
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, name="wires")
    thread.start()

    def done(what: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(what, loop).result()

    made = [Wire(server_port, loop) for _ in range(count)]
    try:
        for wire in made:
            done(wire.open())
        yield made
    finally:
        for wire in made:
            with suppress(OSError):
                done(wire.close())
        done(_all_ended())
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _all_ended() -> None:
    left = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
