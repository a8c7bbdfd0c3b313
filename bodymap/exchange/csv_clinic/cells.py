"""Cells of a spreadsheet, as values: each function raises CellError for what it cannot be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from math import isfinite
from typing import Final, TypeVar
from uuid import UUID

from bodymap.anatomy.side import Side
from bodymap.charting.episode import ComplaintSide
from bodymap.charting.needle import Needle, Technique
from bodymap.charting.pain import Phase
from bodymap.charting.patient import Sex
from bodymap.exchange.csv_clinic.troubles import CellError, Why

T = TypeVar("T")

_NUMBER: Final = re.compile(r"[+-]?\d+(?:[.,]\d+)?|[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d{1,2}")
_UNIT: Final = re.compile(r" ?(mm|cm|kg|Hz|hz)$")
_NEEDLE: Final = re.compile(r"(\d+(?:[.,]\d+)?) ?(?:mm)? ?[x\u00d7*/] ?(\d+(?:[.,]\d+)?) ?(?:mm)?")
_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")
_FORMULA_WORDS: Final = ("=", "@")
_TURNS_TEXT: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

SEXES: Final[Mapping[str, Sex]] = {
    **{one.value: one for one in Sex},
    **{"f": Sex.FEMALE, "w": Sex.FEMALE, "woman": Sex.FEMALE, "weiblich": Sex.FEMALE},
    **{"frau": Sex.FEMALE, "m": Sex.MALE, "man": Sex.MALE, "maennlich": Sex.MALE},
    **{"m\u00e4nnlich": Sex.MALE, "mann": Sex.MALE, "d": Sex.OTHER, "x": Sex.OTHER},
    **{"divers": Sex.OTHER, "diverse": Sex.OTHER, "u": Sex.UNKNOWN, "unbekannt": Sex.UNKNOWN},
}
COMPLAINT_SIDES: Final[Mapping[str, ComplaintSide]] = {
    **{one.value: one for one in ComplaintSide},
    **{"l": ComplaintSide.LEFT, "links": ComplaintSide.LEFT, "li": ComplaintSide.LEFT},
    **{"r": ComplaintSide.RIGHT, "rechts": ComplaintSide.RIGHT, "re": ComplaintSide.RIGHT},
    **{"b": ComplaintSide.BOTH, "bilateral": ComplaintSide.BOTH, "beide": ComplaintSide.BOTH},
    **{"beidseits": ComplaintSide.BOTH, "bds": ComplaintSide.BOTH, "mitte": ComplaintSide.MIDLINE},
    **{
        "m": ComplaintSide.MIDLINE,
        "central": ComplaintSide.MIDLINE,
        "mittig": ComplaintSide.MIDLINE,
    },
}
SIDES: Final[Mapping[str, Side]] = {
    word: Side(side.value)
    for word, side in COMPLAINT_SIDES.items()
    if side is not ComplaintSide.BOTH
}
TECHNIQUES: Final[Mapping[str, Technique]] = {
    **{one.value: one for one in Technique},
    **{"deep static": Technique.DEEP_STATIC, "static": Technique.DEEP_STATIC},
    **{"deep": Technique.DEEP_STATIC, "tief": Technique.DEEP_STATIC},
    **{"statisch": Technique.DEEP_STATIC, "oberflaechlich": Technique.SUPERFICIAL},
    **{"oberfl\u00e4chlich": Technique.SUPERFICIAL, "piston": Technique.PISTONING},
    **{"fast in fast out": Technique.PISTONING, "dynamic": Technique.PISTONING},
    **{
        "dynamisch": Technique.PISTONING,
        "rotation": Technique.WINDING,
        "drehen": Technique.WINDING,
    },
    **{"e-stim": Technique.ELECTRICAL, "estim": Technique.ELECTRICAL},
    **{"electroacupuncture": Technique.ELECTRICAL, "elektrisch": Technique.ELECTRICAL},
}
PHASES: Final[Mapping[str, Phase]] = {
    **{one.value: one for one in Phase},
    **{"pre": Phase.BEFORE, "vorher": Phase.BEFORE, "vor": Phase.BEFORE, "post": Phase.AFTER},
    **{"nachher": Phase.AFTER, "nach": Phase.AFTER, "follow up": Phase.FOLLOW_UP},
    **{"follow-up": Phase.FOLLOW_UP, "followup": Phase.FOLLOW_UP, "verlauf": Phase.FOLLOW_UP},
    **{"tagebuch": Phase.DIARY},
}
TRUTHS: Final[Mapping[str, bool]] = {
    **{"yes": True, "y": True, "true": True, "1": True, "ja": True, "j": True},
    **{"no": False, "n": False, "false": False, "0": False, "nein": False},
}


def bare(cell: str) -> str:
    """The cell without the apostrophe that an export puts before what would run as a formula."""
    is_guarded = cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA_SIGNS)
    return cell[1:] if is_guarded else cell


def text(cell: str, header: str, longest: int, *, is_name: bool = True) -> str:
    """Words. A name never begins like a formula, unless an apostrophe says that it is none; a note
    may."""
    words = bare(cell)
    if is_name and cell.startswith(_FORMULA_WORDS):
        raise CellError(Why.FORMULA, header, words[:40])
    if len(words) > longest:
        raise CellError(Why.TOO_LONG, header, f"{longest:,}")
    for letter in words:
        is_break = letter in "\n\r\t" and not is_name
        if letter in _TURNS_TEXT or (unicodedata.category(letter) in ("Cc", "Cs") and not is_break):
            raise CellError(Why.CONTROL, header)
    return words


def number(cell: str, header: str, least: float, most: float) -> float:
    """A number with a dot or a comma before its decimals, from ``least`` to ``most``."""
    words = _UNIT.sub("", bare(cell))
    if not _NUMBER.fullmatch(words):
        raise CellError(Why.NO_NUMBER, header, cell[:40])
    value = float(words.replace(",", "."))
    if not isfinite(value) or not least <= value <= most:
        raise CellError(Why.OUT_OF_RANGE, header, cell[:40], f"{least:g}", f"{most:g}")
    return value


def whole(cell: str, header: str, least: int, most: int) -> int:
    """A whole number from ``least`` to ``most``; 3.0 is one."""
    value = number(cell, header, -1e12, 1e12)
    if value != int(value):
        raise CellError(Why.NO_WHOLE_NUMBER, header, cell[:40])
    if not least <= value <= most:
        raise CellError(Why.OUT_OF_RANGE, header, cell[:40], str(least), str(most))
    return int(value)


def choice(cell: str, header: str, words: Mapping[str, T], shown: str) -> T:
    """One of some words; ``shown`` lists the usual ones."""
    found = words.get(" ".join(cell.casefold().split()))
    if found is None:
        raise CellError(Why.NO_CHOICE, header, cell[:40], shown)
    return found


def uuid(cell: str, header: str) -> UUID:
    """An id of an export."""
    try:
        return UUID(cell)
    except ValueError:
        raise CellError(Why.NO_ID, header, cell[:40]) from None


def needle(cell: str, header: str) -> Needle:
    """A needle's size, as on its box: 0.30 x 40."""
    found = _NEEDLE.fullmatch(" ".join(cell.split()).casefold())
    if found is None:
        raise CellError(Why.NO_NEEDLE, header, cell[:40])
    diameter, length = (float(part.replace(",", ".")) for part in found.groups())
    return sized(diameter, length, header, cell)


def sized(diameter_mm: float, length_mm: float, header: str, cell: str) -> Needle:
    """A needle of a size that there is."""
    if not (0.05 <= diameter_mm <= 2 and 1 <= length_mm <= 200):
        raise CellError(Why.NO_NEEDLE, header, cell[:40])
    return Needle(diameter_mm, length_mm)
