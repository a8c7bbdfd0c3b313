"""Paints the figure: warm paper tones from surface direction and depth, with muscle relief."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.ndimage import distance_transform_edt, gaussian_filter, map_coordinates, maximum_filter

from resources.atlas.build.geometry import unit

Image = npt.NDArray[np.float32]

# Grey value -> colour.
_RAMP = (
    (0.0, (0x8F, 0x74, 0x68)),
    (0.35, (0xC4, 0xA5, 0x95)),
    (0.62, (0xE3, 0xCD, 0xBF)),
    (0.85, (0xF3, 0xE6, 0xDC)),
    (1.0, (0xFD, 0xF8, 0xF3)),
)
_LINE = np.array([0x6F, 0x53, 0x47], np.float32)
_KEY, _FILL = unit([-0.42, 0.58, 0.70]), unit([0.65, 0.05, 0.76])
_RELIEF = 1.6


def shaded(
    normals: Image,
    depth: Image,
    mask: npt.NDArray[np.bool_],
    px_per_mm: float,
    jump_mm: float,
) -> Image:
    """Colours 0..255 (h, w, 3) of the pixels of ``mask``.

    ``normals`` (h, w, 3) point right, up and to the viewer; ``depth`` is mm to the viewer.
    Where it jumps by more than ``jump_mm`` a line is drawn.
    """
    scale = px_per_mm * 100  # blur widths below are in dm, as long as a hand is wide
    depth = np.where(mask, depth / 100, 0).astype(np.float32)
    facing = np.clip(normals[..., 2], 0, 1)
    key = np.clip(normals @ _KEY.astype(np.float32) * 0.62 + 0.38, 0, 1)
    fill = np.clip(normals @ _FILL.astype(np.float32) * 0.5 + 0.5, 0, 1)
    value = 0.60 * key + 0.22 * fill + 0.18 * facing**0.8
    # What lies deeper than its surroundings is darker: a cheap ambient occlusion at three widths.
    for width, gain, most in ((0.12, 0.8, 0.12), (0.35, 0.34, 0.3), (0.9, 0.10, 0.5)):
        deeper = np.where(mask, _blur(depth, mask, width * scale) - depth, 0)
        value -= gain * np.clip(deeper, 0, most)
    inside = distance_transform_edt(mask).astype(np.float32)
    for near, far, gain in ((0.05, 0.24, 0.65), (0.12, 0.6, 0.75)):
        relief = _blur(facing, mask, near * scale) - _blur(facing, mask, far * scale)
        edge = np.clip(inside / (0.22 * scale), 0, 1)
        value += _RELIEF * gain * np.clip(relief, -0.25, 0.12) * edge
    value -= (
        _RELIEF
        * 0.20
        * _valleys(depth, mask, scale)
        * facing
        * np.clip(inside / (0.12 * scale), 0, 1)
    )
    value -= 0.12 * (1 - facing) ** 3
    grey = np.clip((value - 0.05) / 0.93, 0, 1)
    stops = [stop for stop, _ in _RAMP]
    colours = np.stack(
        [np.interp(grey, stops, [colour[k] for _, colour in _RAMP]) for k in range(3)], -1
    ).astype(np.float32)
    # A line where the surface jumps back, on the far side of the jump.
    flat = np.where(mask, depth, -99)
    behind = mask & (maximum_filter(flat, size=5) - flat > jump_mm / 100)
    colours[behind] = 0.25 * colours[behind] + 0.75 * _LINE
    return colours


def _valleys(depth: Image, mask: npt.NDArray[np.bool_], scale: float) -> Image:
    """0..1 where the surface folds inward: the larger eigenvalue of the depth's Hessian."""
    smooth, width = _blur(depth, mask, 0.05 * scale), 0.055 * scale
    yy = gaussian_filter(smooth, width, order=(2, 0))
    xx = gaussian_filter(smooth, width, order=(0, 2))
    xy = gaussian_filter(smooth, width, order=(1, 1))
    largest = (xx + yy) / 2 + np.sqrt(((xx - yy) / 2) ** 2 + xy**2)
    out: Image = np.clip((largest * scale - 0.55) / 3.0, 0, 1)
    return out


def _blur(values: Image, mask: npt.NDArray[np.bool_], width: float) -> Image:
    """Gaussian blur inside the mask only."""
    weight = _gaussian(mask.astype(np.float32), width)
    return _gaussian(np.where(mask, values, 0).astype(np.float32), width) / np.maximum(weight, 1e-6)


def _gaussian(values: Image, width: float) -> Image:
    """A wide Gaussian runs on a reduced grid, which the eye cannot tell."""
    if width < 10:
        return gaussian_filter(values, width)
    step = max(2, int(width / 5))
    height, across = values.shape
    rows, columns = -(-height // step), -(-across // step)
    padded = np.pad(values, ((0, rows * step - height), (0, columns * step - across)), mode="edge")
    small = padded.reshape(rows, step, columns, step).mean((1, 3))
    small = gaussian_filter(small, width / step)
    y = (np.arange(height) + 0.5) / step - 0.5
    x = (np.arange(across) + 0.5) / step - 0.5
    grid = np.meshgrid(y, x, indexing="ij")
    return map_coordinates(small, grid, order=1, mode="nearest", output=np.float32)
