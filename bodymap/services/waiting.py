"""Who waits for a reaction to be followed up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from bodymap.charting.patient import Patient
from bodymap.charting.reaction import FollowUp, open_follow_ups
from bodymap.services.reactions import together
from bodymap.services.values import OpenReaction


@dataclass(frozen=True, slots=True)
class Waiting:
    """A reaction to be followed up, and whose it is."""

    patient: Patient
    follow_up: FollowUp


def waiting(reactions: Iterable[OpenReaction], today: date) -> tuple[Waiting, ...]:
    """All follow-ups that are open, the most pressing at the front; ``today`` is the clinic's. A
    reaction at several sites is followed up once."""
    open_ones = tuple(reactions)
    patients = {one.reaction.id: one.patient for one in open_ones}
    events = [told.first for told in together(one.reaction for one in open_ones)]
    return tuple(
        Waiting(patients[follow_up.reaction.id], follow_up)
        for follow_up in open_follow_ups(events, today)
    )


def by_patient(all_waiting: Iterable[Waiting]) -> dict[UUID, FollowUp]:
    """The most pressing follow-up of each patient, by the patient's id."""
    first: dict[UUID, FollowUp] = {}
    for one in all_waiting:
        first.setdefault(one.patient.id, one.follow_up)
    return first
