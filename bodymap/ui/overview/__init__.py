"""The first look at a patient: what hurts, whether it changed, and what went wrong."""
