"""What kind of machine the figures come from, without saying which one."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path


def kind() -> str:
    """Cores, processor, system, Python and the packages that matter, on one line."""
    parts = [
        f"{os.cpu_count()} cores",
        _processor(),
        f"{platform.system()} {platform.machine()}",
        f"Python {platform.python_version()}",
        f"PySide6 {version('PySide6-Essentials')}",
        f"SQLAlchemy {version('SQLAlchemy')}",
    ]
    return ", ".join(part for part in parts if part)


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else ""
