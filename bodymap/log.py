"""The program's log file, which patient data never reaches.

What is logged is a fixed sentence of this program with values filled in. A value of free text may
be a name or a note, so it is left out; numbers, identities and the program's own words pass. Of
an exception the kind and the places in the code are kept, and its message is left out, because
a database driver repeats the row that it could not write.
"""

from __future__ import annotations

import logging
import os
import sys
import time
import traceback
from contextlib import suppress
from datetime import datetime
from enum import Enum
from pathlib import Path
from types import TracebackType
from uuid import UUID

_LEFT_OUT = "[left out]"
# times of the program's doings; a bare date is not among them, for it may be a birth date
_KEPT = (bool, int, float, Enum, UUID, datetime, type(None))


class KeepPatientDataOut(logging.Filter):
    """Replaces every value that may say something about a person by ``[left out]``.

    Records of other libraries are dropped below a warning and lose their sentence from there on,
    since nobody here knows what they put into it.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Clean ``record`` in place; False where nothing of it may be kept."""
        if record.name.split(".", 1)[0] not in ("bodymap", "db"):
            if record.levelno < logging.WARNING:
                return False
            record.msg, record.args = _LEFT_OUT, ()
            return True
        if isinstance(record.args, tuple):
            record.args = tuple(_clean(value) for value in record.args)
        elif record.args:
            record.args = {name: _clean(value) for name, value in record.args.items()}
        return True


class _Lines(logging.Formatter):
    """UTC time, level, place, sentence; exceptions without their message."""

    def __init__(self) -> None:
        super().__init__("%(asctime)sZ %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%S")

    def converter(self, seconds: float | None) -> time.struct_time:
        """The time in UTC, so that a log can be read beside another clinic's."""
        return time.gmtime(seconds)

    def format(self, record: logging.LogRecord) -> str:
        """The line of ``record``, and nothing that another handler made of its exception."""
        theirs, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = theirs

    def formatException(  # noqa: N802 (logging's name)
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        kind, error, where = ei
        if kind is None or error is None:
            return ""
        places = "".join(
            f"  {frame.filename}:{frame.lineno} in {frame.name}\n"
            for frame in traceback.extract_tb(where)
        )
        return f"{places}{kind.__module__}.{kind.__qualname__}"


def start(folder: Path, *, level: int = logging.INFO) -> logging.Handler:
    """Write the log to ``folder``/bodymap.log, three files of at most 1 MB, and return its handler.

    The folder must exist. Raises OSError where the file cannot be opened.
    """
    # brings sockets and queues along, which a first start without a folder need not wait for
    from logging.handlers import RotatingFileHandler

    handler = RotatingFileHandler(
        folder / "bodymap.log", maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=False
    )
    handler.setFormatter(_Lines())
    handler.addFilter(KeepPatientDataOut())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    # a log on a full disk must not print its troubles, with the record in them, to the console
    logging.raiseExceptions = False
    return handler


def stop(handler: logging.Handler) -> None:
    """Close what ``start`` opened."""
    logging.getLogger().removeHandler(handler)
    with suppress(OSError):  # what a broken disk did not take, it does not take now
        handler.close()


def log_uncaught() -> None:
    """From now on an exception that nobody caught is logged, and then told on the console.

    A console that is no terminal is likely a file of the desktop, so there it is told without its
    message as well, unless the environment has BODYMAP_DEBUG, for tests and for finding bugs.
    """
    usual = sys.excepthook

    def log_then_tell(
        kind: type[BaseException], error: BaseException, where: TracebackType | None
    ) -> None:
        log = logging.getLogger("bodymap")
        # without a log file, the logging package would print the exception itself
        if log.hasHandlers() and not issubclass(kind, KeyboardInterrupt):
            log.error("A bug", exc_info=(kind, error, where))
        if sys.stderr is None:
            return
        if sys.stderr.isatty() or os.environ.get("BODYMAP_DEBUG"):
            usual(kind, error, where)
        else:
            print(_Lines().formatException((kind, error, where)), file=sys.stderr)

    sys.excepthook = log_then_tell


def _clean(value: object) -> object:
    return value if isinstance(value, _KEPT) else _LEFT_OUT
