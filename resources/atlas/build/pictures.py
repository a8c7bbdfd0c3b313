"""Draws the shaded pictures of the views from the fine mesh."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from resources.atlas.build.cameras import FINE, PX_PER_MM, SMALL_HEIGHT, Camera
from resources.atlas.build.half import HalfBody
from resources.atlas.build.raster import rendered
from resources.atlas.build.shade import shaded


def draw(camera: Camera, body: HalfBody, folder: Path) -> None:
    """Writes the picture(s) of a camera: front, back, or left with its mirror image right."""
    normals, depth, mask = _seen(camera, body)
    colours = shaded(normals, depth, mask, PX_PER_MM * FINE)
    picture = _reduced(colours, mask)
    _save(picture, folder / camera.name)
    if camera.side_pose:
        # Shaded anew, so that the light comes from the same corner in every picture.
        mirrored = normals[:, ::-1] * np.array([-1, 1, 1], np.float32)
        mask = mask[:, ::-1]
        colours = shaded(mirrored, depth[:, ::-1], mask, PX_PER_MM * FINE)
        _save(_reduced(colours, mask), folder / "right")


def _seen(camera: Camera, body: HalfBody) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    hits = rendered(camera.points(body), body.faces, *camera.pixels)
    mask = hits.mask
    normals = np.zeros((*mask.shape, 3), np.float32)
    found = hits.interpolated(camera.normals(body), body.faces)
    normals[mask] = found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
    depth = hits.depth.astype(np.float32)
    if not camera.side_pose:
        turned = normals[:, ::-1] * np.array([-1, 1, 1], np.float32)
        normals = np.concatenate([turned, normals], 1)
        depth = np.concatenate([depth[:, ::-1], depth], 1)
        mask = np.concatenate([mask[:, ::-1], mask], 1)
    return normals, depth, mask


def _reduced(colours: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """RGBA at picture size, 0..255; colours weighted by coverage so that no fringe shows."""
    height, width = mask.shape
    alpha = mask.astype(np.float32)[..., None]
    both = np.concatenate([colours * alpha, alpha], -1)
    both = both.reshape(height // FINE, FINE, width // FINE, FINE, 4).mean((1, 3))
    cover = both[..., 3:]
    rgb = np.where(cover > 0, both[..., :3] / np.maximum(cover, 1e-6), 255)
    rgba = np.concatenate([rgb, cover * 255], -1)
    return np.clip(np.rint(rgba), 0, 255).astype(np.uint8)


def _save(picture: np.ndarray, path: Path) -> None:
    image = Image.fromarray(picture)
    image.save(path.with_suffix(".png"), optimize=True)
    width = round(image.width * SMALL_HEIGHT / image.height)
    small = image.convert("RGBa").resize((width, SMALL_HEIGHT), Image.Resampling.LANCZOS)
    small.convert("RGBA").save(path.with_name(f"{path.name}-small.png"), optimize=True)
