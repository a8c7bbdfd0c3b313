"""The commands on the record as a whole, from their arguments to their exit status."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from pathlib import Path

from bodymap.commands.at_the_door import Door
from bodymap.commands.demo_arguments import DEMO_COMMANDS
from bodymap.commands.passphrase import VARIABLE
from bodymap.commands.refusals import RefusedError
from bodymap.errors import ExpectedError, LockedOutError, WrongPassphraseError
from bodymap.exchange.outcome import BadInputError
from bodymap.paths import data_dir

STOPPED = "Stopped. Nothing was changed."
DEBUG = "BODYMAP_DEBUG"


def run(asked: argparse.Namespace) -> int:
    """Do what was asked for. Raises ExpectedError where it went wrong; what was refused is told
    here, with status 2."""
    try:
        return _run(asked)
    except LockedOutError:
        raise
    except (RefusedError, WrongPassphraseError, BadInputError) as error:
        print(f"bodymap: {error.sentence}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(f"\nbodymap: {STOPPED}", file=sys.stderr)
        return 1
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        print(f"bodymap: The clinic's folder cannot be used: {reason}.", file=sys.stderr)
        return 1
    except ExpectedError:
        raise
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        print(f"bodymap: {_bug(error)}", file=sys.stderr)
        return 1
    finally:
        os.environ.pop(VARIABLE, None)


def _bug(error: Exception) -> str:
    """What can be told of a bug: where it is. Its message might quote the record."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{type(error).__name__} in {Path(frame.filename).name}, line {frame.lineno}"
    return f"The program failed, which is a bug ({place}). Set {DEBUG}=1 to see all of it."


def _run(asked: argparse.Namespace) -> int:
    if asked.command == "server":
        from bodymap.commands.server import run_task

        return run_task(asked)
    door = Door(data_dir(asked.data_dir), asked)
    return (_about_patients if asked.command in DEMO_COMMANDS else _whole)(door, asked)


def _whole(door: Door, asked: argparse.Namespace) -> int:
    # each brings what it needs, and no other
    if asked.command == "export":
        from bodymap.commands.export import export

        return export(door, asked)
    if asked.command == "import":
        from bodymap.commands.import_ import bring_in

        return bring_in(door, asked)
    if asked.command == "backup":
        from bodymap.commands.backup import back_up

        return back_up(door, asked.to, as_json=asked.json)
    if asked.command == "restore":
        from bodymap.commands.restore import restore

        return restore(door, asked.backup, yes=asked.yes, as_json=asked.json)
    if asked.command == "verify":
        from bodymap.commands.verify import check

        return check(door, asked.head, as_json=asked.json)
    from bodymap.commands.salvage import salvage

    return salvage(door, asked.into, as_json=asked.json)


def _about_patients(door: Door, asked: argparse.Namespace) -> int:
    # as above
    if asked.command == "demo":
        from bodymap.commands.demo import make

        return make(door.folder, asked)
    if asked.command == "patients":
        from bodymap.commands.patients import list_patients

        return list_patients(door, asked.text, asked.most, as_json=asked.json)
    from bodymap.commands.report import report

    return report(door, asked)
