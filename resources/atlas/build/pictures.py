"""Draws the shaded pictures of the views from the fine mesh."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from resources.atlas.build.cameras import FINE, Camera
from resources.atlas.build.geometry import Ints
from resources.atlas.build.half import HalfBody
from resources.atlas.build.raster import rendered
from resources.atlas.build.shade import shaded
from resources.atlas.build.views_file import pictures_of


def draw(camera: Camera, body: HalfBody, kept: Ints, folder: Path) -> None:
    """Writes the picture of a camera, and the one of the other side where there is one.

    ``kept`` are the faces of ``body`` that the camera looks at.
    """
    normals, depth, mask = _seen(camera, body, kept)
    name, turned_over = pictures_of(camera)
    scale = camera.px_per_mm * FINE
    colours = shaded(normals, depth, mask, scale, camera.jump_mm)
    _save(_faded(_reduced(colours, mask), camera), folder / name, camera.small_height)
    if turned_over is not None:
        # Shaded anew, so that the light comes from the same corner in every picture.
        mirrored = normals[:, ::-1] * np.array([-1, 1, 1], np.float32)
        mask = mask[:, ::-1]
        colours = shaded(mirrored, depth[:, ::-1], mask, scale, camera.jump_mm)
        picture = _faded(_reduced(colours, mask)[:, ::-1], camera)[:, ::-1]
        _save(picture, folder / turned_over, camera.small_height)


def _seen(camera: Camera, body: HalfBody, kept: Ints) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    scale = camera.px_per_mm * FINE
    faces = body.faces[kept]
    hits = rendered(camera.points(body, scale), faces, *camera.pixels(scale))
    mask = hits.mask
    normals = np.zeros((*mask.shape, 3), np.float32)
    found = hits.interpolated(camera.normals(body), faces)
    normals[mask] = found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
    depth = hits.depth.astype(np.float32)
    if camera.both:
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


def _faded(picture: np.ndarray, camera: Camera) -> np.ndarray:
    """The picture with its cut edges fading into the ground."""
    if not any(camera.fade):
        return picture
    height, width = picture.shape[:2]
    left, top, right, bottom = camera.fade
    across, down = np.arange(width) + 0.5, np.arange(height) + 0.5
    columns = _rise(across, left, camera) * _rise(across[::-1], right, camera)
    rows = _rise(down, top, camera) * _rise(down[::-1], bottom, camera)
    out = picture.copy()
    out[..., 3] = np.rint(picture[..., 3] * np.outer(rows, columns)).astype(np.uint8)
    out[out[..., 3] == 0] = [255, 255, 255, 0]
    return out


def _rise(pixels: np.ndarray, fade: float, camera: Camera) -> np.ndarray:
    """0..1 over the fade's mm, in a smooth step."""
    if not fade:
        return np.ones(len(pixels))
    t = np.clip(pixels / (fade * camera.px_per_mm), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def _save(picture: np.ndarray, path: Path, small_height: int) -> None:
    image = Image.fromarray(picture)
    image.save(path.with_suffix(".png"), optimize=True)
    width = round(image.width * small_height / image.height)
    small = image.convert("RGBa").resize((width, small_height), Image.Resampling.LANCZOS)
    small.convert("RGBA").save(path.with_name(f"{path.name}-small.png"), optimize=True)
