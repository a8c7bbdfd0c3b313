"""How long a passphrase would stand against guessing. Without Qt.

The estimate is pessimistic on purpose: whatever looks like words, names or dates is counted as
such, at the size of the lists that guessing programs start with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

LEAST_LETTERS = 10

# a guess costs argon2id with 64 MiB, about a tenth of a second: a thousand rented cores make
# this many guesses a second
GUESSES_PER_SECOND = 10_000

_WORD_BITS = 13.0  # a list of 8,000 words
_COMMON_BITS = 6.0
_DIGIT_BITS = 3.3  # one of ten
_DATE_BITS = 9.0  # a year or a day within living memory
_SIGN_BITS = 4.0  # one of the signs that people take
_LETTERS_A_WORD = 8  # a longer run of letters counts as several words

_RUN = re.compile(r"[^\W\d_]+|\d+|[\W_]+")
_REPEATED = re.compile(r"(.+?)\1{2,}")
_ORDERS = ("0123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm")
# fmt: off
_COMMON = frozenset({
    "password", "passphrase", "passwort", "secret", "admin", "administrator", "welcome",
    "letmein", "login", "master", "dragon", "monkey", "iloveyou", "sunshine", "princess",
    "football", "baseball", "clinic", "clinical", "practice", "doctor", "patient",
    "therapy", "therapist", "physio", "physical", "physiotherapy", "needle", "needles",
    "needling", "bodymap", "health", "summer", "winter", "spring", "autumn", "monday",
    "hello", "test", "changeme", "default", "computer", "internet",
})
# fmt: on


class Verdict(Enum):
    """What to think of a passphrase."""

    TOO_SHORT = auto()
    WEAK = auto()
    FAIR = auto()
    STRONG = auto()


@dataclass(frozen=True, slots=True)
class Strength:
    """An estimate: ``bits`` of guessing work, and the ``seconds`` a thousand cores would need."""

    bits: float
    seconds: float
    verdict: Verdict


_WEEK = 7 * 86_400.0
_CENTURY = 100 * 365.25 * 86_400.0


def strength_of(passphrase: str) -> Strength:
    """Judge a passphrase. Weak ones fall within a week, strong ones stand a hundred years."""
    bits = guess_bits(passphrase)
    seconds = 2.0 ** min(bits - 1, 1000) / GUESSES_PER_SECOND
    if len(passphrase) < LEAST_LETTERS:
        verdict = Verdict.TOO_SHORT
    elif seconds < _WEEK:
        verdict = Verdict.WEAK
    elif seconds < _CENTURY:
        verdict = Verdict.FAIR
    else:
        verdict = Verdict.STRONG
    return Strength(bits, seconds, verdict)


def guess_bits(passphrase: str) -> float:
    """How many yes-or-no questions a guesser with lists needs. 0 for nothing."""
    seen: set[str] = set()
    bits = 0.0
    for run in _RUN.findall(_once(passphrase.casefold())):
        bits += 1.0 if run in seen else _bits_of(run)
        seen.add(run)
    # capitals at the start are the first thing tried; others double the work at most twice
    capitals = sum(letter.isupper() for letter in passphrase[1:])
    return bits + min(capitals, 2)


def _once(text: str) -> str:
    """What comes three times or more in a row counts once, and one sign more."""
    return _REPEATED.sub(lambda found: found[1] + "\N{BULLET}", text)


def _bits_of(run: str) -> float:
    if run.isalpha():
        if run in _COMMON or _in_order(run):
            return _COMMON_BITS
        words = -(-len(run) // _LETTERS_A_WORD)
        return min(4.7 * len(run), _WORD_BITS * words)
    if run.isdigit():
        if _in_order(run):
            return _COMMON_BITS
        return min(_DIGIT_BITS * len(run), _DATE_BITS if len(run) in (4, 6, 8) else 99.0)
    if run.strip() in ("", "-", ".", "_"):
        return 1.0
    return _SIGN_BITS * len(run.strip())


def _in_order(run: str) -> bool:
    if len(run) < 3:
        return False
    return any(run in order or run[::-1] in order for order in _ORDERS)
