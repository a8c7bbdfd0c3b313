"""``python -m resources.atlas.place``: works every construction out and writes the coordinates."""

from __future__ import annotations

import argparse
from pathlib import Path

from resources.atlas.place.files import place_all

_RESOURCES = Path(__file__).resolve().parents[2]


def main() -> None:
    """Rewrites the coordinate columns of the two files in place."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--atlas", type=Path, default=_RESOURCES / "atlas" / "data")
    parser.add_argument("--landmarks", type=Path, default=_LANDMARKS)
    parser.add_argument("--points", type=Path, default=_POINTS)
    given = parser.parse_args()
    place_all(given.atlas, given.landmarks, given.points)


_LANDMARKS = _RESOURCES / "atlas" / "landmarks" / "landmarks.csv"
_POINTS = _RESOURCES / "catalogue" / "trigger_points.csv"

if __name__ == "__main__":
    main()
