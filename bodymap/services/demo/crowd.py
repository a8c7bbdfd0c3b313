"""The many invented people of a large made-up clinic."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Final
from uuid import UUID

from bodymap.charting.patient import Patient, Sex

_GIVEN: Final = (
    *("Ada", "Anil", "Anna", "Arne", "Aylin", "Bela", "Bo", "Cem", "Clara", "Dana", "David"),
    *("Dora", "Elif", "Emil", "Enzo", "Eva", "Fay", "Femi", "Gil", "Hao", "Hedda", "Ida", "Ilja"),
    *("Ines", "Ivo", "Jan", "Jia", "Jule", "Kai", "Kofi", "Lea", "Leon", "Lina", "Luz", "Mara"),
    *("Max", "Mia", "Milo", "Nadia", "Nell", "Nico", "Nour", "Ola", "Omar", "Paula", "Rana"),
    *("Raul", "Rita", "Sami", "Selma", "Sven", "Tala", "Tim", "Ulla", "Vera", "Wim", "Yuki"),
)
_BEGIN: Final = (
    *("Acker", "Ahorn", "Amber", "Apfel", "Ash", "Barley", "Birch", "Bram", "Briar", "Cedar"),
    *("Clover", "Corn", "Dorn", "Elder", "Fern", "Flax", "Gras", "Hazel", "Heath", "Holly"),
    *("Ivy", "Juni", "Kirsch", "Korn", "Laurel", "Lilien", "Linden", "Maple", "Moos", "Nuss"),
    *("Oak", "Olive", "Palm", "Pine", "Quill", "Reed", "Rose", "Rowan", "Sand", "Thorn"),
)
_END: Final = (
    *("acker", "bach", "berg", "brook", "burn", "dale", "field", "garten", "grove", "heim"),
    *("hill", "holt", "land", "lea", "mark", "mead", "moor", "ridge", "rup", "sen", "shaw"),
    *("son", "stad", "stein", "strand", "thal", "tree", "vik", "wald", "well", "wick", "wood"),
)
_FIRST_NUMBER: Final = 100_001
_OLDEST: Final = date(1935, 1, 1)
_AGES_DAYS: Final = 72 * 365


class Crowd:
    """Makes people up, each from ``seed`` and a number of their own."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def patient(self, number: int, sex: Sex) -> Patient:
        """The patient of that number, counted from 0; the id is the number as well."""
        chance = Random(self._seed * 1_000_003 + number)  # noqa: S311 - a story
        return Patient(
            id=UUID(int=number),
            given_name=chance.choice(_GIVEN),
            family_name=chance.choice(_BEGIN) + chance.choice(_END),
            birth_date=_OLDEST + timedelta(days=chance.randrange(_AGES_DAYS)),
            sex=sex,
            record_number=str(_FIRST_NUMBER + number),
        )
