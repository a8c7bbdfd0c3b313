"""mediplot colours the regions of a body by the sites in them: from sites to pixels.

It knows regions and colours but no sites, so that they are counted as one would with it: by
matplotlib, with the outlines that mediplot has. ``mediplot_map.py FILE RUNS`` takes places (n, 2)
as fractions of the picture from a file of numpy's.
"""

# the peers are not there where the types of this file are checked
# mypy: disable-error-code="import-not-found, import-untyped, no-untyped-call"

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import thread_time_ns

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from mediplot import OrganMap

SHAPE = "abdomen_complete_anterior"
"""The shape with the most regions, 94, since this release of it has no whole body."""
WIDTH, HEIGHT = 800, 1200


def main() -> None:
    """Print the time of each drawing, of the processor, in ms."""
    places = np.load(Path(sys.argv[1]))
    figure = Figure(figsize=(WIDTH / 100, HEIGHT / 100), dpi=100)
    canvas = FigureCanvasAgg(figure)
    times = []
    # the first one reads the shape from the disk, and is not counted
    for _ in range(int(sys.argv[2]) + 1):
        begun = thread_time_ns()
        figure.clear()
        body = OrganMap(SHAPE, ax=figure.add_axes((0, 0, 1, 1)))
        outlines = {
            name: region.path.to_matplotlib_path() for name, region in body.shape.regions.items()
        }
        corners = np.concatenate([outline.vertices for outline in outlines.values()])
        low, high = corners.min(axis=0), corners.max(axis=0)
        on_shape = low + places * (high - low)
        counts = [
            float(np.count_nonzero(outline.contains_points(on_shape)))
            for outline in outlines.values()
        ]
        body.fill(list(outlines), counts, show_colorbar=False)
        canvas.draw()
        np.asarray(canvas.buffer_rgba())
        times.append((thread_time_ns() - begun) / 1e6)
    print(json.dumps(times[1:]))


if __name__ == "__main__":
    main()
