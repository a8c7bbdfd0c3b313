"""A therapist who charts on the back of the figure."""

from __future__ import annotations

from pathlib import Path

from bodymap.anatomy.atlas import Atlas
from bodymap.ui.canvas.camera import Camera
from tests.e2e.program import Program, environment_of_its_own

NAME = "Anna Weber"
PASSPHRASE = "seven quiet herons wade"

Place = tuple[float, float]
"""Of a view of the figure: 0 to 1 from its left and from its top."""


class Therapist:
    """Uses the program as a person does: reads what is on the screen, clicks and types. The clinic
    lies in ``home``, and everything else the program keeps."""

    def __init__(self, program: Program, atlas: Atlas, home: Path) -> None:
        self._program = program
        self._atlas = atlas
        self._home = home

    def start(self) -> None:
        """Start the program; after a kill, once more."""
        self._program.start(
            "--data-dir", str(self._home / "clinic"), **environment_of_its_own(self._home)
        )

    # --- at the door

    def make_clinic(self) -> None:
        """A new clinic, whose administrator one is."""
        make_clinic(self._program, NAME, PASSPHRASE)

    def log_in(self) -> None:
        """The one log-in there is, is picked already."""
        self._program.fill("Passphrase", PASSPHRASE)
        self._program.key("Return")

    # --- at the patients

    def add_patient(self) -> None:
        """The first patient of the clinic."""
        self._program.press("Add the first patient")
        self._program.fill("Given name", "Ada")
        self._program.fill("Family name", "Brandt")
        self._program.fill("Birth date", "1971-08-14")
        self._program.press("Add patient")

    def add_complaint(self) -> None:
        """Plantar heel pain on the left."""
        self._program.fill("Complaint", "plantar")
        self._program.until(lambda: self._program.sees("Matching conditions"), "conditions")
        self._program.key("Down", "Return")
        self._program.until(lambda: not self._program.sees("Matching conditions"), "a choice")
        self._program.press("Side: Left")
        self._program.until(
            lambda: "checked" in self._program.control("Side: Left").states, "the side"
        )
        self._program.press("Add complaint")

    # --- at a visit

    def begin_first_visit(self) -> None:
        """Ask everything, and nothing is of concern."""
        self._program.press("All others: no concern")
        self._program.press("Consents, verbally")
        self._program.press("Hands clean, gloves, sterile needles")

    def begin_later_visit(self) -> None:
        """Ask what has changed since the last one."""
        self._program.press("Nothing changed")
        self._program.press("Hands clean, gloves, sterile needles")

    def chart(self, places: tuple[Place, ...]) -> None:
        """Click each place on the back view and wait until its site is there."""
        before = len(self.sites())
        for number, place in enumerate(places, before + 1):
            self._program.click(*self.px(place))
            self._program.until(lambda n=number: len(self.sites()) == n, f"site {number}")

    def give_pain(self, before: int, after: int) -> None:
        """Press both scores."""
        for phase, score in (("before", before), ("after", after)):
            name = f"Pain {phase}: {score} of 10"
            self._program.press(name)
            self._program.until(
                lambda asked=name: "checked" in self._program.control(asked).states, name
            )

    # --- what is seen

    def px(self, place: Place) -> tuple[int, int]:
        """The screen pixel of a place of the back view."""
        pane = self._program.until(self._back_pane, "the back view")
        left, top, width, height = pane
        x, y = Camera(width, height, self._atlas.views["back"].size_mm).to_px(place)
        return round(left + x), round(top + y)

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

    def _back_pane(self) -> tuple[int, int, int, int] | None:
        for control in self._program.controls(role="Graphic"):
            if control.name.startswith("Body, Back") and control.is_usable:
                return control.rect
        return None


def make_clinic(program: Program, name: str, passphrase: str) -> None:
    """Walk from the welcome into a new clinic, whose administrator is called ``name``."""
    program.press("Create a clinic file")
    program.fill("Your name", name)
    program.fill("Credential", "PT")
    program.fill("Passphrase", passphrase)
    program.fill("The same passphrase again", passphrase)
    program.press("Create")
    program.press("I have kept the recovery key")
    program.press("Open the clinic")
    program.control("Patients")
