"""``bodymap server relink``: the server is reached in another way."""

from __future__ import annotations

import argparse
from typing import Final

from bodymap.commands import console
from bodymap.commands.at_the_door import Door
from bodymap.commands.server_access import way_to
from bodymap.paths import data_dir
from db.sync.relinking import relink

DONE: Final = "This folder comes to its server at {address} from now on, as {role}."


def run(asked: argparse.Namespace) -> int:
    """Do it; returns the exit status. Raises ExpectedError. As JSON: ``address``, without password,
    and ``role``."""
    with way_to(asked) as way:
        door = Door(data_dir(asked.data_dir), asked)
        proved = door.prove()
        relink(door.folder, proved.keys, proved.clinic_id, way.access, door.clock)
    address, role = str(way.address), way.access.user
    console.answer(
        DONE.format(address=address, role=role),
        {"address": address, "role": role},
        as_json=asked.json,
    )
    return 0
