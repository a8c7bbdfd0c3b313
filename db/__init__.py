"""The record on the disk: tables, the encrypted clinic file, its keys, reads, writes, upgrades.

SQLAlchemy is imported where it is first needed, never at the start of the program: importing
``db.clinic_files`` is cheap, unlocking a clinic pays.
"""
