"""The pages of a damaged clinic file and of the log beside it, read and never written.

Every page carries its own proof, so it does not matter where it lies or what is damaged around it.
Of a page that was changed since the last checkpoint there are several versions: those in the log,
the newest last, and the one in the file. A log counts up to its last commit, even beyond a frame
that is bad, where SQLite would stop.

No other connection of this process may have the file open: closing it here drops SQLite's locks.
"""

from __future__ import annotations

import os
import struct
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from db.identity import wal_of
from db.layout import PAGE_BYTES
from db.pages import SALT_BYTES, PageKey

_LOG_HEADER: Final = 32
_FRAME: Final = struct.Struct(">II8s8s")
_FRAME_BYTES: Final = _FRAME.size + PAGE_BYTES
_FEW: Final = 4
_SEARCHED_PAGES: Final = 20_000
"""In a file of more pages a frame whose page number is damaged is given up."""


class SaltLostError(Exception):
    """Nothing proves a single page: the salt is lost, or the key is that of another file."""


class Source:
    """The file at ``path``. ``salts`` are those it may have had, as far as they are known.

    Raises OSError, and SaltLostError where not one page can be proven.
    """

    def __init__(self, path: Path, data_key: bytes, salts: Sequence[bytes] = ()) -> None:
        self._file = path.open("rb")
        try:
            self._size = os.fstat(self._file.fileno()).st_size
            self._log = _log_of(path)
            self._key = self._find_key(data_key, salts)
            self._frames = self._read_frames()
        except BaseException:
            self._file.close()
            raise
        in_file = -(-self._size // PAGE_BYTES)
        self.page_count: Final = max((in_file, *self._frames))

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    def newest(self, number: int) -> bytes | None:
        """The page as it was last written, decrypted; None where that is not to be had."""
        frames = self._frames.get(number)
        page = self._frame(frames[-1]) if frames else self._page(number)
        return self._key.decrypt(number, page) if self._key.proves(number, page) else None

    def older(self, number: int) -> Iterator[bytes]:
        """Proven versions of the page from before that, the newest first, decrypted."""
        frames = self._frames.get(number)
        if not frames:
            return
        for page in (*map(self._frame, reversed(frames[:-1])), self._page(number)):
            if self._key.proves(number, page):
                yield self._key.decrypt(number, page)

    def spoiled(self, number: int) -> bytes | None:
        """The page as it was last written, decrypted, where it is there and nothing proves it: some
        of it may be as it was."""
        frames = self._frames.get(number)
        page = self._frame(frames[-1]) if frames else self._page(number)
        if not any(page) or self._key.proves(number, page):
            return None
        return self._key.decrypt(number, page.ljust(PAGE_BYTES, b"\0"))

    def _page(self, number: int) -> bytes:
        self._file.seek((number - 1) * PAGE_BYTES)
        return self._file.read(PAGE_BYTES)

    def _frame(self, place: int) -> bytes:
        at = _LOG_HEADER + place * _FRAME_BYTES + _FRAME.size
        return self._log[at : at + PAGE_BYTES]

    # The salt

    def _find_key(self, data_key: bytes, salts: Sequence[bytes]) -> PageKey:
        """The salt is the file's, or stands on a first page in the log, or was kept elsewhere; or
        a few wrong bits are to be righted."""
        here = self._page(1)[:SALT_BYTES]
        samples = [(number, page) for number, page in self._samples() if any(page)]
        known = [one for one in (here, *salts, *self._salts_in_log()) if len(one) == SALT_BYTES]
        for salts_tried, pages in ((known, samples), (_righted(here), samples[:_FEW])):
            for salt in salts_tried:
                key = PageKey(data_key, salt)
                if any(key.proves(number, page) for number, page in pages):
                    return key
        raise SaltLostError

    def _samples(self) -> Iterator[tuple[int, bytes]]:
        """A few pages of the file and of the log: enough for one of them to be sound."""
        pages = self._size // PAGE_BYTES
        for number in sorted({1 + pages * part // 8 for part in range(8) if pages}):
            yield number, self._page(number)
        for place in range(min(8, self._frames_in_log())):
            yield _FRAME.unpack_from(self._log, self._at(place))[0], self._frame(place)

    def _salts_in_log(self) -> Iterator[bytes]:
        for place in range(self._frames_in_log()):
            if _FRAME.unpack_from(self._log, self._at(place))[0] == 1:
                yield self._frame(place)[:SALT_BYTES]

    # The log

    def _frames_in_log(self) -> int:
        return max(0, len(self._log) - _LOG_HEADER) // _FRAME_BYTES

    def _at(self, place: int) -> int:
        return _LOG_HEADER + place * _FRAME_BYTES

    def _read_frames(self) -> dict[int, list[int]]:
        """The places in the log of every page's versions, up to the last commit."""
        headers = [
            _FRAME.unpack_from(self._log, self._at(place)) for place in range(self._frames_in_log())
        ]
        if not headers:
            return {}
        told = self._log[16:24]
        salts = Counter(header[2] for header in headers)
        # frames of a log from before lie behind those of this one, with other salts
        ours = told if told in salts else salts.most_common(1)[0][0]
        places = [place for place, header in enumerate(headers) if header[2] == ours]
        ends = [place for place in places if headers[place][1]]
        found: dict[int, list[int]] = {}
        last = ends[-1] if ends else -1
        for place in range(last + 1):
            # one whose own salt is spoiled stands between others that count
            number = self._number_of(headers[place][0], place)
            if number:
                found.setdefault(number, []).append(place)
        return found

    def _number_of(self, told: int, place: int) -> int:
        """The page that a frame is of: its proof covers the number, so a wrong one shows. A frame
        that nothing proves counts under the number it has: the page is newer than its others."""
        page = self._frame(place)
        if self._key.proves(told, page):
            return told
        most = max(self._size // PAGE_BYTES, 1)
        if most <= _SEARCHED_PAGES:
            for number in range(1, most + self._frames_in_log() + 1):
                if self._key.proves(number, page):
                    return number
        return told if told <= most + self._frames_in_log() else 0


def _log_of(path: Path) -> bytes:
    try:
        return wal_of(path).read_bytes()
    except FileNotFoundError:
        return b""


def _righted(salt: bytes) -> Iterator[bytes]:
    """The salts that differ from ``salt`` in one byte."""
    for place in range(len(salt)):
        for value in range(256):
            if value != salt[place]:
                yield salt[:place] + bytes((value,)) + salt[place + 1 :]
