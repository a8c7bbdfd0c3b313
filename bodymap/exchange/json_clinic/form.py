"""What a document says of itself."""

from __future__ import annotations

from typing import Final

FORMAT: Final = "bodymap clinic"
VERSION: Final = 6
"""The version of the documents that are written: that of the record in the clinic file."""
OLDEST: Final = 4
"""Documents from this version on are read."""

CLINIC: Final = "clinic"
COUNTS: Final = "counts"
HEAD: Final = "format"
RECORD: Final = "record"
