"""Whether a needle is longer than what the catalogue and publications say about a muscle.

A notice names a figure and where it comes from. None ever says that a depth is safe: what a text
calls safe is left out, and a needle without a notice is no needle without a risk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

_NUMBER = r"\d+(?:\.\d+)?"
_SPREAD = rf"({_NUMBER}) \+/- ({_NUMBER})"


class FindingKind(StrEnum):
    """What a publication found at a depth or a length in mm."""

    MET = "met"
    """A needle of that length met what it should not: lung, canal, cord or nerve."""

    MEASURED = "measured"
    """Something that should not be met was measured at that depth."""

    INSERTED = "inserted"
    """No more than that was inserted."""

    SHORTER = "shorter"
    """Less than that was inserted."""


@dataclass(frozen=True, slots=True)
class BmiGroup:
    """People with a BMI (kg/m2) from ``lowest`` to below ``below``; None has no end."""

    lowest: float | None
    below: float | None

    def holds(self, bmi: float) -> bool:
        """Whether a person of that BMI belongs to it."""
        above = self.lowest is None or bmi >= self.lowest
        return above and (self.below is None or bmi < self.below)


@dataclass(frozen=True, slots=True)
class DepthFinding:
    """One figure of a publication: ``mm``, with its standard deviation ``spread_mm`` where given.

    ``text`` is the catalogue's sentence that has it, without what that calls safe; ``source`` ids
    of the sources files. ``group`` are the people it was found in, None where the text names none;
    ``elsewhere`` says at which other muscle it was measured, empty for the muscle itself.
    """

    kind: FindingKind
    mm: float
    text: str
    source: tuple[str, ...]
    spread_mm: float = 0.0
    group: BmiGroup | None = None
    elsewhere: str = ""

    def is_reached_by(self, length_mm: float) -> bool:
        """Whether a needle of that length gets there. A mean is taken with one standard deviation
        off, because half of all people lie below it: this program's own choice."""
        if self.kind in (FindingKind.MET, FindingKind.SHORTER):
            return length_mm >= self.mm
        return length_mm > self.mm - self.spread_mm


@dataclass(frozen=True, slots=True)
class NeedleNotice:
    """What to say about a needle at a muscle.

    ``longest_mm`` is the end of the catalogue's range where the needle is longer, a hint and no
    advice on depth. ``findings`` are those it reaches, the shallowest first. ``bmi_is_open`` says
    that some were found in people of one BMI group and the patient's BMI is not known.
    """

    length_mm: float
    longest_mm: float | None
    findings: tuple[DepthFinding, ...]
    bmi_is_open: bool


def needle_notice(
    length_mm: float,
    range_mm: tuple[float, float] | None,
    findings: Sequence[DepthFinding],
    bmi: float | None = None,
) -> NeedleNotice | None:
    """The notice for a needle of ``length_mm`` at a muscle; None where there is nothing to say.

    ``range_mm`` is the catalogue's range for the muscle, ``findings`` what ``depth_findings`` found
    in it. Findings in a BMI group other than the patient's are left out; while ``bmi`` (kg/m2) is
    not known, all groups count.
    """
    longest = range_mm[1] if range_mm is not None and length_mm > range_mm[1] else None
    reached = sorted(
        (
            one
            for one in findings
            if one.is_reached_by(length_mm)
            and (one.group is None or bmi is None or one.group.holds(bmi))
        ),
        key=lambda one: one.mm,
    )
    if longest is None and not reached:
        return None
    is_open = bmi is None and any(one.group is not None for one in reached)
    return NeedleNotice(length_mm, longest, tuple(reached), is_open)


def body_mass_index(height_cm: float | None, weight_kg: float | None) -> float | None:
    """The BMI in kg/m2; None where height or weight is not known or cannot be a person's.

    The bounds (40 to 250 cm, 2 to 400 kg) only keep out slips of the pen.
    """
    if height_cm is None or weight_kg is None:
        return None
    if not (40 <= height_cm <= 250 and 2 <= weight_kg <= 400):
        return None
    return weight_kg / (height_cm / 100) ** 2


