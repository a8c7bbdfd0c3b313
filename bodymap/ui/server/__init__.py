"""A clinic's server: where it is, and whether it can be worked with."""
