"""The click mesh in whole steps of 1/32 mm, as the program reads it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np

from resources.atlas.build.half import HalfBody
from resources.atlas.build.labels import Labels

STEPS_PER_MM = 32
PART_STEPS = 255  # skin weights are whole steps of 1/255
BACK = 200.0  # mm added to z, so that every coordinate is positive


def quantised(body: HalfBody) -> HalfBody:
    """The body as the file will hold it: everything else is made from this one."""
    return replace(
        body,
        rest=_read(_steps(body.rest)),
        side=_read(_steps(body.side)),
        parts=np.rint(body.parts * PART_STEPS) / PART_STEPS,
    )


def write_surface(path: Path, body: HalfBody, labels: Labels) -> None:
    """rest, side (n, 3) uint16 steps; faces (m, 3); labels as in ``Labels``."""
    save(
        path,
        rest=_steps(body.rest),
        side=_steps(body.side),
        faces=body.faces.astype(np.uint16),
        whole=labels.whole,
        sizes=labels.sizes,
        grids=labels.grids,
    )


def write_shape(path: Path, body: HalfBody) -> None:
    """rest, side (n, 3) of another figure on the same mesh."""
    save(path, rest=_steps(body.rest), side=_steps(body.side))


def write_labels(path: Path, labels: Labels) -> None:
    """Labels as in ``Labels``."""
    save(path, whole=labels.whole, sizes=labels.sizes, grids=labels.grids)


def write_parts(path: Path, parts: dict[str, np.ndarray]) -> None:
    """Per part of the body that close-ups look at: a bit for each face, the first one highest."""
    save(path, **{name: np.packbits(faces) for name, faces in sorted(parts.items())})


def save(path: Path, **arrays: np.ndarray) -> None:
    """A compressed npz whose bytes depend on the arrays only."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, array in arrays.items():
            content = io.BytesIO()
            np.lib.format.write_array(content, np.ascontiguousarray(array))
            entry = zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content.getvalue())


def _steps(points: np.ndarray) -> np.ndarray:
    steps = np.rint((points + np.array([0, 0, BACK])) * STEPS_PER_MM)
    if steps.min() < 0 or steps.max() > np.iinfo(np.uint16).max:
        raise SystemExit("the body does not fit into the file's range")
    return steps.astype(np.uint16)


def _read(steps: np.ndarray) -> np.ndarray:
    return steps / STEPS_PER_MM - [0, 0, BACK]
