"""An estimate that flatters nobody."""

from hypothesis import given
from hypothesis import strategies as st

from bodymap.ui.gate.strength import Verdict, guess_bits, strength_of
from tests.cases import cases


@cases(
    ("passphrase", "verdict"),
    [
        ("", Verdict.TOO_SHORT),
        ("x8#Kq2!vL", Verdict.TOO_SHORT),
        ("password123456", Verdict.WEAK),
        ("qwertyuiop1234", Verdict.WEAK),
        ("aaaaaaaaaaaaaaaaaaaa", Verdict.WEAK),
        ("abababababababababab", Verdict.WEAK),
        ("Sommer2024!!", Verdict.WEAK),
        ("maria 1968-03-09", Verdict.FAIR),
        ("three small words", Verdict.FAIR),
        ("correct horse battery staple", Verdict.STRONG),
        ("x8#Kq2!vLp0z", Verdict.STRONG),
    ],
)
def test_verdicts(passphrase: str, verdict: Verdict) -> None:
    assert strength_of(passphrase).verdict is verdict


def test_a_word_said_again_adds_next_to_nothing() -> None:
    assert guess_bits("otter otter") - guess_bits("otter") < 3


def test_another_word_adds_a_word() -> None:
    assert guess_bits("otter needle fog") - guess_bits("otter needle") > 10


@given(st.text(max_size=80))
def test_anything_can_be_judged(passphrase: str) -> None:
    strength = strength_of(passphrase)
    assert strength.bits >= 0
    assert strength.seconds >= 0


@given(st.text(alphabet="abcdefgh 12345!", max_size=30))
def test_no_more_is_claimed_than_drawing_each_sign_by_lot_would_be_worth(passphrase: str) -> None:
    assert guess_bits(passphrase) <= 6.6 * len(passphrase) + 2
