"""Muscles and trigger points: what is needled where, what it refers to, what could be hurt."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from bodymap.anatomy.body_point import BodyPoint
from bodymap.anatomy.muscle import Layer, Muscle, TriggerPoint
from bodymap.services.catalogue.known import KnownIds, expect_known
from bodymap.services.catalogue.own_copy import Origin, TableFile
from bodymap.services.catalogue.table import (
    Cells,
    Confidence,
    OnProblem,
    RowError,
    log_problem,
    read_table,
)

_MUSCLE_COLUMNS = (
    *("id", "name_en", "name_latin", "abbreviation", "body_region", "layer", "innervation"),
    *("segments", "main_action", "trp_count", "referred_regions", "site_regions"),
    *("needle_mm_min", "needle_mm_max", "safety_class", "hazard", "precaution"),
    *("software_action", "confidence", "verified_fields", "source", "pleura_distance"),
    *("depth_evidence", "depth_source", "safety_basis"),
)
_POINT_COLUMNS = (
    *("muscle", "number", "landmark", "construction", "correction", "corrected_because"),
    *("rests_on", "confidence", "x_mm", "y_mm", "z_mm"),
)
_PLACE = frozenset({"x_mm", "y_mm", "z_mm"})

PLACED_BY_CLINIC = "placed by the clinic"
"""The construction of a trigger point that no construction led to."""

OFF_SKIN_MM = 5.0
"""How far from the skin a clinic may measure a trigger point; the program's own choice."""

NearestSkin = Callable[[BodyPoint], BodyPoint | None]
"""The nearest point of the skin, None where the figure shows none near."""


class SafetyClass(StrEnum):
    """How much could be hurt at this muscle."""

    LOW = "low"
    CAUTION = "caution"
    HIGH = "high"


class SafetyAction(StrEnum):
    """What the program does when the muscle is chosen."""

    NONE = "none"
    WARN = "warn"
    CONFIRM = "confirm"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class MuscleFacts:
    """What the catalogue says about a muscle.

    ``needle_mm`` is a range of needle lengths, a hint and no advice on depth, None for a muscle
    that is not to be needled. ``points`` is the number of trigger points a side.
    ``referred_regions`` are base ids, ``contra:`` in front where the pain is felt on the other
    side. ``verified_fields`` says what of the row was compared with a publication;
    ``depth_evidence`` are published findings, one per item, and ``depth_words`` how they are shown;
    figures are read out of the former alone. ``source`` and ``depth_source`` hold
    ids of the muscle sources file. A ``retired`` muscle is found and worded, and no longer a
    candidate. ``english`` is its English name, whatever it is called.
    """

    muscle: Muscle
    latin: str
    abbreviation: str
    part: str
    innervation: str
    segments: str
    action: str
    points: int
    referred_regions: tuple[str, ...]
    needle_mm: tuple[float, float] | None
    safety: SafetyClass
    hazard: str
    precaution: str
    software_action: SafetyAction
    confidence: Confidence
    verified_fields: tuple[str, ...]
    source: tuple[str, ...]
    pleura_distance: str
    depth_evidence: tuple[str, ...]
    depth_source: tuple[str, ...]
    safety_basis: str
    retired: bool = False
    origin: Origin = Origin.SHIPPED
    english: str = ""
    depth_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TriggerPointFacts:
    """A trigger point and how it came to lie where it does.

    ``landmark`` says in words where it is felt for, ``construction`` and ``correction`` how that
    was worked out on the figure.
    """

    point: TriggerPoint
    landmark: str
    construction: str
    correction: str
    corrected_because: str
    rests_on: str
    confidence: Confidence
    retired: bool = False
    origin: Origin = Origin.SHIPPED


def load_muscles(
    path: TableFile, on_problem: OnProblem = log_problem, *, regions: KnownIds | None = None
) -> tuple[MuscleFacts, ...]:
    """The muscles of ``path`` in the file's order, the retired ones among them.

    Rows of a clinic's own may name only ``regions`` (base ids) that there are.
    Bad rows go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """

    def make(cells: Cells) -> MuscleFacts:
        expect_known(cells, "site_regions", regions)
        expect_known(cells, "referred_regions", regions)
        return _muscle(cells)

    return read_table(
        path, _MUSCLE_COLUMNS, make, key=lambda row: row.muscle.id, on_problem=on_problem
    )


