"""What a section of the first glance shows, before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from bodymap.ui.widgets.text import Tone

ARROW = "\N{RIGHTWARDS ARROW}"
DOT = " \N{MIDDLE DOT} "


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence. ``tip`` says more; empty for nothing more."""

    words: str
    tone: Tone = Tone.INK
    is_bold: bool = False
    is_small: bool = False
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """Something with how often it was, in a column of its own; ``label`` stands before the first
    of a group."""

    words: str
    count: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Lead:
    """Two lines that lead to a visit; ``go`` says where for those who hear it."""

    words: str
    below: str
    tone: Tone
    session_id: UUID
    go: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the glance. One without a ``heading`` is a single soft line: it has nothing to
    say, and says so."""

    name: str
    heading: str = ""
    lines: tuple[Line, ...] = ()
    counted: tuple[Counted, ...] = ()
    leads: tuple[Lead, ...] = ()
    more: str = ""
    tip: str = ""

    @property
    def spoken(self) -> str:
        """All of it but what leads elsewhere, in one text."""
        counts = [f"{one.label} {one.words} {one.count}".strip() for one in self.counted]
        words = [self.heading, *(one.words for one in self.lines), *counts, self.more]
        return ". ".join(one.rstrip(".") for one in words if one) + "."


def quiet(name: str, words: str) -> Section:
    """A section with nothing to say but that."""
    return Section(name, lines=(Line(words, Tone.SOFT),))
