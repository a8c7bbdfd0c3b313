"""What is typed, and the names that answer it."""

from __future__ import annotations

from bodymap.ui.palette.fuzzy import Name, fold, match, words_of
from tests.cases import cases


def best(text: str, *titles: str) -> list[str]:
    words = words_of(text)
    found = [(match(words, Name.of(title)), title) for title in titles]
    hits = [(how.score, title) for how, title in found if how is not None]
    return [title for _, title in sorted(hits, key=lambda each: -each[0])]


def test_a_beginning_goes_before_a_middle() -> None:
    titles = ("Tibialis anterior", "Serratus anterior", "Anterior deltoid")
    assert best("ant", *titles)[0] == "Anterior deltoid"
    assert best("bial", *titles) == ["Tibialis anterior"]


def test_the_shorter_of_two_that_answer_alike_goes_first() -> None:
    assert best("gluteus", "Gluteus medius, anterior part of the muscle", "Gluteus medius") == [
        "Gluteus medius",
        "Gluteus medius, anterior part of the muscle",
    ]


@cases("text", ["all out", "out all", "needles", "allneed", "ano", "al ou"])
def test_words_in_any_order_initials_and_scattered_letters_are_found(text: str) -> None:
    assert best(text, "All needles out") == ["All needles out"]


@cases("text", ["xyz", "all gone", "tuo", "zz"])
def test_what_is_nowhere_in_a_name_is_not_found(text: str) -> None:
    assert best(text, "All needles out") == []


def test_accents_case_and_signs_do_not_matter() -> None:
    assert best("MULLER", "Müller, José") == ["Müller, José"]
    assert best("josé", "Muller, Jose") == ["Muller, Jose"]
    assert best("o'brien", "O\u2019Brien, Ann") == ["O\u2019Brien, Ann"]


def test_what_was_typed_is_marked_where_it_stands() -> None:
    how = match(words_of("ruth ma"), Name.of("Mallow, Ruth"))
    assert how is not None
    assert {"Mallow, Ruth"[at] for at in how.marked} == set("RuthMa")


def test_other_words_lead_to_a_name_without_being_marked() -> None:
    how = match(words_of("sol"), Name.of("Soleus", "SOL musculus soleus"))
    other = match(words_of("musculus"), Name.of("Soleus", "SOL musculus soleus"))
    assert how is not None
    assert other is not None
    assert how.score > other.score
    assert other.marked == ()


def test_folding_keeps_every_letter_in_its_place() -> None:
    for text in ("Straße", "Ǆenan", "ﬁbula", "İnci", "naïve"):
        assert len(fold(text)) == len(text)


def test_nothing_typed_finds_nothing() -> None:
    assert match((), Name.of("Soleus")) is None
    assert words_of("  , ") == ()
