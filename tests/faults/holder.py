"""Another program that holds the clinic file's lock until its input ends.

``python -m tests.faults.holder FILE BEGIN`` with the key as hexadecimal in its first line.
"""

from __future__ import annotations

import sys
from pathlib import Path

from db import driver


def main() -> None:
    """Take the lock, say so, and hold it."""
    path, begin = Path(sys.argv[1]), sys.argv[2]
    connection = driver.connect(path, bytes.fromhex(sys.stdin.readline().strip()))
    connection.execute(begin)
    print("held", flush=True)
    sys.stdin.read()
    connection.execute("ROLLBACK")
    connection.close()


if __name__ == "__main__":
    main()
