"""The first chart, from nothing to a pain trend, with a power cut in between.

A therapist makes a clinic, a patient with plantar heel pain on the left, and charts two sessions
of five sites with the mouse. The program is killed in the middle of it.
"""

from __future__ import annotations

from pathlib import Path

from bodymap.anatomy.atlas import Atlas
from tests.e2e.display import Display
from tests.e2e.program import Program
from tests.e2e.therapist import Therapist
from tests.e2e.token_colour import token_colour

CALF_AND_HEEL = ((0.33, 0.76), (0.37, 0.77), (0.335, 0.81), (0.36, 0.84), (0.35, 0.966))
"""Places of the back view, on the patient's left leg, far enough apart to be seen apart."""


def test_from_nothing_to_a_pain_trend(
    program: Program, display: Display, atlas: Atlas, tmp_path: Path
) -> None:
    therapist = Therapist(program, atlas, tmp_path)
    therapist.start()
    therapist.make_clinic()
    therapist.add_patient()
    therapist.add_complaint()
    program.press("Start session")

    therapist.begin_first_visit()
    therapist.chart(CALF_AND_HEEL)
    therapist.give_pain(7, 4)
    charted = therapist.sites()
    assert [name.split(",")[0] for name in charted] == [f"Site {n}" for n in range(1, 6)]
    assert all("left" in name for name in charted)
    program.kill()

    therapist.start()
    therapist.log_in()
    # needles are in: the program opens on that visit itself
    program.until(lambda: len(therapist.sites()) == 5, "all five sites after the power cut")
    assert therapist.sites() == charted
    needle_in = token_colour("needle-in")
    for x, y in therapist.markers():
        assert display.picture().count(needle_in, x - 6, y - 6, 12, 12) > 20
    assert len(therapist.markers()) == 5
    assert "checked" in program.control("Pain before: 7 of 10").states
    assert "checked" in program.control("Pain after: 4 of 10").states
    assert program.sees("Needles: in 5, out 0, still in 5")
    program.press("All needles out (Ctrl+Shift+O)")
    program.until(lambda: program.sees("Needles: in 5, out 5, still in 0"), "all out")
    # to sign would say that there were no reactions; they are asked for instead
    program.control("Sign as A. Weber. This says: no reactions, after-care told")
    program.press("Checklist, code and fee")
    program.press("Reactions asked for: needed to sign")
    program.press("None")
    program.press("Sign as A. Weber. This says: after-care told")
    program.until(lambda: program.sees("Correct\N{HORIZONTAL ELLIPSIS}"), "the signature")

    program.press("Start session")
    program.until(lambda: not therapist.sites(), "an empty chart")
    therapist.begin_later_visit()
    therapist.chart(CALF_AND_HEEL)
    therapist.give_pain(5, 2)
    program.press("All needles out (Ctrl+Shift+O)")
    # the same code twice on one day is pointed out, so the checklist opens first
    program.press("Finish")
    program.press("Reactions asked for: needed to sign")
    program.press("None")
    program.press("Finish")
    program.until(lambda: program.sees("Procedure code: missing"), "the checklist")
    program.key("ctrl+Return")
    program.until(lambda: program.sees("Correct\N{HORIZONTAL ELLIPSIS}"), "the second signature")
    program.press("Trends", role="PageTab")

    plots = program.until(lambda: program.read("plots"), "the plot")
    lines = {line["gid"]: line["y"] for axes in plots for line in axes["lines"]}
    assert lines["before"] == [7.0, 5.0]
    assert lines["after"] == [4.0, 2.0]
