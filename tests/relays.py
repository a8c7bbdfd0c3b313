"""What may stand between a workstation and a server: something with a certificate, or something
that changes what the server says."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress

ASKS_FOR_TLS = bytes.fromhex("0000000804d2162f")


@contextmanager
def relay(
    port: int,
    *,
    tls: ssl.SSLContext | None = None,
    said: Callable[[bytes], bytes] = lambda said: said,
) -> Iterator[int]:
    """The port of the loopback at which the server of ``port`` answers, too: behind ``tls``, and
    with ``said`` done to what it says."""

    def serve(client: socket.socket) -> None:
        with (
            suppress(OSError),
            closing(_safe(client, tls)) as heard,
            closing(socket.create_connection(("127.0.0.1", port))) as server,
        ):
            back = threading.Thread(target=_pour, args=(server, heard, said), daemon=True)
            back.start()
            _pour(heard, server, lambda asked: asked)
            back.join()

    with answering(serve) as own:
        yield own


@contextmanager
def answering(serve: Callable[[socket.socket], None]) -> Iterator[int]:
    """The port of the loopback at which ``serve`` answers, each connection on a thread."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        taking = threading.Thread(target=_take, args=(listening, serve), daemon=True)
        taking.start()
        yield listening.getsockname()[1]
        # closing it does not wake whoever waits for the next one
        with suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)
        taking.join()


def _safe(client: socket.socket, tls: ssl.SSLContext | None) -> socket.socket:
    if tls is None:
        return client
    with closing(client):
        assert client.recv(8, socket.MSG_WAITALL) == ASKS_FOR_TLS
        client.sendall(b"S")
        # what is wrapped is no more in ``client``, and closing that does nothing
        return tls.wrap_socket(client, server_side=True)


def _take(listening: socket.socket, serve: Callable[[socket.socket], None]) -> None:
    with suppress(OSError):
        while True:
            client, _ = listening.accept()
            threading.Thread(target=serve, args=(client,), daemon=True).start()


def _pour(source: socket.socket, into: socket.socket, change: Callable[[bytes], bytes]) -> None:
    with suppress(OSError):
        while read := source.recv(65536):
            into.sendall(change(read))
    for one in (source, into):
        with suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
