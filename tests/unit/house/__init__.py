"""The set-up, the command line, the paths and the log."""
