"""The environment of the peers: made when asked for, and used where it is there."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

from bodymap.bootstrap.environment import Environment
from bodymap.bootstrap.problem import SetUpError

NOT_INSTALLED = "the peer is not installed; `python3 main.py bench --peers` does that"

_ROOT = Path(__file__).resolve().parents[3]
_LONGEST_S = 600


def install() -> bool:
    """Make the environment of the peers, and tell on stderr what comes; whether it is there now."""
    try:
        # stdout is the table's
        with redirect_stdout(sys.stderr):
            _environment().build()
    except SetUpError as problem:
        print(f"bench: {problem}", file=sys.stderr)
        return False
    return True


def peers_python() -> Path | None:
    """The Python of the environment of the peers, or None where it is not there."""
    environment = _environment()
    return environment.python if environment.is_current else None


def run_peer(script: str, *arguments: str) -> list[float] | None:
    """The times in ms that ``tests.bench.peers.<script>`` told, or None where the peers are not
    installed. Raises RuntimeError where the peer did not run."""
    python = peers_python()
    if python is None:
        return None
    done = subprocess.run(
        [str(python), "-m", f"tests.bench.peers.{script}", *arguments],
        cwd=_ROOT,
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=_LONGEST_S,
    )
    if done.returncode or not done.stdout.strip():
        last = "\n".join(done.stderr.strip().splitlines()[-5:])
        raise RuntimeError(f"{script} did not run:\n{last}")
    return [float(time) for time in json.loads(done.stdout.strip().splitlines()[-1])]


def _environment() -> Environment:
    return Environment(_ROOT, _ROOT / "build" / "peers-environment", "peers")
