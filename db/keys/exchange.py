"""What is computed with the two halves of a slot's key: X25519 (RFC 7748), HKDF and HMAC.

The private half is what argon2id makes of a secret. Whoever has the public half seals for it, and
only the private half opens. All keys, halves and results have 32 bytes.
"""

from __future__ import annotations

import hmac
from typing import Final

from db.keys.clinic_keys import KEY_BYTES, ClinicKeys

HALF_BYTES: Final = 32
WITNESS_BYTES: Final = 32

_SLOT: Final = b"bodymap key slot 2"
_EPHEMERAL: Final = b"bodymap ephemeral key\0"
_WITNESS: Final = b"bodymap chain key\0"


def public_of(private: bytes) -> bytes:
    """The public half that belongs to ``private``."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def key_to_seal(ephemeral_private: bytes, ephemeral: bytes, public: bytes) -> bytes:
    """The key that whoever seals for ``public`` uses. Raises ValueError where ``public`` is one of
    the few points that give the same key to everybody."""
    return _key(_shared(ephemeral_private, public), ephemeral, public)


def key_to_open(private: bytes, ephemeral: bytes, public: bytes) -> bytes:
    """The same key for whoever has the private half of ``public``. Raises ValueError as above, of
    ``ephemeral``."""
    return _key(_shared(private, ephemeral), ephemeral, public)


def ephemeral_private(keys: ClinicKeys, nonce: bytes, about: bytes) -> bytes:
    """The private half that one slot is sealed with, and no other: ``nonce`` is random, ``about``
    what the slot says of itself.

    Made of the clinic's keys, which are what it hides and all that it gives away, so that whoever
    has them can repeat a sealing, and see that a slot holds them, without anybody's secret.
    """
    return _hkdf(keys.to_bytes(), nonce, _EPHEMERAL + about)


def witness_of(private: bytes, chain: bytes) -> bytes:
    """What only the secret itself can say of a clinic: that its chain key is ``chain``.

    Anybody can seal for a public half. Without this, a clinic that somebody else made would open
    with the passphrases of this one.
    """
    return hmac.digest(private, _WITNESS + chain, "sha256")


def _shared(private: bytes, public: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    other = X25519PublicKey.from_public_bytes(public)
    return X25519PrivateKey.from_private_bytes(private).exchange(other)


def _key(shared: bytes, ephemeral: bytes, public: bytes) -> bytes:
    return _hkdf(shared, ephemeral + public, _SLOT)


def _hkdf(secret: bytes, salt: bytes, info: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt, info).derive(secret)
