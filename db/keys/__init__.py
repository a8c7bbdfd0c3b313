"""The clinic's key: random, wrapped by a passphrase and by a printed recovery key."""
