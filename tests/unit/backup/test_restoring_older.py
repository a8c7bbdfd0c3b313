"""A backup that an earlier version of this program made is brought up to date before it counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from bodymap.errors import NotAllowedError
from bodymap.services.audit.events import Event
from bodymap.services.audit.lines import AuditFilter
from bodymap.services.backup_values import Lineage
from bodymap.services.progress import unwatched
from db import layout
from db.backup.restores import SqlRestores
from tests.backed_up import SetClock
from tests.clinics import ANNA, FIRST, PASSPHRASE, clinic_files, contents
from tests.factories import WEBER
from tests.old_clinics import BEFORE_PEOPLE, PERSON, VISITS, old_files, opened


@pytest.mark.parametrize("schema", range(1, layout.SCHEMA))
def test_it_is_upgraded_beside_the_clinic(tmp_path: Path, schema: int) -> None:
    backup = tmp_path / "copied by hand"
    backup.mkdir()
    old_files(backup, schema)
    before = contents(backup)
    data = tmp_path / "clinic"
    restores = SqlRestores(data, SetClock())
    has_people = schema > BEFORE_PEOPLE
    looked = restores.look(backup, ANNA if has_people else "", PASSPHRASE, unwatched)
    assert (looked.schema, looked.problem) == (schema, "")
    restorer = WEBER if has_people else None
    assert looked.restorer == restorer
    assert (looked.contents.patients, looked.contents.visits) == (1, 2)
    restores.prepare(looked, unwatched).put_in_place()
    assert contents(backup) == before
    clinic = opened(clinic_files(data), schema)
    assert clinic.history.patient(PERSON.id) == PERSON
    assert len(clinic.history.overview(PERSON.id).visits) == len(VISITS)
    (line,) = clinic.audit.lines(AuditFilter(what=(Event.RESTORED,)))
    assert line.who == (restorer and restorer.id)
    clinic.close()
    # nothing is left of the way there
    assert not list(data.glob("*.before-*"))
    assert not list(data.glob(".*"))


def test_it_is_compared_with_the_clinic_that_came_of_it(tmp_path: Path) -> None:
    backup, data = tmp_path / "backup", tmp_path / "clinic"
    backup.mkdir()
    old_files(backup, 4)
    data.mkdir()
    for path in backup.iterdir():
        (data / path.name).write_bytes(path.read_bytes())
    clinic_files(data).claim(FIRST, PASSPHRASE).close()
    restores = SqlRestores(data, SetClock())
    looked = restores.look(backup, ANNA, PASSPHRASE, unwatched)
    assert looked.comparison is not None
    assert looked.comparison.lineage is Lineage.EARLIER
    # whoever knows the old passphrase must not become the administrator of now by it
    with pytest.raises(NotAllowedError):
        restores.prepare(looked, unwatched)
