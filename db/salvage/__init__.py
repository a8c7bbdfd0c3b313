"""Saving what can be read of a damaged clinic file into a new clinic, without touching the old one.

The file is not opened by SQLite, which gives up where a page on the way to a row is damaged. Every
page proves itself, so each is read wherever it lies (``source``, ``survey``); every row is held
against the change log (``history``), which also names what is missing.
"""

from __future__ import annotations

from db.salvage.salvage import salvage

__all__ = ["salvage"]
