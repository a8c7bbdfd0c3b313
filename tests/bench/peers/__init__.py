"""Programs of others, measured beside this one: none of them is needed to run, test or build it.

They live in an environment of their own (``requirements/peers.txt``). Each script here runs in it,
and prints its times in milliseconds as one JSON list on its last line.
"""
