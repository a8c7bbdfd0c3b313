"""Which body figure a patient is charted on."""

from __future__ import annotations

from bodymap.charting.figure import Figure, figure_of
from bodymap.charting.patient import Sex
from tests import factories
from tests.cases import cases

FEMALE, MALE = Figure.FEMALE_TYPICAL, Figure.MALE_TYPICAL


@cases("default", Figure)
@cases(("sex", "usual"), [(Sex.FEMALE, FEMALE), (Sex.MALE, MALE)])
def test_without_a_choice_the_sex_decides(sex: Sex, usual: Figure, default: Figure) -> None:
    assert figure_of(factories.patient(sex=sex), default) is usual


@cases("default", Figure)
@cases("sex", [Sex.OTHER, Sex.UNKNOWN])
def test_where_the_sex_does_not_tell_it_is_the_default(sex: Sex, default: Figure) -> None:
    assert figure_of(factories.patient(sex=sex), default) is default


@cases("chosen", Figure)
@cases("sex", Sex)
def test_a_choice_goes_before_everything_else(sex: Sex, chosen: Figure) -> None:
    for default in Figure:
        assert figure_of(factories.patient(sex=sex, figure=chosen), default) is chosen
