"""Writes a clinic of any size in minutes: rows and lines of the change log by the thousand, each
with its digest and its seal, exactly as they would be written one by one.

Visits are stamped out of prototypes: what differs from one to the next (ids, times) is filled into
texts that were prepared once.
"""
