"""What a long command says while it works, and asks before it begins."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from bodymap.services.progress import Progress, unwatched


@contextmanager
def progress(words: str) -> Iterator[Progress]:
    """Tell how far the work is, in one line of the terminal; without a terminal, nothing."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield unwatched
        return
    told = -1

    def tell(done: int, whole: int) -> None:
        nonlocal told
        percent = done * 100 // whole
        if percent != told:
            told = percent
            print(f"\r{words}: {percent} % ", end="", file=sys.stderr, flush=True)

    try:
        yield tell
    finally:
        if told >= 0:
            # the line is cleared, so that what comes next stands alone
            print(f"\r{' ' * (len(words) + 8)}\r", end="", file=sys.stderr, flush=True)


def answer(words: str, values: Mapping[str, Any], *, as_json: bool) -> None:
    """Print the outcome, for people or for programs."""
    print(json.dumps(values, ensure_ascii=False) if as_json else words)


def can_ask() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin is not None and sys.stdin.isatty()


def agrees(question: str) -> bool:
    """Whether the person says yes to ``question``; anything else is a no."""
    print(f"{question} [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in ("y", "yes")


def size(count: int) -> str:
    """A number of bytes in words."""
    amount = float(count)
    for unit in ("bytes", "kB", "MB"):
        if amount < 1000:
            return f"{amount:.0f} {unit}" if unit == "bytes" else f"{amount:.1f} {unit}"
        amount /= 1000
    return f"{amount:.1f} GB"
