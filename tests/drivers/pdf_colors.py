"""Reads which colours a PDF that Qt wrote uses, and for what."""

from __future__ import annotations

import re
import zlib

_STREAM = re.compile(rb"<<(?:(?!endobj).)*?>>\s*stream\r?\n(.*?)endstream", re.DOTALL)
_STEP = re.compile(rb"(?:^|\s)([\d.]+) ([\d.]+) ([\d.]+) (scn|SCN)\b|\b(BT)\b")

Color = tuple[float, float, float]


def text_colors(data: bytes) -> set[Color]:
    """The colours that words are written in, each part from 0 to 1."""
    found: set[Color] = set()
    for content in _contents(data):
        fill: Color = (0.0, 0.0, 0.0)
        for red, green, blue, kind, begins in _STEP.findall(content):
            if kind == b"scn":
                fill = (float(red), float(green), float(blue))
            elif begins:
                found.add(fill)
    return found


def contrast(one: Color, other: Color) -> float:
    """How well two colours are told apart by their light alone, from 1 to 21 (WCAG 2.1)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: Color) -> float:
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in color]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contents(data: bytes) -> list[bytes]:
    contents = []
    for packed in _STREAM.findall(data):
        try:
            unpacked = zlib.decompressobj().decompress(packed)
        except zlib.error:
            continue  # what is not packed is no page
        if b" Tf" in unpacked:
            contents.append(unpacked)
    return contents
