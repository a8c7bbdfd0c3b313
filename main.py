#!/usr/bin/env python3
"""Starts bodymap; on a fresh machine sets it up first. `python3 main.py --help` tells more."""

import sys

# readable by the old Pythons that it is meant for
if sys.version_info < (3, 11):  # noqa: UP036 (runs before anything could forbid an old Python)
    have = ".".join(map(str, sys.version_info[:2]))
    sys.exit("bodymap needs Python 3.11 or newer; this is Python " + have + ".")

from bodymap.bootstrap.start import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
