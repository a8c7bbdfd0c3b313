"""Which advice applies to a visit: the rules of after-care on what was recorded."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from uuid import UUID

from bodymap.charting.after_care import Advice, Applying, applying
from bodymap.charting.answer_given import AnswerGiven
from bodymap.charting.reaction import Reaction
from bodymap.charting.screening import ScreeningItem
from bodymap.charting.site import NeedleSite

_WARNING = "_warning"


def session_advice(
    advice: Iterable[Advice],
    sites: Iterable[NeedleSite],
    reactions: Iterable[Reaction],
    concerns: frozenset[str],
    base_of: Callable[[str], str],
) -> tuple[Applying, ...]:
    """The advice that applies to a visit with these sites and reactions.

    ``concerns`` are the screening items that concern the patient; ``base_of`` gives the base id of
    a region.
    """
    regions = {base_of(site.place.region) for site in sites}
    return applying(advice, regions, {one.kind for one in reactions}, concerns)


def concerns(
    items: Iterable[ScreeningItem], answers: Iterable[AnswerGiven], session_id: UUID
) -> frozenset[str]:
    """The screening items that concern the patient, as last answered.

    ``answers`` are those of all visits in the order of the record. An answer of the day counts at
    its own visit only; that somebody does not know counts as if it were of concern.
    """
    last = {given.answer.item: given for given in answers}
    return frozenset(
        item.id
        for item in items
        if (given := last.get(item.id)) is not None
        and given.answer.reply is not item.no_concern
        and not (item.of_the_day and given.session_id != session_id)
    )


def is_warning(advice: Advice) -> bool:
    """Whether advice names signs to call for help at: its id ends with ``_warning``, as the
    catalogue names them."""
    return advice.id.endswith(_WARNING)


def is_told(applies: Iterable[Applying], told: Collection[str]) -> bool:
    """Whether after-care counts as told, by the ids of what was: something was, and with it all
    that this patient's reactions and answers prompt, and every warning that applies."""
    due = (one.advice.id for one in applies if one.is_prompted or is_warning(one.advice))
    return bool(told) and all(advice in told for advice in due)


def parted(applies: Sequence[Applying]) -> tuple[tuple[Applying, ...], tuple[Applying, ...]]:
    """The plain advice and the warnings, each in their order."""
    plain = tuple(one for one in applies if not is_warning(one.advice))
    return plain, tuple(one for one in applies if is_warning(one.advice))
