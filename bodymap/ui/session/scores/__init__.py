"""Functional scores and ranges of motion of a visit."""
