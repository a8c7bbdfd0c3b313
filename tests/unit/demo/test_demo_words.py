"""What is said and written in the demo, in other languages."""

import csv
from collections.abc import Iterator

from bodymap.paths import resource
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.demo import happenings, health, people, twists
from bodymap.services.demo.arrivals import COMPLAINTS
from bodymap.services.demo.demo_words import FILE, demo_words
from bodymap.services.demo.plans import PLANS
from bodymap.services.demo.staff import CLINIC_NAME
from db.demo_clinic import DEMO_NAME
from tests.cases import cases

SHIPPED = resource("catalogue")


def texts() -> Iterator[str]:
    """Every text of the demo that its patients and therapists could have typed."""
    yield from (plan.complaint for plan in PLANS)
    yield from (complaint.words for complaint in COMPLAINTS.values())
    yield from happenings.DONE.values()
    yield from (one.note for concerns in health.CONCERNS.values() for one in concerns)
    yield from (*health.REASONS.values(), health.USUAL_REASON)
    yield from (one.alert for one in vars(people).values() if isinstance(one, people.Person))
    yield from twists.UNCOUNTED.values()
    yield from (reason for _, reason in twists.DEPTH_CORRECTED.values())
    yield from (story.note for story in twists.STILL_OPEN.values())
    yield from (twists.TEMPLATE_NAME, CLINIC_NAME)


@cases("language", ["de"])
def test_every_text_has_words_and_none_is_left_over(language: str) -> None:
    with (SHIPPED / language / FILE).open(encoding="utf-8", newline="") as file:
        rows = {row["english"]: row["words"] for row in csv.DictReader(file, strict=True)}
    assert set(rows) == {text for text in texts() if text}
    said = demo_words(CatalogueFolders(SHIPPED, language=language))
    assert {text: said(text) for text in rows} == rows
    assert all(rows.values())


def test_the_clinic_is_called_as_its_file_is() -> None:
    assert CLINIC_NAME == DEMO_NAME


def test_what_has_no_words_is_said_in_english() -> None:
    assert demo_words(CatalogueFolders(SHIPPED))("Neck pain") == "Neck pain"
    german = demo_words(CatalogueFolders(SHIPPED, language="de"))
    assert (german("Neck pain"), german("unknown"), german("")) == (
        *("Nackenschmerzen", "unknown", ""),
    )
