"""Whatever lies where the key file should: it is read exactly, or refused in a sentence.

``BODYMAP_FAULTS_FULL`` makes it ten thousand inputs.
"""

from __future__ import annotations

import base64
import json
import random
import resource
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bodymap.charting.ids import new_id
from bodymap.errors import ClinicFileError
from bodymap.services.access.derived import Derived
from db.keys import key_file
from db.keys.clinic_keys import ClinicKeys
from db.keys.key_file import KeyFile
from db.keys.on_disk import KEYS_UNREADABLE, NO_KEYS, read_key_file
from db.keys.slots import KeyCost, SlotKind, derive, holds, private_of, seal, unlock
from tests.clinics import PASSPHRASE, QUICK
from tests.faults.amounts import amount
from tests.faults.fuzz.accidents import accident
from tests.old_keys import old_key_file

MUTATIONS = amount(200, 6_000)
EXAMPLES = amount(100, 4_000)
CLINIC, ANNA, BOB = new_id(), new_id(), new_id()
KEYS = ClinicKeys.new()


def derived(secret: str) -> Derived:
    return derive(secret, QUICK, KEYS.chain).derived


FILE = KeyFile(
    CLINIC,
    (
        seal(KEYS, SlotKind.PERSON, ANNA, "anna", CLINIC, derived(PASSPHRASE)),
        seal(KEYS, SlotKind.RECOVERY, CLINIC, "", CLINIC, derived("printed")),
        seal(KEYS, SlotKind.PERSON, BOB, "bob", CLINIC, derived("Bob's")),
    ),
)
OLD_FILE = old_key_file(KEYS.data, CLINIC, "0" * 35)
SENTENCES = {key_file.DAMAGED, key_file.NEWER, NO_KEYS, KEYS_UNREADABLE}
LARGEST_COST_S = 10.0  # of a busy machine


def outcome(content: bytes) -> str:
    """``read``, which is only for what is byte for byte a key file, or ``refused``."""
    try:
        read = KeyFile.from_bytes(content)
    except ClinicFileError as refused:
        return "refused" if refused.sentence in SENTENCES else refused.sentence
    assert read.to_bytes() == content
    for slot in read.slots:
        # nothing that could be asked of argon2id may keep the machine busy
        assert slot.cost.memory_kib * slot.cost.passes <= 3 * 256 * 1024
    return "read"


def test_accidents_are_refused_and_never_half_read() -> None:
    chance = random.Random(7)
    for number in range(MUTATIONS):
        content = (FILE if number % 2 else OLD_FILE).to_bytes()
        changed = accident(chance, content)
        assert outcome(changed) == ("read" if changed == content else "refused")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
HALVES = st.sampled_from([bytes(32), b"\x01" + bytes(31), b"\xff" * 32]).map(
    lambda half: base64.b64encode(half).decode()
)
"""Of the right length, and no half of any key."""
SLOT_FIELDS = st.sampled_from(sorted(json.loads(FILE.to_bytes())["slots"][0]))


@st.composite
def key_files(draw: st.DrawFn) -> bytes:
    """Content with the right checksum, as somebody with a text editor and ill will makes it."""
    content: dict[str, Any] = json.loads(draw(st.sampled_from([FILE, OLD_FILE])).to_bytes())
    del content["sha256"]
    for _ in range(draw(st.integers(1, 3))):
        slots = content["slots"]
        what = draw(st.sampled_from(["top", "slot", "slot", "slot", "twice", "less", "swap"]))
        if what == "top" or not isinstance(slots, list) or not slots:
            content[draw(st.sampled_from([*content, "more"]))] = draw(VALUES)
            continue
        at = draw(st.integers(0, len(slots) - 1))
        if what == "slot" and isinstance(slots[at], dict):
            slots[at][draw(SLOT_FIELDS)] = draw(VALUES | st.integers(-1, 300_000) | HALVES)
        elif what == "twice":
            slots.append(slots[at])
        elif what == "less":
            del slots[at]
        elif what == "swap":
            slots.reverse()
    return key_file.render({**content, "sha256": key_file.checksum(content)})


@settings(max_examples=EXAMPLES)
@given(content=key_files())
def test_ill_will_with_the_right_checksum_is_read_exactly_or_refused(content: bytes) -> None:
    if outcome(content) == "refused":
        return
    read = KeyFile.from_bytes(content)
    for slot in read.slots:
        if slot.cost == QUICK:
            # what opens still gives the clinic's own keys and no others
            assert unlock(slot, PASSPHRASE, read.clinic_id) in (
                None,
                KEYS,
                ClinicKeys.from_bytes(KEYS.data),
            )
        # and a slot that was changed holds nothing
        assert holds(slot, KEYS, read.clinic_id) == (
            slot in FILE.slots and read.clinic_id == CLINIC
        )


@settings(max_examples=EXAMPLES)
@given(content=st.binary(max_size=400) | VALUES.map(lambda value: json.dumps(value).encode()))
def test_anything_else_is_refused(content: bytes) -> None:
    assert outcome(content) == "refused"


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 250_000,
        b'{"sha256":' * 20_000,
        b"9" * 250_000,
        b'"' + b"\\ud800" * 40_000 + b'"',
        b"\0" * 262_144,
        json.dumps({"format": "bodymap clinic keys", "x": "y" * 200_000}).encode(),
        FILE.to_bytes().decode().encode("utf-16"),
        FILE.to_bytes().decode().encode("utf-32"),
    ],
)
def test_bombs_are_refused_soon_and_without_much_memory(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "keys"
    path.write_bytes(content)
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    with pytest.raises(ClinicFileError):
        read_key_file(path)
    assert time.monotonic() - begun < 5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 128 * 1024


def test_a_file_without_end_is_not_read_to_its_end() -> None:
    with pytest.raises(ClinicFileError) as refused:
        read_key_file(Path("/dev/zero"))
    assert refused.value.sentence == KEYS_UNREADABLE


def test_the_dearest_slot_that_is_accepted_is_bearable() -> None:
    dearest = KeyCost(memory_kib=amount(64, 256) * 1024, passes=3, lanes=16)
    slot = seal(KEYS, SlotKind.PERSON, ANNA, "anna", CLINIC, derived(PASSPHRASE))
    content = json.loads(KeyFile(CLINIC, (slot,)).to_bytes())
    del content["sha256"]
    content["slots"][0] |= {"memory_kib": dearest.memory_kib, "passes": 3, "lanes": 16}
    read = KeyFile.from_bytes(key_file.render({**content, "sha256": key_file.checksum(content)}))
    assert read.slots[0].cost == dearest
    begun = time.process_time()
    assert len(private_of(read.slots[0], PASSPHRASE)) == 32
    assert time.process_time() - begun < LARGEST_COST_S
