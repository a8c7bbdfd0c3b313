"""What is known of a needle site beyond its place and its needle: all of it may be missing."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

TWITCH_MOST = 3
"""Local twitch responses are counted up to here; this many stands for three and more."""


@dataclass(frozen=True, slots=True)
class SiteDetail:
    """What a therapist adds to a site, each None or empty while it is not recorded.

    ``box_id`` is the box of the clinic's stock that the needle came from. ``twitch`` counts local
    twitch responses: 0, 1, 2, and 3 for three or more. ``is_referred`` says whether the pain that
    the patient knows was reproduced elsewhere, ``referred_to`` in which regions (base ids or ids).
    ``stimulation_hz`` is the frequency of electrical stimulation. ``is_muscle_chosen`` is True
    where a person named the muscle: then moving the site does not choose another one.
    ``charted_from`` is the origin of the ghost that the site was charted from.

    Raises ValueError for a count of twitches or a frequency that cannot be, and for regions of a
    referral that was not there.
    """

    box_id: UUID | None = None
    twitch: int | None = None
    is_referred: bool | None = None
    referred_to: tuple[str, ...] = ()
    stimulation_hz: float | None = None
    is_muscle_chosen: bool = False
    charted_from: UUID | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if self.twitch is not None and not 0 <= self.twitch <= TWITCH_MOST:
            raise ValueError(f"Twitches are counted from 0 to {TWITCH_MOST}, not {self.twitch}.")
        if self.stimulation_hz is not None and not 0 < self.stimulation_hz <= 1000:
            raise ValueError("Electrical stimulation has a frequency from above 0 to 1000 Hz.")
        if self.referred_to and not self.is_referred:
            raise ValueError("Pain that was not referred was referred nowhere.")


NO_DETAIL = SiteDetail()
"""A site of which nothing more is known."""
