"""The clinic's figures over a period: read step by step, composed by pure functions."""
