"""What the person asked for on the command line when the window is started."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """How to start the window.

    ``demo`` opens a temporary synthetic clinic instead of the clinic file. ``data_dir`` is the
    absolute folder that holds the clinic file; None means the usual place of this system.
    ``allow_network_share`` works on a network share all the same.
    """

    demo: bool = False
    data_dir: Path | None = None
    allow_network_share: bool = False

    def arguments(self) -> tuple[str, ...]:
        """What asks for the same on the command line."""
        folder = () if self.data_dir is None else ("--data-dir", str(self.data_dir))
        share = ("--allow-network-share",) if self.allow_network_share else ()
        return (*(("--demo",) if self.demo else ()), *folder, *share)