def load_trigger_points(
    path: TableFile,
    muscles: Collection[str],
    on_problem: OnProblem = log_problem,
    *,
    skin: NearestSkin | None = None,
) -> tuple[TriggerPointFacts, ...]:
    """The trigger points of ``path`` in the file's order; each belongs to one of ``muscles``.

    A point that a clinic placed is taken to the ``skin``, at most OFF_SKIN_MM away.
    Bad rows go to ``on_problem``; raises CatalogueError when the file cannot be read at all.
    """

    def make(cells: Cells) -> TriggerPointFacts:
        facts = _trigger_point(cells)
        if facts.point.muscle not in muscles:
            raise RowError(f"muscle is none of the catalogue: {facts.point.muscle}")
        if skin is None or not cells.changed & _PLACE:
            return facts
        place = _on_skin(facts.point.place, skin)
        return replace(facts, point=replace(facts.point, place=place))

    return read_table(
        path,
        _POINT_COLUMNS,
        make,
        key=lambda row: (row.point.muscle, row.point.number),
        on_problem=on_problem,
        key_columns=("muscle", "number"),
    )


def _muscle(cells: Cells) -> MuscleFacts:
    return MuscleFacts(
        muscle=Muscle(
            id=cells.required("id"),
            name=cells.required_words("name_en"),
            layer=cells.one_of("layer", Layer),
            site_regions=cells.some_items("site_regions"),
        ),
        latin=cells.required("name_latin"),
        abbreviation=cells.required("abbreviation"),
        part=cells.required("body_region"),
        innervation=cells.required_words("innervation"),
        segments=cells.words("segments"),
        action=cells.required_words("main_action"),
        points=_count(cells, "trp_count"),
        referred_regions=cells.items("referred_regions"),
        needle_mm=_needle_range(cells),
        safety=cells.one_of("safety_class", SafetyClass),
        hazard=cells.required_words("hazard"),
        precaution=cells.required("precaution"),
        software_action=cells.one_of("software_action", SafetyAction),
        confidence=cells.one_of("confidence", Confidence),
        verified_fields=cells.items("verified_fields"),
        source=cells.some_items("source"),
        pleura_distance=cells.text("pleura_distance"),
        depth_evidence=_findings(cells.text("depth_evidence")),
        depth_source=cells.items("depth_source"),
        safety_basis=cells.required("safety_basis"),
        retired=cells.retired,
        origin=cells.origin,
        english=cells.text("name_en"),
        depth_words=_findings(cells.words("depth_evidence")),
    )


def _trigger_point(cells: Cells) -> TriggerPointFacts:
    construction = cells.required("construction") if not _is_placed(cells) else PLACED_BY_CLINIC
    correction, because = cells.text("correction"), cells.text("corrected_because")
    if construction == PLACED_BY_CLINIC:
        correction = because = ""
    if bool(correction) != bool(because):
        raise RowError("correction and corrected_because go together")
    return TriggerPointFacts(
        point=TriggerPoint(
            muscle=cells.required("muscle"),
            number=_count(cells, "number"),
            place=BodyPoint(*(_mm(cells, column) for column in ("x_mm", "y_mm", "z_mm"))),
        ),
        landmark=cells.required("landmark"),
        construction=construction,
        correction=correction,
        corrected_because=because,
        rests_on=cells.required("rests_on"),
        confidence=cells.one_of("confidence", Confidence),
        retired=cells.retired,
        origin=cells.origin,
    )


def _is_placed(cells: Cells) -> bool:
    """Whether the clinic put the point somewhere else and did not say how it came there."""
    moved = cells.origin is Origin.CHANGED and bool(cells.changed & _PLACE)
    return moved and "construction" not in cells.changed


def _on_skin(place: BodyPoint, skin: NearestSkin) -> BodyPoint:
    found = skin(place)
    if found is None:
        raise RowError("the place lies where no view shows the skin")
    apart = place.distance_to(found)
    if apart > OFF_SKIN_MM:
        raise RowError(f"the place lies {apart:.0f} mm from the skin, {OFF_SKIN_MM:g} are allowed")
    return found


def _needle_range(cells: Cells) -> tuple[float, float] | None:
    shortest = cells.above_zero_or_none("needle_mm_min")
    longest = cells.above_zero_or_none("needle_mm_max")
    if shortest is None and longest is None:
        return None
    if shortest is None or longest is None:
        raise RowError("needle_mm_min and needle_mm_max go together")
    if shortest > longest:
        raise RowError(f"needle_mm_min is above needle_mm_max: {shortest:g}, {longest:g}")
    return shortest, longest


def _count(cells: Cells, column: str) -> int:
    number = cells.above_zero(column)
    if number != int(number):
        raise RowError(f"{column} is no whole number: {cells.text(column)}")
    return int(number)


def _mm(cells: Cells, column: str) -> float:
    text = cells.required(column)
    try:
        value = float(text)
    except ValueError:
        raise RowError(f"{column} is no number: {text}") from None
    if not abs(value) < 3000:  # also false for what is not a number
        raise RowError(f"{column} is no place of a body: {text}")
    if column == "x_mm" and value < 0:
        raise RowError(f"x_mm lies on the right side: {text}")
    return value


def _findings(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())
