"""Pictures of the body that leave the program: files, the clipboard, paper."""
