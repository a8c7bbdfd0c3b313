"""What a passphrase became, on its way into a key slot."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Derived:
    """The key (32 bytes) that argon2id made of a passphrase with this salt and at this cost: memory
    in KiB, passes and lanes. Deriving takes half a second of any thread; keeping it takes a moment.
    """

    salt: bytes
    memory_kib: int
    passes: int
    lanes: int
    kek: bytes = field(repr=False)
