"""The German translation is whole, fits its texts, and is the one that the program loads."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from bodymap.paths import resource
from bodymap.ui.widgets.said import WITH_VALUES
from db.server.reasons import Reason
from resources.i18n.sentences import CONTEXT, sentences_of
from resources.i18n.update import ROOT, all_texts, release

TS = resource("i18n", "bodymap_de.ts")
_PLACE = re.compile(r"\{[^}]*\}")
_OF_A_HELD_VISIT = {
    "Open in {0}, held by {1}.",
    "Open at another workstation, held by {0}.",
    "You have this visit open in {0}.",
    "You have this visit open at another workstation.",
    "{0} is charting this visit.",
    "{0} has not signed this visit.",
}
"""They are chosen among before one of them is said, so that nobody finds them in the source."""


def messages() -> Iterator[tuple[str, str, list[str], bool]]:
    """Context, source, the forms of the translation, and whether somebody finished it."""
    for context in ET.parse(TS).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            finished = translation.get("type") != "unfinished"
            yield (
                name,
                message.findtext("source") or "",
                forms or [translation.text or ""],
                finished,
            )


def test_the_file_that_is_loaded_is_made_of_the_translation(tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    release(TS, made)
    assert made.read_bytes() == TS.with_suffix(".qm").read_bytes()


def test_why_a_server_cannot_be_worked_with_is_among_the_texts() -> None:
    known = {source for context, source, _, _ in messages() if context == CONTEXT}
    assert {one.value for one in Reason} <= known


def test_every_value_has_its_place_in_the_translation() -> None:
    wrong = [
        (source, form)
        for _, source, forms, finished in messages()
        for form in forms
        if finished and sorted(_PLACE.findall(form)) != sorted(_PLACE.findall(source))
    ]
    assert not wrong


def test_whoever_reads_is_addressed_in_one_way() -> None:
    familiar = re.compile(r"\b(du|dein|deine|deinen|dich|dir)\b", re.IGNORECASE)
    assert not [form for _, _, forms, _ in messages() for form in forms if familiar.search(form)]


@pytest.mark.in_full
def test_every_text_of_the_program_is_translated() -> None:
    """`python -m resources.i18n.update` adds what is missing here."""
    said = {(text.context, text.source, text.has_count) for text in all_texts()}
    known = {(context, source, len(forms) > 1) for context, source, forms, _ in messages()}
    assert said == known
    assert not [source for _, source, _, finished in messages() if not finished]


@pytest.mark.in_full
def test_every_sentence_with_values_is_known_to_the_windows() -> None:
    found = {text.source for text in sentences_of(ROOT) if "{" in text.source}
    assert found | _OF_A_HELD_VISIT == set(WITH_VALUES)
