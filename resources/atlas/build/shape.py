"""The build of the figures: young, trained adults mixed from MakeHuman's shape targets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from resources.atlas.build.geometry import Floats
from resources.atlas.build.source import Source

_RACES = ("african", "asian", "caucasian")

# Muscles a therapist looks for are made a little clearer than the average body shows them.
_MUSCLES = {
    **{f"arms/{s}-upperarm-muscle-incr": 0.45 for s in "lr"},
    **{f"arms/{s}-lowerarm-muscle-incr": 0.4 for s in "lr"},
    **{f"arms/{s}-upperarm-shoulder-muscle-incr": 0.3 for s in "lr"},
    **{f"legs/{s}-upperleg-muscle-incr": 0.25 for s in "lr"},
    **{f"legs/{s}-lowerleg-muscle-incr": 0.5 for s in "lr"},
    "torso/torso-muscle-dorsi-incr": 0.5,
    "torso/torso-muscle-pectoral-incr": 0.35,
    "stomach/stomach-tone-incr": 0.6,
}
_EYES_CLOSED = {f"expression/units/caucasian/eye-{s}-closure": 1.0 for s in ("left", "right")}
_FEMALE_SHARE = 0.55  # of those muscles


@dataclass(frozen=True)
class Figure:
    """Sliders 0..1 of a figure, .5 = average (MakeHuman's own meaning of each), and further
    shape targets with their amounts."""

    id: str
    gender: float
    muscle: float
    weight: float
    cup: float
    proportions: float = 0.75
    height: float = 0.5
    local: Mapping[str, float] = field(default_factory=dict)


# The first one gives the body frame: a place of another figure is the same spot of its mesh.
FIGURES = (
    Figure(
        "male_typical",
        gender=0.95,
        muscle=1.0,
        weight=0.47,
        cup=0.1,
        local={**_MUSCLES, **_EYES_CLOSED},
    ),
    Figure(
        "female_typical",
        gender=0.08,
        muscle=0.75,
        weight=0.5,
        cup=0.45,
        local={
            **{name: amount * _FEMALE_SHARE for name, amount in _MUSCLES.items()},
            **_EYES_CLOSED,
        },
    ),
)


def shaped(source: Source, figure: Figure) -> Floats:
    """All base vertices (19158, 3) with the figure's targets applied, exactly symmetric."""
    vertices = source.vertices
    for name, amount in {**_universal(figure), **figure.local}.items():
        if abs(amount) > 1e-9:
            vertices += amount * source.target(name)
    return symmetric(vertices, source)


def symmetric(vertices: Floats, source: Source) -> Floats:
    """The mean of the mesh and its mirror image: x of midline vertices becomes exactly 0."""
    return (vertices + vertices[source.mirror] * [-1, 1, 1]) / 2


def _split(value: float, low: str, middle: str, high: str) -> dict[str, float]:
    return {
        low: max(0.0, 1 - 2 * value),
        middle: 1 - abs(2 * value - 1),
        high: max(0.0, 2 * value - 1),
    }


def _universal(figure: Figure) -> dict[str, float]:
    muscles = _split(figure.muscle, "minmuscle", "averagemuscle", "maxmuscle")
    weights = _split(figure.weight, "minweight", "averageweight", "maxweight")
    proportions = _split(figure.proportions, "uncommonproportions", "", "idealproportions")
    heights = _split(figure.height, "minheight", "", "maxheight")
    cups = _split(figure.cup, "mincup", "averagecup", "maxcup")
    mix: dict[str, float] = {}
    for gender, share in (("female", 1 - figure.gender), ("male", figure.gender)):
        for race in _RACES:
            mix[f"macrodetails/{race}-{gender}-young"] = share / len(_RACES)
        for muscle, m in muscles.items():
            for weight, w in weights.items():
                kind, part = f"{gender}-young-{muscle}-{weight}", share * m * w
                mix[f"macrodetails/universal-{kind}"] = part
                for name, p in proportions.items():
                    mix[f"macrodetails/proportions/{kind}-{name}"] = part * p
                for name, h in heights.items():
                    mix[f"macrodetails/height/{kind}-{name}"] = part * h
                if gender == "female":
                    for name, c in cups.items():
                        mix[f"breast/{kind}-{name}-averagefirmness"] = part * c
    return mix
