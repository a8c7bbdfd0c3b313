"""Whether a clinic's server is what its workstations wrote, to the last cell."""

from __future__ import annotations

from db.server.verify.checking import verify_server

__all__ = ["verify_server"]
