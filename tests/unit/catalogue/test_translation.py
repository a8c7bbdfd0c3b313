"""The catalogue in other languages: whole, of the shipped entries alone, and with their figures."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

import pytest

from bodymap.paths import resource
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from bodymap.services.catalogue.own_rows import keys_of
from bodymap.services.catalogue.region_words import load_region_words
from bodymap.services.catalogue.table import CatalogueError, Confidence
from bodymap.services.catalogue.translation import WORDED, WORDS_OF_KEY, load_translation
from bodymap.services.clinic_settings import CONSENT_VERSION
from bodymap.services.demo import demo_words
from bodymap.services.first_consent import FILE, IN_ENGLISH, first_consent
from tests.unit.catalogue.own_files import SHIPPED, of

LANGUAGES = ("de",)
BESIDE = ("confidence", "remark")
_THOUSANDS = re.compile(r"(?<=\d)[.,](?=\d{3}\b)")
_KEYS = {"region_words.csv": ("region",)}
_FAMILIAR = re.compile(r"\b(du|dich|dir|dein\w*|euch|euer\w*|eure\w*)\b", re.IGNORECASE)


def keys_in(file: str) -> tuple[str, ...]:
    return _KEYS.get(file, keys_of(file))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened, strict=True))


def by_key(path: Path, keys: Sequence[str]) -> dict[tuple[str, ...], dict[str, str]]:
    found = rows(path)
    keyed = {tuple(row[column] for column in keys): row for row in found}
    assert len(keyed) == len(found), f"{path.name} has an entry twice"
    return keyed


def column_of(file: str, column: str) -> str:
    """The column of a translation that has the words of a shipped one."""
    return column + WORDS_OF_KEY if column in keys_in(file) else column


def figures(text: str) -> Counter[str]:
    return Counter(re.findall(r"\d+", _THOUSANDS.sub("", text)))


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=sorted(WORDED))
def file(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_text_has_words_and_none_is_left_over(language: str, file: str) -> None:
    keys, columns = keys_in(file), WORDED[file]
    said = by_key(SHIPPED / language / file, keys)
    wanted = {
        key: {column_of(file, column) for column in columns if row[column].strip()}
        for key, row in by_key(SHIPPED / file, keys).items()
    }
    found = {
        key: {name for name in row if row[name].strip() and name not in (*keys, *BESIDE)}
        for key, row in said.items()
    }
    assert found == {key: texts for key, texts in wanted.items() if texts}


def test_a_translation_has_the_columns_it_may_have(language: str, file: str) -> None:
    header = [*keys_in(file), *(column_of(file, one) for one in WORDED[file]), *BESIDE]
    for row in rows(SHIPPED / language / file):
        assert list(row) == header
        assert Confidence(row["confidence"])
        assert all(cell == cell.strip() for cell in row.values())


def test_no_other_file_lies_there(language: str) -> None:
    there = {path.name for path in (SHIPPED / language).iterdir()}
    assert there == {*WORDED, FILE, demo_words.FILE}


def test_figures_are_the_same(language: str, file: str) -> None:
    keys = keys_in(file)
    said = by_key(SHIPPED / language / file, keys)
    for key, row in by_key(SHIPPED / file, keys).items():
        for column in WORDED[file]:
            words = said.get(key, {}).get(column_of(file, column), "")
            assert figures(words) == figures(row[column]), (key, column)


def test_a_finding_is_translated_clause_by_clause(language: str) -> None:
    said = by_key(SHIPPED / language / "muscles.csv", ("id",))
    for key, row in by_key(SHIPPED / "muscles.csv", ("id",)).items():
        parts = [
            [sentence.count(";") for sentence in text.split("|")]
            for text in (row["depth_evidence"], said[key]["depth_evidence"])
        ]
        assert parts[0] == parts[1], key


def test_german_has_its_own_figures_and_is_polite(file: str) -> None:
    for row in rows(SHIPPED / "de" / file):
        for column in WORDED[file]:
            words = row[column_of(file, column)]
            assert not re.search(r"\d\.\d{1,2}\b(?!\.)", words) or "30.3.3" in words, words
            assert not _FAMILIAR.search(words), words


def test_names_of_one_list_differ(language: str) -> None:
    for file, column in (("muscles.csv", "name_en"), ("conditions.csv", "label")):
        names = [row[column] for row in rows(SHIPPED / language / file)]
        assert len(set(names)) == len(names)


@cache
def catalogue_in(language: str) -> ClinicCatalogue:
    """Read once: nothing of it is changed here."""
    return ClinicCatalogue(CatalogueFolders(SHIPPED, language=language))


def said(value: object) -> Iterable[str]:
    """Every text in a value of the catalogue."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for one in fields(value):
            yield from said(getattr(value, one.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from said(each)


def all_of(catalogue: ClinicCatalogue) -> Mapping[str, Sequence[object]]:
    words = load_region_words(catalogue.folders.fixed("region_words.csv"))
    return {
        "adverse_events.csv": catalogue.adverse_events(),
        "aftercare.csv": catalogue.every_advice(),
        "billing.csv": catalogue.billing(),
        "conditions.csv": catalogue.conditions(),
        "dermatomes.csv": catalogue.dermatomes(),
        "finer_regions.csv": catalogue.finer_regions(),
        "hazards.csv": catalogue.hazards(),
        "legality.csv": catalogue.legality(),
        "muscles.csv": catalogue.muscles(),
        "needles.csv": catalogue.needles(),
        "nerve_areas.csv": catalogue.nerve_areas(),
        "outcome_measures.csv": catalogue.outcome_measures(),
        "outcome_thresholds.csv": catalogue.thresholds(),
        "region_words.csv": words,
        "screening.csv": catalogue.screening(),
        "threshold_choice.csv": catalogue.threshold_choices(),
    }


def test_the_catalogue_says_every_word(language: str) -> None:
    spoken = all_of(catalogue_in(language))
    assert set(spoken) == set(WORDED)
    for file, values in spoken.items():
        shown = {text for value in values for text in said(value)}
        parts = "|" if file == "muscles.csv" else ";"
        for row in rows(SHIPPED / language / file):
            for column in WORDED[file]:
                words = row[column_of(file, column)]
                is_list = column in ("words", "depth_evidence")
                split = words.split(parts) if is_list else [words]
                assert {one.strip() for one in split} <= shown | {""}, (file, column)


def test_what_is_known_stays_as_it_is(language: str) -> None:
    english, spoken = catalogue_in(""), catalogue_in(language)
    assert [one.item for one in spoken.screening()] == [one.item for one in english.screening()]
    assert [one.code for one in spoken.billing()] == [one.code for one in english.billing()]
    for mine, theirs in zip(spoken.muscles(), english.muscles(), strict=True):
        assert (mine.muscle.id, mine.depth_evidence, mine.english) == (
            *(theirs.muscle.id, theirs.depth_evidence, theirs.muscle.name),
        )
    assert [
        (one.id, one.time_course, one.confidence, one.english) for one in spoken.adverse_events()
    ] == [(one.id, one.time_course, one.confidence, one.label) for one in english.adverse_events()]
    for threshold, other in zip(spoken.thresholds(), english.thresholds(), strict=True):
        assert (threshold.population, threshold.source) == (other.population, other.source)
        assert other.population_words == other.population


def test_english_is_at_hand_for_other_programs() -> None:
    german = ClinicCatalogue(CatalogueFolders(SHIPPED, language="de"))
    assert german.english.conditions() == catalogue_in("").conditions()
    assert german.english.english is german.english
    before = german.english
    german.reread()
    assert german.english is not before


def test_a_language_without_words_is_said_in_english() -> None:
    unknown = ClinicCatalogue(CatalogueFolders(SHIPPED, language="xx"))
    assert unknown.muscles() == catalogue_in("").muscles()
    assert first_consent(unknown.folders) == IN_ENGLISH


def test_what_the_clinic_says_goes_before_the_translation(tmp_path: Path) -> None:
    of(tmp_path, "conditions.csv", "id,label\nneck_pain,Nacken\n")
    of(tmp_path, "screening.csv", "id,question\nimmune,Immunsystem?\n")
    of(tmp_path, "aftercare.csv", "id,advice,confidence\nours,Ruhen Sie.,from memory\n")
    clinic = ClinicCatalogue(CatalogueFolders(SHIPPED, tmp_path, "de"))
    labels = {one.id: one.label for one in clinic.conditions()}
    assert (labels["neck_pain"], labels["knee_oa"]) == ("Nacken", "Kniearthrose (Gonarthrose)")
    item = clinic.screening_item("immune")
    assert item is not None
    assert item.question == "Immunsystem?"
    assert item.label.startswith("Schwaches Immunsystem")
    own = clinic.advice("ours")
    assert own is not None
    assert own.advice.words == "Ruhen Sie."


def test_a_full_copy_of_the_clinic_hides_no_translation(tmp_path: Path) -> None:
    of(tmp_path, "aftercare.csv", (SHIPPED / "aftercare.csv").read_text(encoding="utf-8"))
    clinic = ClinicCatalogue(CatalogueFolders(SHIPPED, tmp_path, "de"))
    assert clinic.every_advice() == catalogue_in("de").every_advice()


def test_the_population_of_a_clinics_own_threshold_is_its_own(tmp_path: Path) -> None:
    of(
        tmp_path,
        "outcome_thresholds.csv",
        "measure,population,kind,as_published,points,confidence,source\n"
        "NDI,unsere Praxis,MCID,6 Punkte,6,from memory,own\n",
    )
    clinic = ClinicCatalogue(CatalogueFolders(SHIPPED, tmp_path, "de"))
    (own,) = (one for one in clinic.thresholds() if one.source == ("own",))
    assert (own.population, own.population_words) == ("unsere Praxis", "unsere Praxis")


def test_a_damaged_translation_is_told(tmp_path: Path) -> None:
    path = tmp_path / "de" / "conditions.csv"
    path.parent.mkdir()
    path.write_bytes("id,label\nneck_pain,Rücken\n".encode("latin-1"))
    with pytest.raises(CatalogueError, match=re.escape("de/conditions.csv cannot be read")):
        load_translation(path, ("id",))


def test_a_consent_has_a_version_of_its_own(language: str) -> None:
    told = first_consent(CatalogueFolders(SHIPPED, language=language))
    assert told.version not in ("", CONSENT_VERSION)
    assert told.wording != IN_ENGLISH.wording
    assert first_consent(CatalogueFolders(resource("catalogue"))) == IN_ENGLISH
