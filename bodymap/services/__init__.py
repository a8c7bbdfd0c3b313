"""The use-cases: one recorder for all writes, one history for all reads."""
