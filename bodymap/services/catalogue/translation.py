"""The catalogue's words in another language than English.

A folder beside the shipped files, named after the language (``de``), has files of the same names
with the texts that windows and paper show. Facts, figures, ids and sources stay where they are,
and what has no words there is said in English. docs/languages.md tells it to those who write such
files.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from bodymap.services.catalogue.own_copy import key_of
from bodymap.services.catalogue.problems import CatalogueError

WORDED: Final[Mapping[str, tuple[str, ...]]] = {
    "adverse_events.csv": ("label", "frequency_note", "first_response", "escalation"),
    "aftercare.csv": ("advice",),
    "billing.csv": ("meaning",),
    "conditions.csv": ("label",),
    "dermatomes.csv": ("label",),
    "finer_regions.csv": ("label",),
    "hazards.csv": ("label", "hurt"),
    "legality.csv": ("label", "basis", "disagreement"),
    "muscles.csv": (
        *("name_en", "innervation", "segments", "main_action", "hazard", "depth_evidence"),
    ),
    "needles.csv": ("typical_use",),
    "nerve_areas.csv": ("label",),
    "outcome_measures.csv": ("name",),
    "outcome_thresholds.csv": ("population", "as_published", "note"),
    "region_words.csv": ("words",),
    "screening.csv": ("item", "question", "override_needs", "advice"),
    "threshold_choice.csv": ("note",),
}
"""The files that have texts to show, and the columns that do."""

WORDS_OF_KEY: Final = "_words"
"""Behind the name of a column that tells an entry from the others and is shown, too: the column
itself has what is shipped."""

Translation = Mapping[tuple[str, ...], Mapping[str, str]]
"""The key of an entry to its words, by the column of the shipped file that they stand for."""


def load_translation(path: Path, keys: Sequence[str]) -> Translation:
    """The words of a file, none where there is none. Raises CatalogueError where it cannot be
    read: it is shipped as the facts are."""
    found: dict[tuple[str, ...], Mapping[str, str]] = {}
    try:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, strict=True):
                texts = {
                    column.removesuffix(WORDS_OF_KEY): (text or "").strip()
                    for column, text in row.items()
                    if isinstance(column, str) and column not in keys
                }
                found[key_of(row, keys)] = texts
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        name = f"{path.parent.name}/{path.name}"
        raise CatalogueError(f"The catalogue file {name} cannot be read.") from error
    return found
