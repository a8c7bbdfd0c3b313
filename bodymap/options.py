"""What the person asked for on the command line when the window is started."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """How to start the window.

    ``demo`` opens a temporary synthetic clinic instead of the clinic file. ``data_dir`` is the
    absolute folder that holds the clinic file; None means the usual place of this system.
    """

    demo: bool = False
    data_dir: Path | None = None

    def arguments(self) -> tuple[str, ...]:
        """What asks for the same on the command line."""
        demo = ("--demo",) if self.demo else ()
        return demo if self.data_dir is None else (*demo, "--data-dir", str(self.data_dir))
