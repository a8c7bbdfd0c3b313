"""Finds muscles, regions, conditions and sources of referred pain by what is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bodymap.anatomy.region import Region
from bodymap.anatomy.side import Side
from bodymap.services.catalogue.conditions import Condition
from bodymap.services.catalogue.muscles import MuscleFacts
from bodymap.services.catalogue.region_words import RegionWords
from bodymap.services.finding.entry import Entry, Rank
from bodymap.services.finding.found import Found, FoundKind
from bodymap.services.finding.query import Query

MOST = 30
_OPPOSITE = "contra:"
_BETWEEN = " \u00b7 "
_KINDS = tuple(FoundKind)


@dataclass(frozen=True, slots=True)
class FindingFacts:
    """What can be found: the catalogue's facts, the regions of the atlas and what people call
    them."""

    muscles: Sequence[MuscleFacts]
    regions: Sequence[Region]
    conditions: Sequence[Condition]
    words: Sequence[RegionWords]


@dataclass(frozen=True, slots=True)
class _Hit:
    rank: Rank
    entry: Entry


class Finder:
    """Answers each letter anew, in well under a millisecond for each hundred entries.

    Every word that is typed must begin a word of an entry's names, in any case and without
    accents; the English names count in every language. Nothing is read before the first question,
    which raises CatalogueError where a file cannot be read at all. A muscle that is not found for a
    place may refer pain there all the same: the finder knows what the catalogue knows.
    """

    def __init__(self, load: Callable[[], FindingFacts]) -> None:
        self._load = load

    def find(self, text: str, side: Side) -> tuple[Found, ...]:
        """What answers to ``text``, at most thirty, grouped by kind, best answers first.

        ``side`` is the patient's left or right, where they are meant. For a region that was found,
        the muscles needled there and the conditions typically felt there follow. Where pain is
        asked for, the sources of referred pain come first.
        """
        query = Query.of(text)
        if not query.words:
            return ()
        hits = self._hits(query.words)

        def order(hit: _Hit) -> tuple[bool, Rank, int]:
            kind = hit.entry.kind
            is_asked_for = query.asks_for_pain and kind is FoundKind.REFERRAL
            return not is_asked_for, hit.rank, _KINDS.index(kind)

        best = sorted(hits, key=order)[:MOST]
        groups = dict.fromkeys(hit.entry.kind for hit in best)
        return tuple(
            self._found(hit.entry, side)
            for kind in groups
            for hit in best
            if hit.entry.kind is kind
        )

    def muscle(self, muscle_id: str, side: Side) -> Found | None:
        """The muscle of an id on a side, as it would be found by its name; None where there is no
        such muscle, or it is not offered any more."""
        for entry in self._entries:
            if entry.kind is FoundKind.MUSCLE and entry.id == muscle_id:
                return self._found(entry, side)
        return None

    def names(self, muscles: Sequence[str]) -> str:
        """Muscles in words, one after the other."""
        return _BETWEEN.join(self._muscles[muscle].muscle.name for muscle in muscles)

    def _hits(self, sought: tuple[str, ...]) -> list[_Hit]:
        """What answers itself, and what lies in the regions among it; in catalogue order."""
        ranked = [(entry, entry.rank(sought)) for entry in self._entries]
        there = {
            entry.id
            for entry, rank in ranked
            if rank is not None and entry.kind is FoundKind.REGION
        }
        return [
            _Hit(Rank.LIES_THERE if rank is None else rank, entry)
            for entry, rank in ranked
            if rank is not None or not there.isdisjoint(entry.regions)
        ]

    def _found(self, entry: Entry, side: Side) -> Found:
        if entry.kind is FoundKind.MUSCLE:
            facts = self._muscles[entry.id]
            title, detail = facts.muscle.name, _BETWEEN.join((facts.abbreviation, facts.latin))
            muscles: tuple[str, ...] = (entry.id,)
        elif entry.kind is FoundKind.CONDITION:
            condition = self._conditions[entry.id]
            title, detail = condition.label, _BETWEEN.join(condition.icd10)
            muscles = tuple(each for each in condition.needled_muscles if each in self._muscles)
        else:
            return self._found_region(entry, side)
        regions = tuple(self._on(base, side).id for base in entry.regions if base in self._bases)
        return Found(entry.kind, entry.id, title, detail, side, muscles, regions)

    def _found_region(self, entry: Entry, side: Side) -> Found:
        region = self._on(entry.id, side)
        opposite: tuple[str, ...] = ()
        if entry.kind is FoundKind.REFERRAL:
            muscles, opposite = self._referring[entry.id], self._referring_across[entry.id]
        else:
            muscles = self._needled[entry.id]
        return Found(
            kind=entry.kind,
            id=region.id,
            title=region.plain,
            detail=self.names(muscles),
            side=None if region.side is Side.MIDLINE else region.side,
            muscles=muscles,
            regions=(region.id,),
            opposite=opposite,
        )

    def _on(self, base: str, side: Side) -> Region:
        """The region of a base id on a side; the one there is where it lies in the midline."""
        on_sides = self._bases[base]
        return on_sides[side] if side in on_sides else on_sides[Side.MIDLINE]

    # --- what is made of the facts at the first question

    @cached_property
    def _facts(self) -> FindingFacts:
        return self._load()

    @cached_property
    def _muscles(self) -> Mapping[str, MuscleFacts]:
        return {facts.muscle.id: facts for facts in self._facts.muscles}

    @cached_property
    def _conditions(self) -> Mapping[str, Condition]:
        return {condition.id: condition for condition in self._facts.conditions}

    @cached_property
    def _bases(self) -> Mapping[str, Mapping[Side, Region]]:
        bases: dict[str, dict[Side, Region]] = {}
        for region in self._facts.regions:
            bases.setdefault(region.base_id, {})[region.side] = region
        return bases

    @cached_property
    def _needled(self) -> Mapping[str, tuple[str, ...]]:
        return self._by_region(lambda facts: facts.muscle.site_regions)

    @cached_property
    def _referring(self) -> Mapping[str, tuple[str, ...]]:
        return self._by_region(lambda facts: facts.referred_regions)

    @cached_property
    def _referring_across(self) -> Mapping[str, tuple[str, ...]]:
        return self._by_region(lambda facts: facts.referred_regions, _OPPOSITE)

    def _by_region(
        self, regions_of: Callable[[MuscleFacts], tuple[str, ...]], prefix: str = ""
    ) -> Mapping[str, tuple[str, ...]]:
        """Base id -> the muscles that name it, those first that name it first."""
        naming: dict[str, list[tuple[int, str]]] = {base: [] for base in self._bases}
        for facts in self._facts.muscles:
            for place, region in enumerate(regions_of(facts)):
                base = region.removeprefix(prefix)
                if base in naming and region == prefix + base:
                    naming[base].append((place, facts.muscle.id))
        return {
            base: tuple(muscle for _, muscle in sorted(found, key=lambda each: each[0]))
            for base, found in naming.items()
        }

    @cached_property
    def _entries(self) -> tuple[Entry, ...]:
        return (*self._muscle_entries(), *self._region_entries(), *self._condition_entries())

    def _muscle_entries(self) -> list[Entry]:
        return [
            Entry.of(
                FoundKind.MUSCLE,
                facts.muscle.id,
                facts.muscle.name,
                others=(facts.latin, facts.abbreviation, facts.english),
                regions=facts.muscle.site_regions,
            )
            for facts in self._facts.muscles
        ]

    def _region_entries(self) -> list[Entry]:
        """Each region, and the pain felt there where a muscle is known to refer to it."""
        words = {row.region: row.words for row in self._facts.words}
        entries = []
        for base, on_sides in self._bases.items():
            region = next(iter(on_sides.values()))
            name, english = region.plain, region.plain_english
            for kind in (FoundKind.REGION, FoundKind.REFERRAL):
                if (
                    kind is FoundKind.REGION
                    or self._referring[base]
                    or self._referring_across[base]
                ):
                    others = (english,) if english != name else ()
                    found = words.get(base, ())
                    entries.append(Entry.of(kind, base, name, others=others, words=found))
        return entries

    def _condition_entries(self) -> list[Entry]:
        return [
            Entry.of(
                FoundKind.CONDITION,
                condition.id,
                condition.label,
                others=[
                    condition.english,
                    *(form for code in condition.icd10 for form in (code, code.replace(".", ""))),
                ],
                regions=condition.typical_regions,
            )
            for condition in self._facts.conditions
        ]
