"""What can be done, defined once: its words, its keys, where it is done."""
