"""Conditions are picked by their names in the language of the window, and by the English ones."""

from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.ui.patients.condition_field import matching
from tests.cases import cases


@cases("words", ["tennisellenbogen", "laterale epi", "tennis elbow", "M77.11"])
def test_it_is_found(words: str) -> None:
    catalogue = ClinicCatalogue(CatalogueFolders(resource("catalogue"), language="de"))
    assert [one.id for one in matching(catalogue.conditions(), words)] == ["lateral_elbow"]
