"""What the map says it stands on is what the clinic file holds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from db import driver as sqlcipher
from tests.drivers.body_map import BodyMapDriver
from tests.gui.body_map.page.courses import Course

_HEEL = "session.episode_id = :heel"
_LIVE = "needle_site.voided_seq IS NULL AND session.voided_seq IS NULL"


@pytest.fixture(scope="module")
def file(course: Course) -> Iterator[sqlcipher.Connection]:
    connection = sqlcipher.connect(course.record.path, course.record.key)
    yield connection
    connection.close()


@pytest.mark.parametrize(
    ("box", "row", "where"),
    [
        ("muscle", "All", _HEEL),
        ("complaint", "All", "1"),
        ("muscle", "Soleus", f"{_HEEL} AND muscle = 'soleus'"),
        ("technique", "Winding", f"{_HEEL} AND technique = 'winding'"),
        ("twitch", "With a", f"{_HEEL} AND twitch > 0"),
        ("twitch", "Without a", f"{_HEEL} AND twitch = 0"),
    ],
)
def test_needles_and_visits_are_those_of_the_file(
    opened: BodyMapDriver,
    course: Course,
    file: sqlcipher.Connection,
    box: str,
    row: str,
    where: str,
) -> None:
    opened.choose(getattr(opened.page.filters, box), row)
    needles, visits = file.execute(
        "SELECT count(*), count(DISTINCT session_id) FROM needle_site"
        f" JOIN session ON session.id = session_id WHERE {_LIVE} AND {where}",
        {"heel": course.heel.id.bytes},
    ).fetchone()
    (found,) = opened.page.needles.founds
    assert (found.sites, found.needled) == (needles, visits)
    heat = opened.page.needles.map.boards[0].shown[0].heat  # type: ignore[attr-defined] # a NeedleFigure
    assert heat.counts.sites == needles
    assert opened.caption().startswith(f"{needles} needle")
