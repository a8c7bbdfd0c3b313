"""The documents, read inside the program."""
