"""The machine's keyring: a convenience that only keyrings of the system itself are trusted with."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import keyring.backend
import keyring.backends.chainer
import keyring.backends.fail
import keyring.backends.null
import pytest

from bodymap.charting.ids import new_id
from bodymap.errors import ClinicFileError
from db import files
from db.keys.os_keyring import NOT_KEPT, TRUSTED, OsKeyring
from tests.clinics import contents
from tests.unit.keys.kept_in_memory import HERE, MemoryKeyring

CLINIC = new_id()
PRIVATE = bytes(range(32))


class LockedKeyring(MemoryKeyring):
    """One whose user does not let anybody in."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise keyring.errors.KeyringLocked("The user pressed Cancel.")

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked("The user pressed Cancel.")


def made(kind: Any) -> Any:
    """One of the package's keyrings, whose classes have no types."""
    return kind()


LOCKED = f"{__name__}.LockedKeyring"


def ours(path: Path, found: Any, *trusted: str) -> OsKeyring:
    return OsKeyring(path / "names", find=lambda: found, trusted=frozenset(trusted))


def test_a_trusted_keyring_keeps_a_key_until_it_is_forgotten(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    mine = ours(tmp_path, backend, HERE)
    assert mine.is_there()
    assert (mine.names(), mine.private(CLINIC, "anna")) == ((), None)
    mine.keep(CLINIC, "anna", PRIVATE)
    mine.keep(CLINIC, "bob", bytes(32))
    again = ours(tmp_path, backend, HERE)
    assert again.names() == ("anna", "bob")
    assert again.private(CLINIC, "anna") == PRIVATE
    assert again.private(new_id(), "anna") is None
    assert PRIVATE not in b"".join(contents(tmp_path).values())
    again.forget(CLINIC, "anna")
    assert mine.names() == ("bob",)
    assert mine.private(CLINIC, "anna") is None
    assert [name for _, name in backend.kept] == ["bob"]
    mine.forget(CLINIC, "bob")
    assert (backend.kept, contents(tmp_path)) == ({}, {})


def test_the_list_of_names_is_put_in_its_place_for_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(files, "sync_folder", synced.append)
    mine = ours(tmp_path, MemoryKeyring(), HERE)
    mine.keep(CLINIC, "anna", PRIVATE)
    assert synced == [tmp_path]
    (tmp_path / "names.part").write_bytes(b"of a program that was killed")
    mine.forget(CLINIC, "anna")
    assert synced == [tmp_path] * 2
    assert contents(tmp_path) == {}


@pytest.mark.parametrize(
    "found",
    [
        MemoryKeyring(),
        made(keyring.backends.fail.Keyring),
        made(keyring.backends.null.Keyring),
        None,
        "keyring.backends.SecretService.Keyring",
    ],
)
def test_any_other_keyring_is_not_offered(tmp_path: Path, found: Any) -> None:
    mine = ours(tmp_path, found, *TRUSTED)
    assert not mine.is_there()
    with pytest.raises(ClinicFileError, match=NOT_KEPT):
        mine.keep(CLINIC, "anna", PRIVATE)
    (tmp_path / "names").write_text('["anna"]')
    assert mine.private(CLINIC, "anna") is None
    assert getattr(found, "kept", {}) == {}


def test_one_that_only_calls_itself_like_a_trusted_one_is_not(tmp_path: Path) -> None:
    class Keyring(MemoryKeyring):
        pass

    assert not ours(tmp_path, Keyring(), *TRUSTED).is_there()
    assert not ours(tmp_path, Keyring(), "Keyring", HERE).is_there()


class Chain(keyring.backends.chainer.ChainerBackend):
    """A chain of the keyrings that a test gives it."""

    backends: Any = ()


Chain.__module__, Chain.__qualname__ = "keyring.backends.chainer", "ChainerBackend"


def test_a_chain_is_as_good_as_its_weakest_link(tmp_path: Path) -> None:
    chain, backend = made(Chain), MemoryKeyring()
    chain.backends = [backend, MemoryKeyring()]
    mine = ours(tmp_path, chain, HERE)
    mine.keep(CLINIC, "anna", PRIVATE)
    assert len(backend.kept) == 1
    assert mine.private(CLINIC, "anna") == PRIVATE
    for links in ([backend, LockedKeyring()], [made(keyring.backends.null.Keyring), backend], []):
        chain.backends = links
        assert not mine.is_there()
        assert mine.private(CLINIC, "anna") is None


def test_a_keyring_that_stays_locked_keeps_nothing(tmp_path: Path) -> None:
    mine = ours(tmp_path, LockedKeyring(), LOCKED)
    with pytest.raises(ClinicFileError, match=NOT_KEPT):
        mine.keep(CLINIC, "anna", PRIVATE)
    (tmp_path / "names").write_text('["anna"]')
    assert mine.private(CLINIC, "anna") is None
    mine.forget(CLINIC, "anna")


def test_a_keyring_that_cannot_be_found_at_all_is_none(tmp_path: Path) -> None:
    def broken() -> Any:
        raise RuntimeError("no bus")

    assert not OsKeyring(tmp_path / "names", find=broken).is_there()


@pytest.mark.parametrize("kept", ["", "AAAA", "no base 64", "Ä"])
def test_what_is_no_key_is_none(tmp_path: Path, kept: str) -> None:
    backend = MemoryKeyring()
    mine = ours(tmp_path, backend, HERE)
    mine.keep(CLINIC, "anna", PRIVATE)
    (place,) = backend.kept
    backend.kept[place] = kept
    assert mine.private(CLINIC, "anna") is None


@pytest.mark.parametrize("content", [b"", b"{", b"{}", b'["A b", 7, null]', b"[" * 70_000])
def test_a_list_of_names_that_makes_no_sense_names_nobody(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "names").write_bytes(content)
    assert ours(tmp_path, MemoryKeyring(), HERE).names() == ()


def test_every_trusted_class_is_one_of_the_package() -> None:
    package = Path(keyring.backend.__file__).parent / "backends"
    for name in TRUSTED:
        module, _, kind = name.removeprefix("keyring.backends.").rpartition(".")
        (source,) = (*package.glob(f"{module}.py"), *package.glob(f"{module}/__init__.py"))
        assert f"class {kind}(" in source.read_text(encoding="utf-8")


def test_the_package_is_loaded_when_somebody_asks_for_a_keyring(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from db.keys.os_keyring import OsKeyring;"
        "mine = OsKeyring(Path('names')); mine.names(); early = 'keyring' in sys.modules;"
        "mine.is_there(); print(early, 'keyring' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["False", "True"]
