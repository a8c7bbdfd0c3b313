"""What a window that speaks German writes into a file for other programs."""

from decimal import Decimal

from bodymap.charting.needle import Technique
from bodymap.charting.reaction import Severity
from bodymap.exchange.clinic_csv import clinic_lines
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.clinic_view.clinic_figures import ClinicFigures
from bodymap.services.clinic_view.clinic_report import pain_threshold
from bodymap.services.clinic_view.in_english import IN_WORDS, InEnglish
from bodymap.services.clinic_view.sums import Sums
from bodymap.services.clinic_view.tally import Billed, EpisodeCourse, Seen, Tally
from tests.unit.clinic_view.test_clinic_csv import YEAR

TALLY = Tally(
    patients=20,
    signed=30,
    asked=30,
    needles={Technique.PISTONING: 90},
    needles_of_asked=90,
    billed=(Billed("20560", "USD", Decimal("45.50"), 20),),
    reactions=((Seen("bruising", Severity.MILD, 1),),) * 9,
    courses=(EpisodeCourse("neck_pain", 3, 8, 2), EpisodeCourse("", 3, 8, 2)) * 8,
)


def figures(catalogue: ClinicCatalogue) -> ClinicFigures:
    sums = Sums(lambda condition: pain_threshold(catalogue, condition))
    sums.add(TALLY)
    return sums.figures(catalogue)


def test_the_file_is_that_of_an_english_window() -> None:
    german = ClinicCatalogue(CatalogueFolders(resource("catalogue"), language="de"))
    english = ClinicCatalogue(CatalogueFolders(resource("catalogue")))
    read = figures(german)
    assert read != figures(english)
    said = InEnglish(german)
    assert said.figures(read) == figures(english)
    told = clinic_lines(said.figures(read), YEAR, said.condition)
    words = {cell for line in told for cell in line}
    assert {"Bruise", "Neck pain (mechanical, non-specific)", IN_WORDS} <= words
