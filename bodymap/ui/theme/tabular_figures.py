"""The typeface with figures of one width in the place of its usual ones.

Inter has them as a feature. A PDF that is written with the feature shows the right figures, but
whoever selects or searches them gets other characters: the glyphs have no code of a figure. Here
the figures' own codes lead to those glyphs, in a copy of the font that is never written to a disk.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

from PySide6.QtGui import QFontDatabase

from bodymap.ui.theme.fonts import inter_file

_FAMILY, _OTHER = "Inter", "Intab"
"""The family, and another name of the same length for the copy."""

_FAMILY_NAMES = frozenset({1, 4, 6, 16})
_FIGURES = range(0x30, 0x3A)
_TABULAR = 0xE071
"""Inter keeps its tabular zero here, and the other figures after it."""

_Groups = list[tuple[int, int, int]]


def load_tabular() -> str:
    """The family name of the copy, loaded; empty where the typeface is missing, or is another one
    than this knows to change."""
    file = inter_file()
    changed = with_tabular_figures(file.read_bytes()) if file is not None else None
    number = -1 if changed is None else QFontDatabase.addApplicationFontFromData(changed)
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return families[0] if families else ""


def with_tabular_figures(font: bytes) -> bytes | None:
    """A copy of an OpenType font whose figures have one width, under another family name; None
    where the font has no such figures where Inter has them."""
    try:
        tables = _tables(font)
        groups = _groups(font, tables["cmap"][0])
        glyphs = {code: _glyph(groups, _TABULAR + at) for at, code in enumerate(_FIGURES)}
    except (struct.error, KeyError, StopIteration):
        return None
    if any(glyph == 0 for glyph in glyphs.values()):
        return None
    made = bytearray(font)
    _rename(made, tables["name"][0])
    mapping = _written(_replaced(groups, glyphs))
    made += bytes(-len(made) % 4)
    place = next(at for at in range(12, len(font), 16) if font[at : at + 4] == b"cmap")
    # nobody checks the sum of a table that is handed over in memory
    struct.pack_into(">LL", made, place + 8, len(made), len(mapping))
    return bytes(made + mapping)


def _tables(font: bytes) -> dict[str, tuple[int, int]]:
    """Tag -> where the table lies and how long it is."""
    (count,) = struct.unpack_from(">H", font, 4)
    found = {}
    for at in range(12, 12 + 16 * count, 16):
        tag, _, offset, length = struct.unpack_from(">4sLLL", font, at)
        found[tag.decode("ascii")] = (offset, length)
    return found


def _groups(font: bytes, table: int) -> _Groups:
    """First and last code and first glyph of each run of the full Unicode map (format 12)."""
    (count,) = struct.unpack_from(">H", font, table + 2)
    records = (struct.unpack_from(">HHL", font, table + 4 + 8 * one) for one in range(count))
    start = table + next(
        offset for platform, kind, offset in records if (platform, kind) == (3, 10)
    )
    if struct.unpack_from(">H", font, start) != (12,):
        raise KeyError("There is no full map.")
    (runs,) = struct.unpack_from(">L", font, start + 12)
    return [struct.unpack_from(">LLL", font, start + 16 + 12 * run) for run in range(runs)]


def _glyph(groups: _Groups, code: int) -> int:
    return next((glyph + code - low for low, high, glyph in groups if low <= code <= high), 0)


def _replaced(groups: _Groups, glyphs: Mapping[int, int]) -> _Groups:
    """The runs with other glyphs for some codes."""
    made = [(code, code, glyph) for code, glyph in glyphs.items()]
    for low, high, glyph in groups:
        kept = [code for code in range(low, high + 1) if code not in glyphs]
        if len(kept) == high - low + 1:
            made.append((low, high, glyph))
        else:
            made += [(code, code, glyph + code - low) for code in kept]
    return sorted(made)


def _written(groups: _Groups) -> bytes:
    """A map of characters (cmap) with these runs alone."""
    runs = b"".join(struct.pack(">LLL", *one) for one in groups)
    head = struct.pack(">HHHHLHHL", 0, 2, 0, 4, 20, 3, 10, 20)
    return head + struct.pack(">HHLLL", 12, 0, 16 + len(runs), 0, len(groups)) + runs


def _rename(font: bytearray, table: int) -> None:
    _, count, strings = struct.unpack_from(">HHH", font, table)
    old, new = _FAMILY.encode("utf-16-be"), _OTHER.encode("utf-16-be")
    for one in range(count):
        record = struct.unpack_from(">HHHHHH", font, table + 6 + 12 * one)
        platform, *_, name, length, offset = record
        if platform == 3 and name in _FAMILY_NAMES:
            at = table + strings + offset
            font[at : at + length] = font[at : at + length].replace(old, new, 1)
