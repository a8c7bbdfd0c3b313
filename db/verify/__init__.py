"""Whether a clinic file is what this program wrote, to the last cell."""

from __future__ import annotations

from db.verify.checking import verify
from db.verify.verdict import Counts, Finding, Part, Verdict

__all__ = ["Counts", "Finding", "Part", "Verdict", "verify"]
