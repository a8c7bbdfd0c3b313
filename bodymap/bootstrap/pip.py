"""Installs pinned packages, and says in one sentence why it could not."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from bodymap.bootstrap.problem import SetUpError

_PINNED = re.compile(r"^([A-Za-z0-9_.-]+)==([^\s;]+)(.*)", re.MULTILINE)

# what pip says -> what the person should know; the first that fits is told
_REASONS = (
    (r"No space left on device", "The disk is full"),
    (
        r"THESE PACKAGES DO NOT MATCH THE HASHES",
        "A downloaded package is not the one that was pinned, so nothing was installed",
    ),
    (
        r"Temporary failure in name resolution|Name or service not known|getaddrinfo failed"
        r"|nodename nor servname|Network is unreachable|No route to host|Connection refused"
        r"|NewConnectionError|ConnectTimeout|Read timed out|ProxyError",
        "The packages cannot be downloaded, because there is no network connection to them",
    ),
    (r"CERTIFICATE_VERIFY_FAILED", "The package server's certificate is not trusted here"),
    (
        r"No matching distribution found for (?P<name>\S+)",
        "There is no ready-made package of {name} for this Python on this kind of machine",
    ),
    (r"Permission denied", "The environment's folder may not be written to"),
)


def install(python: Path, requirements: Path, *, already: Path | None = None) -> None:
    """Install what ``requirements`` pins, with hashes, into the environment of ``python``.

    Only ready-made packages are taken, so no compiler is ever needed. ``already`` is the file
    whose packages are there, and need no mention. Raises SetUpError.
    """
    known = _pinned(already) if already else []
    names = [name for name in _pinned(requirements) if name not in known]
    print(f"Installing {', '.join(names)}", flush=True)
    command = [str(python), "-m", "pip", "install", "--quiet", "--no-input"]
    command += ["--disable-pip-version-check", "--progress-bar", "off", "--retries", "2"]
    command += ["--no-compile", "--no-deps", "--only-binary", ":all:", "--require-hashes"]
    done = subprocess.run(
        [*command, "-r", str(requirements)],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env=_quiet_environment(),
    )
    if done.returncode:
        report = python.parents[1] / "pip.log"
        report.write_text(done.stdout, encoding="utf-8")
        raise SetUpError(f"{_reason(done.stdout)}; what pip said is in {report}.")


def _pinned(requirements: Path) -> list[str]:
    text = requirements.read_text(encoding="utf-8")
    return [
        f"{name} {version}"
        for name, version, marker in _PINNED.findall(text)
        if sys.platform == "win32" or "win32" not in marker
    ]


def _reason(output: str) -> str:
    for pattern, sentence in _REASONS:
        if found := re.search(pattern, output):
            return sentence.format(**found.groupdict())
    return "The packages cannot be installed"


def _quiet_environment() -> dict[str, str]:
    # settings that would send the packages elsewhere than into this environment
    elsewhere = {"PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER", "PYTHONHOME"}
    return {name: value for name, value in os.environ.items() if name not in elsewhere}
