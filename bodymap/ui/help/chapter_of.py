"""Which chapter tells of what is on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

CHAPTER = "chapter"
"""The property that names the chapter of a widget and of all in it, below the guide."""

_GUIDE = "user-guide/"


def tell_of(widget: QWidget, chapter: str) -> None:
    """Let a chapter of the guide, ``needles.md``, be the one that F1 opens within ``widget``."""
    widget.setProperty(CHAPTER, chapter)


def chapter_of(focus: QWidget | None, page: QWidget | None) -> str:
    """The chapter of what has the focus, or of what lies around it; else that of the ``page`` in
    view. Empty where none is named."""
    for start in (focus, page):
        widget = start
        while widget is not None:
            named = widget.property(CHAPTER)
            if isinstance(named, str) and named:
                return f"{_GUIDE}{named}"
            widget = widget.parentWidget()
    return ""
