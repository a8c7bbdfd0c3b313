"""Reads a PDF that Qt wrote: its words, its fonts, its paper."""

from __future__ import annotations

import re
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj\r?\n(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*)endstream", re.DOTALL)
_RUN = re.compile(rb"/(F\d+) [\d.]+ Tf|<([0-9a-fA-F]+)> Tj|(ET)")
_BFRANGE = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]{4})> (?:<([0-9a-f]{4})>|\[([^\]]*)\])", re.I)


class PdfText:
    """As much of a reader as the patient's sheet needs. ``words`` is what a person who selects the
    text gets, with one blank between words; ``runs`` are the pieces that were set for themselves,
    at least one to a line; ``size_pt`` is the paper."""

    def __init__(self, data: bytes) -> None:
        assert data.startswith(b"%PDF-"), "this is no PDF"
        assert data.rstrip().endswith(b"%%EOF"), "the PDF is not whole"
        self._objects = {int(number): body for number, body in _OBJECT.findall(data)}
        boxes = re.findall(rb"/MediaBox \[([\d. ]+)\]", data)
        self.pages = len(boxes)
        size = [float(part) for part in boxes[0].split()]
        self.size_pt = (size[2], size[3])
        self.fonts = len(re.findall(rb"/Subtype /Type0", data))
        self.embedded_fonts = len(re.findall(rb"/FontFile2? \d+ 0 R", data))
        self.runs = self._read()
        self.words = " ".join(" ".join(self.runs).split())

    def _read(self) -> tuple[str, ...]:
        letters = self._letters()
        found: list[str] = [""]
        for body in self._objects.values():
            content = self._stream(body)
            if b" Tf" not in content:
                continue
            font = ""
            for name, codes, end in _RUN.findall(content):
                if name:
                    font = name.decode()
                elif end:
                    found.append("")
                else:
                    glyphs = [int(codes[at : at + 4], 16) for at in range(0, len(codes), 4)]
                    found[-1] += "".join(letters[font].get(glyph, "?") for glyph in glyphs)
        return tuple(run for run in found if run)

    def _letters(self) -> dict[str, dict[int, str]]:
        """For each font's name on the page, the letter of each glyph."""
        named: dict[str, dict[int, str]] = {}
        for body in self._objects.values():
            for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", body):
                font = self._objects[int(number)]
                known = re.search(rb"/ToUnicode (\d+) 0 R", font)
                if known is not None:
                    table = self._stream(self._objects[int(known[1])])
                    named[name.decode()] = _table(table)
        return named

    def _stream(self, body: bytes) -> bytes:
        found = _STREAM.search(body)
        if found is None:
            return b""
        data = found[1]
        return zlib.decompressobj().decompress(data) if b"/FlateDecode" in body else data


def _table(cmap: bytes) -> dict[int, str]:
    letters: dict[int, str] = {}
    for first, last, start, listed in _BFRANGE.findall(cmap):
        codes = range(int(first, 16), int(last, 16) + 1)
        if start:
            for place, code in enumerate(codes):
                letters[code] = chr(int(start, 16) + place)
        else:
            parts = re.findall(rb"<([0-9a-f]+)>", listed, re.IGNORECASE)
            for code, part in zip(codes, parts, strict=True):
                letters[code] = bytes.fromhex(part.decode()).decode("utf-16-be")
    return letters
