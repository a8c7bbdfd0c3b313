"""A therapist steps away from two needles that are in, and comes back; then the power is cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from bodymap.anatomy.atlas import Atlas
from tests.e2e.program import Program
from tests.e2e.therapist import PASSPHRASE, Therapist
from tests.e2e.token_colour import token_colour

TWO_IN_THE_CALF = ((0.33, 0.76), (0.36, 0.84))
BESIDE_THE_WINDOW = (1500, 950)
OF_THE_PATIENT = ("ada", "brandt", "1971", "plantar", "heel", "calf", "site 1", "no concern")
NEEDLES = "Needles: in 2, out 0, still in 2"


@pytest.mark.in_full
def test_locked_over_needles_unlocked_and_killed(
    program: Program, atlas: Atlas, tmp_path: Path
) -> None:
    therapist = Therapist(program, atlas, tmp_path)
    therapist.start()
    therapist.make_clinic()
    therapist.add_patient()
    therapist.add_complaint()
    program.press("Start session")
    therapist.begin_first_visit()
    therapist.chart(TWO_IN_THE_CALF)
    charted, places = therapist.sites(), therapist.markers()
    assert (len(charted), len(places)) == (2, 2)
    # the pointer lies over the second of them
    program.hands.move(*BESIDE_THE_WINDOW)
    program.until(lambda: _needles_painted(program, places) == 2, "both needles in the figure")
    assert program.sees(NEEDLES)
    assert {"ada", "calf", "site 1"} <= _told_of_the_patient(program)

    program.key("ctrl+l")
    program.until(lambda: _has_focus(program, "Passphrase"), "the passphrase")
    assert not _told_of_the_patient(program)
    assert not _needles_painted(program, places)
    # the keys of the charting screen, and words that a search would find
    program.type("brandt")
    program.key("Return", "ctrl+k", "Escape", "F9", "ctrl+z", "ctrl+shift+o", "ctrl+Return")
    program.until(lambda: _has_focus(program, "Passphrase"), "the passphrase again")
    assert not _told_of_the_patient(program)
    assert not _needles_painted(program, places)
    assert any("needles are in" in one.name for one in program.controls())

    program.key("ctrl+a")
    program.type(PASSPHRASE)
    program.key("Return")
    program.until(lambda: program.sees(NEEDLES), "the visit, as it was left")
    assert therapist.sites() == charted
    assert therapist.markers() == places
    program.until(lambda: _needles_painted(program, places) == 2, "both needles in the figure")
    program.kill()

    therapist.start()
    therapist.log_in()
    program.until(lambda: len(therapist.sites()) == 2, "both sites after the power cut")
    assert therapist.sites() == charted
    assert program.sees(NEEDLES)
    program.until(
        lambda: _needles_painted(program, therapist.markers()) == 2, "both needles in the figure"
    )


def _told_of_the_patient(program: Program) -> set[str]:
    """What a screen reader is told of the patient, the complaint and what was charted."""
    told = "\n".join(
        f"{one.name}\n{one.value}\n{one.description}" for one in program.controls()
    ).lower()
    return {word for word in OF_THE_PATIENT if word in told}


def _needles_painted(program: Program, places: list[tuple[int, int]]) -> int:
    """At how many of the ``places`` of the screen a needle is painted that is in."""
    needle_in, seen = token_colour("needle-in"), program.picture()
    return sum(seen.count(needle_in, x - 6, y - 6, 12, 12) > 20 for x, y in places)


def _has_focus(program: Program, field: str) -> bool:
    return any("focused" in one.states for one in program.controls(field, role="EditableText"))
