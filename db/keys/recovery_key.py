"""The printed recovery key: 140 random bits that a person can copy by hand.

Seven groups of five characters of Crockford's base 32 (no I, L, O, U; small letters, ``O`` for
zero and ``I`` or ``L`` for one are understood). In each group four characters carry 20 bits and
the fifth checks them, the group's place included. The check is a weighted sum in the field of 32
elements with different weights, so it notices every wrong character, every two swapped ones, and
every group in the wrong place, and tells which group it was.
"""

from __future__ import annotations

import secrets
from typing import Final

from bodymap.errors import WrongPassphraseError

GROUPS: Final = 7
GROUP_DATA: Final = 4
GROUP_LENGTH: Final = GROUP_DATA + 1
BITS: Final = GROUPS * GROUP_DATA * 5

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES: Final = {letter: value for value, letter in enumerate(ALPHABET)} | {"O": 0, "I": 1, "L": 1}
_FIELD: Final = 0b100101
"""x^5 + x^2 + 1, which is primitive: its powers of two run through all 31 elements but zero."""


def new_recovery_key() -> str:
    """A new key, grouped for printing: ``7KQ2M-...``."""
    number = secrets.randbits(BITS)
    values = [(number >> (5 * place)) & 31 for place in range(GROUPS * GROUP_DATA)]
    groups = (values[start : start + GROUP_DATA] for start in range(0, len(values), GROUP_DATA))
    return "-".join(
        "".join(ALPHABET[value] for value in (*group, _check(group, place)))
        for place, group in enumerate(groups)
    )


def read_recovery_key(typed: str) -> str:
    """The key as it was printed, without its dashes, from what a person typed.

    Raises WrongPassphraseError whose sentence names the group with the typing error.
    """
    letters = [letter for letter in typed.upper() if letter.isalnum()]
    expected = GROUPS * GROUP_LENGTH
    if len(letters) != expected:
        raise WrongPassphraseError(
            f"A recovery key has {expected} letters and digits; this one has {len(letters)}."
        )
    values: list[int] = []
    for place in range(GROUPS):
        group = letters[place * GROUP_LENGTH : (place + 1) * GROUP_LENGTH]
        known = [_VALUES[letter] for letter in group if letter in _VALUES]
        if len(known) < GROUP_LENGTH or known[-1] != _check(known[:-1], place):
            raise WrongPassphraseError(
                f"Group {place + 1} of the recovery key is mistyped: {''.join(group)}."
            )
        values += known
    return "".join(ALPHABET[value] for value in values)


def _check(group: list[int], place: int) -> int:
    total = _power(place)
    for position, value in enumerate(group):
        total ^= _times(value, _power(position + 1))
    return total


def _power(exponent: int) -> int:
    value = 1
    for _ in range(exponent):
        value <<= 1
        if value & 32:
            value ^= _FIELD
    return value


def _times(left: int, right: int) -> int:
    product = 0
    while right:
        if right & 1:
            product ^= left
        left <<= 1
        if left & 32:
            left ^= _FIELD
        right >>= 1
    return product
