"""The language in which a place on the body is written down, and what its words mean.

A construction is an expression of names and calls, as in
``back(between(c7, acromion, 0.5))``. Names are landmarks, and joints such as ``knee_joint``.

| call | meaning |
|---|---|
| ``at(x, y, z)`` | a point in mm of the body frame |
| ``between(a, b, t)`` | on the straight line from a (t = 0) to b (t = 1) |
| ``shift(p, lateral=5, up=3)`` | moved by mm: lateral, medial, up, down, front, back |
| ``middle(a, b, ...)`` | the mean of several points |
| ``skin(p)`` | the spot of the skin nearest to p |
| ``front(p)`` ``back(p)`` ``side(p)`` ``inner(p)`` ``top(p)`` ``sole(p)`` | along that line of sight, the spot that faces it and lies nearest to p |
| ``front(x, y)`` ``back(x, y)`` ``side(y, z)`` ``top(x, z)`` ``sole(x, z)`` | the spot seen first from there |
| ``upper_arm(level, degrees)`` ``forearm`` ``thigh`` ``leg`` ``neck`` ``trunk`` | out of the axis of that part: level is a share of its length or a point at its height, degrees run from 0 (forward) over 90 (lateral) to 180 (backward); -90 is medial |
"""  # noqa: E501 - a table

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping

import numpy as np

from resources.atlas.place.skin import NoSkinError, Point, Skin

_SIGHT = {
    "front": (0, 0, 1),
    "back": (0, 0, -1),
    "side": (1, 0, 0),
    "inner": (-1, 0, 0),
    "top": (0, 1, 0),
    "sole": (0, -1, 0),
}
_PLANE = {"front": (0, 1), "back": (0, 1), "side": (1, 2), "top": (0, 2), "sole": (0, 2)}
_MOVES = {
    "lateral": (1, 0, 0),
    "medial": (-1, 0, 0),
    "up": (0, 1, 0),
    "down": (0, -1, 0),
    "front": (0, 0, 1),
    "back": (0, 0, -1),
}
LIMBS = {
    "upper_arm": ("shoulder_joint", "elbow_joint"),
    "forearm": ("elbow_joint", "wrist_joint"),
    "thigh": ("hip_joint", "knee_joint"),
    "leg": ("knee_joint", "ankle_joint"),
    "neck": ("neck_base", "skull_base"),
    "trunk": ("trunk_base", "trunk_top"),
}


class ConstructionError(ValueError):
    """A construction cannot be worked out; the text says why."""


class Constructor:
    """Works constructions out on the skin; ``points`` are the names they may use."""

    def __init__(self, skin: Skin, points: Mapping[str, Point]) -> None:
        self._skin = skin
        self._points = points

    def work_out(self, text: str) -> Point:
        """The point that a construction means; raises ConstructionError."""
        try:
            value = self._value(ast.parse(text, mode="eval").body)
        except (SyntaxError, NoSkinError, TypeError, ValueError) as error:
            raise ConstructionError(f"{text}: {error}") from error
        if isinstance(value, float):
            raise ConstructionError(f"{text}: a number is no place")
        return value

    def _value(self, node: ast.expr) -> Point | float:
        match node:
            case ast.Constant(value=int() | float() as number):
                return float(number)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return -self._value(operand)
            case ast.Name(id=name):
                if name not in self._points:
                    raise ConstructionError(f"no landmark is called {name}")
                return self._points[name]
            case ast.Call(func=ast.Name(id=name), args=args, keywords=keywords):
                given = [self._value(arg) for arg in args]
                named = {str(word.arg): self._value(word.value) for word in keywords}
                return self._call(name)(*given, **named)
        raise ConstructionError("only names, numbers and calls are understood")

    def _call(self, name: str) -> Callable[..., Point]:
        if name in _SIGHT:
            return lambda *given: self._seen(name, given)
        if name in LIMBS:
            return lambda level, degrees: self._around(name, level, degrees)
        known: dict[str, Callable[..., Point]] = {
            "at": lambda x, y, z: np.array([x, y, z]),
            "between": lambda a, b, t: np.asarray(a + t * (b - a)),
            "middle": lambda *points: np.mean(points, axis=0),
            "shift": _shift,
            "skin": self._skin.nearest,
        }
        if name not in known:
            raise ConstructionError(f"no construction is called {name}")
        return known[name]

    def _seen(self, name: str, given: tuple[Point | float, ...]) -> Point:
        sight = np.array(_SIGHT[name], float)
        match given:
            case (np.ndarray() as point,):
                return self._skin.facing(point, sight)
            case (float() as one, float() as two) if name in _PLANE:
                point = np.zeros(3)
                point[list(_PLANE[name])] = one, two
                return self._skin.outermost(point, sight)
        raise ConstructionError(f"{name} takes a point or two numbers")

    def _around(self, limb: str, level: Point | float, degrees: float) -> Point:
        start, end = (self._points[name] for name in LIMBS[limb])
        length = float(np.linalg.norm(end - start))
        along = (end - start) / length
        share = level if isinstance(level, float) else float((level - start) @ along) / length
        ahead = np.array([0, 0, 1.0]) - along[2] * along
        ahead /= np.linalg.norm(ahead)
        outward = np.cross(ahead, -along)
        if outward[0] < 0:
            outward = -outward
        turn = np.radians(degrees)
        axis = start + share * (end - start)
        return self._skin.outward(axis, np.cos(turn) * ahead + np.sin(turn) * outward)


def _shift(point: Point, **moves: float) -> Point:
    for name, mm in moves.items():
        if name not in _MOVES:
            raise ConstructionError(f"no direction is called {name}")
        point = point + mm * np.array(_MOVES[name], float)
    return point
