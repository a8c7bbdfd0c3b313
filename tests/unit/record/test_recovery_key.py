"""A recovery key can be copied by hand, and says where it was copied wrongly."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bodymap.errors import WrongPassphraseError
from db.keys.recovery_key import (
    ALPHABET,
    BITS,
    GROUP_LENGTH,
    GROUPS,
    new_recovery_key,
    read_recovery_key,
)
from tests.cases import cases

KEY = new_recovery_key()
LETTERS = KEY.replace("-", "")
PLACES = st.integers(0, len(LETTERS) - 1)


def test_it_has_at_least_128_bits_in_printed_groups() -> None:
    assert BITS >= 128
    groups = KEY.split("-")
    assert [len(group) for group in groups] == [GROUP_LENGTH] * GROUPS
    assert set(LETTERS) <= set(ALPHABET)
    assert len({new_recovery_key() for _ in range(200)}) == 200


@given(data=st.data())
def test_case_spaces_and_dashes_do_not_matter(data: st.DataObject) -> None:
    between = st.sampled_from(["", " ", "-", "  ", "\n", " - "])
    typed = "".join(
        data.draw(st.sampled_from([letter, letter.lower()])) + data.draw(between)
        for letter in LETTERS
    )
    assert read_recovery_key(typed) == LETTERS


def test_letters_that_look_like_digits_are_understood() -> None:
    typed = LETTERS.replace("0", "O").replace("1", "l")
    assert read_recovery_key(typed) == LETTERS


@given(place=PLACES, letter=st.sampled_from(ALPHABET + "U"))
def test_one_wrong_letter_is_named_by_its_group(place: int, letter: str) -> None:
    assume(LETTERS[place] != letter)
    typed = LETTERS[:place] + letter + LETTERS[place + 1 :]
    with pytest.raises(WrongPassphraseError, match=f"Group {place // GROUP_LENGTH + 1} "):
        read_recovery_key(typed)


@cases("first", range(len(LETTERS)))
@cases("distance", range(1, GROUP_LENGTH))
def test_two_swapped_letters_of_a_group_are_noticed(first: int, distance: int) -> None:
    start = first - first % GROUP_LENGTH
    second = start + (first - start + distance) % GROUP_LENGTH
    if LETTERS[first] == LETTERS[second]:
        return
    letters = list(LETTERS)
    letters[first], letters[second] = letters[second], letters[first]
    with pytest.raises(WrongPassphraseError, match=f"Group {first // GROUP_LENGTH + 1} "):
        read_recovery_key("".join(letters))


@given(first=st.integers(0, GROUPS - 1), second=st.integers(0, GROUPS - 1))
def test_groups_in_the_wrong_order_are_noticed(first: int, second: int) -> None:
    assume(first < second)
    groups = KEY.split("-")
    assume(groups[first] != groups[second])
    groups[first], groups[second] = groups[second], groups[first]
    with pytest.raises(WrongPassphraseError, match=f"Group {first + 1} "):
        read_recovery_key("-".join(groups))


@pytest.mark.parametrize(
    "typed",
    ["", "7KQ2M", LETTERS[:-1], LETTERS + "0"],
    ids=["none", "one group", "one too few", "one too many"],
)
def test_a_key_of_the_wrong_length_says_how_long_it_should_be(typed: str) -> None:
    with pytest.raises(WrongPassphraseError, match=f"has 35 letters and digits.*has {len(typed)}"):
        read_recovery_key(typed)
