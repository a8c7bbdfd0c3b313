"""A clinic's own copies of the catalogue, broken: a problem in a sentence, and what is shipped
stands.

``BODYMAP_FAULTS_FULL`` makes it three thousand files.
"""

from __future__ import annotations

import csv
import io
import random
from pathlib import Path

from bodymap.anatomy.atlas import Atlas
from bodymap.commands.catalogue import copy
from bodymap.paths import resource
from bodymap.services.catalogue.check import EDITABLE, catalogue_problems
from bodymap.services.catalogue.clinic_catalogue import ClinicCatalogue
from bodymap.services.catalogue.own_copy import CatalogueFolders
from tests.faults.amounts import amount
from tests.faults.fuzz.accidents import Outcomes, accident
from tests.faults.table import Found

ROUNDS = amount(5, 180)
SHIPPED = resource("catalogue")
_CELLS = (
    *("", "-", ";", "; ;", "yes", "no", "verified", "from memory", "0", "-1", "1e999", "nan"),
    *("9" * 400, "²", "1_0", "é" * 300, "a" * 5_000, "x" * 140_000, "\0", "a\nb", '"', "=1+1"),
    *("\u2028", "\u202e", "contra:", "contra:calf_medial", "all", "2024-02-30", "http://", "1;1"),
)


def rewritten(chance: random.Random, content: bytes) -> bytes:
    """The copy with some of its rows, and strange cells in them; CSV still, mostly."""
    header, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    kept = [list(row) for row in chance.sample(rows, k=min(len(rows), 6))]
    for row in kept:
        for _ in range(chance.randint(1, 3)):
            what = chance.randrange(8)
            place = chance.randrange(len(row)) if row else 0
            if what == 0 and row:
                del row[place]
            elif what == 1:
                row.append(chance.choice(_CELLS))
            elif what == 2 and row:
                # what stands in another row of the same file
                row[place] = chance.choice(chance.choice(rows) or [""])
            elif row:
                row[place] = chance.choice(_CELLS)
    if chance.randrange(8) == 0:
        header[chance.randrange(len(header))] = chance.choice(
            ("", "id", "more", "retired", "\ufeff")
        )
    if chance.randrange(8) == 0:
        kept += kept
    text = io.StringIO(newline="")
    csv.writer(text).writerows([header, *kept])
    return text.getvalue().encode("utf-8-sig")


def test_whatever_a_clinic_wrote_the_shipped_catalogue_stands(tmp_path: Path, found: Found) -> None:
    atlas = Atlas.open(resource("atlas", "data"))
    copies = {}
    for name in EDITABLE:
        path = copy(SHIPPED, tmp_path / "copies", name, full=True)
        copies[name] = path.read_bytes()
    folders = CatalogueFolders(SHIPPED, tmp_path / "own")
    own = tmp_path / "own"
    own.mkdir()
    shipped = _ids(ClinicCatalogue(CatalogueFolders(SHIPPED)))
    outcomes, chance = Outcomes(), random.Random("catalogue")
    for _ in range(ROUNDS):
        for name, content in copies.items():
            broken = accident if chance.randrange(2) else rewritten
            (own / name).write_bytes(broken(chance, content))

        def read() -> str:
            problems = catalogue_problems(folders, atlas)
            catalogue = ClinicCatalogue(folders, lambda _problem: None)
            assert shipped <= _ids(catalogue)
            for problem in problems:
                assert problem.reason
                assert problem.file.removeprefix("own/") in EDITABLE
                assert not set("\n\r\0") & set(str(problem))
            return "told" if problems else "as shipped"

        # all files of a round are read together: a bug in one counts for all
        outcomes.watch("catalogue", {}, read)
    found(
        "fuzz: the clinic's own copies of the catalogue broken",
        done=outcomes.done * len(EDITABLE),
        unclear=outcomes.unclear * len(EDITABLE),
        note=f"rounds of {len(EDITABLE)} files: {outcomes.told()}",
    )
    assert outcomes.troubles == ""
    assert outcomes.counts["told"]


def _ids(catalogue: ClinicCatalogue) -> set[tuple[str, str]]:
    """What of the catalogue a record may refer to."""
    catalogue.conditions()
    found = {
        "condition": [row.id for row in catalogue._conditions.values()],
        "muscle": [row.muscle.id for row in catalogue.all_muscles()],
        "screening": list(catalogue._screening),
        "reaction": list(catalogue._adverse_events),
        "advice": list(catalogue._aftercare),
        "measure": list(catalogue._outcome_measures),
        "source": list(catalogue._sources),
    }
    return {(kind, key) for kind, keys in found.items() for key in keys}
