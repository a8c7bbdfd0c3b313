"""What a template may be called, and in which order templates are offered."""

from __future__ import annotations

from bodymap.anatomy.side import Side
from bodymap.charting.needle import Technique
from bodymap.charting.template import LONGEST_NAME, Template, TemplateTray
from bodymap.charting.template_names import NameProblem, for_condition, name_problem
from bodymap.ui.session.ghosts.template_keeper import free_name, mirrored_name
from tests import factories
from tests.cases import cases


def template(name: str, condition: str = "") -> Template:
    visit = factories.session(factories.episode(factories.patient().id))
    tray = TemplateTray(factories.NEEDLE, Technique.PISTONING)
    return Template.from_sites(name, condition, [factories.site(visit, number=1)], tray)


@cases(
    ("name", "problem"),
    [
        ("  ", NameProblem.BLANK),
        ("x" * (LONGEST_NAME + 1), NameProblem.TOO_LONG),
        (" plantar HEEL ", NameProblem.TAKEN),
        ("x" * LONGEST_NAME, None),
        ("Plantar heels", None),
    ],
)
def test_a_name_is_blank_too_long_or_taken(name: str, problem: NameProblem | None) -> None:
    assert name_problem(name, [template("Plantar heel")]) is problem


def test_a_template_may_keep_its_own_name() -> None:
    known = template("Plantar heel")
    assert name_problem("plantar heel", [known], own=known.id) is None


def test_those_of_the_condition_come_first_then_those_for_any() -> None:
    neck, for_any, heel = template("A", "neck"), template("B"), template("C", "heel")
    assert for_condition([neck, for_any, heel], "heel") == (heel, for_any, neck)
    assert for_condition([neck, heel, for_any], "") == (for_any, neck, heel)


def test_the_name_of_a_mirrored_template_says_so_and_is_never_too_long() -> None:
    assert mirrored_name(template("Calf"), Side.LEFT) == "Calf, mirrored to the left"
    cut = mirrored_name(template("x" * LONGEST_NAME), Side.RIGHT)
    assert cut.endswith(", mirrored to the right")
    assert len(cut) <= LONGEST_NAME


def test_a_name_that_is_taken_gets_a_number() -> None:
    known = [template("Calf"), template("Calf 2")]
    assert free_name("calf", known) == "calf 3"
    assert free_name("Heel", known) == "Heel"
