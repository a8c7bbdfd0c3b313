"""One step of the tour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Step:
    """``go`` brings what is told of onto the screen; ``target`` is the widget that is ringed then,
    None where it is not there."""

    title: str
    words: str
    go: Callable[[], None]
    target: Callable[[], QWidget | None]
