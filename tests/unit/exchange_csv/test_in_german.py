"""A spreadsheet in a window that speaks German names things in German or in English."""

from bodymap.exchange.csv_clinic.bring_in import catalogue_words
from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from tests.cases import cases


@cases(
    ("muscle", "condition"),
    [
        ("Trapezius, Pars descendens", "Tennisellenbogen (laterale Epikondylopathie)"),
        ("upper trapezius", "tennis elbow (lateral elbow tendinopathy)"),
        ("trapezius_upper", "lateral_elbow"),
    ],
)
def test_both_are_understood(muscle: str, condition: str) -> None:
    words = catalogue_words(ClinicCatalogue(CatalogueFolders(resource("catalogue"), language="de")))
    assert (words.muscle_of(muscle), words.condition_of(condition)) == (
        *("trapezius_upper", "lateral_elbow"),
    )
