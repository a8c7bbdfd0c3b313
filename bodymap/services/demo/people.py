"""The people of the demo clinic. Nobody: their family names are weeds and herbs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bodymap.charting.figure import Figure
from bodymap.charting.patient import Sex


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person. Most are charted on the figure that is usual for their sex; a
    ``figure`` is one that was chosen. ``height_cm`` and ``weight_kg`` are None where nobody
    measured, ``alert`` is what whoever charts must see first."""

    given_name: str
    family_name: str
    birth_date: date
    sex: Sex
    record_number: str
    figure: Figure | None = None
    height_cm: float | None = None
    weight_kg: float | None = None
    alert: str = ""


AMARA = Person("Amara", "Larkspur", date(1968, 3, 17), Sex.FEMALE, "1003")
TOMASZ = Person(
    "Tomasz", "Juniper", date(1979, 11, 2), Sex.MALE, "1007", height_cm=182.0, weight_kg=91.0
)
MEI = Person("Mei", "Saffron", date(1985, 6, 24), Sex.FEMALE, "1012")
DIEGO = Person("Diego", "Tamarind", date(1974, 1, 9), Sex.MALE, "1018")
INGRID = Person(
    "Ingrid", "Bramble", date(1962, 9, 30), Sex.FEMALE, "1021", height_cm=164.0, weight_kg=58.5
)
KWAME = Person(
    "Kwame",
    "Thistle",
    date(1958, 4, 12),
    Sex.MALE,
    "1025",
    Figure.MALE_TYPICAL,
    height_cm=176.0,
    weight_kg=84.0,
    alert="Pacemaker since 2021: no current through needles",
)
LEILA = Person("Leila", "Marigold", date(1990, 12, 5), Sex.FEMALE, "1030")
JONAS = Person(
    "Jonas", "Fennel", date(1995, 2, 21), Sex.MALE, "1033", height_cm=188.0, weight_kg=79.0
)
PRIYA = Person("Priya", "Sorrel", date(1977, 7, 14), Sex.FEMALE, "1038")
SAMUEL = Person(
    "Samuel",
    "Yarrow",
    date(1949, 10, 28),
    Sex.MALE,
    "1041",
    height_cm=171.0,
    weight_kg=68.0,
    alert="Takes apixaban",
)
NOOR = Person("Noor", "Clover", date(2001, 5, 3), Sex.FEMALE, "1046")
EWA = Person(
    "Ewa", "Burdock", date(1966, 8, 19), Sex.FEMALE, "1050", height_cm=160.0, weight_kg=77.5
)
MATEO = Person("Mateo", "Chicory", date(1988, 1, 31), Sex.MALE, "1054")
HANA = Person(
    "Hana",
    "Nettle",
    date(1993, 4, 8),
    Sex.FEMALE,
    "1059",
    height_cm=168.0,
    weight_kg=63.0,
    alert="Pregnant",
)
OLU = Person("Olu", "Sedge", date(1982, 11, 16), Sex.MALE, "1062", height_cm=179.0, weight_kg=74.0)
RUTH = Person(
    "Ruth", "Mallow", date(1955, 2, 26), Sex.FEMALE, "1067", height_cm=158.0, weight_kg=49.0
)
LUCA = Person("Luca", "Vetch", date(1999, 9, 11), Sex.OTHER, "1071", Figure.FEMALE_TYPICAL)
AIYANA = Person("Aiyana", "Teasel", date(1971, 6, 6), Sex.FEMALE, "1075", Figure.MALE_TYPICAL)
TOVE = Person("Tove", "Campion", date(1986, 12, 1), Sex.FEMALE, "1078")
