"""One field that finds patients, muscles, chapters of the help and whatever can be done."""
