"""Pictures of the body that leave the program."""
