"""What a passphrase became, on its way into a key slot."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Derived:
    """What a slot is sealed with for a passphrase: nothing in it opens anything.

    ``public`` (32 bytes) is the public half of the key that argon2id made of the passphrase with
    this salt and at this cost: memory in KiB, passes and lanes. ``witness`` (32 bytes) is what the
    private half says of the clinic: a slot that was made without the passphrase has none that fits.
    Deriving takes half a second of any thread; keeping it takes a moment.
    """

    salt: bytes
    memory_kib: int
    passes: int
    lanes: int
    public: bytes
    witness: bytes