def depth_findings(
    evidence: Sequence[str], source: Sequence[str], shown: Sequence[str] = ()
) -> tuple[DepthFinding, ...]:
    """The figures of a muscle's ``depth_evidence`` that a needle's length can be held against.

    Read is only what is worded in one of the ways below: millimetres that tell a distance along the
    skin, the length of a needle that went where it should, or a depth that is called safe, are no
    findings. Where there are as many sources as sentences they go in pairs, else each sentence
    names them all. ``shown`` are the same sentences, clause by clause, as a person reads them:
    figures are read out of ``evidence`` alone. Where they do not match it, it is shown itself.
    """
    paired = len(evidence) == len(source)
    found = []
    for place, sentence in enumerate(evidence):
        parts = [part.strip() for part in sentence.split(";")]
        read = [part.strip() for part in shown[place].split(";")] if place < len(shown) else parts
        if len(read) != len(parts):
            read = parts
        kept = [at for at, part in enumerate(parts) if "safe" not in part.lower()]
        clauses = [parts[at] for at in kept]
        text = "; ".join(read[at] for at in kept)
        elsewhere = _elsewhere(parts[0], read[0])
        of = (source[place],) if paired else tuple(source)
        for clause in clauses:
            found += [
                DepthFinding(kind, mm, text, of, spread, group, elsewhere)
                for kind, mm, spread, group in _figures(clause)
            ]
    return tuple(found)


_Figure = tuple[FindingKind, float, float, BmiGroup | None]

_PLAIN = (
    # what followed, or where it went, with a needle of that size
    (FindingKind.MET, rf"followed a {_NUMBER} x ({_NUMBER}) mm needle"),
    (FindingKind.MET, rf"a {_NUMBER} x ({_NUMBER}) mm needle.*into the canal"),
    (FindingKind.MET, rf"({_NUMBER}) mm needles .*entered the canal in [1-9]"),
    (FindingKind.MET, rf"with ({_NUMBER}) mm needles, .* met the cord"),
    (FindingKind.MET, rf"has been met at ({_NUMBER}) mm"),
    # where it was measured
    (FindingKind.MEASURED, rf"({_NUMBER}) mm the least"),
    (FindingKind.MEASURED, rf"lay at ({_NUMBER}) mm in cadavers"),
    (FindingKind.MEASURED, rf"pleura may lie some ({_NUMBER}) mm under the skin"),
    (FindingKind.MEASURED, rf"branch at ({_NUMBER}) to {_NUMBER} mm \(means\)"),
    # how much was inserted
    (FindingKind.INSERTED, rf"({_NUMBER}) mm inserted is the advised most"),
    (FindingKind.INSERTED, rf"at most ({_NUMBER}) mm of it inserted"),
    (FindingKind.SHORTER, rf"^less than ({_NUMBER}) mm,"),
)
_MEASURED_AT = re.compile(r"^measured at [^:]+: ")
_REACHED_BY = re.compile(r"space was reached by (.*)")
_HITS = re.compile(rf"([1-9]\d*) of (?:the )?(?:\d+ )?(?:needles )?(?:of )?({_NUMBER}) mm")
_AT_A_DEPTH = re.compile(rf"at a depth of {_SPREAD}(?: and {_SPREAD})? mm")
_SKIN_TO_RIB = re.compile(
    rf"skin to rib.*?{_SPREAD} mm at BMI below ({_NUMBER}), "
    rf"{_SPREAD} from ({_NUMBER}) to ({_NUMBER}), {_SPREAD} from ({_NUMBER})"
)


def _elsewhere(clause: str, shown: str) -> str:
    """At which other muscle it was measured, as a person reads it; empty for the muscle itself."""
    return shown.partition(":")[0] if _MEASURED_AT.match(clause) else ""


def _figures(clause: str) -> Iterator[_Figure]:
    for kind, pattern in _PLAIN:
        for found in re.finditer(pattern, clause):
            yield kind, float(found[1]), 0.0, None
    if reached := _REACHED_BY.search(clause):
        lengths = [float(hit[2]) for hit in _HITS.finditer(reached[1])]
        if lengths:
            yield FindingKind.MET, min(lengths), 0.0, None
    if deep := _AT_A_DEPTH.search(clause):
        for mean, spread in zip(deep.groups()[::2], deep.groups()[1::2], strict=True):
            if mean is not None:
                yield FindingKind.MEASURED, float(mean), float(spread), None
    if ribs := _SKIN_TO_RIB.search(clause):
        yield from _by_bmi([float(figure) for figure in ribs.groups()])


def _by_bmi(figures: Sequence[float]) -> Iterator[_Figure]:
    lean, lean_sd, below, middle, middle_sd, lowest, top, heavy, heavy_sd, start = figures
    for mm, spread, group in (
        (lean, lean_sd, BmiGroup(None, below)),
        (middle, middle_sd, BmiGroup(lowest, top)),
        (heavy, heavy_sd, BmiGroup(start, None)),
    ):
        yield FindingKind.MEASURED, mm, spread, group
