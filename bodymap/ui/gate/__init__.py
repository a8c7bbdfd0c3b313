"""The door: the first start, unlocking, and the demo clinic."""
