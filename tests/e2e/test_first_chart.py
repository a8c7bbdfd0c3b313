"""The first chart, from nothing to a pain trend, with a power cut in between.

A therapist makes a clinic, a patient with plantar heel pain on the left, and charts two sessions
of five sites with the mouse. The program is killed in the middle of it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bodymap.anatomy.atlas import Atlas
from bodymap.paths import resource
from bodymap.ui.canvas.camera import Camera
from tests.e2e.display import Display
from tests.e2e.program import Program, environment_of_its_own
from tests.e2e.token_colour import token_colour

PASSPHRASE = "seven quiet herons wade"
CALF_AND_HEEL = ((0.33, 0.76), (0.37, 0.77), (0.335, 0.81), (0.36, 0.84), (0.35, 0.966))
"""Places of the back view, on the patient's left leg, far enough apart to be seen apart."""


class Therapist:
    """Uses the program as a person does: reads what is on the screen, clicks and types."""

    def __init__(self, program: Program, atlas: Atlas, home: Path) -> None:
        self._program = program
        self._atlas = atlas
        self._home = home

    def start(self) -> None:
        self._program.start(
            "--data-dir", str(self._home / "clinic"), **environment_of_its_own(self._home)
        )

    def make_clinic(self) -> None:
        self._program.press("Create a clinic file")
        self._program.fill("Passphrase", PASSPHRASE)
        self._program.fill("The same passphrase again", PASSPHRASE)
        self._program.press("Create")
        self._program.press("I have kept the recovery key")
        self._program.press("Open the clinic")

    def unlock(self) -> None:
        self._program.fill("Passphrase", PASSPHRASE)
        self._program.key("Return")

    def add_patient(self) -> None:
        self._program.press("Add the first patient")
        self._program.fill("Given name", "Ada")
        self._program.fill("Family name", "Brandt")
        self._program.fill("Birth date", "1971-08-14")
        self._program.press("Add patient")

    def add_complaint(self) -> None:
        self._program.fill("Complaint", "plantar")
        self._program.until(lambda: self._program.sees("Matching conditions"), "conditions")
        self._program.key("Down", "Return")
        self._program.until(lambda: not self._program.sees("Matching conditions"), "a choice")
        self._program.press("Side: Left")
        self._program.until(
            lambda: "checked" in self._program.control("Side: Left").states, "the side"
        )
        self._program.press("Add complaint")

    def begin_first_visit(self) -> None:
        """Ask everything, and nothing is of concern."""
        self._program.press("All others: no concern")
        self._program.press("Consents, verbally")
        self._program.press("Hands clean, gloves, sterile needles")

    def begin_later_visit(self) -> None:
        self._program.press("Nothing changed")
        self._program.press("Hands clean, gloves, sterile needles")

    def chart(self, places: tuple[tuple[float, float], ...]) -> None:
        """Click each place on the back view and wait until its site is there."""
        before = len(self.sites())
        for number, place in enumerate(places, before + 1):
            self._program.click(*self.px(place))
            self._program.until(lambda n=number: len(self.sites()) == n, f"site {number}")

    def px(self, place: tuple[float, float]) -> tuple[int, int]:
        """The screen pixel of a place of the back view."""
        pane = self._program.until(self._back_pane, "the back view")
        left, top, width, height = pane
        x, y = Camera(width, height, self._atlas.views["back"].size_mm).to_px(place)
        return round(left + x), round(top + y)

    def _back_pane(self) -> tuple[int, int, int, int] | None:
        for control in self._program.controls(role="Graphic"):
            if control.name.startswith("Body, Back") and control.is_usable:
                return control.rect
        return None

    def sites(self) -> list[str]:
        """The sites in the list beside the figure, as a screen reader says them."""
        return [
            control.name
            for control in self._program.controls(role="ListItem")
            if control.name.startswith("Site ") and " mm" in control.name
        ]

    def markers(self) -> list[tuple[int, int]]:
        """The middle of each marker on the back view."""
        pane = self._program.until(self._back_pane, "the back view")
        left, top, width, height = pane
        return [
            control.centre
            for control in self._program.controls(role="ListItem")
            if control.name.startswith("Site ")
            and " mm" not in control.name
            and left <= control.centre[0] < left + width
            and top <= control.centre[1] < top + height
        ]

    def give_pain(self, before: int, after: int) -> None:
        for phase, score in (("before", before), ("after", after)):
            name = f"Pain {phase}: {score} of 10"
            self._program.press(name)
            self._program.until(
                lambda asked=name: "checked" in self._program.control(asked).states, name
            )


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas.open(resource("atlas", "data"))


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
    therapist.unlock()
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
    program.press("Finish")
    program.fill("Name", "Anna Weber")
    program.key("Return")
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
