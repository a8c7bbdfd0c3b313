"""Whatever lies where a file of the program should be, or is typed behind its name."""
