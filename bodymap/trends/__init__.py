"""What the record says about pain and other scores over time: pure functions over plain values.

Nothing here fills a missing score: what was not given stays None, and every change that would
need it is None too. docs/statistics.md explains each figure.
"""
